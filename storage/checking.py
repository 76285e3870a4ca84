"""Checking what communities sent: single values returned with a question, levels accepted, the kenesh's remark."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.schema import Instant, metadata

returns = Table(
    "returns",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("indicator", String(10), nullable=False),
    Column("answer", Integer, ForeignKey("answers.id"), nullable=False),
    Column("question", Text, nullable=False),
    Column("returned_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("returned_at", Instant, nullable=False),
    Column("settled_at", Instant),
    Column("settled_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("outcome", String(12), nullable=False, server_default=""),
    Column("reply", Text, nullable=False, server_default=""),
    Index("ix_returns_place", "year", "territory", "settled_at"),
    sqlite_autoincrement=True,
)

levels = Table(
    "levels",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("state", String(10), nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    UniqueConstraint("territory", "year"),
    sqlite_autoincrement=True,
)

remarks = Table(
    "remarks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    Index("ix_remarks_place", "year", "territory"),
    sqlite_autoincrement=True,
)
