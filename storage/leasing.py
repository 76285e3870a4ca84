"""How a worker takes deliveries; how they ended is written by `storage.settling`.

A worker leases rows by the machine's time, never by the clock that an operator moves. `sending` is written only for
what goes onto the wire now, so that a kill leaves no more unknown than were in flight, and only while the row is still
the worker's own.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Row,
    String,
    bindparam,
    exists,
    or_,
    select,
)

from storage.audience import KIND, still_meant
from storage.clock import real_time
from storage.deliveries import (
    FAILED,
    GONE,
    LOST,
    MUTED,
    NO_WORDS,
    NOTICE,
    ROLE_LOST,
    SENDING,
    UNKNOWN,
    UNREACHABLE,
    Delivery,
    deliveries,
    still_queued,
)
from storage.lanes import first_due
from storage.leases import LEASE_SECONDS, WIRE_SECONDS, is_over, moments
from storage.notice_sending import fingerprint
from storage.notices import notice_by_id
from storage.people import people
from storage.roles import roles
from storage.schema import Instant

_these = deliveries.c.id.in_(bindparam("numbers", expanding=True, type_=Integer))
_lease = (
    deliveries.update()
    .where(_these)
    .values(lease_until=bindparam("until", type_=Instant), holder=bindparam("mine", type_=String))
)
_held = exists().where(
    roles.c.person == deliveries.c.person,
    or_(roles.c.until.is_(None), roles.c.until > bindparam("now", type_=Instant)),
)
_with_people = (
    select(
        deliveries,
        people.c.telegram_id,
        people.c.language,
        people.c.unreachable_since,
        people.c.muted,
        _held.label("in_office"),
    )
    .join(people, people.c.id == deliveries.c.person, isouter=True)
    .where(_these)
)
_lose = deliveries.update().where(deliveries.c.state == SENDING, is_over).values(state=UNKNOWN, error=LOST)
_start_sending = (
    deliveries.update()
    .where(_these, still_queued, deliveries.c.holder == bindparam("mine", type_=String))
    .values(
        state=SENDING,
        attempts=deliveries.c.attempts + 1,
        lease_until=bindparam("until", type_=Instant),
    )
    .returning(deliveries.c.id)
)
"""Statements that every delivery needs are built once: with SQLAlchemy that costs more than running them."""


def lease(
    connection: Connection,
    now: datetime,
    n: int,
    seconds: float = LEASE_SECONDS,
    holder: str = "",
    *,
    real: datetime | None = None,
    notices_too: bool = True,
    turn: int = 0,
) -> list[Delivery]:
    """Take up to `n` rows that are due at `now` for oneself for so many seconds; nobody else gets them.

    Of these, whoever cannot be reached or is not meant any more fails at once and is left out. What somebody began to
    send, and has not settled within their time, is unknown from now on. `real` is the machine's time.
    """
    real = real or real_time()
    lose(connection, real)
    numbers = first_due(connection, now, n, real, notices_too=notices_too, turn=turn)
    if not numbers:
        return []
    until = real + timedelta(seconds=seconds)
    connection.execute(_lease, {"numbers": numbers, "until": until, "mine": holder})
    return _meant(connection, _read(connection, numbers, now), now)


def lose(connection: Connection, real: datetime) -> None:
    """What is on the wire for longer than it may be is unknown."""
    connection.execute(_lose, moments(real))


def _read(connection: Connection, numbers: Sequence[int], now: datetime) -> list[Delivery]:
    """These rows with their people, in this order; those of people who cannot be reached or want none fail."""
    rows = {row.id: row for row in connection.execute(_with_people, {"numbers": list(numbers), "now": now})}
    found = [rows[number] for number in numbers]
    gone = [row.id for row in found if row.telegram_id is None]
    shut = [row.id for row in found if row.telegram_id is not None and row.unreachable_since is not None]
    muted = [row.id for row in found if row.unreachable_since is None and _unwanted(row)]
    fail(connection, gone, GONE)
    fail(connection, shut, UNREACHABLE)
    fail(connection, muted, MUTED)
    left = {*gone, *shut, *muted}
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
            row.notice,
        )
        for row in found
        if row.id not in left
    ]


def _unwanted(row: Row[Any]) -> bool:
    """Whether a row is a notice, without danger to life, to somebody who asked for no more of them meanwhile."""
    return row.kind == NOTICE and not row.danger and KIND in (row.muted or "").split()


def _meant(connection: Connection, leased: Sequence[Delivery], now: datetime) -> list[Delivery]:
    """Those who are still meant, with their notice's stamp: who lost the role a notice was for, or reads a language it
    lacks, is not.
    """
    by_notice: dict[int, list[Delivery]] = defaultdict(list)
    for one in leased:
        if one.notice is not None and one.kind == NOTICE:
            by_notice[one.notice].append(one)
    left: set[int] = set()
    stamps: dict[int | None, str] = {}
    for number, mine in by_notice.items():
        notice = notice_by_id(connection, number)
        stamps[number] = fingerprint(connection, notice)
        meant = still_meant(connection, notice, [one.person for one in mine], now)
        without = [one.id for one in mine if one.person not in meant]
        wordless = [one.id for one in mine if one.person in meant and not notice.has_words_for(one.language)]
        fail(connection, without, ROLE_LOST)
        fail(connection, wordless, NO_WORDS)
        left.update(without, wordless)
    return [replace(one, stamp=stamps.get(one.notice, "")) for one in leased if one.id not in left]


def fail(connection: Connection, numbers: Sequence[int], reason: str) -> None:
    """Let rows that are not on the wire fail for a reason."""
    if numbers:
        failed = deliveries.update().where(deliveries.c.id.in_(numbers))
        connection.execute(failed.values(state=FAILED, error=reason, lease_until=None))


def start_sending(
    connection: Connection, numbers: Sequence[int], holder: str = "", *, real: datetime | None = None
) -> set[int]:
    """Mark rows as on the wire; those that are queued and one's own still, which alone may be sent."""
    until = (real or real_time()) + timedelta(seconds=WIRE_SECONDS)
    values = {"numbers": list(numbers), "until": until, "mine": holder}
    return {row.id for row in connection.execute(_start_sending, values)}
