"""What can go wrong with a store, apart from mistakes in a program: one small tree.

StorageError
├── DatabaseAway    cannot connect, connection lost, disk full, locked too long, closed
├── WrongAddress    the address of the database is none
├── DatabaseTooNew  written by a later version of the program
├── AlreadyServed   another process serves this SQLite file
└── CannotCopy      a database cannot be backed up, restored or moved
"""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

AWAY_STATES = ("08", "28", "3D", "53", "57P", "58", "25006", "25P03")
"""PostgreSQL's classes of errors that pass when the server comes back, or lets us in (28) to a database there is (3D).
25P03: it ended a transaction that stood still."""

RETRY_STATES = ("40001", "40P01")
"""PostgreSQL's codes for a transaction that may simply be run again."""


class StorageError(Exception):
    """Anything below."""


class DatabaseAway(StorageError):
    """The database cannot be reached or cannot write now; nothing of the transaction was kept."""


class WrongAddress(StorageError):
    """What should name a database does not."""


class DatabaseTooNew(StorageError):
    """The database was written by a later version of this program."""


class AlreadyServed(StorageError):
    """Another process serves this SQLite file."""


class CannotCopy(StorageError):
    """Why a database cannot be backed up, restored or moved."""


def is_away(error: BaseException) -> bool:
    """Whether an error of a driver means that the database is away, rather than that we made a mistake."""
    if isinstance(error, DatabaseAway | ConnectionError | PoolTimeout | TimeoutError):
        return True
    if isinstance(error, sqlite3.OperationalError):
        return "syntax" not in str(error) and "no such" not in str(error)
    if isinstance(error, InterfaceError):
        return True
    if isinstance(error, DBAPIError):
        state = state_of(error)
        if state:
            return state.startswith(AWAY_STATES)
        return error.connection_invalidated or (
            isinstance(error, OperationalError) and error.orig is not None and is_away(error.orig)
        )
    return isinstance(error, OSError)


def away(error: BaseException) -> DatabaseAway:
    """The same as one of ours, in one line."""
    lines = str(error).splitlines()
    return DatabaseAway(lines[0] if lines else "no answer")


def state_of(error: BaseException) -> str:
    """PostgreSQL's five letters for an error, or ""."""
    original = getattr(error, "orig", None) or error
    return str(getattr(original, "sqlstate", None) or getattr(original, "pgcode", None) or "")


def may_repeat(error: BaseException) -> bool:
    """Whether the same transaction may succeed when it is run again at once."""
    return state_of(error) in RETRY_STATES
