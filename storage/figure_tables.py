"""Reading a file of figures outside of any transaction: what was understood goes to a file, what was refused to a list.

It runs in a process of its own for chat and in the command itself on the command line.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TextIO

from domain.figures import Known, Reading, read_figures, settle
from domain.indicators import IndicatorSet
from domain.places import Register
from domain.supply import Figure, RefusedLine, Scope, Summary
from storage.reading import open_table

MOST_REFUSED = 2000
"""So many refused lines are told one by one; the rest are counted."""


@dataclass(frozen=True)
class Task:
    """A file to be read, with all that is needed to understand it. `folder` is where the understood rows are put."""

    path: Path
    folder: Path
    register: Register
    indicators: IndicatorSet
    last_year: int
    scope: Scope
    body: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Understood:
    """What was understood: the count of it, the refused lines (at most 2,000), and the file of rows."""

    summary: Summary
    refused: tuple[RefusedLine, ...]
    rows: Path


def read_table(task: Task) -> Understood:
    """Read a whole file. Raises UnreadableFile and NotUnderstood; then nothing is left behind."""
    known = Known(task.register, task.indicators, task.last_year)
    with open_table(task.path) as sheets, ExitStack() as parts:
        reading = read_figures(sheets, known, task.scope, body=task.body, year=task.year)
        refused: list[RefusedLine] = []
        rows, settled = _part(task.folder, parts), _part(task.folder, parts)
        with rows.open("w", encoding="utf-8") as target:
            _write(reading.lines(), target, refused)
        if reading.conflicts:
            _settle(reading, rows, settled, refused)
            rows = settled
        refused.sort(key=lambda one: one.line)
        return Understood(reading.summary, tuple(refused), rows.replace(rows.with_suffix(".rows")))


def _part(folder: Path, parts: ExitStack) -> Path:
    """A file to write rows into; it goes again unless it is given another name."""
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".", delete=False) as part:
        path = Path(part.name)
    parts.callback(path.unlink, missing_ok=True)
    return path


def _write(found: Iterator[Figure | RefusedLine], rows: TextIO, refused: list[RefusedLine]) -> int:
    """Put figures into a file and refused lines into a list; how many figures."""
    written = 0
    for one in found:
        if isinstance(one, Figure):
            rows.write(
                f"{one.line}\t{one.cell}\t{one.territory}\t{one.indicator}\t{one.year}\t{one.number:f}\t{one.body}\n"
            )
            written += 1
        elif len(refused) < MOST_REFUSED:
            refused.append(one)
    return written


def _settle(reading: Reading, first: Path, settled: Path, refused: list[RefusedLine]) -> None:
    with settled.open("w", encoding="utf-8") as rows:
        written = _write(settle(understood_rows(first), reading.conflicts), rows, refused)
    reading.summary.refused += reading.summary.values - written
    reading.summary.values = written


def understood_rows(path: Path) -> Iterator[Figure]:
    """The figures that were put into a file."""
    with path.open(encoding="utf-8") as rows:
        for row in rows:
            line, cell, territory, indicator, year, number, body = row.rstrip("\n").split("\t")
            yield Figure(int(line), cell, territory, indicator, int(year), Decimal(number), body)
