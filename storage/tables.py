"""All tables, in one place to import: migrations and tests need the whole metadata."""

from __future__ import annotations

from storage import (
    audit,
    checking,
    clock,
    cycles,
    days,
    deadlines,
    deliveries,
    drafts,
    figure_loads,
    notices,
    people,
    problems,
    proposals,
    reference_tables,
    reminders,
    replicas,
    roles,
    sayings,
    solutions,
    submissions,
    updates,
)
from storage.schema import metadata

__all__ = [
    "audit",
    "checking",
    "clock",
    "cycles",
    "days",
    "deadlines",
    "deliveries",
    "drafts",
    "figure_loads",
    "metadata",
    "notices",
    "people",
    "problems",
    "proposals",
    "reference_tables",
    "reminders",
    "replicas",
    "roles",
    "sayings",
    "solutions",
    "submissions",
    "updates",
]
