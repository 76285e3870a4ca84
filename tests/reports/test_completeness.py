"""The table of who has it in hand, read back cell by cell."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from domain.completeness import Responsible, Standing
from locales import LANGUAGES, texts
from reports.completeness import COLUMNS, make_table

DUE = date(2027, 4, 9)
NAMES = {
    code: {"ky": f"{code} ky", "ru": f"{code} ru", "en": f"{code} en"}
    for code in ("A", "B", "C", "D", "R", "Q")
}
HEAD = Responsible(1, 1, "head", "+996700000001", True, date(2027, 2, 1))
STANDINGS = (
    Standing("B", "R", "D", DUE),
    Standing(
        "A",
        "R",
        "D",
        date(2027, 4, 16),
        True,
        date(2027, 4, 12),
        date(2027, 4, 13),
        "accepted",
        '=HYPERLINK("http://x";"y")',
        30,
        31,
        1,
        (HEAD, Responsible(2, 2, "kenesh", "", False)),
        ("C",),
    ),
    Standing("Q", "Q", "", DUE),
)


def page(language="ru", standings=STANDINGS, kinds=None):
    rows = (standings, NAMES, 2026, NAMES["R"], kinds or {})
    return load_workbook(io.BytesIO(make_table(rows, language))).active


def by_heading(sheet, row, language="ru"):
    t = texts(language)
    words = {t(f"column-{word}"): word for word, _, _ in COLUMNS}
    return {words[sheet.cell(1, n).value]: sheet.cell(row, n).value for n in range(1, len(COLUMNS) + 1)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headings_are_in_the_persons_language_and_stay_in_view(language):
    sheet = page(language)
    wanted = [texts(language)(f"column-{word}") for word, _, _ in COLUMNS]
    assert [cell.value for cell in sheet[1]] == wanted
    assert sheet.freeze_panes == "A2"


def test_a_community_is_a_row_under_its_region_and_district_by_name():
    sheet = page()
    assert [sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)] == ["Q", "A", "B"]
    assert by_heading(sheet, 3) == {
        "code": "A",
        "region": "R ru",
        "district": "D ru",
        "community": "A ru",
        "expected": "Да",
        "received": "Да",
        "ontime": "Да",
        "accepted": "Да",
        "answered": 30,
        "asked": 31,
        "deadline": sheet["K3"].value,
        "extended": "Да",
        "first": sheet["M3"].value,
        "last": sheet["N3"].value,
        "returns": 1,
        "people": "глава айыл окмоту (подтверждено); местный кенеш (ещё не подтверждено)",
        "seen": sheet["Q3"].value,
        "unconfirmed": '=HYPERLINK("http://x";"y")',
        "former": "C ru",
    }
    days = [sheet[cell].value.date() for cell in ("K3", "M3", "N3", "Q3")]
    assert days == [date(2027, 4, 16), date(2027, 4, 12), date(2027, 4, 13), date(2027, 2, 1)]


def test_a_citys_head_is_its_mayor():
    said = by_heading(page(kinds={"A": "oblast_city"}), 3)["people"]
    assert said == "мэр города (подтверждено); местный кенеш (ещё не подтверждено)"


def test_no_cell_is_a_formula_and_no_phone_stands_in_it():
    sheet = page()
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert not any("+996" in str(cell.value) for cell in cells)


def test_letters_that_a_workbook_cannot_hold_are_left_out():
    strange = Standing("A", "R", "D", DUE, unconfirmed="a\x00b\x1fc")
    assert by_heading(page(standings=(strange,)), 2)["unconfirmed"] == "abc"


def test_an_empty_table_has_its_headings():
    assert page(standings=()).max_row == 1
