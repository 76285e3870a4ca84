"""How deliveries that a worker had taken ended: sent, failed, to be tried again, put off, or unknown.

`holder` and `attempts` together tell one sending from every other, so that an outcome that comes late is still written
and one of a former attempt is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Connection, Integer, String, and_, bindparam, case, or_

from storage.clock import real_time
from storage.deliveries import LOST, QUEUED, SENDING, UNKNOWN, Delivery, deliveries, still_queued
from storage.leases import is_over, moments
from storage.people import migrate_chat, remember_unreachable
from storage.schema import Instant


@dataclass(frozen=True)
class Outcome:
    """How a delivery ended. `attempt` is the sending it ended with; `until` when it is tried again (state queued).

    `unreachable`: the person blocked the bot or left; `moved_to`: their chat has this new number.
    """

    delivery: Delivery
    attempt: int
    state: str
    error: str = ""
    message: int | None = None
    until: datetime | None = None
    unreachable: bool = False
    moved_to: int | None = None


_own = (
    deliveries.c.id == bindparam("number", type_=Integer),
    deliveries.c.holder == bindparam("mine", type_=String),
    deliveries.c.attempts == bindparam("attempt", type_=Integer),
    or_(deliveries.c.state == QUEUED, deliveries.c.state == SENDING, deliveries.c.state == UNKNOWN),
)
_erased = and_(deliveries.c.notice.is_not(None), deliveries.c.person.is_(None))
_ended = (
    deliveries.update()
    .where(*_own)
    .values(
        state=bindparam("end", type_=String),
        sent_at=bindparam("at", type_=Instant),
        message_id=case((_erased, None), else_=bindparam("message", type_=BigInteger)),
        error=bindparam("why", type_=String),
        lease_until=None,
    )
)
_again = (
    deliveries.update()
    .where(*_own)
    .values(
        state=QUEUED,
        not_before=bindparam("later", type_=Instant),
        error=bindparam("why", type_=String),
        lease_until=None,
        holder="",
    )
)


def settle(connection: Connection, outcomes: Sequence[Outcome], now: datetime, holder: str = "") -> None:
    """Write how sendings ended; an outcome that comes late still tells what became of an unknown one."""
    _note_people(connection, outcomes, now)
    ended = [
        {**_names(one, holder), "end": one.state, "at": now, "message": one.message}
        for one in outcomes
        if one.until is None
    ]
    again = [{**_names(one, holder), "later": one.until} for one in outcomes if one.until is not None]
    if ended:
        connection.execute(_ended, ended)
    if again:
        connection.execute(_again, again)


def _names(one: Outcome, holder: str) -> dict[str, object]:
    return {"number": one.delivery.id, "mine": holder, "attempt": one.attempt, "why": one.error[:200]}


def _note_people(connection: Connection, outcomes: Iterable[Outcome], now: datetime) -> None:
    for one in outcomes:
        if one.unreachable:
            remember_unreachable(connection, one.delivery.telegram_id, now)
        if one.moved_to is not None:
            migrate_chat(connection, one.delivery.telegram_id, one.moved_to)


def postpone(connection: Connection, numbers: Sequence[int], until: datetime, error: str = "") -> None:
    """Put rows back into the queue until a time: quiet hours, a quiet period."""
    values = {"state": QUEUED, "not_before": until, "lease_until": None, "holder": "", "error": error[:200]}
    connection.execute(deliveries.update().where(deliveries.c.id.in_(numbers)).values(**values))


def release(connection: Connection, numbers: Sequence[int], holder: str) -> None:
    """Let go of one's own rows that are not on the wire: whoever leases them next looks at them anew."""
    mine = deliveries.c.id.in_(numbers), still_queued, deliveries.c.holder == holder
    connection.execute(deliveries.update().where(*mine).values(lease_until=None, holder=""))


def release_postponed(connection: Connection, reason: str, now: datetime) -> None:
    """Let what was postponed for a reason be looked at again: the reason may have gone."""
    general = deliveries.c.state == QUEUED, deliveries.c.notice.is_(None)
    waiting = deliveries.update().where(*general, deliveries.c.error == reason)
    connection.execute(waiting.values(not_before=now, error=""))


def recover(connection: Connection, holder: str = "", real: datetime | None = None) -> int:
    """On taking over: release what others had leased, and see to what was on their wires; the number now unknown.

    SQLite has one process, so whatever was on a wire there is unknown at once. On PostgreSQL another process may live
    on and write how it ended, as long as its time lasts.
    """
    others = (
        deliveries.c.state == QUEUED,
        deliveries.c.holder != holder,
        deliveries.c.lease_until.is_not(None),
    )
    connection.execute(deliveries.update().where(*others).values(lease_until=None, holder=""))
    lost = deliveries.update().where(deliveries.c.state == SENDING)
    if connection.dialect.name == "postgresql":
        lost = lost.where(is_over)
    values = moments(real or real_time())
    return connection.execute(lost.values(state=UNKNOWN, error=LOST), values).rowcount
