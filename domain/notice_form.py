"""Writing a notice, as a form: its words in each language, a file, whom it is for, danger to life, and when it goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial as bound
from typing import Any

from domain.draft import Json
from domain.events import PDF, PHOTO, TAP, TEXT, Event
from domain.forms import Answers, Form, Half, Question, Read, Refused, Value
from domain.notice_times import MORNING, read_moment
from domain.notices import CITIZEN
from domain.numbers import Refusal

WORD = "notice"
LANGUAGES = ("ky", "ru", "en")
NEEDED = ("ky", "ru")
"""The languages no notice goes without."""

SHORTEST_TITLE, LONGEST_TITLE, SHORTEST_BODY = 3, 100, 10
MOST_UNITS, MOST_CAPTION = 4096, 1024
"""The longest message and the longest caption that Telegram takes, in UTF-16 units."""

MOST_SAMPLED = 1_000_000
SAMPLES = ("100", "500", "1000")
ROLES = (
    CITIZEN,
    "head",
    "section",
    "deputy",
    "kenesh",
    "union",
    "partner",
    "state_body",
    "cso",
    "president_office",
)
ON_MORNING = "morning."
"""What the choice of ten in the morning begins with; the day follows, as it was when the button was shown."""

DEEDS = ("problem", "support", "discussion", "indicators")
MARKUP = re.compile(r"<\s*/?\s*[A-Za-z!][^<>]{0,30}>?|&(?:[A-Za-z]{2,8}|#\d{1,6});")


@dataclass(frozen=True)
class Facts:
    """What the questions need to know.

    `units` is how long the whole message is in a language with a title and a body; `inside` tells whether a unit lies
    where the author works, `root` is that place; `asked` are consultations somebody may have taken part in; `seed` is
    fresh for a sample, `now` the time where people live, `really` when something meant for a moment would really go.
    """

    units: Callable[[str, str, str], int]
    inside: Callable[[str], bool]
    root: str
    asked: Sequence[int]
    seed: int
    now: datetime
    really: Callable[[datetime], datetime]


def units(text: str) -> int:
    """A text's length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _words(event: Event) -> str | Refused:
    """Typed words without markup, which would be shown letter by letter."""
    words = event.text.strip() if event.kind == TEXT else ""
    if not words:
        return Refused("expected-text")
    found = MARKUP.search(words)
    return words if found is None else Refused("compose-markup", {"tag": found[0]})


def _title(language: str, question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    words = _words(event)
    if isinstance(words, Refused):
        return words
    title = " ".join(words.split())
    if len(title) < SHORTEST_TITLE:
        return Refused("compose-title-short")
    if len(title) > LONGEST_TITLE:
        return Refused(f"compose-title-long-{language}", {"most": LONGEST_TITLE, "n": len(title)})
    return Value(title)


def _body(language: str, question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    words = _words(event)
    if isinstance(words, Refused):
        return words
    if len(words) < SHORTEST_BODY:
        return Refused("compose-body-short")
    over = facts.units(language, "ө" * LONGEST_TITLE, words) - MOST_UNITS
    return Refused(f"compose-body-long-{language}", {"over": over}) if over > 0 else Value(words)


def _file(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind not in (PHOTO, PDF):
        return Refused("compose-file-expected")
    if event.problem:
        return Refused(f"compose-file-{event.problem}")
    kind = "picture" if event.kind == PHOTO else "pdf"
    return Value({"file": event.file, "kind": kind, "name": " ".join(event.name.split())})


def _territories(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    chosen = list(partial.get("chosen", []))
    at, page = partial.get("at", facts.root), int(partial.get("page", 0))
    word, _, rest = event.choice.partition(".") if event.kind == TAP else ("", "", "")
    if word == "all":
        return Value([])
    if word == "done" and chosen:
        return Value(chosen)
    if word == "l":
        code, _, number = rest.rpartition(".")
        if facts.inside(code) and number.isdigit():
            return Half({"kind": "tree", "at": code, "page": int(number), "chosen": chosen})
    if word == "t" and facts.inside(rest):
        chosen = [one for one in chosen if one != rest] if rest in chosen else [*chosen, rest]
        return Half({"kind": "tree", "at": at, "page": page, "chosen": chosen})
    return Refused("expected-choice")


def _several(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    """Some of the options, marked one by one, or all."""
    chosen: list[Json] = list(partial.get("chosen", []))
    word, _, rest = event.choice.partition(".") if event.kind == TAP else ("", "", "")
    if word == "all":
        return Value([])
    if word == "done" and chosen:
        return Value([one for one in question.options if one in chosen])
    if word == "t" and rest in question.options:
        chosen = [one for one in chosen if one != rest] if rest in chosen else [*chosen, rest]
        return Half({"kind": "several", "chosen": chosen})
    return Refused("expected-choice")


def _part(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind != TAP:
        return Refused("expected-choice")
    if event.choice == "any":
        return Value("")
    if event.choice in DEEDS:
        return Value(event.choice)
    if event.choice == "which" and facts.asked:
        return Half({"kind": "which"})
    number = event.choice.removeprefix("c.")
    if number.isdigit() and int(number) in facts.asked:
        return Value(number)
    return Refused("expected-choice")


def _sample(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and event.choice == "all":
        return Value({"n": 0, "seed": 0})
    typed = event.choice if event.kind == TAP else event.text.replace(" ", "").replace("\u00a0", "")
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 9 and 1 <= int(typed) <= MOST_SAMPLED):
        return Refused("compose-sample-number", {"most": MOST_SAMPLED})
    return Value({"n": int(typed), "seed": facts.seed})


def _danger(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and event.choice == "no":
        return Value(False)
    if event.kind == TAP and event.choice == "yes":
        return Value(True) if partial.get("kind") == "sure" else Half({"kind": "sure"})
    return Refused("expected-choice")


def _when(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and event.choice == "now":
        return _meant(facts.now, facts, "")
    if event.kind == TAP and event.choice == "later" and partial.get("kind") == "waits":
        return Value(str(partial["really"]))
    if event.kind == TAP and event.choice.startswith(ON_MORNING):
        return _timed(f"{event.choice.removeprefix(ON_MORNING)} {MORNING:%H:%M}", facts)
    if event.kind != TEXT:
        return Refused("expected-choice")
    return _timed(event.text, facts)


def _timed(text: str, facts: Facts) -> Read:
    moment = read_moment(text, facts.now)
    if isinstance(moment, Refusal):
        return Refused(moment.reason)
    return _meant(moment, facts, moment.isoformat())


def _meant(moment: datetime, facts: Facts, value: str) -> Read:
    """The moment itself, or, where nothing goes out then, the question whether a later one will do."""
    really = facts.really(moment)
    if really == moment:
        return Value(value)
    return Half({"kind": "waits", "meant": moment.isoformat(), "really": really.isoformat()})


def _worded(language: str) -> tuple[Question, Question]:
    skips = () if language in NEEDED else ("pass",)

    def has_title(answers: Answers) -> bool:
        title = answers.get(f"title_{language}")
        return title is None or not title.skipped

    title = Question(f"title_{language}", bound(_title, language), section=language, skips=skips)
    return title, Question(f"body_{language}", bound(_body, language), section=language, when=has_title)


QUESTIONS = (
    *(question for language in LANGUAGES for question in _worded(language)),
    Question("file", _file, section="file", skips=("pass",)),
    Question("territories", _territories, section="territories"),
    Question("roles", _several, section="roles", options=ROLES),
    Question("languages", _several, section="languages", options=LANGUAGES),
    Question("part", _part, section="part"),
    Question("sample", _sample, section="sample", options=SAMPLES),
    Question("danger", _danger, section="danger"),
    Question("when", _when, section="when"),
)
PARTS = tuple(dict.fromkeys(question.section for question in QUESTIONS))
"""What of a notice is changed together."""

OF_AUDIENCE = frozenset({"territories", "roles", "languages", "part", "sample"})
"""The parts a correction does not have: it goes to those who got the first notice."""


def form_of(parts: Sequence[str]) -> Form:
    """The form that asks for these parts."""
    return Form(WORD, tuple(question for question in QUESTIONS if question.section in parts))
