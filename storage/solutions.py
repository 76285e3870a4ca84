"""Solutions that people bring to a problem while the report is discussed, who backs them, and what is marked."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from storage.schema import Instant, metadata

solutions = Table(
    "solutions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("problem", Integer, ForeignKey("problems.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    Column("words", Text, nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("at", Instant, nullable=False),
    Column("release", String(10), nullable=False, server_default="waiting"),
    Column("released_text", Text, nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

solution_supporters = Table(
    "solution_supporters",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("solution", Integer, ForeignKey("solutions.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("at", Instant, nullable=False),
    UniqueConstraint("solution", "person"),
    sqlite_autoincrement=True,
)

marks = Table(
    "marks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("problem", Integer, ForeignKey("problems.id", ondelete="CASCADE"), nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    UniqueConstraint("year", "problem"),
    sqlite_autoincrement=True,
)
