"""Who looked at a community's unpublished data as a table, for a spreadsheet or as CSV. Text cells are never formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from domain.indicators import Names
from domain.role_words import role_word
from locales import Texts, texts

FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = (("at", 18), ("who", 34), ("place", 34), ("number", 12), ("what", 36))
"""Every column: the word of its heading, and its width in letters."""
TIME_FORMAT = "DD.MM.YYYY HH:MM"


class Looked(Protocol):
    """One look: when, at what, in which role (its word, territory and number; none for a resident)."""

    @property
    def at(self) -> datetime:
        """When it was."""

    @property
    def what(self) -> str:
        """At what."""

    @property
    def role(self) -> str:
        """The role's word."""

    @property
    def territory(self) -> str:
        """The role's territory."""

    @property
    def number(self) -> int:
        """The role's number, by which two people of the same role are told apart."""


Rows = tuple[Sequence[Looked], Mapping[str, Names], Mapping[str, str], ZoneInfo, str]
"""The looks, names and kinds of the territories of their roles, people's zone, and whether xlsx or csv."""


def what_words(t: Texts, what: str) -> str:
    """What was looked at, in words."""
    word = what.replace(" ", "-")
    return t(f"look-{word}") if t.has(f"look-{word}") else t("look-other")


def role_words(t: Texts, one: Looked, kind: str) -> str:
    """In which role somebody looked, in a territory of a kind, with its number; never who it was."""
    if not one.role:
        return t("look-somebody")
    return t("look-log-who", role=t(f"role-{role_word(one.role, kind)}"), number=str(one.number))


def make_look_log(rows: Rows, language: str) -> bytes:
    """The file: headings in the person's language, the youngest look first."""
    looks, names, kinds, zone, form = rows
    t = texts(language)
    lines = [_cells(t, one, names, kinds, zone) for one in looks]
    heading = [t(f"look-column-{word}") for word, _ in COLUMNS]
    return _csv(heading, lines) if form == "csv" else _xlsx(heading, lines)


def _cells(
    t: Texts, one: Looked, names: Mapping[str, Names], kinds: Mapping[str, str], zone: ZoneInfo
) -> list[object]:
    word = role_word(one.role, kinds.get(one.territory, ""))
    role = t(f"role-{word}") if one.role else t("look-somebody")
    place = t.name(names[one.territory]) if one.territory in names else ""
    at = one.at.astimezone(zone).replace(tzinfo=None, microsecond=0)
    return [at, role, place, one.number or None, what_words(t, one.what)]


def _csv(heading: Sequence[str], lines: Sequence[Sequence[object]]) -> bytes:
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(heading)
    writer.writerows([_plain(cell) for cell in line] for line in lines)
    return target.getvalue().encode("utf-8-sig")


def _plain(cell: object) -> object:
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def _xlsx(heading: Sequence[str], lines: Sequence[Sequence[Any]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    page = book.active
    if page is None:
        raise ValueError("a new workbook has a sheet")
    rows: list[Sequence[Any]] = [heading, *lines]
    for row, cells in enumerate(rows, 1):
        for number, value in enumerate(cells, 1):
            cell = page.cell(row, number, value)
            if isinstance(value, str):
                cell.data_type = "s"
            elif isinstance(value, datetime):
                cell.number_format = TIME_FORMAT
            cell.font = Font(bold=row == 1)
    for number, (_, width) in enumerate(COLUMNS, 1):
        page.column_dimensions[get_column_letter(number)].width = width
    page.freeze_panes = "A2"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
