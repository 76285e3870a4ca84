"""The budget of all processes on one database: a row in PostgreSQL, changed by one statement with the database's clock.

Each is run without a transaction around it, so that the row is never locked while a process thinks, or stands still.

The arithmetic is that of `bot.budget.Spent`, which one process uses for itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text
from sqlalchemy.dialects import postgresql

from storage.replicas import budgets

MOST_DEBT, MOST_AHEAD, LONGEST_HOLD = 2.0, 10.0, 3600.0
"""Seconds: by how much replies push deliveries back at most; beyond the others a row is taken for one that was written
before the database's clock was set back."""


@dataclass(frozen=True)
class Pace:
    """So many a second, `burst` of them at once after a pause; no second holds more than `rate + burst`."""

    rate: float
    burst: float

    def slack(self, n: int) -> float:
        """How many seconds before its time `n` more may go."""
        return (self.burst - n) / self.rate


@dataclass(frozen=True)
class Rates:
    """The paces of deliveries and of all messages; deliveries that are `paid` for do not count among the latter."""

    deliveries: Pace
    all: Pace
    paid: bool = False


_ROW = """
    SELECT *, extract(epoch FROM clock_timestamp())::float8 AS now FROM budgets WHERE id = 1
"""
_LAZY = "set_config('synchronous_commit', 'off', true)"
"""What a second's budget was is worth no waiting for the disk; the row is locked until then."""

_WAS = """
was AS (
    SELECT now, least(deliveries_at, now + :ahead) AS deliveries_at, least(all_at, now + :ahead) AS all_at,
        least(held_until, now + :longest) AS held_until
    FROM row
)
"""
_LOCKED = f"WITH row AS ({_ROW} FOR UPDATE), {_WAS}"
_SEEN = f"WITH row AS ({_ROW}), {_WAS}"
_OPENS = "greatest(held_until, deliveries_at - :slack, all_at - :slack_all)"
_WAIT = text(f"{_SEEN} SELECT {_OPENS} - now FROM was")  # noqa: S608 (all of it is written here)
_TAKE = text(
    f"""{_LOCKED}, open AS (SELECT *, {_OPENS} <= now + 0.000001 AS yes, {_OPENS} - now AS wait FROM was)
UPDATE budgets SET
    deliveries_at = CASE WHEN yes THEN greatest(open.deliveries_at, now) + :cost ELSE open.deliveries_at END,
    all_at = CASE WHEN yes THEN greatest(open.all_at, now) + :cost_all ELSE open.all_at END,
    held_until = open.held_until
FROM open WHERE id = 1 RETURNING CASE WHEN yes THEN 0 ELSE wait END, {_LAZY}
"""  # noqa: S608
)
_REPLY = text(
    f"""{_LOCKED}, start AS (SELECT *, greatest(now, all_at - :slack_all) AS starts FROM was)
UPDATE budgets SET
    all_at = greatest(start.all_at, starts) + :cost_all,
    deliveries_at = greatest(
        start.deliveries_at, least(greatest(start.deliveries_at, now) + :cost, now + :debt)
    )
FROM start WHERE id = 1 RETURNING starts - now, {_LAZY}
"""  # noqa: S608
)
_HOLD = text(
    "UPDATE budgets SET held_until = greatest(least(held_until, extract(epoch FROM clock_timestamp()) + :longest),"
    " extract(epoch FROM clock_timestamp()) + :seconds) WHERE id = 1 RETURNING held_until"
)
_BOUNDS = {"ahead": MOST_AHEAD, "longest": LONGEST_HOLD}
_FREE = 1e9
"""So many seconds of slack that a pace does not count."""


def wait_for_delivery(connection: Connection, rates: Rates, n: int) -> float:
    """The seconds until `n` deliveries may go, 0 or less when they may now; nothing is taken, and nobody held up."""
    return _run(connection, _WAIT, {**_slack(rates, n), **_BOUNDS})


def take_delivery(connection: Connection, rates: Rates, n: int) -> float:
    """Take `n` deliveries if they may go now; otherwise the seconds until they may, and nothing is taken."""
    costs = {"cost": n / rates.deliveries.rate, "cost_all": 0.0 if rates.paid else n / rates.all.rate}
    return _run(connection, _TAKE, {**_slack(rates, n), **costs, **_BOUNDS})


def _slack(rates: Rates, n: int) -> dict[str, float]:
    return {"slack": rates.deliveries.slack(n), "slack_all": _FREE if rates.paid else rates.all.slack(n)}


def reserve_reply(connection: Connection, rates: Rates, n: int) -> float:
    """Reserve `n` replies; the seconds until they may go."""
    values = {
        "slack_all": rates.all.slack(n),
        "cost": n / rates.deliveries.rate,
        "cost_all": n / rates.all.rate,
        "debt": MOST_DEBT,
    }
    return _run(connection, _REPLY, {**values, **_BOUNDS})


def hold_deliveries(connection: Connection, seconds: float) -> None:
    """Let no process send a delivery for some seconds."""
    _run(connection, _HOLD, {"seconds": min(seconds, LONGEST_HOLD), "longest": LONGEST_HOLD})


def _run(connection: Connection, statement: object, values: dict[str, float]) -> float:
    found = connection.execute(statement, values).scalar()  # type: ignore[call-overload]
    if found is None:
        connection.execute(postgresql.insert(budgets).on_conflict_do_nothing(), {"id": 1})
        found = connection.execute(statement, values).scalar()  # type: ignore[call-overload]
    return float(found)
