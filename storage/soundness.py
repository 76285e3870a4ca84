"""How the bot is, read from the database and the disk: for the Union in chat, and for `check`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import and_, func, or_, select

from domain.notice_times import is_quiet
from domain.soundness import Day, Replica, State, reasons_by_number
from storage.days import read_calendar
from storage.deliveries import FAILED, SENT, UNKNOWN, deliveries
from storage.measures import measure
from storage.people import people
from storage.replicas import replicas, upkeep
from storage.schema import Connection

BACKUP = "backup"
MOST_REASONS = 200


def read_state(connection: Connection, now: datetime, morning: datetime, folder: Path) -> State:
    """Everything that is known. `now` and `morning`, the day's begin where people live, are the program's time."""
    quiet = is_quiet(now.astimezone(morning.tzinfo), read_calendar(connection))
    measured = measure(connection, now, quiet=quiet)
    disk = shutil.disk_usage(folder)
    return State(
        replicas=read_replicas(connection),
        waiting=measured.waiting,
        queue_age=timedelta(seconds=measured.queue_age(now)),
        day=day_since(connection, morning),
        dead_letters=measured.dead_letters,
        drafts=measured.drafts,
        people=connection.execute(select(func.count()).select_from(people)).scalar_one(),
        backup_at=done_at(connection, BACKUP),
        database_bytes=database_size(connection),
        disk_free=disk.free,
        disk_total=disk.total,
    )


def read_replicas(connection: Connection) -> tuple[Replica, ...]:
    """The processes that told of themselves, the longest running first."""
    query = select(replicas).order_by(replicas.c.started_at, replicas.c.id)
    return tuple(
        Replica(row.name, row.started_at, row.seen_at, bool(row.leads), _facts(row.facts))
        for row in connection.execute(query)
    )


def _facts(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def day_since(connection: Connection, morning: datetime) -> Day:
    """How deliveries ended since a time; what nobody could settle counts by the time it was due."""
    ended = deliveries.c.sent_at >= morning
    states = select(deliveries.c.state, func.count()).where(ended).group_by(deliveries.c.state)
    counts: dict[str, int] = {row[0]: row[1] for row in connection.execute(states)}
    lost = (deliveries.c.state.in_((FAILED, UNKNOWN)), deliveries.c.sent_at.is_(None))
    unsettled = select(deliveries.c.state, func.count()).where(*lost, deliveries.c.not_before >= morning)
    for row in connection.execute(unsettled.group_by(deliveries.c.state)):
        counts[row[0]] = counts.get(row[0], 0) + row[1]
    if not counts.get(FAILED, 0) + counts.get(UNKNOWN, 0):
        return Day(counts.get(SENT, 0))
    return Day(
        counts.get(SENT, 0), counts.get(FAILED, 0), counts.get(UNKNOWN, 0), _reasons(connection, morning)
    )


def _reasons(connection: Connection, morning: datetime) -> tuple[tuple[str, int], ...]:
    """Why deliveries did not arrive since a time, by word."""
    since = or_(
        deliveries.c.sent_at >= morning,
        and_(deliveries.c.sent_at.is_(None), deliveries.c.not_before >= morning),
    )
    why = (
        select(deliveries.c.error, func.count())
        .where(deliveries.c.state.in_((FAILED, UNKNOWN)), since)
        .group_by(deliveries.c.error)
        .order_by(func.count().desc())
        .limit(MOST_REASONS)
    )
    return reasons_by_number((row[0], row[1]) for row in connection.execute(why))


def done_at(connection: Connection, what: str) -> datetime | None:
    """When something was last done to the database, or None."""
    found: datetime | None = connection.execute(select(upkeep.c.at).where(upkeep.c.what == what)).scalar()
    return found


def database_size(connection: Connection) -> int:
    """The database's bytes on disk."""
    if connection.dialect.name == "postgresql":
        query = "SELECT pg_database_size(current_database())"
        return int(connection.exec_driver_sql(query).scalar_one())
    pages, size = (
        connection.exec_driver_sql(f"PRAGMA {word}").scalar_one() for word in ("page_count", "page_size")
    )
    return int(pages) * int(size)
