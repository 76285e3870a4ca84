"""Reading a day the way people write it: 15.03.2027, 2027-03-15, 15 март, «2027-жылдын 15-марты», March 15."""

from __future__ import annotations

import re
from datetime import date

from domain.numbers import Refusal

MONTHS = (
    ("янв", "jan"),
    ("фев", "feb"),
    ("мар", "mar"),
    ("апр", "apr"),
    ("май", "мая", "may"),
    ("июн", "jun"),
    ("июл", "jul"),
    ("авг", "aug"),
    ("сен", "sep"),
    ("окт", "oct"),
    ("ноя", "nov"),
    ("дек", "dec"),
)
"""How the names of the months begin in Kyrgyz and Russian, and in English."""

PASSED_OVER = frozenset(
    {
        "жыл",
        "жылы",
        "жылдын",
        "жылдан",
        "жылга",
        "г",
        "год",
        "года",
        "году",
        "карата",
        "чейин",
        "до",
        "на",
        "к",
        "the",
        "of",
        "st",
        "nd",
        "rd",
        "th",
        "to",
        "on",
    }
)
"""Words beside a date that say nothing about the day."""

TOKEN = re.compile(r"\d+|[^\W\d_]+")
FIRST_YEAR, LAST_YEAR = 2000, 2099
UNREADABLE, NO_SUCH_DAY = Refusal("date-unreadable"), Refusal("date-no-such-day")


def read_date(text: str, near: date) -> date | Refusal:
    """The day that a text names; without a year the one nearest to `near`. Says why not when it names none."""
    words = [word for word in TOKEN.findall(text.lower()) if word not in PASSED_OVER]
    numbers = [word for word in words if word.isdigit()]
    months = [word for word in words if not word.isdigit()]
    if any(len(number) > 4 for number in numbers) or len(months) > 1:
        return UNREADABLE
    parts = _with_name(numbers, months[0]) if months else _in_digits(numbers)
    return UNREADABLE if parts is None else _day(*parts, near)


def _with_name(numbers: list[str], name: str) -> tuple[int, int, int | None] | None:
    """Day, month and year around a month's name; a number of four digits is the year."""
    month = next((n for n, starts in enumerate(MONTHS, 1) if name.startswith(starts)), None)
    if month is None or len(numbers) not in (1, 2):
        return None
    if len(numbers) == 2 and len(numbers[0]) == 4:
        numbers = numbers[::-1]
    year = _year(numbers[1]) if len(numbers) == 2 else None
    if len(numbers[0]) > 2 or (len(numbers) == 2 and year is None):
        return None
    return int(numbers[0]), month, year


def _in_digits(numbers: list[str]) -> tuple[int, int, int | None] | None:
    """Day, month and year in digits alone: the year first when it has four digits, else last or not at all."""
    if len(numbers) == 3 and len(numbers[0]) == 4:
        numbers = numbers[::-1]
    if len(numbers) not in (2, 3) or any(len(number) > 2 for number in numbers[:2]):
        return None
    year = _year(numbers[2]) if len(numbers) == 3 else None
    if len(numbers) == 3 and year is None:
        return None
    return int(numbers[0]), int(numbers[1]), year


def _year(digits: str) -> int | None:
    if len(digits) == 2:
        return FIRST_YEAR + int(digits)
    return int(digits) if len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR else None


def _day(day: int, month: int, year: int | None, near: date) -> date | Refusal:
    years = (near.year, near.year + 1, near.year - 1) if year is None else (year,)
    found = [one for one in (_dated(one, month, day) for one in years) if one is not None]
    return min(found, key=lambda one: (abs(one - near), one < near)) if found else NO_SUCH_DAY


def _dated(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
