"""A Bot API that accepts everything at once and notes when."""

from __future__ import annotations

import itertools
import json
import time
from collections import Counter
from typing import Any

from aiohttp import web


class Sink:
    """A Bot API that accepts everything at once and notes when."""

    def __init__(self) -> None:
        self.accepted: Counter[int] = Counter()
        self.at: dict[int, float] = {}
        self.numbers = itertools.count(1)
        self.port = 0
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Begin to listen."""
        site = web.Application(client_max_size=2**24)
        site.router.add_route("*", "/bot{token}/{method}", self._call)
        self._runner = web.AppRunner(site, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if method == "getMe":
            return self._answer({"id": 1, "is_bot": True, "first_name": "b", "username": "b_bot"})
        if method != "sendMessage":
            return self._answer(True)
        params = (
            json.loads(await request.read())
            if request.content_type == "application/json"
            else await request.post()
        )
        chat = int(str(params["chat_id"]))
        self.accepted[chat] += 1
        self.at[chat] = time.perf_counter()
        number = next(self.numbers)
        said = {"message_id": number, "date": 0, "chat": {"id": chat, "type": "private"}, "text": "x"}
        return self._answer(said)

    @staticmethod
    def _answer(result: Any) -> web.Response:
        return web.Response(
            body=json.dumps({"ok": True, "result": result}).encode(), content_type="application/json"
        )
