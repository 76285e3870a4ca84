"""How long it takes to decide a day's reminders: 500 communities and 50,000 citizens, and ten times as many."""

from __future__ import annotations

import json
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, create_engine, event

from domain.cycle import COLLECTION, Cycle, default_spans
from domain.draft import Answer, Draft, to_json
from domain.questionnaire import WORD, questionnaire
from domain.reminders import due
from scheduler.reminding import remind
from storage.cycles import begin_cycle
from storage.days import read_calendar
from storage.deliveries import deliveries
from storage.drafts import drafts
from storage.people import people
from storage.reference_indicators import read_indicator_set
from storage.reference_tables import territories
from storage.reminders import read_facts
from storage.roles import roles
from storage.seeding import seed_reference
from storage.submissions import submissions
from storage.tables import metadata

COMMUNITIES, CITIZENS = 500, 50_000
BEGUN = datetime(2026, 11, 1, tzinfo=UTC)
LAST_DAY = datetime(2027, 4, 9, 9, tzinfo=ZoneInfo("Asia/Bishkek"))
REGIONS = 7


def fill(connection: Connection, times: int) -> None:
    """A country on its last day: a third has sent, nearly all have begun, and one citizen in fifty left a problem."""
    seed_reference(connection)
    connection.execute(territories.update().values(has_lsg=False))
    root = "41700000000000"
    codes = [f"C{n:05d}" for n in range(COMMUNITIES * times)]
    places = [(f"R{n}", root, "region") for n in range(REGIONS)]
    places += [(code, f"R{n % REGIONS}", "community") for n, code in enumerate(codes)]
    rows = [
        {"code": code, "parent_code": above, "level": level, "has_lsg": level == "community", "name_ru": code}
        for code, above, level in places
    ]
    connection.execute(territories.insert(), rows)
    plan = default_spans(2026, read_calendar(connection))
    begin_cycle(connection, Cycle(2026, COLLECTION, plan))
    _people(connection, codes, CITIZENS * times)
    _answers(connection, codes)


def _people(connection: Connection, codes: list[str], citizens: int) -> None:
    known = [
        {"id": n, "telegram_id": n, "language": "ky", "joined_at": BEGUN}
        for n in range(1, len(codes) + citizens + 1)
    ]
    connection.execute(people.insert(), known)
    held = [
        {"person": n, "role": "head", "territory": code, "since": BEGUN, "confirmed_at": BEGUN}
        for n, code in enumerate(codes, 1)
    ]
    connection.execute(roles.insert(), held)
    left = json.dumps(
        {"answers": {"category": {"value": "5", "by": 1, "at": ""}}, "unfinished": {}, "context": {}}
    )
    begun = [
        {"form": "problem", "owner": f"person:{n}", "person": n, "version": 1, "data": left}
        for n in range(len(codes) + 1, len(codes) + citizens + 1, 50)
    ]
    moment = LAST_DAY - timedelta(days=4)
    times = {"begun_at": moment, "changed_at": moment}
    connection.execute(drafts.insert(), [{**one, **times} for one in begun])
    said = [
        {"what": f"problem {n}", "person": n, "kind": "problem-changed", "queued_at": BEGUN}
        for n in range(len(codes) + 1, len(codes) + citizens + 1)
    ]
    connection.execute(deliveries.insert(), [{**one, "not_before": BEGUN, "state": "sent"} for one in said])


def _answers(connection: Connection, codes: list[str]) -> None:
    form = questionnaire(read_indicator_set(connection, 2026))
    keys = [question.key for question in form.questions]
    rows = []
    for n, code in enumerate(codes, 1):
        given = {key: Answer("1245", n, BEGUN.isoformat()) for key in keys[: n % (len(keys) + 1)]}
        data = json.dumps(to_json(Draft(WORD, answers=given)), separators=(",", ":"))
        rows.append({"form": WORD, "owner": f"{code}:2026", "version": len(given), "data": data})
    connection.execute(drafts.insert(), [{**one, "begun_at": BEGUN, "changed_at": BEGUN} for one in rows])
    sent = [
        {"territory": code, "year": 2026, "sent_at": BEGUN, "answered": 1, "skipped": 0}
        for code in codes[::3]
    ]
    connection.execute(submissions.insert(), sent)


def once(times: int) -> tuple[float, float, float]:
    """Seconds to decide, to decide and queue, and to find that nothing more is due, on a SQLite file."""
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{Path(folder) / 'bench.sqlite3'}")
        event.listen(engine, "connect", lambda raw, record: raw.execute("PRAGMA journal_mode=WAL"))
        with engine.begin() as connection:
            metadata.create_all(connection)
            fill(connection, times)
        try:
            with engine.begin() as connection:
                return _timed(connection)
        finally:
            engine.dispose()


def _timed(connection: Connection) -> tuple[float, float, float]:
    begun = time.perf_counter()
    due(LAST_DAY, read_facts(connection, LAST_DAY))
    decided = time.perf_counter()
    if not remind(connection, LAST_DAY):
        raise RuntimeError("nobody was reminded")
    queued = time.perf_counter()
    if remind(connection, LAST_DAY):
        raise RuntimeError("somebody was reminded twice")
    return decided - begun, queued - decided, time.perf_counter() - queued


def measure() -> tuple[float, float]:
    """Seconds to decide a day's reminders, at the size asked for and at ten times that."""
    return once(1)[0], once(10)[0]


if __name__ == "__main__":
    for times in (1, 10):
        print(times, *(f"{seconds:.3f}" for seconds in once(times)))
