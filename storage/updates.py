"""Which updates have been dealt with, and the ones that could not be."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Integer,
    String,
    Table,
    Text,
    bindparam,
    func,
    or_,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.schema import Instant, metadata

updates = Table(
    "updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
)

dead_letters = Table(
    "dead_letters",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("update_id", BigInteger),
    Column("at", Instant, nullable=False),
    Column("reason", String(300), nullable=False),
    Column("body", Text, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("asked_at", Instant),
    sqlite_autoincrement=True,
)

tallies = Table(
    "tallies",
    metadata,
    Column("what", String(40), primary_key=True),
    Column("n", Integer, nullable=False),
)

_claims = {
    "sqlite": sqlite.insert(updates).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(updates).on_conflict_do_nothing(),
}


def claim(connection: Connection, update_id: int, now: datetime) -> bool:
    """Take an update for oneself; False when it was dealt with before."""
    statement = _claims[connection.dialect.name]
    return connection.execute(statement, {"update_id": update_id, "at": now}).rowcount == 1


def bury(connection: Connection, update_id: int | None, reason: str, body: str, now: datetime) -> None:
    """Put an update that cannot be dealt with among the dead letters, with its reason."""
    connection.execute(
        dead_letters.insert(), {"update_id": update_id, "at": now, "reason": reason[:300], "body": body}
    )


def forget_letters(connection: Connection, telegram_id: int) -> None:
    """Delete the dead letters that an account wrote."""
    body = dead_letters.c.body
    hers = or_(*(body.contains(f'"id": {telegram_id}{end}') for end in (",", "}")))
    connection.execute(dead_letters.delete().where(hers))


def count_dead_letters(connection: Connection) -> int:
    """How many updates could not be dealt with."""
    return connection.execute(select(func.count()).select_from(dead_letters)).scalar_one()


_more = {
    name: kind.insert(tallies)
    .values(what=bindparam("what"), n=1)
    .on_conflict_do_update(index_elements=["what"], set_={"n": tallies.c.n + 1})
    for name, kind in (("sqlite", sqlite), ("postgresql", postgresql))
}


def tally(connection: Connection, what: str) -> None:
    """Count something that is recorded by number only, such as forged taps."""
    connection.execute(_more[connection.dialect.name], {"what": what})


def tally_of(connection: Connection, what: str) -> int:
    """How often it has been counted."""
    return connection.execute(select(tallies.c.n).where(tallies.c.what == what)).scalar() or 0


def forget_before(connection: Connection, moment: datetime) -> int:
    """Drop claims older than Telegram's own memory; the number of those dropped."""
    return connection.execute(updates.delete().where(updates.c.at < moment)).rowcount
