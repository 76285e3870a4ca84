"""What a body supplies: figures as they were understood, lines that cannot be taken, and the count of both."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias


@dataclass(frozen=True)
class Figure:
    """One value as understood, with the line and the cell it stands in."""

    line: int
    cell: str
    territory: str
    indicator: str
    year: int
    number: Decimal
    body: str


@dataclass(frozen=True)
class RefusedLine:
    """What cannot be taken: its line and cell, the reason in a word, what it is about, and territories it may mean."""

    line: int
    cell: str
    reason: str
    about: str = ""
    codes: tuple[str, ...] = ()


Found: TypeAlias = Figure | RefusedLine


@dataclass(frozen=True)
class Scope:
    """What a person may supply: for which body, inside which territory, of which groups of indicators (none: all).

    Without a body it is the scope of the Union, which may bring any body's figures.
    """

    body: str = ""
    territory: str = ""
    subjects: frozenset[str] = frozenset()


@dataclass
class Summary:
    """What was understood of a table.

    `dated` counts years written as dates, `without` cells without a value, `repeated` values said before, `unusual`
    those outside the usual range, `of_others` those of indicators that another body supplies.
    """

    shape: str = ""
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    scaled: tuple[str, ...] = ()
    bodies: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    territories: set[str] = field(default_factory=set)
    indicators: set[str] = field(default_factory=set)
    dated: int = 0
    values: int = 0
    without: int = 0
    repeated: int = 0
    refused: int = 0
    unusual: int = 0
    examples: list[Figure] = field(default_factory=list)
    of_others: int = 0
