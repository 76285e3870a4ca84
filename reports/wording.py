"""How an indicator is worded in a document or a table: its question, help, unit, values, reasons for skipping."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from domain.draft import LATER
from domain.indicators import Indicator, IndicatorSet, Option
from locales import Texts

LONGEST_SHORT = 40
SKIP_WORDS = {"no-data": "label-no-data", "not-ours": "label-not-applicable", LATER: "label-later"}
"""The reasons for which a question may be passed over, with their words."""


def has_words(t: Texts, word: str, indicator: Indicator) -> bool:
    """Whether there are words for an indicator, and they were written for what it is now."""
    return not indicator.reworded and t.has(f"{word}-{indicator.code.lower()}")


def question_text(t: Texts, indicator: Indicator, year: int) -> str:
    """The question in plain words; the full name where it has none."""
    code = indicator.code.lower()
    return t(f"ask-{code}", year=str(year)) if has_words(t, "ask", indicator) else t.name(indicator.names)


def short_name(t: Texts, indicator: Indicator) -> str:
    """A name of at most 40 characters, for lists and warnings."""
    code = indicator.code.lower()
    if has_words(t, "short", indicator):
        return t(f"short-{code}")
    name = t.name(indicator.names)
    return name if len(name) <= LONGEST_SHORT else f"{name[: LONGEST_SHORT - 1].rstrip()}…"


def help_text(t: Texts, indicator: Indicator, year: int) -> str:
    """The full name, and below it what to count and where to find it, if that is worded."""
    code, name = indicator.code.lower(), t.name(indicator.names)
    return f"{name}\n{t(f'help-{code}', year=str(year))}" if has_words(t, "help", indicator) else name


def unit_text(t: Texts, indicators: IndicatorSet, indicator: Indicator) -> str:
    """The unit as a heading; percent for shares."""
    if indicator.type == "percent":
        return "%"
    unit = indicators.units.get(indicator.unit)
    if unit is None:
        return ""
    forms = unit.forms[t.language]
    return forms.get("many") or forms["other"]


def measure_text(t: Texts, indicators: IndicatorSet, indicator: Indicator) -> str:
    """The moment or the year a number is asked for, with its unit."""
    year = indicators.year
    when = (
        t.date(date(year, 12, 31), "dative")
        if indicator.as_of == "end"
        else t("question-during-year", year=str(year))
    )
    unit = unit_text(t, indicators, indicator)
    words = f"{when}, {unit}" if unit else when
    return f"{words[:1].upper()}{words[1:]}" if indicator.numeric else ""


def option_text(t: Texts, indicator: Indicator, option: Option) -> str:
    """An option as it stands in a list: a scale's with its number."""
    name = t.name(option.names)
    return f"{option.value} {name}" if indicator.type == "scale" else name


def value_text(t: Texts, indicator: Indicator, value: object) -> str:
    """A value without its unit: a number, an option's name, or the text itself."""
    if indicator.numeric:
        number = t.number(value if isinstance(value, Decimal) else Decimal(str(value)))
        return f"{number}%" if indicator.type == "percent" else number
    for option in indicator.options:
        if option.value == value:
            return option_text(t, indicator, option)
    return str(value)


def figure_text(t: Texts, indicators: IndicatorSet, indicator: Indicator, figure: tuple[Decimal, str]) -> str:
    """A state body's figure with its name."""
    known = indicators.bodies.get(figure[1])
    name = t.name(known.names) if known is not None else figure[1]
    return f"{value_text(t, indicator, figure[0])} ({name})"
