"""The years that are described: when each is asked about, and the decree that orders it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Boolean, Column, Connection, Date, Integer, String, Table, select

from domain.calendar import default_collection
from storage.schema import metadata

cycles = Table(
    "cycles",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("opens_on", Date, nullable=False),
    Column("closes_on", Date, nullable=False),
    Column("decree", String(200), nullable=False, server_default=""),
    Column("invented", Boolean, nullable=False, server_default="0"),
)


@dataclass(frozen=True)
class Cycle:
    """A year and the days on which it is asked about; without a decree it is a trial year."""

    year: int
    opens_on: date
    closes_on: date
    decree: str = ""
    invented: bool = False


def current_cycle(connection: Connection, today: date) -> Cycle:
    """The cycle whose collection is open, else the last one that opened, else the first to come.

    It only reads: a year without a row is given its default calendar.
    """
    found = [Cycle(*row) for row in connection.execute(select(cycles).order_by(cycles.c.year))]
    begun = [cycle for cycle in found if cycle.opens_on <= today]
    if begun:
        return begun[-1]
    return found[0] if found else Cycle(today.year - 1, *default_collection(today.year - 1))


def ensure_cycle(connection: Connection, year: int) -> Cycle:
    """The cycle of a year, made with its default calendar when there is none."""
    row = connection.execute(select(cycles).where(cycles.c.year == year)).first()
    if row is not None:
        return Cycle(*row)
    opens_on, closes_on = default_collection(year)
    values = {"year": year, "opens_on": opens_on, "closes_on": closes_on}
    connection.execute(cycles.insert(), values)
    return Cycle(year, opens_on, closes_on)


def cycle_of(connection: Connection, year: int) -> Cycle | None:
    """The cycle of a year, or None."""
    row = connection.execute(select(cycles).where(cycles.c.year == year)).first()
    return None if row is None else Cycle(*row)
