"""Changing a year with all that follows from it: its rows, the audit, and the word to those concerned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, or_, select

from domain.cycle import COLLECTION, DISCUSSION, VERIFICATION, Cycle, Span
from domain.plan import Plan
from domain.reminders import told_at_opening
from storage.audit import record
from storage.beside import tell_all_beside
from storage.cycles import move_stage, plan_stages
from storage.deliveries import deliver
from storage.reference_indicators import frozen_at
from storage.reminders import read_facts
from storage.roles import roles

CONCERNED = ("head", "deputy", "kenesh", "union")
"""The roles that hear of every change of a year."""


def concerned_by_year(connection: Connection, now: datetime, words: Iterable[str] = CONCERNED) -> list[int]:
    """The people who hold one of these roles now."""
    query = (
        select(roles.c.person)
        .where(roles.c.role.in_(list(words)), or_(roles.c.until.is_(None), roles.c.until > now))
        .distinct()
        .order_by(roles.c.person)
    )
    return [row[0] for row in connection.execute(query)]


def change_plan(
    connection: Connection, cycle: Cycle, plan: Plan, occasion: str, *, by: int | None, now: datetime
) -> tuple[str, ...]:
    """Write a new plan over a cycle's and tell those concerned the new dates; the stages that changed.

    `occasion` is a word that is new for every change.
    """
    changed = tuple(stage for stage, span in plan.items() if span != cycle.spans[stage])
    if not changed:
        return changed
    plan_stages(connection, cycle.year, plan)
    for stage in changed:
        was, became = _days(cycle.spans[stage]), _days(plan[stage])
        subject = f"cycle {cycle.year} {stage}"
        record(connection, "dates changed", subject, now, by=by, was=was, became=became)
    args = {
        "year": cycle.year,
        "dates": [[stage, *map(str, plan[stage])] for stage in plan if stage in changed],
    }
    people = concerned_by_year(connection, now)
    deliver(connection, f"plan {cycle.year} {occasion}", people, "plan-changed", args, now)
    return changed


def lacks_its_set(connection: Connection, onward: Cycle) -> bool:
    """Whether communities are asked in a stage while the year's own indicators are not settled."""
    return onward.stage == COLLECTION and frozen_at(connection, onward.year) is None


def _told_of_stage(connection: Connection, onward: Cycle, now: datetime) -> list[int]:
    """Those concerned, but for those whom the first reminder tells the same, with what is theirs to do."""
    people = concerned_by_year(connection, now)
    if onward.stage != COLLECTION:
        return people
    facts = read_facts(connection, now)
    reminded = told_at_opening(now, facts) if facts.cycle.year == onward.year else frozenset()
    return [person for person in people if person not in reminded]


def _days(span: Span) -> str:
    return f"{span[0]} – {span[1]}"


def change_stage(
    connection: Connection, cycle: Cycle, onward: Cycle, *, by: int | None, now: datetime
) -> bool:
    """Move a cycle to another stage, by hand or by the clock, and say so once; False when it was moved meanwhile."""
    if not move_stage(connection, cycle.year, cycle.stage, onward.stage):
        return False
    if onward.spans != cycle.spans:
        plan_stages(connection, cycle.year, onward.spans)
    subject = f"cycle {cycle.year}"
    record(connection, "stage moved", subject, now, by=by, was=cycle.stage, became=onward.stage)
    first, last = onward.spans[onward.stage]
    args = {"year": cycle.year, "stage": onward.stage, "until": str(last)}
    what = f"stage {cycle.year} {onward.stage} {first} {last}"
    deliver(connection, what, _told_of_stage(connection, onward, now), "stage-moved", args, now)
    if cycle.stage == VERIFICATION and onward.stage == DISCUSSION:
        tell_all_beside(connection, cycle.year, now)
    return True
