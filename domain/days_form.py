"""Special days as a form: what kind they are, their first and last day, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.calendar import KINDS
from domain.dates import read_date
from domain.events import TAP, TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from domain.numbers import Refusal

WORD = "special-days"
LONGEST_DAYS, LONGEST_WHY = 120, 200


@dataclass(frozen=True)
class Facts:
    """What reading a day of the run needs: today, and its first day once it is known."""

    today: date
    first: date | None


def _kind(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    chosen = event.kind == TAP and event.choice in question.options
    return Value(event.choice) if chosen else Refused("expected-choice")


def _first(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    day = read_date(event.text, facts.today) if event.kind == TEXT else Refusal("date-unreadable")
    if isinstance(day, Refusal):
        return Refused(day.reason)
    too_old = day < facts.today - timedelta(days=LONGEST_DAYS)
    return Refused("days-over") if too_old else Value(day.isoformat())


def _last(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    first = facts.first or facts.today
    if event.kind == TAP and event.choice == "same":
        day: date | Refusal = first
    else:
        day = read_date(event.text, first) if event.kind == TEXT else Refusal("date-unreadable")
    if isinstance(day, Refusal):
        return Refused(day.reason)
    if day < first:
        return Refused("days-backwards")
    if day < facts.today:
        return Refused("days-over")
    if (day - first).days >= LONGEST_DAYS:
        return Refused("days-too-long", {"most": LONGEST_DAYS})
    return Value(day.isoformat())


def _why(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    words = " ".join(event.text.split()) if event.kind == TEXT else ""
    return Value(words[:LONGEST_WHY]) if words else Refused("expected-text")


FORM = Form(
    WORD,
    (
        Question("kind", _kind, options=KINDS),
        Question("first", _first),
        Question("last", _last),
        Question("why", _why, skips=("pass",)),
    ),
)
