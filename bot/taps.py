"""The data on buttons: which draft, at which version, which question and which choice, in at most 64 bytes."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LONGEST = 64
PREFIX = "a"
LARGEST_ROW = 2**31 - 1


def base36(number: int) -> str:
    """A whole number from 0 in 36 digits."""
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
        if not number:
            return digits


@dataclass(frozen=True)
class FormTap:
    """A tap on a form's button."""

    draft: int
    version: int
    question: str
    choice: str


def form_tap(draft: int, version: int, question: str, choice: str) -> str:
    """The data of a form's button. Raises ValueError when it does not fit."""
    data = f"{PREFIX}:{base36(draft)}:{base36(version)}:{question}:{choice}"
    return fitting(data)


def fitting(data: str) -> str:
    """The data as it is. Raises ValueError when it is empty or longer than 64 bytes."""
    if not 1 <= len(data.encode()) <= LONGEST:
        raise ValueError(f"button data of {len(data.encode())} bytes: {data}")
    return data


def numbers_fit(data: str, codes: Container[str]) -> bool:
    """Whether all numbers in a button's data can be ours: rows and pages fit a column, longer ones are `codes`."""
    if not data.isascii():
        return False
    numbers = (part for part in re.split(r"[:.]", data) if part.isdigit())
    return all(int(number) <= LARGEST_ROW or number in codes for number in numbers)


def read_form_tap(data: str) -> FormTap | None:
    """What a form's button says, or None when the data is not of that shape."""
    parts = data.split(":", 4)
    if len(parts) != 5 or parts[0] != PREFIX:
        return None
    try:
        tap = FormTap(int(parts[1], 36), int(parts[2], 36), parts[3], parts[4])
    except ValueError:
        return None
    return tap if 0 <= tap.draft <= LARGEST_ROW and 0 <= tap.version <= LARGEST_ROW else None
