"""Proposing something for the indicator set, as a form: what, why, in which unit, who would supply it, which matter."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.events import TAP, TEXT, Event
from domain.forms import Answers, Form, Half, Question, Read, Refused, Value
from domain.proposals import AMEND, NEW, RETIRE

WORD = "proposal"
SHORTEST_TITLE, LONGEST_TITLE = 6, 300
SHORTEST, LONGEST = 3, 1500
LONGEST_UNIT, LONGEST_SUPPLIER = 60, 200
BACKED = re.compile(r"b\.[0-9]+")

SUPPLIERS = ("lsg", "state", "survey", "unknown")
"""Who might supply it, for whom a tap is enough: self-government, a state body, a survey of citizens, not known."""


@dataclass(frozen=True)
class Facts:
    """What the questions need to know: each matter with its group in the menu, and proposals that say nearly the same."""

    matters: Mapping[str, str]
    similar: Callable[[str], list[int]]


def words_between(least: int, most: int) -> Callable[[Question, Event, Mapping[str, Any], object], Read]:
    """A reader of typed words that are neither too short nor too long."""

    def read(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
        words = event.text.strip() if event.kind == TEXT else ""
        if not words:
            return Refused("expected-text")
        if len(words) < least:
            return Refused("proposal-too-short")
        return Refused("text-too-long", {"most": most}) if len(words) > most else Value(words)

    return read


def pick(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    """One of the question's options."""
    if event.kind == TAP and event.choice in question.options:
        return Value(event.choice)
    return Refused("expected-choice")


_title = words_between(SHORTEST_TITLE, LONGEST_TITLE)
_supplier = words_between(SHORTEST, LONGEST_SUPPLIER)


def _what(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    read = _title(question, event, partial, facts)
    if not isinstance(read, Value):
        return read
    title = " ".join(str(read.value).split())
    return Value({"words": title, "similar": list(facts.similar(title))})


def _similar(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and (event.choice in question.options or BACKED.fullmatch(event.choice)):
        return Value(event.choice)
    return Refused("expected-choice")


def _who(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    return (pick if event.kind == TAP else _supplier)(question, event, partial, facts)


def _matter(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and event.choice in facts.matters.values():
        return Half({"kind": "group", "group": event.choice})
    if event.kind == TAP and event.choice in facts.matters:
        return Value(event.choice)
    return Refused("expected-choice")


def title_of(answers: Answers) -> str:
    """What is proposed, in its author's words."""
    what = answers.get("what")
    return str(what.value["words"]) if what is not None and isinstance(what.value, dict) else ""


def offered(answers: Answers) -> list[int]:
    """The proposals that say nearly the same, as they were offered."""
    what = answers.get("what")
    found = what.value.get("similar") if what is not None and isinstance(what.value, dict) else None
    return [int(str(one)) for one in found] if isinstance(found, list) else []


def backed(answers: Answers) -> int | None:
    """The proposal that is backed instead, one of those that were offered; None when it is one's own."""
    similar = answers.get("similar")
    named = {f"b.{number}": number for number in offered(answers)}
    return named.get(str(similar.value)) if similar is not None else None


def _own(answers: Answers) -> bool:
    return backed(answers) is None


WHY = Question("why", words_between(SHORTEST, LONGEST), when=_own)
FORMS: Mapping[str, Form] = {
    NEW: Form(
        WORD,
        (
            Question("what", _what),
            Question("similar", _similar, options=("none",), when=lambda given: bool(offered(given))),
            WHY,
            Question("unit", words_between(1, LONGEST_UNIT), skips=("pass",), when=_own),
            Question("supplier", _who, options=SUPPLIERS, when=_own),
            Question("matter", _matter, skips=("pass",), when=_own),
        ),
    ),
    AMEND: Form(WORD, (Question("what", _what), WHY)),
    RETIRE: Form(WORD, (WHY,)),
}
"""The questions of each kind of proposal."""
