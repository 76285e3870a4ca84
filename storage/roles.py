"""Roles that people hold in a territory: since when, until when, and whether they were confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    ForeignKey,
    Integer,
    Row,
    String,
    Table,
    and_,
    bindparam,
    or_,
    select,
)

from storage.schema import Instant, metadata

roles = Table(
    "roles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("role", String(20), nullable=False),
    Column("territory", String(20), nullable=False, index=True),
    Column("section", String(20), nullable=False, server_default=""),
    Column("body", String(20), nullable=False, server_default=""),
    Column("subjects", String(300), nullable=False, server_default=""),
    Column("phone", String(20), nullable=False, server_default=""),
    Column("since", Instant, nullable=False),
    Column("until", Instant),
    Column("confirmed_at", Instant),
    Column("confirmed_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("invitation", Integer, ForeignKey("invitations.id", ondelete="SET NULL")),
    Column("invented", Boolean, nullable=False, server_default="0"),
    sqlite_autoincrement=True,
)


class NoSuchRole(Exception):
    """There is no role with this number."""


@dataclass(frozen=True)
class Role:
    """A role that a person holds in a territory.

    `section` limits it to one group of indicators; `body` is the state body a person works for, `subjects` the
    groups of indicators their scope is limited to (none: all).
    """

    id: int
    person: int
    role: str
    territory: str
    section: str
    phone: str
    since: datetime
    confirmed: bool
    body: str = ""
    subjects: frozenset[str] = frozenset()


def _role(row: Row) -> Role:  # type: ignore[type-arg]
    return Role(
        row.id,
        row.person,
        row.role,
        row.territory,
        row.section,
        row.phone,
        row.since,
        row.confirmed_at is not None,
        row.body,
        frozenset(row.subjects.split()),
    )


_held = (
    roles.select()
    .where(
        roles.c.person == bindparam("person"), or_(roles.c.until.is_(None), roles.c.until > bindparam("now"))
    )
    .order_by(roles.c.id)
)


def roles_of(connection: Connection, person: int, now: datetime) -> list[Role]:
    """The roles a person holds now, the oldest first."""
    return [_role(row) for row in connection.execute(_held, {"person": person, "now": now})]


def role_by_id(connection: Connection, number: int) -> Role:
    """The role with this number. Raises NoSuchRole."""
    row = connection.execute(roles.select().where(roles.c.id == number)).first()
    if row is None:
        raise NoSuchRole(number)
    return _role(row)


def find_role(connection: Connection, number: int) -> Role | None:
    """The role with this number, or None."""
    row = connection.execute(roles.select().where(roles.c.id == number)).first()
    return None if row is None else _role(row)


def holders(connection: Connection, role: str, now: datetime, territory: str | None = None) -> list[Role]:
    """Who holds a role now, everywhere or in one territory."""
    query = roles.select().where(roles.c.role == role, or_(roles.c.until.is_(None), roles.c.until > now))
    if territory is not None:
        query = query.where(roles.c.territory == territory)
    return [_role(row) for row in connection.execute(query.order_by(roles.c.id))]


def unconfirmed(connection: Connection) -> list[Role]:
    """The roles that wait for the Union's confirmation, the oldest first."""
    waiting = and_(roles.c.confirmed_at.is_(None), roles.c.until.is_(None))
    return [_role(row) for row in connection.execute(select(roles).where(waiting).order_by(roles.c.id))]


def confirm_role(connection: Connection, number: int, by: int | None, now: datetime) -> bool:
    """Confirm that a role is in the right hands; False when that was settled before."""
    waiting = and_(roles.c.id == number, roles.c.confirmed_at.is_(None), roles.c.until.is_(None))
    done = connection.execute(roles.update().where(waiting).values(confirmed_at=now, confirmed_by=by))
    return done.rowcount == 1


def end_role(connection: Connection, number: int, now: datetime) -> bool:
    """End a role; False when it had ended."""
    open_role = and_(roles.c.id == number, roles.c.until.is_(None))
    return connection.execute(roles.update().where(open_role).values(until=now)).rowcount == 1
