"""The running processes on one database: who is there, who leads, and what each says of itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Float, Integer, String, Table, Text, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.clock import real_time
from storage.schema import Instant, metadata

ALIVE_SECONDS = 15
"""A process that has not been heard of for so long counts as dead."""

FORGET_AFTER = timedelta(minutes=30)

replicas = Table(
    "replicas",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("version", String(20), nullable=False, server_default=""),
    Column("started_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("leads", Boolean, nullable=False, server_default="0"),
    Column("facts", Text, nullable=False, server_default="{}"),
)

budgets = Table(
    "budgets",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("deliveries_at", Float, nullable=False, server_default="0"),
    Column("all_at", Float, nullable=False, server_default="0"),
    Column("held_until", Float, nullable=False, server_default="0"),
)

upkeep = Table(
    "upkeep",
    metadata,
    Column("what", String(20), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("detail", Text, nullable=False, server_default=""),
)
"""When something was last done to the database: a backup, a restore, a move."""


@dataclass(frozen=True)
class Replica:
    """A process as it said of itself: its number and name (host:pid), whether it leads, what it has counted."""

    id: str
    name: str
    version: str
    started_at: datetime
    seen_at: datetime
    leads: bool
    alive: bool
    facts: Mapping[str, Any]


def _database_time(connection: Connection) -> datetime:
    """One time for all processes: machines whose clocks differ would take each other for dead."""
    if connection.dialect.name == "postgresql":
        found: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
        return found
    return real_time()


def _insert(connection: Connection) -> postgresql.Insert | sqlite.Insert:
    if connection.dialect.name == "postgresql":
        return postgresql.insert(replicas)
    return sqlite.insert(replicas)


def beat(
    connection: Connection, number: str, name: str, version: str, leads: bool, facts: Mapping[str, Any]
) -> int:
    """Say that one is there, and what one has counted; forget those who have been silent for long; how many are there.

    Whoever leads says so for the others too, who may hang and cannot say that they do not any more.
    """
    now = _database_time(connection)
    said = {"seen_at": now, "leads": leads, "facts": json.dumps(facts, ensure_ascii=False)}
    mine = {"id": number, "name": name[:80], "version": version, "started_at": now, **said}
    insert = _insert(connection).values(mine)
    connection.execute(insert.on_conflict_do_update(index_elements=["id"], set_=said))
    if leads:
        others = replicas.update().where(replicas.c.id != number, replicas.c.leads.is_(True))
        connection.execute(others.values(leads=False))
    connection.execute(replicas.delete().where(replicas.c.seen_at < now - FORGET_AFTER))
    heard = select(func.count()).where(replicas.c.seen_at >= now - timedelta(seconds=ALIVE_SECONDS))
    return connection.execute(heard).scalar_one()


def say_goodbye(connection: Connection, number: str) -> None:
    """Strike oneself off: nothing is under way here any more."""
    connection.execute(replicas.delete().where(replicas.c.id == number))


def read_replicas(connection: Connection) -> tuple[Replica, ...]:
    """All processes that were heard of lately, the leader first."""
    now = _database_time(connection)
    found = connection.execute(replicas.select().order_by(replicas.c.started_at, replicas.c.id)).all()
    read = [
        Replica(
            row.id,
            row.name,
            row.version,
            row.started_at,
            row.seen_at,
            bool(row.leads),
            abs(now - row.seen_at) <= timedelta(seconds=ALIVE_SECONDS),
            json.loads(row.facts),
        )
        for row in found
    ]
    return tuple(sorted(read, key=lambda one: not (one.leads and one.alive)))


def living(connection: Connection) -> frozenset[str]:
    """The numbers of the processes that are there."""
    return frozenset(one.id for one in read_replicas(connection) if one.alive)
