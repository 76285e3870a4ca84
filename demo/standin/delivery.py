"""Delivering updates as Telegram does: kept for 24 hours, fetched by long polling or posted to a webhook, again until taken."""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from demo.standin.desk import Tell
from demo.standin.refusals import OTHER_POLL, POLLING_CONFLICT, Refusal
from demo.standin.webhook import Webhook

KEPT_SECONDS = 24 * 3600.0
LONGEST_POLL = 50.0
BATCH = 100
LATE_SECONDS = 1.5
ONLY_ON_DEMAND = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
Json = dict[str, Any]


@dataclass(eq=False)
class Queued:
    """An update on its way. `again` marks one that is given once more though it was taken before."""

    update_id: int
    chat: int
    kind: str
    body: Json
    since: float
    state: str = "queued"
    attempts: int = 0
    again: bool = False


class Deliveries:
    """All updates on their way to the bot.

    `reply` does a method call that came in a webhook's response. `faults` holds how many of the next updates taken shall
    be given again: at once ("repeat") or late ("late_repeat"). `clock` gives seconds that only grow.
    """

    def __init__(
        self,
        reply: Callable[[Json], Awaitable[None]],
        tell: Tell,
        ledger: int | None = 20_000,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.waiting: dict[int, Queued] = {}
        self.done: deque[Queued] = deque(maxlen=ledger)
        self.faults: dict[str, int] = {}
        self.allowed: frozenset[str] = frozenset()
        self.clock = clock
        self.webhook = Webhook(self, reply)
        self._numbers = itertools.count(random.randint(10_000, 99_999))
        self._tell = tell
        self._news = asyncio.Event()
        self._poll = 0
        self._repeats: set[asyncio.TimerHandle] = set()

    def add(self, chat: int, kind: str, content: Json) -> Queued:
        """Queue an update, if the bot asked for its kind."""
        number = next(self._numbers)
        return self.add_raw(chat, kind, {"update_id": number, kind: content})

    def add_raw(self, chat: int, kind: str, body: Json) -> Queued:
        """Queue an update whose body is given as it is."""
        body.setdefault("update_id", next(self._numbers))
        update = Queued(int(body["update_id"]), chat, kind, body, self.clock())
        if not self._wanted(kind):
            update.state = "not_wanted"
            return update
        self._queue(update)
        return update

    def _wanted(self, kind: str) -> bool:
        if self.allowed:
            return kind in self.allowed or kind == "raw"
        return kind not in ONLY_ON_DEMAND

    def _queue(self, update: Queued, *, first: bool = False) -> None:
        self.waiting[update.update_id] = update
        self._news.set()
        self.webhook.add(update, first=first)

    def settle(self, update: Queued, state: str) -> None:
        """Let go of an update: acknowledged, expired or dropped. A repeat that was asked for is queued."""
        if self.waiting.get(update.update_id) is not update:
            return
        del self.waiting[update.update_id]
        update.state = state
        self.done.append(update)
        self.webhook.forget(update)
        if state == "acknowledged":
            self._repeat(update)
        self._tell("state", update.chat, lambda: {"waiting": len(self.waiting)})

    def _repeat(self, update: Queued) -> None:
        for kind, delay in (("repeat", 0.0), ("late_repeat", LATE_SECONDS)):
            if self.faults.get(kind, 0) > 0:
                self.faults[kind] -= 1
                if not delay:
                    self._again(update, first=True)
                    continue
                loop = asyncio.get_running_loop()
                self._repeats.add(loop.call_later(delay, self._again, update))

    def _again(self, update: Queued, *, first: bool = False) -> None:
        if update.update_id not in self.waiting:
            repeated = Queued(
                update.update_id, update.chat, update.kind, update.body, self.clock(), again=True
            )
            self._queue(repeated, first=first)

    def expired(self, update: Queued) -> bool:
        """Whether an update is older than Telegram keeps one; then it is let go of."""
        if self.clock() - update.since < KEPT_SECONDS:
            return False
        self.settle(update, "expired")
        return True

    def hand_out(self, update: Queued) -> Json:
        """The body of an update that is now tried."""
        update.state = "in_flight"
        update.attempts += 1
        return update.body

    async def poll(self, params: Json) -> list[Json]:
        """`getUpdates`: waits for news. Raises the conflict with a webhook or with another poll."""
        if self.webhook.url:
            raise Refusal(409, POLLING_CONFLICT)
        self._poll += 1
        mine = self._poll
        self._news.set()
        if "allowed_updates" in params:
            self.allowed = frozenset(params["allowed_updates"])
        offset = self._confirm(params.get("offset", 0))
        until = time.monotonic() + min(LONGEST_POLL, float(params.get("timeout", 0)))
        limit = max(1, min(BATCH, params.get("limit", BATCH)))
        while True:
            batch = list(itertools.islice(self._ready(offset), limit))
            left = until - time.monotonic()
            if batch or left <= 0:
                return [self.hand_out(one) for one in batch]
            await self._wait_for_news(left)
            if mine != self._poll:
                raise Refusal(409, OTHER_POLL)
            if self.webhook.url:
                raise Refusal(409, "Conflict: terminated by setWebhook request")

    def _confirm(self, offset: int) -> int:
        """Let go of what an offset confirms; a negative one counts from the end. Returns the offset in force."""
        numbers = sorted(self.waiting)
        if offset < 0 and numbers:
            offset = numbers[max(0, len(numbers) + offset)]
        for update in list(self.waiting.values()):
            unseen_repeat = update.again and not update.attempts
            if update.update_id < offset and not unseen_repeat:
                self.settle(update, "acknowledged")
        return offset

    def _ready(self, offset: int) -> Iterator[Queued]:
        waiting = sorted(self.waiting.values(), key=lambda one: one.update_id)
        return (one for one in waiting if (one.update_id >= offset or one.again) and not self.expired(one))

    async def _wait_for_news(self, seconds: float) -> None:
        self._news.clear()
        try:
            await asyncio.wait_for(self._news.wait(), seconds)
        except TimeoutError:
            return

    def set_webhook(self, params: Json) -> bool:
        """`setWebhook` and `deleteWebhook`. Raises Refusal for an address or a secret that Telegram refuses."""
        address = params.get("url", "")
        self.webhook.set(address, params.get("secret_token", ""), params.get("max_connections", 40))
        if "allowed_updates" in params:
            self.allowed = frozenset(params["allowed_updates"])
        if params.get("drop_pending_updates"):
            for update in list(self.waiting.values()):
                self.settle(update, "dropped")
        self._news.set()
        self.webhook.start()
        return True

    def info(self) -> Json:
        """`getWebhookInfo`."""
        allowed = {"allowed_updates": sorted(self.allowed)} if self.allowed else {}
        return {**self.webhook.info(), "pending_update_count": len(self.waiting), **allowed}

    async def close(self) -> None:
        """Stop delivering."""
        for repeat in self._repeats:
            repeat.cancel()
        self._poll += 1
        self._news.set()
        await self.webhook.close()
