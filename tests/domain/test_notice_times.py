"""When a notice may go."""

from datetime import date, datetime

import pytest

from domain.calendar import QUIET, Calendar, SpecialDays
from domain.notice_times import FAR, NO_TIME, PAST, goes_at, read_moment, seconds_for

ELECTIONS = Calendar((SpecialDays(date(2027, 3, 10), date(2027, 3, 12), QUIET, "elections"),))


def at(text):
    return datetime.fromisoformat(f"{text}+06:00")


NOW = at("2027-03-01T09:00")


@pytest.mark.parametrize(
    ("meant", "really"),
    [
        ("2027-03-09T08:00", "2027-03-09T08:00"),
        ("2027-03-09T21:59", "2027-03-09T21:59"),
        ("2027-03-08T22:00", "2027-03-09T08:00"),
        ("2027-03-08T03:00", "2027-03-08T08:00"),
        ("2027-03-10T12:00", "2027-03-13T08:00"),
        ("2027-03-12T23:59", "2027-03-13T08:00"),
        ("2027-03-09T22:30", "2027-03-13T08:00"),
    ],
)
def test_a_night_and_a_quiet_period_are_waited_for(meant, really):
    assert goes_at(at(meant), ELECTIONS, danger=False) == at(really)


@pytest.mark.parametrize("meant", ["2027-03-10T03:00", "2027-03-09T23:00"])
def test_danger_to_life_waits_for_nothing(meant):
    assert goes_at(at(meant), ELECTIONS, danger=True) == at(meant)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("15.03.2027 10:00", "2027-03-15T10:00"),
        ("2027-03-15 10.30", "2027-03-15T10:30"),
        ("15-март 9:05", "2027-03-15T09:05"),
        ("15 марта 2027 года, 09:05", "2027-03-15T09:05"),
        ("18:00", "2027-03-01T18:00"),
    ],
)
def test_a_moment_is_read_the_way_people_write_it(text, moment):
    assert read_moment(text, NOW) == at(moment)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("8:00", PAST),
        ("01.03.2027 09:00", PAST),
        ("15.03.2028 10:00", FAR),
        ("10", NO_TIME),
        ("24:00", NO_TIME),
    ],
)
def test_a_moment_that_cannot_be_is_refused(text, why):
    assert read_moment(text, NOW) == why


@pytest.mark.parametrize(
    ("recipients", "rate", "seconds"),
    [
        (0, 25, 0),
        (1, 25, 1),
        (25, 25, 1),
        (26, 25, 2),
        (100_000, 25.0, 4000),
        (100_000, 960.0, 105),
        (3, 0.5, 6),
    ],
)
def test_so_long_takes_sending_at_a_rate(recipients, rate, seconds):
    assert seconds_for(recipients, rate) == seconds
