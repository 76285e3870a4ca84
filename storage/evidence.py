"""Reading all that a report of one territory and year is made from, as the domain's plain rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from domain.carrying import carry
from domain.evidence import (
    AnswerRow,
    Evidence,
    FigureRow,
    LevelException,
    Matter,
    Place,
    ProblemRow,
    Submission,
)
from domain.indicators import IndicatorSet
from domain.places import CITY, COMMUNITY, COUNTRY, DISTRICT, REGION, Register, Territory
from domain.problems import RELEASED
from domain.series import by_code
from storage.checking import remarks_of
from storage.cycles import cycle_of
from storage.figure_loads import counts
from storage.figures import figures
from storage.levels import EXCEPTED, levels_of
from storage.problems import problem_changes, problem_supporters, problems
from storage.schema import Connection
from storage.series import links_into
from storage.solutions import marked_problems, released_solutions
from storage.submissions import answers, submissions


def place_of(register: Register, one: Territory) -> Place:
    """A territory as a report names it; cities with self-government are communities there."""
    level = one.level
    if level == CITY or (level == REGION and one.has_lsg):
        level = COMMUNITY
    return Place(
        one.code,
        one.parent_code,
        level,
        one.kind,
        one.names,
        one.has_lsg,
        one.population,
        register.at_level(one.code, REGION),
        register.at_level(one.code, DISTRICT),
    )


def read_evidence(
    connection: Connection,
    register: Register,
    indicators: IndicatorSet,
    matters: Mapping[str, Matter],
    territory: str,
    year: int,
) -> Evidence:
    """The evidence of a report. Raises KeyError for a territory the register does not know."""
    one = register.by_code[territory]
    cut_off = date(year, 12, 31)
    expected = tuple(place_of(register, place) for place in register.expected(cut_off, territory))
    country = tuple(place_of(register, place) for place in register.expected(cut_off))
    cycle = cycle_of(connection, year)
    rows = _answers(connection, year)
    links = links_into(connection, year)
    carried = carry(
        [row for row in rows if row.year != year],
        register,
        dict.fromkeys(place.code for place in (*country, *expected)),
        indicators.indicators,
        None if links is None else by_code(links),
        date(year - 1, 12, 31),
    )
    sent = _submissions(connection, year)
    inside = {place.code for place in expected}
    raised = _problems(connection, inside, year)
    return Evidence(
        place_of(register, one),
        tuple(place_of(register, above) for above in register.ancestors(territory) if above.level != COUNTRY),
        year,
        indicators,
        expected,
        country,
        (*carried.rows, *(row for row in rows if row.year == year)),
        _figures(connection, year),
        raised,
        matters,
        sent,
        _youngest(connection, inside, year),
        cycle.decree if cycle is not None else "",
        cycle.invented if cycle is not None else False,
        tuple(place_of(register, place) for place in register.territories if place.level == REGION),
        tuple(place_of(register, place) for place in register.territories if place.level == DISTRICT),
        remarks_of(connection, year, inside & {row.territory for row in sent}),
        _exceptions(connection, register, territory, year),
        carried.breaks,
    )


def _exceptions(
    connection: Connection, register: Register, territory: str, year: int
) -> tuple[LevelException, ...]:
    """The exceptions that concern a territory: its own, those in it, those of what it lies in."""
    above = {one.code for one in register.ancestors(territory) if one.level != COUNTRY}
    return tuple(
        LevelException(one.territory, one.reason)
        for one in sorted(levels_of(connection, year).values(), key=lambda one: one.territory)
        if one.state == EXCEPTED
        and one.territory in register.by_code
        and (one.territory in above or register.lies_in(one.territory, territory))
    )


def _answers(connection: Connection, year: int) -> tuple[AnswerRow, ...]:
    last = (
        select(func.max(answers.c.id))
        .where(answers.c.year.in_((year, year - 1)))
        .group_by(answers.c.year, answers.c.territory, answers.c.indicator)
    )
    heard = (
        select(submissions.c.territory, submissions.c.year, func.max(submissions.c.id).label("last"))
        .where(submissions.c.unconfirmed == "")
        .group_by(submissions.c.territory, submissions.c.year)
        .subquery()
    )
    same_place = (heard.c.territory == answers.c.territory) & (heard.c.year == answers.c.year)
    query = (
        select(answers, submissions.c.unconfirmed, heard.c.last)
        .join(submissions, submissions.c.id == answers.c.submission)
        .join(heard, same_place, isouter=True)
    )
    found = connection.execute(query.where(answers.c.id.in_(last)).order_by(answers.c.id))
    return tuple(
        AnswerRow(
            row.territory,
            row.year,
            row.indicator,
            row.number,
            row.text,
            row.skipped,
            row.comment,
            row.review,
            row.way,
            row.answered_at,
            bool(row.unconfirmed) and row.submission > (row.last or 0),
        )
        for row in found
    )


def _figures(connection: Connection, year: int) -> tuple[FigureRow, ...]:
    last = (
        select(func.max(figures.c.id))
        .where(figures.c.year == year, counts(figures.c.load))
        .group_by(figures.c.territory, figures.c.indicator)
    )
    found = connection.execute(select(figures).where(figures.c.id.in_(last)).order_by(figures.c.id))
    return tuple(
        FigureRow(row.territory, row.year, row.indicator, Decimal(row.number), row.body) for row in found
    )


def _submissions(connection: Connection, year: int) -> tuple[Submission, ...]:
    last = (
        select(func.max(submissions.c.id)).where(submissions.c.year == year).group_by(submissions.c.territory)
    )
    query = select(submissions).where(submissions.c.id.in_(last)).order_by(submissions.c.territory)
    return tuple(
        Submission(row.territory, row.year, row.number, row.sent_at, row.review)
        for row in connection.execute(query)
    )


def _problems(connection: Connection, inside: Collection[str], year: int) -> tuple[ProblemRow, ...]:
    backers = (
        select(problem_supporters.c.problem, func.count().label("n"))
        .group_by(problem_supporters.c.problem)
        .subquery()
    )
    last = select(func.max(problem_changes.c.id)).group_by(problem_changes.c.problem)
    said = (
        select(problem_changes.c.problem, problem_changes.c.text, problem_changes.c.cause)
        .where(problem_changes.c.id.in_(last))
        .subquery()
    )
    query = (
        select(problems, backers.c.n, said.c.text.label("answer"), said.c.cause)
        .join(backers, backers.c.problem == problems.c.id, isouter=True)
        .join(said, said.c.problem == problems.c.id, isouter=True)
        .order_by(problems.c.id)
    )
    marked, proposed = marked_problems(connection, year), released_solutions(connection)
    return tuple(
        ProblemRow(
            row.number,
            row.territory,
            row.category,
            row.state,
            row.n or 0,
            row.raised_at.date(),
            row.released_text if row.release == "released" else None,
            row.answer,
            row.id in marked,
            _solutions(row, proposed.get(row.id, ())),
            row.cause or "",
        )
        for row in connection.execute(query)
        if row.territory in inside
    )


def _solutions(row: Any, proposed: Sequence[str]) -> tuple[str, ...]:
    """What may be printed of a problem's solutions: first the one that came with it, if its text needed no mending."""
    if row.release != RELEASED:
        return ()
    came = (row.solution,) if row.solution and row.released_text == row.words else ()
    return (*came, *proposed)


def _youngest(connection: Connection, inside: Collection[str], year: int) -> datetime:
    """The instant of the youngest row the report rests on; the year's end when there is none."""
    times = [
        row.at
        for row in connection.execute(
            select(submissions.c.territory, func.max(submissions.c.sent_at).label("at"))
            .where(submissions.c.year.in_((year, year - 1)))
            .group_by(submissions.c.territory)
        )
        if row.territory in inside
    ]
    times += [
        row.at
        for row in connection.execute(
            select(problems.c.territory, func.max(problems.c.raised_at).label("at")).group_by(
                problems.c.territory
            )
        )
        if row.territory in inside
    ]
    return max(times, default=datetime(year, 12, 31, tzinfo=UTC))
