"""How fast a notice reaches its audience: queued, sent at the default and at the paid rate, with kills, and with people
talking meanwhile. Beside it a stock loop of python-telegram-bot with its `AIORateLimiter`.
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from benchmarks.broadcasting import FIRST, NOW, Broadcast, Outcome, add_broadcast, add_readers
from benchmarks.sender import plain_words
from benchmarks.whole import CLOCK_START, ROOT, TOKEN
from bot.budget import Budget
from bot.program import open_program
from bot.settings import MOST, Settings
from scheduler.child import one_child
from scheduler.delivering import DeliveryWorker
from storage.engine import open_store
from storage.notices import notice_by_id
from storage.queueing import queue_page
from storage.reference import read_register
from storage.seeding import seed_reference

RATE, PAID = MOST * 5 / 6, 1000.0
MANY, HOUR, PAID_COUNT, PEER_COUNT = 1_000_000, 90_000, 30_000, 600
TEN_MINUTES = HOUR // 6
TALKING, ANSWERS = 12, 20
PEER = """
import asyncio, os
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, ApplicationBuilder
async def main():
    limiter = AIORateLimiter(overall_max_rate=float(os.environ["RATE"]), max_retries=5)
    api = os.environ["BOT_API_URL"] + "/bot"
    app = ApplicationBuilder().token(os.environ["BOT_TOKEN"]).base_url(api).rate_limiter(limiter).build()
    paid = True if os.environ["PAID"] else None
    async with app:
        for chat in range(int(os.environ["FIRST"]), int(os.environ["FIRST"]) + int(os.environ["COUNT"])):
            try:
                await app.bot.send_message(chat, "x", allow_paid_broadcast=paid)
            except TelegramError:
                pass
asyncio.run(main())
"""


async def _queued(folder: str, url: str, count: int) -> tuple[float, float, float]:
    """Seconds to queue so many, the longest page in seconds, and by how many MB memory grew meanwhile."""
    store = await open_store(url or f"sqlite+aiosqlite:///{folder}/bench.sqlite3")
    try:
        await store.write(seed_reference)
        await store.write(add_readers, count)
        register = await store.read(read_register)
        notice = await store.write(add_broadcast)
        before, begun, longest = psutil.Process().memory_info().rss, time.perf_counter(), 0.0
        more = True
        while more:
            page = time.perf_counter()
            more = await store.write(queue_page, register, notice, NOW)
            longest = max(longest, time.perf_counter() - page)
        seconds = time.perf_counter() - begun
        if (await store.read(notice_by_id, notice)).recipients != count:
            raise RuntimeError("not everybody was queued")
        return seconds, longest, (psutil.Process().memory_info().rss - before) / 1e6
    finally:
        await store.close()


def _queued_here(folder: str, url: str, count: int) -> tuple[float, float, float]:
    return asyncio.run(_queued(folder, url, count))


def queued(url: str = "", count: int = MANY) -> tuple[float, float, float]:
    """The same in a process of its own, whose memory is its own."""
    with (
        tempfile.TemporaryDirectory(prefix="el-unu-bench-") as folder,
        one_child() as pool,
    ):
        return pool.submit(_queued_here, folder, url, count).result()


class Skipping:
    """A clock on which waiting for the budget takes no time: whatever else a process does takes as long as it takes.

    A wait is skipped only when nothing is on the wire, so that messages arrive when they would have.
    `real` is what time is taken from, in seconds.
    """

    def __init__(self, real: Callable[[], float] = time.monotonic) -> None:
        self.real = real
        self.skipped = 0.0
        self.busy: Callable[[], bool] = lambda: False

    def __call__(self) -> float:
        return self.real() + self.skipped

    async def sleep(self, seconds: float) -> None:
        """Let so many seconds pass on this clock."""
        until = self() + seconds
        while self.busy():
            await asyncio.sleep(0.0005)
        self.skipped += max(0.0, until - self())


async def compressed(folder: Path, count: int = HOUR, real: Callable[[], float] = time.monotonic) -> Outcome:
    """An hour's deliveries by worker and stand-in in one process, the waiting for the budget skipped.

    With `real` as the process's own time, what other processes of the machine take does not count.
    """
    clock = Skipping(real)
    url = f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
    async with Broadcast(folder, url, count) as one:
        one.limits.clock = clock
        await one.queue()
        settings = Settings.model_validate(
            {
                "bot_token": TOKEN,
                "bot_api_url": one.standin.url,
                "database_url": url,
                "data_dir": folder,
                "clock_start": CLOCK_START,
            }
        )
        program = await open_program(settings)
        try:
            await program.open()
            program.budget = program.speaker.budget = Budget(program.budget.rates, clock, clock.sleep)
            worker = DeliveryWorker(program, plain_words)
            clock.busy = lambda: worker.in_flight > 0
            working = asyncio.create_task(worker.run())
            await one.finished(3600)
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)
        finally:
            await program.close()
        return await one.outcome()


async def at_the_paid_rate(folder: Path, count: int = PAID_COUNT) -> Outcome:
    """So many at Telegram's paid rate by one process."""
    url = f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
    async with Broadcast(folder, url, count, environment={"PAID_BROADCAST": "1"}) as one:
        await one.queue()
        one.start()
        await one.finished(600)
        return await one.outcome()


async def killed(folder: Path, minutes: int, every: float = 60.0) -> float:
    """Kill the one sender every minute and start it again: the part of the rate that is delivered all the same."""
    url = f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
    async with Broadcast(folder, url, round(RATE * every * (minutes + 1))) as one:
        await one.queue()
        sender = one.start()
        while not one.limits.accepted:
            await asyncio.sleep(0.01)
        begun = time.monotonic()
        for minute in range(1, minutes + 1):
            await asyncio.sleep(begun + minute * every - time.monotonic())
            await one.kill(sender)
            sender = one.start()
        until = begun + minutes * every
        while one.limits.accepted[-1] < until + 0.5:
            await asyncio.sleep(0.05)
        first_of_next = next(at for at in one.limits.accepted if at > until)
        told = sum(at <= until for at in one.limits.accepted)
        return told / ((first_of_next - begun) * RATE)


async def answered(
    folder: Path, url: str = "", *, talking: int = TALKING, answers: int = ANSWERS
) -> tuple[list[float], float]:
    """While a broadcast runs at full budget so many people say something again and again.

    The seconds until each is answered, and the messages a second in all.
    """
    url = url or f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
    async with Broadcast(folder, url, 60 * 60) as one:
        await one.queue()
        one.start()
        while len(one.limits.accepted) < 2 * RATE:
            await asyncio.sleep(0.05)
        people = [one.standin.memory.add_person({"first_name": "T"}).id for _ in range(talking)]
        begun, before = time.monotonic(), len(one.limits.accepted)
        found = await asyncio.gather(*(_talk(one, person, answers) for person in people))
        rate = (len(one.limits.accepted) - before) / (time.monotonic() - begun)
        return [seconds for each in found for seconds in each], rate


async def _talk(one: Broadcast, person: int, answers: int) -> list[float]:
    chat, rng, found = one.standin.memory.chats[person], random.Random(person), []
    for _ in range(answers):
        await asyncio.sleep(rng.uniform(1.2, 4.0))
        asked = time.monotonic()
        one.standin.inbox.send(chat, {"text": "/help"})
        while one.limits.told.get(person, 0.0) < asked:
            await asyncio.sleep(0.002)
        found.append(one.limits.told[person] - asked)
    return found


async def peer(folder: Path, *, paid: bool, count: int = PEER_COUNT) -> Outcome:
    """The stock loop on the same stand-in: one message after another through the library's rate limiter."""
    async with Broadcast(folder, f"sqlite+aiosqlite:///{folder / 'peer.sqlite3'}", count) as one:
        environment = {
            **os.environ,
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": one.standin.url,
            "FIRST": str(FIRST),
            "COUNT": str(count),
            "RATE": str(PAID if paid else MOST),
            "PAID": "1" if paid else "",
        }
        child = await asyncio.to_thread(
            subprocess.run, [sys.executable, "-c", PEER], cwd=ROOT, env=environment, check=True
        )
        child.check_returncode()
        return Outcome({}, one.limits.accepted, one.limits.refused)


def p95(seconds: list[float]) -> float:
    """The 95th percentile in milliseconds."""
    return statistics.quantiles(seconds, n=20)[18] * 1000
