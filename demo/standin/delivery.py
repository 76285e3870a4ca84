"""Delivering updates as Telegram does: by long polling or by webhook, one of a chat at a time, again until taken."""

from __future__ import annotations

import asyncio
import itertools
import json
import random
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from demo.standin.refusals import POLLING_CONFLICT, Refusal

KEPT_SECONDS = 24 * 3600.0
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 2.0
WEBHOOK_SECONDS = 30.0
Json = dict[str, Any]


@dataclass
class Queued:
    """An update on its way."""

    update_id: int
    chat: int
    kind: str
    body: Json
    since: float = field(default_factory=time.monotonic)
    state: str = "queued"
    attempts: int = 0


class Deliveries:
    """All updates on their way to the bot. `reply` does a method call that came in a webhook's response."""

    def __init__(self, reply: Callable[[Json], Any], tell: Callable[[str, int, Json], None]) -> None:
        self._numbers = itertools.count(random.randint(10_000, 99_999))
        self._reply = reply
        self._tell = tell
        self.waiting: dict[int, Queued] = {}
        self.done: deque[Queued] = deque(maxlen=20_000)
        self.faults: dict[str, int] = {}
        self.webhook: Json = {"url": ""}
        self._news = asyncio.Event()
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._by_chat: dict[int, deque[Queued]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._slots = asyncio.Semaphore(40)
        self._poll = 0

    def add(self, chat: int, kind: str, content: Json) -> Queued:
        """Queue an update."""
        number = next(self._numbers)
        return self.add_raw(chat, kind, {"update_id": number, kind: content})

    def add_raw(self, chat: int, kind: str, body: Json) -> Queued:
        """Queue an update whose body is given as it is."""
        body.setdefault("update_id", next(self._numbers))
        update = Queued(int(body["update_id"]), chat, kind, body)
        self.waiting[update.update_id] = update
        self._by_chat.setdefault(chat, deque()).append(update)
        self._news.set()
        if self.webhook["url"]:
            self._start_lane(chat)
        return update

    def _settled(self, update: Queued, state: str) -> None:
        if self.waiting.pop(update.update_id, None) is None:
            return
        update.state = state
        self.done.append(update)
        lane = self._by_chat.get(update.chat)
        if lane and update in lane:
            lane.remove(update)
        for kind in ("repeat", "late_repeat") if self.webhook["url"] else ():
            if self.faults.get(kind, 0) > 0:
                self.faults[kind] -= 1
                delay = 0.0 if kind == "repeat" else 1.5
                asyncio.get_running_loop().call_later(delay, self._again, dict(update.body), update)
        self._tell("state", update.chat, {"waiting": len(self.waiting)})

    def _again(self, body: Json, update: Queued) -> None:
        if update.update_id not in self.waiting:
            self.add_raw(update.chat, update.kind, body)

    def _repeats(self) -> bool:
        """Whether this poll shall get again what was already taken."""
        for kind in ("repeat", "late_repeat"):
            if self.faults.get(kind, 0) > 0:
                self.faults[kind] -= 1
                return True
        return False

    def _expire(self) -> None:
        late = time.monotonic() - KEPT_SECONDS
        for update in [one for one in self.waiting.values() if one.since < late]:
            self._settled(update, "expired")

    async def poll(self, params: Json) -> list[Json]:
        """`getUpdates`. Raises the conflict with a webhook or with another poll."""
        if self.webhook["url"]:
            raise Refusal(409, POLLING_CONFLICT)
        self._poll += 1
        mine = self._poll
        offset = int(params.get("offset") or 0)
        taken = [one for one in self.waiting.values() if one.update_id < offset]
        if taken and self._repeats():
            return [self._out(one) for one in taken]
        for update in taken:
            self._settled(update, "acknowledged")
        until = time.monotonic() + min(50.0, float(params.get("timeout") or 0))
        while True:
            self._expire()
            ready = sorted(
                (one for one in self.waiting.values() if one.update_id >= offset),
                key=lambda one: one.update_id,
            )
            allowed = params.get("allowed_updates")
            kinds = json.loads(allowed) if isinstance(allowed, str) else allowed
            taken = [one for one in ready if not kinds or one.kind in kinds or one.kind == "raw"]
            if taken or time.monotonic() >= until:
                return [self._out(one) for one in taken[: int(params.get("limit") or 100)]]
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), max(0.01, until - time.monotonic()))
            except TimeoutError:
                continue
            if mine != self._poll:
                words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
                raise Refusal(409, words)

    def _out(self, update: Queued) -> Json:
        update.state = "in_flight"
        update.attempts += 1
        return update.body

    def set_webhook(self, params: Json) -> bool:
        """`setWebhook` and `deleteWebhook`."""
        if params.get("drop_pending_updates") in (True, "true"):
            for update in list(self.waiting.values()):
                self._settled(update, "dropped")
        self.webhook = {"url": str(params.get("url") or ""), "secret": str(params.get("secret_token") or "")}
        self._slots = asyncio.Semaphore(int(params.get("max_connections") or 40))
        self._news.set()
        if self.webhook["url"]:
            for chat in list(self._by_chat):
                self._start_lane(chat)
        return True

    def info(self) -> Json:
        """`getWebhookInfo`."""
        return {
            "url": self.webhook["url"],
            "has_custom_certificate": False,
            "pending_update_count": len(self.waiting),
        }

    def _start_lane(self, chat: int) -> None:
        lane = self._lanes.get(chat)
        if lane is None or lane.done():
            self._lanes[chat] = asyncio.create_task(self._lane(chat))

    async def _lane(self, chat: int) -> None:
        """Deliver a chat's updates one after another; the next goes only after the last was taken."""
        pause = FIRST_PAUSE
        lane = self._by_chat[chat]
        while lane and self.webhook["url"]:
            update = lane[0]
            async with self._slots:
                wait = await self._post(update)
            if wait is None:
                pause = FIRST_PAUSE
                self._settled(update, "acknowledged")
            else:
                await asyncio.sleep(max(wait, pause))
                pause = min(LONGEST_PAUSE, pause * 2)

    async def _post(self, update: Queued) -> float | None:
        """Post one update; None when it was taken, else how many seconds to wait at least."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=200)
            self._session = aiohttp.ClientSession(connector=connector)
        headers = (
            {"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret"]} if self.webhook["secret"] else {}
        )
        timeout = aiohttp.ClientTimeout(total=WEBHOOK_SECONDS)
        body = self._out(update)
        try:
            async with self._session.post(
                self.webhook["url"], json=body, headers=headers, timeout=timeout
            ) as answer:
                content = await answer.read()
                if 200 <= answer.status < 300:
                    await self._reply_in_response(content)
                    return None
                return min(LONGEST_PAUSE, float(answer.headers.get("Retry-After") or 0))
        except (aiohttp.ClientError, TimeoutError, OSError):
            return 0.0

    async def _reply_in_response(self, content: bytes) -> None:
        if not content.strip():
            return
        try:
            call = json.loads(content)
        except ValueError:
            return
        if isinstance(call, dict) and "method" in call:
            await self._reply(call)

    async def close(self) -> None:
        """Stop delivering."""
        for lane in self._lanes.values():
            lane.cancel()
        await asyncio.gather(*self._lanes.values(), return_exceptions=True)
        if self._session is not None:
            await self._session.close()
