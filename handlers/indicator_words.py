"""The words for an indicator: its own where `locales` has them, else its name, as for one loaded from a file."""

from __future__ import annotations

from domain.indicators import Indicator
from locales import Texts
from reports.wording import short_name

__all__ = ["help_of", "question_of", "short_name"]


def question_of(t: Texts, indicator: Indicator, year: int) -> str:
    """The question as asked in chat, as HTML."""
    code = indicator.code.lower()
    return (
        t.html(f"ask-{code}", year=str(year)) if t.has(f"ask-{code}") else t.escape(t.name(indicator.names))
    )


def help_of(t: Texts, indicator: Indicator, year: int) -> str:
    """What to count, what not, where to find it and what for, as HTML; the full name where there is no more."""
    code = indicator.code.lower()
    return (
        t.html(f"help-{code}", year=str(year)) if t.has(f"help-{code}") else t.escape(t.name(indicator.names))
    )
