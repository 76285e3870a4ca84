"""What of people's problems stands in a report, and what does not; and the words of figures."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from pypdf import PdfReader

from domain.evidence import AnswerRow, Matter
from locales import texts
from reports import make_report
from reports.figures import Figures
from reports.pages import register_fonts
from reports.sheet import Sheet
from tests.reports.country import NAMES, SET, evidence, indicator, number, place, problem, said

CONDUCT = Matter(
    "COND", "state_or_delegated", "other", "union", False, {**NAMES, "ru": "Работа должностных лиц"}
)


def text_of(found, language="ru"):
    pages = PdfReader(io.BytesIO(make_report(found, language))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def of_conduct(problems, **more):
    found = evidence([number("A", "DEM01", 100)], problems=problems, **more)
    return replace(found, matters={**found.matters, "COND": CONDUCT})


@pytest.mark.parametrize("territory", [place("A"), evidence().territory])
def test_what_only_the_union_may_see_is_in_no_report_not_even_as_a_number(territory):
    about = replace(problem(2, "Берёт взятки"), category="COND")
    text = text_of(of_conduct([problem(1, "Нет воды"), about], territory=territory))
    assert "Сообщено: 1." in text
    assert "Берёт взятки" not in text
    assert "Работа должностных лиц 1" not in text


def test_a_duplicate_is_not_counted_again():
    text = text_of(of_conduct([problem(1, None), problem(2, "Повтор", state="duplicate")]))
    assert "Сообщено: 1." in text
    assert "Повтор»" not in text


@pytest.mark.parametrize(("backers", "shown"), [(4, False), (5, True)])
def test_backers_are_people_and_are_counted_out_from_five(backers, shown):
    assert (f"поддержали: {backers}" in text_of(of_conduct([problem(1, "Нет воды", backers)]))) == shown


def test_a_list_of_what_is_special_that_was_cut_says_so_and_has_something_of_every_district():
    codes = [f"A{n:02}" for n in range(30)]
    found = evidence([said(code, "DIV01", f"Особенное {code}.") for code in codes], places=codes)
    places = tuple(replace(one, district_code="D1" if one.code < "A28" else "D2") for one in found.expected)
    text = text_of(replace(found, expected=places, country=places))
    assert "Приведено 24 из 30" in text
    assert "Особенное A28" in text
    assert "Особенное A29" in text


def test_a_reason_for_no_answer_stands_in_its_own_year_only():
    found = evidence([AnswerRow("A", 2026, "DEM01", skipped="no-data")], territory=place("A"), places="A")
    row = text_of(found).split("DEM01", 1)[1]
    assert row.split("DEM01")[0].count("нет данных") == 1


def test_the_day_of_the_youngest_row_is_the_day_in_the_country():
    late = replace(evidence(), as_of=datetime(2027, 1, 31, 20, tzinfo=UTC))
    assert "Данные на: 1 февраля 2027 года" in text_of(late)


def test_figures_of_last_year_that_nobody_checked_bear_the_mark_too():
    answers = [number("A", "DEM01", 110, review="accepted"), number("A", "DEM01", 100, 2025)]
    pages = PdfReader(io.BytesIO(make_report(evidence(answers), "ru"))).pages
    assert all("Не проверено" in page.extract_text() for page in pages)


def test_a_name_as_long_as_a_page_still_leaves_a_report():
    long = indicator("DEM01", unit="persons", name="Очень длинное название " * 300)
    found = replace(evidence([number("A", "DEM01", 100)]), indicators=replace(SET, indicators=(long,)))
    assert "Очень длинное название" in text_of(found)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0%"),
        ("0.002", "+0,2%"),
        ("0.0001", "0%"),
        ("-0.0001", "0%"),
        ("0.0098", "+1%"),
        ("0.1", "+10%"),
        ("-0.1", "−10%"),
    ],
)
def test_a_change_is_never_a_plus_or_minus_nothing(value, shown):
    register_fonts()
    found = evidence()
    assert Sheet(found, Figures(found), texts("ru")).change(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [("0.002", "0,2%"), ("0.996", "99,6%"), ("1", "100%"), ("0.37", "37%")]
)
def test_a_share_is_as_fine_as_says_something(value, shown):
    found = evidence()
    assert Sheet(found, Figures(found), texts("ru")).share(Decimal(value)) == shown
