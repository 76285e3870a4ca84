"""Consultations: what a notice asks, as a form built from stored questions, and in which community an answer counts.

A question's key is `q` and its number, so that a changed question, which is a new one, never keeps an old answer.
Values are whole numbers for choices (from 0) and scales, lists of them for several choices, digits for numbers, words
for texts, names of files for photos.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Any

from domain.draft import Answer, Json
from domain.events import PHOTO, TAP, TEXT, Event
from domain.forms import Form, Half, Question, Read, Refused, Value
from domain.notices import ALIVE, SENT, STOPPED
from domain.numbers import Doubt, Refusal, read_number

WORD = "consultation"
CHOICE, MANY, SCALE, NUMBER, WORDS, PICTURES = "choice", "many", "scale", "number", "text", "photo"
KINDS = (CHOICE, MANY, SCALE, NUMBER, WORDS, PICTURES)
TAPPED = frozenset({CHOICE, MANY, SCALE})
"""Kinds that are answered by buttons alone."""

UNPUBLISHED = frozenset({WORDS, PICTURES})
"""Kinds whose answers are never published as they were given, only how many there are."""

NEEDED_LANGUAGES = ("ky", "ru")
FEWEST_OPTIONS, MOST_OPTIONS = 2, 12
LOWEST_STEP, SCALES = 1, (5, 10)
LONGEST_LABEL, LONGEST_HELP, LONGEST_OPTION, LONGEST_UNIT = 300, 600, 60, 30
LONGEST_TEXT, MOST_PHOTOS, MOST_QUESTIONS = 1000, 3, 15
SKIPS = ("dont-know", "would-not-say")
SECONDS_TAPPED, SECONDS_TYPED = 20, 45
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


@dataclass(frozen=True)
class Facts:
    """What was answered so far, so that marks once set stand when somebody comes back to them."""

    answered: Mapping[str, Json] = field(default_factory=dict)


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


def form_of(questions: Sequence[Asked]) -> Form:
    """The form that asks these questions in their order."""
    return Form(WORD, tuple(_question(one) for one in questions))


def _question(asked: Asked) -> Question:
    options = tuple(str(one) for one in asked.values) if asked.kind in TAPPED else ()
    skips = SKIPS if asked.optional else ()
    return Question(asked.key, _READERS[asked.kind], options=options, skips=skips, about=asked)


def _choice(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    chosen = event.kind == TAP and event.choice in question.options
    return Value(int(event.choice)) if chosen else Refused("expected-choice")


def marked(question: Question, partial: Mapping[str, Any], facts: Facts) -> list[int]:
    """What is marked of a question with several choices: just now, else in the answer there is already."""
    before = facts.answered.get(question.key)
    found = partial["marked"] if "marked" in partial else before if isinstance(before, list) else []
    return [int(str(one)) for one in found]


def _many(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind != TAP:
        return Refused("expected-choice")
    found = marked(question, partial, facts)
    if event.choice == "done":
        return Value(list(found)) if found else Refused("consultation-mark-one")
    option = event.choice.removeprefix("t")
    if option not in question.options:
        return Refused("expected-choice")
    return Half({"kind": MANY, "marked": sorted(set(found) ^ {int(option)})})


def _number(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and partial.get("kind") == "doubt" and event.choice in ("0", "1"):
        return _within(question.about, Decimal(str(partial["readings"][int(event.choice)])))
    if event.kind != TEXT:
        return Refused("expected-number")
    read = read_number(event.text, decimals=True)
    if isinstance(read, Refusal):
        return Refused("consultation-not-a-number" if read.reason == "not-a-number" else read.reason)
    if isinstance(read, Doubt):
        readings = [format(one, "f") for one in read.readings]
        return Half({"kind": "doubt", "readings": readings, "typed": event.text[:60]})
    return _within(question.about, read.value)


def _within(asked: Asked, value: Decimal) -> Read:
    low, high = asked.spec.get("min"), asked.spec.get("max")
    if (low is not None and value < Decimal(low)) or (high is not None and value > Decimal(high)):
        return Refused("consultation-outside", {"min": str(low), "max": str(high)})
    return Value(format(value, "f"))


def _words(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    words = event.text.strip() if event.kind == TEXT else ""
    if not words:
        return Refused("expected-text")
    most = int(question.about.spec.get("longest", LONGEST_TEXT))
    return Refused("text-too-long", {"most": most}) if len(words) > most else Value(words)


def _photos(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    files: list[str] = list(partial.get("files", []))
    most = int(question.about.spec.get("most", MOST_PHOTOS))
    if event.kind == TAP and event.choice == "done" and files:
        return Value(list(files))
    if event.kind == TAP and event.choice == "clear":
        return Half({})
    if event.kind != PHOTO:
        return Refused("expected-photo")
    if event.problem:
        return Refused(f"consultation-photo-{event.problem}")
    if event.file not in files and len(files) >= most:
        return Refused("photos-enough", {"most": most})
    return Half({"kind": "photos", "files": list(dict.fromkeys([*files, event.file]))})


_READERS: Mapping[str, Callable[[Question, Event, Mapping[str, Any], Facts], Read]] = {
    CHOICE: _choice,
    MANY: _many,
    SCALE: _choice,
    NUMBER: _number,
    WORDS: _words,
    PICTURES: _photos,
}


def minutes(questions: Sequence[Asked]) -> int:
    """About how many minutes the questions take; at least 1."""
    seconds = sum(SECONDS_TAPPED if one.kind in TAPPED else SECONDS_TYPED for one in questions)
    return max(1, round(seconds / 60))


def values_of(answers: Mapping[str, Answer]) -> dict[str, Json]:
    """Answers as they are stored once sent; a question that was passed over keeps the reason."""
    return {key: {"skipped": one.skipped} if one.skipped else one.value for key, one in answers.items()}


def answers_of(values: Mapping[str, Json], by: int, at: str) -> dict[str, Answer]:
    """Stored answers as a draft has them, to be changed."""
    return {
        key: Answer(None, by, at, skipped=str(value["skipped"]))
        if isinstance(value, dict)
        else Answer(value, by, at)
        for key, value in values.items()
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
