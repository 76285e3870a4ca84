"""Accepting, locking and unlocking what communities sent, as transactions.

Each gives "" when it is done, else the word of why not: those of `domain.review.refusal`, and not-sent, open-returns,
changed (the community sent or answered something since one looked).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from domain.cycle import STAGES, VERIFICATION
from domain.review import ACCEPT, ACCEPTED, CLOCK, LOCK, LOCKED, MOVES, UNLOCK, Actor, refusal
from storage.audit import record
from storage.cases import Waiting, sending_of, sendings, standing_of
from storage.cycles import read_cycles
from storage.locks import hold_review
from storage.reviews import mark_answers, move_sending
from storage.schema import Connection
from storage.submissions import submissions


def accept(
    connection: Connection,
    territory: str,
    year: int,
    looked: tuple[int, int],
    actor: Actor,
    by: int | None,
    now: datetime,
    *,
    what: str = "submission accepted",
) -> str:
    """Accept what a community sent, if it still is what one looked at: the last submission and the last answer."""
    hold_review(connection, territory, year)
    sent = sending_of(connection, year, territory)
    if sent is None:
        return "not-sent"
    if sent.asked and sent.review != LOCKED:
        return "open-returns"
    why = refusal(ACCEPT, sent.review, actor)
    if why:
        return why
    if (sent.submission, sent.answer) != looked:
        return "changed"
    _become(connection, sent, year, ACCEPTED)
    record(connection, what, f"{territory}:{year}", now, by=by, was=sent.review, became=ACCEPTED)
    return ""


def unlock(
    connection: Connection, territory: str, year: int, actor: Actor, by: int | None, now: datetime
) -> str:
    """Open again what was locked; it has to be accepted once more."""
    hold_review(connection, territory, year)
    sent = sending_of(connection, year, territory)
    why = "not-sent" if sent is None else refusal(UNLOCK, sent.review, actor)
    if sent is None or why:
        return why
    became = MOVES[UNLOCK].became
    _become(connection, sent, year, became)
    record(connection, "submission unlocked", f"{territory}:{year}", now, by=by, was=LOCKED, became=became)
    return ""


def lock_accepted(
    connection: Connection, year: int, inside: Collection[str], actor: Actor, by: int | None, now: datetime
) -> int:
    """Lock everything accepted among these communities; how many were."""
    done = 0
    for code in sorted(one.territory for one in sendings(connection, year, inside) if one.review == ACCEPTED):
        hold_review(connection, code, year)
        sent = sending_of(connection, year, code)
        if sent is not None and not refusal(LOCK, sent.review, actor):
            _become(connection, sent, year, LOCKED)
            record(connection, "submission locked", f"{code}:{year}", now, by=by, was=ACCEPTED, became=LOCKED)
            done += 1
    return done


def lock_past_verification(connection: Connection, now: datetime) -> int:
    """Lock what was accepted in every year whose verification is over; how many were. Twice changes nothing."""
    done = 0
    for cycle in read_cycles(connection):
        if STAGES.index(cycle.stage) > STAGES.index(VERIFICATION):
            here = (submissions.c.year == cycle.year, submissions.c.review == ACCEPTED)
            inside = connection.execute(select(submissions.c.territory).where(*here).distinct()).scalars()
            done += lock_accepted(connection, cycle.year, list(inside), Actor(CLOCK), None, now)
    return done


def _become(connection: Connection, sent: Waiting, year: int, state: str) -> None:
    """Give a sending and all standing answers a state."""
    standing = standing_of(connection, year, [sent.territory])[sent.territory]
    mark_answers(connection, [one.id for one in standing.values()], state)
    move_sending(connection, sent, state)
