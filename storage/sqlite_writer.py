"""SQLite's one writer: a thread that runs waiting transactions in groups, one commit for up to 32 of them.

Hops between threads cost more than the disk does, so a group is answered with one wake-up of the event loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from storage.failures import DatabaseAway, away, is_away

GROUP = 32


@dataclass
class Job:
    """One transaction that waits, and how it ended."""

    run: Callable[[Connection], Any]
    loop: asyncio.AbstractEventLoop
    done: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None

    def settle(self) -> None:
        """Hand the end over to whoever waits; a caller who left hears nothing."""
        if self.done.done():
            return
        if self.error is not None:
            self.done.set_exception(self.error)
        else:
            self.done.set_result(self.result)


class SqliteWriter:
    """Runs transactions one after another; each sees what the ones before it wrote."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="sqlite-writer", daemon=True)
        self._thread.start()

    async def run(self, run: Callable[[Connection], Any]) -> Any:
        """Run one transaction and give its result once it is committed. Raises what it raised, or DatabaseAway."""
        if self._closed:
            raise DatabaseAway("the store is closed")
        loop = asyncio.get_running_loop()
        job = Job(run, loop, loop.create_future())
        self._jobs.put(job)
        return await job.done

    def close(self) -> None:
        """Finish what waits and end the thread."""
        self._closed = True
        self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        connection: Connection | None = None
        while True:
            group, last = self._next_group()
            if group:
                connection = self._run_group(connection, group)
            if last:
                break
        if connection is not None:
            connection.close()

    def _next_group(self) -> tuple[list[Job], bool]:
        first = self._jobs.get()
        if first is None:
            return [], True
        group = [first]
        with contextlib.suppress(queue.Empty):
            while len(group) < GROUP:
                job = self._jobs.get_nowait()
                if job is None:
                    return group, True
                group.append(job)
        return group, False

    def _run_group(self, connection: Connection | None, group: list[Job]) -> Connection | None:
        try:
            connection = connection or self._engine.connect()
            self._in_one_commit(connection, group)
        except BaseException as error:
            for job in group:
                job.result, job.error = None, _worded(error)
            _discard(connection)
            connection = None
        _answer(group)
        return connection

    def _in_one_commit(self, connection: Connection, group: list[Job]) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        for job in group:
            connection.exec_driver_sql("SAVEPOINT job")
            try:
                job.result = job.run(connection)
            except BaseException as error:
                if is_away(error):
                    raise
                connection.exec_driver_sql("ROLLBACK TO job")
                job.error = error
            connection.exec_driver_sql("RELEASE job")
        connection.exec_driver_sql("COMMIT")
        connection.commit()


def _worded(error: BaseException) -> BaseException:
    return away(error) if is_away(error) else error


def _discard(connection: Connection | None) -> None:
    if connection is not None:
        with contextlib.suppress(Exception):
            connection.exec_driver_sql("ROLLBACK")
        with contextlib.suppress(Exception):
            connection.invalidate()
            connection.close()


def _answer(group: list[Job]) -> None:
    by_loop: dict[asyncio.AbstractEventLoop, list[Job]] = {}
    for job in group:
        by_loop.setdefault(job.loop, []).append(job)
    for loop, jobs in by_loop.items():
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(_settle_all, jobs)


def _settle_all(jobs: list[Job]) -> None:
    for job in jobs:
        job.settle()
