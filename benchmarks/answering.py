"""How fast a questionnaire answer is: from webhook through commit to its new question accepted by a sink.

Beside it, in the same run and with the same sink, a stock python-telegram-bot echo bot without a database, served by
its own `run_webhook`.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import aiohttp
import psutil

from benchmarks.heads import seat_heads
from benchmarks.sink import Sink
from benchmarks.whole import CLOCK_START, ROOT, TOKEN, free_port
from bot.taps import form_tap
from storage.engine import open_store

PEOPLE = 200
ECHO = """
import os
from telegram.ext import Application, MessageHandler, filters
async def echo(update, context):
    await update.message.reply_text(update.message.text)
api = os.environ["BOT_API_URL"]
app = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(api + "/bot").base_file_url(api + "/file/bot") \\
    .concurrent_updates(256).connection_pool_size(256).build()
app.add_handler(MessageHandler(filters.TEXT, echo))
host, port = os.environ["LISTEN"].split(":")
app.run_webhook(listen=host, port=int(port), url_path="telegram", webhook_url=os.environ["WEBHOOK_URL"])
"""


class Bench:
    """One bot as a process, the sink, and people who answer as soon as they are asked."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url
        self.sink = Sink()
        self.port = free_port()
        self.child: subprocess.Popen[bytes] | None = None
        self.updates = itertools.count(1)
        self.messages = itertools.count(10_000_000)
        self.latencies: list[float] = []

    async def start(self, echo: bool) -> None:
        """Start sink and bot, and wait until it listens."""
        await self.sink.start()
        command = [sys.executable, "-c", ECHO] if echo else [sys.executable, "main.py", "run"]
        self.child = await asyncio.to_thread(subprocess.Popen, command, cwd=ROOT, env=self.environment)
        await self._listening()

    @property
    def environment(self) -> dict[str, str]:
        """The settings of the bot."""
        return {
            **os.environ,
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": f"http://127.0.0.1:{self.sink.port}",
            "DATA_DIR": str(self.folder),
            "DATABASE_URL": self.url,
            "WEBHOOK_URL": f"http://127.0.0.1:{self.port}/telegram",
            "WEBHOOK_SECRET": "s",
            "LISTEN": f"127.0.0.1:{self.port}",
            "LOG_LEVEL": "ERROR",
            "MESSAGES_PER_SECOND": "100000",
            "CLOCK_START": CLOCK_START,
        }

    async def _listening(self) -> None:
        for _ in range(200):
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return
        raise TimeoutError("the bot does not listen")

    async def stop(self) -> None:
        """Stop both."""
        if self.child is not None:
            self.child.terminate()
            await asyncio.to_thread(self.child.wait)
        await self.sink.close()

    @property
    def memory(self) -> int:
        """The bot's resident memory in bytes."""
        return int(psutil.Process(self.child.pid).memory_info().rss) if self.child is not None else 0

    async def talk(self, people: int, answers: int, pause: float = 0.0) -> float:
        """Let people answer so many questions each, one at a time; answers a second over all."""
        connector = aiohttp.TCPConnector(limit=people)
        async with aiohttp.ClientSession(connector=connector) as session:
            begun = time.perf_counter()
            await asyncio.gather(
                *(self._person(session, 1000 + n, answers, pause * n / people, pause) for n in range(people))
            )
            return people * answers / (time.perf_counter() - begun)

    async def _person(
        self, session: aiohttp.ClientSession, person: int, answers: int, first: float, pause: float
    ) -> None:
        await asyncio.sleep(first)
        for n in range(answers):
            said = self.sink.accepted[person]
            sent = time.perf_counter()
            await self.post(session, person, str(200 + n))
            while self.sink.accepted[person] == said:
                await asyncio.sleep(0.001)
            self.latencies.append(self.sink.at[person] - sent)
            if pause:
                await asyncio.sleep(pause)

    async def tap(self, people: int, taps: int) -> float:
        """Let people ask for help on their question, answered in the webhook's own response; answers a second."""
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=people)) as session:
            begun = time.perf_counter()
            await asyncio.gather(*(self._tapping(session, n, taps) for n in range(people)))
            return people * taps / (time.perf_counter() - begun)

    async def _tapping(self, session: aiohttp.ClientSession, number: int, taps: int) -> None:
        user = {"id": 1000 + number, "is_bot": False, "first_name": "A"}
        chat = {"id": 1000 + number, "type": "private", "first_name": "A"}
        for _ in range(taps):
            query = {
                "id": str(next(self.messages)),
                "from": user,
                "chat_instance": "1",
                "message": {"message_id": 1, "date": 0, "chat": chat, "text": "?"},
                "data": form_tap(number + 1, 0, "DEM01", "help"),
            }
            answer = await self._deliver(session, {"callback_query": query})
            if json.loads(answer)["method"] != "answerCallbackQuery":
                raise RuntimeError("the tap was not answered in the response")

    async def post(self, session: aiohttp.ClientSession, person: int, words: str) -> None:
        """Post one message as Telegram does."""
        user = {"id": person, "is_bot": False, "first_name": "A"}
        message = {
            "message_id": next(self.messages),
            "date": 0,
            "chat": {"id": person, "type": "private", "first_name": "A"},
            "from": user,
            "text": words,
        }
        await self._deliver(session, {"message": message})

    async def _deliver(self, session: aiohttp.ClientSession, update: dict[str, Any]) -> bytes:
        body = {"update_id": next(self.updates), **update}
        headers = {"X-Telegram-Bot-Api-Secret-Token": "s"}
        async with session.post(
            f"http://127.0.0.1:{self.port}/telegram", json=body, headers=headers
        ) as answer:
            if answer.status != 200:
                raise RuntimeError(f"webhook answered {answer.status}")
            return await answer.read()


async def rate(url: str, folder: Path, answers: int, *, echo: bool = False) -> tuple[float, Bench]:
    """Answers a second of one bot, fresh, with all people at once."""
    bench = Bench(folder, url)
    if not echo:
        store = await open_store(url)
        from storage.seeding import seed_reference

        await store.write(seed_reference)
        await store.write(seat_heads, PEOPLE)
        await store.close()
    await bench.start(echo)
    found = await bench.talk(PEOPLE, answers)
    return found, bench


async def one_round(url: str | None, answers: int) -> dict[str, float]:
    """One measurement of both bots, one after the other."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="el-unu-bench-") as name:
        folder = Path(name)
        found["echo"], bench = await rate("", folder, answers, echo=True)
        await bench.stop()
        address = url or f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
        found["ours"], bench = await rate(address, folder, answers)
        bench.latencies.clear()
        await bench.talk(PEOPLE, 2, pause=PEOPLE / (found["ours"] / 2))
        found["p99"] = statistics.quantiles(bench.latencies, n=100)[98] * 1000
        found["response"] = await bench.tap(PEOPLE, answers)
        await bench.stop()
    return found


async def growth(few: int, many: int) -> tuple[int, int]:
    """The bot's memory after `few` updates and after `many`, in bytes: words of a head, again and again."""
    with tempfile.TemporaryDirectory(prefix="el-unu-bench-") as name:
        folder = Path(name)
        url = f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}"
        _, bench = await rate(url, folder, few // PEOPLE)
        first = bench.memory
        await bench.talk(PEOPLE, (many - few) // PEOPLE)
        last = bench.memory
        await bench.stop()
    return first, last
