"""What comes unasked about a consultation: the poster's facts, and the words of the reminder."""

from datetime import timedelta

import pytest

from bot.notices import NOTICES
from locales import texts
from scheduler.making import DOCUMENTS
from scheduler.posters import poster_of
from tests.asking import consult
from tests.playing import Country


@pytest.fixture(scope="module")
def country():
    return Country()


def test_a_poster_is_made_from_the_notice_in_its_language(country):
    notice = consult(country, opens_at=country.world.now + timedelta(days=2))
    made = country.run(poster_of, country.world, {"notice": notice, "language": "ru"})
    assert made.title == "Плата за вывоз мусора"
    assert made.link == f"https://t.me/el_unu_bot?start=c_{notice}"
    assert (made.questions, made.minutes, made.trial, made.invented) == (3, 2, True, False)
    assert made.closes_on - made.opens_on == timedelta(days=8)


def test_what_is_open_already_needs_no_opening_day(country):
    notice = consult(country, opens_at=country.world.now - timedelta(days=2), invented=True)
    made = country.run(poster_of, country.world, {"notice": notice, "language": "ky"})
    assert made.opens_on is None
    assert made.invented


def test_without_a_notice_or_a_last_day_there_is_no_poster(country):
    without = consult(country, closes_at=None)
    for notice in (without, 999):
        assert country.run(poster_of, country.world, {"notice": notice, "language": "ky"}) is None


def test_the_poster_comes_as_a_file_to_print(country):
    args = {"notice": 3, "language": "ky"}
    screen = DOCUMENTS["consultation-poster"].screen(country.world, texts("ru"), args, b"%PDF")
    assert screen.filename == "el-unu-consultation-3-ky.pdf"
    assert "Кыргызча" in screen.text


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (2, "Талкуу жакында жабылат. Сизден калган суроолор: 2"),
        (0, "Талкуу жакында жабылат. Жоопторуңуз даяр, бирок жөнөтүлгөн жок."),
    ],
)
def test_the_reminder_says_what_is_left_and_leads_on_or_out(country, left, words):
    screen = NOTICES["consultation-unfinished"](country.world, texts("ky"), {"notice": 7, "n": left})
    assert screen.text == words
    data = [button.data for row in screen.rows for button in row]
    assert data == ["z:begin:7", "z:leave:7"]
