"""Keeping the gauges of `/metrics` fresh: one cheap statement every few seconds, never one a scrape."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

import structlog

from bot import metrics
from domain.notice_times import is_quiet
from storage.failures import DatabaseAway
from storage.measures import measure

if TYPE_CHECKING:
    from bot.program import Program

log = structlog.get_logger(__name__)

EVERY_SECONDS = 5.0
REST = 20
"""How many times as long as the statement took it is left alone afterwards, when that is more."""


async def keep_measured(program: Program) -> None:
    """Measure until cancelled."""
    while True:
        begun = monotonic()
        try:
            await measure_once(program)
        except Exception as error:
            log.error("not measured", exc_info=error)
        await asyncio.sleep(max(EVERY_SECONDS, REST * (monotonic() - begun)))


async def measure_once(program: Program) -> None:
    """Read the database and set the gauges."""
    world, now = program.world, program.world.now
    quiet = is_quiet(now.astimezone(world.zone), world.calendar)
    try:
        found = await program.store.read(measure, now, quiet=quiet)
    except DatabaseAway:
        metrics.note_measures(None, now)
    else:
        metrics.note_measures(found, now)
