"""The questionnaire as a workbook: locked but for the answers, with drop-downs, earlier values and help.

A hidden sheet says whose it is and what stood in it when it was made, so that what comes back can be told apart from
what nobody touched. Opinions are not in it: a workbook lies around.
"""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from domain.handout import Handout
from domain.indicators import Indicator
from locales import Texts, texts
from reports.hidden_sheet import HIDDEN, HiddenSheet
from reports.wording import (
    figure_text,
    help_text,
    measure_text,
    question_text,
    value_text,
)

WIDTHS = {
    "number": 5,
    "section": 19,
    "code": 9,
    "question": 46,
    "measure": 22,
    "previous": 15,
    "figure": 20,
    "answer": 19,
    "skip": 17,
    "comment": 26,
}
"""The columns in their order, with their widths in letters."""

OPEN = ("answer", "skip", "comment")
"""The columns a person fills."""

AUTHOR = "Эл үнү"
HEADER = 5
LOOSE = 1.2
"""How much more room words take than their letters, since lines break between them."""

PLAIN_DIGITS = 15
"""A spreadsheet keeps no more digits than these of a number; longer ones go in as text."""

INK, FAINT, BAND, FIELD, RULE = "1C2833", "5D6D7E", "E8EFF4", "FFFBE6", "B8C4CE"
LINE = Side(style="thin", color=RULE)
STRONG = Side(style="medium", color="1F5F8B")


def make_sheet(handout: Handout, language: str) -> bytes:
    """The workbook of a handout in a language."""
    t = texts(language)
    book = Workbook()
    questions: Worksheet = book.active  # type: ignore[assignment]
    questions.title = t("sheet-questions")
    titles = {key: _title(t, key, handout.year) for key in WIDTHS}
    hidden = HiddenSheet(t, handout, {key: titles[key] for key in ("code", *OPEN)}, questions.title)
    _top(questions, t, handout)
    _header(questions, titles)
    for number, indicator in enumerate(handout.asked, 1):
        _question(questions, t, handout, hidden, number, indicator)
    _page(questions, len(handout.asked))
    _how(book.create_sheet(t("sheet-how-title")), t, handout)
    hidden.write(book.create_sheet(HIDDEN), questions, HEADER, list(WIDTHS))
    book.security = WorkbookProtection(lockStructure=True)
    book.properties.title = f"{t.name(handout.names)} {handout.year}"
    book.properties.creator = t("report-organiser")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _title(t: Texts, key: str, year: int) -> str:
    if key == "previous":
        return t("sheet-column-previous", year=str(year - 1))
    return t(f"sheet-column-{key}")


def _font(**more: Any) -> Font:
    return Font(name="Calibri", **more)


def write_text(cell: Cell, text: str, **style: Any) -> None:
    """Write words as words: never a formula, also when somebody edits the cell."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"
    for name, value in style.items():
        setattr(cell, name, value)
    if text[:1] in "=+-@" and text:
        cell.quotePrefix = True


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast(Cell, sheet.cell(row, column))


def _top(sheet: Worksheet, t: Texts, handout: Handout) -> None:
    marks = [t("report-mark-invented")] if handout.invented else []
    marks += [t("report-mark-trial")] if handout.trial else []
    title = t(
        "sheet-title", community=t.name(handout.names), above=t.name(handout.above), year=str(handout.year)
    )
    write_text(_cell(sheet, 1, 1), title, font=_font(bold=True, size=15, color="1F5F8B"))
    write_text(
        _cell(sheet, 2, 1), t("sheet-lead", date=t.date(handout.closes_on)), font=_font(size=11, color=INK)
    )
    write_text(_cell(sheet, 3, 1), t("sheet-no-opinions"), font=_font(size=11, color=FAINT))
    write_text(_cell(sheet, 4, 1), " · ".join(marks), font=_font(bold=True, size=11, color="A33B20"))


def _header(sheet: Worksheet, titles: Mapping[str, str]) -> None:
    for column, (key, title) in enumerate(titles.items(), 1):
        write_text(
            _cell(sheet, HEADER, column),
            title,
            font=_font(bold=True, size=10, color=INK),
            fill=PatternFill("solid", fgColor=BAND),
            alignment=Alignment(wrap_text=True, vertical="center"),
            border=Border(bottom=STRONG, top=LINE),
        )
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS[key]
    sheet.row_dimensions[HEADER].height = 32
    sheet.freeze_panes = f"A{HEADER + 1}"


def _question(
    sheet: Worksheet, t: Texts, handout: Handout, hidden: HiddenSheet, number: int, indicator: Indicator
) -> None:
    row = HEADER + number
    groups, facts = handout.indicators.group_by_code, handout.facts
    previous, figure = facts.previous.get(indicator.code), facts.figures.get(indicator.code)
    said = {
        "number": str(number),
        "section": t.name(groups[indicator.group].names) if indicator.group in groups else "",
        "code": indicator.code,
        "question": question_text(t, indicator, handout.year),
        "measure": measure_text(t, handout.indicators, indicator),
        "previous": value_text(t, indicator, previous) if previous is not None else "",
        "figure": figure_text(t, handout.indicators, indicator, figure) if figure is not None else "",
        "answer": "",
        "skip": hidden.skip_of(indicator.code),
        "comment": hidden.comment_of(indicator.code),
    }
    first = number == 1 or handout.asked[number - 2].group != indicator.group
    for column, (key, words) in enumerate(said.items(), 1):
        cell = _cell(sheet, row, column)
        write_text(cell, words, alignment=Alignment(wrap_text=True, vertical="top"))
        if not words:
            cell.value = None
        cell.font = _font(size=10, color=FAINT if key in ("number", "code", "section") else INK)
        if key == "previous":
            cell.alignment = Alignment(horizontal="right", vertical="top", wrap_text=True)
        cell.border = Border(top=STRONG if first else LINE, bottom=LINE, left=LINE, right=LINE)
        if key in OPEN:
            cell.fill = PatternFill("solid", fgColor=FIELD)
            cell.protection = Protection(locked=False)
    _answer(_cell(sheet, row, list(said).index("answer") + 1), t, handout, indicator)
    note = Comment(help_text(t, indicator, handout.year), AUTHOR, width=420, height=150)
    _cell(sheet, row, list(said).index("question") + 1).comment = note
    lines = max(_lines(words, WIDTHS[key]) for key, words in said.items())
    sheet.row_dimensions[row].height = 4 + 13.5 * max(1, lines)


def _answer(cell: Cell, t: Texts, handout: Handout, indicator: Indicator) -> None:
    given = handout.answers.get(indicator.code)
    cell.font = _font(size=11, bold=True, color=INK)
    if indicator.type in ("integer", "money"):
        cell.number_format = "#,##0"
    if given is None or given.skipped or given.value is None:
        return
    value = str(given.value)
    if indicator.numeric and sum(letter.isdigit() for letter in value) <= PLAIN_DIGITS:
        cell.value = float(value) if "." in value else int(value)
    else:
        write_text(cell, value if indicator.numeric else value_text(t, indicator, value))


def _lines(words: str, width: int) -> int:
    return sum(max(1, math.ceil(len(line) * LOOSE / width)) for line in words.split("\n"))


def _page(sheet: Worksheet, questions: int) -> None:
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    sheet.print_title_rows = f"{HEADER}:{HEADER}"
    sheet.print_area = f"A1:{get_column_letter(len(WIDTHS))}{HEADER + questions}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5
    sheet.oddFooter.center.text = "&P / &N"  # type: ignore[union-attr]


def _how(sheet: Worksheet, t: Texts, handout: Handout) -> None:
    lines: Sequence[str] = t("sheet-how", phone=handout.phone).split("\n")
    write_text(_cell(sheet, 1, 1), t("sheet-how-title"), font=_font(bold=True, size=15, color="1F5F8B"))
    for row, line in enumerate(lines, 3):
        cell = _cell(sheet, row, 1)
        write_text(cell, line, font=_font(size=12, color=INK))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = 4 + 16 * _lines(line, 100)
    sheet.column_dimensions["A"].width = 100
    sheet.protection.sheet = True
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
