"""When a delivery waits: at night for everybody, in a quiet period for citizens, and never for danger to life."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.calendar import NO_DEADLINE, QUIET, Calendar, SpecialDays, calendar_of
from scheduler.quiet_times import postponed_until
from storage.deliveries import Delivery

ZONE = ZoneInfo("Asia/Bishkek")
PERIOD = SpecialDays(date(2027, 4, 10), date(2027, 4, 12), QUIET)
CALENDAR = calendar_of([PERIOD, SpecialDays(date(2027, 4, 15), date(2027, 4, 15), NO_DEADLINE)])
AFTER = datetime(2027, 4, 13, 8, tzinfo=ZONE)
NOON, NIGHT = datetime(2027, 4, 11, 12, tzinfo=ZONE), datetime(2027, 4, 11, 23, tzinfo=ZONE)
MORNING = datetime(2027, 4, 12, 8, tzinfo=ZONE)


def delivery(*, urgent=False, danger=False, in_office=False):
    return Delivery(1, "x", 1, 1, "ky", "problem-changed", {}, urgent, 0, danger, in_office)


CASES = {
    "a citizen in a quiet period": (delivery(), NOON, CALENDAR, (AFTER, "quiet period")),
    "a citizen in its night": (delivery(), NIGHT, CALENDAR, (AFTER, "quiet period")),
    "a head in a quiet period": (delivery(in_office=True), NOON, CALENDAR, None),
    "a head in its night": (delivery(in_office=True), NIGHT, CALENDAR, (MORNING, "")),
    "danger to life": (delivery(danger=True), NIGHT, CALENDAR, None),
    "what was asked for just now": (delivery(urgent=True), NIGHT, CALENDAR, None),
    "an ordinary noon": (delivery(), NOON, Calendar(), None),
    "an ordinary night": (delivery(), NIGHT, Calendar(), (MORNING, "")),
    "the first minute of the period": (
        delivery(),
        datetime(2027, 4, 10, 0, 0, tzinfo=ZONE),
        CALENDAR,
        (AFTER, "quiet period"),
    ),
    "the last minute of the period": (
        delivery(),
        datetime(2027, 4, 12, 23, 59, tzinfo=ZONE),
        CALENDAR,
        (AFTER, "quiet period"),
    ),
    "the morning after": (delivery(), AFTER, CALENDAR, None),
    "a day that only takes no deadline": (
        delivery(),
        datetime(2027, 4, 15, 12, tzinfo=ZONE),
        CALENDAR,
        None,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_who_waits_and_until_when(name):
    one, now, calendar, expected = CASES[name]
    assert postponed_until(one, now.astimezone(UTC), ZONE, calendar) == expected
