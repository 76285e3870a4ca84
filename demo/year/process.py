"""Starting the process that plays a year, and following what it tells."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parent.parent.parent
PAUSE = 0.4
"""Seconds between two tellings: the page draws itself anew at each."""


@dataclass(frozen=True)
class Played:
    """A day that was played: the program's time, the word of what was done, and the part of the year that is over."""

    now: datetime
    word: str
    done: float


async def play_year(environment: Mapping[str, str], tell: Callable[[Played], None]) -> bool:
    """Play a year in a process of its own; whether it came to its end. Cancelled, it stops the process."""
    player = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "demo.year", cwd=ROOT, env=environment, stdout=asyncio.subprocess.PIPE
    )
    told = 0.0
    try:
        while player.stdout is not None and (line := await player.stdout.readline()):
            read = json.loads(line)
            if monotonic() - told >= PAUSE:
                told = monotonic()
                tell(Played(datetime.fromisoformat(read["now"]), read["word"], read["done"]))
        return await player.wait() == 0
    finally:
        if player.returncode is None:
            player.terminate()
            await player.wait()
