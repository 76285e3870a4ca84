"""Starting what works in the background: the clock and the delivery worker."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot import metrics
from bot.program import Program
from scheduler.clockwork import Clockwork
from scheduler.delivering import DeliveryWorker
from scheduler.making import DocumentMaker


def start_scheduler(program: Program) -> Callable[[], Awaitable[None]]:
    """Start both; the function given back stops them."""
    maker = DocumentMaker()
    clockwork = Clockwork(program)
    clockwork.start()
    metrics.leader.set(1)
    worker = asyncio.create_task(DeliveryWorker(program, maker.screen).run())

    async def stop() -> None:
        metrics.leader.set(0)
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)
        clockwork.stop()
        maker.close()

    return stop
