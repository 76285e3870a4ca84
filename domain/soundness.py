"""How the bot is: what is known of its processes, queue, backup and disk, and what of it gives reason to worry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

ALIVE = timedelta(seconds=20)
"""A process that was not heard of for so long is taken to be silent."""
GONE = timedelta(days=1)
"""A silent process of so long ago was stopped, and is no longer spoken of."""
OLD_QUEUE = timedelta(minutes=10)
OLD_BACKUP = timedelta(days=2)
LOW_SHARE, LOW_BYTES = 0.1, 1024**3
MOST_SLOW = 5

NO_PROCESS, NO_LEADER, SILENT = "no-process", "no-leader", "silent"
QUEUE_OLD, UNKNOWN, LETTERS = "queue-old", "unknown", "letters"
BACKUP_NEVER, BACKUP_OLD, DISK_LOW = "backup-never", "backup-old", "disk-low"

CONCERNS = (
    NO_PROCESS,
    NO_LEADER,
    SILENT,
    QUEUE_OLD,
    UNKNOWN,
    LETTERS,
    BACKUP_NEVER,
    BACKUP_OLD,
    DISK_LOW,
)
"""What may give reason to worry, the worst first."""

REASONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("never-began", ("initiate conversation", "bots can't send messages to bots")),
    ("blocked", ("blocked", "person cannot be reached")),
    ("gone", ("deactivated", "person is gone", "chat not found", "user not found")),
    ("not-meant", ("role lost",)),
    ("no-words", ("no words", "nowords")),
    ("muted", ("asked for none",)),
    ("not-made", ("not made",)),
    ("held-back", ("stopped",)),
    ("too-many", ("too many requests",)),
    ("no-answer", ("no answer", "timed out", "other side")),
    ("stopped", ("lost",)),
    ("refused", ("refused", "bad request", "too long")),
)
"""Why a delivery did not arrive: the word, and what the stored reason holds then; the first that fits."""


@dataclass(frozen=True)
class Replica:
    """A process: its name, since when it runs, when it was last heard of, whether it leads, what it says of itself."""

    name: str
    started_at: datetime
    seen_at: datetime
    leads: bool
    facts: Mapping[str, Any] = field(default_factory=dict)

    def alive(self, now: datetime) -> bool:
        """Whether it was heard of just now."""
        return now - self.seen_at <= ALIVE


@dataclass(frozen=True)
class Day:
    """How today's deliveries ended, and why they did not arrive: by word of `REASONS`, the most frequent first."""

    sent: int = 0
    failed: int = 0
    unknown: int = 0
    reasons: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class State:
    """Everything that is known. `queue_age` is how long the oldest due delivery waits; sizes are in bytes."""

    replicas: tuple[Replica, ...] = ()
    waiting: int = 0
    queue_age: timedelta = timedelta()
    day: Day = Day()
    dead_letters: int = 0
    drafts: int = 0
    people: int = 0
    backup_at: datetime | None = None
    database_bytes: int = 0
    disk_free: int = 0
    disk_total: int = 0


def reason_word(error: str) -> str:
    """The word for a stored reason; "other" for one nobody thought of."""
    small = error.lower()
    return next((word for word, parts in REASONS if any(part in small for part in parts)), "other")


def reasons_by_number(counted: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Stored reasons with their numbers, put together by word."""
    found: dict[str, int] = {}
    for error, n in counted:
        word = reason_word(error)
        found[word] = found.get(word, 0) + n
    return tuple(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def concerns(state: State, now: datetime) -> tuple[str, ...]:
    """What gives reason to worry, the worst first; nothing when all is well. `now` is the real time."""
    alive = [one for one in state.replicas if one.alive(now)]
    silent = [one for one in state.replicas if ALIVE < now - one.seen_at <= GONE]
    holds = {
        NO_PROCESS: bool(state.replicas) and not alive,
        NO_LEADER: bool(alive) and not any(one.leads for one in alive),
        SILENT: bool(alive and silent),
        QUEUE_OLD: state.queue_age > OLD_QUEUE,
        UNKNOWN: state.day.unknown > 0,
        LETTERS: state.dead_letters > 0,
        BACKUP_NEVER: state.backup_at is None and state.people > 0,
        BACKUP_OLD: state.backup_at is not None and now - state.backup_at > OLD_BACKUP,
        DISK_LOW: state.disk_total > 0
        and (state.disk_free < LOW_BYTES or state.disk_free < LOW_SHARE * state.disk_total),
    }
    return tuple(word for word in CONCERNS if holds[word])


def slowest(state: State, now: datetime, own: Iterable[Mapping[str, Any]] = ()) -> list[Mapping[str, Any]]:
    """The slowest statements of all processes that are there, the heaviest first; one's `own` when none told of any.

    Each has `verb`, `table`, `count`, and `mean` and `longest` in seconds.
    """
    told = [row for one in state.replicas if one.alive(now) for row in one.facts.get("slowest", ())]
    return sorted(told or own, key=lambda row: -row["mean"] * row["count"])
