"""Reminders: who is to be told now that they still owe something. Pure: the time and all facts come in.

Each person gets one message for everything they owe, for the newest occasion only, and none for what is done. Late
communities are told to the Union's own coordinator of their region, never to anybody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

from domain import questionnaire
from domain.calendar import Calendar
from domain.cycle import ANSWER, Cycle
from domain.debts import Community, Debt, Holder, Seat, debt_of, overdue, seats_of
from domain.draft import Draft
from domain.forms import Form
from domain.occasions import Occasion, is_daytime, morning, newest, newest_week, worked_from

REMINDER, LAST, OVERDUE = "reminder", "reminder-last", "reminder-overdue"
COORDINATOR, LEFT = "reminder-coordinator", "reminder-draft"
TO_OFFICES = (REMINDER, LAST, OVERDUE)
"""Kinds of deliveries; a person who turned "reminder" off gets none of them."""

LEFT_FOR, LEFT_AT_MOST = timedelta(days=3), timedelta(days=30)
MOST_NAMED = 30

Minutes: TypeAlias = Callable[[Form, Draft], int]
"""How many minutes the open questions of a form take."""

Come: TypeAlias = Mapping[date, Occasion | None]
"""The newest occasion by deadline."""


@dataclass(frozen=True)
class Left:
    """A problem that somebody began to describe, and when they left it."""

    draft: int
    person: int
    left_at: datetime


@dataclass(frozen=True)
class Facts:
    """All that decides about reminders.

    `forms` are the questionnaire without and with what is asked if there is time; `told` and `listed` say when a
    person last got a reminder of an office, and a coordinator the list of late communities; `postponed` until when
    somebody asked to be left alone; `drafts` are the questionnaires begun (number and content) by community.
    """

    cycle: Cycle
    calendar: Calendar
    root: str = ""
    communities: Mapping[str, Community] = field(default_factory=dict)
    holders: tuple[Holder, ...] = ()
    told: Mapping[int, datetime] = field(default_factory=dict)
    listed: Mapping[int, datetime] = field(default_factory=dict)
    postponed: Mapping[int, datetime] = field(default_factory=dict)
    left: tuple[Left, ...] = ()
    forms: Mapping[bool, Form] = field(default_factory=dict)
    drafts: Mapping[str, tuple[int, Draft]] = field(default_factory=dict)


@dataclass(frozen=True)
class Reminder:
    """One message to one person; `what` is unique for its occasion, `args` survive JSON."""

    what: str
    person: int
    kind: str
    args: Mapping[str, Any]


def due(now: datetime, facts: Facts, minutes: Minutes = questionnaire.minutes) -> tuple[Reminder, ...]:
    """Every reminder that is due; `now` is in the zone where people live."""
    if not is_daytime(now):
        return ()
    found = [*_to_authors(now, facts)]
    if facts.cycle.allows(ANSWER):
        found += [*_to_offices(now, facts, minutes), *_to_coordinators(now, facts)]
    return tuple(found)


def awaiting(now: datetime, facts: Facts) -> frozenset[str]:
    """The communities whose drafts decide what is due; `facts` need no drafts for this."""
    if not is_daytime(now) or not facts.cycle.allows(ANSWER):
        return frozenset()
    come = _come(now, facts)
    return frozenset(
        seat.community.territory
        for person, seats in seats_of(facts.holders, facts.communities).items()
        if _occasion(now, facts, come, person, seats) is not None
        for seat in seats
    )


def told_at_opening(now: datetime, facts: Facts) -> frozenset[int]:
    """The people whom the first reminder of a cycle, which is still to come, tells that it has opened."""
    day = worked_from(facts.cycle.opens_on, facts.calendar)
    at = morning(day, now)
    if day < now.date() or not facts.cycle.allows(ANSWER):
        return frozenset()
    return frozenset(
        person
        for person, seats in seats_of(facts.holders, facts.communities).items()
        if person not in facts.told
        and any(seat.owes_since <= at and not seat.community.sent for seat in seats)
    )


def _come(now: datetime, facts: Facts) -> Come:
    deadlines = {one.deadline for one in facts.communities.values()}
    return {deadline: newest(now, facts.cycle, deadline, facts.calendar) for deadline in deadlines}


def _to_offices(now: datetime, facts: Facts, minutes: Minutes) -> Iterator[Reminder]:
    come = _come(now, facts)
    for person, seats in seats_of(facts.holders, facts.communities).items():
        if _occasion(now, facts, come, person, seats) is None:
            continue
        owing = [(seat, debt) for seat in seats if (debt := _debt(now, facts, seat, minutes)) is not None]
        occasion = _occasion(now, facts, come, person, [seat for seat, _ in owing])
        if occasion is not None:
            yield _reminder(now, facts.cycle.year, person, occasion, [debt for _, debt in owing])


def _debt(now: datetime, facts: Facts, seat: Seat, minutes: Minutes) -> Debt | None:
    number, draft = facts.drafts.get(seat.community.territory, (None, Draft(questionnaire.WORD)))
    form = facts.forms[bool(draft.context.get("rest"))]
    debt = debt_of(seat, form, draft, minutes, opinions=not facts.calendar.is_quiet(now.date()))
    return None if debt is None else debt.of_draft(number)


def _occasion(now: datetime, facts: Facts, come: Come, person: int, seats: Sequence[Seat]) -> Occasion | None:
    """The newest occasion to remind a person, unless they were reminded since; they owed something even then."""
    found: list[tuple[datetime, bool, str]] = []
    for seat in seats:
        newest_here = come[seat.community.deadline]
        if newest_here is not None and seat.owes_since <= newest_here.at:
            found.append((newest_here.at, True, newest_here.word))
    until = facts.postponed.get(person)
    if seats and until is not None and until <= now:
        found.append((until, False, f"again {until.astimezone(now.tzinfo).date()}"))
    if not found:
        return None
    at, _, word = max(found)
    last = facts.told.get(person)
    return Occasion(word, at) if last is None or last < at else None


def _reminder(now: datetime, year: int, person: int, occasion: Occasion, debts: list[Debt]) -> Reminder:
    today = now.date()
    ranked = sorted(debts, key=lambda one: (not one.ends_on(today), -one.questions, one.territory))
    args = {"year": year, "at": occasion.word.split()[0], "owed": [one.args for one in ranked]}
    return Reminder(f"reminder {year} {occasion.word}", person, _kind(today, debts), args)


def _kind(today: date, debts: list[Debt]) -> str:
    if any(one.ends_on(today) for one in debts):
        return LAST
    return OVERDUE if any(one.is_late(today) for one in debts) else REMINDER


def _to_coordinators(now: datetime, facts: Facts) -> Iterator[Reminder]:
    """One list a week to whoever helps the communities of a region, once there are late ones."""
    week = newest_week(now, facts.cycle, facts.calendar)
    if week is None:
        return
    unions = _unions(facts)
    late: dict[int, list[str]] = {}
    for one in facts.communities.values():
        if overdue(one, now.date(), week.at):
            for person in coordinators(unions, one.region, facts.root):
                late.setdefault(person, []).append(one.territory)
    for person, territories in sorted(late.items()):
        last = facts.listed.get(person)
        if last is None or last < week.at:
            args = {
                "year": facts.cycle.year,
                "n": len(territories),
                "territories": sorted(territories)[:MOST_NAMED],
            }
            yield Reminder(f"reminder {facts.cycle.year} {week.word}", person, COORDINATOR, args)


def _unions(facts: Facts) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for one in facts.holders:
        if one.role == "union" and one.confirmed and not one.silent:
            found.setdefault(one.territory, []).append(one.person)
    return found


def coordinators(unions: Mapping[str, list[int]], region: str, root: str) -> list[int]:
    """Who helps the communities of a region: its own people of the Union, else those of the country."""
    return unions.get(region) or unions.get(root, [])


def _to_authors(now: datetime, facts: Facts) -> Iterator[Reminder]:
    """Citizens who left a problem half described are asked once whether to go on; never in a quiet period."""
    if facts.calendar.is_quiet(now.date()):
        return
    for one in facts.left:
        if LEFT_FOR <= now - one.left_at <= LEFT_AT_MOST:
            yield Reminder(f"reminder draft {one.draft}", one.person, LEFT, {"draft": one.draft})
