"""News for the open pages, by WebSocket, each page's in order."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import orjson
from aiohttp import WSMsgType, web

MOST_WAITING = 5_000
Json = dict[str, Any]


class Watching:
    """The open pages. Nothing is made for them while there are none."""

    def __init__(self) -> None:
        self._pages: dict[web.WebSocketResponse, asyncio.Queue[str]] = {}

    def tell(self, kind: str, chat: int, rest: Callable[[], Json]) -> None:
        """Push news to every open page; a page that does not read loses what is too much for it."""
        if not self._pages:
            return
        text = orjson.dumps({"type": kind, "chat_id": chat, **rest()}, default=str).decode()
        for news in self._pages.values():
            if not news.full():
                news.put_nowait(text)

    async def watch(self, request: web.Request) -> web.WebSocketResponse:
        """`/control/events`: serve one page until it goes."""
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        news: asyncio.Queue[str] = asyncio.Queue(MOST_WAITING)
        self._pages[socket] = news
        pushing = asyncio.create_task(_push(socket, news))
        try:
            async for message in socket:
                if message.type == WSMsgType.ERROR:
                    break
        finally:
            del self._pages[socket]
            pushing.cancel()
            await asyncio.gather(pushing, return_exceptions=True)
        return socket

    async def close(self) -> None:
        """Close all open pages."""
        for page in list(self._pages):
            await page.close()


async def _push(socket: web.WebSocketResponse, news: asyncio.Queue[str]) -> None:
    while not socket.closed:
        try:
            await socket.send_str(await news.get())
        except (ConnectionError, RuntimeError):
            return
