"""Databases made once a process and copied for every test: migrating and seeding take longer than most tests."""

from __future__ import annotations

import functools
import sqlite3

from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool

from demo.country import fill
from storage.migrate import upgrade
from storage.seeding import seed_reference

MAKERS = {"tables": (None, upgrade), "seeded": ("tables", seed_reference), "invented": ("seeded", fill)}
"""What a kind of database is made from, and how."""


@functools.cache
def content(kind):
    """A SQLite database as bytes, and what its maker gave back: `tables` alone, `seeded`, or `invented` as in the demo."""
    before, make = MAKERS[kind]
    engine = memory(before)
    with engine.begin() as connection:
        given = make(connection)
    with engine.connect() as connection:
        made = connection.connection.driver_connection.serialize()
    engine.dispose()
    return made, given


def memory(kind=None, **options):
    """An engine on a copy in memory, its keys enforced."""
    engine = create_engine("sqlite://", poolclass=StaticPool, **options)

    @event.listens_for(engine, "connect")
    def _(connection: sqlite3.Connection, record):
        if kind is not None:
            connection.deserialize(content(kind)[0])
        connection.execute("PRAGMA foreign_keys=ON")

    return engine


def write_file(path, kind):
    """A copy in a new file."""
    path.write_bytes(content(kind)[0])
