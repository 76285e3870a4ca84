"""How long it takes to see who has it in hand: 500 communities, 60 indicators, 5 years; and ten times as many places."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, create_engine, event, insert

from domain.completeness import roll_up
from domain.cycle import COLLECTION, Cycle, default_spans
from domain.indicators import Indicator, IndicatorSet
from domain.places import Register, Territory
from storage.completeness import read_completeness
from storage.days import read_calendar
from storage.people import people
from storage.roles import roles
from storage.submissions import answers, submissions
from storage.tables import metadata

YEARS = range(2022, 2027)
INDICATORS = 60
COMMUNITIES = 500
REGIONS, DISTRICTS = 9, 45
COUNTRY = "C"
NOW = datetime(2027, 3, 1, tzinfo=UTC)
ROUNDS = 7


def _names(code: str) -> dict[str, str]:
    return {"ky": code, "ru": code, "en": code}


def _register(communities: int) -> Register:
    above = [Territory(COUNTRY, "", "country", "country", False, _names(COUNTRY))]
    above += [Territory(f"R{n}", COUNTRY, "region", "oblast", False, _names(f"R{n}")) for n in range(REGIONS)]
    above += [
        Territory(f"D{n}", f"R{n % REGIONS}", "district", "rayon", False, _names(f"D{n}"))
        for n in range(DISTRICTS)
    ]
    inside = (
        Territory(f"K{n:05d}", f"D{n % DISTRICTS}", "community", "aiyl_aimak", True, _names(f"K{n}"))
        for n in range(communities)
    )
    return Register((*above, *inside))


def _indicators() -> IndicatorSet:
    every = tuple(
        Indicator(
            f"I{n:02d}", "g", True, False, "head", "ask", "", "integer", "", "end", "", None, None, "", (), {}
        )
        for n in range(INDICATORS)
    )
    return IndicatorSet(2026, every, (), {}, {})


def _fill(connection: Connection, communities: int) -> None:
    """Every community with a head and, every year, a submission of all answers; each tenth is corrected once."""
    numbers = range(communities)
    connection.execute(
        insert(people), [{"telegram_id": 10**9 + n, "joined_at": NOW, "seen_on": NOW.date()} for n in numbers]
    )
    heads = [
        {"person": n + 1, "role": "head", "territory": f"K{n:05d}", "since": NOW, "confirmed_at": NOW}
        for n in numbers
    ]
    connection.execute(insert(roles), heads)
    for year in YEARS:
        sent = [(n, NOW - timedelta(days=n % 60)) for n in numbers if n % 7]
        sent += [(n, NOW) for n in numbers if n % 7 and not n % 10]
        first = connection.execute(
            insert(submissions).returning(submissions.c.id),
            [
                {
                    "territory": f"K{n:05d}",
                    "year": year,
                    "sent_at": at,
                    "answered": INDICATORS - 3,
                    "skipped": 3,
                }
                for n, at in sent
            ],
        )
        ids = [row.id for row in first]
        connection.execute(insert(answers), list(_answers(ids, sent, year)))


def _answers(ids: list[int], sent: list[tuple[int, datetime]], year: int) -> Iterator[dict[str, object]]:
    for submission, (n, at) in zip(ids, sent, strict=True):
        for code in range(INDICATORS):
            skipped = "no-data" if code % 20 == n % 20 else None
            yield {
                "submission": submission,
                "territory": f"K{n:05d}",
                "year": year,
                "indicator": f"I{code:02d}",
                "number": None if skipped else n,
                "skipped": skipped,
                "answered_at": at,
                "way": "chat",
            }


def _milliseconds(communities: int) -> float:
    """The median of some rounds of reading and adding up, on a file that was just opened."""
    register, indicators = _register(communities), _indicators()
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{Path(folder) / 'bench.sqlite3'}")

        @event.listens_for(engine, "connect")
        def _(connection: object, record: object) -> None:
            connection.execute("PRAGMA cache_size=-32000")  # type: ignore[attr-defined]

        with engine.begin() as connection:
            metadata.create_all(connection)
            _fill(connection, communities)
            spans = default_spans(2026, read_calendar(connection))
        cycle = Cycle(2026, COLLECTION, spans)
        taken = []
        for _round in range(ROUNDS):
            with engine.connect() as connection:
                begun = time.perf_counter()
                standings = read_completeness(
                    connection, register, indicators, cycle, NOW, ZoneInfo("Asia/Bishkek")
                )
                counts = roll_up(standings, COUNTRY)
                taken.append(time.perf_counter() - begun)
            assert counts[COUNTRY].expected == communities
        engine.dispose()
    return statistics.median(taken) * 1000


def measure() -> tuple[float, float]:
    """Milliseconds for 500 communities and for ten times as many, each with 60 indicators and 5 years."""
    return _milliseconds(COMMUNITIES), _milliseconds(10 * COMMUNITIES)


if __name__ == "__main__":
    print(measure())
