"""Occasions: the moments at which whoever still owes something is reminded of it, once each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.calendar import Calendar
from domain.cycle import Cycle

MORNING, EVENING = time(9), time(22)
"""Between these a reminder may be queued; it goes out by the quiet hours of deliveries, which are shorter."""

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Occasion:
    """One moment; `word` tells it from all others of its year."""

    word: str
    at: datetime


def is_daytime(now: datetime) -> bool:
    """Whether reminders may be queued at this time of day; `now` is in the zone where people live."""
    return MORNING <= now.time() < EVENING


def morning(day: date, now: datetime) -> datetime:
    """When reminders of a day begin, in the zone of `now`."""
    return datetime.combine(day, MORNING, now.tzinfo)


def worked_from(day: date, calendar: Calendar) -> date:
    """This day or the next on which offices work."""
    while not calendar.is_worked(day):
        day += timedelta(days=1)
    return day


def newest(now: datetime, cycle: Cycle, deadline: date, calendar: Calendar) -> Occasion | None:
    """The last occasion that has come for a community with this deadline; the ones before it are passed over.

    The opening and the half of the time are the cycle's own, the others hang on the deadline: whoever gets a later
    one is reminded of that anew. What is not urgent waits for a day of work.
    """
    halfway = cycle.opens_on + (cycle.closes_on - cycle.opens_on) // 2
    week = (now.date() - deadline) // WEEK
    planned = [
        ("opening", worked_from(cycle.opens_on, calendar)),
        ("halfway", worked_from(halfway, calendar)),
        (f"three-days {deadline}", deadline - timedelta(days=3)),
        (f"one-day {deadline}", deadline - timedelta(days=1)),
        (f"last-day {deadline}", deadline),
        *(
            (f"week-{n} {deadline}", worked_from(deadline + n * WEEK, calendar))
            for n in (week - 1, week)
            if n >= 1
        ),
    ]
    come = [
        (morning(day, now), place, word)
        for place, (word, day) in enumerate(planned)
        if day >= cycle.opens_on and morning(day, now) <= now
    ]
    if not come:
        return None
    at, _, word = max(come)
    return Occasion(word, at)


def newest_week(now: datetime, cycle: Cycle, calendar: Calendar) -> Occasion | None:
    """The last week's beginning after the cycle's last day: when those who help late communities get their list."""
    first = cycle.closes_on + timedelta(days=1)
    week = (now.date() - first) // WEEK
    for n in (week, week - 1):
        begins = first + n * WEEK
        at = morning(worked_from(begins, calendar), now)
        if n >= 0 and at <= now:
            return Occasion(f"overdue {begins}", at)
    return None
