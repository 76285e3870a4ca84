"""Whom a notice is for: an audience as a query over people."""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, exists, func, literal, or_, select

from domain.notices import CITIZEN, Audience
from domain.places import Register
from storage.deliveries import SENT, UNKNOWN, deliveries
from storage.notices import Notice, consultation_answers
from storage.people import people
from storage.problems import problem_supporters, problems
from storage.roles import roles
from storage.solutions import solution_supporters
from storage.submissions import answers

PAGE = 5_000
KIND = "consultation"
"""The kind of delivery that people may ask not to get."""


def _below(register: Register, codes: Sequence[str]) -> list[str]:
    """These units and everything below them."""
    found: list[str] = []
    waiting = list(codes)
    while waiting:
        code = waiting.pop()
        found.append(code)
        waiting += [one.code for one in register.children.get(code, ())]
    return found


def _holding(now: datetime) -> ColumnElement[bool]:
    """A confirmed role of the person that holds now."""
    return and_(
        roles.c.person == people.c.id,
        roles.c.confirmed_at.is_not(None),
        or_(roles.c.until.is_(None), roles.c.until > now),
    )


def _in_roles(words: Sequence[str], codes: Sequence[str] | None, now: datetime) -> ColumnElement[bool]:
    """Who holds one of these roles in these units, or who holds none and lives there (citizens)."""
    here = [] if codes is None else [roles.c.territory.in_(codes)]
    living = [] if codes is None else [people.c.territory.in_(codes)]
    ways: list[ColumnElement[bool]] = []
    offices = [word for word in words if word != CITIZEN]
    if offices or not words:
        named = [roles.c.role.in_(offices)] if offices else []
        ways.append(exists().where(_holding(now), *named, *here))
    if CITIZEN in words:
        ways.append(and_(~exists().where(_holding(now)), *living))
    if not words:
        ways.append(and_(*living) if living else people.c.id.is_not(None))
    return or_(*ways)


def _took_part(word: str) -> ColumnElement[bool]:
    if word.isdigit():
        answered = consultation_answers.c.notice == int(word)
        return exists().where(answered, consultation_answers.c.person == people.c.id)
    if word == "problem":
        return exists().where(problems.c.raised_by == people.c.id)
    if word == "support":
        return exists().where(problem_supporters.c.person == people.c.id)
    if word == "discussion":
        return exists().where(solution_supporters.c.person == people.c.id)
    if word == "indicators":
        return exists().where(answers.c.answered_by == people.c.id)
    raise ValueError(f"no way to take part: {word}")


def conditions(
    register: Register,
    audience: Audience,
    now: datetime,
    *,
    danger: bool = False,
    readers: Collection[str] | None = None,
) -> list[ColumnElement[bool]]:
    """The conditions on `people` under which somebody is in an audience, a sample apart.

    People who have not chosen a language, who blocked the bot, and (unless it is a danger to life) who asked for no
    consultations are never in one; nor is, with `readers`, whoever reads none of these languages.
    """
    found: list[ColumnElement[bool]] = [people.c.language != "", people.c.unreachable_since.is_(None)]
    if readers is not None:
        found.append(people.c.language.in_(sorted(readers)))
    if not danger:
        padded = literal(" ").concat(people.c.muted).concat(" ")
        found.append(~padded.contains(f" {KIND} "))
    if audience.got:
        got = deliveries.c.what == f"notice {audience.got}", deliveries.c.state.in_((SENT, UNKNOWN))
        return [*found, exists().where(deliveries.c.person == people.c.id, *got)]
    everywhere = not audience.territories or register.root in audience.territories
    codes = None if everywhere else _below(register, audience.territories)
    if audience.roles or codes is not None:
        found.append(_in_roles(audience.roles, codes, now))
    if audience.languages:
        found.append(people.c.language.in_(audience.languages))
    if audience.took_part:
        found.append(_took_part(audience.took_part))
    return found


def rank(seed: int, person: int) -> str:
    """A person's place in a random order that depends on the seed only: 32 hexadecimal digits."""
    return hashlib.blake2b(f"{seed} {person}".encode(), digest_size=16).hexdigest()


def _numbers(connection: Connection, wanted: Iterable[ColumnElement[bool]]) -> Iterator[int]:
    """The people under conditions by number, a page at a time."""
    last = 0
    query = select(people.c.id).where(*wanted).order_by(people.c.id).limit(PAGE)
    while page := [row.id for row in connection.execute(query.where(people.c.id > last))]:
        yield from page
        last = page[-1]


def count_by_language(
    connection: Connection,
    register: Register,
    audience: Audience,
    now: datetime,
    *,
    danger: bool = False,
    readers: Collection[str] | None = None,
) -> dict[str, int]:
    """How many an audience is, by the language they read. A sample is drawn over all languages, or all `readers`."""
    wanted = conditions(register, audience, now, danger=danger, readers=readers)
    query = select(people.c.language, func.count()).where(*wanted).group_by(people.c.language)
    counts = {row.language: row[1] for row in connection.execute(query)}
    if not audience.sample or audience.sample >= sum(counts.values()):
        return counts
    below = _drawn_below(connection, audience, wanted)
    drawn = {number for number in _numbers(connection, wanted) if rank(audience.seed, number) <= below}
    counts = {}
    spoken = select(people.c.id, people.c.language).where(*wanted)
    for row in connection.execute(spoken):
        if row.id in drawn:
            counts[row.language] = counts.get(row.language, 0) + 1
    return counts


def drawn_below(connection: Connection, register: Register, notice: Notice, now: datetime) -> str:
    """The rank up to which people are in a notice's sample, drawn from those it has words for.

    Empty when everybody is in it.
    """
    wanted = _wanted(register, notice, now)
    return _drawn_below(connection, notice.audience, wanted) if notice.audience.sample else ""


def _drawn_below(connection: Connection, audience: Audience, wanted: list[ColumnElement[bool]]) -> str:
    ranks = (rank(audience.seed, number) for number in _numbers(connection, wanted))
    drawn = heapq.nsmallest(audience.sample, ranks)
    return drawn[-1] if len(drawn) == audience.sample else ""


def _wanted(register: Register, notice: Notice, now: datetime) -> list[ColumnElement[bool]]:
    return conditions(register, notice.audience, now, danger=notice.danger, readers=notice.readers)


def next_recipients(
    connection: Connection, register: Register, notice: Notice, now: datetime, n: int = PAGE
) -> tuple[list[int], int | None]:
    """The next people of a notice's audience behind its cursor, and the new cursor (None: nobody is left)."""
    audience = notice.audience
    wanted = _wanted(register, notice, now)
    query = select(people.c.id).where(*wanted, people.c.id > notice.cursor).order_by(people.c.id).limit(n)
    page = [row.id for row in connection.execute(query)]
    if not page:
        return [], None
    drawn = [one for one in page if not notice.drawn_below or rank(audience.seed, one) <= notice.drawn_below]
    return drawn, page[-1]


def still_meant(connection: Connection, notice: Notice, persons: Sequence[int], now: datetime) -> set[int]:
    """Who of these people still holds a role for which they were chosen; those chosen by place stay chosen."""
    asked = notice.audience
    if not asked.roles or asked.got:
        return set(persons)
    wanted = people.c.id.in_(persons), _in_roles(asked.roles, None, now)
    return {row.id for row in connection.execute(select(people.c.id).where(*wanted))}
