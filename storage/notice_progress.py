"""How far the sending of a notice is: its deliveries by state, and why some failed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, func, or_, select

from domain.notices import ALIVE, STOPPED
from domain.soundness import reason_word
from storage.deliveries import FAILED, NOTICE, QUEUED, SENDING, SENT, UNKNOWN, deliveries
from storage.notices import Notice, change_notice, notices, notices_where
from storage.people import people
from storage.queueing import counts_of, failures_by_error

LATELY = timedelta(minutes=1)


@dataclass(frozen=True)
class Progress:
    """Deliveries of one notice by state; `waiting` are queued or on the wire. `reasons` says why some failed.

    `recent` is how many ended within the last minute.
    """

    sent: int = 0
    failed: int = 0
    unknown: int = 0
    waiting: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)
    recent: int = 0

    @property
    def queued(self) -> int:
        """How many deliveries there are so far."""
        return self.sent + self.failed + self.unknown + self.waiting


def progress_of(connection: Connection, notice: int, now: datetime) -> Progress:
    """Count the deliveries of a notice."""
    counts = counts_of(connection, notice, NOTICE)
    failed = failures_by_error(connection, notice, NOTICE) if counts.get(FAILED) else {}
    reasons: dict[str, int] = {}
    for error, n in failed.items():
        word = reason_word(error)
        reasons[word] = reasons.get(word, 0) + n
    waiting = counts.get(QUEUED, 0) + counts.get(SENDING, 0)
    ended = counts.get(SENT, 0), counts.get(FAILED, 0), counts.get(UNKNOWN, 0)
    return Progress(*ended, waiting, reasons, _recent(connection, notice, now) if waiting else 0)


def _recent(connection: Connection, notice: int, now: datetime) -> int:
    lately = deliveries.c.sent_at > now - LATELY, deliveries.c.sent_at <= now
    mine = deliveries.c.notice == notice, deliveries.c.kind == NOTICE
    query = select(func.count()).select_from(deliveries).where(*lately, *mine)
    return connection.execute(query).scalar_one()


def watched_notices(connection: Connection, since: datetime) -> list[Notice]:
    """The notices that are on their way, are being stopped, or ended since a time."""
    stopping = and_(notices.c.state == STOPPED, notices.c.ended_at.is_(None))
    return notices_where(connection, or_(notices.c.state.in_(ALIVE), stopping, notices.c.ended_at >= since))


def remember_progress(connection: Connection, notice: int, message: int) -> None:
    """Note which message tells the author how far their notice is."""
    change_notice(connection, notice, progress_message=message)


def authors_of(connection: Connection, numbers: Iterable[int]) -> dict[int, tuple[int, str]]:
    """The Telegram account and language of these people; whoever is gone or cannot be reached is left out."""
    there = people.c.id.in_(list(numbers)), people.c.unreachable_since.is_(None)
    rows = connection.execute(select(people.c.id, people.c.telegram_id, people.c.language).where(*there))
    return {row.id: (row.telegram_id, row.language or "ky") for row in rows}
