"""What single cells of a table of figures say: a number, no value, or a year. Nothing is guessed."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from domain import numbers
from domain.indicators import Indicator
from domain.spreadsheet import Cell, text_of

NO_VALUE = frozenset(
    {
        *("", "-", "–", "—", "−", "...", "…", "х", "x"),
        *("н/д", "н.д.", "н.д", "нд", "нет данных", "м/ж", "маалымат жок", "n/a", "n.a.", "na", "no data"),
    }
)
YEAR = re.compile(r"(\d{4})\s*(?:-?\s*(?:г|год|года|году|ж|жыл|жылы)\.?)?", re.IGNORECASE)
DAY = re.compile(
    r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4})|(?P<Y>\d{4})-(?P<M>\d{1,2})-(?P<D>\d{1,2})\b.*"
)
YEAR_DAYS = frozenset({(1, 1), (12, 31)})
"""Days that stand for their whole year when a spreadsheet has made a date of it."""


class Unfit(Exception):
    """A cell or a line that cannot be taken: the reason in a word, what it is about, and codes of candidates.

    `column` is where it stands (from 0), once somebody has said so.
    """

    def __init__(self, reason: str, about: str = "", codes: tuple[str, ...] = ()) -> None:
        super().__init__(f"{reason} {about}".strip())
        self.reason = reason
        self.about = about
        self.codes = codes
        self.column: int | None = None

    def at(self, column: int) -> Unfit:
        """The same, standing in a column (unless that is known already)."""
        self.column = column if self.column is None else self.column
        return self


def read_value(cell: Cell, indicator: Indicator, scale: int = 1) -> Decimal | None:
    """A cell's number in the indicator's unit (times `scale`), or None where there is no value. Raises Unfit."""
    if cell is None:
        return None
    if isinstance(cell, Decimal):
        return _fitting(cell * scale, indicator)
    if isinstance(cell, date):
        raise Unfit("date-for-number", cell.isoformat())
    if cell.isascii() and cell.isdigit() and len(cell) <= numbers.MOST_DIGITS:
        return _fitting(Decimal(cell) * scale, indicator)
    text = text_of(cell)
    if text.lower() in NO_VALUE:
        return None
    return _fitting(_written(text, indicator, scale) * scale, indicator)


def _written(text: str, indicator: Indicator, scale: int) -> Decimal:
    if text.lower().rstrip(".") in numbers.NOTHING:
        raise Unfit("unclear-nothing", text)
    if "%" in text and indicator.type != "percent":
        raise Unfit("percent-sign", text)
    decimals = indicator.type != "integer" or scale > 1
    read = numbers.read_number(text, decimals=decimals, percent=indicator.type == "percent")
    if isinstance(read, numbers.Doubt):
        raise Unfit("two-readings", text)
    if isinstance(read, numbers.Refusal):
        raise Unfit(read.reason, text[: numbers.LONGEST])
    return read.value


def _fitting(value: Decimal, indicator: Indicator) -> Decimal:
    if value < 0:
        raise Unfit("negative", format(value, "f"))
    whole = value == value.to_integral_value()
    if indicator.type == "integer" and not whole:
        raise Unfit("not-whole", format(value, "f"))
    if indicator.type == "percent" and value > 100:
        raise Unfit("over-hundred", format(value, "f"))
    plain = value.to_integral_value() if whole else value.normalize()
    if len(plain.as_tuple().digits) > numbers.MOST_DIGITS:
        raise Unfit("too-long", format(plain, "f"))
    return plain


def read_year(cell: Cell) -> tuple[int, bool]:
    """The year a cell names, and whether it was written as a date (1 January or 31 December). Raises Unfit."""
    if isinstance(cell, Decimal):
        if cell == cell.to_integral_value() and 1000 <= cell <= 9999:
            return int(cell), False
    elif isinstance(cell, date):
        return _of_day(cell.year, cell.month, cell.day)
    elif isinstance(cell, str):
        return _year_in_words(text_of(cell))
    raise Unfit("no-year" if cell is None else "not-a-year", text_of(cell))


def _year_in_words(text: str) -> tuple[int, bool]:
    if not text:
        raise Unfit("no-year")
    found = YEAR.fullmatch(text)
    if found is not None:
        return int(found[1]), False
    day = DAY.fullmatch(text)
    if day is None:
        raise Unfit("not-a-year", text[:40])
    year, month, number = (int(day[one] or day[other]) for one, other in (("y", "Y"), ("m", "M"), ("d", "D")))
    return _of_day(year, month, number)


def _of_day(year: int, month: int, day: int) -> tuple[int, bool]:
    if (month, day) in YEAR_DAYS:
        return year, True
    raise Unfit("not-a-year", f"{year:04d}-{month:02d}-{day:02d}")
