"""Setting the decree that orders a year's report; without one the year is a trial year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Reply, Screen, rows, show
from bot.turn import Turn
from domain.cycle import Cycle
from domain.events import TAP, TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from handlers.conversation import draw
from handlers.cycle_dates import begin_anew, done, left
from handlers.desk import Conversation, Desk, enter, finish
from handlers.year_offices import own_and_planning
from storage.audit import record
from storage.cycles import cycle_of, set_decree
from storage.locks import hold_year

WORD = "decree"
SHORTEST, LONGEST = 4, 200


def _words(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    if event.kind == TAP and event.choice == "none":
        return Value("")
    words = " ".join(event.text.split()) if event.kind == TEXT else ""
    if len(words) > LONGEST:
        return Refused("text-too-long", {"most": LONGEST})
    return Value(words) if len(words) >= SHORTEST else Refused("decree-too-short")


FORM = Form(WORD, (Question("decree", _words),))


def begin_decree(turn: Turn, cycle: Cycle, rest: list[str]) -> Reply:
    """`c:decree:<year>`: ask for its number and date."""
    return show(draw(begin_anew(turn, WORD, {"year": cycle.year})))


def _cycle(desk: Desk) -> Cycle:
    year = int(str(desk.draft.context["year"]))
    return cycle_of(desk.turn.connection, year) or desk.turn.world.cycle


def _ask(desk: Desk) -> Screen:
    t, cycle = desk.turn.t, _cycle(desk)
    none = [desk.button(t("decree-none"), "none")] if cycle.decree else []
    text: str = t.html("decree-ask", year=str(cycle.year))
    if cycle.decree:
        text = f"{t.html('cycle-decree', decree=cycle.decree)}\n{text}"
    return Screen(text, rows(*none, desk.button(t("label-cancel"), "drop")))


def _review(desk: Desk) -> Screen:
    t, words = desk.turn.t, str(desk.draft.value("decree"))
    text = t.html("decree-review", decree=words) if words else t("decree-review-none")
    send, again = desk.button(t("cycle-confirm"), "send"), desk.button(t("label-change"), "go", "decree")
    return Screen(text, rows(send, again, desk.button(t("label-cancel"), "drop")))


def _send(desk: Desk) -> Reply:
    turn, words, year = desk.turn, str(desk.draft.value("decree")), _cycle(desk).year
    hold_year(turn.connection, year)
    was = _cycle(desk).decree
    finish(desk)
    if words != was:
        set_decree(turn.connection, year, words)
        by = turn.person.id
        record(turn.connection, "decree set", f"cycle {year}", turn.now, by=by, was=was, became=words)
    return done(turn, year, turn.t("decree-set"))


enter(
    Conversation(
        WORD,
        lambda turn, stored: FORM,
        _ask,
        _review,
        _send,
        left,
        left,
        may=own_and_planning,
        help=lambda desk, key: desk.turn.t("cycle-set-decree"),
    )
)
