"""Communities that say they cannot make it by their last day: kept, and settled once somebody has helped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.audit import record
from storage.deadlines import difficulties
from storage.schema import Connection


@dataclass(frozen=True)
class Difficulty:
    """What a community said, in its own words."""

    id: int
    territory: str
    year: int
    words: str
    at: datetime
    settled_at: datetime | None = None

    @property
    def settled(self) -> bool:
        """Whether somebody has helped, or said what comes of it."""
        return self.settled_at is not None


_columns = (
    difficulties.c.id,
    difficulties.c.territory,
    difficulties.c.year,
    difficulties.c.words,
    difficulties.c.at,
    difficulties.c.settled_at,
)


def say_difficulty(
    connection: Connection, territory: str, year: int, words: str, by: int, now: datetime
) -> int:
    """Keep what a community said; the row's number."""
    values = {"territory": territory, "year": year, "words": words, "by": by, "at": now}
    added = difficulties.insert().returning(difficulties.c.id)
    return connection.execute(added, values).scalar_one()  # type: ignore[no-any-return]


def open_difficulty(connection: Connection, territory: str, year: int) -> Difficulty | None:
    """What a community said last that nobody has settled, or None."""
    query = (
        select(*_columns)
        .where(
            difficulties.c.territory == territory,
            difficulties.c.year == year,
            difficulties.c.settled_at.is_(None),
        )
        .order_by(difficulties.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else Difficulty(*row)


def difficulty_by_id(connection: Connection, number: int) -> Difficulty | None:
    """The row with this number, or None."""
    row = connection.execute(select(*_columns).where(difficulties.c.id == number)).first()
    return None if row is None else Difficulty(*row)


def open_difficulties(connection: Connection, year: int) -> list[Difficulty]:
    """What communities said of a year that nobody has settled, oldest first."""
    here = (difficulties.c.year == year, difficulties.c.settled_at.is_(None))
    query = select(*_columns).where(*here).order_by(difficulties.c.id)
    return [Difficulty(*row) for row in connection.execute(query)]


def settle_difficulties(
    connection: Connection, territory: str, year: int, became: str, by: int | None, now: datetime
) -> bool:
    """Settle what a community said, with what came of it; False when nothing waits."""
    here = (
        difficulties.c.territory == territory,
        difficulties.c.year == year,
        difficulties.c.settled_at.is_(None),
    )
    if not connection.execute(difficulties.update().where(*here).values(settled_at=now)).rowcount:
        return False
    record(connection, "difficulty settled", f"{territory}:{year}", now, by=by, became=became)
    return True
