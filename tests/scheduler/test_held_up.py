"""Telegram asks to wait for half a minute: who changed meanwhile is told as they are now, or not at all."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.screens import Screen
from domain.notices import QUEUEING, SENDING, Audience
from scheduler.delivering import DeliveryWorker
from storage.deliveries import GONE, ROLE_LOST, UNREACHABLE, deliver, deliveries
from storage.erasing import erase
from storage.notices import Words, add_notice, change_notice, move_notice, set_words
from storage.people import change, person_by_telegram, remember_unreachable
from storage.roles import end_role, roles
from tests.model.playground import KARAKOL, playing

HELD = 30.0


@pytest.fixture
async def ground(tmp_path, database_url):
    async with playing(tmp_path, database_url, "polling") as opened:
        opened.program.budget._sleep = lambda seconds: asyncio.sleep(min(seconds, 0.02))
        yield opened


async def words(program, delivery):
    return Screen(f"{delivery.language} {delivery.what}")


async def persons(ground):
    return [(await ground.program.store.read(person_by_telegram, one)).id for one in ground.people]


async def queue(ground):
    """A notice to the head, who is the first, and a message to each; how many."""
    now, everybody = ground.program.world.now, await persons(ground)

    def play(connection):
        notice = add_notice(connection, 2026, everybody[0], "union", KARAKOL, now)
        set_words(connection, notice, "ru", Words("Тариф"))
        change_notice(connection, notice, audience=Audience(roles=("head",)), recipients=1)
        move_notice(connection, notice, QUEUEING, now, None, started_at=now)
        deliver(connection, "notice", everybody[:1], "notice", {"notice": notice}, now, notice=notice)
        move_notice(connection, notice, SENDING, now, None)
        deliver(connection, "change", everybody, "problem-changed", {}, now)

    await ground.program.store.write(play)
    return 1 + len(everybody)


async def leave(ground):
    """The first lose their role, the second read another language, the third block the bot, the fourth are erased."""
    now, (first, second, _, fourth) = ground.program.world.now, await persons(ground)

    def play(connection):
        held = connection.execute(roles.select().where(roles.c.person == first)).one()
        end_role(connection, held.id, now - timedelta(hours=1))
        change(connection, second, language="ky")
        remember_unreachable(connection, ground.people[2], now)
        erase(connection, fourth, with_words=False)

    await ground.program.store.write(play)


async def later(ground, worker, seconds):
    """Let some seconds pass for the worker and for the budget, as if they had been waited for."""
    clock = worker._stock._clock
    worker._stock._clock = lambda: clock() + seconds
    if ground.url.startswith("sqlite"):
        ground.program.budget._spent.held_until -= seconds
    else:
        held = text("UPDATE budgets SET held_until = held_until - :seconds")
        await ground.program.store.write(
            lambda connection: connection.execute(held, {"seconds": seconds}).rowcount
        )


async def rows(ground):
    return await ground.program.store.read(
        lambda connection: connection.execute(deliveries.select().order_by(deliveries.c.id)).all()
    )


def told(ground):
    """What each was told of these, in order."""
    said = [[message.get("text", "") for message in ground.messages(one)] for one in ground.people]
    return [[words for words in one if words.endswith((" notice", " change"))] for one in said]


async def until(so):
    async with asyncio.timeout(10):
        while not await so():
            await asyncio.sleep(0.02)


async def test_who_changes_while_telegram_asks_to_wait_is_told_as_they_are_when_it_is_over(ground):
    worker = DeliveryWorker(ground.program, words)
    count = await queue(ground)
    await ground.program.budget.hold(HELD)
    working = asyncio.create_task(worker.run())

    async def stocked():
        return len(worker._stock._held) == count and not worker._stocker._wording

    async def over():
        return all(row.state in ("sent", "failed") for row in await rows(ground))

    try:
        await until(stocked)
        await leave(ground)
        await asyncio.sleep(0.1)
        assert told(ground) == [[], [], [], []]
        await later(ground, worker, HELD)
        await until(over)
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
    assert told(ground) == [["ru change"], ["ky change"], [], []]
    failed = [row.error for row in await rows(ground) if row.state == "failed"]
    assert failed[:2] == [ROLE_LOST, UNREACHABLE]
    assert set(failed[2:]) <= {GONE}


async def test_what_was_at_hand_for_a_moment_only_is_not_leased_again(ground, monkeypatch):
    worker, given = DeliveryWorker(ground.program, words), []
    give_back = worker._stocker.give_back_old
    monkeypatch.setattr(worker._stocker, "give_back_old", lambda: given.append(1) or give_back())
    await queue(ground)
    while await worker.work_once():
        pass
    assert (sum(len(one) for one in told(ground)), given) == (5, [])
