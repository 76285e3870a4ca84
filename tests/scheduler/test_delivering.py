"""Deliveries, over real HTTP: each once, in the day, within the limits, and with every refusal taken for what it is."""

import asyncio
import sqlite3
from datetime import datetime, timedelta

import pytest

from bot import network
from bot.budget import rates_of
from bot.spending import Spent
from demo.standin.state import Fault
from scheduler.delivering import DeliveryWorker
from scheduler.making import DocumentMaker
from scheduler.quiet_times import quiet_until
from storage.clock import real_time
from storage.deliveries import deliver, deliveries
from storage.erasing import erase
from storage.failures import DatabaseAway
from storage.leasing import lease, start_sending
from storage.people import meet, people, person_by_telegram
from storage.settling import recover, settle
from tests.model.playground import playing
from tests.playing import ZONE

ARGS = {"id": 1, "number": "27-00001"}


@pytest.fixture
async def ground(tmp_path, sqlite_url):
    async with playing(tmp_path, sqlite_url, "polling") as opened:
        yield opened


async def queue(ground, who=2, what="change 1", kind="problem-changed", **values):
    """Queue a message to one of the people; its row."""
    telegram = ground.people[who]
    person = await ground.program.store.read(person_by_telegram, telegram)
    await ground.program.store.write(
        deliver, what, [person.id], kind, ARGS, ground.program.world.now, **values
    )
    return await row_of(ground, what)


async def row_of(ground, what):
    return await ground.program.store.read(
        lambda connection: connection.execute(deliveries.select().where(deliveries.c.what == what)).one()
    )


def fail(ground, kind, count=1, **values):
    ground.standin.memory.faults.append(Fault("sendMessage", kind, count, **values))


def told(ground, who=2):
    """How often somebody was told of the problem."""
    return sum("27-00001" in message.get("text", "") for message in ground.messages(ground.people[who]))


async def test_the_same_thing_is_said_to_a_person_once(ground):
    for _ in range(3):
        await queue(ground)
    await ground.worker.work_once()
    await ground.worker.work_once()
    assert told(ground) == 1
    row = await row_of(ground, "change 1")
    assert (row.state, row.attempts, bool(row.message_id)) == ("sent", 1, True)


@pytest.mark.parametrize(
    ("local", "until"),
    [
        ("2027-02-01T07:59", "2027-02-01T08:00"),
        ("2027-02-01T08:00", None),
        ("2027-02-01T21:59", None),
        ("2027-02-01T22:00", "2027-02-02T08:00"),
        ("2027-02-01T00:30", "2027-02-01T08:00"),
        ("2027-12-31T23:00", "2028-01-01T08:00"),
    ],
)
def test_quiet_hours_are_from_22_to_8_where_the_people_live(local, until):
    end = quiet_until(datetime.fromisoformat(local).replace(tzinfo=ZONE), ZONE)
    assert (end and end.astimezone(ZONE).isoformat()[:16]) == until


async def test_at_night_a_delivery_waits_for_the_morning_and_an_urgent_one_does_not(ground):
    night(ground, hours=14)
    await queue(ground)
    await queue(ground, 3, "report 1", urgent=True)
    await ground.worker.work_once()
    assert (told(ground), told(ground, 3)) == (0, 1)
    row = await row_of(ground, "change 1")
    assert row.state == "queued"
    assert row.not_before.astimezone(ZONE).hour == 8


def night(ground, **ahead):
    """Let the program's clock go on."""
    from dataclasses import replace

    world = ground.program.world
    ground.program._world = replace(world, offset=world.offset + timedelta(**ahead))
    ground.program._watch.cancel()


async def test_a_wait_that_telegram_asks_for_is_kept(ground):
    row = await queue(ground)
    fail(ground, "429", retry_after=7)
    await ground.worker.work_once()
    again = await row_of(ground, "change 1")
    assert again.state == "queued"
    assert timedelta(seconds=6) < again.not_before - row.not_before < timedelta(seconds=9)
    assert await ground.program.budget._take(1) > 5


async def test_who_blocked_the_bot_is_unreachable_keeps_what_they_gave_and_is_not_tried_again(ground):
    await queue(ground)
    fail(ground, "blocked")
    await ground.worker.work_once()
    person = await ground.program.store.read(person_by_telegram, ground.people[2])
    assert (person.unreachable, bool(person.territory)) == (True, True)
    assert (await row_of(ground, "change 1")).state == "failed"
    calls = len(ground.standin.memory.calls)
    await queue(ground, what="change 2")
    await ground.worker.work_once()
    assert (await row_of(ground, "change 2")).error == "person cannot be reached"
    assert [call["method"] for call in list(ground.standin.memory.calls)[calls:]].count("sendMessage") == 0
    await ground.say(ground.people[2], "/help")
    await ground.settled()
    await queue(ground, what="change 3")
    await ground.worker.work_once()
    assert (await row_of(ground, "change 3")).state == "sent"


async def test_blocking_and_letting_in_again_is_noted_without_a_word(ground):
    chat = ground.standin.memory.chats[ground.people[2]]
    for blocked in (True, False):
        ground.standin.inbox.block(chat, blocked)
        await ground.settled()
        person = await ground.program.store.read(person_by_telegram, ground.people[2])
        assert person.unreachable is blocked


async def test_a_migrated_chat_is_followed(ground, monkeypatch):
    from telegram.error import ChatMigrated

    await queue(ground)
    new = ground.standin.memory.add_person({"first_name": "N"}).id
    post = ground.program.speaker.post

    async def moved(chat, screen, **how):
        if chat == ground.people[2]:
            raise ChatMigrated(new)
        return await post(chat, screen, **how)

    monkeypatch.setattr(ground.program.speaker, "post", moved)
    await ground.worker.work_once()
    await ground.worker.work_once()
    assert (await row_of(ground, "change 1")).state == "sent"
    numbers = await ground.program.store.read(
        lambda connection: connection.execute(people.select()).scalars().all()
    )
    assert len(numbers) == 4
    assert await ground.program.store.read(person_by_telegram, new)


async def test_a_bad_request_fails_once(ground):
    await queue(ground)
    fail(ground, "bad_request")
    await ground.worker.work_once()
    await ground.worker.work_once()
    row = await row_of(ground, "change 1")
    assert (row.state, row.attempts, told(ground)) == ("failed", 1, 0)


@pytest.mark.parametrize("kind", ["500", "502"])
async def test_a_failure_of_the_other_side_is_tried_again_later_and_later(ground, kind):
    await queue(ground)
    fail(ground, kind, 3)
    waits = []
    for _ in range(3):
        before = ground.program.world.now
        await ground.worker.work_once()
        row = await row_of(ground, "change 1")
        waits.append(round((row.not_before - before).total_seconds()))
        night(ground, seconds=waits[-1] + 1)
    assert waits == pytest.approx([10, 20, 40], abs=2)
    await ground.worker.work_once()
    assert ((await row_of(ground, "change 1")).state, told(ground)) == ("sent", 1)


async def test_a_time_out_after_sending_is_unknown_and_not_repeated(ground, monkeypatch):
    monkeypatch.setattr(network, "READ_SECONDS", 0.2)
    await queue(ground)
    fail(ground, "hang", seconds=1.0)
    await ground.worker.work_once()
    night(ground, days=1)
    await ground.worker.work_once()
    assert ((await row_of(ground, "change 1")).state, told(ground)) == ("unknown", 1)


async def test_what_was_on_the_wire_when_the_database_went_is_unknown_until_its_sender_can_tell(
    ground, monkeypatch
):
    await queue(ground)
    write = ground.program.store.write

    async def away(fn, *args, **kwargs):
        if fn is settle:
            raise DatabaseAway("as the test wants it")
        return await write(fn, *args, **kwargs)

    monkeypatch.setattr(ground.program.store, "write", away)
    with pytest.raises(DatabaseAway):
        await ground.worker.work_once()
    monkeypatch.setattr(ground.program.store, "write", write)
    assert (await row_of(ground, "change 1")).state == "sending"
    later = real_time() + timedelta(minutes=1)
    await write(lease, ground.program.world.now, 10, 120, "another", real=later)
    assert ((await row_of(ground, "change 1")).state, told(ground)) == ("unknown", 1)
    await ground.worker.work_once()
    assert ((await row_of(ground, "change 1")).state, told(ground)) == ("sent", 1)


async def test_after_a_kill_the_rest_of_the_batch_goes_out(ground):
    for number in range(3):
        await queue(ground, 2 + number % 2, f"change {number}")
    leased = await ground.program.store.write(lease, ground.program.world.now, 10, 120, "killed")
    await ground.program.store.write(start_sending, [leased[0].id], "killed")
    await ground.program.store.write(recover, ground.program.holder)
    await ground.worker.work_once()
    states = [(await row_of(ground, f"change {number}")).state for number in range(3)]
    assert states == ["unknown", "sent", "sent"]


async def test_the_worker_outlives_a_fault_of_ours(ground, monkeypatch):
    await queue(ground)
    write = ground.program.store.write
    faults = iter([ZeroDivisionError("oops")])

    async def faulty(fn, *args, **kwargs):
        for fault in faults:
            raise fault
        return await write(fn, *args, **kwargs)

    monkeypatch.setattr(ground.program.store, "write", faulty)
    task = asyncio.create_task(ground.worker.run())
    for _ in range(300):
        if told(ground):
            break
        await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert told(ground) == 1


async def test_a_report_that_cannot_be_made_is_told(ground, monkeypatch):
    maker = DocumentMaker()

    async def broken(evidence, language):
        raise ZeroDivisionError

    monkeypatch.setattr(maker, "make", broken)
    worker = DeliveryWorker(ground.program, maker.screen)
    person = await ground.program.store.write(meet, ground.people[2], ground.program.world.now)
    args = {"territory": "41702410000010", "year": 2026, "language": "ru"}
    await ground.program.store.write(
        deliver, "report 9", [person.id], "report", args, ground.program.world.now, urgent=True
    )
    await worker.work_once()
    assert any(
        "не получился" in message.get("text", "").lower() for message in ground.messages(ground.people[2])
    )


def test_replies_wait_only_at_the_limit_and_slow_deliveries_down():
    spent, rates = Spent(), rates_of()
    assert [spent.take(rates, 100.0, 1) for _ in range(3)] == [0.0] * 3
    assert spent.take(rates, 100.0, 1) == pytest.approx(0.04)
    assert [spent.reply(rates, 101.0, 1) for _ in range(3)] == pytest.approx([0.0] * 3)
    assert spent.reply(rates, 101.0, 1) == pytest.approx(0.02)
    assert spent.take(rates, 101.0, 1) == pytest.approx(0.08)
    for _ in range(200):
        spent.reply(rates, 101.0, 1)
    assert spent.deliveries_at == pytest.approx(103.0)


async def test_who_is_told_to_stop_sends_what_was_marked_as_on_the_wire(ground, monkeypatch):
    await queue(ground, 2, "change 1")
    write, marked = ground.program.store.write, asyncio.Event()

    async def slow(fn, *args, **values):
        found = await write(fn, *args, **values)
        if fn is start_sending:
            marked.set()
            await asyncio.sleep(0.1)
        return found

    monkeypatch.setattr(ground.program.store, "write", slow)
    working = asyncio.create_task(ground.worker.run())
    await marked.wait()
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    assert ((await row_of(ground, "change 1")).state, told(ground)) == ("sent", 1)


async def test_a_process_that_stood_still_gives_back_what_it_had_marked(ground, monkeypatch):
    await queue(ground, 2, "change 1")
    seconds = iter([0.0, 25.0])
    monkeypatch.setattr("scheduler.delivering.monotonic", lambda: next(seconds))
    leased = await ground.worker._stocker.take()
    await ground.worker._stocker.worded()
    await ground.worker._keep_sending()
    assert (leased, told(ground)) == (True, 0)
    await ground.worker._settle()
    row = await row_of(ground, "change 1")
    assert (row.state, row.lease_until) == ("queued", None)
    monkeypatch.undo()
    await ground.worker.work_once()
    assert ((await row_of(ground, "change 1")).state, told(ground)) == ("sent", 1)


async def test_what_was_marked_when_the_database_of_the_budget_went_goes_out_later(ground, monkeypatch):
    await queue(ground, 2, "change 1")
    take = ground.program.budget.take

    async def away(n=1, within=0.0):
        raise DatabaseAway("as the test wants it")

    monkeypatch.setattr(ground.program.budget, "take", away)
    with pytest.raises(DatabaseAway):
        await ground.worker.work_once()
    assert told(ground) == 0
    monkeypatch.setattr(ground.program.budget, "take", take)
    await ground.worker._settle()
    await ground.worker.work_once()
    assert ((await row_of(ground, "change 1")).state, told(ground)) == ("sent", 1)


@pytest.mark.parametrize("moment", [lease, start_sending, settle], ids=lambda moment: moment.__name__)
async def test_a_full_disk_at_any_moment_loses_nothing_and_says_nothing_twice(ground, monkeypatch, moment):
    """The engine itself refuses: the statement raises as it does when the disk is full, and nothing is kept."""
    await queue(ground, 2, "change 1")
    write, full = ground.program.store.write, [True, True]

    async def refusing(fn, *args, **kwargs):
        def on_a_full_disk(connection):
            found = fn(connection, *args, **kwargs)
            if fn is moment and full:
                full.pop()
                raise sqlite3.OperationalError("database or disk is full")
            return found

        return await write(on_a_full_disk)

    monkeypatch.setattr(ground.program.store, "write", refusing)
    working = asyncio.create_task(ground.worker.run())
    async with asyncio.timeout(10):
        while full or (await row_of(ground, "change 1")).state != "sent":
            await asyncio.sleep(0.02)
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    assert told(ground) == 1


async def test_who_erased_themselves_between_lease_and_sending_is_told_nothing(ground):
    row = await queue(ground, 2, "change 1")
    await ground.worker._stocker.take()
    await ground.worker._stocker.worded()
    await ground.program.store.write(erase, row.person, with_words=False)
    await ground.worker.work_once()
    assert told(ground) == 0


async def test_how_the_last_sendings_ended_is_written_when_the_database_is_back_after_the_lead_is_lost(
    ground, monkeypatch
):
    await queue(ground)
    write, gone = ground.program.store.write, asyncio.Event()

    async def away(fn, *args, **kwargs):
        if fn is settle:
            gone.set()
            raise DatabaseAway("as the test wants it")
        return await write(fn, *args, **kwargs)

    monkeypatch.setattr(ground.program.store, "write", away)
    working = asyncio.create_task(ground.worker.run())
    await gone.wait()
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    rest = asyncio.create_task(ground.worker.write_rest())
    await asyncio.sleep(0.05)
    assert (await row_of(ground, "change 1")).state == "sending"
    monkeypatch.setattr(ground.program.store, "write", write)
    await asyncio.wait_for(rest, 5)
    assert ((await row_of(ground, "change 1")).state, told(ground)) == ("sent", 1)
