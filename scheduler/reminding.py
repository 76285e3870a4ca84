"""Reminding: what is due is decided from the facts of the moment and queued, once whoever else does the same."""

from __future__ import annotations

from datetime import datetime

from domain.occasions import is_daytime
from domain.reminders import due
from storage.deliveries import deliver_each
from storage.reminders import forget_postponed, read_facts
from storage.schema import Connection


def remind(connection: Connection, now: datetime) -> int:
    """Queue all reminders that are due; how many. `now` is in the zone where people live."""
    if not is_daytime(now):
        return 0
    found = due(now, read_facts(connection, now))
    deliver_each(connection, ((one.what, one.person, one.kind, one.args) for one in found), now)
    forget_postponed(connection, now)
    return len(found)
