"""What comes back to the heads: their community beside its peers, after sending and again once all is checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from storage.deliveries import deliver
from storage.roles import holders
from storage.schema import Connection
from storage.submissions import submissions


def tell_beside(
    connection: Connection, what: str, territory: str, year: int, to: Iterable[int], now: datetime
) -> None:
    """Queue the picture of a community for these people."""
    deliver(connection, what, to, "beside", {"territory": territory, "year": year}, now)


def tell_all_beside(connection: Connection, year: int, now: datetime) -> int:
    """Queue the picture for the heads of every community that sent something, once a year; how many communities."""
    sent = select(submissions.c.territory).where(submissions.c.year == year).distinct()
    places = sorted(row.territory for row in connection.execute(sent))
    heads: dict[str, list[int]] = {}
    for role in holders(connection, "head", now):
        heads.setdefault(role.territory, []).append(role.person)
    for place in places:
        tell_beside(connection, f"beside {year} {place} checked", place, year, heads.get(place, []), now)
    return len(places)
