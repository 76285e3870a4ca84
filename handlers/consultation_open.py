"""Whether somebody may answer a consultation now, where that counts, and why not in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from bot.screens import Reply, Screen, column, show
from bot.turn import Turn
from domain.consultations import CLOSED, NOT_YET, OPEN, WORD, counted_in
from handlers.consent import needs_consent
from handlers.consultation_screens import CLOSED_ENTRIES
from storage.consultations import given_by, stands
from storage.drafts import StoredDraft
from storage.notices import NoSuchNotice, Notice, notice_by_id
from storage.taking_part import PLACE, why_not_asked


def found(turn: Turn, number: int) -> Notice | None:
    """The notice with this number, or None."""
    try:
        return notice_by_id(turn.connection, number)
    except NoSuchNotice:
        return None


def owner_of(notice: int, person: int) -> str:
    """Whose a draft of answers is."""
    return f"notice:{notice}:person:{person}"


def community(turn: Turn) -> str:
    """The community in which this person's answers count now."""
    person = turn.person
    return counted_in(person.territory, person.territory_before, person.territory_since, turn.now)


Refusal: TypeAlias = tuple[str, Mapping[str, str]]
"""Why somebody cannot answer: the key of a message with its arguments."""


def why(turn: Turn, notice: Notice) -> Refusal | None:
    t, state = turn.t, stands(turn.connection, notice, turn.now)
    if state == CLOSED:
        mine = given_by(turn.connection, notice.id, turn.person.id) is not None
        return ("consultation-closed-mine" if mine else "consultation-closed"), {}
    if state != OPEN:
        when = notice.opens_at
        if state == NOT_YET and when is not None and when > turn.now:
            day = t.date(when.astimezone(turn.world.zone).date(), "label")
            return "consultation-opens", {"date": day}
        return f"consultation-{state}", {}
    register, place = turn.world.register, community(turn)
    reason = why_not_asked(turn.connection, register, notice.audience, turn.person.id, place, turn.now)
    if not reason:
        return None
    moved = reason == PLACE and place != turn.person.territory
    key = "consultation-not-for-moved" if moved else f"consultation-not-for-{reason}"
    return key, {"community": turn.world.label(place, t)}


def why_not(turn: Turn, notice: Notice) -> Screen | None:
    """Why this person cannot answer a consultation now, in words; None when they can."""
    refused = why(turn, notice)
    if refused is None:
        return None
    over = is_over(turn, notice)
    buttons = [button for entry in CLOSED_ENTRIES for button in entry(turn, notice)] if over else []
    return Screen(turn.t.html(refused[0], **refused[1]), column(buttons))


def ready(turn: Turn, notice: Notice) -> Reply | None:
    """What stands in the way of answering, or None."""
    missing = needs_consent(turn, f"{WORD}:{notice.id}")
    if missing is not None:
        return missing
    refused = why_not(turn, notice)
    return show(refused) if refused is not None else None


def is_over(turn: Turn, notice: Notice) -> bool:
    return stands(turn.connection, notice, turn.now) == CLOSED


def number_of(stored: StoredDraft) -> int:
    """The number of the notice that a draft answers."""
    return int(str(stored.draft.context["notice"]))
