"""The question for a reason in words, for every form that asks for one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from domain.events import TEXT, Event
from domain.forms import Question, Read, Refused, Value

SHORTEST = 3


def reason(key: str = "words", *, longest: int = 500, short: str = "expected-text") -> Question:
    """A question for words of three letters or more, read as one line; `short` refuses what is less."""

    def read(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
        words = " ".join(event.text.split()) if event.kind == TEXT else ""
        if len(words) < SHORTEST:
            return Refused(short)
        return Value(words) if len(words) <= longest else Refused("text-too-long", {"most": longest})

    return Question(key, read)
