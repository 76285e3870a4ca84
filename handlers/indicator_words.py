"""The words for an indicator: its own where `locales` has them and they still fit, else its name."""

from __future__ import annotations

from domain.indicators import Indicator
from locales import Texts
from reports.wording import has_words, short_name

__all__ = ["help_of", "question_of", "short_name"]


def question_of(t: Texts, indicator: Indicator, year: int) -> str:
    """The question as asked in chat, as HTML."""
    code = indicator.code.lower()
    return (
        t.html(f"ask-{code}", year=str(year))
        if has_words(t, "ask", indicator)
        else t.escape(t.name(indicator.names))
    )


def help_of(t: Texts, indicator: Indicator, year: int) -> str:
    """What to count, what not, where to find it and what for, as HTML; the full name where there is no more."""
    code = indicator.code.lower()
    return (
        t.html(f"help-{code}", year=str(year))
        if has_words(t, "help", indicator)
        else t.escape(t.name(indicator.names))
    )
