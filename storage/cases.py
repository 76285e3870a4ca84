"""What a checker works from: the queue of communities, each one's case, and everybody's numbers for its peers."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, func, select

from domain.flags import Case
from storage.checking import returns
from storage.figures import figures
from storage.roles import roles
from storage.schema import Connection
from storage.submissions import answers, submissions


@dataclass(frozen=True)
class Standing:
    """The standing answer to an indicator with its row number and its own state of review."""

    id: int
    indicator: str
    number: Decimal | None
    text: str | None
    skipped: str | None
    comment: str
    review: str
    way: str
    answered_at: datetime

    @property
    def value(self) -> Decimal | str | None:
        """The number, or the words or option chosen; None when it was skipped."""
        return self.number if self.number is not None else self.text


@dataclass(frozen=True)
class Waiting:
    """A community's last sending: its state and since when, how many values are asked about and were answered.

    `submission` and `answer` name what is seen now: the last sending and the last answer.
    """

    territory: str
    submission: int
    answer: int
    number: str
    sent_at: datetime
    review: str
    since: datetime
    asked: int
    settled: int


def standing_of(
    connection: Connection, year: int, territories: Collection[str]
) -> Mapping[str, Mapping[str, Standing]]:
    """The standing answers of communities by their code and the indicator's."""
    last = (
        select(func.max(answers.c.id))
        .where(answers.c.year == year, answers.c.territory.in_(territories))
        .group_by(answers.c.territory, answers.c.indicator)
    )
    columns = [answers.c[name] for name in Standing.__dataclass_fields__]
    found: dict[str, dict[str, Standing]] = {code: {} for code in territories}
    for row in connection.execute(select(answers.c.territory, *columns).where(answers.c.id.in_(last))):
        found[row.territory][row.indicator] = Standing(*row[1:])
    return found


def read_cases(connection: Connection, year: int, territories: Collection[str]) -> Mapping[str, Case]:
    """The cases of communities: what each said this year and last, and what is known beside it."""
    now = standing_of(connection, year, territories)
    before = standing_of(connection, year - 1, territories)
    known = _figures(connection, year, territories)
    councils = _councils(connection, territories)
    return {
        code: Case(
            code,
            {one.indicator: one.number for one in now[code].values() if one.number is not None},
            {one.indicator: one.number for one in before[code].values() if one.number is not None},
            frozenset(one.indicator for one in now[code].values() if one.value is not None),
            {one.indicator: one.skipped for one in now[code].values() if one.skipped is not None},
            {one.indicator: one.comment for one in now[code].values() if one.comment},
            known.get(code, {}),
            frozenset({"head", "kenesh"} if code in councils else {"head"}),
        )
        for code in territories
    }


def _figures(
    connection: Connection, year: int, territories: Collection[str]
) -> Mapping[str, Mapping[str, tuple[Decimal, str]]]:
    query = (
        select(figures.c.territory, figures.c.indicator, figures.c.number, figures.c.body)
        .where(figures.c.year == year, figures.c.territory.in_(territories))
        .order_by(figures.c.id)
    )
    found: dict[str, dict[str, tuple[Decimal, str]]] = {}
    for row in connection.execute(query):
        found.setdefault(row.territory, {})[row.indicator] = (row.number, row.body)
    return found


def _councils(connection: Connection, territories: Collection[str]) -> frozenset[str]:
    """The communities whose kenesh takes part."""
    there = (roles.c.role == "kenesh", roles.c.territory.in_(territories), roles.c.until.is_(None))
    return frozenset(connection.execute(select(roles.c.territory).where(*there)).scalars())


def read_numbers(connection: Connection, year: int) -> Mapping[str, Mapping[str, Decimal]]:
    """The standing numbers of all communities of a year, for comparing."""
    last = (
        select(func.max(answers.c.id))
        .where(answers.c.year == year)
        .group_by(answers.c.territory, answers.c.indicator)
    )
    query = select(answers.c.territory, answers.c.indicator, answers.c.number).where(
        answers.c.id.in_(last), answers.c.number.is_not(None)
    )
    found: dict[str, dict[str, Decimal]] = {}
    for territory, indicator, number in connection.execute(query):
        found.setdefault(territory, {})[indicator] = number
    return found


def last_answer(connection: Connection) -> int:
    """The number of the youngest answer of all: while it is the same, nothing was said meanwhile."""
    return connection.execute(select(func.max(answers.c.id))).scalar() or 0


def sendings(connection: Connection, year: int, inside: Collection[str]) -> list[Waiting]:
    """The last sendings of communities, those that have waited longest first."""
    return _sendings(connection, year, submissions.c.territory.in_(inside))


def sending_of(connection: Connection, year: int, territory: str) -> Waiting | None:
    """The last sending of one community, or None."""
    return next(iter(_sendings(connection, year, submissions.c.territory == territory)), None)


def _sendings(connection: Connection, year: int, where: ColumnElement[bool]) -> list[Waiting]:
    last = select(func.max(submissions.c.id)).where(submissions.c.year == year, where)
    newest = (
        select(answers.c.territory, func.max(answers.c.id).label("answer"))
        .where(answers.c.year == year)
        .group_by(answers.c.territory)
        .subquery()
    )
    asked = (
        select(
            returns.c.territory,
            func.count().label("n"),
            func.count(returns.c.settled_at).label("settled"),
            func.max(returns.c.settled_at).label("at"),
        )
        .where(returns.c.year == year)
        .group_by(returns.c.territory)
        .subquery()
    )
    query = (
        select(submissions, newest.c.answer, asked.c.n, asked.c.settled, asked.c.at)
        .join(newest, newest.c.territory == submissions.c.territory, isouter=True)
        .join(asked, asked.c.territory == submissions.c.territory, isouter=True)
        .where(submissions.c.id.in_(last.group_by(submissions.c.territory)))
    )
    found = [
        Waiting(
            row.territory,
            row.id,
            row.answer or 0,
            row.number,
            row.sent_at,
            row.review,
            max(row.sent_at, row.at) if row.at is not None else row.sent_at,
            (row.n or 0) - (row.settled or 0),
            row.settled or 0,
        )
        for row in connection.execute(query)
    ]
    return sorted(found, key=lambda one: (one.since, one.submission))
