"""Who leads: one process at a time for clock and deliveries, by a lock that its own session in PostgreSQL holds.

The server ends a session that says nothing for some seconds, and with it the lock; so a process that hangs, or is cut
off from the database, is no leader any more, whatever it believes itself. SQLite has one process and no such question.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any, Protocol

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from storage.failures import away, is_away
from storage.locks import key_of

SESSION_SECONDS = 6
"""How long the server keeps a session that says nothing; the leader gives up a good second before that."""

CONNECT_SECONDS = 4.0

SESSION = {
    "application_name": "el-unu leader",
    "idle_session_timeout": f"{SESSION_SECONDS}s",
    "tcp_keepalives_idle": "2",
    "tcp_keepalives_interval": "1",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": f"{SESSION_SECONDS}s",
}

_try = text("SELECT pg_try_advisory_lock(:key)")
_release = text("SELECT pg_advisory_unlock(:key)")
_ping = text("SELECT 1")
LEADER = key_of("leader")


class Seat(Protocol):
    """The leader's seat, as one process sees it."""

    async def take(self) -> bool:
        """Take the seat if it is free, or prove that it is still ours; False when another sits there.

        Raises DatabaseAway; the seat is then lost, also if it was ours.
        """

    async def leave(self) -> None:
        """Give the seat up at once."""


class OnlySeat:
    """The seat beside a SQLite file, which has one process."""

    async def take(self) -> bool:
        """Sit down; see Seat."""
        return True

    async def leave(self) -> None:
        """Nobody waits for it."""


class PostgresSeat:
    """The seat in PostgreSQL, on a connection of its own that no pool may share or keep."""

    def __init__(self, url: str) -> None:
        self._engine = create_async_engine(
            url,
            poolclass=NullPool,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
            connect_args={"server_settings": SESSION, "timeout": CONNECT_SECONDS},
        )
        self._connection: AsyncConnection | None = None
        self._wire: Any = None
        self._ours = False

    async def take(self) -> bool:
        """Try for the lock, or ping the session that holds it; see Seat."""
        try:
            connection = await self._connected()
            if self._ours:
                await connection.execute(_ping)
            else:
                self._ours = bool((await connection.execute(_try, {"key": LEADER})).scalar())
        except BaseException as error:
            await self._drop()
            if is_away(error):
                raise away(error) from error
            raise
        return self._ours

    async def _connected(self) -> AsyncConnection:
        if self._connection is None:
            self._connection = await self._engine.connect()
            self._wire = (await self._connection.get_raw_connection()).driver_connection
        return self._connection

    async def _drop(self) -> None:
        """Cut the connection without waiting for the server, which gives the lock back when it notices."""
        connection, wire = self._connection, self._wire
        self._connection = self._wire = None
        self._ours = False
        if wire is not None:
            wire.terminate()
        if connection is not None:
            with contextlib.suppress(Exception):
                await connection.invalidate()
                await connection.close()

    async def leave(self) -> None:
        """Unlock and hang up; see Seat."""
        with contextlib.suppress(TimeoutError, Exception):
            async with asyncio.timeout(1):
                if self._connection is not None and self._ours:
                    await self._connection.execute(_release, {"key": LEADER})
        await self._drop()
