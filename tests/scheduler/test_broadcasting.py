"""A notice from its queueing to its end, by the worker, over real HTTP: whatever fails meanwhile."""

import asyncio
import random
from datetime import timedelta

import pytest

from benchmarks.broadcasting import FIRST, add_broadcast, add_readers
from benchmarks.sender import TEXT, plain_words
from bot.budget import rates_of
from demo.standin.state import Fault
from domain.notices import SENT, STOPPED
from scheduler.broadcasting import Broadcaster
from scheduler.delivering import DeliveryWorker
from storage.deliveries import NOTICE
from storage.failures import DatabaseAway
from storage.notices import move_notice, notice_by_id
from storage.queueing import counts_of, queue_page
from tests.model.playground import playing

COUNT = 40


@pytest.fixture
async def ground(tmp_path, database_url):
    async with playing(tmp_path, database_url, "polling") as opened:
        for n in range(COUNT):
            opened.standin.memory.add_person({"id": FIRST + n, "first_name": "A"})
        await opened.program.store.write(add_readers, COUNT)
        opened.program.budget.rates = rates_of(6000)
        yield opened


async def begun(ground):
    return await ground.program.store.write(add_broadcast)


async def until(ground, notice, state=SENT):
    for _ in range(600):
        found = await ground.program.store.read(notice_by_id, notice)
        if found.state == state and found.ended_at is not None:
            return found
        await asyncio.sleep(0.05)
    raise TimeoutError(await counts(ground, notice))


async def counts(ground, notice):
    return await ground.program.store.read(counts_of, notice, NOTICE)


def told(ground):
    """How often each reader was told."""
    return [
        sum(message.get("text", "").startswith(TEXT) for message in ground.messages(FIRST + n))
        for n in range(COUNT)
    ]


async def worked(ground, notice, state=SENT, worker=None):
    """Let the worker run until the notice has ended."""
    worker = worker or DeliveryWorker(ground.program, plain_words)
    task = asyncio.create_task(worker.run())
    try:
        return await until(ground, notice, state)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_a_notice_reaches_everybody_once_and_ends(ground):
    notice = await begun(ground)
    found = await worked(ground, notice)
    assert told(ground) == [1] * COUNT
    assert (await counts(ground, notice), found.recipients) == ({"sent": COUNT}, COUNT)


async def test_a_database_away_now_and_then_costs_nobody_and_doubles_nobody(ground, monkeypatch):
    notice = await begun(ground)
    rng, write = random.Random(4), ground.program.store.write

    async def flaky(fn, *args, **kwargs):
        if rng.random() < 0.3:
            raise DatabaseAway("the disk is full")
        return await write(fn, *args, **kwargs)

    monkeypatch.setattr(ground.program.store, "write", flaky)
    await worked(ground, notice)
    assert told(ground) == [1] * COUNT
    assert (await counts(ground, notice))["sent"] == COUNT


async def test_a_storm_of_refusals_and_failures_passes(ground, monkeypatch):
    monkeypatch.setattr("scheduler.outcomes.pause_after", lambda attempts: timedelta(0))
    notice = await begun(ground)
    for kind, count in (("502", 5), ("429", 3)):
        ground.standin.memory.faults.append(Fault("sendMessage", kind, count, 1))
    await worked(ground, notice)
    assert told(ground) == [1] * COUNT


async def test_what_waits_fails_when_it_is_stopped(ground):
    ground.program.budget.rates = rates_of(12)
    notice = await begun(ground)
    worker = DeliveryWorker(ground.program, plain_words)
    task = asyncio.create_task(worker.run())
    while sum(told(ground)) < 3:
        await asyncio.sleep(0.01)
    await ground.program.store.write(move_notice, notice, STOPPED, ground.program.world.now, None)
    found = await until(ground, notice, STOPPED)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    states = await counts(ground, notice)
    assert states["sent"] == sum(told(ground)) < COUNT
    assert sum(states.values()) == found.recipients


async def test_so_many_are_in_flight_and_no_more(ground, monkeypatch):
    notice = await begun(ground)
    worker = DeliveryWorker(ground.program, plain_words)
    worker._most_in_flight = 7
    flying, most, post = [0], [0], ground.program.speaker.post

    async def slow(chat, screen, **how):
        flying[0] += 1
        most[0] = max(most[0], flying[0])
        await asyncio.sleep(0.05)
        flying[0] -= 1
        return await post(chat, screen, **how)

    monkeypatch.setattr(ground.program.speaker, "post", slow)
    await worked(ground, notice, worker=worker)
    assert most[0] == 7


@pytest.mark.parametrize("paid", [False, True])
async def test_only_deliveries_are_paid_for_and_only_where_that_is_set(ground, paid):
    ground.program.budget.rates = rates_of(paid=paid)
    notice = await begun(ground)
    await worked(ground, notice)
    await ground.say(ground.people[0], "/help")
    await ground.settled()
    calls = [call for call in ground.standin.memory.calls if call["method"] == "sendMessage"]
    flagged = {bool(call["params"].get("allow_paid_broadcast")) for call in calls if _is_notice(call)}
    others = {bool(call["params"].get("allow_paid_broadcast")) for call in calls if not _is_notice(call)}
    assert (flagged, others) == ({paid}, {False})


def _is_notice(call):
    return str(call["params"].get("text", "")).startswith(TEXT)


async def test_a_notice_whose_audience_cannot_be_found_holds_no_other_up(ground, monkeypatch):
    broken, good = await begun(ground), await begun(ground)

    def faulty(connection, register, notice, now, **how):
        if notice == broken:
            raise ValueError("no way to take part")
        return queue_page(connection, register, notice, now, **how)

    monkeypatch.setattr("scheduler.broadcasting.queue_page", faulty)
    broadcaster = Broadcaster(ground.program)
    while await broadcaster.work_once():
        pass
    assert (await ground.program.store.read(notice_by_id, good)).recipients > 0
