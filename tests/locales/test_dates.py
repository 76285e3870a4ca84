"""Dates as each language writes them; Kyrgyz in its official forms."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from locales import texts

KY_MONTHS = [
    (1, "январы", "январына"),
    (2, "февралы", "февралына"),
    (3, "марты", "мартына"),
    (4, "апрели", "апрелине"),
    (5, "майы", "майына"),
    (6, "июну", "июнуна"),
    (7, "июлу", "июлуна"),
    (8, "августу", "августуна"),
    (9, "сентябры", "сентябрына"),
    (10, "октябры", "октябрына"),
    (11, "ноябры", "ноябрына"),
    (12, "декабры", "декабрына"),
]


@pytest.mark.parametrize(("month", "label", "point"), KY_MONTHS)
def test_a_kyrgyz_day_has_the_ending_of_its_month(month, label, point):
    day = date(2027, month, 15)
    t = texts("ky")
    assert t.date(day, "label") == f"2027-жылдын 15-{label}"
    assert t.date(day, "dative") == f"2027-жылдын 15-{point} карата"


@pytest.mark.parametrize(
    ("language", "form", "shown"),
    [
        ("ky", "short", "15-март"),
        ("ru", "label", "15 марта 2027 года"),
        ("ru", "dative", "на 15 марта 2027 года"),
        ("ru", "short", "15 марта"),
        ("en", "label", "15 March 2027"),
        ("en", "dative", "as of 15 March 2027"),
        ("en", "short", "15 March"),
    ],
)
def test_a_day_in_every_form(language, form, shown):
    assert texts(language).date(date(2027, 3, 15), form) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("ky", "2027-жылдын 9-майы, 08:05"),
        ("ru", "9 мая 2027 года, 08:05"),
        ("en", "9 May 2027, 08:05"),
    ],
)
def test_a_moment_has_its_time_of_day(language, shown):
    assert texts(language).moment(datetime(2027, 5, 9, 8, 5, tzinfo=UTC)) == shown


def test_a_year_is_a_label():
    assert [texts(one).year_label(2026) for one in ("ky", "ru", "en")] == ["2026-жыл", "2026 год", "2026"]
