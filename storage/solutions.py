"""Solutions that people bring to a problem while the report is discussed, who backs them, and what is marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
)

from domain.problems import RELEASED, WAITING
from storage.locks import hold_solution, hold_year
from storage.schema import Instant, metadata

solutions = Table(
    "solutions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("problem", Integer, ForeignKey("problems.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    Column("words", Text, nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("at", Instant, nullable=False),
    Column("release", String(10), nullable=False, server_default="waiting"),
    Column("released_text", Text, nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

solution_supporters = Table(
    "solution_supporters",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("solution", Integer, ForeignKey("solutions.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("at", Instant, nullable=False),
    UniqueConstraint("solution", "person"),
    sqlite_autoincrement=True,
)

marks = Table(
    "marks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("problem", Integer, ForeignKey("problems.id", ondelete="CASCADE"), nullable=False),
    Column("by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("at", Instant, nullable=False),
    UniqueConstraint("year", "problem"),
    sqlite_autoincrement=True,
)

CAME, SOLUTION, AMENDMENT = "came", "solution", "amendment"
"""A solution that came with its problem, one proposed afterwards, and an amendment to the problem's text."""

PAGE = 8


@dataclass(frozen=True)
class Solution:
    """What somebody proposes for a problem; `text` is what may be seen, "" until the Union has released it."""

    id: int
    problem: int
    kind: str
    words: str
    by: int | None
    release: str
    text: str
    supporters: int


_backers = (
    select(func.count())
    .select_from(solution_supporters)
    .where(solution_supporters.c.solution == solutions.c.id)
    .scalar_subquery()
)
_all = select(
    solutions.c.id,
    solutions.c.problem,
    solutions.c.kind,
    solutions.c.words,
    solutions.c.by,
    solutions.c.release,
    solutions.c.released_text,
    _backers.label("supporters"),
)


def solution_by_id(connection: Connection, number: int) -> Solution | None:
    """The solution with this row number, or None."""
    row = connection.execute(_all.where(solutions.c.id == number)).first()
    return None if row is None else Solution(*row)


def solutions_of(connection: Connection, problem: int) -> list[Solution]:
    """The released solutions and amendments of a problem, the most backed first."""
    query = _all.where(solutions.c.problem == problem, solutions.c.release == RELEASED)
    return [Solution(*row) for row in connection.execute(query.order_by(_backers.desc(), solutions.c.id))]


def released_solutions(connection: Connection) -> dict[int, list[str]]:
    """The released solutions (not amendments) of all problems, the most backed of each first."""
    query = _all.where(solutions.c.kind == SOLUTION, solutions.c.release == RELEASED)
    found: dict[int, list[str]] = {}
    for row in connection.execute(query.order_by(_backers.desc(), solutions.c.id)):
        found.setdefault(row.problem, []).append(row.released_text)
    return found


def solutions_to_release(connection: Connection, page: int = 0) -> list[Solution]:
    """Solutions and amendments that wait for the Union, the oldest first; one more than a page when there are more."""
    query = _all.where(solutions.c.release == WAITING).order_by(solutions.c.id)
    return [Solution(*row) for row in connection.execute(query.limit(PAGE + 1).offset(page * PAGE))]


def waiting_solutions(connection: Connection) -> int:
    """How many solutions and amendments wait for the Union."""
    query = select(func.count()).select_from(solutions).where(solutions.c.release == WAITING)
    return connection.execute(query).scalar_one()


def propose_solution(
    connection: Connection, problem: int, kind: str, words: str, by: int, now: datetime
) -> int:
    """Store a solution or an amendment that waits for the Union; its row number."""
    values = {"problem": problem, "kind": kind, "words": words, "by": by, "at": now}
    number: int = connection.execute(solutions.insert().returning(solutions.c.id), values).scalar_one()
    return number


def solution_that_came(connection: Connection, problem: int, text: str, by: int | None, now: datetime) -> int:
    """The row of the solution that came with a problem, made when somebody first backs it."""
    hold_solution(connection, problem)
    here = select(solutions.c.id).where(solutions.c.problem == problem, solutions.c.kind == CAME)
    found: int | None = connection.execute(here).scalar()
    if found is not None:
        return found
    values = {"problem": problem, "kind": CAME, "words": text, "by": by, "at": now}
    released = {**values, "release": RELEASED, "released_text": text}
    number: int = connection.execute(solutions.insert().returning(solutions.c.id), released).scalar_one()
    return number


def back_solution(connection: Connection, solution: int, by: int, now: datetime) -> bool:
    """Add a person's voice to a solution; False when they gave it before or proposed it themselves."""
    own = select(solutions.c.id).where(solutions.c.id == solution, solutions.c.by == by)
    had = select(solution_supporters.c.id).where(
        solution_supporters.c.solution == solution, solution_supporters.c.person == by
    )
    if connection.execute(own).first() or connection.execute(had).first():
        return False
    connection.execute(solution_supporters.insert(), {"solution": solution, "person": by, "at": now})
    return True


def settle_solution(connection: Connection, solution: int, release: str, text: str = "") -> bool:
    """Let a solution out with this text, or withhold it; False when that was settled before."""
    waiting = solutions.update().where(solutions.c.id == solution, solutions.c.release == WAITING)
    return connection.execute(waiting.values(release=release, released_text=text)).rowcount == 1


def erase_solutions(connection: Connection, person: int) -> None:
    """Delete what a person proposed for other people's problems."""
    connection.execute(solutions.delete().where(solutions.c.by == person))


def marked_problems(connection: Connection, year: int) -> frozenset[int]:
    """The problems that are marked for a year's report."""
    return frozenset(
        row[0] for row in connection.execute(select(marks.c.problem).where(marks.c.year == year))
    )


def mark_problem(connection: Connection, year: int, problem: int, by: int, now: datetime) -> bool:
    """Mark a problem for a year's report; False when it is marked already."""
    hold_year(connection, year)
    here = select(marks.c.id).where(marks.c.year == year, marks.c.problem == problem)
    if connection.execute(here).first():
        return False
    connection.execute(marks.insert(), {"year": year, "problem": problem, "by": by, "at": now})
    return True


def unmark_problem(connection: Connection, year: int, problem: int) -> bool:
    """Take a problem's mark away; False when it has none."""
    here = marks.delete().where(marks.c.year == year, marks.c.problem == problem)
    return connection.execute(here).rowcount == 1
