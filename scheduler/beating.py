"""The heartbeat: every process says every few seconds that it is there, and how it is."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket

import structlog

from bot import metrics
from bot.program import Program
from bot.version import VERSION
from storage.failures import DatabaseAway
from storage.replicas import beat, say_goodbye
from storage.sayings import forget_sayings

log = structlog.get_logger(__name__)

BEAT_SECONDS = 3.0


async def beat_once(program: Program) -> None:
    """Write the heartbeat. Raises DatabaseAway."""
    name = f"{socket.gethostname()}:{os.getpid()}"
    said = program.holder, name, VERSION, program.leads, metrics.facts()
    program.budget.sharers = await program.store.write(beat, *said)
    if program.leads:
        await program.store.write(forget_sayings)


async def keep_beating(program: Program) -> None:
    """Write the heartbeat until cancelled."""
    while True:
        try:
            await beat_once(program)
        except DatabaseAway:
            log.warning("no heartbeat: database away")
        except Exception as error:
            log.error("no heartbeat", exc_info=error)
        await asyncio.sleep(BEAT_SECONDS)


async def stop_beating(program: Program) -> None:
    """Strike the process off, so that nobody waits for it."""
    with contextlib.suppress(DatabaseAway):
        await program.store.write(say_goodbye, program.holder)
