"""A letter to a body and its empty table, as text; that the table loads is played in `tests/handlers`."""

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from domain.asking import Asking, asked_of
from domain.evidence import Place
from domain.indicators import Body, Group, IndicatorSet, Unit
from locales import texts
from reports.letter import make_letter
from reports.letter_table import make_letter_table
from tests.reports.country import FORMS, NAMES, REGION, indicator, place


def asked(code, **changes):
    known = replace(indicator(code, name=f"Имя {code}"), mode="confirm", body="nsc")
    return replace(known, **changes)


SET = IndicatorSet(
    2026,
    (
        *(asked(f"DEM{n:02d}") for n in range(1, 11)),
        asked("DEM90", mode="ask"),
        asked("DEM91", body="soc"),
        asked("DEM92", private=True),
        asked("DEM93", type="text"),
    ),
    (Group("g", NAMES),),
    {"households": Unit("households", FORMS)},
    {"nsc": Body("nsc", {"ky": "Улуттук статкомитет", "ru": "Нацстатком", "en": "Statistics"})},
)
DISTRICT = Place(
    "D", "R", "district", "rayon", {"ky": "Ак-Суу району", "ru": "Ак-Суйский район", "en": "Ak-Suu"}
)


def asking(**changes):
    places = tuple(replace(place(code), code=f"4170000000000{n}") for n, code in enumerate("ABC"))
    known = Asking(
        SET.bodies["nsc"], 2026, REGION, places, (REGION, DISTRICT), SET, date(2027, 2, 1), "0312 000 000"
    )
    return replace(known, **changes)


def text_of(document):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(document)).pages).split())


def test_only_what_the_body_supplies_and_a_head_confirms_is_asked_for():
    assert [one.code for one in asked_of(SET, "nsc")] == [f"DEM{n:02d}" for n in range(1, 11)]


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_the_letter_says_to_whom_what_for_which_year_and_how_to_answer(language):
    text, t = text_of(make_letter(asking(), language)), texts(language)
    for words in (
        t("letter-to", body=SET.bodies["nsc"].names[language]),
        t("letter-title"),
        t("letter-how"),
        t("letter-phone", phone="0312 000 000"),
        t("letter-trial"),
        t("report-mark-trial"),
        t.date(date(2026, 12, 31)),
        "41700000000002",
        "DEM10",
    ):
        assert words in text, words
    assert "DEM91" not in text


def test_a_letter_is_written_on_white_paper_without_the_cover_of_a_report():
    first = PdfReader(io.BytesIO(make_letter(asking(), "ky"))).pages[0].get_contents().get_data()
    assert b"595.2756" not in first


def test_a_decreed_year_bears_no_mark_and_an_invented_one_does():
    assert "Пробный год" not in text_of(make_letter(asking(decree="№ 1"), "ru"))
    assert "Вымышленные данные" in text_of(make_letter(asking(invented=True), "ru"))


def test_the_same_letter_has_the_same_bytes():
    assert make_letter(asking(), "ky") == make_letter(asking(), "ky")


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_the_table_has_a_row_a_community_and_a_column_an_indicator(language):
    sheet, help_sheet = load_workbook(io.BytesIO(make_letter_table(asking(), language))).worksheets
    titles = [cell.value for cell in sheet[1]]
    assert titles[5].startswith("DEM01 Имя DEM01, ")
    assert len(titles) == 15
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [f"4170000000000{n}" for n in range(3)]
    assert [sheet.cell(2, column).value for column in (4, 5, 6)] == [2026, "nsc", None]
    assert texts(language)("letter-how-fill") in [cell.value for cell in help_sheet["A"]]
