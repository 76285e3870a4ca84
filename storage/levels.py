"""Levels above a community (district, region, country): accepted once all below are, or excepted with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.audit import record
from storage.checking import levels
from storage.locks import hold_review
from storage.schema import Connection

ACCEPTED, EXCEPTED, REOPENED = "accepted", "excepted", "reopened"


@dataclass(frozen=True)
class Level:
    """What was decided of a unit for a year, with the reason of an exception."""

    territory: str
    state: str
    reason: str
    at: datetime


def levels_of(connection: Connection, year: int) -> Mapping[str, Level]:
    """All decisions of a year by unit."""
    columns = (levels.c.territory, levels.c.state, levels.c.reason, levels.c.at)
    return {
        row.territory: Level(*row)
        for row in connection.execute(select(*columns).where(levels.c.year == year))
    }


def decide_level(
    connection: Connection, territory: str, year: int, state: str, reason: str, by: int | None, now: datetime
) -> bool:
    """Decide on a unit: accepted, excepted with a reason, or reopened; False when it is so already."""
    hold_review(connection, territory, year)
    before = levels_of(connection, year).get(territory)
    if before is not None and (before.state, before.reason) == (state, reason):
        return False
    values = {"state": state, "reason": reason, "by": by, "at": now}
    here = (levels.c.territory == territory, levels.c.year == year)
    if before is None:
        connection.execute(levels.insert().values(territory=territory, year=year, **values))
    else:
        connection.execute(levels.update().where(*here).values(**values))
    was = before.state if before is not None else ""
    record(connection, f"level {state}", f"{territory}:{year}", now, by=by, was=was, became=state)
    return True
