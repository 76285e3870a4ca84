"""The worker that sends deliveries: it keeps to the budget, and writes how each ended; `scheduler.stocking` feeds it.

What goes onto the wire now (20 milliseconds' worth) is marked `sending` in one transaction and sent side by side;
whatever has ended meanwhile is written in one transaction too.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine
from time import monotonic
from typing import Any

import structlog
from telegram.error import TelegramError

from bot import metrics
from bot.budget import most_in_flight
from bot.posting import messages_of
from bot.program import Program
from scheduler.broadcasting import Broadcaster
from scheduler.outcomes import given_back, hold_for, is_trouble, outcome_of
from scheduler.stock import Ready, Stock
from scheduler.stocking import Maker, Stocker
from storage.deliveries import FAILED, NO_ANSWER, NOT_MADE, SENT, UNKNOWN, Delivery, count_queued
from storage.failures import DatabaseAway
from storage.leasing import start_sending
from storage.settling import Outcome, settle

log = structlog.get_logger(__name__)

SLICE_SECONDS = 0.02
IDLE_SECONDS, COUNT_SECONDS, FINISH_SECONDS = 0.3, 10.0, 5.0
MARKED_SECONDS = 2.0
"""So long what is marked as on the wire waits for its turn at most."""

MANY_TROUBLES, TROUBLE_SECONDS, LONGEST_TROUBLE = 5, 0.2, 10.0
"""After so many failures of the other side on end nothing is sent for so many seconds each."""


class DeliveryWorker:
    """Sends what is due. `make` words a delivery as a screen."""

    def __init__(self, program: Program, make: Maker) -> None:
        self._program = program
        rates = program.budget.rates
        self._slice = max(1, int(rates.deliveries.rate * SLICE_SECONDS))
        self._most_in_flight = most_in_flight(rates)
        self._stock = Stock()
        self._stocker = Stocker(program, make, self._stock, self._note)
        self._flying: set[asyncio.Task[None]] = set()
        self._ended: list[Outcome] = []
        self._over, self._room = asyncio.Event(), asyncio.Event()
        self._troubles = 0

    @property
    def in_flight(self) -> int:
        """How many deliveries are on the wire, or have ended and are not written yet."""
        return len(self._flying) + len(self._ended)

    async def run(self) -> None:
        """Work until cancelled; a database that is away is waited for. Notices are queued and ended beside it."""
        loops = [self._stocker.keep, self._keep_sending, self._keep_settling, self._count]
        tasks = [asyncio.create_task(_forever(loop)) for loop in loops]
        tasks.append(asyncio.create_task(Broadcaster(self._program).run()))
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._finish()

    async def _finish(self) -> None:
        """Let what is on the wire end and be written."""
        self._stocker.stop()
        if self._flying:
            await asyncio.wait(self._flying, timeout=FINISH_SECONDS)
        try:
            await self._settle()
        except DatabaseAway:
            log.warning("how deliveries ended could not be written yet", count=len(self._ended))

    async def write_rest(self) -> None:
        """Write how the last sendings ended as soon as the database is there again, also when another leads by then."""
        while self._ended:
            try:
                await self._settle()
            except DatabaseAway:
                await asyncio.sleep(IDLE_SECONDS)

    async def work_once(self) -> bool:
        """Send one batch to its end; False when nothing was due."""
        busy = await self._stocker.take()
        await self._stocker.worded()
        while self._stock:
            await self._keep_sending()
        while self._flying:
            await asyncio.wait(self._flying)
        await self._settle()
        return busy

    async def _keep_sending(self) -> bool:
        """Send the next slice, as soon as there is room and budget for it."""
        await self._stock.wait()
        chosen = self._stock.next(min(self._slice, self._most_in_flight))
        try:
            while self.in_flight + len(chosen) > self._most_in_flight:
                self._room.clear()
                await self._room.wait()
            await self._program.budget.opens(_messages(chosen))
        except BaseException:
            self._stock.put_back(chosen)
            raise
        if self._stock.has_old(chosen):
            self._stock.put_back(chosen)
            await self._stocker.give_back_old()
        else:
            await _to_its_end(self._launch(chosen))
        return True

    async def _launch(self, chosen: list[Ready]) -> None:
        """Mark a slice as on the wire and put it there; what was not marked, or may not go yet after all, goes back."""
        numbers = [one.delivery.id for one in chosen]
        began = monotonic()
        try:
            mine = await self._program.store.write(start_sending, numbers, self._program.holder)
        except BaseException:
            self._stock.put_back(chosen)
            raise
        marked = [one for one in chosen if one.delivery.id in mine]
        for one in chosen:
            if one.delivery.id not in mine:
                self._stock.drop(one.delivery.id)
        may_go = False
        try:
            may_go = bool(marked) and await self._may_go(marked, began)
        finally:
            for one in marked:
                if may_go:
                    self._stock.tell(one)
                    self._begin_sending(one)
                else:
                    self._note(given_back(one.delivery, self._program.world.now))

    async def _may_go(self, marked: list[Ready], began: float) -> bool:
        """Whether there is budget for what was marked, and the process did not stand still since it `began` to."""
        n = _messages(marked)
        if not await self._program.budget.take(n, MARKED_SECONDS):
            return False
        if monotonic() - began < 2 * MARKED_SECONDS:
            return True
        self._program.budget.over(n)
        return False

    def _begin_sending(self, one: Ready) -> None:
        task = asyncio.create_task(self._send(one))
        self._flying.add(task)
        task.add_done_callback(self._flying.discard)

    async def _send(self, one: Ready) -> None:
        delivery, attempt = one.delivery, one.delivery.attempts + 1
        paid = self._program.budget.rates.paid
        try:
            message = await self._program.speaker.post(delivery.telegram_id, one.screen, paid=paid)
        except TelegramError as error:
            await self._refused(delivery, error)
        except DatabaseAway:
            self._note(Outcome(delivery, attempt, SENT))
        except FileNotFoundError as error:
            self._note(Outcome(delivery, attempt, FAILED, f"{NOT_MADE}: {type(error).__name__}"))
        except Exception as error:
            log.error("sending failed", delivery=delivery.id, exc_info=error)
            self._note(Outcome(delivery, attempt, UNKNOWN, f"{NO_ANSWER}: {type(error).__name__}"))
        else:
            self._troubles = 0
            self._note(Outcome(delivery, attempt, SENT, message=message))
        finally:
            self._program.budget.over(messages_of(one.screen))

    async def _refused(self, delivery: Delivery, error: TelegramError) -> None:
        self._note(outcome_of(delivery, error, self._program.world.now))
        seconds = hold_for(error)
        self._troubles = self._troubles + 1 if is_trouble(error) else 0
        if self._troubles >= MANY_TROUBLES:
            seconds = max(seconds, min(LONGEST_TROUBLE, TROUBLE_SECONDS * self._troubles))
        if seconds:
            await self._program.budget.hold(seconds)

    def _note(self, outcome: Outcome) -> None:
        self._ended.append(outcome)
        self._over.set()
        self._stock.drop(outcome.delivery.id)
        if outcome.until is None:
            metrics.deliveries.labels(outcome.state).inc()

    async def _keep_settling(self) -> bool:
        while not self._ended:
            self._over.clear()
            await self._over.wait()
        await self._settle()
        return True

    async def _settle(self) -> None:
        """Write what has ended, in one transaction; what could not be written is kept for the next."""
        group, self._ended = self._ended, []
        if not group:
            return
        try:
            await self._program.store.write(settle, group, self._program.world.now, self._program.holder)
        except BaseException:
            self._ended = group + self._ended
            raise
        self._room.set()

    async def _count(self) -> bool:
        metrics.queued.set(await self._program.store.read(count_queued))
        await asyncio.sleep(COUNT_SECONDS)
        return True


def _messages(chosen: list[Ready]) -> int:
    return sum(messages_of(one.screen) for one in chosen)


async def _to_its_end(work: Coroutine[Any, Any, None]) -> None:
    """Wait for work also when told to stop meanwhile: what is marked as on the wire has to get there."""
    task = asyncio.create_task(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        raise


async def _forever(work: Callable[[], Awaitable[bool]]) -> None:
    while True:
        busy = False
        try:
            busy = await work()
        except DatabaseAway:
            log.warning("deliveries wait: database away")
        except Exception as error:
            log.error("deliveries wait", exc_info=error)
        if not busy:
            await asyncio.sleep(IDLE_SECONDS)
