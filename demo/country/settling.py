"""Making people who are past all questions of getting in."""

from __future__ import annotations

from datetime import datetime

from storage.people import change, consent, meet
from storage.schema import Connection

CONSENT = "2026-11"


def settled(connection: Connection, telegram: int, language: str, territory: str, at: datetime) -> int:
    """The number of somebody with a language, a place and their consent, whom no message reaches."""
    person = meet(connection, telegram, at)
    change(connection, person.id, language=language, territory=territory, unreachable_since=at)
    consent(connection, person.id, CONSENT, at)
    return person.id
