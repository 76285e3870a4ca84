"""What a notice needs besides being sent: its audience queued page by page, its end noted, its rest stopped."""

from __future__ import annotations

import asyncio
from time import monotonic

import structlog

from bot.program import Program
from storage.failures import DatabaseAway
from storage.queueing import (
    draw,
    end_notice,
    notices_done,
    notices_to_queue,
    notices_to_stop,
    queue_page,
    stop_page,
)

log = structlog.get_logger(__name__)

IDLE_SECONDS = 1.0
BROKEN_SECONDS = 60.0
"""For how long a notice is left alone whose audience could not be queued."""


class Broadcaster:
    """Queues, stops and ends notices, a page of each in turn."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._broken: dict[int, float] = {}

    async def run(self) -> None:
        """Work until cancelled; a database that is away is waited for."""
        while True:
            busy = False
            try:
                busy = await self.work_once()
            except DatabaseAway:
                log.warning("notices wait: database away")
            except Exception as error:
                log.error("notices wait", exc_info=error)
            await asyncio.sleep(0 if busy else IDLE_SECONDS)

    async def work_once(self) -> bool:
        """One page of each notice; False when there is nothing more to queue or to stop."""
        store, now = self._program.store, self._program.world.now
        busy = False
        for number in await store.read(notices_to_queue):
            busy = await self._queue(number) or busy
        for number in await store.read(notices_to_stop):
            busy = await store.write(stop_page, number, now) or busy
        for number in await store.read(notices_done):
            await store.write(end_notice, number, now)
        return busy

    async def _queue(self, number: int) -> bool:
        """Queue a page. A sample is drawn beforehand, outside of the transaction; a fault of one stops no other."""
        store, world = self._program.store, self._program.world
        if monotonic() < self._broken.get(number, 0.0):
            return False
        try:
            drawn = await store.read(draw, world.register, number, world.now)
            return await store.write(queue_page, world.register, number, world.now, drawn=drawn)
        except DatabaseAway:
            raise
        except Exception as error:
            log.error("audience could not be queued", notice=number, exc_info=error)
            self._broken[number] = monotonic() + BROKEN_SECONDS
            return False
