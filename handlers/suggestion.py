"""Proposing a solution for a problem, or an amendment to its text; the Union releases it like a problem's text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Button, Reply, Screen, rows, show
from bot.turn import Turn
from domain.cycle import DISCUSS
from domain.events import TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from domain.problems import RELEASED
from handlers.cards import shortened
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin, enter, finish, leave
from handlers.stages import closed
from storage.audit import record
from storage.problem_lists import Problem, problem_by_id
from storage.solutions import propose_solution

WORD = "suggestion"
SHORTEST, LONGEST = 8, 2000


def _words(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    words = event.text.strip() if event.kind == TEXT else ""
    if len(words) < SHORTEST or len(words.split()) < 2:
        return Refused("suggestion-too-short" if words else "expected-text")
    return Value(words) if len(words) <= LONGEST else Refused("text-too-long", {"most": LONGEST})


FORM = Form(WORD, (Question("words", _words),))


def begin_suggestion(turn: Turn, problem: Problem, kind: str) -> Reply:
    """Ask for it; what was begun for the same problem goes on."""
    owner = f"person:{turn.person.id}:{problem.id}:{kind[:4]}"
    desk = begin(turn, WORD, owner, turn.person.id, {"problem": problem.id, "kind": kind})
    return show(draw(desk).above(turn.t("resumed") if desk.draft.answers else ""))


def _problem(desk: Desk) -> Problem | None:
    return problem_by_id(desk.turn.connection, int(str(desk.draft.context["problem"])))


def _ask(desk: Desk) -> Screen:
    t, problem = desk.turn.t, _problem(desk)
    text = t.html(
        f"suggestion-ask-{desk.draft.context['kind']}",
        number=problem.number if problem is not None else "",
        text=shortened(problem.released_text, 600) if problem is not None else "",
    )
    return Screen(text, rows(desk.button(t("pause"), "pause"), desk.button(t("label-cancel"), "cancel")))


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    text = t.html("suggestion-review", text=str(desk.draft.value("words")))
    send, edit = desk.button(t("label-send"), "send"), desk.button(t("label-change"), "go", "words")
    return Screen(text, rows(send, edit, desk.button(t("label-cancel"), "cancel")))


def _send(desk: Desk) -> Reply:
    turn, problem = desk.turn, _problem(desk)
    words, kind = str(desk.draft.value("words")), str(desk.draft.context["kind"])
    finish(desk)
    if problem is None or problem.release != RELEASED:
        return Reply(edit=Screen(turn.t("suggestion-gone")))
    key = propose_solution(turn.connection, problem.id, kind, words, turn.person.id, turn.now)
    by = turn.person.id
    record(turn.connection, f"{kind} proposed", f"solution {key}", turn.now, by=by, became="waiting")
    back = Button(turn.t("label-draft-report"), "m:discussion")
    return Reply(edit=Screen(turn.t.html("suggestion-received", number=problem.number), rows(back)))


def _cancelled(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")))


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    back = Button(desk.turn.t("label-draft-report"), "m:discussion")
    return Reply(edit=Screen(desk.turn.t("suggestion-paused"), rows(back)))


enter(
    Conversation(
        WORD,
        lambda turn, stored: FORM,
        _ask,
        _review,
        _send,
        _cancelled,
        _paused,
        help=lambda desk, key: desk.turn.t("suggestion-name"),
        closed=lambda turn: closed(turn, DISCUSS),
    )
)
