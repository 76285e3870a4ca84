"""What a poster of a consultation says: for groups, notice boards and shop windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Poster:
    """A consultation on paper, in one language.

    `trial` is a year before the decree, `invented` a demonstration.

    `partner` is the place of the partner organisation that asks; empty when the Union does.
    """

    title: str
    body: str
    link: str
    opens_on: date | None
    closes_on: date
    questions: int
    minutes: int
    phone: str
    trial: bool
    invented: bool
    partner: str = ""


def consultation_link(bot_name: str, notice: int) -> str:
    """The address that opens a consultation in a private chat."""
    return f"https://t.me/{bot_name}?start=c_{notice}"
