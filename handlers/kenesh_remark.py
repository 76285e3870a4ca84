"""The kenesh's remark on what is sent in the community's name: it travels with it, to the checker and the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Button, Reply, Screen, rows, show
from bot.turn import Turn
from domain.events import TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from domain.review import LOCKED
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, NotAllowed, begin_own, enter, finish
from handlers.indicator_values import phone
from handlers.kenesh_reading import kenesh_role
from storage.audit import record
from storage.checking import add_remark
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.submissions import last_submission

WORD = "remark"
LONGEST = 1500


def begin_remark(turn: Turn, territory: str) -> Reply:
    """Begin to write a remark; one that was begun and not sent goes."""
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, {"territory": territory})))


def _words(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    words = event.text.strip() if event.kind == TEXT else ""
    if len(words) < 3:
        return Refused("expected-text")
    return Value(words) if len(words) <= LONGEST else Refused("text-too-long", {"most": LONGEST})


FORM = Form(WORD, (Question("words", _words),))


def _remark_form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


def _community(desk: Desk) -> str:
    return str(desk.draft.context["territory"])


def _remark_may(turn: Turn, stored: StoredDraft) -> frozenset[str] | None:
    if stored.person != turn.person.id or kenesh_role(turn, str(stored.draft.context["territory"])) is None:
        raise NotAllowed
    return None


def _remark_ask(desk: Desk) -> Screen:
    t = desk.turn.t
    text = t.html("kenesh-remark-ask", community=desk.turn.world.label(_community(desk), t))
    return Screen(text, rows(desk.button(t("label-cancel"), "drop")))


def _remark_review(desk: Desk) -> Screen:
    t = desk.turn.t
    send, edit = desk.button(t("label-send"), "send"), desk.button(t("label-change"), "go", "words")
    text = t.escape(str(desk.draft.value("words")))
    return Screen(text, rows(send, edit, desk.button(t("label-cancel"), "drop")))


def _remark_send(desk: Desk) -> Reply:
    turn, t, territory, year = desk.turn, desk.turn.t, _community(desk), desk.turn.world.year
    role = kenesh_role(turn, territory)
    if role is None or not role.confirmed:
        return show(Screen(t("send-waits-for-union", phone=phone(turn))))
    words = str(desk.draft.value("words"))
    finish(desk)
    sent = last_submission(turn.connection, territory, year)
    if sent is not None and sent.review == LOCKED:
        return Reply(edit=Screen(t("kenesh-locked")))
    number = add_remark(turn.connection, territory, year, words, turn.person.id, turn.now)
    subject = f"{territory}:{year}"
    record(
        turn.connection, "kenesh remarked", subject, turn.now, by=turn.person.id, became=f"remark {number}"
    )
    back = rows(Button(t("label-back"), f"e:h:{territory}"))
    return Reply(edit=Screen(t("kenesh-remark-done"), back))


def _left(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")))


enter(
    Conversation(
        WORD,
        _remark_form,
        _remark_ask,
        _remark_review,
        _remark_send,
        _left,
        _left,
        may=_remark_may,
        help=lambda desk, key: desk.turn.t("kenesh-remark"),
    )
)
