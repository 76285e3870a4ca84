"""One leader: the lock in PostgreSQL, its loss, and what the leader does about it."""

import asyncio
from time import monotonic

import pytest

from scheduler.leading import GIVE_UP_SECONDS, PING_SECONDS, Leading
from storage.engine import open_store
from storage.failures import DatabaseAway
from storage.leadership import SESSION_SECONDS
from storage.replicas import beat, living, read_replicas, say_goodbye


@pytest.fixture
async def seats(postgres_url):
    """The seats of two processes."""
    stores = [await open_store(postgres_url) for _ in range(2)]
    both = [store.seat() for store in stores]
    yield both
    for store, seat in zip(stores, both, strict=True):
        await seat.leave()
        await store.close()


def noting(word, noted):
    async def begin():
        noted.append(f"{word} leads")

        async def stop():
            noted.append(f"{word} lets go")

        return stop

    return begin


async def test_of_two_one_gets_the_seat_and_the_other_when_it_is_left(seats):
    first, second = seats
    assert [await first.take(), await second.take(), await first.take()] == [True, False, True]
    await first.leave()
    assert await second.take()
    assert not await first.take()


async def test_beside_a_sqlite_file_there_is_always_a_leader(sqlite_url):
    store = await open_store(sqlite_url)
    assert await store.seat().take()
    await store.close()


async def test_who_says_nothing_for_some_seconds_loses_the_seat_to_another(seats):
    hung, other = seats
    assert await hung.take()
    begun = monotonic()
    while not await other.take():
        await asyncio.sleep(0.2)
    assert SESSION_SECONDS - 1 < monotonic() - begun < 9
    with pytest.raises(DatabaseAway):
        await hung.take()
    assert not await hung.take()


def test_a_leader_gives_up_before_the_database_gives_its_seat_to_another():
    assert 2 * PING_SECONDS < GIVE_UP_SECONDS < SESSION_SECONDS - 1


class Hanging:
    """A seat that was ours, and of which nothing is heard any more."""

    def __init__(self):
        self.answers = iter([True])

    async def take(self):
        return next(self.answers, None) or await asyncio.Event().wait()

    async def leave(self):
        pass


async def test_a_leader_that_hears_nothing_lets_go_by_itself():
    noted = []
    leading = Leading(Hanging(), noting("one", noted))
    await leading.once()
    begun = monotonic()
    await leading.once()
    assert noted == ["one leads", "one lets go"]
    assert monotonic() - begun < GIVE_UP_SECONDS + 0.5


async def test_a_leader_whose_session_was_ended_lets_go_and_another_begins(seats, postgres_server):
    noted = []
    first = Leading(seats[0], noting("one", noted))
    second = Leading(seats[1], noting("two", noted))
    await first.once()
    await second.once()
    postgres_server.psql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'el-unu leader';"
    )
    for one in (first, second, second):
        await one.once()
    assert noted == ["one leads", "one lets go", "two leads"]


async def test_who_cannot_begin_to_lead_leaves_the_seat(seats):
    async def fail():
        raise DatabaseAway("just now")

    noted = []
    await Leading(seats[0], fail).once()
    other = Leading(seats[1], noting("two", noted))
    await other.once()
    assert noted == ["two leads"]


async def test_who_is_told_to_stop_hands_the_lead_over_at_once(seats):
    noted = []
    first = asyncio.create_task(Leading(seats[0], noting("one", noted)).run())
    while not noted:
        await asyncio.sleep(0.01)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    begun = monotonic()
    await Leading(seats[1], noting("two", noted)).once()
    assert noted == ["one leads", "one lets go", "two leads"]
    assert monotonic() - begun < 1


async def test_heartbeats_tell_who_is_there_and_the_leader_comes_first(store):
    await store.write(beat, "a", "host:1", "0.1.0", False, {"updates": {"done": 3}})
    await store.write(beat, "b", "host:2", "0.1.0", True, {})
    await store.write(beat, "a", "host:1", "0.1.0", False, {"updates": {"done": 5}})
    found = await store.read(read_replicas)
    assert [(one.id, one.leads, one.alive, dict(one.facts)) for one in found] == [
        ("b", True, True, {}),
        ("a", False, True, {"updates": {"done": 5}}),
    ]
    await store.write(say_goodbye, "b")
    assert await store.read(living) == {"a"}


@pytest.mark.parametrize(
    ("back", "alive", "kept"), [(-20, False, True), (20, False, True), (-2000, False, False)]
)
async def test_who_is_silent_counts_as_dead_also_when_the_clock_was_set_back(store, back, alive, kept):
    from datetime import timedelta

    from storage.clock import real_time
    from storage.replicas import replicas

    await store.write(beat, "a", "host:1", "0.1.0", True, {})
    seen = real_time() + timedelta(seconds=back)
    await store.write(lambda connection: connection.execute(replicas.update().values(seen_at=seen)) and None)
    await store.write(beat, "b", "host:2", "0.1.0", False, {})
    found = {one.id: one.alive for one in await store.read(read_replicas)}
    assert found == ({"a": alive, "b": True} if kept else {"b": True})
