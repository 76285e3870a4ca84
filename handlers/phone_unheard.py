"""Sending what was entered by phone for a head who has no Telegram: with a reason, and marked as unconfirmed."""

from __future__ import annotations

from bot.screens import Reply, Screen, show
from bot.turn import Turn
from domain.forms import Form
from domain.reasons import reason
from handlers import indicator_review
from handlers.by_phone import heads, told, told_desk, unfinished
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, NotAllowed, begin_own, enter, finish
from handlers.indicator_values import territory_of
from handlers.reasons import ask_reason, review_reason
from handlers.scope import ENTER, acting_as
from handlers.workspace import DEEDS, show_community
from storage.audit import record
from storage.drafts import StoredDraft, draft_of, drop_draft

WORD = "unheard"
FORM = Form(WORD, (reason(short="reason-too-short"),))


def _sendable(turn: Turn, number: str) -> Desk | None:
    """The desk of what was entered, if it is whole and there is no head whom a message could reach."""
    desk = told_desk(turn, [number])
    if desk is None or unfinished(desk) or not told(desk.draft) or heads(turn, territory_of(desk)):
        return None
    if indicator_review.is_locked(desk):
        return None
    return desk


def _begin(turn: Turn, rest: list[str]) -> Reply | None:
    number = rest[0] if rest else ""
    if told_desk(turn, rest) is None:
        return None
    if _sendable(turn, number) is None:
        return Reply(toast=turn.t("phone-head-there"), alert=True)
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, {"draft": number})))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


def _may(turn: Turn, stored: StoredDraft) -> None:
    if stored.person != turn.person.id or told_desk(turn, [str(stored.draft.context["draft"])]) is None:
        raise NotAllowed


def _office(desk: Desk) -> Desk | None:
    return told_desk(desk.turn, [str(desk.draft.context["draft"])])


def _place(desk: Desk) -> str:
    office = _office(desk)
    return "" if office is None else territory_of(office)


def _ask(desk: Desk) -> Screen:
    t = desk.turn.t
    community = desk.turn.world.label_with_above(_place(desk), t)
    return ask_reason(desk, t.html("unheard-why", community=community))


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    office = _office(desk)
    n = 0 if office is None else len(told(office.draft))
    text = t.html(
        "unheard-review",
        community=desk.turn.world.label_with_above(_place(desk), t),
        n=t.number(n),
        reason=str(desk.draft.value("words")),
    )
    return review_reason(desk, text)


def _send(desk: Desk) -> Reply:
    turn, why = desk.turn, str(desk.draft.value("words"))
    office = _sendable(turn, str(desk.draft.context["draft"]))
    place = _place(desk)
    role = acting_as(turn, place, ENTER)
    finish(desk)
    if office is None or role is None:
        return Reply(toast=turn.t("phone-head-there"), alert=True)
    number = indicator_review.hand_in(office, role.id, why)
    subject = office.stored.owner
    record(turn.connection, "sent without the head", subject, turn.now, by=turn.person.id, became=number)
    return show_community(turn, place, turn.t("unheard-sent", number=number))


def _left(desk: Desk) -> Reply:
    place = _place(desk)
    finish(desk)
    return show_community(desk.turn, place)


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _review,
        _send,
        _left,
        _left,
        may=_may,
        help=lambda desk, key: desk.turn.t("phone-send-unheard"),
    )
)
DEEDS["s"] = _begin
