"""Posting updates to the bot's webhook: those of one chat one after another, those of different chats side by side."""

from __future__ import annotations

import asyncio
import re
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import aiohttp
import orjson

from demo.standin.refusals import bad_request

if TYPE_CHECKING:
    from demo.standin.delivery import Deliveries, Queued

FIRST_PAUSE, LONGEST_PAUSE = 0.1, 2.0
ANSWER_SECONDS = 30.0
MOST_CONNECTIONS = 100
SECRET = re.compile(r"[A-Za-z0-9_-]*")
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
Json = dict[str, Any]


class Webhook:
    """One lane a chat; the next update of it is posted only after a 2xx for the last.

    What is not taken is tried again after 0.1 s, doubling up to 2 s (Telegram waits longer), or after the `Retry-After` of
    the answer. A plain http address is accepted on this machine only, where Telegram would want https.
    """

    def __init__(self, deliveries: Deliveries, reply: Callable[[Json], Awaitable[None]]) -> None:
        self.url = ""
        self._secret = ""
        self._connections = 40
        self._deliveries = deliveries
        self._reply = reply
        self._lanes: dict[int, deque[Queued]] = {}
        self._running: dict[int, asyncio.Task[None]] = {}
        self._slots = asyncio.Semaphore(self._connections)
        self._session: aiohttp.ClientSession | None = None
        self._last_error: Json = {}

    def set(self, url: str, secret: str, connections: int) -> None:
        """Remember where to post. Raises Refusal."""
        parts = urlsplit(url)
        local = parts.scheme == "http" and parts.hostname in LOCAL
        if url and not local and (parts.scheme != "https" or not parts.hostname):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if len(secret) > 256:
            raise bad_request("secret token is too long")
        if not SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        self.url, self._secret = url, secret
        self._connections = max(1, min(MOST_CONNECTIONS, connections))
        self._slots = asyncio.Semaphore(self._connections)
        self._last_error = {}

    def info(self) -> Json:
        """What `getWebhookInfo` tells of it."""
        known: Json = {"url": self.url, "has_custom_certificate": False}
        return {**known, "max_connections": self._connections, **self._last_error} if self.url else known

    def add(self, update: Queued, *, first: bool = False) -> None:
        """Put an update into its chat's lane, at the front when it comes `first`."""
        lane = self._lanes.setdefault(update.chat, deque())
        if first:
            lane.appendleft(update)
        else:
            lane.append(update)
        if self.url:
            self._start_lane(update.chat)

    def forget(self, update: Queued) -> None:
        """Take an update out of its lane."""
        lane = self._lanes.get(update.chat)
        if lane and lane[0] is update:
            lane.popleft()
        elif lane and update in lane:
            lane.remove(update)

    def start(self) -> None:
        """Deliver whatever waits."""
        for chat, lane in self._lanes.items():
            if lane and self.url:
                self._start_lane(chat)

    def _start_lane(self, chat: int) -> None:
        running = self._running.get(chat)
        if running is None or running.done():
            self._running[chat] = asyncio.create_task(self._run_lane(chat))

    async def _run_lane(self, chat: int) -> None:
        lane = self._lanes[chat]
        pause = FIRST_PAUSE
        while lane and self.url:
            update = lane[0]
            if self._deliveries.expired(update):
                continue
            async with self._slots:
                wait = await self._post(update)
            if wait is None:
                pause = FIRST_PAUSE
                self._deliveries.settle(update, "acknowledged")
                self.forget(update)
            else:
                await asyncio.sleep(wait or pause)
                pause = min(LONGEST_PAUSE, pause * 2)

    async def _post(self, update: Queued) -> float | None:
        """Post one update; None when it was taken, else the seconds the bot asked for (0: none)."""
        body = orjson.dumps(self._deliveries.hand_out(update))
        headers = {"Content-Type": "application/json"}
        if self._secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._secret
        try:
            async with self._open().post(self.url, data=body, headers=headers) as answer:
                content = await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self._failed("Connection timed out" if isinstance(error, TimeoutError) else "Connection refused")
            return 0.0
        if not 200 <= answer.status < 300:
            self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
            return _seconds(answer.headers.get("Retry-After", ""))
        await self._reply_in_response(content)
        return None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
            connector = aiohttp.TCPConnector(limit=MOST_CONNECTIONS)
            self._session = aiohttp.ClientSession(connector=connector, timeout=timeout)
        return self._session

    def _failed(self, words: str) -> None:
        self._last_error = {"last_error_date": int(time.time()), "last_error_message": words}

    async def _reply_in_response(self, content: bytes) -> None:
        """Do the call that a webhook's answer may carry; its result is told to nobody."""
        try:
            call = orjson.loads(content) if content.strip() else None
        except orjson.JSONDecodeError:
            return
        if isinstance(call, dict) and isinstance(call.get("method"), str):
            await self._reply(call)

    async def close(self) -> None:
        """Stop posting."""
        self.url = ""
        for lane in self._running.values():
            lane.cancel()
        await asyncio.gather(*self._running.values(), return_exceptions=True)
        if self._session is not None:
            await self._session.close()


def _seconds(written: str) -> float:
    try:
        return max(0.0, float(written))
    except ValueError:
        return 0.0
