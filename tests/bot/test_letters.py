"""Dead letters run again: through the receiver, exactly once, and what fails again stays."""

import asyncio

import pytest
from sqlalchemy import select

from bot.letters import run_asked
from bot.turn import Received
from commands import dead
from domain.events import Event
from handlers import wiring
from storage.failures import DatabaseAway
from storage.letters import ask_again, letters
from storage.people import person_by_telegram
from storage.updates import claim, dead_letters
from tests.bot.test_receiving import message, raw, texts
from tests.model.playground import playing


@pytest.fixture(params=["sqlite", "postgresql"])
async def fallen(request, tmp_path, monkeypatch):
    """A program in which a tap on a switch has failed, and works from now on."""
    url = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    monkeypatch.setattr("bot.letters.LOOK_SECONDS", 3600.0)
    async with playing(tmp_path, url, "polling") as ground:
        take = ground.program.take

        async def broken(received, handler):
            raise ZeroDivisionError("secret words")

        ground.program.take = broken
        ground.tap(ground.people[2], "y:problem-changed")
        await ground.settled()
        ground.broken, ground.program.take = broken, take
        yield ground


async def waiting(ground):
    return await ground.program.store.read(letters)


async def ask(ground, number=1):
    return await ground.program.store.write(ask_again, [number], None, ground.program.world.now)


async def muted(ground):
    return (await ground.program.store.read(person_by_telegram, ground.people[2])).muted


async def test_a_letter_is_run_although_its_number_is_known(fallen):
    (letter,) = await waiting(fallen)
    assert (letter.kind, letter.why) == ("tap", "ZeroDivisionError")
    assert not await fallen.program.store.write(claim, letter.update_id, fallen.program.world.now)
    await ask(fallen)
    assert await run_asked(fallen.program) == 1
    assert (await waiting(fallen), await muted(fallen)) == ([], {"problem-changed"})


async def test_a_letter_run_by_two_at_once_is_done_once(fallen):
    (letter,) = await waiting(fallen)
    await asyncio.gather(*(fallen.program.receiver.again(letter) for _ in range(4)))
    assert (await waiting(fallen), await muted(fallen)) == ([], {"problem-changed"})
    await ask(fallen)
    assert await run_asked(fallen.program) == 0
    assert await muted(fallen) == {"problem-changed"}


async def test_two_processes_that_look_at_once_run_it_once(fallen):
    await ask(fallen)
    done = await asyncio.gather(*(run_asked(fallen.program) for _ in range(3)))
    assert sorted(done) == [0, 0, 1]
    assert await muted(fallen) == {"problem-changed"}


async def test_what_fails_again_stays_with_its_new_reason_and_changes_nothing(fallen):
    async def worse(received, handler):
        raise KeyError("more secret words")

    take, fallen.program.take = fallen.program.take, worse
    await ask(fallen)
    assert await run_asked(fallen.program) == 0
    (letter,) = await waiting(fallen)
    assert (letter.why, letter.tries, letter.asked) == ("KeyError", 1, False)
    fallen.program.take = take
    await ask(fallen)
    assert await run_asked(fallen.program) == 1
    assert await muted(fallen) == {"problem-changed"}


async def test_a_failure_after_the_letter_was_taken_leaves_it_in_the_pile(fallen, monkeypatch):
    """The letter goes and the handler's work is kept together, or neither."""

    def broken(turn):
        turn.change(muted="x")
        raise ZeroDivisionError

    monkeypatch.setattr("handlers.wiring.TAPS", {"y": broken})
    await ask(fallen)
    assert await run_asked(fallen.program) == 0
    assert (len(await waiting(fallen)), await muted(fallen)) == (1, set())


async def test_a_database_that_goes_away_meanwhile_is_waited_for(fallen, monkeypatch):
    monkeypatch.setattr("bot.letters.LOOK_SECONDS", 0.01)
    await ask(fallen)
    again, failures = fallen.program.receiver.again, iter([True, True, False])

    async def away(letter):
        if next(failures):
            raise DatabaseAway("gone")
        return await again(letter)

    fallen.program.receiver.again = away
    assert await run_asked(fallen.program) == 1
    assert await muted(fallen) == {"problem-changed"}


async def test_what_is_not_understood_stays_not_understood(polled):
    raw(polled, polled.people[2], {"message": {"chat": 5, "date": "never"}})
    await polled.settled()
    await ask(polled)
    assert await run_asked(polled.program) == 0
    (letter,) = await waiting(polled)
    assert (letter.why.partition(":")[0], letter.tries) == ("not understood", 1)


async def test_the_person_hears_what_they_would_have_heard(polled, monkeypatch):
    take, person = polled.program.take, polled.people[2]

    async def broken(received, handler):
        raise ZeroDivisionError

    monkeypatch.setattr(polled.program, "take", broken)
    await polled.say(person, "/help")
    await polled.settled()
    monkeypatch.setattr(polled.program, "take", take)
    assert texts(polled, person)[-1].startswith("Ошибка на нашей стороне")
    await ask(polled)
    await run_asked(polled.program)
    await polled.settled()
    assert "звоните" in texts(polled, person)[-1]


async def test_a_running_program_looks_for_letters_by_itself(polled, monkeypatch):
    await polled.program.receiver._bury({**message(polled.people[2], text="/help"), "update_id": 5}, "x")
    await ask(polled)
    for _ in range(100):
        if not await waiting(polled):
            break
        await asyncio.sleep(0.05)
    found = await polled.program.store.read(
        lambda connection: connection.execute(select(dead_letters.c.id)).all()
    )
    assert found == []


async def test_the_command_waits_for_the_running_bot_and_says_how_each_letter_ended(polled):
    receiver = polled.program.receiver
    await receiver._bury({**message(polled.people[2], text="/help"), "update_id": 5}, "x")
    await receiver._bury({"update_id": 6, "message": {"chat": 5, "date": "never"}}, "x")
    first, second = sorted(await dead._again(polled.program.store, "all"))
    assert first == "1: done"
    assert second.startswith("2: failed again: not understood")


async def test_of_two_transactions_with_one_letter_only_one_does_its_work(fallen):
    """Two processes hold no lock of each other's; and one killed after its commit leaves no letter behind."""
    received = Received(1, fallen.people[2], Event("tap", 1), data="y:problem-changed", letter=1)
    await asyncio.gather(*(fallen.program.take(received, wiring.tapped) for _ in range(2)))
    assert (await waiting(fallen), await muted(fallen)) == ([], {"problem-changed"})
