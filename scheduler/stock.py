"""What a worker has at hand: deliveries with their words, sent in order but none to a chat that was told just now."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic

from bot.screens import Screen
from storage.deliveries import Delivery

CHAT_SECONDS, CHECK_SECONDS = 1.0, 0.02
MOST_REMEMBERED = 5_000
OLD_SECONDS = 5.0
"""After so long at hand, when Telegram asked to wait, people may have left, and the night or a pause begun."""


@dataclass(frozen=True)
class Ready:
    """A delivery with its words, at hand since a moment of the stock's clock."""

    delivery: Delivery
    screen: Screen
    since: float

    @property
    def chat(self) -> int:
        """Where it goes."""
        return self.delivery.telegram_id


class Stock:
    """Deliveries at hand. `hold` and `drop` note which rows a worker deals with, `add` what is ready to be sent."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._first: deque[Ready] = deque()
        self._rest: deque[Ready] = deque()
        self._held: set[int] = set()
        self._told: dict[int, float] = {}
        self._added = asyncio.Event()

    def __len__(self) -> int:
        return len(self._first) + len(self._rest)

    def hold(self, number: int) -> bool:
        """Note that a row is dealt with; False when it was already."""
        known = number in self._held
        self._held.add(number)
        return not known

    def drop(self, number: int) -> None:
        """Note that a row is dealt with no more."""
        self._held.discard(number)

    def add(self, delivery: Delivery, screen: Screen) -> None:
        """Put one behind the others; danger to life, and what was asked for just now, before the rest."""
        queue = self._first if delivery.danger or delivery.urgent else self._rest
        queue.append(Ready(delivery, screen, self._clock()))
        self._added.set()

    def put_back(self, chosen: Sequence[Ready]) -> None:
        """Put those that could not be sent, or given back, before all others."""
        self._held.update(one.delivery.id for one in chosen)
        self._first.extendleft(reversed(chosen))
        self._added.set()

    def has_old(self, chosen: Sequence[Ready]) -> bool:
        """Whether one of these is at hand for so long that its row has to be looked at anew."""
        limit = self._clock() - OLD_SECONDS
        return any(one.since < limit for one in chosen)

    def take_old(self) -> list[Ready]:
        """Take out all that is at hand for that long; it is dealt with no more."""
        old = [one for queue in (self._first, self._rest) for one in queue if self.has_old([one])]
        numbers = {one.delivery.id for one in old}
        self._first = deque(one for one in self._first if one.delivery.id not in numbers)
        self._rest = deque(one for one in self._rest if one.delivery.id not in numbers)
        self._held -= numbers
        return old

    def tell(self, one: Ready) -> None:
        """Note that a chat is told something now."""
        now = self._clock()
        if len(self._told) > MOST_REMEMBERED:
            self._told = {chat: at for chat, at in self._told.items() if now - at < CHAT_SECONDS}
        self._told[one.chat] = now

    def next(self, n: int) -> list[Ready]:
        """Take up to `n` out of the stock, each to a chat that nothing was said to within the last second."""
        chosen: list[Ready] = []
        busy: set[int] = set()
        for queue in (self._first, self._rest):
            passed: list[Ready] = []
            while queue and len(chosen) < n:
                one = queue.popleft()
                free = one.chat not in busy and self._wait_of(one) <= 0
                (chosen if free else passed).append(one)
                busy.add(one.chat)
            queue.extendleft(reversed(passed))
        return chosen

    def _wait_of(self, one: Ready) -> float:
        return self._told.get(one.chat, -CHAT_SECONDS) + CHAT_SECONDS - self._clock()

    async def wait(self) -> None:
        """Wait until something may be sent."""
        while True:
            if not len(self):
                self._added.clear()
                await self._added.wait()
            if any(self._wait_of(one) <= 0 for queue in (self._first, self._rest) for one in queue):
                return
            await asyncio.sleep(CHECK_SECONDS)
