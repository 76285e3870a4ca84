"""Checking what communities sent: single values returned with a question, levels accepted, the kenesh's remark."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
    text,
)

from storage.audit import record
from storage.schema import Instant, metadata

BY_VALUE, BY_REASON, TAKEN_BACK = "corrected", "explained", "withdrawn"
"""How a return was settled: by another value, by "right, because…", or by who had asked."""

OPEN = text("settled_at IS NULL")

returns = Table(
    "returns",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("indicator", String(10), nullable=False),
    Column("answer", Integer, ForeignKey("answers.id")),
    Column("question", Text, nullable=False),
    Column("returned_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("returned_at", Instant, nullable=False),
    Column("settled_at", Instant),
    Column("settled_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("outcome", String(12), nullable=False, server_default=""),
    Column("reply", Text, nullable=False, server_default=""),
    Index("ix_returns_place", "year", "territory", "settled_at"),
    Index(
        "uq_returns_open",
        "year",
        "territory",
        "indicator",
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    ),
    sqlite_autoincrement=True,
)

levels = Table(
    "levels",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    UniqueConstraint("territory", "year"),
    sqlite_autoincrement=True,
)

remarks = Table(
    "remarks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    Index("ix_remarks_place", "year", "territory"),
    sqlite_autoincrement=True,
)


@dataclass(frozen=True)
class Returned:
    """A value returned with a question; `answer` is the row that was asked about, None where there was no answer."""

    id: int
    territory: str
    year: int
    indicator: str
    answer: int | None
    question: str
    returned_at: datetime
    settled_at: datetime | None
    outcome: str
    reply: str


def _returned(row: Row) -> Returned:  # type: ignore[type-arg]
    return Returned(
        row.id,
        row.territory,
        row.year,
        row.indicator,
        row.answer,
        row.question,
        row.returned_at,
        row.settled_at,
        row.outcome,
        row.reply,
    )


def returns_of(connection: Connection, territory: str, year: int) -> list[Returned]:
    """All returns of a community and year, settled or not, the oldest first."""
    here = returns.select().where(returns.c.territory == territory, returns.c.year == year)
    return [_returned(row) for row in connection.execute(here.order_by(returns.c.id))]


def open_returns(connection: Connection, territory: str, year: int) -> list[Returned]:
    """The values of a community that are asked about now, the oldest question first."""
    return [one for one in returns_of(connection, territory, year) if one.settled_at is None]


def settle_return(
    connection: Connection, number: int, outcome: str, reply: str, by: int | None, now: datetime
) -> bool:
    """Write how a return was settled; False when that had been done before."""
    waiting = returns.update().where(returns.c.id == number, returns.c.settled_at.is_(None))
    settled = waiting.values(settled_at=now, settled_by=by, outcome=outcome, reply=reply)
    return connection.execute(settled).rowcount == 1


def settle_by_sending(
    connection: Connection,
    territory: str,
    year: int,
    became: Mapping[str, int],
    by: int | None,
    now: datetime,
) -> None:
    """Settle the returns of those values that were sent anew: indicator -> the row of its new answer."""
    for one in open_returns(connection, territory, year) if became else []:
        if one.indicator in became and settle_return(connection, one.id, BY_VALUE, "", by, now):
            was, after = f"answer {one.answer or 0}", f"answer {became[one.indicator]}"
            record(
                connection,
                "return settled",
                subject_of(one),
                now,
                by=by,
                was=was,
                became=f"{BY_VALUE}: {after}",
            )


def subject_of(one: Returned) -> str:
    """A returned value as the audit names it."""
    return f"{one.territory}:{one.year} {one.indicator}"


def add_remark(
    connection: Connection, territory: str, year: int, words: str, by: int | None, now: datetime
) -> int:
    """Append the kenesh's remark to what a community sends; the last one counts."""
    values = {"territory": territory, "year": year, "words": words, "by": by, "at": now}
    number: int = connection.execute(remarks.insert().returning(remarks.c.id), values).scalar_one()
    return number


def remarks_of(connection: Connection, year: int, inside: Collection[str] | None = None) -> Mapping[str, str]:
    """The kenesh's remarks by community, the last of each; only of those `inside` when given."""
    last = select(func.max(remarks.c.id)).where(remarks.c.year == year).group_by(remarks.c.territory)
    found = connection.execute(select(remarks.c.territory, remarks.c.words).where(remarks.c.id.in_(last)))
    return {row.territory: row.words for row in found if inside is None or row.territory in inside}
