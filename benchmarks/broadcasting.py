"""A notice to many, sent by one or more processes to the stand-in with Telegram's limits, and looked at from outside.

`Broadcast` queues a notice for so many people, starts, kills and stops the senders, and compares the ledger with the
database: nobody told twice, every `sent` row told once, and sent + failed + unknown the audience.
"""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.sender import TEXT
from benchmarks.whole import CLOCK_START, ROOT, TOKEN, free_port
from demo.standin import Limits, Standin
from demo.standin.refusals import Refusal
from domain.notices import QUEUEING, SENT
from storage.deliveries import NOTICE, SENDING, UNKNOWN, deliveries
from storage.engine import Store, open_store
from storage.failures import DatabaseAway
from storage.notices import Words, add_notice, move_notice, notice_by_id, set_words
from storage.people import meet, people
from storage.queueing import counts_of, queue_page
from storage.reference import read_register
from storage.schema import Connection
from storage.seeding import seed_reference

NOW = datetime.fromisoformat(CLOCK_START)
FIRST = 6_000_000_000
BLOCK = 20_000


def add_readers(connection: Connection, count: int) -> None:
    """People who read ky and may be told, with telegram numbers from FIRST on."""
    for begin in range(0, count, BLOCK):
        numbers = range(begin, min(begin + BLOCK, count))
        rows = [{"telegram_id": FIRST + n, "language": "ky", "joined_at": NOW} for n in numbers]
        connection.execute(people.insert(), rows)


def add_broadcast(connection: Connection) -> int:
    """A notice to everybody, to be queued; its number."""
    author = meet(connection, FIRST - 1, NOW)
    notice = add_notice(connection, 2026, author.id, "union", "41700000000000", NOW)
    set_words(connection, notice, "ky", Words(TEXT))
    move_notice(connection, notice, QUEUEING, NOW, None)
    return notice


class Noting(Limits):
    """Strict limits that note when each message was accepted, by their own clock, and how many were refused.

    `told` is when something was said to a chat last.
    """

    def __init__(self, **how: Any) -> None:
        super().__init__(strict=True, **how)
        self.accepted: list[float] = []
        self.told: dict[int, float] = {}
        self.refused = 0

    def take(self, chat: int, count: int = 1, *, paid: bool = False) -> None:
        """Count messages to a chat. Raises the refusal with how long to wait."""
        try:
            super().take(chat, count, paid=paid)
        except Refusal:
            self.refused += 1
            raise
        self.accepted += [self.clock()] * count
        self.told[chat] = self.accepted[-1]


@dataclass
class Outcome:
    """What a broadcast came to: the states of its rows, when each message was accepted (seconds), how often the
    stand-in refused one for its rate, and what the two sides disagree about."""

    counts: dict[str, int]
    accepted: list[float]
    refused: int
    wrong: list[str] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Messages a second from the first to the last."""
        return (len(self.accepted) - 1) / (self.accepted[-1] - self.accepted[0])

    @property
    def most(self) -> int:
        """The most messages in any second."""
        begin, most = 0, 0
        for end, at in enumerate(self.accepted):
            while self.accepted[begin] <= at - 1:
                begin += 1
            most = max(most, end - begin + 1)
        return most


class Broadcast:
    """One notice to `count` people, and the senders as processes. `most` is what the stand-in takes a second."""

    def __init__(
        self,
        folder: Path,
        url: str,
        count: int,
        *,
        most: float = 30.0,
        environment: dict[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.url = url
        self.count = count
        self.limits = Noting(overall=most)
        self.standin = Standin(limits=self.limits, ledger=None, history=3)
        self.senders: list[subprocess.Popen[bytes]] = []
        self.extra = environment or {}
        self.notice = 0
        self.on_the_wire = 0
        self._store: Store | None = None

    @property
    def store(self) -> Store:
        """The database, as seen from outside."""
        if self._store is None:
            raise RuntimeError("the broadcast is not open")
        return self._store

    async def __aenter__(self) -> Broadcast:
        await self.standin.start()
        for n in range(self.count):
            self.standin.memory.add_person({"id": FIRST + n, "first_name": "A"})
        self._store = await open_store(self.url)
        await self.store.write(seed_reference)
        await self.store.write(add_readers, self.count)
        self.notice = await self.store.write(add_broadcast)
        return self

    async def __aexit__(self, *failure: object) -> None:
        for sender in self.senders:
            sender.kill()
            await asyncio.to_thread(sender.wait)
        await self.store.close()
        await self.standin.close()

    async def queue(self) -> None:
        """Queue the whole audience here."""
        register = await self.store.read(read_register)
        while await self.store.write(queue_page, register, self.notice, NOW):
            pass
        gc.collect()
        gc.freeze()

    def start(self, twist: str = "") -> subprocess.Popen[bytes]:
        """Start a sender."""
        environment = {
            **os.environ,
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": self.standin.url,
            "DATA_DIR": str(self.folder),
            "DATABASE_URL": self.url,
            "LISTEN": f"127.0.0.1:{free_port()}",
            "CLOCK_START": CLOCK_START,
            "LOG_LEVEL": "ERROR",
            "MESSAGES_PER_SECOND": str(round(self.limits.overall)),
            "SENDER_TWIST": twist,
            **self.extra,
        }
        command = [sys.executable, "-m", "benchmarks.sender"]
        sender = subprocess.Popen(command, cwd=ROOT, env=environment)
        self.senders.append(sender)
        return sender

    async def kill(self, sender: subprocess.Popen[bytes]) -> None:
        """Kill a sender, and count what may have been on its wires."""
        self.senders.remove(sender)
        sender.kill()
        await asyncio.to_thread(sender.wait)
        self.on_the_wire += (await self.counts()).get(SENDING, 0)

    def start_ended(self, twist: str = "") -> None:
        """Start a sender for each that has ended by itself, as a supervisor does: it found no database to begin with."""
        ended = [one for one in self.senders if one.poll() is not None]
        self.senders = [one for one in self.senders if one not in ended]
        for _ in ended:
            self.start(twist)

    async def counts(self) -> dict[str, int]:
        """The rows by state."""
        while True:
            try:
                return await self.store.read(counts_of, self.notice, NOTICE)
            except DatabaseAway:
                await asyncio.sleep(0.2)

    async def finished(self, seconds: float) -> None:
        """Wait until the notice is sent. Raises TimeoutError."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                if (await self.store.read(notice_by_id, self.notice)).state == SENT:
                    return
            except DatabaseAway:
                pass
            await asyncio.sleep(0.1)
        raise TimeoutError(f"the broadcast does not end: {await self.counts()}")

    async def outcome(self) -> Outcome:
        """Compare the ledger with the database."""
        told = [one for one in self.standin.memory.calls if one["method"] == "sendMessage"]
        good = [one for one in told if one["ok"] and str(one["params"]["text"]).startswith(TEXT)]
        heard = Counter(int(one["chat_id"]) for one in good)
        rows = await self.store.read(_rows, self.notice)
        wrong = [f"{chat} was told {n} times" for chat, n in heard.items() if n > 1]
        wrong += [f"{chat} is sent and was told {heard[chat]} times" for chat, state in rows if state == "sent"
                  and heard[chat] != 1]  # fmt: skip
        wrong += [
            f"{chat} is failed and was told" for chat, state in rows if state == "failed" and heard[chat]
        ]
        counts = Counter(state for _, state in rows)
        over = counts["sent"] + counts["failed"] + counts[UNKNOWN]
        recipients = (await self.store.read(notice_by_id, self.notice)).recipients
        if not over == recipients == self.count:
            wrong.append(f"sent + failed + unknown = {over}, recipients {recipients}, audience {self.count}")
        return Outcome(dict(counts), self.limits.accepted, self.limits.refused, wrong)


def _rows(connection: Connection, notice: int) -> Sequence[Any]:
    query = deliveries.join(people, people.c.id == deliveries.c.person).select()
    query = query.with_only_columns(people.c.telegram_id, deliveries.c.state)
    return connection.execute(query.where(deliveries.c.notice == notice)).all()
