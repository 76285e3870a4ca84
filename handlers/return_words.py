"""A question about a value in words: the checker's own, or one of those worded beforehand, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from bot.turn import Turn
from domain.indicators import Indicator
from domain.review import read_ready
from handlers.indicator_values import value_words
from handlers.indicator_words import short_name
from handlers.offices import facts_of
from storage.cases import Standing, standing_of


@dataclass(frozen=True)
class Known:
    """What a question about a community's value can be worded with."""

    year: int
    standing: Mapping[str, Standing]
    previous: Mapping[str, Decimal | str]
    figures: Mapping[str, tuple[Decimal, str]]


def known_of(turn: Turn, territory: str, year: int) -> Known:
    """What is known of a community now."""
    facts = facts_of(turn, territory, year)
    standing = standing_of(turn.connection, year, [territory])[territory]
    return Known(year, standing, facts.previous, facts.figures)


def given_words(turn: Turn, indicator: Indicator, standing: Standing | None) -> str:
    """The standing answer in words: a value, why it was skipped, or that there is none."""
    if standing is None:
        return turn.t("checking-no-answer")
    if standing.value is None:
        return turn.t(f"checking-skipped-{standing.skipped}")
    return value_words(turn, indicator, standing.value)


def named(turn: Turn, known: Known, code: str) -> str:
    """An indicator's short name with its value in brackets."""
    indicator = turn.world.indicators.by_code.get(code)
    if indicator is None:
        return code
    name, standing = short_name(turn.t, indicator), known.standing.get(code)
    if standing is None or standing.value is None:
        return name
    return f"{name} ({value_words(turn, indicator, standing.value, unit=False)})"


def body_name(turn: Turn, body: str) -> str:
    """A state body's name."""
    found = turn.world.indicators.bodies.get(body)
    return body if found is None else turn.t.name(found.names)


def question_words(turn: Turn, indicator: Indicator, question: str, known: Known) -> str:
    """The question as text, not yet HTML."""
    ready = read_ready(question)
    if ready is None:
        return question
    t, (kind, codes) = turn.t, ready
    previous = known.previous.get(indicator.code)
    figure = known.figures.get(indicator.code)
    return t(
        f"return-{kind}",
        all="; ".join(named(turn, known, code) for code in codes or (indicator.code,)),
        year=str(known.year - 1),
        previous="—" if previous is None else value_words(turn, indicator, previous),
        body="—" if figure is None else body_name(turn, figure[1]),
        figure="—" if figure is None else value_words(turn, indicator, figure[0]),
    )
