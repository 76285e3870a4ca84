"""A cycle: year Y is described at the beginning of Y + 1, in six stages from the indicators' review to the response."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeAlias

from domain.calendar import Calendar, last_sunday_of_october

INDICATOR_REVIEW, COLLECTION, VERIFICATION = "indicator_review", "collection", "verification"
DISCUSSION, REPORT, RESPONSE = "discussion", "report", "response"
STAGES = (INDICATOR_REVIEW, COLLECTION, VERIFICATION, DISCUSSION, REPORT, RESPONSE)

Span: TypeAlias = tuple[date, date]
"""The first and the last day of a stage."""

SPECIAL_COLLECTIONS: Mapping[int, Span] = {2026: (date(2027, 2, 8), date(2027, 4, 9))}
"""Collections moved by something known beforehand: the presidential election of 24 January 2027."""

VERIFICATION_DAYS, DISCUSSION_DAYS = 16, 30
BUDGET_SUMMARY = (6, 1)
"""Month and day by which the summary for the budget is issued."""

PROPOSE, ANSWER, CHECK, DISCUSS, MARK = "propose", "answer", "check", "discuss", "mark"
SUMMARISE = "summarise"
ALLOWED: Mapping[str, tuple[str, ...]] = {
    PROPOSE: (INDICATOR_REVIEW,),
    ANSWER: (COLLECTION, VERIFICATION),
    CHECK: (COLLECTION, VERIFICATION),
    DISCUSS: (DISCUSSION,),
    MARK: (DISCUSSION, REPORT),
    SUMMARISE: (DISCUSSION, REPORT, RESPONSE),
}
"""What may be done in which stages."""


@dataclass(frozen=True)
class Cycle:
    """A year that is described; without a decree it is a trial year. `stage` is where it stands, `spans` the plan."""

    year: int
    stage: str
    spans: Mapping[str, Span] = field(default_factory=dict)
    decree: str = ""
    invented: bool = False

    @property
    def opens_on(self) -> date:
        """The first day on which communities are asked."""
        return self.spans[COLLECTION][0]

    @property
    def closes_on(self) -> date:
        """The last day on which communities are asked."""
        return self.spans[COLLECTION][1]

    @property
    def next_stage(self) -> str | None:
        """The stage after this one, or None after the last."""
        place = STAGES.index(self.stage) + 1
        return STAGES[place] if place < len(STAGES) else None

    @property
    def budget_summary_by(self) -> date:
        """The day by which the summary for the budget is issued."""
        return date(self.year + 1, *BUDGET_SUMMARY)

    def allows(self, deed: str) -> bool:
        """Whether something may be done now."""
        return self.stage in ALLOWED[deed]

    def allowed_from(self, deed: str) -> date | None:
        """From when something may be done that may not be done now; None when its time is over for this year."""
        here = STAGES.index(self.stage)
        later = [stage for stage in ALLOWED[deed] if STAGES.index(stage) > here]
        return self.spans[later[0]][0] if later else None


def default_spans(year: int, calendar: Calendar) -> dict[str, Span]:
    """The plan of a cycle: no stage ends on a day that takes no deadline, none begins before the last one ended."""
    first, last = SPECIAL_COLLECTIONS.get(year, (date(year + 1, 1, 15), date(year + 1, 3, 15)))
    spans = {INDICATOR_REVIEW: (date(year, 11, 1), calendar.deadline_from(date(year, 12, 25)))}
    spans[COLLECTION] = (first, calendar.deadline_from(last))
    for stage, days in ((VERIFICATION, VERIFICATION_DAYS), (DISCUSSION, DISCUSSION_DAYS)):
        begins = spans[STAGES[STAGES.index(stage) - 1]][1] + timedelta(days=1)
        spans[stage] = (begins, calendar.deadline_from(begins + timedelta(days=days - 1)))
    report = last_sunday_of_october(year + 1)
    spans[REPORT] = (spans[DISCUSSION][1] + timedelta(days=1), report)
    spans[RESPONSE] = (report + timedelta(days=1), date(year + 1, 12, 31))
    return spans


def planned_stage(spans: Mapping[str, Span], today: date) -> str:
    """The stage the plan says a day lies in: the last one that has begun, else the first."""
    begun = [stage for stage in STAGES if spans[stage][0] <= today]
    return begun[-1] if begun else STAGES[0]


def advanced(cycle: Cycle, today: date) -> Cycle:
    """The cycle moved on by the clock; it never goes back."""
    planned = planned_stage(cycle.spans, today)
    ahead = STAGES.index(planned) > STAGES.index(cycle.stage)
    return replace(cycle, stage=planned) if ahead else cycle
