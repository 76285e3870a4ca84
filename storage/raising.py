"""Raising and backing problems, and finding those like another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import cos, degrees, radians

from sqlalchemy import ColumnElement, and_, func, or_, select

from domain.problems import EARTH_METRES, NEAR_METRES, NEW, OPEN, metres
from storage.deliveries import withdraw
from storage.problems import (
    problem_changes,
    problem_flags,
    problem_photos,
    problem_supporters,
    problems,
)
from storage.schema import Connection

MOST_SIMILAR = 5
MOST_COMPARED = 1000


@dataclass(frozen=True)
class NewProblem:
    """A problem about to be stored; `place` is words, a point is in degrees."""

    territory: str
    category: str
    words: str = ""
    voice: str = ""
    voice_seconds: int = 0
    photos: tuple[str, ...] = ()
    place: str = ""
    latitude: float | None = None
    longitude: float | None = None
    point_shared: bool = False
    solution: str = ""
    for_other: bool = False


def raise_problem(connection: Connection, problem: NewProblem, by: int, now: datetime) -> tuple[int, str]:
    """Store a problem with its photos; its row number and the number people copy."""
    values = {name: value for name, value in vars(problem).items() if name != "photos"}
    row = {**values, "raised_by": by, "raised_at": now, "state": NEW}
    key = connection.execute(problems.insert().returning(problems.c.id), row).scalar_one()
    number = f"{now.year % 100:02d}-{key:05d}"
    connection.execute(problems.update().where(problems.c.id == key).values(number=number))
    if problem.photos:
        photos = [{"problem": key, "file": file} for file in problem.photos]
        connection.execute(problem_photos.insert(), photos)
    return key, number


def similar(
    connection: Connection,
    category: str,
    territory: str,
    point: tuple[float, float] | None,
) -> list[int]:
    """Open problems of this category, five at most: those within 250 m first, if both have points, also across the
    community's border, then those of the community that one of the two has no point for.

    Where both have points and are further apart, they are not alike.
    """
    here = problems.c.territory == territory
    query = (
        select(problems.c.id, problems.c.latitude, problems.c.longitude)
        .where(problems.c.category == category, problems.c.state.in_(OPEN))
        .where(here if point is None else or_(here, _around(*point)), problems.c.release != "withheld")
        .order_by(problems.c.id.desc())
        .limit(MOST_COMPARED)
    )
    close: list[int] = []
    others: list[int] = []
    for row in connection.execute(query):
        if point is None or row.latitude is None:
            others.append(row.id)
        elif metres(*point, row.latitude, row.longitude) <= NEAR_METRES:
            close.append(row.id)
    return [*close, *others][:MOST_SIMILAR]


def _around(latitude: float, longitude: float) -> ColumnElement[bool]:
    """A square that holds everything within 250 m of a point."""
    up = degrees(NEAR_METRES / EARTH_METRES)
    aside = up / max(0.01, cos(radians(latitude)))
    return and_(
        problems.c.latitude.between(latitude - up, latitude + up),
        problems.c.longitude.between(longitude - aside, longitude + aside),
    )


def supporters_count(connection: Connection, problem: int) -> int:
    """How many accounts back a problem, its reporter not counted."""
    query = (
        select(func.count()).select_from(problem_supporters).where(problem_supporters.c.problem == problem)
    )
    return connection.execute(query).scalar_one()


def back_problem(connection: Connection, problem: int, by: int, now: datetime) -> bool:
    """Add a person's voice to a problem; False when they have it already or raised it themselves."""
    own = select(problems.c.id).where(problems.c.id == problem, problems.c.raised_by == by)
    had = select(problem_supporters.c.id).where(
        problem_supporters.c.problem == problem, problem_supporters.c.person == by
    )
    if connection.execute(own).first() or connection.execute(had).first():
        return False
    connection.execute(problem_supporters.insert(), {"problem": problem, "person": by, "since": now})
    return True


def concerned(connection: Connection, problem: int) -> list[int]:
    """Who hears what becomes of a problem: its reporter and its supporters."""
    reporter = select(problems.c.raised_by).where(problems.c.id == problem)
    backers = select(problem_supporters.c.person).where(problem_supporters.c.problem == problem)
    found = [row[0] for row in connection.execute(reporter.union(backers))]
    return sorted(person for person in found if person is not None)


def change_state(
    connection: Connection,
    problem: int,
    was: str,
    state: str,
    *,
    cause: str = "",
    text: str = "",
    by: int | None,
    now: datetime,
) -> int | None:
    """Move a problem on and note it; the change's number, None when somebody else moved it meanwhile."""
    still = problems.update().where(problems.c.id == problem, problems.c.state == was)
    if connection.execute(still.values(state=state)).rowcount != 1:
        return None
    values = {
        "problem": problem,
        "at": now,
        "by": by,
        "was": was,
        "state": state,
        "cause": cause,
        "text": text,
    }
    key: int = connection.execute(
        problem_changes.insert().returning(problem_changes.c.id), values
    ).scalar_one()
    return key


def flag_problem(connection: Connection, problem: int, by: int, now: datetime) -> bool:
    """Note that somebody finds a problem should not be seen; False when they said so before."""
    had = select(problem_flags.c.id).where(problem_flags.c.problem == problem, problem_flags.c.person == by)
    if connection.execute(had).first():
        return False
    connection.execute(problem_flags.insert(), {"problem": problem, "person": by, "at": now})
    return True


def settle_flags(connection: Connection, problem: int, now: datetime) -> None:
    """Note that the Union has dealt with what people said about a problem."""
    waiting = problem_flags.update().where(
        problem_flags.c.problem == problem, problem_flags.c.settled_at.is_(None)
    )
    connection.execute(waiting.values(settled_at=now))


def release_problem(connection: Connection, problem: int, text: str, *, photos: bool) -> bool:
    """Let a problem's words (as given here) and photos out; False when that was settled before."""
    waiting = problems.update().where(problems.c.id == problem, problems.c.release == "waiting")
    if connection.execute(waiting.values(release="released", released_text=text)).rowcount != 1:
        return False
    shown = problem_photos.update().where(problem_photos.c.problem == problem)
    connection.execute(shown.values(released=photos))
    return True


def withhold_problem(connection: Connection, problem: int) -> bool:
    """Keep a problem's words and photos from neighbours and report, also after they were out."""
    seen = problems.update().where(problems.c.id == problem, problems.c.release != "withheld")
    shown = problem_photos.update().where(problem_photos.c.problem == problem)
    connection.execute(shown.values(released=False))
    return connection.execute(seen.values(release="withheld", released_text="")).rowcount == 1


def write_down(connection: Connection, problem: int, words: str) -> None:
    """Put down in words what a voice message says."""
    connection.execute(problems.update().where(problems.c.id == problem).values(words=words))


def erase_words(connection: Connection, person: int) -> None:
    """Delete the problems a person raised, with all their words and what was to be said about them."""
    _delete(connection, problems.c.raised_by == person)


def leave_words(connection: Connection, person: int) -> None:
    """Take out of the problems a person leaves behind what tells who they are: the voice, and a point nobody may see.

    A voice message that nobody has written down goes as a whole.
    """
    mine = problems.c.raised_by == person
    _delete(connection, and_(mine, problems.c.words == ""))
    connection.execute(problems.update().where(mine).values(voice="", voice_seconds=0))
    unseen = problems.update().where(mine, problems.c.point_shared.is_(False))
    connection.execute(unseen.values(latitude=None, longitude=None))


def _delete(connection: Connection, which: ColumnElement[bool]) -> None:
    numbers = [row.id for row in connection.execute(select(problems.c.id).where(which))]
    changes = select(problem_changes.c.id).where(problem_changes.c.problem.in_(numbers))
    said = [f"change {row.id}" for row in connection.execute(changes)]
    withdraw(connection, [*said, *(what for n in numbers for what in (f"problem {n} new", f"flag {n}"))])
    connection.execute(problems.delete().where(problems.c.id.in_(numbers)))
