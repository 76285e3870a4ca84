"""Invented figures of state bodies: those loaded before the demo begins, and a table that waits to be sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from demo.country.beginning import SEED, START, YEAR
from demo.country.numbers import invent
from domain.indicators import IndicatorSet
from domain.places import Territory
from storage.figures import figures
from storage.schema import Connection


def state_figures(connection: Connection, indicators: IndicatorSet, one: Territory) -> None:
    """The bodies' own figures: the cast's home has them, and two communities in three."""
    asked = tuple(
        i for i in indicators.indicators if i.mode == "confirm" and i.respondent == "head" and i.core
    )
    needed = tuple(i for i in indicators.indicators if i.respondent == "head")
    values = invent(needed, one.kind, f"{SEED} {one.code}", YEAR, YEAR - 1)
    rows = [
        {
            "territory": one.code,
            "year": YEAR,
            "indicator": i.code,
            "number": values[i.code],
            "body": i.body,
            "loaded_at": START - timedelta(days=20),
        }
        for i in asked
        if not i.code.startswith("BUD")
    ]
    connection.execute(figures.insert(), rows)


def figures_table(indicators: IndicatorSet, chosen: Sequence[Territory]) -> bytes:
    """A table of the Ministry of Finance as a body sends one: a row a community, a column an indicator."""
    asked = [one for one in indicators.indicators if one.body == "minfin" and one.mode == "confirm"]
    every = tuple(one for one in indicators.indicators if one.respondent == "head")
    lines = [";".join(("код", "наименование", *(f"{one.code} {YEAR}" for one in asked)))]
    for one in chosen:
        values = invent(every, one.kind, f"{SEED} {one.code}", YEAR, YEAR - 1)
        lines.append(";".join((one.code, one.names["ru"], *(str(values[i.code]) for i in asked))))
    return "\ufeff".encode() + "\r\n".join(lines).encode()
