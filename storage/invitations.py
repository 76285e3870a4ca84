"""The one-time links that give a role: who made one, who opened it, whether it may still be used."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, ForeignKey, Integer, Row, String, Table, or_

from storage.roles import Role, role_by_id, roles
from storage.schema import Instant, metadata

LINK_DAYS = 14
LINK_BYTES = 32

invitations = Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    Column("territory", String(20), nullable=False),
    Column("section", String(20), nullable=False, server_default=""),
    Column("body", String(20), nullable=False, server_default=""),
    Column("subjects", String(300), nullable=False, server_default=""),
    Column("language", String(2), nullable=False, server_default=""),
    Column("invited_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("opened_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("opened_at", Instant),
    Column("accepted_at", Instant),
    Column("revoked_at", Instant),
    sqlite_autoincrement=True,
)


@dataclass(frozen=True)
class Invitation:
    """A one-time link; only the hash of its token is kept."""

    id: int
    role: str
    territory: str
    section: str
    language: str
    invited_by: int | None
    opened_by: int | None
    expires_at: datetime
    accepted: bool
    revoked: bool
    body: str = ""
    subjects: str = ""

    def open_to(self, person: int, now: datetime) -> bool:
        """Whether this person may use it now: not over, not revoked, not in other hands, not used up."""
        mine = self.opened_by is None or self.opened_by == person
        return mine and not self.revoked and not self.accepted and now < self.expires_at


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """A token for a link that is still to be made."""
    return secrets.token_urlsafe(LINK_BYTES)


def invite(
    connection: Connection,
    role: str,
    territory: str,
    now: datetime,
    *,
    section: str = "",
    language: str = "",
    invited_by: int | None = None,
    body: str = "",
    subjects: str = "",
    token: str = "",
) -> str:
    """Make a one-time link and give its token (43 characters of the URL alphabet); only the hash is stored.

    `token` is one that `new_token` gave before.
    """
    token = token or new_token()
    values = {
        "token_hash": _hash(token),
        "role": role,
        "territory": territory,
        "section": section,
        "language": language,
        "invited_by": invited_by,
        "body": body,
        "subjects": subjects,
        "made_at": now,
        "expires_at": now + timedelta(days=LINK_DAYS),
    }
    connection.execute(invitations.insert(), values)
    return token


def invitation_of(connection: Connection, token: str) -> Invitation | None:
    """The invitation behind a token, or None."""
    row = connection.execute(invitations.select().where(invitations.c.token_hash == _hash(token))).first()
    return None if row is None else _invitation(row)


def invitation_by_id(connection: Connection, number: int) -> Invitation | None:
    """The invitation with this number, or None."""
    row = connection.execute(invitations.select().where(invitations.c.id == number)).first()
    return None if row is None else _invitation(row)


def _invitation(row: Row) -> Invitation:  # type: ignore[type-arg]
    return Invitation(
        row.id,
        row.role,
        row.territory,
        row.section,
        row.language,
        row.invited_by,
        row.opened_by,
        row.expires_at,
        row.accepted_at is not None,
        row.revoked_at is not None,
        row.body,
        row.subjects,
    )


def open_invitation(connection: Connection, invitation: Invitation, person: int, now: datetime) -> bool:
    """Bind a link to the first who opens it; False when it is not open to this person."""
    if not invitation.open_to(person, now):
        return False
    mine = or_(invitations.c.opened_by.is_(None), invitations.c.opened_by == person)
    bound = invitations.update().where(invitations.c.id == invitation.id, mine)
    return connection.execute(bound.values(opened_by=person, opened_at=now)).rowcount == 1


def accept_invitation(
    connection: Connection, invitation: Invitation, person: int, phone: str, now: datetime
) -> Role:
    """Give the role of a link to who holds it. A role that needs no confirmation is the first Union person's own."""
    connection.execute(invitations.update().where(invitations.c.id == invitation.id).values(accepted_at=now))
    values = {
        "person": person,
        "role": invitation.role,
        "territory": invitation.territory,
        "section": invitation.section,
        "body": invitation.body,
        "subjects": invitation.subjects,
        "phone": phone,
        "since": now,
        "invitation": invitation.id,
    }
    number = connection.execute(roles.insert().returning(roles.c.id), values).scalar_one()
    return role_by_id(connection, number)


def close_links(connection: Connection, person: int, now: datetime) -> None:
    """End the links that a person opened and did not use, so that nobody else takes them up."""
    hers = (invitations.c.opened_by == person, invitations.c.accepted_at.is_(None))
    connection.execute(invitations.update().where(*hers).values(revoked_at=now))


def let_go(connection: Connection, invitation: int, person: int) -> None:
    """Free a link from somebody who opened it and said that it is not for them, so that the right one may open it."""
    theirs = invitations.update().where(
        invitations.c.id == invitation,
        invitations.c.opened_by == person,
        invitations.c.accepted_at.is_(None),
    )
    connection.execute(theirs.values(opened_by=None, opened_at=None))


def open_invitations(connection: Connection, territory: str, now: datetime) -> list[Invitation]:
    """The links of a territory that still wait for their holder, the oldest first."""
    waiting = (
        invitations.c.territory == territory,
        invitations.c.accepted_at.is_(None),
        invitations.c.revoked_at.is_(None),
        invitations.c.expires_at > now,
    )
    found = connection.execute(invitations.select().where(*waiting).order_by(invitations.c.id))
    return [_invitation(row) for row in found]


def withdraw_invitation(connection: Connection, number: int, now: datetime) -> bool:
    """End a link that nobody accepted; False when it was accepted or withdrawn before."""
    waiting = invitations.update().where(
        invitations.c.id == number,
        invitations.c.accepted_at.is_(None),
        invitations.c.revoked_at.is_(None),
    )
    return connection.execute(waiting.values(revoked_at=now)).rowcount == 1


def revoke_invitation(connection: Connection, token: str, now: datetime) -> bool:
    """End a link, and the role it gave; False when there is no such link."""
    invitation = invitation_of(connection, token)
    if invitation is None:
        return False
    connection.execute(invitations.update().where(invitations.c.id == invitation.id).values(revoked_at=now))
    connection.execute(
        roles.update().where(roles.c.invitation == invitation.id, roles.c.until.is_(None)).values(until=now)
    )
    return True
