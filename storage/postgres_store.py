"""The store in PostgreSQL: transactions of several processes, none of which waits for ever for a server that is silent."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from storage.failures import DatabaseAway, away, is_away, may_repeat
from storage.leadership import PostgresSeat, Seat
from storage.looking import look
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

SILENT_SECONDS = 20.0
"""So long a serving process waits for the answer to one statement; then the database counts as away."""

CLOSE_SECONDS = 5.0
"""So long the end of all connections may take, which a silent server does not answer either."""


class PostgresStore:
    """A store in PostgreSQL, for several processes; one that serves must not stand still in a transaction."""

    dialect = "postgresql"

    def __init__(self, url: str, *, serving: bool = False) -> None:
        self._url = url
        session = {"idle_in_transaction_session_timeout": f"{STANDSTILL_SECONDS}s"} if serving else {}
        how: dict[str, Any] = {"command_timeout": SILENT_SECONDS} if serving else {}
        self._engine = create_async_engine(
            url,
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_timeout=BUSY_SECONDS,
            hide_parameters=True,
            connect_args={"server_settings": session, "timeout": BUSY_SECONDS, **how},
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
                raise away(error) from error
            raise

    async def at_once(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `fn` without a transaction: each statement is kept as it ends, and locks nothing beyond that.

        Raises what it raises, or DatabaseAway.
        """
        async with self._in_turn():
            return await look(self._at_once, fn, *args, **kwargs)

    async def read(self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `fn` in a transaction that is given up afterwards; see Store."""
        async with self._in_turn():
            return await look(self._engine, fn, *args, **kwargs)

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
        """Close all connections; a server that says nothing is not waited for."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_SECONDS):
                await self._engine.dispose()
