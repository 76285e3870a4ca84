"""Reading numbers the way people write them: spaces, commas, words for nothing, thousands and millions.

Nothing is guessed: two possible readings are a Doubt, and what cannot be one number is a Refusal with a reason.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

LONGEST = 60
MOST_DIGITS = 18
NOTHING = frozenset(
    {
        *("жок", "нет", "нету", "ноль", "нөл", "нуль", "none", "no", "zero", "nothing"),
        *("бир да жок", "эч жок", "эч нерсе жок", "такыр жок", "нет ничего", "ни одного", "ни одной"),
    }
)
SCALES = {
    "миллиард": 9,
    "млрд": 9,
    "млард": 9,
    "billion": 9,
    "bn": 9,
    "миллион": 6,
    "млн": 6,
    "лимон": 6,
    "million": 6,
    "mln": 6,
    "m": 6,
    "миң": 3,
    "мин": 3,
    "тыс": 3,
    "тысяч": 3,
    "тысячи": 3,
    "тысяча": 3,
    "thousand": 3,
    "к": 3,
    "k": 3,
}
ABOUT = re.compile(
    r"^(?:болжол\s+менен|болжолдуу|чамасы|чамалап|около|примерно|приблизительно|где-то|about|approx\.?|~|≈)\s*"
)
SPACES = "\u00a0\u2007\u2009\u202f\u2000-\u200a'’"
DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}")
SHAPE = re.compile(r"(?P<number>\d[\d., ]*|[.,]\d+)\s*(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True)
class Number:
    """One reading."""

    value: Decimal


@dataclass(frozen=True)
class Doubt:
    """Two readings, the larger first."""

    readings: tuple[Decimal, Decimal]


@dataclass(frozen=True)
class Refusal:
    """Why it is not one number: not-a-number, two-numbers, negative, not-whole, over-hundred or too-long."""

    reason: str


Reading: TypeAlias = Number | Doubt | Refusal


def read_number(text: str, *, decimals: bool, money: bool = False, percent: bool = False) -> Reading:
    """Read what was typed as a number. `decimals` allows a fraction, `percent` refuses more than 100."""
    plain = _plain(text)
    if len(plain) > LONGEST or sum(letter.isdigit() for letter in plain) > MOST_DIGITS:
        return Refusal("too-long")
    if plain in NOTHING:
        return Number(Decimal(0))
    if re.match(r"\s*\+\s*\d", text):
        return Refusal("not-a-number")
    if plain.startswith(("-", "−", "–")):
        return Refusal("negative" if re.match(r"^.\s*\d", plain) else "not-a-number")
    found = SHAPE.fullmatch(plain)
    if found is None or DATE.search(plain):
        return Refusal("not-a-number")
    scale, left = _scale(found["rest"])
    if re.search(r"\d", left):
        return Refusal("two-numbers")
    if re.search(r"[^\w\s%().\-/²³№]", left) or re.match(r"[eе]\d", left):
        return Refusal("not-a-number")
    return _settled(
        _readings(found["number"].strip(), decimals=decimals or scale > 0), scale, decimals, percent
    )


def _plain(text: str) -> str:
    digits = "".join(_digit(letter) for letter in text)
    spaced = re.sub(f"[{SPACES}\\s]+", " ", digits.lower()).strip().rstrip(".!")
    return ABOUT.sub("", spaced).strip()


def _digit(letter: str) -> str:
    if letter in "٫":
        return ","
    if letter in "٬":
        return " "
    return str(unicodedata.digit(letter)) if letter.isdecimal() else letter


def _scale(rest: str) -> tuple[int, str]:
    word, _, left = rest.strip().partition(" ")
    power = SCALES.get(word.rstrip("."))
    return (power, left.strip()) if power is not None else (0, rest.strip())


def _readings(digits: str, *, decimals: bool) -> tuple[Decimal, ...] | str:
    """The possible values, the likelier first, or the reason why there is none."""
    digits = digits.rstrip(".,") if digits[-1:] in ".," else digits
    if " " in digits and not re.fullmatch(r"\d{1,3}( \d{3})*([.,]\d+)?", digits):
        return "two-numbers"
    digits = digits.replace(" ", "_") if re.search(r" \d{3}[.,]", digits) else digits.replace(" ", "")
    if "_" in digits:
        return _value(digits.replace("_", "").replace(",", "."))
    marks = re.findall(r"[.,]", digits)
    if not marks:
        return _value(digits)
    if len(set(marks)) == 2:
        return _both_marks(digits, marks)
    if len(marks) > 1:
        grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits)
        return _value(re.sub(r"[.,]", "", digits)) if grouped else "not-a-number"
    return _one_mark(digits, marks[0], decimals=decimals)


def _both_marks(digits: str, marks: list[str]) -> tuple[Decimal, ...] | str:
    last = marks[-1]
    other = "," if last == "." else "."
    whole, _, fraction = digits.rpartition(last)
    if last in whole or not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(other)}\d{{3}})+", whole):
        return "not-a-number"
    return _value(f"{whole.replace(other, '')}.{fraction}")


def _one_mark(digits: str, mark: str, *, decimals: bool) -> tuple[Decimal, ...] | str:
    whole, _, fraction = digits.partition(mark)
    as_fraction = _value(f"{whole or '0'}.{fraction}")
    if len(fraction) != 3 or not 1 <= len(whole) <= 3 or whole.startswith("0"):
        return as_fraction
    as_whole = _value(whole + fraction)
    if not decimals or isinstance(as_whole, str) or isinstance(as_fraction, str):
        return as_whole
    return (*as_whole, *as_fraction)


def _value(digits: str) -> tuple[Decimal, ...] | str:
    try:
        return (Decimal(digits),)
    except InvalidOperation:
        return "not-a-number"


def _settled(values: tuple[Decimal, ...] | str, scale: int, decimals: bool, percent: bool) -> Reading:
    if isinstance(values, str):
        return Refusal(values)
    scaled = [_scaled(value, scale) for value in values]
    if scale and len(scaled) == 2:
        scaled = scaled[1:]
    fitting = [value for value in scaled if decimals or value == value.to_integral_value()]
    if not fitting:
        return Refusal("not-whole")
    if percent:
        fitting = [value for value in fitting if value <= 100]
        if not fitting:
            return Refusal("over-hundred")
    if len(fitting) == 2:
        return Doubt((fitting[0], fitting[1]))
    whole = fitting[0]
    return Number(whole if decimals else whole.to_integral_value())


def _scaled(value: Decimal, scale: int) -> Decimal:
    return value if not scale else Decimal(format(value * Decimal(10) ** scale, "f")).normalize() + 0


def money_doubt(
    value: Decimal, previous: Decimal | None, usual_min: Decimal | None, usual_max: Decimal | None
) -> tuple[Decimal, Decimal] | None:
    """ "Som or thousand som?": the value as it is and a thousand times it, when it looks a thousand times too small.

    It does when last year's value is 200 times as much or more, or, without one, when it lies below what is usual
    and a thousand times it does not lie above.
    """
    if value <= 0:
        return None
    thousand = value * 1000
    if previous is not None and previous > 0:
        return (value, thousand) if previous / value >= 200 else None
    if usual_min is None or value >= usual_min:
        return None
    too_much = usual_max is not None and thousand > usual_max
    return None if too_much else (value, thousand)
