"""Consultations: what a notice asks, when it may be answered, and in which community an answer counts.

A question's key is `q` and its number, so that a changed question, which is a new one, never keeps an old answer.
Values are whole numbers for choices (from 0) and scales, lists of them for several choices, digits for numbers, words
for texts, names of files for photos. Words and photos are never published as they were given.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from domain.notices import ALIVE, SENT, STOPPED

WORD = "consultation"
CHOICE, MANY, SCALE, NUMBER, WORDS, PICTURES = "choice", "many", "scale", "number", "text", "photo"
KINDS = (CHOICE, MANY, SCALE, NUMBER, WORDS, PICTURES)
TAPPED = frozenset({CHOICE, MANY, SCALE})
"""Kinds that are answered by buttons alone."""

NEEDED_LANGUAGES = ("ky", "ru")
FEWEST_OPTIONS, MOST_OPTIONS = 2, 10
LOWEST_STEP, SCALES = 1, (5, 10)
LONGEST_LABEL, LONGEST_HELP, LONGEST_OPTION, LONGEST_UNIT = 250, 300, 60, 30
LONGEST_TEXT, MOST_PHOTOS, MOST_QUESTIONS = 1000, 3, 15
MOST_DAYS = 90
SETTLED = timedelta(days=30)
"""How long after a move somebody still counts in the community before."""

OPEN, NOT_YET, CLOSED, ENDED, NOTHING_ASKED = "open", "not-yet", "closed", "stopped", "nothing"


@dataclass(frozen=True)
class QuestionWords:
    """A question in one language: what it asks, more about it, its options or the names of a scale's steps, a unit."""

    label: str
    help: str = ""
    options: tuple[str, ...] = ()
    unit: str = ""


@dataclass(frozen=True)
class Asked:
    """A question of a consultation.

    `spec` has `options` (how many), `min` and `max` of a scale or of numbers (as digits), `longest` of a text, `most`
    of photos, each where it applies.
    """

    id: int
    position: int
    kind: str
    optional: bool
    words: Mapping[str, QuestionWords]
    spec: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Its key in the form and in stored answers."""
        return f"q{self.id}"

    @property
    def values(self) -> range:
        """What a choice or a scale may be answered with."""
        if self.kind == SCALE:
            return range(int(self.spec["min"]), int(self.spec["max"]) + 1)
        return range(int(self.spec.get("options", 0)))

    def in_language(self, *languages: str) -> tuple[str, QuestionWords]:
        """The first of these languages that it is worded in, else one it has, with the words."""
        found = next((one for one in (*languages, *NEEDED_LANGUAGES) if one in self.words), "")
        return found, self.words[found]


def spec_text(spec: Mapping[str, Any]) -> str:
    """A specification as it is stored."""
    return json.dumps(dict(spec), ensure_ascii=False, sort_keys=True)


def words_text(words: Mapping[str, QuestionWords]) -> str:
    """A question's words as they are stored."""
    return json.dumps({language: asdict(one) for language, one in words.items()}, ensure_ascii=False)


def read_words(text: str) -> dict[str, QuestionWords]:
    """A question's words from their stored text."""
    stored: dict[str, dict[str, Any]] = json.loads(text)
    return {
        language: QuestionWords(**{**one, "options": tuple(one.get("options", ()))})
        for language, one in stored.items()
    }


def counted_in(territory: str, before: str, since: datetime | None, now: datetime) -> str:
    """The community somebody's answer counts in: for 30 days after a move the one before."""
    moved_lately = bool(before) and since is not None and now - since < SETTLED
    return before if moved_lately else territory


def moved_before(
    territory: str, before: str, since: datetime | None, chosen: str, now: datetime
) -> tuple[str, datetime | None]:
    """The community before and the day of the move, once somebody has chosen a community.

    Whoever chooses again within 30 days has still moved away from where they were settled; who goes back there has
    not moved at all.
    """
    settled = counted_in(territory, before, since, now)
    if chosen == territory:
        return before, since
    if not settled or chosen == settled:
        return "", now
    return settled, now


def standing(
    state: str,
    opens_at: datetime | None,
    closes_at: datetime | None,
    closed_at: datetime | None,
    now: datetime,
) -> str:
    """How a consultation stands for somebody who wants to answer: open, not-yet, closed, stopped or nothing."""
    if closes_at is None:
        return NOTHING_ASKED
    if closed_at is not None or now >= closes_at:
        return CLOSED
    if state == STOPPED:
        return ENDED
    if (state not in ALIVE and state != SENT) or (opens_at is not None and now < opens_at):
        return NOT_YET
    return OPEN


def first_moment(day: date, zone: tzinfo) -> datetime:
    """When a consultation opens that opens on a day."""
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def last_moment(day: date, zone: tzinfo) -> datetime:
    """When a consultation closes whose last day this is."""
    return datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=zone)
