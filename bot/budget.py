"""How much may be said a second: deliveries keep to a rate, and all messages together stay below Telegram's limit.

Replies to people who are talking wait only at the limit, for a moment, and go before deliveries, which they push back.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable
from math import inf
from time import monotonic

from bot.settings import MOST, Settings
from bot.spending import LEAST, Spent, Wire
from storage.budgets import (
    Pace,
    Rates,
    hold_deliveries,
    reserve_reply,
    take_delivery,
    wait_for_delivery,
)
from storage.engine import Store
from storage.failures import DatabaseAway
from storage.postgres_store import PostgresStore
from storage.schema import Connection

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
LATE_SECONDS = 0.03
"""An answer of the database that took longer says when a delivery might have gone, and not that it may go now."""


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
        self.sharers = 1
        """How many processes there are on this database, as was last heard."""

    async def opens(self, n: int = 1) -> None:
        """Wait until `n` deliveries may go, and take none: another process may be quicker. Raises DatabaseAway."""
        while (seconds := self._room(n) or await self._wait(n)) > LEAST:
            await self._sleep(seconds)

    async def take(self, n: int = 1, within: float = inf) -> bool:
        """Take `n` deliveries, which go now; False when they could not within so many seconds, and none is taken.

        `over` is to follow when they have ended. Raises DatabaseAway.
        """
        until = self._clock() + within
        while seconds := self._room(n) or await self._take(n):
            if self._clock() + seconds > until:
                return False
            await self._sleep(seconds)
        self._wire.begin(n)
        self._said.append((self._clock(), n))
        return True

    def over(self, n: int = 1) -> None:
        """Note that `n` deliveries that were taken are not on the wire any more."""
        self._wire.end(self._clock(), n)

    async def reply(self, n: int = 1) -> None:
        """Take `n` messages to somebody who is talking; waits only at the limit."""
        seconds = await self._reply(n)
        self._said.append((self._clock() + seconds, n))
        if seconds:
            await self._sleep(seconds)
        if not self.rates.paid:
            self._wire.begin(n)
            self._wire.end(self._clock(), n)

    def used(self) -> float:
        """The share of the allowed rate that this process used in the last seconds; above 1 when replies went beyond."""
        since = self._clock() - USED_SECONDS
        while self._said and self._said[0][0] <= since:
            self._said.popleft()
        return sum(n for _, n in self._said) / (self.rates.deliveries.rate * USED_SECONDS)

    async def hold(self, seconds: float) -> None:
        """Let no delivery go for some seconds, as Telegram asks for with RetryAfter."""
        self._spent.held_until = max(self._spent.held_until, self._clock() + seconds)

    async def _wait(self, n: int) -> float:
        return self._spent.wait(self.rates, self._clock(), n)

    def _room(self, n: int) -> float:
        return self._wire.wait(most_counted(self.rates), self._clock(), n)

    async def _take(self, n: int) -> float:
        return self._spent.take(self.rates, self._clock(), n)

    async def _reply(self, n: int) -> float:
        return self._spent.reply(self.rates, self._clock(), n)


class SharedBudget(Budget):
    """The budget of all processes on one PostgreSQL: a row there.

    While it is away no delivery goes, for it could not be marked either, and each process keeps its replies to its
    part of the rate, as many as there were when they were last heard of. What it said so counts when the row is back.
    """

    def __init__(self, store: PostgresStore, rates: Rates | None = None) -> None:
        super().__init__(rates)
        self._store = store
        self._alone: Spent | None = None

    async def hold(self, seconds: float) -> None:
        """Let no process send a delivery for some seconds."""
        await super().hold(seconds)
        with contextlib.suppress(DatabaseAway):
            await self._store.at_once(hold_deliveries, seconds)

    async def _wait(self, n: int) -> float:
        return await self._store.at_once(wait_for_delivery, self.rates, n)

    async def _take(self, n: int) -> float:
        while True:
            seconds, asked = await self._store.at_once(_timed, take_delivery, self.rates, n)
            if seconds or self._clock() - asked <= LATE_SECONDS:
                return seconds

    async def _reply(self, n: int) -> float:
        try:
            seconds = await self._store.at_once(reserve_reply, self.rates, n + self._said_alone())
        except DatabaseAway:
            return self._reply_alone(n)
        self._alone = None
        return seconds

    def _reply_alone(self, n: int) -> float:
        """Reserve replies of this process's own part, of which nothing is saved up."""
        now = self._clock()
        part = self.rates.all.rate / self.sharers
        rates = Rates(self.rates.deliveries, Pace(part, 1.0))
        if self._alone is None:
            last, _ = self._said[-1] if self._said else (now, 0)
            self._alone = Spent(all_at=max(now, last) + 1 / part)
        return self._alone.reply(rates, now, n)

    def _said_alone(self) -> int:
        """How much was said in the last second that the row knows nothing of."""
        if self._alone is None:
            return 0
        since = self._clock() - 1
        return sum(n for at, n in self._said if at > since)


def _timed(
    connection: Connection, fn: Callable[[Connection, Rates, int], float], rates: Rates, n: int
) -> tuple[float, float]:
    """What `fn` gives, and when it was asked."""
    asked = monotonic()
    return fn(connection, rates, n), asked


def make_budget(settings: Settings, store: Store) -> Budget:
    """The budget of a program on its store."""
    rates = rates_of(settings.messages_per_second, paid=settings.paid_broadcast)
    return SharedBudget(store, rates) if isinstance(store, PostgresStore) else Budget(rates)
