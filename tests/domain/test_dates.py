"""Days as people write them."""

from datetime import date

import pytest

from domain.dates import read_date
from domain.numbers import Refusal

NEAR = date(2027, 3, 10)
READ = {
    "15.03.2027": date(2027, 3, 15),
    "15/3/2027": date(2027, 3, 15),
    "15-03-27": date(2027, 3, 15),
    "2027-03-15": date(2027, 3, 15),
    "15.03": date(2027, 3, 15),
    "15 март": date(2027, 3, 15),
    "15-март": date(2027, 3, 15),
    "15 марта": date(2027, 3, 15),
    "15 МАРТА 2027 г.": date(2027, 3, 15),
    "2027-жылдын 15-марты": date(2027, 3, 15),
    "2026-жылдын 31-декабрына карата": date(2026, 12, 31),
    "March 15, 2027": date(2027, 3, 15),
    "15th of March": date(2027, 3, 15),
    "1 июну": date(2027, 6, 1),
    "1 июля": date(2027, 7, 1),
    "9 мая": date(2027, 5, 9),
    "9-майы": date(2027, 5, 9),
    "1 ноябрь": date(2026, 11, 1),
    "29.02.2028": date(2028, 2, 29),
    "29 февраля 2028": date(2028, 2, 29),
    "29.02": date(2028, 2, 29),
    "١٥.٠٣.٢٠٢٧": date(2027, 3, 15),
}


@pytest.mark.parametrize("text", READ)
def test_a_day_is_read(text):
    assert read_date(text, NEAR) == READ[text]


def test_a_day_without_a_year_is_the_nearest_one():
    assert read_date("1 января", date(2026, 11, 20)) == date(2027, 1, 1)
    assert read_date("29.02", date(2026, 5, 1)) == Refusal("date-no-such-day")


@pytest.mark.parametrize("text", ["29.02.2027", "29 февраля 2027", "31.04", "0.5", "15.13.2027", "31-июнь"])
def test_a_day_that_there_is_not_is_refused(text):
    assert read_date(text, NEAR) == Refusal("date-no-such-day")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "эртең",
        "15",
        "март",
        "15.03.127",
        "15.03.9999",
        "20270315",
        "15 март апрель",
        "1.2.3.4",
        "😀",
        "15 x 3",
    ],
)
def test_what_names_no_day_is_refused(text):
    assert read_date(text, NEAR) == Refusal("date-unreadable")
