"""Two who lead for a moment: jobs may be done twice, and nobody is told anything twice."""

import asyncio

from scheduler.clockwork import JOBS
from scheduler.delivering import DeliveryWorker
from scheduler.making import DocumentMaker
from storage.deliveries import count_by_state, deliver
from storage.people import person_by_telegram
from storage.settling import recover
from tests.model.playground import playing

CHANGES = 5
"""How many each is told of; a chat takes one a second."""


async def test_two_leaders_tell_everybody_once(tmp_path, postgres_url):
    async with playing(tmp_path, postgres_url, "polling") as ground:
        program, store = ground.program, ground.program.store
        ids = [(await store.read(person_by_telegram, telegram)).id for telegram in ground.people]
        for number in range(CHANGES):
            what = f"27-{number:05d}"
            args = {"id": 1, "number": what}
            await store.write(deliver, what, ids, "problem-changed", args, program.world.now)
        workers = [DeliveryWorker(program, DocumentMaker().screen) for _ in range(2)]
        for job in JOBS:
            doing = [store.write(job.do, program.world.now.astimezone(program.world.zone)) for _ in range(2)]
            await asyncio.gather(*doing)

        async def send(worker):
            while await worker.work_once():
                pass

        await asyncio.gather(*(send(worker) for worker in workers))
        await store.write(recover, program.holder)
        assert (await store.read(count_by_state)).get("sent", 0) >= CHANGES * len(ids)
        for telegram in ground.people:
            said = [message.get("text", "") for message in ground.messages(telegram)]
            for number in range(CHANGES):
                assert sum(f"27-{number:05d}" in text for text in said) == 1
