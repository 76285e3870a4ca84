"""Two replicas of the program send a notice, and PostgreSQL is away in the middle: it goes on by itself, and adds up."""

import asyncio
from time import monotonic

import pytest

from benchmarks.broadcasting import FIRST, add_broadcast, add_readers
from benchmarks.several import Several
from demo.standin import Limits
from domain.notices import SENT
from storage.deliveries import NOTICE
from storage.engine import open_store
from storage.failures import DatabaseAway
from storage.notices import notice_by_id
from storage.people import change, person_by_telegram
from storage.queueing import counts_of
from storage.replicas import read_replicas
from storage.seeding import seed_reference

COUNT, AWAY_SECONDS = 130, 3.0


async def until(so, seconds):
    async with asyncio.timeout(seconds):
        while True:
            try:
                if await so():
                    return
            except DatabaseAway:
                pass
            await asyncio.sleep(0.05)


@pytest.mark.slow
async def test_a_broadcast_goes_on_by_itself_within_ten_seconds_of_the_databases_return(tmp_path, own_server):
    url = own_server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
    store = await open_store(url)
    await store.write(seed_reference)
    await store.write(add_readers, COUNT)
    async with Several(tmp_path, url, 2, Limits()) as several:
        for n in range(-1, COUNT):
            several.standin.memory.add_person({"id": FIRST + n, "first_name": "A"})
        several.start()
        await several.ready()
        notice = await store.write(add_broadcast)
        author = await store.read(person_by_telegram, FIRST - 1)
        await store.write(change, author.id, language="ru")

        async def state():
            return await store.read(notice_by_id, notice)

        async def sent():
            return (await store.read(counts_of, notice, NOTICE)).get("sent", 0)

        async def some():
            return await sent() > 30

        await until(some, 20)
        await asyncio.to_thread(own_server.stop)
        before = heard(several)
        await asyncio.sleep(AWAY_SECONDS)
        await asyncio.to_thread(own_server.start)
        back = monotonic()

        async def leads():
            replicas = await store.read(read_replicas)
            return sum(one.leads for one in replicas) == 1 and heard(several) > before + 30

        await until(leads, 10)
        assert monotonic() - back < 10

        async def over():
            return (await state()).state == SENT

        await until(over, 45)
        counts = await store.read(counts_of, notice, NOTICE)
        assert (await state()).recipients == sum(counts.values()) == COUNT
        messages = several.standin.memory.chats[FIRST - 1].messages

        async def told():
            found = messages.get((await state()).progress_message, {}).get("text", "")
            return f"Доставлено: {counts['sent']} / {COUNT}" in found

        await until(told, 10)
        assert all(one <= 1 for one in each(several))
    await store.close()


def each(several):
    """How often each reader was told of the notice."""
    chats = (several.standin.memory.chats[FIRST + n] for n in range(COUNT))
    return [sum("Билдирүү" in one.get("text", "") for one in chat.messages.values()) for chat in chats]


def heard(several):
    """How many readers were told of the notice."""
    return sum(each(several))
