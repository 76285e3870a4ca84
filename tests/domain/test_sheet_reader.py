"""The rows of a returned table beside what stood in it and what is answered now."""

from decimal import Decimal

import pytest

from domain.draft import Answer, Draft
from domain.indicators import Indicator, IndicatorSet, Option
from domain.questionnaire import Facts, questionnaire
from domain.sheet_reader import Reader
from domain.sheets import CHANGE, OPEN, REFUSED, Wording, stood_of, taken

NAMES = {"ky": "А", "ru": "А", "en": "A"}


def indicator(code, kind, low=0, high=10_000_000, options=(), group="g"):
    return Indicator(
        code,
        group,
        True,
        False,
        "head",
        "ask",
        "",
        kind,
        "",
        "end",
        "",
        Decimal(low),
        Decimal(high),
        "",
        (),
        NAMES,
        options,
    )


SET = IndicatorSet(
    2026,
    (
        indicator("INT", "integer", 50),
        indicator("DEC", "decimal"),
        indicator("PER", "percent", 0, 100),
        indicator("MON", "money", 1_000_000, 10**11),
        indicator("CHO", "choice", options=(Option("yes", NAMES), Option("no", NAMES))),
        indicator("TXT", "text", group="h"),
    ),
    (),
    {},
    {},
)
WORDING = Wording({"CHO": {"да": "yes", "нет": "no"}}, {"нет данных": "no-data", "позже": "later"})


def answer(value=None, version=1, skipped="", comment=""):
    return Answer(value, 1, "2027", version=version, skipped=skipped, comment=comment)


def read(rows, present=None, was=None, made=5, sections=None, facts=None):
    draft = Draft("indicators", 9, present or {})
    form = questionnaire(SET, private=False)
    reader = Reader(form, draft, facts or Facts(), WORDING, made, was or {}, sections, 2, "now")
    return reader.read_lines(rows)


def row(code, cell=("", ""), skip=("", ""), comment=("", ""), number=7):
    return {"row": number, "code": code, "answer": cell, "skip": skip, "comment": comment}


def only(rows, **values):
    (line,) = read(rows, **values)
    return line


VALUES = {
    "a number": ("INT", ("number", "1245"), "1245"),
    "a number as words": ("INT", ("text", "1 245"), "1245"),
    "nothing, in words": ("PER", ("text", "жок"), "0"),
    "thousands": ("INT", ("text", "12 миң"), "12000"),
    "a fraction with three places": ("DEC", ("number", "1.234"), "1.234"),
    "a decimal comma": ("DEC", ("text", "3,2"), "3.2"),
    "shown in percent": ("PER", ("percent", "45.5"), "45.5"),
    "an option": ("CHO", ("text", " Да "), "yes"),
    "words": ("TXT", ("text", "Көл"), "Көл"),
    "a number as words of a text": ("TXT", ("number", "12"), "12"),
}


@pytest.mark.parametrize(("code", "cell", "value"), VALUES.values(), ids=list(VALUES))
def test_a_cell_becomes_what_the_chat_would_store(code, cell, value):
    line = only([row(code, cell)])
    assert (line.what, line.answer.value, line.answer.way) == (CHANGE, value, "spreadsheet")


OPENED = {
    "two readings": ("DEC", ("text", "1.234"), ("1234", "1.234")),
    "som or thousands": ("MON", ("number", "84500"), ("84500", "84500000")),
    "two readings, each in som or thousands": (
        "MON",
        ("text", "84.500"),
        ("84500", "84500000", "84.500", "84500.000"),
    ),
    "not usual": ("INT", ("number", "20"), ("20",)),
}


@pytest.mark.parametrize(("code", "cell", "readings"), OPENED.values(), ids=list(OPENED))
def test_what_is_doubtful_stays_open_with_all_it_may_mean(code, cell, readings):
    line = only([row(code, cell)])
    assert (line.what, line.readings) == (OPEN, readings)
    assert taken(line, "") is None
    assert taken(line, "no") is None
    assert taken(line, "9") is None
    assert [taken(line, str(n)).value for n in range(len(readings))] == list(readings)


def test_an_explained_unusual_number_is_taken_as_it_is():
    line = only([row("INT", ("number", "20"), comment=("text", "Чоң өрт"))])
    assert (line.what, line.answer.comment) == (CHANGE, "Чоң өрт")


REFUSALS = {
    "more than all": ("PER", ("number", "101"), "over-hundred"),
    "more than all, in words": ("PER", ("text", "101%"), "over-hundred"),
    "percent of a count": ("INT", ("percent", "45"), "not-a-number"),
    "below nothing": ("INT", ("number", "-1"), "negative"),
    "a part of a person": ("INT", ("number", "1.5"), "not-whole"),
    "a date": ("INT", ("date", ""), "sheet-date"),
    "a formula": ("TXT", ("formula", ""), "sheet-formula"),
    "merged": ("INT", ("merged", ""), "sheet-merged"),
    "no such option": ("CHO", ("text", "балким"), "expected-choice"),
    "no such question": ("XXX", ("number", "1"), "sheet-unknown-code"),
    "no code": ("", ("number", "1"), "sheet-unknown-code"),
    "the notice before the opinions": ("opinions", ("text", "yes"), "sheet-unknown-code"),
    "too many words": ("TXT", ("text", "а" * 1501), "text-too-long"),
}


@pytest.mark.parametrize(("code", "cell", "reason"), REFUSALS.values(), ids=list(REFUSALS))
def test_what_cannot_be_is_refused_with_its_reason(code, cell, reason):
    line = only([row(code, cell)])
    assert (line.what, line.reason, line.row) == (REFUSED, reason, 7)
    assert taken(line, "0") is None


def test_empty_and_untouched_cells_say_nothing():
    was = {
        "INT": answer("1245"),
        "TXT": answer("Көл"),
        "CHO": answer("no"),
        "DEC": answer(None, skipped="later"),
    }
    rows = [
        row("INT", ("number", "1245.0")),
        row("TXT", ("text", "Көл")),
        row("CHO", ("text", "нет")),
        row("DEC", skip=("text", "Позже")),
        row("PER"),
    ]
    assert read(rows, present={"INT": answer("7", version=8)}, was=was) == []


def test_an_answer_taken_away_in_the_table_stays():
    assert read([row("INT")], present={"INT": answer("1245")}, was={"INT": answer("1245")}) == []


def test_a_younger_answer_makes_a_line_open():
    line = only([row("INT", ("number", "1300"))], present={"INT": answer("1245", version=6)})
    assert (line.what, line.newer, line.readings) == (OPEN, True, ("1300",))
    older = only([row("INT", ("number", "1300"))], present={"INT": answer("1245", version=5)})
    assert (older.what, older.was.value) == (CHANGE, "1245")


def test_a_younger_answer_that_is_the_same_is_no_line():
    assert read([row("INT", ("number", "1245"))], present={"INT": answer("1245", version=6)}) == []


def test_a_younger_answer_and_a_reason_for_skipping():
    line = only([row("INT", skip=("text", "Нет данных"))], present={"INT": answer("1245", version=6)})
    assert (line.what, line.newer) == (OPEN, True)
    chosen = taken(line, "0")
    assert (chosen.value, chosen.skipped) == (None, "no-data")


def test_the_cell_that_was_touched_is_the_one_that_counts():
    put_off = {"INT": answer(None, skipped="later")}
    line = only([row("INT", ("number", "1300"), ("text", "Позже"))], present=put_off, was=put_off)
    assert (line.answer.value, line.answer.skipped) == ("1300", "")
    given = {"INT": answer("1300")}
    line = only([row("INT", ("number", "1300"), ("text", "Нет данных"))], present=given, was=given)
    assert (line.answer.value, line.answer.skipped) == (None, "no-data")


def test_both_touched_is_refused():
    assert only([row("INT", ("number", "1300"), ("text", "Нет данных"))]).reason == "sheet-both"


def test_a_comment_alone_goes_to_the_answer_there_is():
    line = only([row("INT", comment=("text", "Себеби бар"))], present={"INT": answer("1245")})
    assert (line.answer.value, line.answer.comment) == ("1245", "Себеби бар")
    assert only([row("INT", comment=("text", "Себеби бар"))]).reason == "sheet-comment-alone"


def test_what_stood_there_is_compared_and_never_stored():
    forged = {"INT": answer("чепуха", version=0), "DEC": answer("x", version=0)}
    rows = [
        row("INT", ("text", "чепуха"), comment=("text", "Себеби бар")),
        row("DEC", ("number", "3"), number=8),
    ]
    refused, changed = read(rows, was=forged)
    assert (refused.what, refused.reason) == (REFUSED, "sheet-comment-alone")
    assert (changed.what, changed.answer.value) == (CHANGE, "3")


def test_two_rows_of_one_question_are_both_refused():
    found = read([row("INT", ("number", "1"), number=7), row("int", ("number", "2"), number=9)])
    assert [(line.row, line.reason, line.args) for line in found] == [
        (7, "sheet-two-rows", {"rows": "7, 9"}),
        (9, "sheet-two-rows", {"rows": "7, 9"}),
    ]


def test_an_empty_second_row_does_no_harm():
    assert only([row("INT", ("number", "1300")), row("INT", number=9)]).what == CHANGE


def test_only_ones_own_sections_may_be_filled():
    assert only([row("TXT", ("text", "Көл"))], sections=frozenset({"g"})).reason == "sheet-not-yours"


def test_hidden_facts_that_are_broken_are_passed_over():
    about = {"was:INT": '["1245", "", ""]', "was:DEC": "[", "was:PER": "[1]", "was:TXT": "7", "year": "2026"}
    assert stood_of(about) == {"INT": Answer("1245", 0, "")}
