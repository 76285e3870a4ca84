"""Deliveries: one row for each message to one person that nobody asked for just now.

A row goes `queued → sending → sent | failed | unknown`. Here are the rows and how they come to be; how a worker
takes them is in `storage.leasing`, how they ended in `storage.settling`, the audience of a notice in `storage.queueing`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.people import people
from storage.schema import Instant, metadata

QUEUED, SENDING, SENT, FAILED, UNKNOWN = "queued", "sending", "sent", "failed", "unknown"
QUIET_PERIOD = "quiet period"
"""Why a delivery was postponed until the days are as usual again."""

OVER = frozenset({SENT, FAILED, UNKNOWN})

NOTICE = "notice"
"""The kind of the deliveries by which a notice reaches its audience."""

GONE, UNREACHABLE = "person is gone", "person cannot be reached"
ROLE_LOST, NO_WORDS, MUTED, STOPPED = "role lost", "no words", "asked for none", "stopped"
BLOCKED, DEACTIVATED, REFUSED = "blocked", "deactivated", "refused"
NOT_MADE, OTHER_SIDE, NO_ANSWER, LOST = "not made", "other side", "no answer", "lost"
REASONS = (
    GONE,
    UNREACHABLE,
    ROLE_LOST,
    NO_WORDS,
    MUTED,
    STOPPED,
    BLOCKED,
    DEACTIVATED,
    REFUSED,
    NOT_MADE,
    OTHER_SIDE,
    NO_ANSWER,
    LOST,
)
"""Why a delivery failed or is unknown: the beginning of `error`, perhaps with ": " and what was said behind it."""

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("what", String(80), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("kind", String(30), nullable=False),
    Column("args", Text, nullable=False, server_default="{}"),
    Column("urgent", Boolean, nullable=False, server_default="0"),
    Column("danger", Boolean, nullable=False, server_default="0"),
    Column("state", String(8), nullable=False, server_default=QUEUED),
    Column("queued_at", Instant, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("notice", Integer),
    Column("lease_until", Instant),
    Column("holder", String(40), nullable=False, server_default=""),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("sent_at", Instant),
    Column("message_id", BigInteger),
    Column("error", String(200), nullable=False, server_default=""),
    UniqueConstraint("what", "person"),
    Index("ix_deliveries_due", "state", "notice", "danger", "urgent", "not_before", "id"),
    Index("ix_deliveries_notice", "notice", "kind", "state"),
    Index("ix_deliveries_kind", "kind", "queued_at"),
    Index("ix_deliveries_ended", "sent_at", "state"),
    sqlite_autoincrement=True,
)

still_queued = deliveries.c.state.not_in((SENDING, SENT, FAILED, UNKNOWN))
"""For rows named by number: put like this, SQLite does not look for them among all that are queued."""


@dataclass(frozen=True)
class Delivery:
    """One message to one person, ready to be worded in `language` and sent to `telegram_id`.

    `urgent` is what they asked for just now, `danger` a danger to life; `in_office` tells whether they hold a role.
    `attempts` counts the sendings begun before this one; `notice` is the lane it came in, None for the general one.
    `stamp` is the fingerprint of that notice when the row was leased, "" outside such a lane.
    """

    id: int
    what: str
    person: int
    telegram_id: int
    language: str
    kind: str
    args: Mapping[str, Any]
    urgent: bool
    attempts: int
    danger: bool = False
    in_office: bool = False
    notice: int | None = None
    stamp: str = ""


_inserts = {
    "sqlite": sqlite.insert(deliveries).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(deliveries).on_conflict_do_nothing(),
}


def deliver(
    connection: Connection,
    what: str,
    to: Iterable[int],
    kind: str,
    args: Mapping[str, Any],
    now: datetime,
    *,
    urgent: bool = False,
    danger: bool = False,
    notice: int | None = None,
) -> None:
    """Queue one message of `kind` to each person of `to`; the same `what` reaches a person once.

    Whoever asked not to get this kind is left out. `danger` to life goes out at any hour, in quiet periods, and to
    all. With `notice` it goes in the lane of that notice, which may be paused.
    """
    to = list(to)
    muted = set() if danger else _muted(connection, to, kind)
    text = json.dumps(args, ensure_ascii=False)
    rows = [
        {
            "what": what,
            "person": person,
            "kind": kind,
            "args": text,
            "urgent": urgent,
            "danger": danger,
            "notice": notice,
            "queued_at": now,
            "not_before": now,
        }
        for person in to
        if person not in muted
    ]
    if rows:
        connection.execute(_inserts[connection.dialect.name], rows)


def deliver_each(
    connection: Connection, messages: Iterable[tuple[str, int, str, Mapping[str, Any]]], now: datetime
) -> None:
    """Queue many messages, each (what, person, kind, args) of its own; the same `what` reaches a person once.

    Whoever calls has left out those who asked not to get them.
    """
    rows = [
        {
            "what": what,
            "person": person,
            "kind": kind,
            "args": json.dumps(args, ensure_ascii=False),
            "queued_at": now,
            "not_before": now,
        }
        for what, person, kind, args in messages
    ]
    if rows:
        connection.execute(_inserts[connection.dialect.name], rows)


def _muted(connection: Connection, persons: Sequence[int], kind: str) -> set[int]:
    """Those of these people who asked not to get this kind."""
    query = select(people.c.id, people.c.muted).where(people.c.id.in_(persons), people.c.muted != "")
    return {row.id for row in connection.execute(query) if kind in row.muted.split()}


def withdraw(connection: Connection, whats: Sequence[str]) -> None:
    """Take back whatever was queued or said under these names: what it was about is there no more."""
    connection.execute(deliveries.delete().where(deliveries.c.what.in_(whats)))


def forget_deliveries(connection: Connection, person: int) -> None:
    """Delete everything that was said, or was to be said, to a person.

    What they got of a notice stays as a row without them: a notice's deliveries add up to its audience.
    """
    mine = deliveries.c.person == person
    connection.execute(deliveries.delete().where(mine, deliveries.c.notice.is_(None)))
    waiting = deliveries.update().where(mine, deliveries.c.state == QUEUED)
    connection.execute(waiting.values(state=FAILED, error=GONE, lease_until=None, holder=""))
    connection.execute(deliveries.update().where(mine).values(person=None, message_id=None))


def count_by_state(connection: Connection) -> dict[str, int]:
    """How many rows are in each state."""
    query = select(deliveries.c.state, func.count()).group_by(deliveries.c.state)
    return {row.state: row[1] for row in connection.execute(query)}


def count_queued(connection: Connection) -> int:
    """How many rows wait."""
    waiting = select(func.count()).select_from(deliveries).where(deliveries.c.state == QUEUED)
    return connection.execute(waiting).scalar_one()


def queued_since(
    connection: Connection, people: Collection[int], kinds: Collection[str], since: datetime
) -> bool:
    """Whether one of these kinds was said, or is about to be said, to one of these people since then."""
    query = select(deliveries.c.id).where(
        deliveries.c.person.in_(list(people)),
        deliveries.c.kind.in_(list(kinds)),
        deliveries.c.queued_at >= since,
    )
    return connection.execute(query.limit(1)).first() is not None


def was_queued(connection: Connection, what: str) -> bool:
    """Whether something was said, or is about to be said, to anybody."""
    return (
        connection.execute(select(deliveries.c.id).where(deliveries.c.what == what).limit(1)).first()
        is not None
    )


def was_queued_to(connection: Connection, what: str, person: int) -> bool:
    """Whether something was said, or is about to be said, to a person."""
    mine = select(deliveries.c.id).where(deliveries.c.what == what, deliveries.c.person == person)
    return connection.execute(mine).first() is not None
