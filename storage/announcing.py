"""Telling a community that the Union has questions: those asked within a minute of each other come as one message."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import select

from storage.deliveries import QUEUED, deliver, deliveries
from storage.schema import Connection

KIND = "returned"
GATHERED = timedelta(minutes=1)


def announce_returns(
    connection: Connection, territory: str, year: int, first: int, n: int, to: Iterable[int], now: datetime
) -> None:
    """Tell people that `n` values wait for their answer; `first` is the return that gives the occasion its name."""
    args = {"territory": territory, "year": year, "n": n}
    what = f"{KIND} {territory}:{year} "
    waiting = (deliveries.c.state == QUEUED, deliveries.c.lease_until.is_(None))
    for person in to:
        same = (deliveries.c.person == person, deliveries.c.what.startswith(what, autoescape=True), *waiting)
        found = connection.execute(
            select(deliveries.c.id).where(*same).order_by(deliveries.c.id.desc())
        ).first()
        if found is not None:
            words = json.dumps(args, ensure_ascii=False)
            connection.execute(deliveries.update().where(deliveries.c.id == found.id).values(args=words))
            continue
        deliver(connection, f"{what}{first}", [person], KIND, args, now)
        mine = (deliveries.c.what == f"{what}{first}", deliveries.c.person == person, *waiting)
        connection.execute(deliveries.update().where(*mine).values(not_before=now + GATHERED))
