"""Notices worded for their recipients: each read once and worded once a language, however many get it.

A delivery of a notice names only its number. Its questions may change until the first answer, also while it is being
sent, so what was worded is kept under the notice's fingerprint, which every lease reads once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.notice_asked import asked_screen
from bot.notice_screens import notice_screen
from bot.program import Program
from bot.screens import Screen
from bot.world import World
from domain.consultations import Asked
from locales import Texts, texts
from storage.deliveries import Delivery
from storage.notice_sending import fingerprint
from storage.notices import Notice, notice_by_id
from storage.questions import questions_of
from storage.schema import Connection

NOTICE, CONFIRM = "notice", "notice-confirm"
NOTICE_KINDS = frozenset({NOTICE, CONFIRM})
MOST_KEPT = 300


def _read(connection: Connection, number: int) -> tuple[Notice, list[Asked], str]:
    notice = notice_by_id(connection, number)
    return notice, questions_of(connection, number), fingerprint(connection, notice)


def read_for_second(connection: Connection, world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    """A notice as the second person is asked to confirm it, as it is now. Raises NoSuchNotice."""
    notice = notice_by_id(connection, int(args["notice"]))
    stamp, questions = fingerprint(connection, notice), questions_of(connection, notice.id)
    return asked_screen(world, t, notice, int(args["n"]), stamp, questions)


class NoticeWords:
    """The worded notices that are on their way."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int, str, str, bool], Screen] = {}

    async def screen(self, program: Program, delivery: Delivery) -> Screen:
        """A notice as its recipient sees it. Raises NoWords or NoSuchNotice."""
        number, world = int(delivery.args["notice"]), program.world
        if delivery.kind == CONFIRM:
            return await program.store.read(read_for_second, world, texts(delivery.language), delivery.args)
        about = (number, delivery.language, world.cycle.decree, world.cycle.invented)
        kept = self._kept.get((delivery.stamp, *about))
        if kept is None:
            notice, questions, stamp = await program.store.read(_read, number)
            kept = notice_screen(world, texts(delivery.language), notice, questions)
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[(stamp, *about)] = kept
        return kept
