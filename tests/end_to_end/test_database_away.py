"""The database goes away and comes back under a running program: nobody is lied to, and nothing is lost."""

import asyncio

import aiohttp
import pytest

from benchmarks.whole import Whole

PLACES = ("Каракол", "Ош", "Нарын", "Талас")


async def status(whole):
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{whole.port}/healthz") as answer,
    ):
        return answer.status


async def until(so, seconds=20.0):
    async with asyncio.timeout(seconds):
        while not await so():
            await asyncio.sleep(0.05)


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["webhook", "polling"])
async def test_what_is_said_while_postgresql_is_stopped_is_applied_afterwards(tmp_path, own_server, mode):
    address = own_server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
    async with Whole(tmp_path, address, mode) as whole:
        whole.start()
        people = [whole.person(name) for name in "ABCD"]
        for person in people:
            await person.say("/start")
            await person.tap("Русский")
            await person.tap("Даю")
        assert await status(whole) == 200
        own_server.stop()
        for person, place in zip(people, PLACES, strict=True):
            await person.say(place, wait=False)
        await until(lambda: _is(whole, 503))
        await asyncio.sleep(2)
        assert len(whole.standin.deliveries.waiting) == len(people)
        if mode == "webhook":
            assert "503" in whole.standin.deliveries.webhook.info()["last_error_message"]
        assert whole.child.poll() is None
        own_server.start()

        async def applied():
            return not whole.standin.deliveries.waiting and all(
                place in person.text for person, place in zip(people, PLACES, strict=True)
            )

        await until(applied)
        assert await status(whole) == 200
        await whole.command("backup", str(tmp_path / "one.zip"))
        assert "dead letters: 0" in await whole.command("check")


async def _is(whole, code):
    return await status(whole) == code
