"""What the Union adds to an accepted proposal so that it can stand in the set: a full row, or an amended one."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from domain.events import TEXT, Event
from domain.forms import Answers, Form, Question, Read, Refused, Value
from domain.numbers import Number, read_number
from domain.proposal_form import pick, words_between
from domain.series import REDEFINED, SAME

ROW, AMENDMENT = "indicator-row", "amendment"
CODE = re.compile(r"[A-Z]{3}[0-9]{2}")
LONGEST_NAME = 500
TYPES = ("integer", "decimal", "money", "percent", "text")
"""Types that need no options; choices and scales come in a file, with theirs."""

UNIT_TYPES = frozenset({"integer", "decimal"})
CHOICES: Mapping[str, tuple[str, ...]] = {
    "type": TYPES,
    "respondent": ("head", "kenesh", "citizens"),
    "mode": ("ask", "confirm"),
    "as_of": ("end", "during"),
    "core": ("Y", "N"),
    "direction": ("higher_better", "neutral", "lower_better"),
    "meaning": (SAME, REDEFINED),
}
"""Questions answered by a tap, with what may be chosen."""


@dataclass(frozen=True)
class Facts:
    """Codes of the set before, which are taken, and of new indicators that a file has brought into the coming one."""

    taken: Collection[str]
    loaded: Collection[str]


def _code(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    code = event.text.strip().upper() if event.kind == TEXT else ""
    if not CODE.fullmatch(code):
        return Refused("row-code-form")
    if code in facts.taken:
        return Refused("row-code-taken", {"code": code})
    return Value({"code": code, "loaded": code in facts.loaded})


def _number(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    read = read_number(event.text, decimals=True) if event.kind == TEXT else None
    return Value(format(read.value, "f")) if isinstance(read, Number) else Refused("expected-number")


_name = words_between(3, LONGEST_NAME)


def _asked(**wanted: Collection[str]) -> Callable[[Answers], bool]:
    """Whether a row is asked for at all, and the answers named were among those wanted."""

    def when(answers: Answers) -> bool:
        code = answers.get("code")
        if code is not None and isinstance(code.value, dict) and code.value.get("loaded"):
            return False
        given = {key: answers[key].value for key in wanted if key in answers}
        return all(given.get(key) in values for key, values in wanted.items())

    return when


def row_form(groups: tuple[str, ...], units: tuple[str, ...], bodies: tuple[str, ...]) -> Form:
    """The questions for a new indicator's row; an indicator that a file has brought needs only its code."""

    def tapped(key: str, options: tuple[str, ...] = (), **wanted: Collection[str]) -> Question:
        return Question(key, pick, options=options or CHOICES[key], when=_asked(**wanted))

    numeric = frozenset(TYPES) - {"text"}
    return Form(
        ROW,
        (
            Question("code", _code),
            Question("name_ky", _name, when=_asked()),
            Question("name_ru", _name, when=_asked()),
            Question("name_en", _name, skips=("pass",), when=_asked()),
            tapped("group", groups),
            tapped("type"),
            tapped("unit", units, type=UNIT_TYPES),
            tapped("respondent"),
            tapped("mode"),
            tapped("body", bodies, mode=("confirm",)),
            tapped("as_of"),
            tapped("core"),
            tapped("direction", type=numeric),
            Question("usual_min", _number, skips=("pass",), when=_asked(type=numeric)),
            Question("usual_max", _number, skips=("pass",), when=_asked(type=numeric)),
        ),
    )


AMENDMENT_FORM = Form(
    AMENDMENT,
    (
        Question("name_ky", _name, skips=("pass",)),
        Question("name_ru", _name, skips=("pass",)),
        Question("name_en", _name, skips=("pass",)),
        Question("meaning", pick, options=CHOICES["meaning"]),
    ),
)
"""The questions for an amended indicator: its names, and whether it still measures the same."""


def row_line(answers: Answers) -> dict[str, str]:
    """The answers as a line of a file of indicators."""
    given = {key: str(one.value) for key, one in answers.items() if not one.skipped and key != "code"}
    code = answers["code"].value
    unit = {"money": "som"}.get(given["type"], given.get("unit", ""))
    unasked = {"private": "N", "body": "", "direction": "neutral", "of": "", "checks": "", "name_en": ""}
    kept = {name: value for name, value in given.items() if name in _of_type(given["type"], given["mode"])}
    return {
        **unasked,
        "usual_min": "",
        "usual_max": "",
        **kept,
        "code": str(code["code"]) if isinstance(code, dict) else "",
        "unit": unit if given["type"] in UNIT_TYPES or given["type"] == "money" else "",
    }


def _of_type(kind: str, mode: str) -> frozenset[str]:
    """The answers that count for a type and a mode: an earlier answer to a question that applies no more does not."""
    plain = {"name_ky", "name_ru", "name_en", "group", "type", "respondent", "mode", "as_of", "core"}
    numeric = {"direction", "usual_min", "usual_max"} if kind != "text" else set()
    return frozenset(plain | numeric | ({"body"} if mode == "confirm" else set()))


def amended_line(line: Mapping[str, str], answers: Answers) -> dict[str, str]:
    """An indicator's line with its new names, and what the series are to make of it."""
    names = {key: str(one.value) for key, one in answers.items() if key != "meaning" and not one.skipped}
    return {**line, **names, "map": str(answers["meaning"].value)}
