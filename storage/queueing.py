"""The audience of a notice as deliveries: queued in pages, stopped in pages, counted, and ended.

A page is one transaction, so that people in conversation are not held up, and may be interrupted anywhere: the notice
remembers how far it came, and each person is queued once. In the end sent + failed + unknown are the audience.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from domain.notices import PAUSED, QUEUEING, SENT, STOPPED
from domain.notices import SENDING as GOING
from domain.places import Register
from storage.audience import drawn_below, next_recipients
from storage.audit import record
from storage.deliveries import FAILED, NOTICE, QUEUED, SENDING, UNKNOWN, deliveries, still_queued
from storage.deliveries import STOPPED as STOPPED_BEFORE
from storage.lanes import is_under_way
from storage.locks import hold_notice
from storage.notices import Notice, NotNow, change_notice, move_notice, notice_by_id, notices
from storage.people import people

PAGE = 2_000
EVERYBODY = "g"
"""Behind every rank, which are hexadecimal: a sample as large as the audience."""

_COLUMNS = ("what", "person", "kind", "args", "urgent", "danger", "notice", "queued_at", "not_before")


def draw(connection: Connection, register: Register, notice: int, now: datetime) -> str:
    """Up to which rank people are in a notice's sample. It reads the whole audience and writes nothing."""
    found = notice_by_id(connection, notice)
    if not found.audience.sample or found.drawn_below:
        return found.drawn_below
    return drawn_below(connection, register, found, now) or EVERYBODY


def queue_page(
    connection: Connection, register: Register, notice: int, now: datetime, n: int = PAGE, drawn: str = ""
) -> bool:
    """Queue the next page of a notice's audience; False when there is nothing more to queue.

    When nobody is left the notice is on its way. `drawn` is what `draw` found before, outside of this transaction.
    """
    hold_notice(connection, notice)
    found = notice_by_id(connection, notice)
    if found.state != QUEUEING:
        return False
    if found.audience.sample and not found.drawn_below:
        change_notice(connection, notice, drawn_below=drawn or draw(connection, register, notice, now))
        found = notice_by_id(connection, notice)
    page, cursor = next_recipients(connection, register, found, now, n)
    if cursor is None:
        _go(connection, found, now)
        return False
    _insert(connection, found, page, now)
    change_notice(connection, notice, cursor=cursor, started_at=found.started_at or now)
    return True


def _insert(connection: Connection, notice: Notice, page: list[int], now: datetime) -> None:
    """One row for each person of a page, written by the database itself."""
    rows = select(
        literal(notice.what),
        people.c.id,
        literal(NOTICE),
        literal(f'{{"notice": {notice.id}}}'),
        literal(False),
        literal(notice.danger),
        literal(notice.id),
        literal(now, deliveries.c.queued_at.type),
        literal(now, deliveries.c.not_before.type),
    ).where(people.c.id.in_(page))
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    connection.execute(insert(deliveries).from_select(_COLUMNS, rows).on_conflict_do_nothing())


def _go(connection: Connection, notice: Notice, now: datetime) -> None:
    if connection.dialect.name == "postgresql":
        # A million new rows: until it knows of them the planner may well sort them for each lease.
        connection.exec_driver_sql("ANALYZE deliveries")
    started = notice.started_at or now
    count = sum(counts_of(connection, notice.id, NOTICE).values())
    move_notice(connection, notice.id, GOING, now, None, recipients=count, started_at=started)


def notices_to_queue(connection: Connection) -> list[int]:
    """The notices whose audience is still to be queued, the oldest first."""
    query = select(notices.c.id).where(notices.c.state == QUEUEING).order_by(notices.c.id)
    return [row.id for row in connection.execute(query)]


def notices_done(connection: Connection) -> list[int]:
    """The notices on their way of which nothing waits any more."""
    going = select(notices.c.id).where(notices.c.state == GOING).order_by(notices.c.id)
    numbers = [row.id for row in connection.execute(going)]
    return [number for number in numbers if not is_under_way(connection, number, QUEUED, SENDING)]


def end_notice(connection: Connection, notice: int, now: datetime) -> None:
    """Let a notice be sent, if nothing of it waits any more."""
    hold_notice(connection, notice)
    if notice in notices_done(connection):
        move_notice(connection, notice, SENT, now, None, ended_at=now)


def notices_to_stop(connection: Connection) -> list[int]:
    """The stopped notices that are not ended yet: of which something may still wait."""
    query = select(notices.c.id).where(notices.c.state == STOPPED, notices.c.ended_at.is_(None))
    return [row.id for row in connection.execute(query.order_by(notices.c.id))]


def stop_page(connection: Connection, notice: int, now: datetime, n: int = PAGE) -> bool:
    """Let the next page of what waits of a stopped notice fail; False when that was all, and the notice has ended."""
    mine = deliveries.c.notice == notice, deliveries.c.kind == NOTICE, deliveries.c.state == QUEUED
    page = select(deliveries.c.id).where(*mine).limit(n)
    waiting = deliveries.update().where(deliveries.c.id.in_(page), still_queued)
    values = {"state": FAILED, "error": STOPPED_BEFORE, "lease_until": None, "holder": ""}
    if connection.execute(waiting.values(**values)).rowcount:
        return True
    if not is_under_way(connection, notice, SENDING):
        count = sum(counts_of(connection, notice, NOTICE).values())
        change_notice(connection, notice, recipients=count, ended_at=now)
    return False


def repeat_unknown(connection: Connection, notice: int, now: datetime, by: int | None = None) -> int:
    """On the Union's word, send again what may not have arrived; how many that is.

    Raises NotNow for a notice that is stopped, and for a consultation that is closed.
    """
    hold_notice(connection, notice)
    found = notice_by_id(connection, notice)
    state = found.state
    if state not in (GOING, PAUSED, SENT) or found.closed_at is not None:
        raise NotNow(state)
    mine = deliveries.c.notice == notice, deliveries.c.kind == NOTICE, deliveries.c.state == UNKNOWN
    values = {"state": QUEUED, "not_before": now, "lease_until": None, "holder": "", "error": ""}
    count = connection.execute(deliveries.update().where(*mine).values(**values)).rowcount
    if count:
        record(connection, "unknown repeated", f"notice {notice}", now, by=by, became=str(count))
    if count and state == SENT:
        move_notice(connection, notice, GOING, now, by, ended_at=None)
    return count


def counts_of(connection: Connection, notice: int, kind: str) -> dict[str, int]:
    """How many deliveries of a kind that belong to a notice are in each state."""
    mine = deliveries.c.notice == notice, deliveries.c.kind == kind
    query = select(deliveries.c.state, func.count()).where(*mine).group_by(deliveries.c.state)
    return {row.state: row[1] for row in connection.execute(query)}


def failures_by_error(connection: Connection, notice: int, kind: str) -> dict[str, int]:
    """How many deliveries of a kind that belong to a notice failed with each error; `domain.soundness` words them."""
    mine = deliveries.c.notice == notice, deliveries.c.kind == kind, deliveries.c.state == FAILED
    query = select(deliveries.c.error, func.count()).where(*mine).group_by(deliveries.c.error)
    return {row.error: row[1] for row in connection.execute(query)}
