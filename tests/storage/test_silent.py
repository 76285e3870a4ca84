"""PostgreSQL that takes connections and says nothing: it counts as away, and nothing waits for ever."""

import asyncio
from time import monotonic
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import text

from storage.engine import open_store
from storage.failures import DatabaseAway

SILENT, AT_MOST = 0.5, 3.0


class Relay:
    """A way to the server over TCP that may go silent; connections made before stay silent for good."""

    def __init__(self, url):
        address = urlsplit(url.replace("postgresql+asyncpg", "postgresql"))
        self.host = parse_qs(address.query).get("host", [address.hostname])[0]
        self.user, self.database = address.username, address.path.lstrip("/")
        self.remote = address.port or 5432
        self.silent = False
        self.over = asyncio.Event()
        self.ends = []

    async def __aenter__(self):
        self.server = await asyncio.start_server(self._pass_on, "127.0.0.1", 0)
        port = self.server.sockets[0].getsockname()[1]
        self.url = f"postgresql+asyncpg://{self.user}@127.0.0.1:{port}/{self.database}"
        return self

    async def __aexit__(self, *failure):
        self.server.close()
        self.over.set()
        for end in self.ends:
            end.close()
        await asyncio.sleep(0.05)

    async def _pass_on(self, reader, writer):
        if self.host.startswith("/"):
            there = await asyncio.open_unix_connection(f"{self.host}/.s.PGSQL.{self.remote}")
        else:
            there = await asyncio.open_connection(self.host, self.remote)
        self.ends += [there[1], writer]
        await asyncio.gather(self._copy(reader, there[1]), self._copy(there[0], writer))

    async def _copy(self, reader, writer):
        while (data := await reader.read(65536)) and not self.silent:
            writer.write(data)
        if self.silent:
            await self.over.wait()
        writer.close()


@pytest.fixture
async def relay(postgres_url):
    async with Relay(postgres_url) as opened:
        yield opened


@pytest.fixture
async def store(relay, monkeypatch):
    monkeypatch.setattr("storage.postgres_store.SILENT_SECONDS", SILENT)
    monkeypatch.setattr("storage.postgres_store.BUSY_SECONDS", SILENT)
    opened = await open_store(relay.url, serving=True)
    yield opened
    relay.silent = True
    began = monotonic()
    await opened.close()
    assert monotonic() - began < 2 * AT_MOST


def one(connection):
    return connection.execute(text("SELECT 1")).scalar()


@pytest.mark.parametrize("how", ["write", "read", "at_once"])
async def test_an_answer_that_does_not_come_is_a_database_that_is_away(store, relay, how):
    ask = getattr(store, how)
    await asyncio.gather(*(ask(one) for _ in range(4)))
    relay.silent = True
    began = monotonic()
    asked = await asyncio.gather(*(ask(one) for _ in range(8)), return_exceptions=True)
    assert {type(error) for error in asked} == {DatabaseAway}
    assert monotonic() - began < AT_MOST
    relay.silent = False
    assert [await ask(one) for _ in range(8)] == [1] * 8


async def test_who_is_told_to_stop_waits_for_no_answer(store, relay):
    await store.write(one)
    relay.silent = True
    asking = asyncio.create_task(store.write(one))
    await asyncio.sleep(0.1)
    asking.cancel()
    began = monotonic()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert monotonic() - began < AT_MOST


async def test_a_transaction_whose_end_is_not_answered_is_over(store, relay):
    def fall_silent(connection):
        one(connection)
        relay.silent = True

    began = monotonic()
    with pytest.raises(DatabaseAway):
        await store.write(fall_silent)
    with pytest.raises(DatabaseAway):
        await store.read(one)
    assert monotonic() - began < AT_MOST
    relay.silent = False
    assert await store.write(one) == 1


async def test_what_only_looked_when_the_server_fell_silent_is_over_too(store, relay):
    def fall_silent(connection):
        found = one(connection)
        relay.silent = True
        return found

    began = monotonic()
    asked = await asyncio.gather(store.read(fall_silent), return_exceptions=True)
    assert asked == [1] or isinstance(asked[0], DatabaseAway)
    assert monotonic() - began < AT_MOST


async def test_one_connection_that_is_silent_tells_of_the_others(store, relay):
    await asyncio.gather(*(store.write(one) for _ in range(4)))
    relay.silent = True
    with pytest.raises(DatabaseAway):
        await store.write(one)
    relay.silent = False
    assert [await store.write(one) for _ in range(8)] == [1] * 8


async def test_who_starts_on_a_silent_server_hears_so_in_one_line(relay, monkeypatch):
    monkeypatch.setattr("storage.postgres_store.BUSY_SECONDS", SILENT)
    relay.silent = True
    with pytest.raises(DatabaseAway, match=r"^.+$"):
        await open_store(relay.url, serving=True)
