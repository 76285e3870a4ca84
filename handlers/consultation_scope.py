"""Whose consultation somebody may change: the same organisation's, inside one's own territory."""

from __future__ import annotations

from bot.turn import Turn
from domain.consultations import NEEDED_LANGUAGES
from handlers.scope import WORKING, lies_in
from storage.notices import NoSuchNotice, Notice, notice_by_id
from storage.questions import notice_of_question


def organisation(role: str) -> str:
    """The organisation a role's holder works for."""
    return "partner" if role == "partner" else "union"


def may_edit(turn: Turn, notice: Notice) -> bool:
    """Whether a person may change what a notice asks, and share it."""
    return any(
        role.confirmed
        and role.role in WORKING
        and organisation(role.role) == organisation(notice.role)
        and lies_in(turn.world.register, notice.territory, role.territory)
        for role in turn.roles
    )


def to_edit(turn: Turn, rest: list[str]) -> Notice | None:
    """The notice whose number stands first, if this person may change it."""
    if not rest or not rest[0].isdigit():
        return None
    try:
        notice = notice_by_id(turn.connection, int(rest[0]))
    except NoSuchNotice:
        return None
    return notice if may_edit(turn, notice) else None


def to_edit_question(turn: Turn, rest: list[str]) -> tuple[Notice, int] | None:
    """The notice of the question whose number stands first, if this person may change it."""
    number = notice_of_question(turn.connection, int(rest[0])) if rest and rest[0].isdigit() else None
    notice = to_edit(turn, [str(number)]) if number is not None else None
    return (notice, int(rest[0])) if notice is not None else None


def languages_of(notice: Notice) -> list[str]:
    """The languages in which a notice's questions are worded."""
    return [*NEEDED_LANGUAGES, *(one for one in notice.texts if one not in NEEDED_LANGUAGES)]
