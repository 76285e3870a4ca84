"""How long it takes from the start of the process to the first answer, on an empty folder."""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path

from benchmarks.whole import Whole


async def measure() -> float:
    """Seconds from the start to the first message sent."""
    with tempfile.TemporaryDirectory() as folder:
        async with Whole(Path(folder)) as whole:
            person = whole.person()
            await person.say("/start", wait=False)
            begun = time.perf_counter()
            whole.start()
            while not any(call["method"] == "sendMessage" for call in whole.standin.memory.calls):
                await asyncio.sleep(0.01)
            found = time.perf_counter() - begun
            await asyncio.to_thread(whole.stop)
            return found
