"""What a consultation's answers come to: how many gave each answer, in each community.

Everybody who took part falls into exactly one cell of each cut, so that the cells of a cut always add up to the people
of a place. Nothing of this may be published as it is: `domain.suppression` makes of it what may.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

CHOICE, MANY, SCALE, NUMBER, TEXT, PHOTO = "choice", "many", "scale", "number", "text", "photo"
COUNTED_ONLY = frozenset({TEXT, PHOTO})
"""Of answers of these kinds only the number is ever published."""

NONE, SAID, YES, NO = "none", "said", "yes", "no"
"""Cells: without an answer; with one; with this option among those marked, or not."""


@dataclass(frozen=True)
class Asked:
    """A question as it is counted: `options` of a choice, or `low` to `high` of a scale."""

    key: str
    kind: str
    options: int = 0
    low: int = 0
    high: int = 0

    @property
    def values(self) -> tuple[str, ...]:
        """The answers there are to a choice or on a scale."""
        if self.kind == SCALE:
            return tuple(str(one) for one in range(self.low, self.high + 1))
        return tuple(str(one) for one in range(self.options))


@dataclass(frozen=True)
class Given:
    """What one person answered: the community they are counted in, and a value by question."""

    territory: str
    answers: Mapping[str, Any]


@dataclass(frozen=True)
class Cut:
    """A way to divide those who took part: `q7` by its answers, `q7.2` by whether they marked its third option."""

    key: str
    cells: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Tally:
    """Everybody who took part, by community: how many, how many in each cell of each cut, and the numbers said."""

    people: Mapping[str, int]
    cuts: Mapping[Cut, Mapping[str, Mapping[str, int]]]
    numbers: Mapping[str, Mapping[str, Sequence[Decimal]]]


def value_of(asked: Asked, given: Given) -> Any:
    """The answer to a question, or None when it was skipped or is none that the question has."""
    value = given.answers.get(asked.key)
    if asked.kind in (CHOICE, SCALE):
        return str(value) if type(value) is int and str(value) in asked.values else None
    if asked.kind == MANY:
        marked = {str(one) for one in value} if isinstance(value, list) else set()
        return tuple(one for one in asked.values if one in marked) or None
    if asked.kind == NUMBER:
        return _number(value)
    return value if isinstance(value, str | list) and value else None


def _number(value: Any) -> Decimal | None:
    try:
        number = Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() else None


def tally(questions: Iterable[Asked], given: Iterable[Given]) -> Tally:
    """Count what everybody said."""
    answers = list(given)
    cuts: dict[Cut, dict[str, Counter[str]]] = {}
    numbers: dict[str, dict[str, list[Decimal]]] = {}
    for one in questions:
        said = [(each.territory, value_of(one, each)) for each in answers]
        for cut, cells in _cuts(one, [value for _, value in said]):
            places: dict[str, Counter[str]] = {}
            for (territory, _), cell in zip(said, cells, strict=True):
                places.setdefault(territory, Counter())[cell] += 1
            cuts[cut] = places
        if one.kind == NUMBER:
            found = numbers.setdefault(one.key, {})
            for territory, value in said:
                found.setdefault(territory, []).extend([] if value is None else [value])
    return Tally(Counter(one.territory for one in answers), cuts, numbers)


def _cuts(asked: Asked, values: Sequence[Any]) -> list[tuple[Cut, list[str]]]:
    """The cuts of a question, each with the cell of everybody; without a cell for no answer where all gave one.

    How many left a question with many unanswered is never counted by itself: they are among those who did not mark. Nor is
    that told of a number, whose middle says already that so many gave one.
    """
    none = (NONE,) if None in values else ()
    if asked.kind in (CHOICE, SCALE):
        cut = Cut(asked.key, (*asked.values, *none), ordered=asked.kind == SCALE)
        return [(cut, [NONE if one is None else one for one in values])]
    made = [(Cut(asked.key, (SAID, *none)), [NONE if one is None else SAID for one in values])]
    if asked.kind in (MANY, NUMBER):
        made = [] if none else made
    if asked.kind == MANY:
        for option in asked.values:
            marked = [YES if one is not None and option in one else NO for one in values]
            made.append((Cut(f"{asked.key}.{option}", (YES, NO)), marked))
    return made
