"""The clock is moved on by hand: what is due by then is done at once, not when the jobs next tick."""

import asyncio
from datetime import timedelta

from scheduler import clockwork
from scheduler.clockwork import Clockwork
from storage.clock import move_clock
from storage.cycles import cycle_of
from storage.deliveries import deliveries
from tests.model.playground import playing


async def eventually(true):
    for _ in range(400):
        if await true():
            return True
        await asyncio.sleep(0.02)
    return False


async def test_what_is_due_after_a_moved_clock_is_done_at_once(tmp_path, sqlite_url, monkeypatch):
    monkeypatch.setattr(clockwork, "FIRST_SECONDS", 3600.0)
    async with playing(tmp_path, sqlite_url, "polling") as ground:
        program = ground.program
        clock = Clockwork(program)
        clock.start()

        async def reminded():
            rows = await program.store.read(lambda c: c.execute(deliveries.select()).all())
            return any(row.what == "reminder 2026 halfway" for row in rows)

        async def verified():
            return (await program.store.read(cycle_of, 2026)).stage == "verification"

        assert not await reminded()
        await program.store.write(move_clock, timedelta(days=24, hours=1))
        assert await eventually(reminded)
        await program.store.write(move_clock, timedelta(days=31))
        assert await eventually(verified)
        clock.stop()
