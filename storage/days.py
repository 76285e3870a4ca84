"""Special days: holidays that move, moved work days, quiet periods, days without deadlines. The Union keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, Connection, Date, Integer, Row, String, Table, select

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


@dataclass(frozen=True)
class StoredDays:
    """Special days with their row number."""

    id: int
    days: SpecialDays


def special_days_from(connection: Connection, since: date) -> list[StoredDays]:
    """Special days that end on `since` or later, the nearest first."""
    query = (
        special_days.select()
        .where(special_days.c.last >= since)
        .order_by(special_days.c.first, special_days.c.id)
    )
    return [_stored(row) for row in connection.execute(query)]


def special_days_by_id(connection: Connection, number: int) -> StoredDays | None:
    """The special days with this number, or None."""
    row = connection.execute(special_days.select().where(special_days.c.id == number)).first()
    return None if row is None else _stored(row)


def _stored(row: Row) -> StoredDays:  # type: ignore[type-arg]
    return StoredDays(row.id, SpecialDays(row.first, row.last, row.kind, row.why))


def add_special_days(connection: Connection, days: SpecialDays) -> int:
    """Keep special days; their row number."""
    number: int = connection.execute(
        special_days.insert().returning(special_days.c.id), vars(days)
    ).scalar_one()
    return number


def remove_special_days(connection: Connection, number: int) -> bool:
    """Let special days be as usual again; False when they were gone already."""
    return connection.execute(special_days.delete().where(special_days.c.id == number)).rowcount == 1
