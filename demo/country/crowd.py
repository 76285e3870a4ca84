"""Citizens by the hundred whom messages reach and who never answer, so that a notice can be watched on its way.

Some have blocked the bot and a few have deleted their account, as among real people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from demo.country.settling import settled
from storage.people import change
from storage.schema import Connection

CROWD = 750
"""How many come at once: at 25 messages a second a notice to them takes half a minute."""

FIRST = 5_000_200_000
RUSSIAN, BLOCKED, DELETED = 4, 30, 125
"""One in so many reads Russian, has blocked the bot, has deleted their account."""


@dataclass(frozen=True)
class Silent:
    """Somebody of the crowd, as Telegram knows them."""

    id: int
    language: str
    blocked: bool
    deleted: bool


def crowd(before: int) -> Iterator[Silent]:
    """The next to come when so many are there."""
    for number in range(before, before + CROWD):
        language = "ru" if number % RUSSIAN == 0 else "ky"
        yield Silent(FIRST + number, language, number % BLOCKED == 7, number % DELETED == 11)


def settle_crowd(connection: Connection, places: Sequence[str], before: int, at: datetime) -> None:
    """Enter the next to come, spread over the places."""
    for number, one in enumerate(crowd(before)):
        person = settled(connection, one.id, one.language, places[number % len(places)], at)
        change(connection, person, unreachable_since=None)
