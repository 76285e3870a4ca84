"""A country on any engine, through the program's own store: for a year that is played on both."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from scheduler.clockwork import JOBS
from storage.clock import move_clock, real_time, start_clock
from storage.engine import open_store
from tests.playing import START, ZONE, Country


@dataclass
class StoredCountry(Country):
    """The country of `tests.playing` on the store behind an address; its clock begins at `start`."""

    url: str = ""
    start: datetime = START

    def __post_init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.store = self._wait(open_store(self.url, migrate=False))
        super().__post_init__()

    def _wait(self, coming):
        return asyncio.run_coroutine_threadsafe(coming, self.loop).result(60)

    def found(self, connection):
        """Make what is there from the beginning, at its own time."""
        start_clock(connection, self.start, real_time())
        super().found(connection)

    def run(self, fn, *args, **kwargs):
        """Run a function of a connection as one transaction of the store."""
        return self._wait(self.store.write(fn, *args, **kwargs))

    def hours(self, n):
        """Let some hours pass, and the clock's jobs run after them."""
        self.run(move_clock, timedelta(hours=n))
        self.refresh()
        for job in JOBS:
            self.run(job.do, self.world.now.astimezone(ZONE))
        self.refresh()

    def close(self):
        self._wait(self.store.close())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()
