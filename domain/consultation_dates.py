"""When a consultation opens and closes, as a form: days in order, not past, not quiet, not longer than 90 days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.calendar import Calendar
from domain.consultations import MOST_DAYS
from domain.dates import read_date
from domain.events import TAP, TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from domain.numbers import Refusal

WORD = "consultation-dates"
NOW = "now"
SPANS = (7, 14, 30)
"""Numbers of days offered for a consultation."""


@dataclass(frozen=True)
class Facts:
    """What reading a day needs: today, the calendar, the first day once it is known, and how days are worded."""

    today: date
    calendar: Calendar
    opens: date | None
    worded: Callable[[date], str]

    @property
    def first(self) -> date:
        """The day on which it opens; today when it opens as soon as it is sent."""
        return self.opens or self.today

    def quiet(self, day: date) -> Refused:
        """That a day is quiet, and the next that is not."""
        return Refused("consultation-day-quiet", {"date": self.worded(self.calendar.after_quiet(day))})

    def after(self, days: int) -> date:
        """The last day of a consultation of so many days, moved behind a quiet period."""
        return self.calendar.after_quiet(self.first + timedelta(days=days))


def _day(event: Event, near: date) -> date | Refused:
    if event.kind == TAP:
        try:
            return date.fromisoformat(event.choice)
        except ValueError:
            return Refused("expected-choice")
    read = read_date(event.text, near) if event.kind == TEXT else Refusal("date-unreadable")
    return Refused(read.reason) if isinstance(read, Refusal) else read


def _opens(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and event.choice == NOW:
        return Value(NOW)
    day = _day(event, facts.today)
    if isinstance(day, Refused):
        return day
    if day < facts.today:
        return Refused("consultation-day-past")
    if (day - facts.today).days > MOST_DAYS:
        return Refused("consultation-day-far", {"days": MOST_DAYS})
    return facts.quiet(day) if facts.calendar.is_quiet(day) else Value(day.isoformat())


def _closes(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    day = _day(event, facts.first)
    if isinstance(day, Refused):
        return day
    wrong = why_not_closing(day, facts)
    return wrong if wrong is not None else Value(day.isoformat())


def why_not_closing(day: date, facts: Facts) -> Refused | None:
    """Why a consultation cannot close on a day, or None."""
    if day < facts.today:
        return Refused("consultation-day-past")
    if day < facts.first:
        return Refused("consultation-day-backwards", {"date": facts.worded(facts.first)})
    if (day - facts.first).days >= MOST_DAYS:
        return Refused("consultation-too-long", {"days": MOST_DAYS})
    return facts.quiet(day) if facts.calendar.is_quiet(day) else None


FORM = Form(WORD, (Question("opens", _opens, options=(NOW,)), Question("closes", _closes)))
