"""What the Union tells after a consultation: decisions with their reasons, and further steps; and who is told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, exists, select

from domain.calendar import COUNTRY_TIME
from domain.results import Step
from storage.audit import record
from storage.deliveries import deliver, deliveries
from storage.notices import consultation_answers, notices
from storage.schema import Connection, Instant, metadata

notice_steps = Table(
    "notice_steps",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("notice", Integer, ForeignKey("notices.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),
    Column("words", Text, nullable=False, server_default="{}"),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    Column("told_at", Instant),
    sqlite_autoincrement=True,
)


PAGE = 2_000
"""So many are told in one transaction, so that nobody who talks to the bot waits for it."""


def add_step(
    connection: Connection,
    notice: int,
    kind: str,
    words: Mapping[str, Mapping[str, str]],
    by: int,
    now: datetime,
) -> int:
    """Enter a decision or a further step; its number. Those who took part are told by the clock."""
    text = json.dumps(words, ensure_ascii=False)
    row = {"notice": notice, "kind": kind, "words": text, "by": by, "at": now}
    made = connection.execute(notice_steps.insert().values(**row))
    number: int = made.inserted_primary_key[0]  # type: ignore[index]
    record(connection, f"consultation {kind}", f"notice {notice}", now, by=by, became=f"step {number}")
    return number


def steps_of(connection: Connection, notice: int) -> list[Step]:
    """The decisions and steps after a consultation, the oldest first."""
    query = select(notice_steps).where(notice_steps.c.notice == notice).order_by(notice_steps.c.id)
    return [
        Step(row.id, row.kind, row.at.astimezone(COUNTRY_TIME).date(), json.loads(row.words))
        for row in connection.execute(query)
    ]


def untold_steps(connection: Connection) -> list[tuple[int, int]]:
    """The steps that somebody who took part may not have got yet, each as its notice and its number."""
    query = select(notice_steps.c.notice, notice_steps.c.id).where(notice_steps.c.told_at.is_(None))
    return [(row.notice, row.id) for row in connection.execute(query.order_by(notice_steps.c.id))]


def untold_results(connection: Connection) -> list[int]:
    """The closed consultations whose result somebody who took part may not have got yet."""
    query = select(notices.c.id).where(notices.c.closed_at.is_not(None), notices.c.told_at.is_(None))
    return [row.id for row in connection.execute(query.order_by(notices.c.id))]


def note_told(connection: Connection, table: Table, number: int, now: datetime) -> None:
    """Write that everybody has got a result (a row of `notices`) or a step (one of `notice_steps`)."""
    connection.execute(table.update().where(table.c.id == number).values(told_at=now))


def tell_participants(
    connection: Connection, notice: int, what: str, kind: str, args: Mapping[str, object], now: datetime
) -> int:
    """Queue a message to the next of those who took part and have not got it; how many, 0 when all have.

    Those of one community come one after another, because their message is the same.
    """
    mine = consultation_answers
    told = exists().where(deliveries.c.what == what, deliveries.c.person == mine.c.person)
    query = (
        select(mine.c.person, mine.c.territory)
        .where(mine.c.notice == notice, mine.c.person.is_not(None), ~told)
        .order_by(mine.c.territory, mine.c.id)
        .limit(PAGE)
    )
    places: dict[str, list[int]] = {}
    for row in connection.execute(query):
        places.setdefault(row.territory, []).append(row.person)
    for territory, persons in places.items():
        deliver(connection, what, persons, kind, {**args, "territory": territory}, now, notice=notice)
    return sum(map(len, places.values()))
