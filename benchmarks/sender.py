"""The program as a process whose notices are worded plainly: for measuring and breaking how deliveries are sent.

`SENDER_TWIST` names a function ("module:function")
that changes the program before it starts: a seeded fault.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import sys
from collections.abc import Awaitable, Callable

from bot.program import Program
from bot.running import serve
from bot.screens import Screen
from bot.settings import read_settings
from handlers.wiring import wire
from scheduler.delivering import DeliveryWorker
from scheduler.making import DocumentMaker
from storage.deliveries import NOTICE, Delivery
from storage.settling import recover

TEXT = "Билдирүү"


async def plain_words(program: Program, delivery: Delivery) -> Screen:
    """A notice in plain words."""
    return Screen(f"{TEXT} {delivery.args['notice']}")


def start(program: Program) -> Callable[[], Awaitable[None]]:
    """Start the worker; the function given back stops it."""
    maker = DocumentMaker()

    async def make(program: Program, delivery: Delivery) -> Screen:
        if delivery.kind == NOTICE:
            return await plain_words(program, delivery)
        return await maker.screen(program, delivery)

    if twist := os.environ.get("SENDER_TWIST"):
        module, _, function = twist.partition(":")
        getattr(importlib.import_module(module), function)(program)

    async def send() -> None:
        await program.store.write(recover, program.holder)
        await DeliveryWorker(program, make).run()

    worker = asyncio.create_task(send())

    async def stop() -> None:
        worker.cancel()
        await asyncio.gather(worker, return_exceptions=True)
        maker.close()

    return stop


async def introduce(program: Program) -> None:
    """The command menu is not measured."""


def main() -> None:
    """Serve as `main.py run` does."""
    if sys.platform != "win32":
        import uvloop

        asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    asyncio.run(serve(read_settings(), wire, start, introduce))


if __name__ == "__main__":
    main()
