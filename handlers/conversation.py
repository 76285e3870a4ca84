"""Conversations: the one way a form moves on by what a person does, and what they see of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.screens import Reply, Screen, rows, show
from bot.taps import read_form_tap
from bot.turn import Turn
from domain.events import TAP, TEXT, Event
from domain.steps import EXPLAIN, QUOTED, Outcome, step
from handlers.desk import Desk, NotAllowed, active_desk, desk_at, leave
from locales import LANGUAGES, texts
from storage.drafts import draft_by_id
from storage.updates import tally


def draw(desk: Desk) -> Screen:
    """The present screen of a draft: a quotation, the question, or the review."""
    if desk.question is None:
        return replace(desk.conversation.review(desk), shown=desk.shown)
    screen = _quotation(desk) if desk.partial.get("kind") == QUOTED else desk.conversation.ask(desk)
    return replace(screen, shown=desk.shown)


def _quotation(desk: Desk) -> Screen:
    t = desk.turn.t
    words = str(desk.partial["text"])
    quoted = words if len(words) <= 60 else f"{words[:60]}…"
    name = desk.conversation.help(desk, "name")
    text = t.html("stale-typed-answer", text=quoted, question=name)
    buttons = rows(desk.button(t("yes"), "yes"), desk.button(t("no"), "no"))
    return Screen(desk.conversation.headed(desk, text), buttons)


def converse(desk: Desk, event: Event) -> Reply:
    """Move a draft on by what the person did, and say what comes next."""
    why = desk.conversation.closed(desk.turn)
    if why:
        leave(desk.turn)
        return show(Screen(desk.turn.t.escape(why)))
    event = _key_pressed(desk, event)
    draft, outcome = step(desk.form, desk.draft, event, desk.seat, desk.facts)
    came_from = desk.draft
    if draft is not came_from:
        desk.stored = desk.turn.save(desk.stored, draft)
        desk.__dict__.pop("form", None)
    if outcome.what in ("answered", "skipped", "explained"):
        desk.conversation.answered(desk, outcome.key)
    return _REPLIES[outcome.what](desk, event, outcome)


KEYS = {"label-choose-from-list": "list", "label-whole-community": "whole", "label-back": "back"}
"""What the keys of a replaced keyboard choose; a phone sends them as words."""


def _key_pressed(desk: Desk, event: Event) -> Event:
    """Words that stand on one of the question's keys, in any language, as the choice they mean."""
    question = desk.question
    if event.kind != TEXT or question is None or not question.keyboard:
        return event
    for label, choice in KEYS.items():
        if event.text in {texts(language)(label) for language in LANGUAGES}:
            return replace(event, kind=TAP, question=question.key, version=desk.draft.version, choice=choice)
    return event


def _answered(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    echo = desk.conversation.echo(desk, outcome.key)
    following = desk.conversation.between(desk, outcome.key) or draw(desk)
    question = desk.form.question(outcome.key)
    if question is not None and question.keyboard:
        said = Screen(echo or "✅", remove_keys=True)
        return Reply(remove=event.kind == TAP, screens=(said, following))
    if event.kind == TAP:
        edit = Screen(echo) if echo else None
        return Reply(edit=edit, remove=edit is None, screens=(following,))
    return Reply(screens=(following.above(echo),), album=event.album)


def _half(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    screen = draw(desk)
    if event.kind == TAP and desk.partial.get("kind") != EXPLAIN and not screen.keys:
        return Reply(edit=screen)
    return Reply(screens=(screen,), remove=event.kind == TAP, album=event.album)


def _moved(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    return Reply(screens=(draw(desk),), remove=event.kind == TAP)


def _refused(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    words = desk.turn.t.html(outcome.reason, **outcome.args)
    if event.kind == TAP:
        return Reply(toast=desk.turn.t(outcome.reason, **outcome.args), screens=(draw(desk),))
    return Reply(screens=(draw(desk).above(words),), album=event.album)


def _old(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    person = desk.turn.person
    already = person.shown_draft == desk.stored.id and person.shown_message > event.message
    toast = desk.turn.t("old-button")
    return Reply(toast=toast) if already else Reply(toast=toast, screens=(draw(desk),))


def _again(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    return (
        Reply(edit=draw(desk)) if outcome.key == event.question else Reply(screens=(draw(desk),), remove=True)
    )


def _help(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    back = desk.button(desk.turn.t("label-back"), "again", outcome.key)
    text = desk.conversation.headed(desk, desk.conversation.help(desk, outcome.key))
    return Reply(edit=Screen(text, rows(back)))


def _ready(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    ready = desk.conversation.ready
    return _send(desk, event, outcome) if ready is None else Reply(edit=ready(desk))


def _cancel(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    return Reply(edit=cancel_question(desk))


def cancel_question(desk: Desk) -> Screen:
    """Whether to stop and delete what was written."""
    t = desk.turn.t
    about_problem = desk.draft.form == "problem"
    return Screen(
        t("cancel-ask" if about_problem else "cancel-ask-other"),
        rows(desk.button(t("cancel-yes"), "drop"), desk.button(t("cancel-no"), "next")),
    )


def _cancelled(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    return desk.conversation.cancelled(desk)


def _paused(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    return desk.conversation.paused(desk)


def _send(desk: Desk, event: Event, outcome: Outcome) -> Reply:
    return desk.conversation.send(desk)


_REPLIES: Mapping[str, Callable[[Desk, Event, Outcome], Reply]] = {
    "answered": _answered,
    "skipped": _answered,
    "kept": _answered,
    "explained": _answered,
    "half": _half,
    "moved": _moved,
    "quoted": _half,
    "refused": _refused,
    "old": _old,
    "again": _again,
    "help": _help,
    "ready": _ready,
    "paused": _paused,
    "cancel": _cancel,
    "cancelled": _cancelled,
    "send": _send,
}


def form_tapped(turn: Turn) -> Reply:
    """A tap on a form's button: at its draft if the person may, else it is counted and refused."""
    tap = read_form_tap(turn.received.data)
    if tap is None:
        tally(turn.connection, "forged-tap")
        return old_button(turn)
    stored = draft_by_id(turn.connection, tap.draft)
    if stored is None:
        return old_button(turn)
    try:
        desk = desk_at(turn, stored)
    except NotAllowed:
        tally(turn.connection, "forged-tap")
        return old_button(turn)
    if turn.person.active_draft != stored.id:
        turn.change(active_draft=stored.id)
    event = replace(turn.event, question=tap.question, version=tap.version, choice=tap.choice)
    return converse(desk, event)


def old_button(turn: Turn) -> Reply:
    """Say that a button is of no use any more, and show where the person is."""
    desk = active_desk(turn)
    return Reply(toast=turn.t("old-button"), screens=(draw(desk),) if desk is not None else ())
