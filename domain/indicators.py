"""What an indicator is, and the set of them that one cycle asks for. Loading them is `storage`'s business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

NUMERIC_TYPES = frozenset({"integer", "decimal", "money", "percent"})
OPTION_TYPES = frozenset({"choice", "scale"})
TYPES = NUMERIC_TYPES | OPTION_TYPES | {"text"}

Names = Mapping[str, str]
"""Language code (ky, ru, en) to the name in that language."""


@dataclass(frozen=True)
class Option:
    """One possible answer of a choice or a scale; a scale's `value` is "1" to "5"."""

    value: str
    names: Names


@dataclass(frozen=True)
class Group:
    """A section of the questionnaire and of the report."""

    code: str
    names: Names


@dataclass(frozen=True)
class Unit:
    """A unit of measure; `forms` maps language -> plural category (one, few, many, other) -> word."""

    code: str
    forms: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Body:
    """A state body that supplies figures."""

    code: str
    names: Names


@dataclass(frozen=True)
class Indicator:
    """One row of the indicator set.

    `mode` is `ask`, or `confirm` (the figure of `body` is shown first); `as_of` is `end` (on 31 December) or
    `during` (over the year); `of` is the code of the denominator when a share makes sense; `checks` are
    expressions of `domain.checks`; `usual_min` and `usual_max` are in the indicator's unit. `reworded` tells that its
    name is another than in its first year, so that words written for that one do not fit it.
    """

    code: str
    group: str
    core: bool
    private: bool
    respondent: str
    mode: str
    body: str
    type: str
    unit: str
    as_of: str
    direction: str
    usual_min: Decimal | None
    usual_max: Decimal | None
    of: str
    checks: tuple[str, ...]
    names: Names
    options: tuple[Option, ...] = ()
    sdg: str = ""
    note: str = ""
    reworded: bool = False

    @property
    def numeric(self) -> bool:
        """Whether its value is a number with a unit."""
        return self.type in NUMERIC_TYPES


@dataclass(frozen=True)
class IndicatorSet:
    """The indicators of one cycle in the order they are asked, with what is needed to word them."""

    year: int
    indicators: tuple[Indicator, ...]
    groups: tuple[Group, ...]
    units: Mapping[str, Unit]
    bodies: Mapping[str, Body]

    @cached_property
    def by_code(self) -> Mapping[str, Indicator]:
        """Indicator by its code."""
        return {indicator.code: indicator for indicator in self.indicators}

    @cached_property
    def group_by_code(self) -> Mapping[str, Group]:
        """Group by its code."""
        return {group.code: group for group in self.groups}
