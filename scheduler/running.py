"""Starting what works in the background: the heartbeat, and while this process leads the clock and the deliveries."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from bot import metrics
from bot.program import Program
from scheduler.beating import beat_once, keep_beating, stop_beating
from scheduler.clockwork import Clockwork
from scheduler.delivering import DeliveryWorker
from scheduler.leading import Leading
from scheduler.making import DocumentMaker
from scheduler.notice_telling import ProgressTeller
from storage.failures import DatabaseAway
from storage.settling import recover


def start_scheduler(program: Program) -> Callable[[], Awaitable[None]]:
    """Start it all; the function given back hands the lead over and stops."""
    maker = DocumentMaker()

    async def lead() -> Callable[[], Awaitable[None]]:
        await program.store.write(recover, program.holder)
        clockwork = Clockwork(program)
        clockwork.start()
        sender = DeliveryWorker(program, maker.screen)
        worker = asyncio.create_task(sender.run())
        telling = asyncio.create_task(ProgressTeller(program).run())
        program.leads = True
        metrics.leader.set(1)
        with contextlib.suppress(DatabaseAway):
            await beat_once(program)

        async def let_go() -> None:
            program.leads = False
            metrics.leader.set(0)
            clockwork.stop()
            worker.cancel()
            telling.cancel()
            await asyncio.gather(worker, telling, return_exceptions=True)
            tasks.append(asyncio.create_task(sender.write_rest()))

        return let_go

    tasks = [
        asyncio.create_task(Leading(program.store.seat(), lead).run()),
        asyncio.create_task(keep_beating(program)),
    ]

    async def stop() -> None:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await stop_beating(program)
        maker.close()

    return stop
