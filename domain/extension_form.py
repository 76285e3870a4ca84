"""The form by which a community gets a later deadline: the day, on which a deadline may fall, and the reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.calendar import Calendar
from domain.events import TAP, TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from domain.reasons import reason

WORD = "extension"
WEEKS = (1, 2)
WRITTEN = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}))?")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True)
class Bounds:
    """What a new deadline is measured by: the one that holds, today, the last day that makes sense, the calendar.

    `say` words a day for a refusal.
    """

    deadline: date
    today: date
    latest: date
    calendar: Calendar
    say: Callable[[date], str]

    def in_weeks(self, weeks: int) -> date:
        """The deadline put off by so many weeks, to a day that takes one."""
        begun = max(self.deadline, self.today)
        return self.calendar.deadline_from(begun + timedelta(weeks=weeks))


def read_day(text: str, near: date) -> date | None:
    """A day written as 15.04.2027, 15.04 (in the year of `near`) or 2027-04-15; None when there is no such day."""
    text = text.strip()
    written, iso = WRITTEN.fullmatch(text), ISO.fullmatch(text)
    if iso is not None:
        year, month, day = (int(one) for one in iso.groups())
    elif written is not None:
        day, month, year = int(written[1]), int(written[2]), int(written[3] or near.year)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _until(question: Question, event: Event, partial: Mapping[str, Any], facts: Bounds) -> Read:
    if event.kind == TAP:
        day = date.fromisoformat(event.choice) if ISO.fullmatch(event.choice) else None
    else:
        day = read_day(event.text, facts.deadline) if event.kind == TEXT else None
    if day is None:
        return Refused("extension-no-day")
    if day < facts.today:
        return Refused("extension-past", {"date": facts.say(facts.today)})
    if day <= facts.deadline:
        return Refused("extension-not-later", {"date": facts.say(facts.deadline)})
    if day > facts.latest:
        return Refused("extension-too-late", {"date": facts.say(facts.latest)})
    if not facts.calendar.takes_deadline(day):
        return Refused("extension-no-deadline", {"date": facts.say(facts.calendar.deadline_from(day))})
    return Value(day.isoformat())


FORM = Form(WORD, (Question("until", _until), reason("reason", short="reason-too-short")))
