"""What writing needs first: consent to the full text, and a place of one's own."""

from __future__ import annotations

from bot.screens import Reply
from bot.turn import Turn

CONSENT_VERSION = "2026-11"
"""The version of the full text; a new text needs a new version and asks everybody again."""


def consented(turn: Turn) -> bool:
    """Whether the person agreed to the text as it is now."""
    return turn.person.consent_version == CONSENT_VERSION


def needs_consent(turn: Turn, purpose: str) -> Reply | None:
    """The way to consent and place for somebody who wants to write; None when nothing is missing."""
    if consented(turn) and turn.person.territory and turn.person.language:
        return None
    from handlers.getting_in import welcome

    return welcome(turn, purpose)


def needs_place(turn: Turn, purpose: str) -> Reply | None:
    """The way to a place for somebody who wants to look; None when they have one."""
    if turn.person.territory and turn.person.language:
        return None
    from handlers.place import choose_place

    if not turn.person.language:
        return needs_consent(turn, purpose)
    return choose_place(turn, purpose)
