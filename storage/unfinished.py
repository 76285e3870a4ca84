"""Who began to answer a consultation and did not finish, to be reminded once; and what is left lying after its end."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, exists, select

from domain.consultation_form import form_of
from domain.consultations import WORD
from domain.draft import from_json
from domain.forms import progress
from domain.notices import STOPPED
from storage.audience import KIND
from storage.consultations import answers, consultations_open
from storage.deliveries import QUEUED, deliveries
from storage.drafts import drafts
from storage.notices import notices
from storage.people import people
from storage.questions import questions_of

UNFINISHED = "consultation-unfinished"
"""The kind of the reminder among deliveries."""

BEFORE_CLOSING = timedelta(days=2)
AT_REST = timedelta(hours=3)
"""How long nothing was answered before somebody counts as having stopped."""

KEPT = timedelta(days=7)
"""How long after the end what was not sent is kept."""


def unfinished(connection: Connection, now: datetime) -> list[tuple[int, int, int]]:
    """Who is to be reminded of what: (notice, person, questions left), for consultations that close in two days.

    Left out are who has answered, who asked not to get notices, and who cannot be reached.
    """
    found: list[tuple[int, int, int]] = []
    for notice in consultations_open(connection, now, now + BEFORE_CLOSING):
        form = form_of(questions_of(connection, notice))
        answered = exists().where(answers.c.notice == notice, answers.c.person == drafts.c.person)
        query = (
            select(drafts.c.person, drafts.c.version, drafts.c.data)
            .join(people, people.c.id == drafts.c.person)
            .where(
                drafts.c.form == WORD,
                drafts.c.owner.startswith(f"notice:{notice}:person:"),
                drafts.c.changed_at <= now - AT_REST,
                people.c.unreachable_since.is_(None),
                ~(" " + people.c.muted + " ").contains(f" {KIND} "),
                ~answered,
            )
            .order_by(drafts.c.person)
        )
        for row in connection.execute(query):
            counted = progress(form, from_json(WORD, row.version, json.loads(row.data)))
            found.append((notice, row.person, counted.total - counted.done))
    return found


def forget_reminders(connection: Connection, now: datetime) -> None:
    """Take back reminders that wait to be sent while their consultation is over: a quiet period may hold them long."""
    waiting = deliveries.c.kind == UNFINISHED, deliveries.c.state == QUEUED
    alive = select(notices.c.id).where(
        notices.c.closes_at > now, notices.c.closed_at.is_(None), notices.c.state != STOPPED
    )
    connection.execute(delete(deliveries).where(*waiting, deliveries.c.notice.not_in(alive)))


def forget_unsent(connection: Connection, now: datetime) -> int:
    """Delete what was begun and not sent for consultations that were over a week ago; how much."""
    over = select(notices.c.id).where(notices.c.closes_at <= now - KEPT, notices.c.closes_at > now - 5 * KEPT)
    gone = 0
    for row in connection.execute(over).all():
        mine = drafts.c.form == WORD, drafts.c.owner.startswith(f"notice:{row.id}:person:")
        gone += connection.execute(delete(drafts).where(*mine)).rowcount
    return gone
