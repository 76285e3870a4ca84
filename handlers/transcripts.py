"""Writing a voice message down, so that the head gets its words and never the voice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Reply, Screen, rows
from bot.turn import Turn
from domain.events import TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from handlers.cards import card
from handlers.desk import Conversation, Desk, enter, finish
from handlers.menu import handled_categories
from handlers.union import WORD, may
from storage.audit import record
from storage.deliveries import deliver
from storage.drafts import StoredDraft
from storage.problem_lists import problem_by_id
from storage.raising import write_down
from storage.roles import holders


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
        return Screen(t("old-button"), cancel)
    return Screen(f"{card(desk.turn, problem, '')}\n\n{t('union-write-down')}", cancel, voice=problem.voice)


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    text = t.html("union-written", text=str(desk.draft.value("words"))[:3000])
    send, edit = desk.button(t("label-done"), "send"), desk.button(t("label-change"), "go", "words")
    return Screen(text, rows(send, edit, desk.button(t("label-cancel"), "drop")))


def _send(desk: Desk) -> Reply:
    turn, number = desk.turn, _number(desk)
    finish(desk)
    problem = problem_by_id(turn.connection, number)
    if problem is None or not may(turn):
        return Reply(toast=turn.t("old-button"))
    write_down(turn.connection, number, str(desk.draft.value("words")))
    record(turn.connection, "voice written down", f"problem {number}", turn.now, by=turn.person.id)
    if problem.category in handled_categories(turn):
        heads = [role.person for role in holders(turn.connection, "head", turn.now, problem.territory)]
        args = {
            "id": number,
            "number": problem.number,
            "category": problem.category,
            "territory": problem.territory,
        }
        deliver(turn.connection, f"problem {number} new", heads, "problem-new", args, turn.now)
    return Reply(edit=Screen(turn.t("union-done")))


def _left(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")))


enter(
    Conversation(
        WORD, _form, _ask, _review, _send, _left, _left, help=lambda desk, key: desk.turn.t("union-voices")
    )
)
