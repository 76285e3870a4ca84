"""The clock itself: APScheduler ticks, and each job is a plain function of a connection and the time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.program import Program
from scheduler.closing import close_consultations, tell_results
from scheduler.reminding import remind
from scheduler.unfinished import remind_unfinished
from scheduler.years import advance_years, begin_year
from storage.accepting import lock_past_verification
from storage.clock import real_time
from storage.failures import DatabaseAway
from storage.files_used import used_files
from storage.notice_sending import send_scheduled
from storage.schema import Connection
from storage.updates import forget_before

log = structlog.get_logger(__name__)

GRACE_SECONDS = 6 * 3600
CLAIMS_DAYS = 3
FIRST_SECONDS = 20.0
NOTICE_SECONDS = 0.5


@dataclass(frozen=True)
class Job:
    """Something that is done every so many minutes, at a time in people's own zone; twice changes nothing."""

    word: str
    minutes: int
    do: Callable[[Connection, datetime], Any]


def forget_claims(connection: Connection, now: datetime) -> int:
    """Drop the numbers of updates that Telegram itself has forgotten."""
    return forget_before(connection, now - timedelta(days=CLAIMS_DAYS))


JOBS = (
    Job("forget claims", 60, forget_claims),
    Job("begin year", 10, begin_year),
    Job("advance years", 1, advance_years),
    Job("remind", 10, remind),
    Job("send scheduled notices", 1, send_scheduled),
    Job("lock accepted", 10, lock_past_verification),
    Job("close consultations", 1, close_consultations),
    Job("tell results", 1, tell_results),
    Job("remind unfinished", 10, remind_unfinished),
)


class Clockwork:
    """APScheduler with our jobs on a program's store."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._scheduler = AsyncIOScheduler(timezone=program.settings.zone)
        self._noticing: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Let the clock tick."""
        for job in JOBS:
            self._add(job.word, job.minutes, self._run, [job])
        self._add("sweep files", 60, self._sweep, [])
        self._scheduler.start()
        self._noticing = asyncio.create_task(self._notice(self._program.world.offset))

    async def _notice(self, offset: timedelta) -> None:
        """Do at once what is due when somebody has moved the clock on; the jobs tick by the machine's own time."""
        while True:
            await asyncio.sleep(NOTICE_SECONDS)
            if self._program.world.offset != offset:
                offset = self._program.world.offset
                await self.run_all()

    async def run_all(self) -> None:
        """Do every job once, now; each sees the year as the one before left it."""
        for job in JOBS:
            await self._run(job)

    def _add(self, word: str, minutes: int, do: Callable[..., Any], args: list[Any]) -> None:
        """A job that is done soon after the start, and then every so many minutes."""
        self._scheduler.add_job(
            do,
            "interval",
            args,
            id=word,
            minutes=minutes,
            next_run_time=real_time() + timedelta(seconds=FIRST_SECONDS),
            coalesce=True,
            misfire_grace_time=GRACE_SECONDS,
            max_instances=1,
        )

    async def _run(self, job: Job) -> None:
        try:
            world = self._program.world
            await self._program.store.write(job.do, world.now.astimezone(world.zone))
        except DatabaseAway:
            log.warning("job waits for its next time: database away", job=job.word)
        except Exception as error:
            log.error("job waits for its next time", job=job.word, exc_info=error)

    async def _sweep(self) -> None:
        try:
            used = await self._program.store.read(used_files)
        except DatabaseAway:
            log.warning("job waits for its next time: database away", job="sweep files")
        else:
            await asyncio.to_thread(self._program.files.sweep, used)

    def stop(self) -> None:
        """Stop ticking."""
        if self._noticing is not None:
            self._noticing.cancel()
        self._scheduler.shutdown(wait=False)
