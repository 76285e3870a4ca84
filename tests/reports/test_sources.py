"""Figures of bodies beside those of communities: over the same communities, with both values, the body and the reason."""

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from pypdf import PdfReader

from domain.evidence import AnswerRow, FigureRow
from domain.indicators import Body
from locales import texts
from reports import make_report
from reports.figures import Figures
from reports.pages import register_fonts
from reports.sheet import Sheet
from reports.sources import sources
from tests.reports.country import SET, evidence, number, place, said

BODIES = {
    "nsc": Body("nsc", {"ky": "Статкомитет", "ru": "Нацстатком", "en": "Statistics"}),
    "soc": Body("soc", {"ky": "Эмгек министрлиги", "ru": "Минтруда", "en": "Labour"}),
}


def figure(code, name, value, body="nsc", year=2026):
    return FigureRow(code, year, name, Decimal(value), body)


def rows_of(answers, figures, language="ru", **values):
    """The section's table as texts, without its heads; None where there is no section."""
    found = replace(
        evidence(answers, **values), figures=tuple(figures), indicators=replace(SET, bodies=BODIES)
    )
    sheet = Sheet(found, Figures(found), texts(language))
    register_fonts()
    story = sources(sheet)
    if not story:
        return None
    return [[_text(cell) for cell in row] for row in story[-1]._cellvalues[1:]]


def _text(cell):
    parts = cell if isinstance(cell, list) else [cell]
    return " | ".join(part.getPlainText() for part in parts)


def test_sums_are_over_the_communities_of_which_both_are_known():
    answers = [number("A", "DEM01", 100), number("B", "DEM01", 200), number("C", "DEM01", 1000)]
    figures = [figure("A", "DEM01", 110), figure("B", "DEM01", 200), figure("D", "DEM01", 5000)]
    assert rows_of(answers, figures) == [["DEM01 | 2 из 6", "300", "310", "Нацстатком", "−10"]]


def test_each_body_has_a_line_of_its_own():
    answers = [number("A", "DEM01", 100), number("B", "DEM01", 200)]
    figures = [figure("A", "DEM01", 110), figure("B", "DEM01", 190, "soc")]
    assert rows_of(answers, figures) == [
        ["DEM01 | 1 из 6", "100", "110", "Нацстатком", "−10"],
        ["DEM01 | 1 из 6", "200", "190", "Минтруда", "+10"],
    ]


def test_a_single_community_gives_its_reason():
    answers = [replace(number("A", "DEM01", 100), comment="Посчитали по подворному учёту")]
    assert rows_of(answers, [figure("A", "DEM01", 90)], territory=place("A")) == [
        ["DEM01 | Сообщество объясняет: «Посчитали по подворному учёту»", "100", "90", "Нацстатком", "+10"]
    ]


def test_figures_that_agree_need_no_reason_and_show_no_difference():
    answers = [replace(number("A", "DEM01", 100), comment="необычно мало, но верно")]
    assert rows_of(answers, [figure("A", "DEM01", 100)], territory=place("A")) == [
        ["DEM01", "100", "100", "Нацстатком", "0"]
    ]


def test_few_people_are_not_shown_and_cannot_be_found_by_subtraction():
    assert rows_of([number("A", "SOC02", 3)], [figure("A", "SOC02", 40)], territory=place("A")) == [
        ["SOC02", "<5", "40", "Нацстатком", "—"]
    ]


@pytest.mark.parametrize(
    ("answers", "figures"),
    [
        ([number("A", "DEM01", 100)], []),
        ([], [figure("A", "DEM01", 100)]),
        ([number("A", "DEM01", 100)], [figure("B", "DEM01", 100)]),
        ([number("A", "DEM01", 100)], [figure("A", "DEM01", 100, year=2025)]),
        ([AnswerRow("A", 2026, "DEM01", skipped="no-data")], [figure("A", "DEM01", 100)]),
        ([said("A", "QLT01", "1")], [figure("A", "QLT01", 1)]),
    ],
)
def test_where_not_both_are_known_there_is_no_section(answers, figures):
    assert rows_of(answers, figures) is None


def test_a_private_number_never_stands_there():
    private = replace(SET.by_code["DEM01"], private=True)
    others = tuple(private if one.code == "DEM01" else one for one in SET.indicators)
    found = replace(
        evidence([number("A", "DEM01", 100)]),
        figures=(figure("A", "DEM01", 90),),
        indicators=replace(SET, indicators=others, bodies=BODIES),
    )
    assert sources(Sheet(found, Figures(found), texts("ru"))) == []


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
@pytest.mark.parametrize("territory", [None, "A"])
def test_the_section_stands_in_the_report(language, territory):
    values = {"territory": place(territory)} if territory else {}
    found = replace(
        evidence([replace(number("A", "DEM01", 100), comment="<b>Свои списки")], **values),
        figures=(figure("A", "DEM01", 90),),
        indicators=replace(SET, bodies=BODIES),
    )
    pages = PdfReader(io.BytesIO(make_report(found, language))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    t = texts(language)
    assert t("report-sources") in text
    assert BODIES["nsc"].names[language] in text
    assert ("<b>Свои списки" in text) is bool(territory)
