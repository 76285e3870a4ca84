"""The poster of a consultation: its words, its marks, and that the longest title pushes nothing off the page."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from domain.poster import Poster, consultation_link
from reports.poster import make_poster

LINK = consultation_link("el_unu_bot", 12)
POSTER = Poster(
    "Таштанды чыгаруунун акысы",
    "Айыл өкмөтү таштандыны жумасына бир жолу чыгарганы жатат.",
    LINK,
    None,
    date(2027, 4, 15),
    3,
    2,
    "0312 000 000",
    True,
    False,
)


def text_of(poster, language="ky"):
    pages = PdfReader(io.BytesIO(make_poster(poster, language))).pages
    assert len(pages) == 1
    return " ".join(pages[0].extract_text().split())


def test_a_poster_says_what_until_when_who_asks_and_how():
    said = text_of(POSTER)
    for words in (
        "Таштанды чыгаруунун акысы",
        "жумасына бир жолу",
        "Суроолор: 3 · 2 мүнөт",
        "t.me/el_unu_bot?start=c_12",
        "Акыркы күнү: 2027-жылдын 15-апрели",
        "Жооптор атсыз эсептелет.",
        "Бул мамлекеттик орган эмес.",
        "Сыноо жылы",
        "0312 000 000",
    ):
        assert words in said, words
    assert "ойдон чыгарылган" not in said
    assert "Ачылат" not in said


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", ("Последний день: 15 апреля 2027 года", "Ответы учитываются без имени.", "Пробный год")),
        ("en", ("Last day:", "Answers count without a name.", "Trial year")),
    ],
)
def test_a_poster_speaks_the_other_languages_too(language, words):
    said = text_of(POSTER, language)
    assert [one for one in words if one not in said] == []


def test_marks_and_the_opening_day_stand_only_where_they_are_true():
    said = text_of(replace(POSTER, trial=False, invented=True, opens_on=date(2027, 4, 1)))
    assert "Сыноо жылы" not in said
    assert "ойдон чыгарылган" in said
    assert "Ачылат: 2027-жылдын 1-апрели" in said


def test_a_partner_organisation_is_named_as_who_asks():
    said = text_of(replace(POSTER, partner="Нарын облусу"))
    assert "Пикир сураган: өнөктөш уюм (Нарын облусу)" in said


def test_the_longest_words_push_nothing_off_the_page():
    long = replace(POSTER, title="Ңөү " * 50, body="Өңүр үңкүр <b>&amp; " * 60, opens_on=date(2027, 4, 1))
    said = text_of(replace(long, invented=True))
    for words in ("Ңөү Ңөү", "<b>&amp;", "c_12", "Акыркы күнү", "0312 000 000"):
        assert words in said, words


def test_the_same_poster_is_the_same_file():
    assert make_poster(POSTER, "ky") == make_poster(POSTER, "ky")
