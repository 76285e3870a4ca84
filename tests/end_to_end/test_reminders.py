"""A reminder on its whole way: two clocks, the queue, the worker, the chat, and the next question after one tap."""

import asyncio
from datetime import timedelta

import pytest

from scheduler.clockwork import JOBS, Clockwork
from storage.clock import move_clock
from tests.model.playground import playing

REMIND = next(job for job in JOBS if job.word == "remind")
HALFWAY = timedelta(days=24, minutes=5)
"""From 15 February, 9:00, to 11 March: the middle, 10 March, is a holiday."""


def buttons(message):
    return {
        button["text"]: button["callback_data"]
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
    }


async def tick(ground, by):
    """Move the clock, let two schedulers look, and send what they queued."""
    program = ground.program
    await program.store.write(move_clock, by)
    await program.refresh()
    await asyncio.gather(*(Clockwork(program)._run(REMIND) for _ in range(2)))
    while await ground.worker.work_once():
        pass


@pytest.mark.parametrize("engine", ["sqlite_url", "postgres_url"])
async def test_the_head_reads_it_once_and_goes_on_from_it(engine, request, tmp_path):
    async with playing(tmp_path, request.getfixturevalue(engine), "polling") as ground:
        head, deputy = ground.people[:2]
        before = len(ground.messages(deputy))
        await tick(ground, timedelta(hours=1))
        await tick(ground, HALFWAY - timedelta(hours=1))
        await tick(ground, timedelta(hours=5))
        reminders = [one for one in ground.messages(head) if "Осталось вопросов: 38" in one.get("text", "")]
        assert [one["text"].splitlines()[0] for one in reminders] == [
            "Здравствуйте! Прошла половина времени на сбор показателей."
        ]
        assert len(ground.messages(deputy)) == before
        ground.tap(head, buttons(reminders[0])["Продолжить"])
        await ground.settled()
        assert "help" in {data.split(":")[-1] for data in buttons(ground.messages(head)[-1]).values()}
