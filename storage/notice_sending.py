"""How a notice is written, changed, confirmed by a second person and set going; what each step leaves in the audit."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from domain.calendar import Calendar
from domain.notice_times import goes_at
from domain.notices import (
    PAUSED,
    QUEUEING,
    SCHEDULED,
    STOPPED,
    WAITING,
    WRITTEN,
    audience_text,
)
from storage.audit import record
from storage.days import read_calendar
from storage.deliveries import deliver
from storage.locks import hold_notice
from storage.notices import (
    Notice,
    NotNow,
    Words,
    change_notice,
    move_notice,
    notice_by_id,
    notice_questions,
    notice_texts,
    notices,
    notices_where,
    set_words,
)

OPEN_TO_CHANGE = frozenset({WRITTEN, WAITING, SCHEDULED})
"""The states in which a notice may still be changed or dropped."""

OVERTAKEN = "notice-overtaken"
"""The kind of the delivery that tells an author that a notice did not go: its consultation would be closed."""


def fingerprint(connection: Connection, notice: Notice) -> str:
    """A short word for all that a notice says and to whom: the same while nothing of it has changed."""
    query = select(notice_questions).where(notice_questions.c.notice == notice.id)
    asked = [tuple(row) for row in connection.execute(query.order_by(notice_questions.c.position))]
    said = (
        sorted((language, words.title, words.body) for language, words in notice.texts.items()),
        (notice.file, notice.file_kind, notice.danger, notice.for_missing, audience_text(notice.audience)),
        (notice.send_at, notice.opens_at, notice.closes_at, asked),
    )
    return "f" + hashlib.blake2b(repr(said).encode(), digest_size=5).hexdigest()


def reopen(connection: Connection, number: int, now: datetime, by: int | None) -> None:
    """Before anything of a notice is changed: a confirmation given or asked for holds no longer. Raises NotNow."""
    hold_notice(connection, number)
    state = notice_by_id(connection, number).state
    if state not in OPEN_TO_CHANGE:
        raise NotNow(state)
    if state != WRITTEN:
        nobody = {"asked_at": None, "confirmed_at": None, "confirmed_by": None}
        move_notice(connection, number, WRITTEN, now, by, **nobody)


def change_words(
    connection: Connection,
    number: int,
    texts: Mapping[str, Words | None],
    values: Mapping[str, object],
    now: datetime,
    by: int | None,
) -> None:
    """Change what a notice says (None takes a language away) and its columns. Raises NotNow."""
    reopen(connection, number, now, by)
    for language, words in texts.items():
        if words is not None:
            set_words(connection, number, language, words)
        else:
            mine = notice_texts.c.notice == number, notice_texts.c.language == language
            connection.execute(notice_texts.delete().where(*mine))
    if values:
        change_notice(connection, number, **values)
    record(connection, "notice changed", f"notice {number}", now, by=by, became=" ".join((*texts, *values)))


def ask_second(connection: Connection, number: int, now: datetime, by: int | None) -> None:
    """Let a notice wait for a second person. Raises NotNow."""
    move_notice(connection, number, WAITING, now, by, asked_at=now, refusal="")


def confirm_notice(connection: Connection, number: int, now: datetime, by: int) -> None:
    """Note that a second person confirmed. Raises NotNow when nobody waits for that."""
    hold_notice(connection, number)
    here = notices.update().where(notices.c.id == number, notices.c.state == WAITING)
    unconfirmed = here.where(notices.c.confirmed_by.is_(None))
    if connection.execute(unconfirmed.values(confirmed_at=now, confirmed_by=by)).rowcount != 1:
        raise NotNow(notice_by_id(connection, number).state)
    record(connection, "notice confirmed", f"notice {number}", now, by=by)


def refuse_notice(connection: Connection, number: int, reason: str, now: datetime, by: int) -> None:
    """Give a notice back with the second person's reason. Raises NotNow."""
    reopen(connection, number, now, by)
    change_notice(connection, number, refusal=reason)
    record(connection, "notice refused", f"notice {number}", now, by=by)


def set_going(
    connection: Connection, calendar: Calendar, number: int, now: datetime, by: int | None
) -> datetime | None:
    """Queue a notice, or schedule it for when it may go; that time, or None when it goes now.

    Its audience is queued, and a sample drawn, by the delivering side: that may take longer than a transaction should.

    `now` is in the zone where people live. Raises NotNow.
    """
    hold_notice(connection, number)
    notice = notice_by_id(connection, number)
    meant = max(now, notice.send_at.astimezone(now.tzinfo)) if notice.send_at is not None else now
    really = goes_at(meant, calendar, danger=notice.danger)
    if really > now:
        if notice.state != SCHEDULED:
            move_notice(connection, number, SCHEDULED, now, by, send_at=really)
        else:
            change_notice(connection, number, send_at=really)
        return really
    move_notice(connection, number, QUEUEING, now, by, started_at=now)
    return None


def send_scheduled(connection: Connection, now: datetime) -> int:
    """Set going every notice whose time has come; how many. `now` is in the zone where people live.

    A consultation that would be closed by then is given back to its author.
    """
    due = notices_where(connection, notices.c.state == SCHEDULED, notices.c.send_at <= now)
    calendar, went = read_calendar(connection), 0
    for one in due:
        if one.closes_at is not None and one.closes_at <= goes_at(now, calendar, danger=one.danger):
            _give_back(connection, one, now)
        elif set_going(connection, calendar, one.id, now, None) is None:
            went += 1
    return went


def _give_back(connection: Connection, notice: Notice, now: datetime) -> None:
    reopen(connection, notice.id, now, None)
    record(connection, "notice given back", f"notice {notice.id}", now, became="closes before it goes")
    if notice.author is not None:
        what = f"{OVERTAKEN} {notice.id} {now.isoformat()}"
        deliver(connection, what, [notice.author], OVERTAKEN, {"notice": notice.id}, now)


def drop_notice(connection: Connection, number: int, now: datetime, by: int | None) -> None:
    """Delete a notice that was never sent. Raises NotNow."""
    reopen(connection, number, now, by)
    connection.execute(notices.delete().where(notices.c.id == number))
    record(connection, "notice dropped", f"notice {number}", now, by=by)


def pause_notice(connection: Connection, number: int, now: datetime, by: int | None) -> None:
    """Hold a notice that is on its way. Raises NotNow."""
    move_notice(connection, number, PAUSED, now, by)


def resume_notice(connection: Connection, number: int, now: datetime, by: int | None) -> None:
    """Let a held notice go on: first whoever is not queued yet. Raises NotNow."""
    if notice_by_id(connection, number).state != PAUSED:
        raise NotNow(notice_by_id(connection, number).state)
    move_notice(connection, number, QUEUEING, now, by)


def stop_notice(connection: Connection, number: int, now: datetime, by: int | None) -> None:
    """Stop a notice that is on its way; who did not get it yet never will. Raises NotNow.

    It has ended once whatever waits of it was taken back, which the delivering side does in pages.
    """
    move_notice(connection, number, STOPPED, now, by)
