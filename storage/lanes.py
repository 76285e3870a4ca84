"""The lanes in which deliveries wait: a general one, and one for each notice, each read by its index from the front.

However many rows wait, a lease reads no more of them than it takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Boolean, ColumnElement, Connection, Integer, Select, bindparam, func, select

from domain.notices import SENDING as GOING
from domain.notices import SENT as ALL_SENT
from domain.notices import STOPPED
from storage.deliveries import NOTICE, QUEUED, deliveries
from storage.leases import is_free, moments
from storage.notices import notices
from storage.schema import Instant

Place = tuple[int | None, bool, bool]
"""A part of a lane: its notice (None: the general lane), whether danger to life, whether urgent."""


def first_due(
    connection: Connection, now: datetime, n: int, real: datetime, *, notices_too: bool, turn: int = 0
) -> list[int]:
    """The numbers of up to `n` due rows that nobody leases: danger first, then the general lane, then notices in turn.

    Without `notices_too` nothing of a notice is taken but danger to life. `turn` says whose turn is first; `real` is
    the machine's time.
    """
    lanes = open_lanes(connection)
    lanes = lanes[turn % len(lanes) :] + lanes[: turn % len(lanes)] if lanes else []
    first: list[Place] = [(lane, True, urgent) for lane in (None, *lanes) for urgent in (True, False)]
    first += [(None, False, True), (None, False, False)]
    found: list[int] = []
    for place in first:
        if len(found) < n:
            found += _front(connection, place, now, n - len(found), real)
    return found + (_in_turn(connection, lanes, now, n - len(found), real) if notices_too else [])


def _in_turn(
    connection: Connection, lanes: Sequence[int], now: datetime, n: int, real: datetime
) -> list[int]:
    """Rows of notices, each lane its share; what one leaves over is for those behind it."""
    found: list[int] = []
    for place, lane in enumerate(lanes):
        share = -(-(n - len(found)) // (len(lanes) - place))
        for urgent in (True, False):
            taken = _front(connection, (lane, False, urgent), now, share, real) if share else []
            found += taken
            share -= len(taken)
    return found


def _due(of_lane: ColumnElement[bool]) -> Select[tuple[int]]:
    return (
        select(deliveries.c.id)
        .where(
            deliveries.c.state == QUEUED,
            of_lane,
            deliveries.c.danger == bindparam("is_danger", type_=Boolean),
            deliveries.c.urgent == bindparam("is_urgent", type_=Boolean),
            deliveries.c.not_before <= bindparam("now", type_=Instant),
            is_free,
        )
        .order_by(deliveries.c.notice, deliveries.c.not_before, deliveries.c.id)
        .limit(bindparam("n", type_=Integer))
        .with_for_update(skip_locked=True)
    )


_GENERAL = _due(deliveries.c.notice.is_(None))
_OF_NOTICE = _due(deliveries.c.notice == bindparam("lane", type_=Integer))


def _front(connection: Connection, place: Place, now: datetime, n: int, real: datetime) -> list[int]:
    notice, danger, urgent = place
    values = {"is_danger": danger, "is_urgent": urgent, "now": now, "n": n, **moments(real)}
    if notice is None:
        return [row.id for row in connection.execute(_GENERAL, values)]
    return [row.id for row in connection.execute(_OF_NOTICE, {**values, "lane": notice})]


def open_lanes(connection: Connection) -> list[int]:
    """The notices of which something waits and may go out: those on their way, and what follows one that is over.

    A paused lane is not read; that of a stopped notice only once what was left of the notice itself is off it.
    """
    waiting = _with_queued(connection)
    if not waiting:
        return []
    query = select(notices.c.id, notices.c.state).where(notices.c.id.in_(waiting)).order_by(notices.c.id)
    return [
        row.id
        for row in connection.execute(query)
        if row.state in (GOING, ALL_SENT)
        or (row.state == STOPPED and not is_under_way(connection, row.id, QUEUED))
    ]


def _with_queued(connection: Connection) -> list[int]:
    """The notices with queued rows, found by one look at the index each."""
    found: list[int] = []
    while True:
        behind = deliveries.c.notice > (found[-1] if found else 0)
        smallest = select(func.min(deliveries.c.notice)).where(deliveries.c.state == QUEUED, behind)
        number = connection.execute(smallest).scalar()
        if number is None:
            return found
        found.append(number)


def is_under_way(connection: Connection, notice: int, *states: str) -> bool:
    """Whether a notice has deliveries to its audience in one of these states."""
    for state in states:
        mine = deliveries.c.notice == notice, deliveries.c.kind == NOTICE, deliveries.c.state == state
        if connection.execute(select(deliveries.c.id).where(*mine).limit(1)).first() is not None:
            return True
    return False
