"""Lists of problems, each as its readers may see it: one's own, the neighbours', the head's and the Union's."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, func, or_, select

from domain.problems import DUPLICATE, FIXED, OPEN, RELEASED
from storage.problems import (
    problem_changes,
    problem_flags,
    problem_photos,
    problem_supporters,
    problems,
)
from storage.schema import Connection

PAGE = 8


@dataclass(frozen=True)
class Problem:
    """A problem as stored. Who may see which part of it is for the handlers to keep: see design, section 7."""

    id: int
    number: str
    territory: str
    category: str
    state: str
    raised_at: datetime
    raised_by: int | None
    words: str
    voice: str
    voice_seconds: int
    place: str
    latitude: float | None
    longitude: float | None
    point_shared: bool
    solution: str
    release: str
    released_text: str
    supporters: int

    def raised_on(self, zone: ZoneInfo) -> date:
        """The day it was raised, where the people live."""
        return self.raised_at.astimezone(zone).date()

    @property
    def shown_solution(self) -> str:
        """The solution that came with it, as neighbours may see it: only where the text needed no mending."""
        return self.solution if self.release == RELEASED and self.released_text == self.words else ""


@dataclass(frozen=True)
class Change:
    """One move of a problem from state to state, with what was said to the citizen."""

    at: datetime
    was: str
    state: str
    cause: str
    text: str


_backers = (
    select(func.count())
    .select_from(problem_supporters)
    .where(problem_supporters.c.problem == problems.c.id)
    .scalar_subquery()
)
_all = select(
    problems.c.id,
    problems.c.number,
    problems.c.territory,
    problems.c.category,
    problems.c.state,
    problems.c.raised_at,
    problems.c.raised_by,
    problems.c.words,
    problems.c.voice,
    problems.c.voice_seconds,
    problems.c.place,
    problems.c.latitude,
    problems.c.longitude,
    problems.c.point_shared,
    problems.c.solution,
    problems.c.release,
    problems.c.released_text,
    _backers.label("supporters"),
)


def _problem(row: Row) -> Problem:  # type: ignore[type-arg]
    return Problem(*row)


def _page(connection: Connection, query: Select, page: int) -> list[Problem]:  # type: ignore[type-arg]
    limited = query.limit(PAGE + 1).offset(page * PAGE)
    return [_problem(row) for row in connection.execute(limited)]


def problem_by_id(connection: Connection, problem: int) -> Problem | None:
    """The problem with this row number, or None."""
    row = connection.execute(_all.where(problems.c.id == problem)).first()
    return None if row is None else _problem(row)


def problems_by_ids(connection: Connection, numbers: Sequence[int]) -> list[Problem]:
    """The problems with these row numbers, in that order."""
    found = {row.id: _problem(row) for row in connection.execute(_all.where(problems.c.id.in_(numbers)))}
    return [found[number] for number in numbers if number in found]


def problems_of_person(connection: Connection, person: int, page: int = 0) -> list[Problem]:
    """What a person raised or backs, the youngest first: a page and one more if there is another."""
    backed = select(problem_supporters.c.problem).where(problem_supporters.c.person == person)
    mine = or_(problems.c.raised_by == person, problems.c.id.in_(backed))
    return _page(connection, _all.where(mine).order_by(problems.c.id.desc()), page)


def last_raised(connection: Connection, person: int, since: datetime) -> Problem | None:
    """The last problem a person raised since a time, or None."""
    mine = (problems.c.raised_by == person, problems.c.raised_at >= since)
    row = connection.execute(_all.where(*mine).order_by(problems.c.id.desc()).limit(1)).first()
    return None if row is None else _problem(row)


def problems_near(
    connection: Connection, territories: Collection[str], categories: Collection[str], page: int = 0
) -> list[Problem]:
    """Open problems of a place that neighbours may see, the most backed first."""
    seen = (
        problems.c.territory.in_(territories),
        problems.c.category.in_(categories),
        problems.c.state.in_(OPEN),
        problems.c.release != "withheld",
    )
    query = _all.where(*seen).order_by(_backers.desc(), problems.c.id.desc())
    return _page(connection, query, page)


def problems_discussed(
    connection: Connection, territories: Collection[str], categories: Collection[str], page: int = 0
) -> list[Problem]:
    """Problems whose words were released and that are not settled, the most backed first."""
    seen = (
        problems.c.territory.in_(territories),
        problems.c.category.in_(categories),
        problems.c.release == RELEASED,
        problems.c.state.not_in((FIXED, DUPLICATE)),
    )
    query = _all.where(*seen).order_by(_backers.desc(), problems.c.id)
    return _page(connection, query, page)


def problems_for_head(
    connection: Connection, territory: str, categories: Collection[str], page: int = 0
) -> list[Problem]:
    """Open problems a head handles, new ones first; voice messages only once they are written down."""
    query = _all.where(*_handled(territory, categories), problems.c.state.in_(OPEN))
    order = (problems.c.state != "new", problems.c.id.desc())
    return _page(connection, query.order_by(*order), page)


def _handled(territory: str, categories: Collection[str]) -> tuple[ColumnElement[bool], ...]:
    return (
        problems.c.territory == territory,
        problems.c.category.in_(categories),
        problems.c.words != "",
    )


def new_for_head(connection: Connection, territory: str, categories: Collection[str]) -> int:
    """How many new problems wait for a head."""
    query = select(func.count()).select_from(problems)
    waiting = query.where(*_handled(territory, categories), problems.c.state == "new")
    return connection.execute(waiting).scalar_one()


def problems_to_release(
    connection: Connection, page: int = 0, inside: Collection[str] | None = None
) -> list[Problem]:
    """Problems with words whose release waits, the oldest first."""
    waiting = (problems.c.release == "waiting", problems.c.words != "", *_inside(inside))
    query = _all.where(*waiting).order_by(problems.c.id)
    return _page(connection, query, page)


def voices_to_write_down(
    connection: Connection, page: int = 0, inside: Collection[str] | None = None
) -> list[Problem]:
    """Voice messages without words, the oldest first."""
    waiting = (problems.c.voice != "", problems.c.words == "", *_inside(inside))
    query = _all.where(*waiting).order_by(problems.c.id)
    return _page(connection, query, page)


def problems_flagged(
    connection: Connection, page: int = 0, inside: Collection[str] | None = None
) -> list[Problem]:
    """Problems about which somebody said that they should not be seen, the oldest first."""
    flagged = select(problem_flags.c.problem).where(problem_flags.c.settled_at.is_(None))
    query = _all.where(problems.c.id.in_(flagged), *_inside(inside)).order_by(problems.c.id)
    return _page(connection, query, page)


def changes_of(connection: Connection, problem: int) -> list[Change]:
    """What became of a problem, the oldest change first."""
    query = (
        select(
            problem_changes.c.at,
            problem_changes.c.was,
            problem_changes.c.state,
            problem_changes.c.cause,
            problem_changes.c.text,
        )
        .where(problem_changes.c.problem == problem)
        .order_by(problem_changes.c.id)
    )
    return [Change(*row) for row in connection.execute(query)]


def photos_of(connection: Connection, problem: int, *, released: bool) -> list[str]:
    """The names of a problem's photos; with `released` only those that were let out."""
    query = select(problem_photos.c.file).where(problem_photos.c.problem == problem)
    if released:
        query = query.where(problem_photos.c.released)
    return [row[0] for row in connection.execute(query.order_by(problem_photos.c.id))]


def waiting_problems(connection: Connection, inside: Collection[str] | None = None) -> tuple[int, int, int]:
    """How many releases, voice messages and remarks wait for the Union, everywhere or in some territories."""
    count = select(func.count()).select_from(problems).where(*_inside(inside))
    flagged = select(problem_flags.c.problem).where(problem_flags.c.settled_at.is_(None))
    counts = (
        count.where(problems.c.release == "waiting", problems.c.words != ""),
        count.where(problems.c.voice != "", problems.c.words == ""),
        count.where(problems.c.id.in_(flagged)),
    )
    releases, voices, flags = (connection.execute(query).scalar_one() for query in counts)
    return releases, voices, flags


def _inside(territories: Collection[str] | None) -> list[ColumnElement[bool]]:
    return [] if territories is None else [problems.c.territory.in_(territories)]
