"""Occasions: when reminders are due, as tables of days; the plan is that of 2026, collected 8 February to 9 April."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import HOLIDAY, SpecialDays, calendar_of
from domain.cycle import COLLECTION, Cycle, default_spans
from domain.occasions import is_daytime, newest, newest_week

ZONE = ZoneInfo("Asia/Bishkek")
OROZO_AIT = SpecialDays(date(2027, 3, 10), date(2027, 3, 10), HOLIDAY)
CALENDAR = calendar_of([OROZO_AIT])
CYCLE = Cycle(2026, COLLECTION, default_spans(2026, CALENDAR))
DEADLINE = CYCLE.closes_on


def at(day, hour=9, minute=0):
    return datetime(2027, *day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "word", "since"),
    [
        (at((2, 8), 8, 59), None, None),
        (at((2, 8)), "opening", at((2, 8))),
        (at((3, 10), 12), "opening", at((2, 8))),  # the half of the time is a holiday: it waits
        (at((3, 11)), "halfway", at((3, 11))),
        (at((4, 6), 8), "halfway", at((3, 11))),
        (at((4, 6)), "three-days 2027-04-09", at((4, 6))),
        (at((4, 8)), "one-day 2027-04-09", at((4, 8))),
        (at((4, 9)), "last-day 2027-04-09", at((4, 9))),
        (at((4, 15), 21), "last-day 2027-04-09", at((4, 9))),
        (at((4, 16)), "week-1 2027-04-09", at((4, 16))),
        (at((4, 23)), "week-2 2027-04-09", at((4, 23))),
        (at((5, 14)), "week-5 2027-04-09", at((5, 14))),
    ],
)
def test_only_the_newest_occasion_counts(now, word, since):
    found = newest(now, CYCLE, DEADLINE, CALENDAR)
    assert (word, since) == (None, None) if found is None else (found.word, found.at) == (word, since)


def test_what_is_not_urgent_waits_for_a_day_of_work_and_the_last_day_does_not():
    off = SpecialDays(date(2027, 4, 6), date(2027, 4, 18), HOLIDAY)
    calendar = calendar_of([OROZO_AIT, off])
    assert newest(at((4, 9)), CYCLE, DEADLINE, calendar).word == "last-day 2027-04-09"
    assert newest(at((4, 18)), CYCLE, DEADLINE, calendar).word == "last-day 2027-04-09"
    assert newest(at((4, 19)), CYCLE, DEADLINE, calendar).word == "week-1 2027-04-09"


def test_a_later_deadline_has_occasions_of_its_own():
    later = date(2027, 4, 20)
    words = [newest(at((4, day)), CYCLE, later, CALENDAR).word for day in (9, 17, 19, 20, 27)]
    assert words == [
        "halfway",
        "three-days 2027-04-20",
        "one-day 2027-04-20",
        "last-day 2027-04-20",
        "week-1 2027-04-20",
    ]


def test_nothing_is_due_before_the_opening_however_near_the_deadline():
    short = Cycle(2026, COLLECTION, {**CYCLE.spans, COLLECTION: (date(2027, 4, 8), date(2027, 4, 9))})
    assert newest(at((4, 7)), short, DEADLINE, CALENDAR) is None


@pytest.mark.parametrize(
    ("now", "word"),
    [
        (at((4, 9), 21), None),
        (at((4, 10)), None),  # a Saturday
        (at((4, 12)), "overdue 2027-04-10"),
        (at((4, 18), 21), "overdue 2027-04-10"),
        (at((4, 19)), "overdue 2027-04-17"),
        (at((4, 26)), "overdue 2027-04-24"),
    ],
)
def test_lists_of_late_communities_begin_with_the_first_day_of_work_of_each_week(now, word):
    found = newest_week(now, CYCLE, CALENDAR)
    assert (None if found is None else found.word) == word


@pytest.mark.parametrize(
    ("hour", "minute", "day"), [(8, 59, False), (9, 0, True), (21, 59, True), (22, 0, False), (3, 0, False)]
)
def test_reminders_are_queued_from_nine_to_ten_in_the_evening(hour, minute, day):
    assert is_daytime(at((2, 8), hour, minute)) is day
