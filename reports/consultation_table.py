"""What came of a consultation as a table, for a spreadsheet: one row a place and answer, without persons.

Text cells are never formulas, whatever an option begins with.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from domain.places import COUNTRY, REGION
from domain.results import Question, Result
from domain.tally import MANY, NO, NUMBER
from locales import Texts, texts
from reports.consultation_words import answers_name
from reports.workbook import write_text

COLUMNS = (
    ("code", 18),
    ("place", 28),
    ("region", 26),
    ("level", 12),
    ("people", 14),
    ("population", 14),
    ("question", 50),
    ("answer", 40),
    ("n", 10),
    ("share", 10),
    ("median", 14),
)
"""The columns, by the word of their heading, with their width in letters."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
Value = str | int | float | None


def rows(result: Result, t: Texts) -> Iterator[list[Value]]:
    """Every published figure: the people of each place, then each of its answers."""
    order = sorted(result.figures, key=lambda code: (len(result.path(code)), code))
    for code in order:
        place = _place(result, code, t)
        yield [*place, None, None, None, None, None]
        for question in result.questions:
            label = question.wording(t.language).label
            for name, n, share, median in _answers(result, code, question, t):
                yield [*place, label, name, n, share, median]


def _place(result: Result, code: str, t: Texts) -> list[Value]:
    area, figures = result.areas.get(code), result.figures[code]
    path = result.path(code)
    region = next((t.name(one.names) for one in path if one.level == REGION), "")
    level = area.level if area is not None and area.level in (COUNTRY, REGION) else "community"
    name = code if area is None else t.name(area.names)
    return [code, name, region, t(f"result-level-{level}"), figures.shown.n, figures.population]


def _answers(
    result: Result, code: str, question: Question, t: Texts
) -> Iterator[tuple[str, int | None, int | None, float | None]]:
    shown, asked = result.figures[code].shown, question.asked
    for key, blocks in shown.cuts.items():
        if key != asked.key and not key.startswith(f"{asked.key}."):
            continue
        for block in blocks:
            if asked.kind == MANY and (block.cells == (NO,) or key == asked.key):
                continue
            cells = (key.partition(".")[2],) if asked.kind == MANY else block.cells
            yield answers_name(question, cells, t, 200), block.n, whole_percent(block.n, shown.n), None
    if asked.kind == NUMBER and asked.key in shown.medians:
        yield "", None, None, float(shown.medians[asked.key])


def whole_percent(n: int, of: int) -> int:
    """A share in whole percent, halves up."""
    return (200 * n + of) // (2 * of)


def make_csv(result: Result, language: str) -> bytes:
    """The table as CSV, with a mark at its beginning, so that spreadsheets read it as UTF-8."""
    t = texts(language)
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow([t(f"result-column-{word}") for word, _ in COLUMNS])
    for row in rows(result, t):
        writer.writerow([_plain(one) for one in row])
    return target.getvalue().encode("utf-8-sig")


def _plain(value: Value) -> str:
    """A cell of a CSV; words that a spreadsheet would take for a formula begin with an apostrophe."""
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text


def make_xlsx(result: Result, language: str) -> bytes:
    """The table as a workbook."""
    t = texts(language)
    book = Workbook()
    page = book.active
    if page is None:
        raise ValueError("a new workbook has a sheet")
    page.title = str(result.notice)
    for column, (word, width) in enumerate(COLUMNS, 1):
        head = cast(Cell, page.cell(1, column))
        look = {"font": Font(bold=True), "alignment": Alignment(wrap_text=True, vertical="top")}
        write_text(head, t(f"result-column-{word}"), **look)
        page.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(rows(result, t), 2):
        for column, value in enumerate(row, 1):
            if isinstance(value, str):
                write_text(cast(Cell, page.cell(number, column)), value)
            else:
                page.cell(number, column).value = value
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{page.max_row}"
    marks = [t("report-mark-invented")] if result.invented else []
    marks += [t("report-mark-trial")] if result.trial else []
    book.properties.title = " · ".join([result.title(language), *marks])
    book.properties.creator = t("report-organiser")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
