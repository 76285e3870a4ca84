"""Who has it in hand: how far each expected community is with a year, read in one pass of a few queries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import BigInteger, ColumnElement, case, cast, func, or_, select

from domain.completeness import OFFICE, Responsible, Standing
from domain.cycle import Cycle
from domain.indicators import IndicatorSet
from domain.places import DISTRICT, REGION, Register
from storage.checking import returns
from storage.deadlines import deadlines
from storage.people import people
from storage.roles import roles
from storage.schema import Connection
from storage.submissions import answers, submissions

MOST_NAMED = 200
"""Up to so many communities the queries name them; beyond, they read the whole year."""


@dataclass(frozen=True)
class _Sent:
    """What came from one community: the first and the last submission with a value in it."""

    first: datetime
    last: datetime
    review: str
    unconfirmed: str


def owed(indicators: IndicatorSet) -> list[str]:
    """The codes of the questions a community owes: the core ones that its head is asked, opinions apart."""
    return [
        one.code for one in indicators.indicators if one.core and one.respondent == "head" and not one.private
    ]


def read_completeness(
    connection: Connection,
    register: Register,
    indicators: IndicatorSet,
    cycle: Cycle,
    now: datetime,
    zone: ZoneInfo,
    inside: str = "",
) -> tuple[Standing, ...]:
    """How far every community is that is expected in a cycle, everywhere or inside a unit, by code."""
    expected = register.expected(date(cycle.year, 12, 31), inside)
    codes = [one.code for one in expected]
    named = codes if inside and len(codes) <= MOST_NAMED else []
    asked = owed(indicators)
    sent = _sent(connection, cycle.year)
    given = _answered(connection, cycle.year, asked, named)
    returned = _returned(connection, cycle.year)
    until = deadlines(connection, cycle)
    named_people = _people(connection, now, named)
    former = _former(register, set(codes), sent)
    standings = []
    for code in codes:
        one, deadline = sent.get(code), until.get(code, cycle.closes_on)
        standings.append(
            Standing(
                code,
                register.at_level(code, REGION),
                register.at_level(code, DISTRICT),
                deadline,
                deadline > cycle.closes_on,
                None if one is None else one.first.astimezone(zone).date(),
                None if one is None else one.last.astimezone(zone).date(),
                "" if one is None else one.review,
                "" if one is None else one.unconfirmed,
                given.get(code, 0),
                len(asked),
                returned.get(code, 0),
                tuple(named_people.get(code, ())),
                former.get(code, ()),
            )
        )
    return tuple(standings)


def _sent(connection: Connection, year: int) -> dict[str, _Sent]:
    """What came from whom; a submission without any value is none."""
    query = (
        select(
            submissions.c.territory,
            submissions.c.sent_at,
            submissions.c.review,
            submissions.c.unconfirmed,
        )
        .where(submissions.c.year == year, submissions.c.answered > 0)
        .order_by(submissions.c.id)
    )
    found: dict[str, _Sent] = {}
    for territory, at, review, unconfirmed in connection.execute(query):
        before = found.get(territory)
        first = at if before is None else min(before.first, at)
        found[territory] = _Sent(first, at, review, unconfirmed)
    return found


def _among(column: ColumnElement[str], named: Collection[str]) -> list[ColumnElement[bool]]:
    return [column.in_(named)] if named else []


def _answered(
    connection: Connection, year: int, asked: Collection[str], named: Collection[str]
) -> dict[str, int]:
    """How many of the asked questions have a value now, by community.

    The youngest answer to a question is the one with the greatest id; its parity carries along whether it has a
    value, so that one pass over the index is enough.
    """
    has_value = case((answers.c.skipped.is_(None), 1), else_=0)
    youngest = (
        select(
            answers.c.territory,
            func.max(cast(answers.c.id, BigInteger) * 2 + has_value).label("mark"),
        )
        .where(answers.c.year == year, answers.c.indicator.in_(asked), *_among(answers.c.territory, named))
        .group_by(answers.c.territory, answers.c.indicator)
        .subquery()
    )
    query = select(youngest.c.territory, func.sum(youngest.c.mark % 2)).group_by(youngest.c.territory)
    return {territory: int(n) for territory, n in connection.execute(query)}


def _returned(connection: Connection, year: int) -> dict[str, int]:
    """How many values wait for the community's word, by community."""
    query = (
        select(returns.c.territory, func.count())
        .where(returns.c.year == year, returns.c.settled_at.is_(None))
        .group_by(returns.c.territory)
    )
    return {row.territory: row[1] for row in connection.execute(query)}


def _people(connection: Connection, now: datetime, named: Collection[str]) -> dict[str, list[Responsible]]:
    """Who acts for each community now, the head first."""
    query = (
        select(
            roles.c.id,
            roles.c.person,
            roles.c.role,
            roles.c.phone,
            roles.c.confirmed_at,
            roles.c.territory,
            people.c.seen_on,
            people.c.unreachable_since,
        )
        .join(people, people.c.id == roles.c.person)
        .where(
            roles.c.role.in_(OFFICE),
            or_(roles.c.until.is_(None), roles.c.until > now),
            *_among(roles.c.territory, named),
        )
        .order_by(roles.c.id)
    )
    found: dict[str, list[Responsible]] = {}
    for row in connection.execute(query):
        found.setdefault(row.territory, []).append(
            Responsible(
                row.id,
                row.person,
                row.role,
                row.phone,
                row.confirmed_at is not None,
                row.seen_on,
                row.unreachable_since is None,
            )
        )
    for held in found.values():
        held.sort(key=lambda one: OFFICE.index(one.role))
    return found


def _former(
    register: Register, expected: Collection[str], sent: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    """The dissolved units that had sent something themselves, by the expected unit they passed into."""
    found: dict[str, tuple[str, ...]] = {}
    for code in sorted(set(sent) - set(expected)):
        after = register.successor(code)
        if after is not None and after in expected:
            found[after] = (*found.get(after, ()), code)
    return found
