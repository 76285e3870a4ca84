"""Special days of the Union's calendar: quiet periods, moved holidays and work days; adding and removing them."""

from __future__ import annotations

from datetime import date

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.calendar import KINDS, QUIET, Calendar, SpecialDays, calendar_of
from domain.cycle import Cycle
from domain.days_form import FORM, WORD, Facts
from domain.plan import NotMoved, resettled
from handlers.conversation import draw
from handlers.cycle_dates import begin_anew, done, left, proposal_words, reason_words
from handlers.desk import Conversation, Desk, enter, finish
from handlers.stages import why_not
from handlers.year_offices import own_and_planning
from storage.audit import record
from storage.cycles import read_cycles
from storage.days import (
    add_special_days,
    read_calendar,
    remove_special_days,
    special_days_by_id,
    special_days_from,
)
from storage.deliveries import QUIET_PERIOD
from storage.drafts import StoredDraft
from storage.locks import hold_year
from storage.settling import release_postponed
from storage.year_changes import change_plan


def kind_name(turn: Turn, kind: str) -> str:
    """What a kind of special days is called."""
    return turn.t(f"days-{kind.replace('_', '-')}")


def days_words(turn: Turn, one: SpecialDays) -> str:
    """Special days in words, as HTML."""
    t = turn.t
    span = t.date(one.first, "label")
    span += f" – {t.date(one.last, 'label')}" if one.last != one.first else ""
    why = f" ({reason_words(t, one)})" if one.why else ""
    return t.escape(f"{span}: {kind_name(turn, one.kind)}{why}")


def days(turn: Turn, cycle: Cycle, rest: list[str]) -> Reply:
    """`c:days:<year>`: the special days that are not over, each to be removed, and a way to add some."""
    return Reply(edit=_list(turn, cycle.year))


def _list(turn: Turn, year: int) -> Screen:
    t = turn.t
    kept = special_days_from(turn.connection, turn.today)[:20]
    lines = [t("days-title"), *(f"{n}. {days_words(turn, one.days)}" for n, one in enumerate(kept, 1))]
    buttons = [Button(t("days-add"), f"c:add:{year}")]
    buttons += [
        Button(t("days-remove-one", n=t.number(n)), f"c:del:{one.id}:{year}") for n, one in enumerate(kept, 1)
    ]
    return Screen("\n".join(lines), column([*buttons, Button(t("label-back"), f"c:y:{year}")]))


def removing(turn: Turn, word: str, rest: list[str]) -> Reply:
    """`c:del:<days>:<year>` asks, `c:delyes:…` lets the days be as usual again; dates stay where they are."""
    if len(rest) != 2 or not all(one.isdigit() for one in rest):
        return Reply(toast=turn.t("old-button"))
    t, year = turn.t, int(rest[1])
    found = special_days_by_id(turn.connection, int(rest[0]))
    if found is None:
        return Reply(toast=t("days-gone"), edit=_list(turn, year))
    if word == "del":
        text = f"{days_words(turn, found.days)}\n{t('days-remove-ask')}"
        yes = Button(t("days-remove"), f"c:delyes:{found.id}:{year}")
        return Reply(edit=Screen(text, column([yes, Button(t("label-back"), f"c:days:{year}")])))
    if remove_special_days(turn.connection, found.id):
        subject, was = f"special days {found.id}", _row(found.days)
        record(turn.connection, "special days removed", subject, turn.now, by=turn.person.id, was=was)
        release_postponed(turn.connection, QUIET_PERIOD, turn.now)
    return Reply(toast=t("days-removed"), edit=_list(turn, year))


def _row(one: SpecialDays) -> str:
    return f"{one.kind} {one.first} – {one.last}"


def _facts(turn: Turn, stored: StoredDraft) -> Facts:
    said = stored.draft.value("first")
    return Facts(turn.today, date.fromisoformat(said) if isinstance(said, str) else None)


def begin_days(turn: Turn, cycle: Cycle, rest: list[str]) -> Reply:
    """`c:add:<year>`: ask which days are not as usual."""
    return show(draw(begin_anew(turn, WORD, {"year": cycle.year})))


def _ask(desk: Desk) -> Screen:
    t = desk.turn.t
    key = desk.question.key if desk.question is not None else "kind"
    buttons = []
    if key == "kind":
        buttons = [desk.button(kind_name(desk.turn, kind), kind) for kind in KINDS]
    if key == "last":
        buttons = [desk.button(t("days-same-day"), "same")]
    if key == "why":
        buttons = [desk.button(t("label-skip"), "skip")]
    back = [desk.button(t("label-back"), "back")] if key != "kind" else []
    return Screen(t(f"days-ask-{key}"), column([*buttons, *back, desk.button(t("label-cancel"), "drop")]))


def _echo(desk: Desk, key: str) -> str:
    t, said = desk.turn.t, desk.draft.value(key)
    if key == "kind":
        return t.escape(kind_name(desk.turn, str(said)))
    if key in ("first", "last"):
        return t.html("date-read", date=t.date(date.fromisoformat(str(said)), "label"))
    return ""


def _answered(desk: Desk, key: str) -> None:
    """A first day behind the last one asks for the last one anew."""
    first, last = desk.draft.value("first"), desk.draft.value("last")
    if key == "first" and isinstance(last, str) and str(first) > last:
        desk.stored = desk.turn.save(desk.stored, desk.draft.without("last"))


def _new(desk: Desk) -> SpecialDays:
    first, last, kind = (str(desk.draft.value(key)) for key in ("first", "last", "kind"))
    return SpecialDays(
        date.fromisoformat(first), date.fromisoformat(last), kind, str(desk.draft.value("why") or "")
    )


def _with(turn: Turn, new: SpecialDays) -> Calendar:
    return calendar_of([*read_calendar(turn.connection).special, new])


def _review(desk: Desk) -> Screen:
    turn, t = desk.turn, desk.turn.t
    new = _new(desk)
    lines = [days_words(turn, new)]
    if new.kind == QUIET:
        lines.append(t("days-quiet-means"))
    possible = True
    for cycle in read_cycles(turn.connection):
        found = resettled(cycle, turn.today, _with(turn, new))
        if isinstance(found, NotMoved):
            possible = False
            lines.append(t.escape(why_not(t, found)))
        elif found.moved:
            lines += [f"<b>{t.year_label(cycle.year)}</b>", proposal_words(turn, cycle, found)]
    yes = [desk.button(t("cycle-confirm"), "send")] if possible else []
    change = desk.button(t("label-change"), "go", "first")
    return Screen("\n".join(lines), rows(*yes, change, desk.button(t("label-cancel"), "drop")))


def _held(turn: Turn) -> tuple[Cycle, ...]:
    """All years, which nobody else changes until the transaction ends."""
    for cycle in read_cycles(turn.connection):
        hold_year(turn.connection, cycle.year)
    return read_cycles(turn.connection)


def _send(desk: Desk) -> Reply:
    turn, new = desk.turn, _new(desk)
    changes = []
    for cycle in _held(turn):
        found = resettled(cycle, turn.today, _with(turn, new))
        if isinstance(found, NotMoved):
            return Reply(toast=turn.t("cycle-changed-meanwhile"), edit=draw(desk))
        changes.append((cycle, found))
    year = int(str(desk.draft.context["year"]))
    finish(desk)
    number = add_special_days(turn.connection, new)
    subject = f"special days {number}"
    record(turn.connection, "special days added", subject, turn.now, by=turn.person.id, became=_row(new))
    for cycle, found in changes:
        occasion = f"u{turn.received.update_id}"
        change_plan(turn.connection, cycle, found.spans, occasion, by=turn.person.id, now=turn.now)
    return done(turn, year, turn.t("days-added"))


enter(
    Conversation(
        WORD,
        lambda turn, stored: FORM,
        _ask,
        _review,
        _send,
        left,
        left,
        facts=_facts,
        may=own_and_planning,
        echo=_echo,
        answered=_answered,
        help=lambda desk, key: desk.turn.t("cycle-special-days"),
    )
)
