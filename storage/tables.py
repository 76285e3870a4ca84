"""All tables, in one place to import: migrations and tests need the whole metadata."""

from __future__ import annotations

from storage import (
    audit,
    clock,
    cycles,
    deliveries,
    drafts,
    people,
    problems,
    reference_tables,
    roles,
    submissions,
    updates,
)
from storage.schema import metadata

__all__ = [
    "audit",
    "clock",
    "cycles",
    "deliveries",
    "drafts",
    "metadata",
    "people",
    "problems",
    "reference_tables",
    "roles",
    "submissions",
    "updates",
]
