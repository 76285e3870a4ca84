"""Who looked at a community's unpublished data, for its head and the Union to see: by role, never by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, or_, select

from domain.completeness import OFFICE
from storage.audit import looks, record_look
from storage.roles import roles
from storage.schema import Connection

LOOKING = ("union", "admin", "partner", "state_body", "president_office", "cso")
"""The roles that are named when their holder looks; anybody else is a resident."""


@dataclass(frozen=True)
class Look:
    """One look: when, at what, in which role and territory of it; no role for a resident or somebody gone.

    `number` is the role's, by which two people of the same role are told apart; 0 when there is none.
    """

    at: datetime
    what: str
    role: str
    territory: str
    number: int = 0


def looks_at(connection: Connection, territory: str, limit: int, offset: int = 0) -> list[Look]:
    """The last looks by people who are not of the community's office, the youngest first."""
    held = and_(
        roles.c.person == looks.c.by,
        roles.c.since <= looks.c.at,
        or_(roles.c.until.is_(None), roles.c.until > looks.c.at),
    )
    own = select(roles.c.id).where(held, roles.c.role.in_(OFFICE), roles.c.territory == territory).exists()
    role = (
        select(func.min(roles.c.id)).where(held, roles.c.role.in_(LOOKING)).correlate(looks).scalar_subquery()
    )
    seen = (
        select(looks.c.id, looks.c.at, looks.c.what, role.label("role_id"))
        .where(looks.c.territory == territory, ~own)
        .order_by(looks.c.id.desc())
        .limit(limit)
        .offset(offset)
        .subquery()
    )
    query = (
        select(seen.c.at, seen.c.what, roles.c.role, roles.c.territory, roles.c.id)
        .join(roles, roles.c.id == seen.c.role_id, isouter=True)
        .order_by(seen.c.id.desc())
    )
    return [
        Look(row[0], row[1], row[2] or "", row[3] or "", row[4] or 0) for row in connection.execute(query)
    ]


def record_look_of_day(
    connection: Connection, territory: str, what: str, by: int, now: datetime, since: datetime
) -> None:
    """Append a look, unless the same person has looked at the same since a time: for screens that follow each other."""
    before = select(looks.c.id).where(
        looks.c.territory == territory, looks.c.what == what, looks.c.by == by, looks.c.at >= since
    )
    if connection.execute(before.limit(1)).first() is None:
        record_look(connection, territory, what, by, now)


def record_looks_of_day(
    connection: Connection, territories: Iterable[str], what: str, by: int, now: datetime, since: datetime
) -> None:
    """Append a look at each of many communities, unless the same person has looked at the same since a time."""
    before = select(looks.c.territory).where(looks.c.what == what, looks.c.by == by, looks.c.at >= since)
    known = set(connection.execute(before).scalars())
    rows = [
        {"at": now, "by": by, "territory": code, "what": what} for code in territories if code not in known
    ]
    if rows:
        connection.execute(looks.insert(), rows)
