"""The store: `write` runs a plain function of a connection as one transaction, `read` runs one that only looks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage import migrate as migrations
from storage.failures import DatabaseAway, WrongAddress
from storage.leadership import OnlySeat, Seat
from storage.looking import look
from storage.postgres_store import PostgresStore
from storage.sqlite_writer import SqliteWriter
from storage.timing import queries

P = ParamSpec("P")
T = TypeVar("T")

BUSY_SECONDS = 10
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-32000",
)


class Store(Protocol):
    """Transactions on one database; `dialect` is sqlite or postgresql."""

    dialect: str

    async def write(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `fn` as one transaction. Raises what it raises (nothing is kept then), or DatabaseAway."""

    async def read(self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `fn` on a consistent view. Raises what it raises, or DatabaseAway."""

    def seat(self) -> Seat:
        """The leader's seat among the processes on this database."""

    async def close(self) -> None:
        """Finish what waits and close all connections."""


class SqliteStore:
    """A store in one SQLite file, for one process (and short commands beside it)."""

    dialect = "sqlite"

    def __init__(self, path: str) -> None:
        self._engine = create_engine(
            f"sqlite:///{path}", poolclass=NullPool, isolation_level="AUTOCOMMIT", hide_parameters=True
        )
        event.listen(self._engine, "connect", _set_pragmas)
        self._writer = SqliteWriter(self._engine)
        self._reads = create_async_engine(
            f"sqlite+aiosqlite:///{path}", pool_size=4, max_overflow=0, hide_parameters=True
        )
        event.listen(self._reads.sync_engine, "connect", _set_reading)
        queries.listen(self._engine)
        queries.listen(self._reads.sync_engine)

    async def write(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `fn` in the writer's thread; see Store."""
        result: T = await self._writer.run(lambda connection: fn(connection, *args, **kwargs))
        return result

    async def read(self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `fn` on a reading connection; see Store."""
        return await look(self._reads, fn, *args, **kwargs)

    def seat(self) -> Seat:
        """The only seat there is; see Store."""
        return OnlySeat()

    async def close(self) -> None:
        """Finish what waits and close the file."""
        await asyncio.to_thread(self._writer.close)
        await self._reads.dispose()
        self._engine.dispose()


def _set_pragmas(connection: Any, record: object) -> None:
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _set_reading(connection: Any, record: object) -> None:
    for pragma in (*PRAGMAS[2:], "PRAGMA query_only=ON"):
        cursor = connection.cursor()
        cursor.execute(pragma)
        cursor.close()


def sqlite_file(url: str) -> Path | None:
    """The file of an address of SQLite; None for any other."""
    address = make_url(url)
    return Path(address.database) if address.get_backend_name() == "sqlite" and address.database else None


def _store_at(url: str, *, serving: bool) -> Store:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise WrongAddress("is no address of a database") from error
    if address.get_backend_name() != "sqlite":
        address = address.set(drivername="postgresql+asyncpg")
        return PostgresStore(address.render_as_string(hide_password=False), serving=serving)
    if not address.database or address.database == ":memory:":
        raise WrongAddress("names no file")
    try:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseAway(f"{error.strerror}: {error.filename}") from error
    return SqliteStore(address.database)


async def open_store(url: str, *, migrate: bool = True, serving: bool = False) -> Store:
    """Open a store, bringing its tables up to date. Raises DatabaseAway, WrongAddress or DatabaseTooNew.

    `serving` processes hold up nobody when they stand still; commands may take their time.
    """
    if migrate:
        await _migrate(_store_at(url, serving=False))
    store = _store_at(url, serving=serving)
    try:
        await store.read(lambda connection: connection.exec_driver_sql("SELECT 1").scalar())
    except BaseException:
        await store.close()
        raise
    return store


async def _migrate(store: Store) -> None:
    """Bring the tables up to date, which may take as long as it takes."""
    try:
        await store.write(migrations.upgrade)
    finally:
        await store.close()
