"""Who changed which state when, and who looked at what is not published. Rows are only ever appended."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, Integer, String, Table

from storage.schema import Instant, metadata

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("what", String(40), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("was", String(200), nullable=False, server_default=""),
    Column("became", String(200), nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

looks = Table(
    "looks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("territory", String(20), nullable=False, index=True),
    Column("what", String(40), nullable=False),
    sqlite_autoincrement=True,
)


def record(
    connection: Connection,
    what: str,
    subject: str,
    now: datetime,
    *,
    by: int | None = None,
    was: str = "",
    became: str = "",
) -> None:
    """Append one change of state. `subject` names a row ("problem 12"), never a person's words."""
    values = {"at": now, "by": by, "what": what, "subject": subject, "was": was[:200], "became": became[:200]}
    connection.execute(audit.insert(), values)


def record_look(connection: Connection, territory: str, what: str, by: int | None, now: datetime) -> None:
    """Append that somebody looked at a community's unpublished data."""
    connection.execute(looks.insert(), {"at": now, "by": by, "territory": territory, "what": what})
