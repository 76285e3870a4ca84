"""Migrations: the tables are brought up to date at every start, by one process at a time.

`python -m storage.migrate "what changes"` writes the next version from the difference between tables and database.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import column, create_engine, inspect, select, table

from storage.failures import DatabaseTooNew
from storage.locks import hold_schema
from storage.schema import Connection

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent / "migrations"
VERSION = table("alembic_version", column("version_num"))


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings, without a file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def versions() -> list[str]:
    """All versions that this program knows, in order: their files are named after them."""
    return sorted(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the tables up to date, or to a revision. Raises DatabaseTooNew when a later program wrote them.

    Alembic is loaded only when there is something to do.
    """
    hold_schema(connection)
    known, current = versions(), revision_of(connection)
    if current and current not in known:
        raise DatabaseTooNew(f"the database is at version {current}, which this program does not know")
    if revision != "head" and revision not in known:
        raise DatabaseTooNew(f"version {revision} is not known to this program")
    if current != (known[-1] if revision == "head" else revision):
        _run(connection, revision)


def _run(connection: Connection, revision: str) -> None:
    from alembic import command

    command.upgrade(configuration(connection), revision)


def revision_of(connection: Connection) -> str:
    """The version of the tables; "" when there are none."""
    if not inspect(connection).has_table(VERSION.name):
        return ""
    return connection.execute(select(VERSION.c.version_num)).scalar() or ""


def _write(message: str) -> None:
    from alembic import command

    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        upgrade(connection)
        number = f"{len(versions()) + 1:04d}"
        command.revision(configuration(connection), message, autogenerate=True, rev_id=number)


if __name__ == "__main__":
    _write(" ".join(sys.argv[1:]))
