"""Notices as lists: those of a workplace, the public log, and the consultations somebody may take part in."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, exists, or_, select

from domain.notices import PAUSED, QUEUEING, SCHEDULED, SENDING, SENT, STOPPED, WAITING
from domain.places import Register
from storage.audience import conditions, rank
from storage.deliveries import deliveries
from storage.notices import Notice, consultation_answers, notice_questions, notices, notices_where
from storage.people import people
from storage.results import consultation_results

PAGE = 8
WENT_OUT = frozenset({QUEUEING, SENDING, PAUSED, SENT, STOPPED})
"""The states of a notice that anybody has got."""


def notices_of(
    connection: Connection, territories: Collection[str] | None, page: int, *, roles: Collection[str] = ()
) -> list[Notice]:
    """The notices written in these units (None: all), a page and one more; only those of `roles`, if given."""
    found: list[ColumnElement[bool]] = []
    if territories is not None:
        found.append(notices.c.territory.in_(list(territories)))
    if roles:
        found.append(notices.c.role.in_(list(roles)))
    return _page(connection, found, page)


def _page(connection: Connection, wanted: list[ColumnElement[bool]], page: int) -> list[Notice]:
    everything = notices_where(connection, *wanted, limit=(page + 1) * PAGE + 1)
    return everything[page * PAGE :]


def waiting_notices(connection: Connection) -> list[Notice]:
    """The notices that wait for a second person."""
    return notices_where(connection, notices.c.state == WAITING)


def notices_sent(connection: Connection, page: int) -> list[Notice]:
    """The notices that went out, for the public log: a page and one more."""
    return _page(connection, [notices.c.state.in_(WENT_OUT)], page)


def answered_consultations(connection: Connection) -> list[Notice]:
    """The consultations that somebody took part in, the newest first."""
    answered = exists().where(consultation_answers.c.notice == notices.c.id)
    return notices_where(connection, answered, limit=10)


def _is_consultation() -> ColumnElement[bool]:
    return and_(notices.c.closes_at.is_not(None), exists().where(notice_questions.c.notice == notices.c.id))


def open_consultations(connection: Connection, now: datetime) -> list[Notice]:
    """The consultations that take answers now."""
    begun = or_(notices.c.opens_at.is_(None), notices.c.opens_at <= now)
    running = notices.c.closed_at.is_(None), notices.c.closes_at > now
    return notices_where(connection, notices.c.state.in_(WENT_OUT), _is_consultation(), begun, *running)


def coming_consultations(connection: Connection, now: datetime) -> list[Notice]:
    """The consultations that are settled and still to come."""
    scheduled = notices.c.state == SCHEDULED
    opening = and_(notices.c.state.in_(WENT_OUT), notices.c.opens_at > now)
    return notices_where(connection, _is_consultation(), or_(scheduled, opening))


def past_consultations(connection: Connection, now: datetime, limit: int) -> list[Notice]:
    """The consultations that are over and whose result was made, the newest first."""
    closed = notices.c.closed_at.is_not(None), notices.c.state.in_(WENT_OUT)
    return notices_where(connection, _is_consultation(), *closed, limit=limit)


def with_figures(connection: Connection, numbers: Collection[int]) -> frozenset[int]:
    """Which of these consultations have anything to show: where too few answered, all is suppressed."""
    mine = consultation_results.c.notice.in_(list(numbers))
    query = select(consultation_results.c.notice).where(mine).distinct()
    return frozenset(row.notice for row in connection.execute(query))


def answered_by(connection: Connection, person: int, numbers: Collection[int]) -> frozenset[int]:
    """Which of these consultations a person has answered."""
    mine = consultation_answers.c.person == person, consultation_answers.c.notice.in_(list(numbers))
    return frozenset(
        row.notice for row in connection.execute(select(consultation_answers.c.notice).where(*mine))
    )


def is_for(connection: Connection, register: Register, notice: Notice, person: int, now: datetime) -> bool:
    """Whether a person is in a notice's audience: they got it, or they would if they had not asked for quiet."""
    got = deliveries.c.what == notice.what, deliveries.c.person == person
    if connection.execute(select(deliveries.c.id).where(*got)).first() is not None:
        return True
    readers = notice.readers if notice.audience.sample else None
    wanted = conditions(register, notice.audience, now, danger=True, readers=readers)
    if connection.execute(select(people.c.id).where(people.c.id == person, *wanted)).first() is None:
        return False
    return not notice.audience.sample or rank(notice.audience.seed, person) <= notice.drawn_below
