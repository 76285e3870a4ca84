"""Days: which of them are worked, which are quiet, and on which no deadline may fall.

Fixed holidays are known here; what moves from year to year (Orozo ait, Kurman ait, moved work days, elections,
mourning) comes in as special days, which the Union keeps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta, timezone

COUNTRY_TIME = timezone(timedelta(hours=6))
"""The whole country keeps one time, without daylight saving."""

HOLIDAY, WORKDAY, SHORTENED, NO_DEADLINE, QUIET = "holiday", "workday", "shortened", "no_deadline", "quiet"
KINDS = (HOLIDAY, WORKDAY, SHORTENED, NO_DEADLINE, QUIET)

FIXED_HOLIDAYS = frozenset(
    {*((1, day) for day in range(1, 8)), (3, 8), (3, 21), (5, 1), (5, 5), (5, 9), (8, 31)}
)
"""(month, day) of the holidays that fall on the same day every year."""


@dataclass(frozen=True)
class SpecialDays:
    """A run of days, both ends included, that are not as usual; `why` is a few words for the Union."""

    first: date
    last: date
    kind: str
    why: str = ""

    def holds(self, day: date) -> bool:
        """Whether a day lies in the run."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Calendar:
    """All special days together."""

    special: tuple[SpecialDays, ...] = ()

    def _is(self, day: date, kind: str) -> bool:
        return any(one.kind == kind and one.holds(day) for one in self.special)

    def is_worked(self, day: date) -> bool:
        """Whether offices work on this day: no weekend and no holiday, or moved to be a work day."""
        if self._is(day, WORKDAY):
            return True
        return day.weekday() < 5 and (day.month, day.day) not in FIXED_HOLIDAYS and not self._is(day, HOLIDAY)

    def is_quiet(self, day: date) -> bool:
        """Whether nothing may go out to citizens on this day but danger to life."""
        return self._is(day, QUIET)

    def takes_deadline(self, day: date) -> bool:
        """Whether a deadline may fall on this day."""
        return self.is_worked(day) and not self.is_quiet(day) and not self._is(day, NO_DEADLINE)

    def deadline_from(self, day: date) -> date:
        """This day or the next on which a deadline may fall."""
        while not self.takes_deadline(day):
            day += timedelta(days=1)
        return day

    def after_quiet(self, day: date) -> date:
        """This day or the first after the quiet period that it lies in."""
        while self.is_quiet(day):
            day += timedelta(days=1)
        return day

    def why(self, day: date) -> SpecialDays | None:
        """The special days that hold a day, or None."""
        return next((one for one in self.special if one.holds(day)), None)


def last_sunday_of_october(year: int) -> date:
    """The Day of Local Communities."""
    last = date(year, 10, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def calendar_of(days: Iterable[SpecialDays]) -> Calendar:
    """A calendar of special days, in their order."""
    return Calendar(tuple(sorted(days, key=lambda one: (one.first, one.last, one.kind))))
