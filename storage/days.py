"""Special days: holidays that move, moved work days, quiet periods, days without deadlines. The Union keeps them."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Date, Integer, String, Table, select

from domain.calendar import Calendar, SpecialDays, calendar_of
from storage.schema import metadata

special_days = Table(
    "special_days",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("why", String(200), nullable=False, server_default=""),
    sqlite_autoincrement=True,
)


def read_calendar(connection: Connection) -> Calendar:
    """All special days as a calendar."""
    columns = (special_days.c.first, special_days.c.last, special_days.c.kind, special_days.c.why)
    return calendar_of(SpecialDays(*row) for row in connection.execute(select(*columns)))
