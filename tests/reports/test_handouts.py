"""The questionnaire outside the chat as files: what stands in the table and on the paper, and what never may."""

import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4

from domain.draft import Answer
from domain.handout import Handout, fingerprint
from domain.indicators import Body, Group, Indicator, IndicatorSet, Option, Unit
from domain.questionnaire import Facts
from locales import texts
from reports.paper import digits_for, make_paper
from reports.workbook import HEADER, make_sheet

NAMES = {"ky": "Өрүктү", "ru": "Орюкту", "en": "Örüktü"}
FORMS = {"ky": {"other": "адам"}, "ru": {"one": "человек", "many": "людей"}, "en": {"other": "people"}}
YES_NO = (
    Option("yes", {"ky": "Ооба", "ru": "Да", "en": "Yes"}),
    Option("no", {"ky": "Жок", "ru": "Нет", "en": "No"}),
)


def indicator(code, kind, most=None, options=(), unit="persons"):
    names = {language: f"{code} {name}" for language, name in NAMES.items()}
    return Indicator(
        code,
        "g",
        True,
        False,
        "head",
        "ask",
        "",
        kind,
        unit,
        "end",
        "",
        Decimal(0),
        most,
        "",
        (),
        names,
        options,
    )


ASKED = (
    indicator("INT", "integer", Decimal(2_000_000)),
    indicator("DEC", "decimal", Decimal(900)),
    indicator("MON", "money", Decimal(150_000_000_000)),
    indicator("PER", "percent", Decimal(100)),
    indicator("CHO", "choice", options=YES_NO),
    indicator("SCA", "scale", options=(Option("1", NAMES), Option("2", NAMES))),
    indicator("TXT", "text"),
)
SET = IndicatorSet(
    2026,
    ASKED,
    (Group("g", {"ky": "Калк", "ru": "Население", "en": "People"}),),
    {"persons": Unit("persons", FORMS)},
    {"nsc": Body("nsc", {"ky": "Улутстатком", "ru": "Нацстатком", "en": "NSC"})},
)
HANDOUT = Handout(
    "41702410000010",
    NAMES,
    {"ky": "Ысык-Көл облусу", "ru": "Иссык-Кульская область", "en": "Issyk-Kul"},
    2026,
    SET,
    ASKED,
    Facts({"INT": Decimal(1180), "TXT": "Былтыр"}, {"INT": (Decimal(1250), "nsc")}),
    {
        "INT": Answer("1245", 1, "2027", version=3),
        "MON": Answer("123456789012345678", 1, "2027", version=3),
        "CHO": Answer("no", 1, "2027", version=3),
        "PER": Answer(None, 1, "2027", version=3, skipped="no-data"),
        "TXT": Answer("=1+1", 1, "2027", version=3, comment="-1"),
    },
    7,
    date(2027, 2, 1),
    date(2027, 4, 9),
    trial=True,
    invented=False,
    phone="+996 312 123456",
    link="https://t.me/el_unu_bot?start=p-41702410000010-2026",
)


def book(language="ru", handout=HANDOUT):
    return load_workbook(io.BytesIO(make_sheet(handout, language)))


def cells(sheet, row):
    return [sheet.cell(row, column) for column in range(1, 11)]


def pages(language="ru", handout=HANDOUT):
    return [page.extract_text() for page in PdfReader(io.BytesIO(make_paper(handout, language))).pages]


def test_the_table_shows_question_unit_last_year_and_the_bodys_figure():
    sheet = book().worksheets[0]
    values = [cell.value for cell in cells(sheet, HEADER + 1)]
    assert values == [
        "1",
        "Население",
        "INT",
        "INT Орюкту",
        "На 31 декабря 2026 года, людей",
        "1\u00a0180",
        "1\u00a0250 (Нацстатком)",
        1245,
        None,
        None,
    ]


def test_present_answers_are_in_it_and_long_numbers_lose_no_digit():
    sheet = book().worksheets[0]
    answers = {sheet.cell(row, 3).value: sheet.cell(row, 8).value for row in range(HEADER + 1, HEADER + 8)}
    assert answers == {
        "INT": 1245,
        "DEC": None,
        "MON": "123456789012345678",
        "PER": None,
        "CHO": "Нет",
        "SCA": None,
        "TXT": "=1+1",
    }
    assert sheet.cell(HEADER + 4, 9).value == "Нет данных"


def test_only_answer_reason_and_comment_may_be_changed():
    sheet = book().worksheets[0]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    for row in range(1, HEADER + 8):
        open_columns = [cell.column for cell in cells(sheet, row) if not cell.protection.locked]
        assert open_columns == ([8, 9, 10] if row > HEADER else [])


def test_words_are_never_formulas():
    for sheet in book().worksheets:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_choices_scales_and_reasons_are_drop_downs_of_words():
    opened = book()
    sheet, hidden = opened.worksheets[0], opened["el-unu"]
    lists = {}
    for validation in sheet.data_validations.dataValidation:
        place = validation.formula1.rpartition("!")[2].replace("$", "")
        lists[str(validation.sqref)] = [cell[0].value for cell in hidden[place]]
        assert len(validation.error) <= 225
    assert lists == {
        "I6:I12": ["Нет данных", "К нам не относится", "Позже"],
        "H10": ["Да", "Нет"],
        "H11": ["1 Орюкту", "2 Орюкту"],
    }


def test_the_hidden_sheet_knows_whose_it_is_and_what_stood_there():
    hidden = book()["el-unu"]
    facts = {row[0].value: row[1].value for row in hidden.iter_rows(max_col=2) if row[0].value}
    assert hidden.sheet_state == "veryHidden"
    assert {key: facts[key] for key in ("territory", "year", "set", "language", "version", "made")} == {
        "territory": "41702410000010",
        "year": "2026",
        "set": fingerprint(SET),
        "language": "ru",
        "version": "7",
        "made": "2027-02-01",
    }
    assert json.loads(facts["was:TXT"]) == ["=1+1", "", "-1"]
    assert json.loads(facts["was:PER"]) == [None, "no-data", ""]


def test_it_prints_on_a_landscape_page_with_its_header_on_every_one():
    sheet = book().worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A6", "$5:$5")


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_the_table_is_in_the_heads_language(language):
    t = texts(language)
    opened = book(language)
    assert opened.sheetnames == [t("sheet-questions"), t("sheet-how-title"), "el-unu"]
    assert all(len(name) <= 31 for name in opened.sheetnames)
    assert opened.worksheets[0]["A3"].value == t("sheet-no-opinions")
    assert opened.worksheets[0]["A4"].value == t("report-mark-trial")


def test_a_set_with_another_question_has_another_fingerprint():
    longer = replace(SET, indicators=(*ASKED, indicator("NEW", "integer")))
    retyped = replace(SET, indicators=(replace(ASKED[0], type="decimal"), *ASKED[1:]))
    renamed = replace(SET, indicators=(replace(ASKED[0], names=NAMES), *ASKED[1:]))
    assert fingerprint(SET) == fingerprint(renamed)
    assert len({fingerprint(SET), fingerprint(longer), fingerprint(retyped)}) == 3


def test_every_page_of_the_form_says_whose_it_is_and_which_page():
    many = replace(HANDOUT, asked=tuple(replace(ASKED[0], code=f"I{n}") for n in range(40)))
    found = pages(handout=many)
    assert len(found) > 2
    for number, text in enumerate(found, 1):
        assert "Орюкту" in text
        assert "Пробный год" in text
        assert "+996 312 123456" in text
        assert f"Стр. {number} из {len(found)}" in text


def test_the_form_shows_what_is_known_and_not_what_is_answered():
    text = "\n".join(pages()).replace("\u00a0", " ")
    assert "За 2025 год: 1 180" in text
    assert "Данные госоргана: 1 250 (Нацстатком)" in text
    assert "1 245" not in text
    assert text.count("Нет данных") == len(ASKED)
    assert "1 Орюкту" in text


def test_a_decreed_year_bears_no_mark_of_a_trial():
    assert "Пробный год" not in "".join(pages(handout=replace(HANDOUT, trial=False)))


@pytest.mark.parametrize(
    ("kind", "most", "boxes"), [("integer", 2_000_000, 8), ("integer", 60, 4), ("money", 150_000_000_000, 12)]
)
def test_a_number_gets_as_many_boxes_as_it_may_need(kind, most, boxes):
    assert digits_for(indicator("X", kind, Decimal(most))) == boxes


def test_the_form_is_the_same_bytes_for_the_same_rows_and_a4():
    assert make_paper(HANDOUT, "ky") == make_paper(HANDOUT, "ky")
    size = PdfReader(io.BytesIO(make_paper(HANDOUT, "ky"))).pages[0].mediabox
    assert (float(size.width), float(size.height)) == pytest.approx(A4, abs=0.1)


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_the_form_is_in_the_language_it_was_asked_in(language):
    reader = PdfReader(io.BytesIO(make_paper(HANDOUT, language)))
    assert reader.trailer["/Root"]["/Lang"] == language
    assert texts(language)("paper-signature") in reader.pages[-1].extract_text()


def test_markup_in_a_name_stands_as_text():
    nasty = replace(HANDOUT, names=dict.fromkeys(NAMES, '<img src="file:///etc/passwd"/> & <b>x'))
    text = "".join(pages(handout=nasty))
    assert '<img src="file:///etc/passwd"/>' in text
    assert "root:" not in text


@pytest.mark.parametrize("before", range(6))
def test_no_sections_heading_stands_at_the_foot_of_a_page_without_a_question(before):
    groups = tuple(Group(f"g{n}", {"ru": f"Раздел-{n:02d}"}) for n in range(30))
    lead = tuple(replace(ASKED[0], code=f"L{n}", group="g0") for n in range(before))
    asked = lead + tuple(replace(ASKED[0], code=f"Q{n}", group=f"g{n}") for n in range(1, 30))
    handout = replace(HANDOUT, indicators=replace(SET, indicators=asked, groups=groups), asked=asked)
    for page in pages(handout=handout):
        headings = [n for n in range(1, 30) if f"Раздел-{n:02d}" in page]
        assert all(f"Q{n} " in page for n in headings)
