"""Loads of figures that state bodies and others supply: who brought which file when, and whether it was undone."""

from __future__ import annotations

from sqlalchemy import Column, ColumnElement, ForeignKey, Integer, String, Table, or_, select

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


def counts(load: ColumnElement[int | None]) -> ColumnElement[bool]:
    """Whether a figure of this load counts: it was never loaded from a file, or its load was not undone."""
    undone = select(figure_loads.c.id).where(figure_loads.c.undone_at.is_not(None))
    return or_(load.is_(None), load.not_in(undone))
