"""A community's own deadline: extensions the Union gave, and who said that it cannot be kept or wants to be reminded."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Column, Connection, Date, ForeignKey, Index, Integer, String, Table, Text, func, select

from domain.cycle import Cycle
from storage.schema import Instant, metadata

extensions = Table(
    "extensions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("until", Date, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    Index("ix_extensions_place", "year", "territory"),
    sqlite_autoincrement=True,
)

difficulties = Table(
    "difficulties",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("words", Text, nullable=False, server_default=""),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    Column("settled_at", Instant),
    Index("ix_difficulties_place", "year", "territory"),
    sqlite_autoincrement=True,
)


def deadline_of(connection: Connection, territory: str, cycle: Cycle) -> date:
    """The last day for a community: the cycle's, or a later one that the Union gave it."""
    until = select(func.max(extensions.c.until)).where(
        extensions.c.territory == territory, extensions.c.year == cycle.year
    )
    given: date | None = connection.execute(until).scalar()
    return max(cycle.closes_on, given) if given is not None else cycle.closes_on


def deadlines(connection: Connection, cycle: Cycle) -> dict[str, date]:
    """The last days of all communities that have one of their own."""
    query = (
        select(extensions.c.territory, func.max(extensions.c.until).label("until"))
        .where(extensions.c.year == cycle.year)
        .group_by(extensions.c.territory)
    )
    return {row.territory: max(cycle.closes_on, row.until) for row in connection.execute(query)}


def extend(
    connection: Connection, territory: str, year: int, until: date, reason: str, by: int | None, now: datetime
) -> None:
    """Give a community a later last day, with the reason."""
    values = {"territory": territory, "year": year, "until": until, "reason": reason, "by": by, "at": now}
    connection.execute(extensions.insert(), values)
