"""A later deadline: which days can be read, and which of them can be one."""

from datetime import date

import pytest

from domain.calendar import HOLIDAY, NO_DEADLINE, QUIET, SpecialDays, calendar_of
from domain.events import OTHER, TAP, TEXT, Event
from domain.extension_form import FORM, Bounds, read_day
from domain.forms import Refused, Value

DUE = date(2027, 4, 9)
CALENDAR = calendar_of(
    (
        SpecialDays(date(2027, 4, 19), date(2027, 4, 20), QUIET),
        SpecialDays(date(2027, 4, 22), date(2027, 4, 22), NO_DEADLINE),
        SpecialDays(date(2027, 4, 26), date(2027, 4, 26), HOLIDAY),
    )
)
BOUNDS = Bounds(DUE, date(2027, 3, 1), date(2027, 4, 30), CALENDAR, lambda day: day.isoformat())
UNTIL, REASON = FORM.questions


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15.04.2027", date(2027, 4, 15)),
        (" 5.4 ", date(2027, 4, 5)),
        ("15/04/2027", date(2027, 4, 15)),
        ("2027-04-15", date(2027, 4, 15)),
        ("29.02.2028", date(2028, 2, 29)),
        ("29.02.2027", None),
        ("31.04", None),
        ("15.04.27", None),
        ("апрель", None),
        ("", None),
        ("١٥.٠٤.٢٠٢٧", date(2027, 4, 15)),
    ],
)
def test_days_are_read_as_people_write_them(text, day):
    assert read_day(text, DUE) == day


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("12.04.2027", Value("2027-04-12")),
        ("28.02.2027", Refused("extension-past", {"date": "2027-03-01"})),
        ("09.04.2027", Refused("extension-not-later", {"date": "2027-04-09"})),
        ("10.04.2027", Refused("extension-no-deadline", {"date": "2027-04-12"})),
        ("19.04.2027", Refused("extension-no-deadline", {"date": "2027-04-21"})),
        ("22.04.2027", Refused("extension-no-deadline", {"date": "2027-04-23"})),
        ("26.04.2027", Refused("extension-no-deadline", {"date": "2027-04-27"})),
        ("03.05.2027", Refused("extension-too-late", {"date": "2027-04-30"})),
        ("31.12.9999", Refused("extension-too-late", {"date": "2027-04-30"})),
        ("29.02.2027", Refused("extension-no-day")),
    ],
)
def test_only_a_later_day_that_takes_a_deadline_will_do(text, answer):
    assert UNTIL.read(UNTIL, Event(TEXT, 1, text), {}, BOUNDS) == answer


def test_a_tapped_day_is_judged_like_a_typed_one():
    assert UNTIL.read(UNTIL, Event(TAP, 1, choice="2027-04-16"), {}, BOUNDS) == Value("2027-04-16")
    forged = UNTIL.read(UNTIL, Event(TAP, 1, choice="2027-04-10"), {}, BOUNDS)
    assert forged == Refused("extension-no-deadline", {"date": "2027-04-12"})
    assert UNTIL.read(UNTIL, Event(TAP, 1, choice="x"), {}, BOUNDS) == Refused("extension-no-day")
    assert UNTIL.read(UNTIL, Event(OTHER, 1), {}, BOUNDS) == Refused("extension-no-day")


def test_weeks_are_offered_from_the_deadline_or_from_today():
    assert BOUNDS.in_weeks(1) == date(2027, 4, 16)
    late = Bounds(DUE, date(2027, 4, 15), date(2027, 4, 30), CALENDAR, str)
    assert late.in_weeks(1) == date(2027, 4, 23)


def test_a_reason_is_a_sentence():
    assert REASON.read(REASON, Event(TEXT, 1, " сел \n жүрдү "), {}, None) == Value("сел жүрдү")
    assert REASON.read(REASON, Event(TEXT, 1, "—"), {}, None) == Refused("reason-too-short")
    assert REASON.read(REASON, Event(TEXT, 1, "я" * 501), {}, None) == Refused("text-too-long", {"most": 500})
