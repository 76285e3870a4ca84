"""Loads of figures that state bodies and others supply: who brought which file when, and whether it was undone."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from storage.schema import Instant, metadata

figure_loads = Table(
    "figure_loads",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("body", String(20), nullable=False),
    Column("file", String(64), nullable=False, server_default=""),
    Column("name", String(200), nullable=False, server_default=""),
    Column("lines", Integer, nullable=False, server_default="0"),
    Column("loaded_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("loaded_at", Instant, nullable=False),
    Column("undone_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("undone_at", Instant),
    sqlite_autoincrement=True,
)
