"""The clock: real time plus a stored offset that only ever grows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import ceil

from sqlalchemy import BigInteger, Column, Connection, Integer, Table, select

from storage.locks import hold_schema
from storage.schema import metadata

FARTHEST = timedelta(days=36525)

clock = Table(
    "clock",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("offset_seconds", BigInteger, nullable=False),
)


def start_clock(connection: Connection, start: datetime | None, real: datetime) -> timedelta:
    """The offset in force; `start` sets it only when there is none yet."""
    seconds = connection.execute(select(clock.c.offset_seconds)).scalar()
    if seconds is None:
        hold_schema(connection)
        seconds = connection.execute(select(clock.c.offset_seconds)).scalar()
    if seconds is not None:
        return timedelta(seconds=seconds)
    offset = timedelta(0) if start is None else start - real
    seconds = ceil(offset.total_seconds())
    connection.execute(clock.insert(), {"id": 1, "offset_seconds": seconds})
    return timedelta(seconds=seconds)


def read_offset(connection: Connection) -> timedelta:
    """The offset in force; zero before the clock was started."""
    return timedelta(seconds=connection.execute(select(clock.c.offset_seconds)).scalar() or 0)


def move_clock(connection: Connection, by: timedelta) -> timedelta:
    """Move the clock forward and give the new offset. Raises ValueError for a step back or beyond a century."""
    if by < timedelta(0):
        raise ValueError("the clock never goes back")
    offset = read_offset(connection) + by
    if offset > FARTHEST:
        raise ValueError("the clock goes no farther than a century")
    if not connection.execute(clock.update().values(offset_seconds=int(offset.total_seconds()))).rowcount:
        connection.execute(clock.insert(), {"id": 1, "offset_seconds": int(offset.total_seconds())})
    return offset


def real_time() -> datetime:
    """The machine's time, aware, in UTC."""
    return datetime.now(UTC)
