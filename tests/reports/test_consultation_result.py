"""A consultation's result as pages, workbook, CSV, words and picture: they agree, and none says more than the table."""

import csv
import io
import re
from dataclasses import replace
from fractions import Fraction

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from domain.results import Wording
from locales import texts
from reports.consultation_picture import make_picture, marks, parts
from reports.consultation_report import make_report
from reports.consultation_table import make_csv, make_xlsx, rows
from reports.consultation_words import make_step, result_words
from tests.reports.consulting import QUESTIONS, ROOT, SIZES, STEPS, given, result

LANGUAGES = ("ky", "ru", "en")
NASTY = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "<b>x", '<img src="/etc/passwd"/>', "&lt;")


@pytest.fixture(scope="module")
def found():
    return result(given(SIZES), steps=STEPS)


def text_of(document):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(document)).pages)


def cells(found, language="ru"):
    """The workbook's rows below the head."""
    page = load_workbook(io.BytesIO(make_xlsx(found, language))).active
    return [list(row) for row in page.iter_rows(min_row=2, values_only=True)]


def lines(found, language="ru"):
    """The CSV's rows below the head."""
    return list(csv.reader(io.StringIO(make_csv(found, language).decode("utf-8-sig"))))[1:]


def nasty():
    """A result whose options, titles and reasons are what a spreadsheet or a page might take for its own."""
    first = QUESTIONS[0]
    words = {language: Wording("=HYPERLINK(1)<b>", NASTY[:5]) for language in first.words}
    questions = (type(first)(first.asked, words), *QUESTIONS[1:])
    return result(given(SIZES, questions), questions, steps=STEPS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_say_what_their_figures_are_worth_and_are_the_same_bytes_again(found, language):
    document = make_report((found, ROOT), language)
    t = texts(language)
    assert document == make_report((found, ROOT), language)
    for page in PdfReader(io.BytesIO(document)).pages:
        text = " ".join(page.extract_text().split())
        assert t("report-mark-trial") in text
        assert t("report-mark-invented") in text


def test_pages_hold_regions_people_shares_and_decisions(found):
    text = " ".join(text_of(make_report((found, ROOT), "ru")).split())
    for words in ("Чуйская область", "Ошская область", "Город Бишкек", "Двор платит 50 сомов", "сумму <i>"):
        assert words in text
    assert f"{texts('ru').number(found.figures[ROOT].shown.n)}" in text


def test_a_place_too_small_to_be_shown_is_in_no_file(found):
    hidden = sorted(code for code, n in SIZES.items() if n < 5)
    assert hidden
    assert not set(hidden) & set(found.figures)
    everything = (
        text_of(make_report((found, ROOT), "ru")) + make_csv(found, "ru").decode() + str(cells(found))
    )
    assert not [code for code in hidden if code in everything]


def test_no_file_of_the_table_holds_a_count_under_five(found):
    counted = [row[4] for row in cells(found)] + [row[8] for row in cells(found)]
    assert min(n for n in counted if n is not None) >= 5


def test_workbook_and_csv_say_the_same(found):
    shown = [["" if one is None else str(one) for one in row] for row in cells(found)]
    told = [[one.removeprefix("'") for one in row] for row in lines(found)]
    assert shown == [
        [re.sub(r"\.0$", "", one) if n == 10 else one for n, one in enumerate(row)] for row in told
    ]


def test_pages_tell_the_numbers_of_the_table_and_no_others(found):
    """Every share in the pages is one of the table's; a share of anything finer would be another."""
    text = text_of(make_report((found, "r1"), "ru"))
    told = {int(n) for n in re.findall(r"(\d+)\s?%", text.replace("не равна 100%", ""))}
    known = {row[9] for row in cells(found) if row[9] is not None}
    assert told
    assert told <= known


def test_what_a_spreadsheet_takes_for_a_formula_is_text_in_both_files():
    book = load_workbook(io.BytesIO(make_xlsx(nasty(), "ru")))
    typed = [cell for row in book.active.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in typed} == {"s"}
    assert any(cell.value.startswith("=") for cell in typed)
    begins = {one[0] for row in lines(nasty()) for one in row if one}
    assert not begins & set("=+@\t\r-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_markup_in_options_and_reasons_stands_as_text(language):
    found = nasty()
    text = " ".join(text_of(make_report((found, ROOT), language)).split())
    assert "=HYPERLINK(1)<b>" in text
    assert "<b>" in text
    picture, words = make_picture((found, "r1c6"), language)
    assert picture.startswith(b"\x89PNG")
    assert "=HYPERLINK(1)<b>" in words


def test_the_words_of_a_small_place_are_those_of_its_region(found):
    t = texts("ru")
    words = result_words(found, "r1c0", t)
    assert t("result-too-small") in words
    assert "Чуйская область" in words
    assert "r1c0" not in words


def test_few_answers_are_warned_of_in_words_and_pages():
    t = texts("ru")
    few, many = result(given({"r3": 40})), result(given({"r3": 140}))
    assert t("result-few") in result_words(few, "r3", t)
    assert t("result-few") not in result_words(many, "r3", t)
    warning = t("result-few").removeprefix("⚠️ ")
    assert warning in " ".join(text_of(make_report((few, ROOT), "ru")).split())
    assert warning not in " ".join(text_of(make_report((many, ROOT), "ru")).split())


def test_accounts_are_said_to_be_accounts_and_the_population_stands_beside(found):
    t = texts("ru")
    words = result_words(found, "r1c2", t)
    assert t("result-accounts") in words
    assert (
        t("result-place-population", place=t.name(found.areas["r1c2"].names), n=64, population=12300) in words
    )


def test_the_picture_shows_the_shares_of_the_table(found):
    shown = found.figures["r1c6"].shown
    drawn = [round(100 * float(bar.own)) for part in parts(found, "r1c6", texts("ru")) for bar in part.bars]
    table = {round(100 * block.n / shown.n) for blocks in shown.cuts.values() for block in blocks}
    assert drawn
    assert set(drawn) <= table


def test_of_marks_that_would_cover_each_other_each_takes_its_half():
    region, country = ("blue", Fraction(1, 2)), ("orange", Fraction(1, 2))
    (_, upper), (_, lower) = marks((region, country), 100)
    assert (upper[0], upper[3]) == (lower[0], lower[1])
    (_, first), (_, second) = marks((region, ("orange", Fraction(3, 4))), 100)
    assert (first[1], first[3]) == (second[1], second[3])
    assert first[2] < second[0]


def test_what_stands_instead_of_bars_is_never_cut_in_the_picture(found):
    own, t = found.figures["r1c6"], texts("ky")
    hidden = replace(own, shown=replace(own.shown, cuts={}, medians={}))
    told = parts(replace(found, figures={**found.figures, "r1c6": hidden}), "r1c6", t)
    assert {" ".join(one.words) for one in told} == {t("result-question-hidden")}


def test_a_result_of_nobody_is_said_in_pages_words_and_table():
    nobody = result(given({"r3": 4}))
    t = texts("ru")
    assert t("result-too-few-at-all") in result_words(nobody, "r3", t)
    assert make_picture((nobody, "r3"), "ru")[0] == b""
    assert t("result-report-nothing") in " ".join(text_of(make_report((nobody, ROOT), "ru")).split())
    assert list(rows(nobody, t)) == []


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_a_decision_is_worded_with_its_reason(found, language):
    words = make_step((found, STEPS[0]), language)[1]
    assert STEPS[0].words[language]["what"] in words
    assert STEPS[0].words[language]["why"] in words
