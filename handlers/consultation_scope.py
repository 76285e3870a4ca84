"""Whose consultation somebody may change: whoever may write its notice."""

from __future__ import annotations

from bot.turn import Turn
from domain.consultations import NEEDED_LANGUAGES
from handlers.notice_scope import to_write
from storage.notices import Notice
from storage.questions import notice_of_question


def to_edit_question(turn: Turn, rest: list[str]) -> tuple[Notice, int] | None:
    """The notice of the question whose number stands first, if this person may change it."""
    number = notice_of_question(turn.connection, int(rest[0])) if rest and rest[0].isdigit() else None
    notice = to_write(turn, [str(number)]) if number is not None else None
    return (notice, int(rest[0])) if notice is not None else None


def languages_of(notice: Notice) -> list[str]:
    """The languages in which a notice's questions are worded."""
    return [*NEEDED_LANGUAGES, *(one for one in notice.texts if one not in NEEDED_LANGUAGES)]
