"""Who has it in hand as a table: one row a community, for a spreadsheet. Text cells are never formulas."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from domain.completeness import OFFICE, Standing
from domain.indicators import Names
from domain.role_words import role_word
from locales import Texts, texts

Rows = tuple[Sequence[Standing], Mapping[str, Names], int, Names, Mapping[str, str]]
"""The standings, the names of all units in them, the year, the names of the unit the table is of, the units' kinds."""

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
DAY_FORMAT = "DD.MM.YYYY"


class _Sheet:
    """The words and names that the columns need."""

    def __init__(self, t: Texts, names: Mapping[str, Names], kinds: Mapping[str, str]) -> None:
        self.t = t
        self._names = names
        self._kinds = kinds

    def name(self, code: str) -> str:
        """A unit's name, or "" for none."""
        return self.t.name(self._names[code]) if code in self._names else ""

    def yes(self, holds: bool) -> str:
        """A fact as yes or no."""
        return self.t("label-yes" if holds else "label-no")

    def people(self, standing: Standing) -> str:
        """Who is responsible, by role: no names are known, and phone numbers stay in the chat."""
        kind = self._kinds.get(standing.territory, "")
        words = []
        for one in sorted(standing.people, key=lambda one: OFFICE.index(one.role)):
            state = self.t("workspace-confirmed" if one.confirmed else "workspace-waits")
            words.append(f"{self.t(f'role-{role_word(one.role, kind)}')} ({state})")
        return "; ".join(words)


def _last_seen(one: Standing) -> date | None:
    return max((person.seen_on for person in one.people if person.seen_on is not None), default=None)


Cell = Callable[[_Sheet, Standing], object]
COLUMNS: tuple[tuple[str, float, Cell], ...] = (
    ("code", 18, lambda sheet, one: one.territory),
    ("region", 26, lambda sheet, one: sheet.name(one.region)),
    ("district", 24, lambda sheet, one: sheet.name(one.district)),
    ("community", 28, lambda sheet, one: sheet.name(one.territory)),
    ("expected", 10, lambda sheet, one: sheet.yes(True)),
    ("received", 10, lambda sheet, one: sheet.yes(one.received)),
    ("ontime", 12, lambda sheet, one: sheet.yes(one.on_time)),
    ("accepted", 12, lambda sheet, one: sheet.yes(one.accepted)),
    ("answered", 12, lambda sheet, one: one.answered),
    ("asked", 12, lambda sheet, one: one.asked),
    ("deadline", 13, lambda sheet, one: one.deadline),
    ("extended", 12, lambda sheet, one: sheet.yes(one.extended)),
    ("first", 13, lambda sheet, one: one.received_on),
    ("last", 13, lambda sheet, one: one.last_on),
    ("returns", 12, lambda sheet, one: one.returns),
    ("people", 44, lambda sheet, one: sheet.people(one)),
    ("seen", 13, lambda sheet, one: _last_seen(one)),
    ("unconfirmed", 30, lambda sheet, one: one.unconfirmed),
    ("former", 30, lambda sheet, one: "; ".join(sheet.name(code) for code in one.former)),
)
"""Every column: the word of its heading, its width in letters, and its cell."""


def make_table(rows: Rows, language: str) -> bytes:
    """The workbook: headings in the person's language, the first row fixed, ordered by region, district and name."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    standings, names, year, place, kinds = rows
    t = texts(language)
    sheet = _Sheet(t, names, kinds)
    book = Workbook()
    page = book.active
    if page is None:
        raise ValueError("a new workbook has a sheet")
    page.title = str(year)
    for number, (word, width, _) in enumerate(COLUMNS, 1):
        cell = page.cell(1, number)
        _put(cell, t(f"column-{word}"))
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.column_dimensions[get_column_letter(number)].width = width
    ordered = sorted(
        standings, key=lambda one: tuple(sheet.name(c) for c in (one.region, one.district, one.territory))
    )
    for row, one in enumerate(ordered, 2):
        for number, (_, _, value) in enumerate(COLUMNS, 1):
            _put(page.cell(row, number), value(sheet, one))
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(ordered) + 1}"
    book.properties.title = f"{t.name(place)}, {year}"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _put(cell: Any, value: object) -> None:
    """Write a value; a text is written as text, whatever it begins with."""
    if isinstance(value, str):
        cell.value = UNWRITABLE.sub("", value)
        cell.data_type = "s"
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = DAY_FORMAT
