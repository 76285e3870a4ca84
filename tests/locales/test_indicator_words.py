"""The words for the shipped indicators are whole, short, and in three languages of their own."""

from __future__ import annotations

import re

import pytest

from locales import LANGUAGES, texts
from locales.check import read_sayings
from reports.wording import LONGEST_SHORT
from storage.reading import read_rows
from storage.seeding import SHIPPED

LONGEST_QUESTION = 160
FEWEST_LINES, MOST_LINES = 2, 5
YEAR = {"year": "2026"}
SHIPPED_ROWS = [row for _, row in read_rows(SHIPPED / "indicators.csv")]
ASKED = [row for row in SHIPPED_ROWS if row["respondent"] in ("head", "kenesh")]
CODES = [row["code"].lower() for row in ASKED]
PRIVATE = {row["code"].lower() for row in ASKED if row["private"] == "Y"}
HELPED = [row["code"].lower() for row in ASKED if row["core"] == "Y" and row["code"].lower() not in PRIVATE]
KINDS = ("ask", "short", "help")
EVERY = [f"{kind}-{code}" for code in CODES for kind in KINDS]


def said(language, name):
    """The message with every variable it may have; None where there is no such message."""
    t = texts(language)
    return t(name, **YEAR) if t.has(name) else None


def each(names):
    """Every name that is worded, with its words, in every language."""
    return [
        (language, name, words) for language in LANGUAGES for name in names if (words := said(language, name))
    ]


def named(kind, codes=CODES):
    return [f"{kind}-{code}" for code in codes]


def without(names):
    return [f"{language}: {name}" for language in LANGUAGES for name in names if not said(language, name)]


def test_the_shipped_set_asks_heads_and_the_kenesh():
    assert {row["respondent"] for row in ASKED} == {"head", "kenesh"}
    assert len(ASKED) == 76


def test_every_indicator_that_is_asked_has_a_question_in_each_language():
    assert without(named("ask")) == []


def test_every_indicator_that_is_asked_has_a_short_name_in_each_language():
    assert without(named("short")) == []


def test_every_core_indicator_that_is_no_opinion_is_explained_in_each_language():
    assert without(named("help", HELPED)) == []


def test_an_opinion_is_not_explained_because_no_button_asks_for_it():
    assert each(named("help", sorted(PRIVATE))) == []


def test_a_short_name_has_at_most_forty_characters():
    long = [(name, words) for _, name, words in each(named("short")) if len(words) > LONGEST_SHORT]
    assert long == []


def test_two_indicators_never_share_a_short_name():
    for language in LANGUAGES:
        short = [said(language, name) for name in named("short")]
        assert sorted(set(short)) == sorted(short)


def test_a_question_has_at_most_160_characters():
    long = [(name, words) for _, name, words in each(named("ask")) if len(words) > LONGEST_QUESTION]
    assert long == []


def test_a_question_is_one_sentence():
    more = [
        (name, words)
        for _, name, words in each(named("ask"))
        if not words.endswith("?") or re.search(r"[.?!]\s", words)
    ]
    assert more == []


def test_no_question_leans_on_the_one_before_it():
    """A head may skip, come back or be asked a single value again: "of them" then says nothing."""
    leaning = re.compile(r"(?i)^анын |^алардын |анын ичинен|из них|из этого|\bof (it|them|that)\b")
    assert [(name, words) for _, name, words in each(named("ask")) if leaning.search(words)] == []


def test_no_question_speaks_of_this_year_when_the_year_before_is_asked_about():
    today = re.compile(r"(?i)быйыл|ушул жыл|в этом году|за этот год|this year")
    assert [(name, words) for _, name, words in each(EVERY) if today.search(words)] == []


def test_an_explanation_has_two_to_five_lines():
    wrong = [
        (language, name)
        for language, name, words in each(named("help"))
        if not FEWEST_LINES <= len(words.splitlines()) <= MOST_LINES
    ]
    assert wrong == []


def test_an_explanation_has_as_many_lines_in_each_language():
    lines = [
        (name, {len(words.splitlines()) for language in LANGUAGES if (words := said(language, name))})
        for name in named("help")
    ]
    assert [name for name, counts in lines if len(counts) > 1] == []


@pytest.mark.parametrize(("one", "other"), [("ky", "ru"), ("ky", "en"), ("ru", "en")])
def test_nothing_is_left_in_another_language(one, other):
    assert [name for name in EVERY if (words := said(one, name)) and words == said(other, name)] == []


def test_no_words_are_kept_for_an_indicator_that_is_not_asked():
    worded = {name for name in read_sayings()["ky"] if re.fullmatch(r"(ask|short|help)-[a-z]{3}\d\d", name)}
    assert sorted(worded - set(EVERY)) == []
