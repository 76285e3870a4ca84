"""When a notice may go: not at night and not in a quiet period, unless there is danger to life."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from math import ceil

from domain.calendar import Calendar
from domain.dates import read_date
from domain.numbers import Refusal

NIGHT_FROM, NIGHT_UNTIL = time(22), time(8)
"""The hours in which no delivery goes out."""

MORNING = time(10)

PER_SECOND = 25
"""How many messages a second all deliveries together may be, where nothing else is set."""

FARTHEST = timedelta(days=366)
CLOCK = re.compile(r"(?:^|\s)(\d{1,2})[:.](\d{2})\s*$")
PAST, FAR, NO_TIME = (
    Refusal("compose-time-past"),
    Refusal("compose-time-far"),
    Refusal("compose-time-unreadable"),
)


def goes_at(moment: datetime, calendar: Calendar, *, danger: bool) -> datetime:
    """When a notice meant for a moment would really go; `moment` is in the zone where people live."""
    if danger:
        return moment
    while True:
        day = moment.date()
        after = calendar.after_quiet(day)
        if after != day:
            moment = datetime.combine(after, NIGHT_UNTIL, moment.tzinfo)
        elif moment.time() < NIGHT_UNTIL:
            moment = datetime.combine(day, NIGHT_UNTIL, moment.tzinfo)
        elif moment.time() >= NIGHT_FROM:
            moment = datetime.combine(day + timedelta(days=1), NIGHT_UNTIL, moment.tzinfo)
        else:
            return moment


def is_quiet(now: datetime, calendar: Calendar) -> bool:
    """Whether notices rest, danger to life apart; `now` is in the zone where people live."""
    return goes_at(now, calendar, danger=False) > now


def read_moment(text: str, now: datetime) -> datetime | Refusal:
    """The moment that a text names: a day and a time of day (15.03.2027 10:00), or a time of today's."""
    found = CLOCK.search(text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return NO_TIME
    before = text[: found.start()].strip(" ,")
    day = read_date(before, now.date()) if before else now.date()
    if isinstance(day, Refusal):
        return day
    moment = datetime.combine(day, time(int(found[1]), int(found[2])), now.tzinfo)
    if moment <= now:
        return PAST
    return FAR if moment - now > FARTHEST else moment


def next_morning(now: datetime) -> datetime:
    """Tomorrow at ten in the morning, which is what is offered and what stands as an example."""
    return datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo)


def seconds_for(recipients: int, rate: float) -> int:
    """How long that many messages take at least at so many a second, in whole seconds."""
    return ceil(recipients / rate)
