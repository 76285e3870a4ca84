"""Other processes that answer the same people: what they are still saying goes before what is said here."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import Any

import structlog

from bot.screens import Reply
from storage.engine import Store
from storage.failures import DatabaseAway
from storage.sayings import begin_saying, end_saying, is_being_said, is_last_of_album

log = structlog.get_logger(__name__)

ASK_SECONDS = 0.15
LONGEST_SECONDS = 120.0
"""Whoever has not said their reply by then is not waited for any more."""


class Others:
    """What is agreed with other processes through the store; `replica` is our number, "" when there are none."""

    def __init__(self, store: Store, replica: str) -> None:
        self._store = store
        self._replica = replica
        self._told: set[asyncio.Task[None]] = set()
        self._ending: set[asyncio.Task[None]] = set()

    async def let_follow(self, chat: int, saying: asyncio.Task[None], seconds: float) -> None:
        """Wait so long for a reply; when it is still under way, leave word of it for whoever answers next."""
        if not self._replica or saying in self._told:
            return
        if seconds:
            await asyncio.wait([saying], timeout=seconds)
        if saying.done():
            return
        self._told.add(saying)
        try:
            number = await self._store.write(begin_saying, chat, self._replica)
        except DatabaseAway:
            await asyncio.wait([saying])
            number = 0
        saying.add_done_callback(lambda done: self._said(done, number))

    def _said(self, saying: asyncio.Task[None], number: int) -> None:
        self._told.discard(saying)
        if number:
            task = asyncio.create_task(self._end(number))
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)

    async def _end(self, number: int) -> None:
        until = monotonic() + LONGEST_SECONDS
        while monotonic() < until:
            try:
                await self._store.write(end_saying, number)
            except DatabaseAway:
                await asyncio.sleep(1)
            else:
                return

    async def let_end(self, chat: int, behind: int) -> None:
        """Wait until the others have said what they were saying when our update came."""
        until = monotonic() + LONGEST_SECONDS
        while await self._asked(is_being_said, chat, behind, self._replica):
            if monotonic() > until:
                log.warning("another process does not end its reply")
                return
            await asyncio.sleep(ASK_SECONDS)

    async def leave_album(self, chat: int, reply: Reply) -> bool:
        """Whether the reply to an album is ours to say: the last picture came to us."""
        if not reply.update:
            return True
        return await self._asked(is_last_of_album, chat, reply.album, reply.update) is not False

    async def _asked(self, question: Any, *about: Any) -> bool | None:
        """An answer from the store; None when it is away: then we say what we have to say."""
        try:
            return bool(await self._store.read(question, *about))
        except DatabaseAway:
            return None

    async def finish(self) -> None:
        """Wait until the others know that all is said."""
        if self._ending:
            await asyncio.wait(list(self._ending))
