"""Reminding those who began to answer a consultation and did not finish: once, two days before it closes."""

from __future__ import annotations

from datetime import datetime

from domain.occasions import is_daytime
from storage.deliveries import deliver
from storage.schema import Connection
from storage.unfinished import UNFINISHED, forget_reminders, forget_unsent, unfinished


def remind_unfinished(connection: Connection, now: datetime) -> int:
    """Queue the reminders that are due, each person once; how many. `now` is in the zone where people live."""
    forget_unsent(connection, now)
    forget_reminders(connection, now)
    if not is_daytime(now):
        return 0
    due = unfinished(connection, now)
    for notice, person, left in due:
        args = {"notice": notice, "n": left}
        deliver(connection, f"unfinished {notice}", [person], UNFINISHED, args, now, notice=notice)
    return len(due)
