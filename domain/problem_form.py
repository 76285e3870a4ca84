"""Raising a problem, as a form: what it is about, what is wrong, photos, where, how it might be solved."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.events import LOCATION, PHOTO, TAP, TEXT, VOICE, Event
from domain.forms import Answers, Form, Half, Question, Read, Refused, Value

WORD = "problem"
MOST_PHOTOS = 5
SHORTEST, LONGEST = 8, 4096
LONGEST_PLACE = 300
LONGEST_VOICE = 300
BACKED = re.compile(r"b\.[0-9]+")


@dataclass(frozen=True)
class Facts:
    """What the questions need to know.

    `categories` maps each category to its group, `community_at` names another community that a point lies in (or
    None), `abroad` tells whether a point is outside the country, `similar` finds open problems like this one from
    (category, latitude, longitude, territory or None): their numbers.
    """

    categories: Mapping[str, str]
    community_at: Callable[[float, float], str | None]
    abroad: Callable[[float, float], bool]
    similar: Callable[[float | None, float | None, str | None], list[int]]


def _category(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind != TAP:
        return Refused("expected-choice")
    if event.choice in facts.categories.values():
        return Half({"kind": "group", "group": event.choice})
    if event.choice in facts.categories:
        return Value(event.choice)
    return Refused("expected-choice")


def _what(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and partial.get("kind") == "voice":
        if event.choice == "done":
            return Value({"voice": partial["file"], "seconds": partial["seconds"]})
        return Half({})
    if event.kind == VOICE:
        return _voice(event)
    if event.kind != TEXT:
        return Refused("expected-what")
    words = event.text.strip()
    if len(words) < SHORTEST or len(words.split()) < 2:
        return Refused("problem-what-too-short")
    return Value({"words": words[:LONGEST]})


def _voice(event: Event) -> Read:
    if event.problem:
        return Refused(f"voice-{event.problem}")
    if event.seconds > LONGEST_VOICE:
        return Refused("voice-too-long", {"minutes": LONGEST_VOICE // 60})
    return Half({"kind": "voice", "file": event.file, "seconds": event.seconds})


def _photos(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    files: list[str] = list(partial.get("files", []))
    if event.kind == TAP and event.choice == "done" and files:
        return Value(list(files))
    if event.kind == TAP and event.choice == "clear":
        return Half({})
    if event.kind != PHOTO:
        return Refused("expected-photo")
    if event.problem:
        return Refused(f"photo-{event.problem}")
    if event.file in files:
        return Half({"kind": "photos", "files": files})
    if len(files) >= MOST_PHOTOS:
        return Refused("photos-enough", {"most": MOST_PHOTOS})
    return Half({"kind": "photos", "files": [*files, event.file]})


def _where(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and partial.get("kind") == "elsewhere" and event.choice in ("yes", "no"):
        point = (float(partial["latitude"]), float(partial["longitude"]))
        return _at(facts, point, partial["territory"] if event.choice == "yes" else None)
    if event.kind == TAP and event.choice == "whole":
        return Value({"whole": True, "similar": list(facts.similar(None, None, None))})
    if event.kind == LOCATION:
        return _located(event, facts)
    words = " ".join(event.text.split()) if event.kind == TEXT else ""
    if len(words) < 2:
        return Refused("expected-place")
    return Value({"words": words[:LONGEST_PLACE], "similar": list(facts.similar(None, None, None))})


def _located(event: Event, facts: Facts) -> Read:
    point = (event.latitude, event.longitude)
    if facts.abroad(*point):
        return Refused("problem-place-abroad")
    other = facts.community_at(*point)
    if other is None:
        return _at(facts, point, None)
    return Half({"kind": "elsewhere", "territory": other, "latitude": point[0], "longitude": point[1]})


def _at(facts: Facts, point: tuple[float, float], territory: str | None) -> Value:
    similar = list(facts.similar(point[0], point[1], territory))
    found: dict[str, Any] = {"latitude": point[0], "longitude": point[1], "similar": similar}
    return Value({**found, "territory": territory} if territory else found)


def _pick(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and (event.choice in question.options or BACKED.fullmatch(event.choice)):
        return Value(event.choice)
    return Refused("expected-choice")


def _solution(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    words = event.text.strip() if event.kind == TEXT else ""
    return Value(words[:LONGEST]) if words else Refused("expected-text")


def _where_has(answers: Answers, name: str) -> bool:
    answer = answers.get("where")
    return answer is not None and isinstance(answer.value, dict) and bool(answer.value.get(name))


def backs(answers: Answers) -> bool:
    """Whether the person backs a problem that is there already."""
    answer = answers.get("similar")
    return answer is not None and isinstance(answer.value, str) and answer.value.startswith("b.")


FORM = Form(
    WORD,
    (
        Question("category", _category),
        Question("what", _what),
        Question("photos", _photos, skips=("pass",)),
        Question("where", _where, keyboard=True),
        Question("share", _pick, options=("yes", "no"), when=lambda answers: _where_has(answers, "latitude")),
        Question("similar", _pick, options=("none",), when=lambda answers: _where_has(answers, "similar")),
        Question("solution", _solution, skips=("pass",), when=lambda answers: not backs(answers)),
    ),
)
