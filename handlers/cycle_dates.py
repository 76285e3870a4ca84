"""Changing one date of a year: it is typed, what it moves is shown, and after a tap those concerned hear of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.screens import Reply, Screen, rows, show
from bot.turn import Turn
from bot.years import span_words, stage_name
from domain.calendar import SpecialDays
from domain.cycle import STAGES, Cycle
from domain.dates import read_date
from domain.events import TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from domain.numbers import Refusal
from domain.plan import EDGES, ENDS, NotMoved, Proposal, Shift, fingerprint, may_move, moved
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin_own, enter, finish
from handlers.stages import reasons
from handlers.year_offices import own_and_planning
from locales import Texts
from storage.cycles import cycle_of
from storage.days import read_calendar
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.locks import hold_year
from storage.year_changes import change_plan

WORD = "cycle-date"


@dataclass(frozen=True)
class Asked:
    """Which date of which year is asked for."""

    turn: Turn
    cycle: Cycle
    stage: str
    edge: str

    @property
    def present(self) -> date:
        """The day as planned now."""
        return self.cycle.spans[self.stage][self.edge == ENDS]

    def proposal(self, day: date) -> Proposal | NotMoved:
        """What moving it brings, under the plan and the calendar as they are now."""
        calendar = read_calendar(self.turn.connection)
        return moved(self.cycle, self.stage, self.edge, day, self.turn.today, calendar)

    @property
    def fingerprint(self) -> str:
        """A word for the plan and the calendar as they are now."""
        return fingerprint(self.cycle.spans, read_calendar(self.turn.connection))


def _asked(turn: Turn, stored: StoredDraft) -> Asked:
    context = stored.draft.context
    year = int(str(context["year"]))
    cycle = cycle_of(turn.connection, year) or turn.world.cycle
    return Asked(turn, cycle, str(context["stage"]), str(context["edge"]))


def _read_day(question: Question, event: Event, partial: Mapping[str, Any], facts: Asked) -> Read:
    if event.kind != TEXT:
        return Refused("date-unreadable")
    day = read_date(event.text, facts.present)
    if isinstance(day, Refusal):
        return Refused(day.reason)
    found = facts.proposal(day)
    if isinstance(found, NotMoved):
        return Refused(found.reason, reasons(facts.turn.t, found))
    return Value(day.isoformat())


FORM = Form(WORD, (Question("day", _read_day),))


def begin_date(turn: Turn, cycle: Cycle, rest: list[str]) -> Reply:
    """`c:date:<year>:<stage>:<edge>`: ask for the new day."""
    if len(rest) != 2 or rest[0] not in STAGES or rest[1] not in EDGES:
        return Reply(toast=turn.t("old-button"))
    if not may_move(cycle, rest[0], rest[1], turn.today):
        return Reply(toast=turn.t("cycle-changed-meanwhile"))
    context = {"year": cycle.year, "stage": rest[0], "edge": rest[1]}
    return show(draw(begin_anew(turn, WORD, context)))


def begin_anew(turn: Turn, word: str, context: Mapping[str, Any]) -> Desk:
    """Sit the person down at a new draft of their own in place of an old one."""
    before = draft_of(turn.connection, word, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return begin_own(turn, word, context)


def _ask(desk: Desk) -> Screen:
    t, asked = desk.turn.t, desk.facts
    text = t.html(
        f"cycle-ask-{asked.edge}",
        stage=stage_name(t, asked.stage),
        date=t.date(asked.present, "label"),
    )
    return Screen(text, rows(desk.button(t("label-cancel"), "drop")))


def _day(desk: Desk) -> date:
    return date.fromisoformat(str(desk.draft.value("day")))


def _echo(desk: Desk, key: str) -> str:
    return desk.turn.t.html("date-read", date=desk.turn.t.date(_day(desk), "label"))


def _answered(desk: Desk, key: str) -> None:
    """Note which plan the person is about to be shown, so that they confirm what they saw."""
    context = {**desk.draft.context, "plan": desk.facts.fingerprint}
    desk.stored = desk.turn.save(desk.stored, replace(desk.draft, context=context))


def _review(desk: Desk) -> Screen:
    t, found = desk.turn.t, desk.facts.proposal(_day(desk))
    again = desk.button(t("cycle-other-date"), "go", "day")
    cancel = desk.button(t("label-cancel"), "drop")
    if isinstance(found, NotMoved):
        return Screen(t.html(found.reason, **reasons(t, found)), rows(again, cancel))
    text = proposal_words(desk.turn, desk.facts.cycle, found)
    yes = [desk.button(t("cycle-confirm"), "send")] if found.moved else []
    return Screen(text, rows(*yes, again, cancel))


def proposal_words(turn: Turn, cycle: Cycle, found: Proposal) -> str:
    """What a change of the plan moves, as HTML: deadlines that had to shift, then old and new days."""
    t = turn.t
    lines = [_shift_words(turn, one) for one in found.shifts]
    lines.append(t("cycle-moves") if found.moved else t("cycle-moves-nothing"))
    for stage in found.moved:
        was, became = span_words(t, cycle.spans[stage]), span_words(t, found.spans[stage])
        lines.append(t.html("cycle-moves-one", stage=stage_name(t, stage), was=was, became=became))
    if found.too_late_for_budget:
        lines.append(t("cycle-late-for-budget", date=t.date(cycle.budget_summary_by, "label")))
    if found.moved:
        lines.append(t("cycle-told"))
    return "\n".join(lines)


def _shift_words(turn: Turn, shift: Shift) -> str:
    t = turn.t
    why = t(f"days-{shift.why.kind.replace('_', '-')}") if shift.why is not None else t("days-off")
    return t.html(
        "cycle-shifted",
        stage=stage_name(t, shift.stage),
        wanted=t.date(shift.wanted, "short"),
        became=t.date(shift.became, "label"),
        why=f"{why}: {reason_words(t, shift.why)}" if shift.why is not None and shift.why.why else why,
    )


def reason_words(t: Texts, days: SpecialDays) -> str:
    """Why days are special; the days that are shipped say it in Kyrgyz and in Russian."""
    kyrgyz, _, russian = days.why.partition(" | ")
    return kyrgyz if t.language == "ky" else russian or kyrgyz


def _send(desk: Desk) -> Reply:
    turn, t = desk.turn, desk.turn.t
    hold_year(turn.connection, desk.facts.cycle.year)
    desk.__dict__.pop("facts", None)
    asked: Asked = desk.facts
    found = asked.proposal(_day(desk))
    if isinstance(found, NotMoved) or asked.fingerprint != desk.draft.context.get("plan"):
        _answered(desk, "day")
        return Reply(toast=t("cycle-changed-meanwhile"), edit=draw(desk))
    finish(desk)
    occasion = f"u{turn.received.update_id}"
    change_plan(turn.connection, asked.cycle, found.spans, occasion, by=turn.person.id, now=turn.now)
    return done(turn, asked.cycle.year, t("cycle-dates-changed"))


def done(turn: Turn, year: int, words: str) -> Reply:
    """The year's screen as it is after a change."""
    from handlers.cycle import year_screen

    cycle = cycle_of(turn.connection, year) or turn.world.cycle
    return Reply(edit=Screen(turn.t.escape(words)), screens=(year_screen(turn, cycle),))


def left(desk: Desk) -> Reply:
    """The year's screen, with nothing changed."""
    from handlers.cycle import year_screen

    turn, year = desk.turn, int(str(desk.draft.context["year"]))
    finish(desk)
    cycle = cycle_of(turn.connection, year) or turn.world.cycle
    return Reply(edit=year_screen(turn, cycle))


enter(
    Conversation(
        WORD,
        lambda turn, stored: FORM,
        _ask,
        _review,
        _send,
        left,
        left,
        facts=_asked,
        may=own_and_planning,
        echo=_echo,
        answered=_answered,
        help=lambda desk, key: desk.turn.t("cycle-change-dates"),
    )
)
