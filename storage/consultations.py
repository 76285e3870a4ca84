"""What people answered to consultations: one set of answers a person, until it closes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, func, or_, select, update

from domain.consultations import standing
from domain.draft import Json
from domain.notices import ALIVE, SENT
from storage.audit import record
from storage.clock import read_offset, real_time
from storage.deliveries import QUEUED, deliveries
from storage.locks import hold_notice
from storage.notices import Notice, consultation_answers, notice_questions, notices
from storage.questions import has_answers, questions_of

answers = consultation_answers


class QuestionsChanged(Exception):
    """The questions are others than those that were answered."""


@dataclass(frozen=True)
class Given:
    """What one person answered, and the community it counts in."""

    territory: str
    values: Mapping[str, Json]
    at: datetime
    changed_at: datetime | None


def is_open(connection: Connection, notice: Notice, now: datetime) -> bool:
    """Whether a consultation may be answered now."""
    return stands(connection, notice, now) == "open"


def stands(connection: Connection, notice: Notice, now: datetime) -> str:
    """How a consultation stands (see `domain.consultations.standing`); one without questions asks nothing."""
    found = standing(notice.state, notice.opens_at, notice.closes_at, notice.closed_at, now)
    has = exists().where(notice_questions.c.notice == notice.id)
    return found if connection.execute(select(has)).scalar() else "nothing"


def save_answers(
    connection: Connection,
    notice: int,
    person: int,
    territory: str,
    language: str,
    values: Mapping[str, Json],
    now: datetime,
) -> bool:
    """Write what somebody answers, in place of what they answered before; True when it is their first time.

    Raises QuestionsChanged when other questions are asked by now.
    """
    if not has_answers(connection, notice):
        hold_notice(connection, notice)
    if {one.key for one in questions_of(connection, notice)} != set(values):
        raise QuestionsChanged
    text = json.dumps(dict(values), ensure_ascii=False)
    given = {"territory": territory, "language": language, "answers": text}
    mine = answers.c.notice == notice, answers.c.person == person
    if connection.execute(update(answers).where(*mine).values(**given, changed_at=now)).rowcount:
        return False
    connection.execute(answers.insert().values(notice=notice, person=person, at=now, **given))
    forget_reminder(connection, notice, person)
    return True


def given_by(connection: Connection, notice: int, person: int) -> Given | None:
    """What somebody answered to a consultation, or None."""
    query = select(answers).where(answers.c.notice == notice, answers.c.person == person)
    row = connection.execute(query).first()
    return None if row is None else Given(row.territory, json.loads(row.answers), row.at, row.changed_at)


def last_answered(connection: Connection, person: int, since: datetime) -> int | None:
    """The notice somebody answered or changed their answer to last, if that was after `since`."""
    at = func.coalesce(answers.c.changed_at, answers.c.at)
    query = select(answers.c.notice).where(answers.c.person == person, at >= since).order_by(at.desc())
    return connection.execute(query.limit(1)).scalar()


def take_back(connection: Connection, notice: int, person: int, now: datetime) -> bool:
    """Delete what somebody answered; False when there was nothing."""
    mine = delete(answers).where(answers.c.notice == notice, answers.c.person == person)
    if not connection.execute(mine).rowcount:
        return False
    record(connection, "answer taken back", f"notice {notice}", now, by=person)
    return True


def count_answers(connection: Connection, *conditions: ColumnElement[bool]) -> int:
    """How many have answered, under conditions on `consultation_answers`."""
    found: int = connection.execute(select(func.count()).select_from(answers).where(*conditions)).scalar_one()
    return found


def erase_answers(connection: Connection, person: int) -> None:
    """Delete whatever somebody answered, with what they wrote and sent."""
    connection.execute(delete(answers).where(answers.c.person == person))


def erase_open_answers(connection: Connection, person: int) -> None:
    """Delete what somebody answered where it could be given once more; what is closed stays without a name."""
    now = real_time() + read_offset(connection)
    closed = and_(
        notices.c.id == answers.c.notice, (notices.c.closed_at.is_not(None)) | (notices.c.closes_at <= now)
    )
    connection.execute(delete(answers).where(answers.c.person == person, ~exists().where(closed)))


def forget_reminder(connection: Connection, notice: int, person: int) -> None:
    """Take back a reminder that waits to be sent: it is about nothing any more."""
    waiting = deliveries.c.what == f"unfinished {notice}", deliveries.c.state == QUEUED
    connection.execute(delete(deliveries).where(*waiting, deliveries.c.person == person))


def consultations_open(connection: Connection, now: datetime, until: datetime) -> list[int]:
    """The numbers of consultations that are open and close before a moment."""
    sent: Sequence[str] = [*ALIVE, SENT]
    query = select(notices.c.id).where(
        notices.c.closes_at > now,
        notices.c.closes_at <= until,
        or_(notices.c.opens_at.is_(None), notices.c.opens_at <= now),
        notices.c.closed_at.is_(None),
        notices.c.state.in_(sent),
    )
    return [row.id for row in connection.execute(query)]
