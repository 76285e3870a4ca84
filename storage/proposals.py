"""The tables of what people propose for the indicator set of a year, and of who is for or against it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.schema import Instant, metadata

proposals = Table(
    "proposals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("code", String(10), nullable=False, server_default=""),
    Column("title", String(300), nullable=False, server_default=""),
    Column("why", Text, nullable=False, server_default=""),
    Column("unit", String(60), nullable=False, server_default=""),
    Column("supplier", String(200), nullable=False, server_default=""),
    Column("matter", String(20), nullable=False, server_default=""),
    Column("proposed_by", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("proposed_at", Instant, nullable=False),
    Column("state", String(10), nullable=False, server_default="open"),
    Column("reason", Text, nullable=False, server_default=""),
    Column("answered_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("answered_at", Instant),
    Index("ix_proposals_year", "year", "state"),
    sqlite_autoincrement=True,
)

proposal_voices = Table(
    "proposal_voices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("proposal", Integer, ForeignKey("proposals.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("side", String(8), nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("at", Instant, nullable=False),
    UniqueConstraint("proposal", "person"),
    sqlite_autoincrement=True,
)
