"""What is measured in the database for `/metrics`, the check and the Union: counts and ages, never anybody's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CompoundSelect, Text, and_, case, cast, func, literal, null, or_, select, union_all

from domain.notices import QUEUEING, SENDING
from storage.deliveries import QUEUED, deliveries
from storage.drafts import drafts
from storage.notices import notices
from storage.schema import Connection, Instant
from storage.updates import dead_letters

STATES = ("queued", "sending", "sent", "failed", "unknown")


@dataclass(frozen=True)
class Measures:
    """Deliveries by state, since when the oldest due one waits (None: nothing is due), dead letters, open drafts."""

    deliveries: Mapping[str, int]
    due_since: datetime | None
    dead_letters: int
    drafts: int

    @property
    def waiting(self) -> int:
        """Deliveries that are not over."""
        return self.deliveries.get(QUEUED, 0) + self.deliveries.get(SENDING, 0)

    def queue_age(self, now: datetime) -> float:
        """Seconds that the oldest due delivery has waited; 0 when nothing is due."""
        return max(0.0, (now - self.due_since).total_seconds()) if self.due_since is not None else 0.0


def measure(connection: Connection, now: datetime, *, quiet: bool = False) -> Measures:
    """Read everything with one statement. What a paused notice holds back is not due, nor any notice while it is
    `quiet`, danger to life apart.
    """
    going = deliveries.c.notice.in_(select(notices.c.id).where(notices.c.state.in_((QUEUEING, SENDING))))
    goes = or_(deliveries.c.notice.is_(None), and_(going, deliveries.c.danger) if quiet else going)
    due = case(
        (and_(deliveries.c.state == QUEUED, deliveries.c.not_before <= now, goes), deliveries.c.not_before)
    )
    by_state = select(
        cast(deliveries.c.state, Text).label("what"),
        func.count().label("n"),
        func.min(due, type_=Instant).label("since"),
    ).group_by(deliveries.c.state)
    query: CompoundSelect[Any] = union_all(
        by_state, _counted("dead letters", dead_letters), _counted("drafts", drafts)
    )
    found = {row.what: row for row in connection.execute(query)}
    queued = found.get(QUEUED)
    return Measures(
        {state: found[state].n if state in found else 0 for state in STATES},
        queued.since if queued is not None else None,
        found["dead letters"].n,
        found["drafts"].n,
    )


def _counted(word: str, table: Any) -> Any:
    return select(cast(literal(word), Text), func.count(), cast(null(), Instant)).select_from(table)
