"""Telegram's HTML: what may be put into it as it is, and what must be escaped first."""

from __future__ import annotations

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class Markup(str):
    """Text that is HTML already and is not escaped again."""

    __slots__ = ()


def escape(text: str) -> Markup:
    """The text as HTML that shows it letter by letter; `Markup` stays as it is."""
    return text if isinstance(text, Markup) else Markup(text.translate(ESCAPES))
