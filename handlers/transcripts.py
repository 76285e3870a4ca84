"""The Union's writing: a voice message put down in words, or a text without names before neighbours see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Button, Reply, Screen, rows
from bot.turn import Turn
from domain.events import TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from handlers.cards import card
from handlers.desk import Conversation, Desk, enter, finish
from handlers.menu import handled_categories
from handlers.problem_review import tell_head
from handlers.releasing import WORD
from handlers.union import may
from storage.audit import record
from storage.drafts import StoredDraft
from storage.problem_lists import Problem, problem_by_id
from storage.raising import release_problem, write_down


def _words(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    words = event.text.strip() if event.kind == TEXT else ""
    return Value(words) if len(words) >= 3 else Refused("expected-text")


FORM = Form(WORD, (Question("words", _words),))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


def _number(desk: Desk) -> int:
    return int(str(desk.draft.context["problem"]))


def _ask(desk: Desk) -> Screen:
    t = desk.turn.t
    problem = problem_by_id(desk.turn.connection, _number(desk))
    cancel = rows(desk.button(t("label-cancel"), "drop"))
    if problem is None:
        return Screen(t("union-done-before"), cancel)
    if problem.words:
        return Screen(f"{card(desk.turn, problem, problem.words)}\n\n{t('union-edit-ask')}", cancel)
    asked = t.html("union-voice-ask", number=problem.number)
    buttons = rows(Button(t("union-voice-empty"), f"u:withhold:{problem.id}"), *cancel[0])
    return Screen(asked, buttons, voice=problem.voice)


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    send, edit = desk.button(t("label-done"), "send"), desk.button(t("label-change"), "go", "words")
    text = t.escape(str(desk.draft.value("words"))[:3000])
    return Screen(text, rows(send, edit, desk.button(t("label-cancel"), "drop")))


def _send(desk: Desk) -> Reply:
    turn, number, words = desk.turn, _number(desk), str(desk.draft.value("words"))
    finish(desk)
    problem = problem_by_id(turn.connection, number)
    if problem is None or not may(turn):
        return Reply(toast=turn.t("old-button"))
    if problem.words:
        return _release(turn, problem, words)
    write_down(turn.connection, number, words)
    record(turn.connection, "voice written down", f"problem {number}", turn.now, by=turn.person.id)
    if problem.category in handled_categories(turn):
        tell_head(turn, number, problem.number, problem.category, problem.territory)
    return _done(turn, turn.t.html("union-written-down", number=problem.number))


def _done(turn: Turn, text: str) -> Reply:
    """Say what became of it, with the way back to what else waits."""
    return Reply(edit=Screen(text, rows(Button(turn.t("label-union-workspace"), "m:union"))))


def _release(turn: Turn, problem: Problem, words: str) -> Reply:
    if not release_problem(turn.connection, problem.id, words, photos=False):
        return _done(turn, turn.t("union-done-before"))
    record(
        turn.connection,
        "problem released",
        f"problem {problem.id}",
        turn.now,
        by=turn.person.id,
        became="edited text",
    )
    return _done(turn, turn.t.html("union-released", number=problem.number))


def _left(desk: Desk) -> Reply:
    finish(desk)
    return _done(desk.turn, desk.turn.t("cancelled"))


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _review,
        _send,
        _left,
        _left,
        help=lambda desk, key: desk.turn.t("union-voices-title"),
    )
)
