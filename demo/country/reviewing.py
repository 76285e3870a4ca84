"""What the Union has done with the answers before the demo begins: some asked about, some accepted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from demo.country.words import QUESTIONS
from domain.indicators import IndicatorSet
from domain.review import Actor, ready_question
from storage.accepting import accept
from storage.cases import sendings
from storage.returning import return_value
from storage.schema import Connection

UNION = Actor("union")
ASKED = ("DEM02", "WAT01", "ROA01", "ENE02")


def review(
    connection: Connection,
    indicators: IndicatorSet,
    year: int,
    places: Sequence[str],
    by: int,
    now: datetime,
) -> None:
    """Accept every fourth community, and ask every seventh of the others about one value."""
    for number, one in enumerate(sendings(connection, year, sorted(places))):
        if number % 4 == 0:
            looked = one.submission, one.answer
            accept(connection, one.territory, year, looked, UNION, by, now - timedelta(hours=number))
        elif number % 7 == 1:
            indicator = indicators.by_code[ASKED[number % len(ASKED)]]
            question = QUESTIONS[number % len(QUESTIONS)] if number % 2 else ready_question("range")
            at = now - timedelta(hours=number)
            return_value(connection, one.territory, year, indicator, question, one.answer, UNION, by, at)
