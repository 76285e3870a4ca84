"""Telling what was decided after a consultation, or what was done since, as a form: in each of its languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from domain.draft import Draft
from domain.events import TAP, TEXT, Event
from domain.forms import Answers, Form, Question, Read, Refused, Value
from domain.results import DECISION, STEP

WORD = "consultation-step"
LONGEST = 1200
"""Letters of what was decided, and of the reason: both fit into one message."""


def _kind(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    chosen = event.kind == TAP and event.choice in question.options
    return Value(event.choice) if chosen else Refused("expected-choice")


def _words(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    words = event.text.strip() if event.kind == TEXT else ""
    if not words:
        return Refused("expected-text")
    return Refused("step-too-long", {"most": LONGEST}) if len(words) > LONGEST else Value(words)


def _decides(given: Answers) -> bool:
    kind = given.get("kind")
    return kind is not None and kind.value == DECISION


def step_form(languages: Sequence[str]) -> Form:
    """The form for a consultation in these languages; a decision needs its reason."""
    asked = [Question("kind", _kind, options=(DECISION, STEP))]
    for language in languages:
        asked.append(Question(f"what-{language}", _words))
        asked.append(Question(f"why-{language}", _words, when=_decides))
    return Form(WORD, tuple(asked))


def words_of(draft: Draft, languages: Sequence[str]) -> dict[str, dict[str, str]]:
    """What is told, by language."""
    decides = draft.value("kind") == DECISION
    return {
        language: {
            "what": str(draft.value(f"what-{language}") or ""),
            "why": str(draft.value(f"why-{language}") or "") if decides else "",
        }
        for language in languages
    }
