"""Consultations by the clock: closed when their time is over, and what came of them told to those who took part."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage.notice_steps import steps_since, tell_participants
from storage.reference import read_register
from storage.results import closed_since, due_to_close, make_result
from storage.schema import Connection

TELLING_DAYS = 14
"""So long after a closing or a step it is looked whether everybody was told."""


def close_consultations(connection: Connection, now: datetime) -> None:
    """Make the results of what is due, once, however many clocks tick."""
    due = due_to_close(connection, now)
    if due:
        register = read_register(connection)
        for notice in due:
            make_result(connection, register, notice.id, now)


def tell_results(connection: Connection, now: datetime) -> None:
    """Queue the results and steps that somebody who took part has not got, a page of people at a time."""
    since = now - timedelta(days=TELLING_DAYS)
    for notice in closed_since(connection, since):
        args: dict[str, object] = {"notice": notice.id}
        if tell_participants(connection, notice.id, f"result {notice.id}", "consultation-result", args, now):
            return
    for number, step in steps_since(connection, since):
        args = {"notice": number, "step": step}
        if tell_participants(connection, number, f"step {step}", "consultation-step", args, now):
            return
