"""Faults seeded into a sender, each of which the comparison of ledger and database has to see."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.budget import Budget
from bot.program import Program
from scheduler import delivering, stocking
from storage.deliveries import Delivery, deliveries
from storage.leasing import lease, start_sending
from storage.schema import Connection
from storage.settling import Outcome, settle

SLOW_DISK_SECONDS = 0.05
"""So long it takes to write how sendings ended, where that is the only writing: a kill then falls into it."""


def no_lease(program: Program) -> None:
    """Rows are taken without a lease, and sent by whoever took them."""
    program.holder = ""

    def take(connection: Connection, *args: Any, **kwargs: Any) -> list[Delivery]:
        found = lease(connection, *args, **kwargs)
        numbers = [one.id for one in found]
        connection.execute(deliveries.update().where(deliveries.c.id.in_(numbers)).values(lease_until=None))
        return found

    def start(connection: Connection, numbers: Sequence[int], holder: str = "") -> set[int]:
        start_sending(connection, numbers, holder)
        return set(numbers)

    _put(lease=take, start_sending=start)


def sent_before_written(program: Program) -> None:
    """A row is marked as on the wire only when it is known how it ended."""

    def settle_all(
        connection: Connection, outcomes: Sequence[Outcome], now: datetime, holder: str = ""
    ) -> None:
        time.sleep(SLOW_DISK_SECONDS)
        start_sending(connection, [one.delivery.id for one in outcomes], holder)
        settle(connection, outcomes, now, holder)

    def start(connection: Connection, numbers: Iterable[int], holder: str = "") -> set[int]:
        return set(numbers)

    _put(start_sending=start, settle=settle_all)


def budget_per_replica(program: Program) -> None:
    """Every process takes the whole budget for itself."""
    program.budget = program.speaker.budget = Budget(program.budget.rates)


def without_unique(connection: Connection) -> None:
    """Nothing keeps a person from being queued twice."""
    connection.exec_driver_sql("ALTER TABLE deliveries DROP CONSTRAINT uq_deliveries_what_person")


def _put(**functions: Any) -> None:
    for name, function in functions.items():
        setattr(stocking if name == "lease" else delivering, name, function)


@dataclass(frozen=True)
class Seeded:
    """A fault, the engine and the circumstances in which it has to be seen; `how` are arguments of the soak."""

    word: str
    engine: str
    how: dict[str, Any] = field(default_factory=dict)


SEEDED = (
    Seeded("no_lease", "postgresql", {"processes": 2, "kills": 0}),
    Seeded("sent_before_written", "sqlite", {"kills": 3, "count": 2_500}),
    Seeded("budget_per_replica", "postgresql", {"processes": 2, "kills": 0, "most": 60}),
    Seeded("without_unique", "postgresql", {"kills": 0}),
)
SEEDED_COUNT = 600


def arguments(seeded: Seeded) -> dict[str, Any]:
    """The arguments of the soak that let loose a seeded fault."""
    if seeded.word == "without_unique":
        how: dict[str, Any] = {"prepare": without_unique}
    else:
        how = {"twist": f"{__name__}:{seeded.word}"}
    return {"count": SEEDED_COUNT, "seed": 7, **how, **seeded.how}
