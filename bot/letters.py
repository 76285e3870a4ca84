"""Running dead letters again: whoever asks notes it in the database, and a running process does it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import structlog

from storage.failures import DatabaseAway
from storage.letters import asked_letters, begin_letter

if TYPE_CHECKING:
    from bot.program import Program

log = structlog.get_logger(__name__)

LOOK_SECONDS = 1.0
AWAY_TRIES = 30


async def run_letters(program: Program) -> None:
    """Run what was asked for, until cancelled."""
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        try:
            await run_asked(program)
        except DatabaseAway:
            log.warning("dead letters wait: database away")
        except Exception as error:
            log.error("dead letters wait", exc_info=error)


async def run_asked(program: Program) -> int:
    """Run every letter that was asked for; how many were dealt with."""
    done = 0
    for number in await program.store.read(asked_letters):
        done += await _run(program, number)
    return done


async def _run(program: Program, number: int) -> bool:
    letter = await program.store.write(begin_letter, number)
    if letter is None:
        return False
    for _ in range(AWAY_TRIES):
        try:
            return await program.receiver.again(letter)
        except DatabaseAway:
            await asyncio.sleep(LOOK_SECONDS)
    return False
