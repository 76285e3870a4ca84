"""Answering a consultation, as a form built from its stored questions: each kind read as it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from domain.consultations import (
    CHOICE,
    LONGEST_TEXT,
    MANY,
    MOST_PHOTOS,
    NUMBER,
    PICTURES,
    SCALE,
    TAPPED,
    WORD,
    WORDS,
    Asked,
)
from domain.draft import Answer, Json
from domain.events import PHOTO, TAP, TEXT, Event
from domain.forms import Form, Half, Question, Read, Refused, Value
from domain.numbers import Doubt, Refusal, read_number

SKIPS = ("dont-know", "would-not-say")
SECONDS_TAPPED, SECONDS_TYPED = 30, 45


@dataclass(frozen=True)
class Facts:
    """What was answered so far, so that marks once set stand when somebody comes back to them."""

    answered: Mapping[str, Json] = field(default_factory=dict)


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
        possible = [one for one in read.readings if isinstance(_within(question.about, one), Value)]
        if len(possible) == 1:
            return _within(question.about, possible[0])
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
