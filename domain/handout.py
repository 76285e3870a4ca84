"""A questionnaire that leaves the chat, as a table or on paper: what it is made from. Opinions are never in it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from domain.draft import Answer
from domain.indicators import Indicator, IndicatorSet, Names
from domain.questionnaire import Facts, questionnaire


@dataclass(frozen=True)
class Handout:
    """One community's questions of one year, with what is known and what is answered so far.

    `above` names the district or region around the community, `version` is that of the answers' draft. `link` opens
    the bot with the community and the year; `trial` tells that no decree orders the report yet.
    """

    territory: str
    names: Names
    above: Names
    year: int
    indicators: IndicatorSet
    asked: tuple[Indicator, ...]
    facts: Facts
    answers: Mapping[str, Answer]
    version: int
    made_on: date
    closes_on: date
    trial: bool
    invented: bool
    phone: str
    link: str


def asked_outside(
    indicator_set: IndicatorSet, *, rest: bool, sections: Collection[str] = ()
) -> tuple[Indicator, ...]:
    """The indicators that may leave the chat, in the order they are asked; only those of `sections`, if any."""
    form = questionnaire(indicator_set, rest=rest, private=False)
    return tuple(one.about for one in form.questions if not sections or one.section in sections)


def fingerprint(indicator_set: IndicatorSet) -> str:
    """Twelve digits that change when what is asked changes: codes, types, units, moments and options."""
    asked = [
        (one.code, one.type, one.unit, one.as_of, tuple(option.value for option in one.options))
        for one in indicator_set.indicators
    ]
    return hashlib.sha256(repr(asked).encode()).hexdigest()[:12]


def paper_link(bot_name: str, territory: str, year: int) -> str:
    """The address on a paper form: it opens the bot where what is written there can be entered."""
    return f"https://t.me/{bot_name}?start=p-{territory}-{year}"
