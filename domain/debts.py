"""Debts: what a community still has to answer, and what of it is each person's to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from domain.draft import LATER, Draft
from domain.forms import Form, Question

HEAD, DEPUTY, SECTION = "head", "deputy", "section"
OPEN, TO_SEND, ASKED = "open", "to-send", "asked"
"""States of a debt: questions are open; all are answered and nothing is sent; it was sent, and some wait for a reply."""


@dataclass(frozen=True)
class Community:
    """Where a community that is expected to answer stands.

    `deadline` is its own last day, `moved_at` when the Union last gave it more time; `put_off` that its people left
    some questions for later; `returned` says which values the Union asks about, and since when. `excepted` that the
    Union excepted it, or a unit it lies in, with a reason: nothing is expected of it any more.
    """

    territory: str
    region: str
    deadline: date
    moved_at: datetime | None = None
    sent: bool = False
    put_off: bool = False
    returned: Mapping[str, datetime] = field(default_factory=dict)
    excepted: bool = False

    @property
    def done(self) -> bool:
        """Whether it owes nothing."""
        return self.excepted or (self.sent and not self.put_off and not self.returned)


@dataclass(frozen=True)
class Holder:
    """A role that somebody holds; `silent` when they turned reminders off or cannot be reached."""

    person: int
    role: str
    territory: str
    since: datetime
    section: str = ""
    confirmed: bool = True
    silent: bool = False


@dataclass(frozen=True)
class Seat:
    """A person's part in a community's answers: all of it, or some `sections`."""

    community: Community
    role: str
    since: datetime
    confirmed: bool = True
    sections: frozenset[str] | None = None

    @property
    def owes_since(self) -> datetime:
        """Since when something may be owed here: they took office, got more time, or were asked about a value."""
        times = [self.since]
        if self.community.moved_at is not None:
            times.append(self.community.moved_at)
        if self.community.sent and not self.community.put_off:
            times.append(min(self.community.returned.values(), default=self.since))
        return max(times)


@dataclass(frozen=True)
class Debt:
    """What one person owes in one community; `helped` tells that they may say the community cannot make it,
    `returned` that the Union waits for their answer about a value.
    """

    territory: str
    state: str
    questions: int
    minutes: int
    deadline: date
    confirmed: bool
    helped: bool
    returned: bool = False
    draft: int | None = None

    def of_draft(self, draft: int | None) -> Debt:
        """The same debt with the number of the questionnaire that was begun."""
        return replace(self, draft=draft)

    def ends_on(self, day: date) -> bool:
        """Whether this is the last day to send it."""
        return self.state != ASKED and self.deadline == day

    def is_late(self, day: date) -> bool:
        """Whether the last day to send it is over."""
        return self.state != ASKED and self.deadline < day

    @property
    def args(self) -> dict[str, Any]:
        """As it is kept with a delivery."""
        return {**vars(self), "deadline": self.deadline.isoformat()}


def seats_of(holders: Iterable[Holder], communities: Mapping[str, Community]) -> Mapping[int, list[Seat]]:
    """Whom to remind of what: heads, deputies where there is no head, and colleagues of their own sections."""
    everybody = tuple(holders)
    headed = {one.territory for one in everybody if one.role == HEAD}
    found: dict[int, dict[str, Seat]] = {}
    for role in (HEAD, DEPUTY, SECTION):
        for one in everybody:
            community = communities.get(one.territory)
            if one.role != role or one.silent or community is None or community.done:
                continue
            if role == DEPUTY and one.territory in headed:
                continue
            mine = found.setdefault(one.person, {})
            mine[one.territory] = _seat(one, community, mine.get(one.territory))
    return {person: list(seats.values()) for person, seats in sorted(found.items())}


def _seat(holder: Holder, community: Community, held: Seat | None) -> Seat:
    """A seat for a role; a second role in the same community only widens the sections."""
    if held is not None and held.sections is None:
        return held
    sections = frozenset({holder.section}) if holder.role == SECTION else None
    if held is not None and held.sections is not None and sections is not None:
        return replace(held, sections=held.sections | sections)
    return Seat(community, holder.role, holder.since, holder.confirmed, sections)


def open_questions(form: Form, draft: Draft, seat: Seat, *, opinions: bool = True) -> tuple[Question, ...]:
    """The questions a person still has to deal with: unanswered before sending, put off, or returned."""
    found: list[Question] = []
    for question in form.relevant(draft, seat.sections):
        private = question.about is not None and question.about.private
        if not question.counted or (private and not opinions):
            continue
        answer = draft.answers.get(question.key)
        missing = not seat.community.sent if answer is None else answer.skipped == LATER
        if missing or question.key in seat.community.returned:
            found.append(question)
    return tuple(found)


def debt_of(
    seat: Seat,
    form: Form,
    draft: Draft,
    minutes: Callable[[Form, Draft], int],
    *,
    opinions: bool,
) -> Debt | None:
    """What a person owes in a community, None when nothing; without `opinions` questions of opinion do not count."""
    community = seat.community
    found = open_questions(form, draft, seat, opinions=opinions)
    state = ASKED if community.sent else OPEN
    if not found:
        sends = seat.role == HEAD and seat.confirmed and not community.sent
        if not sends or open_questions(form, draft, seat):
            return None
        state = TO_SEND
    asked = Form(form.word, found)
    needed = minutes(asked, draft.without(*(one.key for one in found))) if found else 0
    return Debt(
        community.territory,
        state,
        len(found),
        needed,
        community.deadline,
        seat.confirmed or seat.role != HEAD,
        seat.role != SECTION,
        seat.role == HEAD and seat.confirmed and any(one.key in community.returned for one in found),
    )


def overdue(community: Community, today: date, week: datetime) -> bool:
    """Whether a community is late this week: nothing came by its last day, or questions wait since before the week."""
    if community.excepted:
        return False
    if not community.sent:
        return community.deadline < today
    return any(since <= week for since in community.returned.values())
