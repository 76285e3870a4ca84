"""The empty table of a letter to a body as xlsx: sent back filled, it loads as it is."""

from __future__ import annotations

import io
from datetime import datetime, time
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from domain.asking import Asking
from domain.indicators import Indicator
from locales import Texts, texts
from reports.letter import place_name, unit_of, when_of

GIVEN = ("code", "name", "district", "year", "body")
WIDTHS = (18, 34, 26, 8, 14)
VALUE_WIDTH = 17
BAND, OPEN = PatternFill("solid", "DDE7EE"), PatternFill("solid", "FFFBE6")
EDGE = Side("thin", "CFD8DF")
FINE = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)


def make_letter_table(asking: Asking, language: str) -> bytes:
    """The table of a letter: a row a community, a column an indicator, and how to fill it on a sheet of its own."""
    t = texts(language)
    book = Workbook()
    sheet: Any = book.active
    sheet.title = t("letter-table-sheet")
    _titles(sheet, asking, t)
    _rows(sheet, asking, t)
    _bounds(sheet, asking)
    _help(book.create_sheet(t("letter-help-sheet")), asking, t)
    book.properties.creator = t("report-organiser")
    book.properties.created = book.properties.modified = datetime.combine(asking.on, time())
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _title_of(asking: Asking, one: Indicator, t: Texts) -> str:
    unit = unit_of(asking, one, t)
    return f"{one.code} {t.name(one.names)}" + (f", {unit}" if unit else "")


def _titles(sheet: Any, asking: Asking, t: Texts) -> None:
    titles = [t(f"letter-column-{word}") for word in GIVEN]
    titles += [_title_of(asking, one, t) for one in asking.asked]
    for index, title in enumerate(titles, 1):
        cell = sheet.cell(1, index, title)
        cell.font, cell.fill, cell.border = Font(bold=True), BAND, FINE
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        width = WIDTHS[index - 1] if index <= len(WIDTHS) else VALUE_WIDTH
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.row_dimensions[1].height = 96
    sheet.freeze_panes = sheet.cell(2, 3)


def _rows(sheet: Any, asking: Asking, t: Texts) -> None:
    above = {one.code: t.name(one.names) for one in asking.districts}
    for line, place in enumerate(asking.places, 2):
        district = above.get(place.district_code or place.region_code, "")
        given = (place.code, t.name(place.names), district, asking.year, asking.body.code)
        for index, value in enumerate(given, 1):
            cell = sheet.cell(line, index, value)
            cell.border = FINE
            if index == 1:
                cell.number_format = "@"
        for index in range(len(GIVEN) + 1, len(GIVEN) + 1 + len(asking.asked)):
            cell = sheet.cell(line, index)
            cell.fill, cell.border = OPEN, FINE


def _bounds(sheet: Any, asking: Asking) -> None:
    """Let the spreadsheet itself refuse what cannot be: below zero, over 100 per cent, parts of what is whole."""
    last = len(asking.places) + 1
    for index, one in enumerate(asking.asked, len(GIVEN) + 1):
        most = "100" if one.type == "percent" else "999999999999999"
        rule = DataValidation(
            type="whole" if one.type == "integer" else "decimal",
            operator="between",
            formula1="0",
            formula2=most,
            allow_blank=True,
        )
        rule.showErrorMessage = True
        letter = get_column_letter(index)
        rule.add(f"{letter}2:{letter}{max(last, 2)}")
        sheet.add_data_validation(rule)


def _help(sheet: Any, asking: Asking, t: Texts) -> None:
    year = t("report-year", year=str(asking.year))
    lines = [f"{t.name(asking.body.names)} · {year} · {place_name(asking, t)}", ""]
    lines += [t(line) for line in ("letter-how-fill", "letter-how-rules", "letter-how-send", "letter-shown")]
    lines += [t("letter-phone", phone=asking.phone or t("phone-later")), ""]
    lines += [f"{_title_of(asking, one, t)} — {when_of(asking, one, t)}" for one in asking.asked]
    if not asking.decree:
        lines.insert(1, t("letter-trial"))
    if asking.invented:
        lines.insert(1, t("report-mark-invented"))
    sheet.column_dimensions["A"].width = 110
    for line, words in enumerate(lines, 1):
        cell = sheet.cell(line, 1, words)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(bold=line == 1)
