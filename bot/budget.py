"""How much may be said a second: deliveries keep to a rate, and all messages together stay below Telegram's limit.

Replies to people who are talking wait only at the limit, for a moment, and go before deliveries, which they push back.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import monotonic

from bot.settings import MOST, Settings
from storage.budgets import MOST_DEBT, Pace, Rates, hold_deliveries, reserve_reply, take_delivery
from storage.engine import Store
from storage.failures import DatabaseAway

PAID_RATE, PAID_BURST, PAID_MOST = 980.0, 40.0, 995
"""Deliveries a second where Telegram is paid for up to 1,000, and how many it may be counting at once."""


def rates_of(most: int = MOST, *, paid: bool = False) -> Rates:
    """The rates under a limit of so many messages a second: no second, wherever it begins, holds more than 28 of 30.

    A pace lets `rate + burst` through in any second; what is left is for replies that arrive closer together than they
    were sent. For deliveries `Wire` sees to that.
    """
    rate = most * 5 / 6
    replies = Pace(rate, most * 3.5 / 30)
    return Rates(Pace(PAID_RATE, PAID_BURST) if paid else Pace(rate, most * 3 / 30), replies, paid)


def most_counted(rates: Rates) -> float:
    """How many messages Telegram may be counting when a delivery goes."""
    return PAID_MOST if rates.paid else round(rates.all.rate * 6 / 5)


def most_in_flight(rates: Rates) -> int:
    """How many deliveries may be on the wire at once: what their rate needs when answers take 0.4 seconds."""
    return max(32, round(rates.deliveries.rate * 0.4))


USED_SECONDS = 5.0
UNANSWERED_SECONDS = 0.02
"""How long to wait before looking again whether something on the wire was answered."""
LEAST = 1e-6
"""Seconds that are no wait."""


@dataclass
class Spent:
    """From when on a delivery, or any message, would be free again, had none been saved up; seconds of one clock."""

    deliveries_at: float = 0.0
    all_at: float = 0.0
    held_until: float = 0.0

    def take(self, rates: Rates, now: float, n: int) -> float:
        """Take `n` deliveries if they may go now; otherwise the seconds until they may, and nothing is taken."""
        opens = max(self.held_until, self.deliveries_at - rates.deliveries.slack(n))
        if not rates.paid:
            opens = max(opens, self.all_at - rates.all.slack(n))
        if opens > now + LEAST:
            return opens - now
        self.deliveries_at = max(self.deliveries_at, now) + n / rates.deliveries.rate
        if not rates.paid:
            self.all_at = max(self.all_at, now) + n / rates.all.rate
        return 0.0

    def reply(self, rates: Rates, now: float, n: int) -> float:
        """Reserve `n` replies; the seconds until they may go."""
        starts = max(now, self.all_at - rates.all.slack(n))
        self.all_at = max(self.all_at, starts) + n / rates.all.rate
        pushed = max(self.deliveries_at, now) + n / rates.deliveries.rate
        self.deliveries_at = max(self.deliveries_at, min(pushed, now + MOST_DEBT))
        return starts - now


class Wire:
    """How many deliveries Telegram may be counting: those without an answer, and those answered less than a second ago.

    It counts a message somewhere between its sending and its answer. As long as no delivery goes that would make these
    more than `most`, no second holds more than `most` of them, wherever it begins, however the network holds them up.
    """

    def __init__(self) -> None:
        self._unanswered = 0
        self._answered: deque[tuple[float, int]] = deque()
        self._counted = 0

    def wait(self, most: float, now: float, n: int) -> float:
        """The seconds until there may be room for `n` more; 0 when there is."""
        while self._answered and self._answered[0][0] <= now - 1:
            self._counted -= self._answered.popleft()[1]
        if self._unanswered + self._counted + min(n, most) <= most:
            return 0.0
        return self._answered[0][0] + 1 - now if self._answered else UNANSWERED_SECONDS

    def begin(self, n: int) -> None:
        """Count `n` as on the wire."""
        self._unanswered += n

    def end(self, now: float, n: int) -> None:
        """Note that `n` on the wire were answered, or never left."""
        self._unanswered -= n
        self._answered.append((now, n))
        self._counted += n


class Budget:
    """The budget of one process that has Telegram's limit for itself."""

    def __init__(
        self,
        rates: Rates | None = None,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.rates = rates or rates_of()
        self._clock = clock
        self._sleep = sleep
        self._spent = Spent()
        self._wire = Wire()
        self._said: deque[tuple[float, int]] = deque(maxlen=10_000)

    async def take(self, n: int = 1) -> None:
        """Wait until `n` deliveries may go, and take them; `begin` is to follow when they go, `over` when they ended."""
        most = most_counted(self.rates)
        while seconds := self._wire.wait(most, self._clock(), n) or await self._take(n):
            await self._sleep(seconds)
        self._said.append((self._clock(), n))

    def begin(self, n: int = 1) -> None:
        """Note that `n` deliveries that were taken go onto the wire; meanwhile nobody else may have taken any."""
        self._wire.begin(n)

    def over(self, n: int = 1) -> None:
        """Note that `n` deliveries are not on the wire any more."""
        self._wire.end(self._clock(), n)

    async def reply(self, n: int = 1) -> None:
        """Take `n` messages to somebody who is talking; waits only at the limit."""
        if seconds := await self._reply(n):
            await self._sleep(seconds)
        if not self.rates.paid:
            self._wire.begin(n)
            self._wire.end(self._clock(), n)
        self._said.append((self._clock(), n))

    def used(self) -> float:
        """The share of the allowed rate that this process used in the last seconds; above 1 when replies went beyond."""
        since = self._clock() - USED_SECONDS
        while self._said and self._said[0][0] <= since:
            self._said.popleft()
        return sum(n for _, n in self._said) / (self.rates.deliveries.rate * USED_SECONDS)

    async def hold(self, seconds: float) -> None:
        """Let no delivery go for some seconds, as Telegram asks for with RetryAfter."""
        self._spent.held_until = max(self._spent.held_until, self._clock() + seconds)

    async def _take(self, n: int) -> float:
        return self._spent.take(self.rates, self._clock(), n)

    async def _reply(self, n: int) -> float:
        return self._spent.reply(self.rates, self._clock(), n)


class SharedBudget(Budget):
    """The budget of all processes on one PostgreSQL: a row there. While it is away each keeps to its own."""

    def __init__(self, store: Store, rates: Rates | None = None) -> None:
        super().__init__(rates)
        self._store = store

    async def hold(self, seconds: float) -> None:
        """Let no process send a delivery for some seconds."""
        await super().hold(seconds)
        try:
            await self._store.write(hold_deliveries, seconds)
        except DatabaseAway:
            return

    async def _take(self, n: int) -> float:
        try:
            return await self._store.write(take_delivery, self.rates, n)
        except DatabaseAway:
            return await super()._take(n)

    async def _reply(self, n: int) -> float:
        try:
            return await self._store.write(reserve_reply, self.rates, n)
        except DatabaseAway:
            return await super()._reply(n)


def make_budget(settings: Settings, store: Store) -> Budget:
    """The budget of a program on its store."""
    rates = rates_of(settings.messages_per_second, paid=settings.paid_broadcast)
    return SharedBudget(store, rates) if store.dialect == "postgresql" else Budget(rates)
