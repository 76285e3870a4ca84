"""What is counted for `/metrics`, and what a process says of itself. `docs/metrics.md` says what each number means."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from prometheus_client import Counter, Gauge, Histogram

from bot.recent import Recent
from storage.clock import real_time
from storage.measures import Measures
from storage.timing import queries

updates = Counter("updates_total", "Updates by how they ended", ["end"])
update_seconds = Histogram(
    "update_seconds",
    "Seconds from the receipt of an update to its commit",
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5),
)
deliveries = Counter("deliveries_total", "Deliveries by how they ended", ["state"])
queued = Gauge("deliveries_queued", "Deliveries that wait")
deliveries_now = Gauge("deliveries_in_state", "Deliveries in the database by state", ["state"])
queue_age = Gauge("queue_age_seconds", "Seconds that the oldest due delivery has waited")
dead_letters = Gauge("dead_letters", "Updates that could not be dealt with")
drafts = Gauge("drafts_open", "Drafts that were begun and not sent")
budget_used = Gauge("budget_used_ratio", "Share of the allowed messages a second used in the last seconds")
leader = Gauge("leader", "1 when this process leads: it keeps the clock and sends deliveries")
database_up = Gauge("database_up", "1 when the database could be reached at the last look")
started = Gauge("started_seconds", "When this process started, in seconds since 1970")

STARTED = real_time()
started.set(STARTED.timestamp())

recent = Recent()


def note_update(seconds: float) -> None:
    """Count the time that one update took."""
    update_seconds.observe(seconds)
    recent.note(seconds)


def note_measures(found: Measures | None, now: datetime) -> None:
    """Take over what was read from the database; None when it could not be reached."""
    database_up.set(found is not None)
    if found is None:
        return
    for state, n in found.deliveries.items():
        deliveries_now.labels(state).set(n)
    queued.set(found.deliveries["queued"])
    queue_age.set(found.queue_age(now))
    dead_letters.set(found.dead_letters)
    drafts.set(found.drafts)


def facts() -> Mapping[str, Any]:
    """What this process says of itself, as values for JSON: the last minute's updates, and its slowest statements."""
    return {
        "updates_per_second": round(recent.rate(), 2),
        "p95_seconds": recent.quantile(0.95),
        "slowest": [
            {
                "verb": one.verb,
                "table": one.table,
                "count": one.count,
                "mean": round(one.mean, 4),
                "longest": round(one.longest, 4),
            }
            for one in queries.slowest()
        ],
    }
