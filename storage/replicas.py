"""The running processes on one database: who is there, who leads, and what each says of itself."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Integer, String, Table, Text

from storage.schema import Instant, metadata

replicas = Table(
    "replicas",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", String(80), nullable=False),
    Column("version", String(20), nullable=False, server_default=""),
    Column("started_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("leads", Boolean, nullable=False, server_default="0"),
    Column("facts", Text, nullable=False, server_default="{}"),
)

budgets = Table(
    "budgets",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("deliveries_at", Float, nullable=False, server_default="0"),
    Column("all_at", Float, nullable=False, server_default="0"),
    Column("held_until", Float, nullable=False, server_default="0"),
)

upkeep = Table(
    "upkeep",
    metadata,
    Column("what", String(20), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("detail", Text, nullable=False, server_default=""),
)
"""When something was last done to the database: a backup, a restore, a move."""
