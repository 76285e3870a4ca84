"""Numbers as people of each language write them: groups of three, a decimal comma or point, a true minus sign."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias

Number: TypeAlias = int | float | Decimal

GROUP = {"ky": "\u00a0", "ru": "\u00a0", "en": ","}
POINT = {"ky": ",", "ru": ",", "en": "."}
MINUS = "\u2212"


def exact(value: Number) -> Decimal:
    """The value as a Decimal, digit by digit as it is written. Raises ValueError for what is no finite number."""
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if not number.is_finite():
        raise ValueError(f"{value} is no number to show")
    return number


def number_text(value: Number, language: str, decimals: int | None = None) -> str:
    """A number in words of a language: 1 245, 3,2, −7. With `decimals` it is rounded half up to so many places."""
    number = exact(value)
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, rest = format(abs(number), "f").partition(".")
    shown = f"{int(whole):,}".replace(",", GROUP[language])
    if rest:
        shown += POINT[language] + rest
    return MINUS + shown if number < 0 else shown


def percent_text(share: Number, language: str, decimals: int = 0) -> str:
    """A share (1 is the whole) in percent: 0.61 is 61%."""
    return f"{number_text(exact(share) * 100, language, decimals)}%"
