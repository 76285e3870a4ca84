"""Telling a notice's author how it goes: one message that is edited while it is on its way, only when it says more."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from time import monotonic

import structlog
from telegram.error import TelegramError

from bot.notice_progress import progress_screen
from bot.notice_rights import watches
from bot.program import Program
from bot.screens import Screen
from domain.notices import ALIVE
from domain.places import Register
from locales import texts
from storage.failures import DatabaseAway
from storage.notice_progress import Progress, authors_of, progress_of, remember_progress, watched_notices
from storage.notices import Notice
from storage.roles import roles_of
from storage.schema import Connection

log = structlog.get_logger(__name__)

SECONDS = 5.0
LINGER = timedelta(minutes=10)
"""So long after its end a notice is still looked at: the last deliveries settle, and a restart says the end as well."""

SHARE = 50.0
"""Counting may take one part in so many of the time: where it is slow, the message is edited less often."""

Watched = tuple[Notice, Progress, tuple[int, str], bool]


def _watched(connection: Connection, register: Register, now: datetime) -> list[Watched]:
    """The notices on their way whose author can be told, with how far they are and whether the author may still act."""
    found = watched_notices(connection, now - LINGER)
    authors = authors_of(connection, {one.author for one in found if one.author is not None})
    return [
        (
            one,
            progress_of(connection, one.id, now),
            authors[one.author],
            watches(register, roles_of(connection, one.author, now), one),
        )
        for one in found
        if one.author in authors
    ]


class ProgressTeller:
    """Sends and edits the messages of progress."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._said: dict[int, Screen] = {}

    async def run(self) -> None:
        """Tell until cancelled."""
        while True:
            counted = 0.0
            try:
                counted = await self.tell_once()
            except DatabaseAway:
                log.warning("progress of notices not told: database away")
            except Exception as error:
                log.error("progress of notices not told", exc_info=error)
            await asyncio.sleep(max(SECONDS, counted * SHARE))

    async def tell_once(self) -> float:
        """Say what has changed since the last time; the seconds that counting took."""
        began = monotonic()
        watched = await self._program.store.read(
            _watched, self._program.world.register, self._program.world.now
        )
        counted = monotonic() - began
        self._said = {
            number: screen
            for number, screen in self._said.items()
            if any(number == notice.id for notice, *_ in watched)
        }
        for notice, progress, author, may in watched:
            await self._tell(notice, progress, *author, may=may)
        return counted

    async def _tell(self, notice: Notice, progress: Progress, chat: int, language: str, *, may: bool) -> None:
        screen = progress_screen(self._program.world, texts(language), notice, progress, may=may)
        if self._said.get(notice.id) == screen:
            return
        try:
            there = notice.progress_message
            if there and await self._program.speaker.revise(chat, there, screen):
                self._said[notice.id] = screen
            elif not there or notice.state in ALIVE:
                message = await self._program.speaker.send(chat, screen)
                await self._program.store.write(remember_progress, notice.id, message)
                self._said[notice.id] = screen
        except TelegramError as error:
            log.info("progress of a notice not told", error=type(error).__name__)
