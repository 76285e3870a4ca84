"""The store: `write` runs a plain function of a connection as one transaction, `read` runs one that only looks."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from storage import migrate as migrations
from storage.failures import DatabaseAway, WrongAddress, is_away, may_repeat
from storage.leadership import OnlySeat, PostgresSeat, Seat
from storage.sqlite_writer import SqliteWriter
from storage.timing import queries

P = ParamSpec("P")
T = TypeVar("T")

BUSY_SECONDS = 10
CONNECTIONS = 20
"""Of one process to PostgreSQL; the leader has one more."""

REPEATS = 4
STANDSTILL_SECONDS = 6
"""So long PostgreSQL keeps a transaction of a serving process that says nothing, and with it what it has locked: one that
was stopped in the middle must not hold up the others."""

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
        return await _look(self._reads, fn, *args, **kwargs)

    def seat(self) -> Seat:
        """The only seat there is; see Store."""
        return OnlySeat()

    async def close(self) -> None:
        """Finish what waits and close the file."""
        await asyncio.to_thread(self._writer.close)
        await self._reads.dispose()
        self._engine.dispose()


class PostgresStore:
    """A store in PostgreSQL, for several processes; one that serves must not stand still in a transaction."""

    dialect = "postgresql"

    def __init__(self, url: str, *, serving: bool = False) -> None:
        self._url = url
        session = {"idle_in_transaction_session_timeout": f"{STANDSTILL_SECONDS}s"} if serving else {}
        self._engine = create_async_engine(
            url,
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_timeout=BUSY_SECONDS,
            hide_parameters=True,
            connect_args={"server_settings": session},
        )
        self._at_once = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        queries.listen(self._engine.sync_engine)
        self._queue = asyncio.Semaphore(CONNECTIONS)

    async def write(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `fn` as a transaction, again when PostgreSQL asks for that; see Store."""
        for _ in range(REPEATS - 1):
            try:
                return await self._once(fn, *args, **kwargs)
            except Exception as error:
                if not may_repeat(error):
                    raise
        return await self._once(fn, *args, **kwargs)

    async def _once(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        try:
            async with self._in_turn(), self._engine.begin() as connection:
                return await connection.run_sync(fn, *args, **kwargs)
        except Exception as error:
            if is_away(error):
                raise DatabaseAway(str(error).splitlines()[0]) from error
            raise

    async def at_once(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `fn` without a transaction: each statement is kept as it ends, and locks nothing beyond that.

        Raises what it raises, or DatabaseAway.
        """
        async with self._in_turn():
            return await _look(self._at_once, fn, *args, **kwargs)

    async def read(self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `fn` in a transaction that is given up afterwards; see Store."""
        async with self._in_turn():
            return await _look(self._engine, fn, *args, **kwargs)

    @contextlib.asynccontextmanager
    async def _in_turn(self) -> AsyncIterator[None]:
        """Wait for a connection in the order of coming: the pool lets whoever comes just then pass the others.

        Raises DatabaseAway when that takes long.
        """
        try:
            # Not wait_for: Python 3.11's lets a cancellation be lost that comes as the wait ends.
            async with asyncio.timeout(BUSY_SECONDS):
                await self._queue.acquire()
        except TimeoutError:
            raise DatabaseAway("all connections to the database are busy") from None
        try:
            yield
        finally:
            self._queue.release()

    def seat(self) -> Seat:
        """A seat that a lock in the database guards; see Store."""
        return PostgresSeat(self._url)

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()


async def _look(
    engine: AsyncEngine, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(fn, *args, **kwargs)
    except Exception as error:
        if is_away(error):
            raise DatabaseAway(str(error).splitlines()[0]) from error
        raise


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
    store = _store_at(url, serving=serving)
    try:
        if migrate:
            await store.write(migrations.upgrade)
        else:
            await store.read(lambda connection: connection.exec_driver_sql("SELECT 1").scalar())
    except BaseException:
        await store.close()
        raise
    return store
