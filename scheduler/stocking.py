"""Keeping the stock of a worker filled: rows are leased ahead of need and worded side by side."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog

from bot.program import Program
from bot.screens import Screen
from scheduler.quiet_times import notices_rest, postponed_until
from scheduler.stock import Stock
from storage.deliveries import FAILED, NOT_MADE, Delivery
from storage.failures import DatabaseAway
from storage.leases import LEASE_SECONDS
from storage.leasing import lease
from storage.settling import Outcome, postpone, release

log = structlog.get_logger(__name__)

BATCH, BATCH_SECONDS, STOCK_SECONDS = 50, 0.1, 0.5
"""How many rows are leased at once at least; at a higher rate so many seconds' worth, so that `sending` never waits long
behind a lease, until there are enough for so many seconds."""

FULL_SECONDS, AWAY_SECONDS = 0.02, 0.3

Maker = Callable[[Program, Delivery], Awaitable[Screen]]


class Stocker:
    """Fills a stock. `make` words a delivery as a screen; `note` hears of those that cannot be worded."""

    def __init__(self, program: Program, make: Maker, stock: Stock, note: Callable[[Outcome], None]) -> None:
        self._program = program
        self._make = make
        self._stock = stock
        self._note = note
        rate = program.budget.rates.deliveries.rate
        self._batch = max(BATCH, int(rate * BATCH_SECONDS))
        self._enough = max(BATCH, int(rate * STOCK_SECONDS))
        self._wording: set[asyncio.Task[None]] = set()
        self._turn = 0

    async def keep(self) -> bool:
        """Lease and word what there is room for; False when nothing is due."""
        if len(self._stock) >= self._enough or len(self._wording) >= 4 * self._batch:
            await asyncio.sleep(FULL_SECONDS)
            return True
        return await self.take()

    async def take(self) -> bool:
        """Lease one batch and begin to word it; False when nothing is due."""
        store, world = self._program.store, self._program.world
        rest = notices_rest(world.now, world.zone, world.calendar)
        self._turn += 1
        leased = await store.write(
            lease,
            world.now,
            self._batch,
            LEASE_SECONDS,
            self._program.holder,
            notices_too=not rest,
            turn=self._turn,
        )
        waiting: dict[tuple[datetime, str], list[int]] = defaultdict(list)
        for one in leased:
            waits = None
            if one.notice is None:
                waits = postponed_until(one, world.now, world.zone, world.calendar)
            if waits is not None:
                waiting[waits].append(one.id)
            elif self._stock.hold(one.id):
                self._begin_wording(one)
        for waits, numbers in waiting.items():
            await store.write(postpone, numbers, *waits)
        return bool(leased)

    def _begin_wording(self, delivery: Delivery) -> None:
        task = asyncio.create_task(self._word(delivery))
        self._wording.add(task)
        task.add_done_callback(self._wording.discard)

    async def _word(self, delivery: Delivery) -> None:
        while True:
            try:
                screen = await self._make(self._program, delivery)
            except DatabaseAway:
                await asyncio.sleep(AWAY_SECONDS)
            except Exception as error:
                log.error(
                    "delivery could not be made", delivery=delivery.id, kind=delivery.kind, exc_info=error
                )
                why = f"{NOT_MADE}: {type(error).__name__}"
                self._note(Outcome(delivery, delivery.attempts, FAILED, why))
                return
            else:
                self._stock.add(delivery, screen)
                return

    async def give_back_old(self) -> None:
        """Give rows back that are at hand for long, so that they are looked at anew before they are sent."""
        old = self._stock.take_old()
        try:
            await self._program.store.write(release, [one.delivery.id for one in old], self._program.holder)
        except BaseException:
            self._stock.put_back(old)
            raise

    async def worded(self) -> None:
        """Wait until all that was taken has its words."""
        while self._wording:
            await asyncio.wait(self._wording)

    def stop(self) -> None:
        """Give up what is being worded."""
        for task in self._wording:
            task.cancel()
