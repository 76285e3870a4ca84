"""Values returned by the Union as a form: each is mended, read and doubted as in the questionnaire, or explained.

An answer to one is its new value, or {"because": words} when it is right as it was. A value that is unusual comes with
its reason in one piece, so that nothing stays half settled.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from domain.draft import Json
from domain.events import TAP, TEXT, Event
from domain.forms import Form, Half, Question, Read, Refused, Value
from domain.indicators import Indicator
from domain.questionnaire import Facts, question_of

WORD = "returned"
MEND, RIGHT, WHY = "mend", "right", "why"
"""Kinds of half an answer: about to be mended, about to be explained, mended but unusual."""

SKIPS = ("no-data", "not-ours")
LONGEST_REASON = 500


@dataclass(frozen=True)
class ReturnedFacts(Facts):
    """What is known beforehand, with the values as they stand (digits, an option, words), by indicator."""

    given: Mapping[str, str] = field(default_factory=dict)


def returned_form(indicators: Sequence[Indicator]) -> Form:
    """The form of the values that are asked about, in their order."""
    return Form(WORD, tuple(_question(one) for one in indicators))


def _question(indicator: Indicator) -> Question:
    asked = question_of(indicator)

    def read(question: Question, event: Event, partial: Mapping[str, Any], facts: ReturnedFacts) -> Read:
        if event.kind == TAP and event.choice in (MEND, RIGHT):
            return Half({"kind": event.choice})
        if partial.get("kind") in (RIGHT, WHY):
            return _reason(event, partial)
        return _weighed(question, asked.read(question, event, partial, facts), facts)

    return replace(asked, read=read, skips=SKIPS, when=None)


def _reason(event: Event, partial: Mapping[str, Any]) -> Read:
    words = " ".join(event.text.split())[:LONGEST_REASON] if event.kind == TEXT else ""
    if len(words) < 3:
        return Refused("reason-too-short")
    return Value({"because": words}) if partial["kind"] == RIGHT else Value(partial["value"], comment=words)


def _weighed(question: Question, read: Read, facts: ReturnedFacts) -> Read:
    """A value as it was needs a reason, and so does an unusual one."""
    if not isinstance(read, Value):
        return read
    if _same(question.about, read.value, facts.given.get(question.key)):
        return Half({"kind": RIGHT})
    return Half({"kind": WHY, "value": read.value}) if read.reason_needed else read


def _same(indicator: Indicator, value: Json, given: str | None) -> bool:
    if given is None:
        return False
    return Decimal(str(value)) == Decimal(given) if indicator.numeric else str(value) == given


def because(value: Json) -> str | None:
    """The words of "right, because…", or None when the answer is another value."""
    return str(value["because"]) if isinstance(value, dict) else None
