"""The tables of problems that people raise, who backs them, and what became of them."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema import Instant, metadata

problems = Table(
    "problems",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", String(20), nullable=False, server_default=""),
    Column("territory", String(20), nullable=False),
    Column("category", String(20), nullable=False),
    Column("state", String(12), nullable=False, server_default="new"),
    Column("raised_at", Instant, nullable=False),
    Column("raised_by", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("for_other", Boolean, nullable=False, server_default="0"),
    Column("words", Text, nullable=False, server_default=""),
    Column("voice", String(64), nullable=False, server_default=""),
    Column("voice_seconds", Integer, nullable=False, server_default="0"),
    Column("place", String(300), nullable=False, server_default=""),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("point_shared", Boolean, nullable=False, server_default="0"),
    Column("solution", Text, nullable=False, server_default=""),
    Column("release", String(10), nullable=False, server_default="waiting"),
    Column("released_text", Text, nullable=False, server_default=""),
    Column("invented", Boolean, nullable=False, server_default="0"),
    Index("ix_problems_place", "territory", "category", "state"),
    Index("ix_problems_release", "release"),
    sqlite_autoincrement=True,
)

problem_photos = Table(
    "problem_photos",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("problem", Integer, ForeignKey("problems.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("file", String(64), nullable=False),
    Column("released", Boolean, nullable=False, server_default="0"),
    sqlite_autoincrement=True,
)

problem_supporters = Table(
    "problem_supporters",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("problem", Integer, ForeignKey("problems.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("since", Instant, nullable=False),
    UniqueConstraint("problem", "person"),
    sqlite_autoincrement=True,
)

problem_changes = Table(
    "problem_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("problem", Integer, ForeignKey("problems.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("was", String(12), nullable=False),
    Column("state", String(12), nullable=False),
    Column("cause", String(10), nullable=False, server_default=""),
    Column("text", Text, nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

problem_flags = Table(
    "problem_flags",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("problem", Integer, ForeignKey("problems.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    Column("settled_at", Instant),
    UniqueConstraint("problem", "person"),
    sqlite_autoincrement=True,
)
