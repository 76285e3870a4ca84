"""Dates as people of each language write them.

A label names a day («2027-жылдын 15-марты»), the dative a point in time («2026-жылдын 31-декабрына карата»), the
short form leaves the year out («15-март»). Babel's Kyrgyz dates are not the official ones, hence the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

KY_MONTHS = (
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
)
KY_MONTHS_OF = (
    "январы",
    "февралы",
    "марты",
    "апрели",
    "майы",
    "июну",
    "июлу",
    "августу",
    "сентябры",
    "октябры",
    "ноябры",
    "декабры",
)
KY_MONTHS_TO = (
    "январына",
    "февралына",
    "мартына",
    "апрелине",
    "майына",
    "июнуна",
    "июлуна",
    "августуна",
    "сентябрына",
    "октябрына",
    "ноябрына",
    "декабрына",
)
RU_MONTHS_OF = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
EN_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

Form = Callable[[date], str]

FORMS: Mapping[str, Mapping[str, Form]] = {
    "ky": {
        "label": lambda day: f"{day.year}-жылдын {day.day}-{KY_MONTHS_OF[day.month - 1]}",
        "dative": lambda day: f"{day.year}-жылдын {day.day}-{KY_MONTHS_TO[day.month - 1]} карата",
        "short": lambda day: f"{day.day}-{KY_MONTHS[day.month - 1]}",
    },
    "ru": {
        "label": lambda day: f"{day.day} {RU_MONTHS_OF[day.month - 1]} {day.year} года",
        "dative": lambda day: f"на {day.day} {RU_MONTHS_OF[day.month - 1]} {day.year} года",
        "short": lambda day: f"{day.day} {RU_MONTHS_OF[day.month - 1]}",
    },
    "en": {
        "label": lambda day: f"{day.day} {EN_MONTHS[day.month - 1]} {day.year}",
        "dative": lambda day: f"as of {day.day} {EN_MONTHS[day.month - 1]} {day.year}",
        "short": lambda day: f"{day.day} {EN_MONTHS[day.month - 1]}",
    },
}

YEARS: Mapping[str, str] = {"ky": "{}-жыл", "ru": "{} год", "en": "{}"}


def date_text(day: date, form: str, language: str) -> str:
    """A day in the form "label", "dative" or "short". Raises KeyError for any other form."""
    return FORMS[language][form](day)


def moment_text(moment: datetime, language: str) -> str:
    """A day and the time of day, as the moment's own zone has it: «2027-жылдын 15-марты, 14:05»."""
    return f"{date_text(moment, 'label', language)}, {moment:%H:%M}"


def year_text(year: int, language: str) -> str:
    """A year as a label: «2026-жыл», «2026 год», "2026"."""
    return YEARS[language].format(year)
