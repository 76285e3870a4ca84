"""Asking a body for its figures: which indicators, of which communities, for which year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.evidence import Place
from domain.indicators import Body, Indicator, IndicatorSet


def asked_of(indicators: IndicatorSet, body: str) -> tuple[Indicator, ...]:
    """The indicators whose figures a body is asked for: those it supplies and a head only confirms."""
    return tuple(
        one
        for one in indicators.indicators
        if one.body == body and one.mode == "confirm" and one.numeric and not one.private
    )


@dataclass(frozen=True)
class Asking:
    """All that a letter to a body is made from.

    `places` are the communities of `territory`, `districts` what those lie in. `decree` is "" while the year is a trial
    year; `invented` marks sample data. `phone` and `link` (of the bot) may be "".
    """

    body: Body
    year: int
    territory: Place
    places: tuple[Place, ...]
    districts: tuple[Place, ...]
    indicators: IndicatorSet
    on: date
    phone: str = ""
    link: str = ""
    decree: str = ""
    invented: bool = False

    @property
    def asked(self) -> tuple[Indicator, ...]:
        """The indicators that are asked for."""
        return asked_of(self.indicators, self.body.code)
