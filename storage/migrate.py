"""Migrations: the tables are brought up to date at every start, by one process at a time.

`python -m storage.migrate "what changes"` writes the next version from the difference between tables and database.
"""

from __future__ import annotations

import sys
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from storage.failures import DatabaseTooNew
from storage.locks import hold_schema
from storage.schema import Connection

FOLDER = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings, without a file."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the tables up to date, or to a revision. Raises DatabaseTooNew when a later program wrote them."""
    hold_schema(connection)
    known = {script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()}
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise DatabaseTooNew(f"the database is at version {current}, which this program does not know")
    if revision != "head" and revision not in known:
        raise DatabaseTooNew(f"version {revision} is not known to this program")
    command.upgrade(configuration(connection), revision)


def revision_of(connection: Connection) -> str:
    """The version of the tables; "" when there are none."""
    return MigrationContext.configure(connection).get_current_revision() or ""


def _write(message: str) -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "head")
        count = len(list(ScriptDirectory.from_config(configuration()).walk_revisions()))
        command.revision(configuration(connection), message, autogenerate=True, rev_id=f"{count + 1:04d}")


if __name__ == "__main__":
    _write(" ".join(sys.argv[1:]))
