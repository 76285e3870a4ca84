"""Changing the plan of a year: what moving one date brings with it, or why it cannot be moved.

A stage that is pushed keeps its length. The day of the Report and the end of the year hold still: what would push a
stage beyond them is refused. Deadlines that cannot fall on their day go to the next one that takes them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.calendar import Calendar, SpecialDays
from domain.cycle import (
    COLLECTION,
    DISCUSSION,
    INDICATOR_REVIEW,
    REPORT,
    RESPONSE,
    STAGES,
    VERIFICATION,
    Cycle,
    Span,
)

BEGINS, ENDS = "begins", "ends"
EDGES = (BEGINS, ENDS)
DEADLINES = (INDICATOR_REVIEW, COLLECTION, VERIFICATION, DISCUSSION)
"""Stages whose last day is a deadline for somebody; the others end on days of their own."""

FIXED_ENDS = (REPORT, RESPONSE)
LAST_YEARS = 2
"""No date of cycle Y lies after the year Y + 2."""

REOPENED_DAYS = 7
"""For how long a stage is open again that an administrator has gone back to."""

Plan = Mapping[str, Span]
ONE = timedelta(days=1)


@dataclass(frozen=True)
class NotMoved:
    """Why a date stays: a message, the stage that is in the way, and the day that matters."""

    reason: str
    stage: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Shift:
    """A deadline that may not fall on `wanted` and goes to `became`; `why` is None for a weekend or fixed holiday."""

    stage: str
    wanted: date
    became: date
    why: SpecialDays | None


@dataclass(frozen=True)
class Proposal:
    """The plan as it would be, the stages that it moves (in their order), and the deadlines that were shifted."""

    spans: Plan
    moved: tuple[str, ...]
    shifts: tuple[Shift, ...] = ()
    too_late_for_budget: bool = False


def moved(
    cycle: Cycle, stage: str, edge: str, day: date, today: date, calendar: Calendar
) -> Proposal | NotMoved:
    """What comes of moving the first or the last day of a stage to `day`."""
    refused = _refused(cycle, stage, edge, day, today)
    if refused is not None:
        return refused
    first, last = cycle.spans[stage]
    if edge == ENDS:
        return _settled(cycle, {stage: (first, day)}, stage, calendar)
    wanted = last if stage in FIXED_ENDS else day + (last - first)
    return _settled(cycle, {stage: (day, wanted)}, stage, calendar)


def may_move(cycle: Cycle, stage: str, edge: str, today: date) -> bool:
    """Whether a date is still ahead: a stage that has begun keeps its first day, one that is over its last."""
    place, here = STAGES.index(stage), STAGES.index(cycle.stage)
    if edge == BEGINS:
        return place > here and cycle.spans[stage][0] > today
    return place >= here and cycle.spans[stage][1] >= today


def _refused(cycle: Cycle, stage: str, edge: str, day: date, today: date) -> NotMoved | None:
    if day < today:
        return NotMoved("date-past", day=today)
    if day.year > cycle.year + LAST_YEARS:
        return NotMoved("date-too-far", day=date(cycle.year + LAST_YEARS, 12, 31))
    if not may_move(cycle, stage, edge, today):
        return NotMoved("date-stage-begun" if edge == BEGINS else "date-stage-over", stage)
    if edge == ENDS and day < cycle.spans[stage][0]:
        return NotMoved("date-before-begin", stage, cycle.spans[stage][0])
    place = STAGES.index(stage)
    if edge == BEGINS and place and day <= cycle.spans[STAGES[place - 1]][1]:
        before = STAGES[place - 1]
        return NotMoved("date-before-stage", before, cycle.spans[before][1])
    if edge == BEGINS and stage in FIXED_ENDS and day > cycle.spans[stage][1]:
        return NotMoved("date-after-end", stage, cycle.spans[stage][1])
    return None


def _settled(cycle: Cycle, changed: Plan, since: str, calendar: Calendar) -> Proposal | NotMoved:
    """The plan with a changed stage: its deadline shifted where it must be, and the later stages after it."""
    spans = {**cycle.spans, **changed}
    shifts = []
    for stage in STAGES[STAGES.index(since) :]:
        if stage != since:
            spans[stage] = _pushed(cycle, spans, stage)
        first, last = spans[stage]
        if stage in DEADLINES and spans[stage] != cycle.spans[stage] and not calendar.takes_deadline(last):
            became = calendar.deadline_from(last)
            shifts.append(Shift(stage, last, became, calendar.why(last)))
            spans[stage] = (first, became)
        if spans[stage][0] > spans[stage][1]:
            return NotMoved("date-no-room", stage, spans[stage][1])
    touched = tuple(stage for stage in STAGES if spans[stage] != cycle.spans[stage])
    late = spans[VERIFICATION][1] >= cycle.budget_summary_by and VERIFICATION in touched
    return Proposal(spans, touched, tuple(shifts), late)


def _pushed(cycle: Cycle, spans: Plan, stage: str) -> Span:
    """Where a stage comes to lie: right after the one before if it did so or must, else where it was."""
    before = STAGES[STAGES.index(stage) - 1]
    first, last = cycle.spans[stage]
    end = spans[before][1]
    if first > end and first != cycle.spans[before][1] + ONE:
        return first, last
    begins = end + ONE
    if begins == first:
        return first, last
    return (begins, last) if stage in FIXED_ENDS else (begins, begins + (last - first))


def resettled(cycle: Cycle, today: date, calendar: Calendar) -> Proposal | NotMoved:
    """The plan under a new calendar: deadlines to come that cannot stay on their days, and what they push."""
    present, moved_stages, shifts = cycle, set[str](), list[Shift]()
    for stage in DEADLINES:
        first, last = present.spans[stage]
        if not may_move(present, stage, ENDS, today) or calendar.takes_deadline(last):
            continue
        became = calendar.deadline_from(last)
        found = _settled(present, {stage: (first, became)}, stage, calendar)
        if isinstance(found, NotMoved):
            return found
        shifts += [Shift(stage, last, became, calendar.why(last)), *found.shifts]
        moved_stages |= set(found.moved)
        present = replace(present, spans=found.spans)
    touched = tuple(stage for stage in STAGES if stage in moved_stages)
    late = VERIFICATION in touched and present.spans[VERIFICATION][1] >= cycle.budget_summary_by
    return Proposal(present.spans, touched, tuple(shifts), late)


def moved_on(cycle: Cycle, today: date) -> Cycle | NotMoved:
    """The cycle moved to its next stage by hand: that begins today, and the one before ended yesterday."""
    following = cycle.next_stage
    if following is None:
        return NotMoved("stage-last")
    first, last = cycle.spans[cycle.stage]
    if first >= today:
        return NotMoved("stage-just-begun", cycle.stage, first)
    spans = dict(cycle.spans)
    spans[cycle.stage] = (first, min(last, today - ONE))
    spans[following] = (today, max(today, spans[following][1]))
    return replace(cycle, stage=following, spans=spans)


def moved_back(cycle: Cycle, today: date, calendar: Calendar) -> Cycle | NotMoved:
    """The cycle back in the stage before, which is open again for a week at least; the later stages make room."""
    place = STAGES.index(cycle.stage)
    if not place:
        return NotMoved("stage-first")
    earlier = STAGES[place - 1]
    first, last = cycle.spans[earlier]
    until = max(last, calendar.deadline_from(today + timedelta(days=REOPENED_DAYS)))
    found = _settled(cycle, {earlier: (first, until)}, earlier, calendar)
    return found if isinstance(found, NotMoved) else replace(cycle, stage=earlier, spans=found.spans)


def fingerprint(plan: Plan, calendar: Calendar) -> str:
    """A short word for a plan and the calendar it lies in: the same while neither has changed."""
    said = repr(([plan[stage] for stage in STAGES], calendar.special))
    return hashlib.blake2b(said.encode(), digest_size=6).hexdigest()
