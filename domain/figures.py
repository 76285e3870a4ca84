"""Understanding a table of figures that a body supplies, line by line and without keeping the lines.

`read_figures` finds the table and gives a reading of it; `settle` then takes out the cells that two lines fill
differently, which only the whole file tells.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from domain.columns import BODY, LONG, YEAR, Layout, NotUnderstood, read_titles, the_year
from domain.figure_lines import Known, Reading
from domain.spreadsheet import Merges, Sheet, is_empty, text_of
from domain.supply import Figure, Found, RefusedLine, Scope

__all__ = ["Known", "NotUnderstood", "Reading", "read_figures", "settle"]

TITLE_WITHIN = 20
"""Among so many lines from the top the title row is looked for."""


def read_figures(
    sheets: Sequence[Sheet], known: Known, scope: Scope, *, body: str = "", year: int | None = None
) -> Reading:
    """The reading of the first sheet that holds a table of figures.

    `body` and `year` count where the table does not say them. Raises NotUnderstood: no-table, no-indicators,
    two-columns, merged, no-body, no-year.
    """
    for sheet in sheets:
        found = _titles(sheet, known)
        if found is None:
            continue
        layout, caption_year = found
        merged = Merges(sheet.merged())
        if merged.at(layout.line):
            raise NotUnderstood("merged", merged.at(layout.line))
        year = year or caption_year
        _check_known(layout, scope.body or body, year)
        reading = Reading(sheet, layout, merged, known, scope, body, year)
        reading.summary.other_sheets = tuple(one.name for one in sheets if one is not sheet)
        return reading
    raise NotUnderstood("no-table")


def _titles(sheet: Sheet, known: Known) -> tuple[Layout, int | None] | None:
    """The layout of a sheet, with the year that stands above its titles."""
    above: list[str] = []
    seen = 0
    for line, cells in sheet.rows:
        if all(is_empty(cell) for cell in cells):
            continue
        layout = read_titles(line, cells, known.indicators)
        if layout is not None:
            return layout, the_year(" ".join(above))
        above += [text_of(cell)[:200] for cell in cells if not is_empty(cell)]
        seen += 1
        if seen == TITLE_WITHIN:
            return None
    return None


def _check_known(layout: Layout, body: str, year: int | None) -> None:
    if BODY not in layout.roles and not body:
        raise NotUnderstood("no-body")
    without = layout.shape == LONG or any(one.year is None for one in layout.values)
    if without and YEAR not in layout.roles and year is None:
        raise NotUnderstood("no-year")


def settle(found: Iterable[Figure], conflicts: Collection[tuple[str, str, int]]) -> Iterator[Found]:
    """The figures again, those of cells that were filled differently as refused lines."""
    for one in found:
        if (one.territory, one.indicator, one.year) in conflicts:
            about = f"{one.indicator} {one.year}: {format(one.number, 'f')}"
            yield RefusedLine(one.line, one.cell, "two-rows", about, (one.territory,))
        else:
            yield one
