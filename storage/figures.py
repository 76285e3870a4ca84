"""Figures that state bodies and others supply for a community, beside what it says itself."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sqlalchemy import Column, Connection, ForeignKey, Index, Integer, String, Table, select

from storage.figure_loads import counts
from storage.schema import Exact, Instant, metadata

figures = Table(
    "figures",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("indicator", String(10), nullable=False),
    Column("number", Exact, nullable=False),
    Column("body", String(20), nullable=False),
    Column("loaded_at", Instant, nullable=False),
    Column("load", Integer, ForeignKey("figure_loads.id")),
    Index("ix_figures_place", "year", "territory", "indicator", "id"),
    sqlite_autoincrement=True,
)


def figures_of(connection: Connection, territory: str, year: int) -> Mapping[str, tuple[Decimal, str]]:
    """The state bodies' figures for a community and year: indicator -> (number, body); the last loaded counts."""
    query = (
        select(figures.c.indicator, figures.c.number, figures.c.body)
        .where(figures.c.territory == territory, figures.c.year == year, counts(figures.c.load))
        .order_by(figures.c.id)
    )
    return {row.indicator: (row.number, row.body) for row in connection.execute(query)}
