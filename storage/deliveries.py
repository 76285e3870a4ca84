"""Deliveries: one row for each message to one person that nobody asked for just now.

A row goes `queued → sending → sent | failed | unknown`. A worker leases rows; `sending` is written only for what
goes onto the wire now, so that a kill leaves no more unknown than were in flight.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
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
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.people import people
from storage.roles import roles
from storage.schema import Instant, metadata

QUEUED, SENDING, SENT, FAILED, UNKNOWN = "queued", "sending", "sent", "failed", "unknown"
QUIET_PERIOD = "quiet period"
"""Why a delivery was postponed until the days are as usual again."""

OVER = frozenset({SENT, FAILED, UNKNOWN})

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


@dataclass(frozen=True)
class Delivery:
    """One message to one person, ready to be worded in `language` and sent to `telegram_id`.

    `urgent` is what they asked for just now, `danger` a danger to life; `in_office` tells whether they hold a role.
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
) -> None:
    """Queue one message of `kind` to each person of `to`; the same `what` reaches a person once.

    Whoever asked not to get this kind is left out. `danger` to life goes out at any hour, in quiet periods, and to
    all.
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


_ORDER = (deliveries.c.danger.desc(), deliveries.c.urgent.desc(), deliveries.c.id)


def lease(connection: Connection, now: datetime, n: int, seconds: float) -> list[Delivery]:
    """Take up to `n` due rows for oneself for so many seconds, the oldest first; nobody else gets them.

    What somebody began to send, and has not settled within their time, is unknown from now on.
    """
    lost = deliveries.update().where(deliveries.c.state == SENDING, deliveries.c.lease_until < now)
    connection.execute(lost.values(state=UNKNOWN, error="nobody wrote how it ended"))
    due = (
        select(deliveries.c.id)
        .where(
            deliveries.c.state == QUEUED,
            deliveries.c.not_before <= now,
            (deliveries.c.lease_until.is_(None)) | (deliveries.c.lease_until < now),
        )
        .order_by(*_ORDER)
        .limit(n)
        .with_for_update(skip_locked=True)
    )
    numbers = [row.id for row in connection.execute(due)]
    if not numbers:
        return []
    taken = deliveries.update().where(deliveries.c.id.in_(numbers))
    connection.execute(taken.values(lease_until=now + timedelta(seconds=seconds)))
    return _read(connection, numbers, now)


def _read(connection: Connection, numbers: Sequence[int], now: datetime) -> list[Delivery]:
    held = exists().where(
        roles.c.person == deliveries.c.person, or_(roles.c.until.is_(None), roles.c.until > now)
    )
    query = (
        select(
            deliveries,
            people.c.telegram_id,
            people.c.language,
            people.c.unreachable_since,
            held.label("in_office"),
        )
        .join(people, people.c.id == deliveries.c.person, isouter=True)
        .where(deliveries.c.id.in_(numbers))
        .order_by(*_ORDER)
    )
    found = connection.execute(query).all()
    for row in found:
        if row.telegram_id is None or row.unreachable_since is not None:
            why = "person is gone" if row.telegram_id is None else "person cannot be reached"
            settle(connection, row.id, FAILED, error=why)
    return [
        Delivery(
            row.id,
            row.what,
            row.person,
            row.telegram_id,
            row.language or "ky",
            row.kind,
            json.loads(row.args),
            bool(row.urgent),
            row.attempts,
            bool(row.danger),
            bool(row.in_office),
        )
        for row in found
        if row.telegram_id is not None and row.unreachable_since is None
    ]


def start_sending(connection: Connection, number: int) -> bool:
    """Mark a row as on the wire; False when it is not queued any more."""
    waiting = deliveries.update().where(deliveries.c.id == number, deliveries.c.state == QUEUED)
    done = connection.execute(waiting.values(state=SENDING, attempts=deliveries.c.attempts + 1))
    return done.rowcount == 1


def settle(
    connection: Connection,
    number: int,
    state: str,
    *,
    now: datetime | None = None,
    message: int | None = None,
    error: str = "",
) -> None:
    """Write how a sending ended: sent, failed or unknown."""
    values = {
        "state": state,
        "sent_at": now,
        "message_id": message,
        "error": error[:200],
        "lease_until": None,
    }
    connection.execute(deliveries.update().where(deliveries.c.id == number).values(**values))


def postpone(connection: Connection, number: int, until: datetime, error: str = "") -> None:
    """Put a row back into the queue until a time: quiet hours, a full budget, a failure of the other side."""
    values = {"state": QUEUED, "not_before": until, "lease_until": None, "error": error[:200]}
    connection.execute(deliveries.update().where(deliveries.c.id == number).values(**values))


def withdraw(connection: Connection, whats: Sequence[str]) -> None:
    """Take back whatever was queued or said under these names: what it was about is there no more."""
    connection.execute(deliveries.delete().where(deliveries.c.what.in_(whats)))


def forget_deliveries(connection: Connection, person: int) -> None:
    """Delete everything that was said, or was to be said, to a person."""
    connection.execute(deliveries.delete().where(deliveries.c.person == person))


def release_postponed(connection: Connection, reason: str, now: datetime) -> None:
    """Let what was postponed for a reason be looked at again: the reason may have gone."""
    waiting = deliveries.update().where(deliveries.c.state == QUEUED, deliveries.c.error == reason)
    connection.execute(waiting.values(not_before=now, error=""))


def recover(connection: Connection) -> int:
    """At start: what was on the wire when the process died is unknown; the number of such rows."""
    connection.execute(deliveries.update().where(deliveries.c.state == QUEUED).values(lease_until=None))
    lost = deliveries.update().where(deliveries.c.state == SENDING)
    return connection.execute(lost.values(state=UNKNOWN, error="process ended while sending")).rowcount


def count_by_state(connection: Connection) -> dict[str, int]:
    """How many rows are in each state."""
    query = select(deliveries.c.state, func.count()).group_by(deliveries.c.state)
    return {row.state: row[1] for row in connection.execute(query)}


def was_queued(connection: Connection, what: str) -> bool:
    """Whether something was said, or is about to be said, to anybody."""
    return (
        connection.execute(select(deliveries.c.id).where(deliveries.c.what == what).limit(1)).first()
        is not None
    )
