"""Leading: of all processes on one database one has the clock and the deliveries, and lets them go when it cannot lead.

A leader proves every moment that the seat is still its own. When it could not for some seconds it stops by itself,
before the database gives the seat to another. Two who lead for a moment do no harm: every job may be done twice, and
a delivery's row is taken by one of them only.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

import structlog

from storage.failures import DatabaseAway
from storage.leadership import Seat

log = structlog.get_logger(__name__)

PING_SECONDS = 1.5
GIVE_UP_SECONDS = 4.5
"""Less than storage.leadership.SESSION_SECONDS, after which the seat is free for another."""

Stop = Callable[[], Awaitable[None]]


class Leading:
    """Tries for the seat; `begin` is called whenever it is ours, and what it gives back when it is not any more."""

    def __init__(self, seat: Seat, begin: Callable[[], Awaitable[Stop]]) -> None:
        self._seat = seat
        self._begin = begin
        self._stop: Stop | None = None
        self._proved = 0.0

    @property
    def leads(self) -> bool:
        """Whether this process leads."""
        return self._stop is not None

    async def run(self) -> None:
        """Try for the seat and keep it, until cancelled; then hand it over at once."""
        try:
            while True:
                await self.once()
                await asyncio.sleep(PING_SECONDS)
        finally:
            await self._step_down()
            await self._seat.leave()

    async def once(self) -> None:
        """Take the seat or prove that it is ours, and begin or stop leading accordingly."""
        asked = monotonic()
        left = self._proved + GIVE_UP_SECONDS - asked if self.leads else GIVE_UP_SECONDS
        try:
            async with asyncio.timeout(max(0.0, left)):
                ours = await self._seat.take()
        except (DatabaseAway, TimeoutError):
            log.warning("the seat of the leader cannot be asked for: database away")
            ours = False
        except Exception as error:
            log.error("the seat of the leader cannot be asked for", exc_info=error)
            ours = False
        if ours:
            self._proved = asked
        if ours and not self.leads:
            await self._start()
        elif not ours:
            await self._step_down()

    async def _start(self) -> None:
        try:
            self._stop = await self._begin()
        except Exception as error:
            log.error("leading could not begin", error=type(error).__name__)
            await self._seat.leave()
        else:
            log.info("leads now")

    async def _step_down(self) -> None:
        stop, self._stop = self._stop, None
        if stop is not None:
            await stop()
            log.warning("leads no more")
