"""The set of a coming year: what a file says of where an indicator comes from, and what the set asks of a head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from domain.indicators import OPTION_TYPES, Indicator
from domain.questionnaire import SECONDS_TAPPED, SECONDS_TYPED
from domain.series import MERGED, REDEFINED, RETIRED, SAME, SPLIT, Link

TYPED_LIMITS = (25, 30, 35)
"""How many values a head may be asked to type: in the first year that has a frozen set, the second, and every later."""

LEAST_MEASURED = 30
"""From so many measured answers of a type their median says how long one takes."""

CAP_SECONDS = 300.0
"""A longer pause between two answers was no thinking about the second."""

FROM = re.compile(rf"({SAME}|{REDEFINED}|{SPLIT}|{MERGED})(?::([A-Z0-9+ ]+))?")


class WrongMap(Exception):
    """What a file says of an indicator's past is not of the form `same`, `redefined`, `split:OLD` or `merged:OLD+OLD`."""


def read_map(code: str, cell: str) -> tuple[Link, ...]:
    """The links that a cell of the column `map` means; `retired` links nothing to the set. Raises WrongMap."""
    if cell == RETIRED:
        return (Link("", code, RETIRED),)
    found = FROM.fullmatch(cell)
    if found is None:
        raise WrongMap(cell)
    kind = found[1]
    olds = tuple(dict.fromkeys(part.strip() for part in found[2].split("+"))) if found[2] else (code,)
    fits = {SAME: len(olds) == 1, REDEFINED: len(olds) == 1, SPLIT: len(olds) == 1 and bool(found[2])}
    if not fits.get(kind, len(olds) > 1) or "" in olds:
        raise WrongMap(cell)
    return tuple(Link(code, old, kind) for old in olds)


def asked(indicators: Iterable[Indicator]) -> list[Indicator]:
    """What the core set asks of a head."""
    return [one for one in indicators if one.core and one.respondent == "head"]


def typed(indicators: Iterable[Indicator]) -> int:
    """How many values a head gives out of their own knowledge; the rest confirms figures of state bodies."""
    return sum(1 for one in asked(indicators) if one.mode == "ask")


def minutes_of(indicators: Iterable[Indicator], seconds: Mapping[str, float]) -> int:
    """About how many minutes the core set takes a head; `seconds` are measured medians by the indicator's type."""
    total = sum(seconds.get(one.type, _usual(one)) for one in asked(indicators))
    return max(1, round(total / 60))


def _usual(one: Indicator) -> float:
    return SECONDS_TAPPED if one.type in OPTION_TYPES else SECONDS_TYPED


def typed_limit(frozen_before: int) -> int:
    """The limit for a set when so many sets were frozen before it."""
    return TYPED_LIMITS[min(frozen_before, len(TYPED_LIMITS) - 1)]
