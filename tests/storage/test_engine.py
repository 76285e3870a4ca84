"""The store on both engines: whole transactions, and what happens when something fails."""

import asyncio
import sqlite3
import time
from datetime import timedelta

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from domain.draft import Answer, Draft
from storage.clock import real_time
from storage.deliveries import deliver
from storage.drafts import StaleDraft, begin_draft, draft_by_id, save_draft
from storage.engine import open_store
from storage.failures import DatabaseAway
from storage.leasing import lease, start_sending
from storage.people import meet, people
from storage.schema import metadata
from storage.settling import Outcome, recover, settle
from storage.updates import claim, tally, tally_of

NOW = real_time()


def test_migrations_and_tables_agree(database_url):
    async def compare():
        store = await open_store(database_url)
        try:
            return await store.read(
                lambda connection: compare_metadata(MigrationContext.configure(connection), metadata)
            )
        finally:
            await store.close()

    assert asyncio.run(compare()) == []


async def test_what_is_written_can_be_read(store):
    person = await store.write(meet, 77, NOW)
    assert (await store.read(meet_again, 77)).id == person.id


def meet_again(connection, telegram):
    from storage.people import person_by_telegram

    return person_by_telegram(connection, telegram)


async def test_a_transaction_that_raises_leaves_nothing_and_its_neighbours_stay(store):
    def fail(connection):
        meet(connection, 1, NOW)
        raise KeyError("no")

    ends = await asyncio.gather(
        store.write(meet, 2, NOW), store.write(fail), store.write(meet, 3, NOW), return_exceptions=True
    )
    assert [isinstance(end, KeyError) for end in ends] == [False, True, False]
    found = await store.read(
        lambda connection: [row.telegram_id for row in connection.execute(people.select())]
    )
    assert sorted(found) == [2, 3]


async def test_an_update_is_claimed_once(store):
    assert [await store.write(claim, 5, NOW), await store.write(claim, 5, NOW)] == [True, False]


async def test_many_claims_at_once_are_won_by_one(store):
    won = await asyncio.gather(*(store.write(claim, 9, NOW) for _ in range(40)))
    assert sum(won) == 1


async def test_a_draft_saved_by_somebody_else_is_stale(store):
    person = await store.write(meet, 1, NOW)
    stored = await store.write(begin_draft, Draft("problem"), "person:1", person.id, NOW)
    await store.write(save_draft, stored, stored.draft.put("a", Answer("1", 1, "2027")), NOW)
    with pytest.raises(StaleDraft):
        await store.write(save_draft, stored, stored.draft.put("a", Answer("2", 1, "2027")), NOW)
    kept = await store.read(draft_by_id, stored.id)
    assert kept.draft.value("a") == "1"


async def test_a_delivery_reaches_a_person_once(store):
    person = await store.write(meet, 1, NOW)
    for _ in range(2):
        await store.write(deliver, "change 4", [person.id], "problem-changed", {"number": "27-1"}, NOW)
    assert len(await store.write(lease, NOW, 10, 60)) == 1


async def test_a_leased_delivery_is_nobody_elses_until_the_lease_is_over(store):
    person = await store.write(meet, 1, NOW)
    await store.write(deliver, "x", [person.id], "problem-changed", {}, NOW)
    assert [len(await store.write(lease, NOW, 10, 60)) for _ in range(2)] == [1, 0]


async def test_after_a_kill_only_what_was_on_the_wire_is_unknown(store):
    from storage.deliveries import count_by_state

    person = await store.write(meet, 1, NOW)
    for n in range(3):
        await store.write(deliver, f"x{n}", [person.id], "problem-changed", {}, NOW)
    leased = await store.write(lease, NOW, 10, 60)
    await store.write(start_sending, [one.id for one in leased[:2]])
    await store.write(settle, [Outcome(leased[0], 1, "sent", message=5)], NOW)
    await store.write(recover, "another", real_time() + timedelta(minutes=1))
    assert await store.read(count_by_state) == {"sent": 1, "unknown": 1, "queued": 1}
    assert len(await store.write(lease, NOW, 10, 60)) == 1


async def test_what_is_only_counted_is_counted(store):
    for _ in range(3):
        await store.write(tally, "forged-tap")
    assert await store.read(tally_of, "forged-tap") == 3


async def test_a_full_disk_is_the_database_being_away_and_passes(sqlite_url):
    store = await open_store(sqlite_url)
    try:
        pages = await store.read(lambda connection: connection.exec_driver_sql("PRAGMA page_count").scalar())
        await store.write(lambda connection: connection.exec_driver_sql(f"PRAGMA max_page_count={pages}"))
        with pytest.raises(DatabaseAway):
            await fill_up(store)
        # The pragma held for the connection that failed; the next one is new.
        await store.write(meet, 10**6, NOW)
        assert (await store.read(meet_again, 10**6)).telegram_id == 10**6
    finally:
        await store.close()


@pytest.mark.parametrize("state", ["53100", "25P03", "57P01"])
async def test_a_server_whose_disk_is_full_or_that_ends_a_transaction_is_away(postgres_url, state):
    store = await open_store(postgres_url, migrate=False)
    raising = f"DO $$ BEGIN RAISE EXCEPTION 'as the test wants it' USING ERRCODE = '{state}'; END $$"
    try:
        with pytest.raises(DatabaseAway):
            await store.write(lambda connection: connection.exec_driver_sql(raising) and None)
    finally:
        await store.close()


async def test_a_serving_process_that_stands_still_loses_its_transaction_and_locks(postgres_url, monkeypatch):
    monkeypatch.setattr("storage.postgres_store.STANDSTILL_SECONDS", 1)
    still = await open_store(postgres_url, serving=True)
    other = await open_store(postgres_url, migrate=False)

    def stand_still(connection):
        meet(connection, 1, NOW)
        time.sleep(1.5)
        meet(connection, 2, NOW)

    try:
        with pytest.raises(DatabaseAway):
            await still.write(stand_still)
        async with asyncio.timeout(2):
            await other.write(meet, 1, NOW)
        assert await other.read(meet_again, 2) is None
    finally:
        await still.close()
        await other.close()


async def fill_up(store):
    for n in range(5000):
        await store.write(meet, n + 1, NOW)


async def test_a_database_that_cannot_be_opened_is_away(tmp_path):
    (tmp_path / "d").mkdir()
    with pytest.raises(DatabaseAway):
        await open_store(f"sqlite+aiosqlite:///{tmp_path / 'd'}")


async def test_a_closed_store_is_away(sqlite_url):
    store = await open_store(sqlite_url)
    await store.close()
    with pytest.raises(DatabaseAway):
        await store.write(meet, 1, NOW)


def test_sqlite_is_as_new_as_the_statements_need():
    assert sqlite3.sqlite_version_info >= (3, 35)


async def test_everything_that_is_shipped_fits_both_engines(store):
    from storage.reference import read_matters, read_register
    from storage.reference_indicators import read_indicator_set
    from storage.seeding import seed_reference

    assert [await store.write(seed_reference), await store.write(seed_reference)] == [True, False]
    register = await store.read(read_register)
    assert len(register.territories) == 538 + 1902
    assert len((await store.read(read_indicator_set, 2026)).indicators) == 77
    assert len(await store.read(read_matters)) == 30
