"""Tables as they lie in a file: sheets of rows of cells, before anybody has understood them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

Cell: TypeAlias = str | Decimal | date | None
"""Text, a number of a spreadsheet (one shown in percent is text with its sign), a day, or nothing."""

Row: TypeAlias = tuple[int, Sequence[Cell]]
"""A row's number in the file (from 1) with its cells."""


@dataclass(frozen=True)
class Merged:
    """Cells joined into one: the first and the last row, and what a spreadsheet calls them ("A5:A8")."""

    first: int
    last: int
    name: str


class Merges:
    """Which lines are touched by merged cells."""

    def __init__(self, merged: Iterable[Merged]) -> None:
        self._ordered = sorted(merged, key=lambda one: one.first)
        self._firsts = [one.first for one in self._ordered]
        self._furthest: list[Merged] = []
        for one in self._ordered:
            last = self._furthest[-1] if self._furthest else one
            self._furthest.append(one if one.last >= last.last else last)

    def at(self, line: int) -> str:
        """What a spreadsheet calls the merged cells that touch a line, or ""."""
        place = bisect_right(self._firsts, line) - 1
        found = self._furthest[place] if place >= 0 else None
        return found.name if found is not None and found.last >= line else ""


@dataclass(frozen=True)
class Sheet:
    """One sheet; its rows are read once, as they are asked for. A CSV is a sheet without a name.

    `merged` looks for its merged cells, which a file names only behind all rows.
    """

    name: str
    rows: Iterator[Row]
    merged: Callable[[], tuple[Merged, ...]] = tuple


def letters(index: int) -> str:
    """What a spreadsheet calls a column, counted from 0: A, B, … Z, AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_name(line: int, index: int) -> str:
    """What a spreadsheet calls a cell: the row from 1, the column from 0."""
    return f"{letters(index)}{line}"


def text_of(cell: Cell) -> str:
    """A cell as text on one line; "" for nothing."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, date):
        return cell.isoformat()
    return " ".join(cell.split())


def is_empty(cell: Cell) -> bool:
    """Whether nothing stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
