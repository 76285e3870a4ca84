"""Consultations by the clock: closed when their time is over, and what came of them told to those who took part."""

from __future__ import annotations

from datetime import datetime

from storage.notice_steps import note_told, notice_steps, tell_participants, untold_results, untold_steps
from storage.notices import notices
from storage.reference import read_register
from storage.results import due_to_close, make_result
from storage.schema import Connection


def close_consultations(connection: Connection, now: datetime) -> None:
    """Make the results of what is due, once, however many clocks tick."""
    due = due_to_close(connection, now)
    if due:
        register = read_register(connection)
        for notice in due:
            make_result(connection, register, notice.id, now)


def tell_results(connection: Connection, now: datetime) -> None:
    """Queue results and steps for those who took part, a page of people each, until everybody has them."""
    for notice in untold_results(connection):
        args: dict[str, object] = {"notice": notice}
        if not tell_participants(connection, notice, f"result {notice}", "consultation-result", args, now):
            note_told(connection, notices, notice, now)
    for notice, step in untold_steps(connection):
        args = {"notice": notice, "step": step}
        if not tell_participants(connection, notice, f"step {step}", "consultation-step", args, now):
            note_told(connection, notice_steps, step, now)
