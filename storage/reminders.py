"""What decides about reminders, read in a few queries for all people together, and what people asked about them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Column, ForeignKey, Integer, String, Table, cast, func, literal, or_, select

from domain.cycle import ANSWER, Cycle, advanced
from domain.debts import DEPUTY, HEAD, SECTION, Community, Holder
from domain.draft import LATER, Draft, from_json
from domain.forms import Form
from domain.occasions import morning
from domain.places import REGION, VILLAGE, Register, Territory
from domain.questionnaire import WORD, questionnaire
from domain.reminders import COORDINATOR, LEFT_AT_MOST, LEFT_FOR, TO_OFFICES, Facts, Left, awaiting
from storage.checking import returns
from storage.cycles import current_cycle
from storage.days import read_calendar
from storage.deadlines import deadlines, extensions
from storage.deliveries import deliveries
from storage.drafts import drafts
from storage.levels import EXCEPTED, levels_of
from storage.people import people
from storage.reference_indicators import read_indicator_set
from storage.reference_tables import territories
from storage.roles import roles
from storage.schema import Connection, Instant, metadata
from storage.submissions import submissions

MUTED = "reminder"
"""The word among what a person turned off that stands for all reminders."""

postponements = Table(
    "postponements",
    metadata,
    Column("person", Integer, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("until", Instant, nullable=False),
)


def remind_again(connection: Connection, person: int, year: int, until: datetime) -> None:
    """Remind a person once more of a year, at this time."""
    mine = (postponements.c.person == person) & (postponements.c.year == year)
    if not connection.execute(postponements.update().where(mine).values(until=until)).rowcount:
        connection.execute(postponements.insert(), {"person": person, "year": year, "until": until})


def forget_postponed(connection: Connection, now: datetime) -> None:
    """Forget the wishes to be reminded whose time has come."""
    connection.execute(postponements.delete().where(postponements.c.until <= now))


def read_facts(connection: Connection, now: datetime) -> Facts:
    """All that decides what is due now; `now` is in the zone where people live.

    Drafts are read only where somebody waits for an occasion: on most runs none are.
    """
    today = now.date()
    cycle = advanced(current_cycle(connection, today), today)
    facts = Facts(cycle, read_calendar(connection), left=_left(connection, now))
    if not cycle.allows(ANSWER):
        return facts
    register = _register(connection)
    begins = morning(cycle.opens_on, now)
    facts = replace(
        facts,
        root=register.root,
        communities=_communities(connection, register, cycle),
        holders=_holders(connection, now),
        told=_last_queued(connection, TO_OFFICES, begins),
        listed=_last_queued(connection, (COORDINATOR,), begins),
        postponed=_postponed(connection, cycle.year),
    )
    wanted = awaiting(now, facts)
    if not wanted:
        return facts
    return replace(
        facts, forms=_forms(connection, cycle.year), drafts=_drafts(connection, wanted, cycle.year)
    )


def _register(connection: Connection) -> Register:
    """The territories down to communities, without their names."""
    table = territories.c
    columns = (table.code, table.parent_code, table.level, table.has_lsg, table.valid_from, table.valid_to)
    found = connection.execute(select(*columns).where(table.level != VILLAGE).order_by(table.code))
    return Register(
        tuple(
            Territory(code, above, level, "", bool(has_lsg), {}, valid_from=begins, valid_to=ends)
            for code, above, level, has_lsg, begins, ends in found
        )
    )


def _communities(connection: Connection, register: Register, cycle: Cycle) -> dict[str, Community]:
    year = cycle.year
    own = deadlines(connection, cycle)
    moved = select(extensions.c.territory, func.max(extensions.c.at).label("at"))
    moved = moved.where(extensions.c.year == year).group_by(extensions.c.territory)
    moved_at = {row.territory: row.at for row in connection.execute(moved)}
    came = select(submissions.c.territory).where(submissions.c.year == year).distinct()
    sent = {row.territory for row in connection.execute(came)}
    put_off, asked = _put_off(connection, year), _returned(connection, year)
    out = {one.territory for one in levels_of(connection, year).values() if one.state == EXCEPTED}
    return {
        one.code: Community(
            one.code,
            register.at_level(one.code, REGION),
            own.get(one.code, cycle.closes_on),
            moved_at.get(one.code),
            one.code in sent,
            one.code in put_off,
            asked.get(one.code, {}),
            bool(out.intersection({one.code, *(above.code for above in register.ancestors(one.code))})),
        )
        for one in register.expected(date(year, 12, 31))
    }


def _put_off(connection: Connection, year: int) -> set[str]:
    """The communities whose draft holds questions put off for later, told by its text without reading it whole."""
    mark = f'%"skipped":"{LATER}"%'
    query = select(drafts.c.owner).where(
        drafts.c.form == WORD, drafts.c.owner.like(f"%:{year}"), drafts.c.data.like(mark)
    )
    return {row.owner.partition(":")[0] for row in connection.execute(query)}


def _returned(connection: Connection, year: int) -> dict[str, dict[str, datetime]]:
    query = select(returns.c.territory, returns.c.indicator, returns.c.returned_at).where(
        returns.c.year == year, returns.c.settled_at.is_(None)
    )
    found: dict[str, dict[str, datetime]] = {}
    for row in connection.execute(query.order_by(returns.c.id.desc())):
        found.setdefault(row.territory, {})[row.indicator] = row.returned_at
    return found


def _holders(connection: Connection, now: datetime) -> tuple[Holder, ...]:
    query = (
        select(roles, people.c.muted, people.c.unreachable_since)
        .join(people, people.c.id == roles.c.person)
        .where(
            roles.c.role.in_((HEAD, DEPUTY, SECTION, "union")),
            or_(roles.c.until.is_(None), roles.c.until > now),
        )
        .order_by(roles.c.id)
    )
    return tuple(
        Holder(
            row.person,
            row.role,
            row.territory,
            row.since,
            row.section,
            row.confirmed_at is not None,
            row.unreachable_since is not None or MUTED in row.muted.split(),
        )
        for row in connection.execute(query)
    )


def _last_queued(connection: Connection, kinds: Collection[str], since: datetime) -> dict[int, datetime]:
    """When each person was last sent one of these kinds in this cycle."""
    query = (
        select(deliveries.c.person, func.max(deliveries.c.queued_at).label("at"))
        .where(
            deliveries.c.kind.in_(kinds),
            deliveries.c.queued_at >= since,
            deliveries.c.person.is_not(None),
        )
        .group_by(deliveries.c.person)
    )
    return {row.person: row.at for row in connection.execute(query)}


def _postponed(connection: Connection, year: int) -> dict[int, datetime]:
    query = select(postponements.c.person, postponements.c.until).where(postponements.c.year == year)
    return {row.person: row.until for row in connection.execute(query)}


def _left(connection: Connection, now: datetime) -> tuple[Left, ...]:
    """Problems begun and left, of people who were not reminded of them yet and may be."""
    what = literal("reminder draft ") + cast(drafts.c.id, String)
    told = select(deliveries.c.id).where(deliveries.c.what == what, deliveries.c.person == drafts.c.person)
    query = (
        select(drafts.c.id, drafts.c.person, drafts.c.changed_at, drafts.c.data, people.c.muted)
        .join(people, people.c.id == drafts.c.person)
        .where(
            drafts.c.form == "problem",
            drafts.c.changed_at.between(now - LEFT_AT_MOST, now - LEFT_FOR),
            people.c.unreachable_since.is_(None),
            ~told.exists(),
        )
        .order_by(drafts.c.id)
    )
    return tuple(
        Left(row.id, row.person, row.changed_at)
        for row in connection.execute(query)
        if MUTED not in row.muted.split() and json.loads(row.data)["answers"]
    )


def _forms(connection: Connection, year: int) -> dict[bool, Form]:
    indicators = read_indicator_set(connection, year)
    return {rest: questionnaire(indicators, rest=rest) for rest in (False, True)}


def _drafts(connection: Connection, wanted: Collection[str], year: int) -> Mapping[str, tuple[int, Draft]]:
    query = select(drafts.c.id, drafts.c.owner, drafts.c.version, drafts.c.data).where(
        drafts.c.form == WORD, drafts.c.owner.in_([f"{territory}:{year}" for territory in sorted(wanted)])
    )
    return {
        row.owner.partition(":")[0]: (row.id, from_json(WORD, row.version, json.loads(row.data)))
        for row in connection.execute(query)
    }
