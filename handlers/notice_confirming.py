"""The second person: confirming a notice of the other organisation, or refusing it with a reason."""

from __future__ import annotations

from bot.notice_asked import asked_screen
from bot.screens import Reply, Screen, rows, show
from bot.turn import Turn
from domain.forms import Form, Question
from domain.proposal_form import words_between
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, NotAllowed, begin_own, enter, finish
from handlers.menu import menu
from handlers.notice_launch import send
from handlers.notice_reach import blockers, reach
from handlers.notice_scope import DEEDS, found, may_confirm
from storage.deliveries import deliver
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.notice_sending import confirm_notice, fingerprint, refuse_notice
from storage.notices import Notice, NotNow, notice_by_id
from storage.questions import questions_of

WORD = "notice-refusal"
FORM = Form(WORD, (Question("reason", words_between(3, 500)),))


def confirming_screen(turn: Turn, notice: Notice) -> Screen:
    """What is to be confirmed, as it is now."""
    total = reach(turn, notice).total
    stamp, questions = fingerprint(turn.connection, notice), questions_of(turn.connection, notice.id)
    return asked_screen(turn.world, turn.t, notice, total, stamp, questions)


def _asked(turn: Turn, rest: list[str]) -> Notice | Reply | None:
    """The notice of a tap that this person may confirm; what to say when it is not as they saw it."""
    notice = found(turn, rest[:1])
    if notice is None or len(rest) != 2:
        return None
    if not may_confirm(turn, notice):
        told = turn.role("union", "partner") is not None
        return Reply(toast=turn.t("union-done-before")) if told and notice.state != "waiting" else None
    if rest[1] != fingerprint(turn.connection, notice):
        return Reply(toast=turn.t("compose-changed-since"), screens=(confirming_screen(turn, notice),))
    return notice


def _confirm(turn: Turn, rest: list[str]) -> Reply | None:
    notice = _asked(turn, rest)
    if not isinstance(notice, Notice):
        return notice
    t = turn.t
    if blockers(turn, notice, reach(turn, notice)):
        return Reply(toast=t("compose-cannot-go"), alert=True)
    try:
        confirm_notice(turn.connection, notice.id, turn.now, turn.person.id)
        send(turn, notice)
    except NotNow:
        return Reply(toast=t("union-done-before"))
    _tell(turn, notice, "notice-confirmed", "")
    return Reply(edit=Screen(t("compose-confirmed", number=str(notice.id))))


def _refuse(turn: Turn, rest: list[str]) -> Reply | None:
    notice = _asked(turn, rest)
    if not isinstance(notice, Notice):
        return notice
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, {"notice": notice.id, "stamp": rest[1]})))


def _tell(turn: Turn, notice: Notice, kind: str, reason: str) -> None:
    if notice.author is not None:
        what = f"{kind} {notice.id} {turn.now.isoformat()}"
        args = {"notice": notice.id, "reason": reason}
        deliver(turn.connection, what, [notice.author], kind, args, turn.now)


def _notice(turn: Turn, stored: StoredDraft) -> Notice | None:
    return found(turn, [str(stored.draft.context["notice"])])


def _may(turn: Turn, stored: StoredDraft) -> None:
    notice = _notice(turn, stored)
    if stored.person != turn.person.id or notice is None or not may_confirm(turn, notice):
        raise NotAllowed


def _ask(desk: Desk) -> Screen:
    t = desk.turn.t
    number = str(desk.draft.context["notice"])
    return Screen(t("compose-refuse-why", number=number), rows(desk.button(t("label-cancel"), "drop")))


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    text = t.html("compose-refuse-review", reason=str(desk.draft.value("reason")))
    buttons = rows(
        desk.button(t("compose-refuse-send"), "send"),
        desk.button(t("label-change"), "go", "reason"),
        desk.button(t("label-cancel"), "drop"),
    )
    return Screen(text, buttons)


def _send(desk: Desk) -> Reply:
    turn, t = desk.turn, desk.turn.t
    notice = _notice(turn, desk.stored)
    reason, stamp = str(desk.draft.value("reason")), str(desk.draft.context["stamp"])
    finish(desk)
    if notice is None or stamp != fingerprint(turn.connection, notice):
        return Reply(edit=Screen(t("compose-changed-since")), screens=(menu(turn),))
    refuse_notice(turn.connection, notice.id, reason, turn.now, turn.person.id)
    _tell(turn, notice_by_id(turn.connection, notice.id), "notice-refused", reason)
    return Reply(edit=Screen(t("compose-refused", number=str(notice.id))))


def _left(desk: Desk) -> Reply:
    turn, notice = desk.turn, _notice(desk.turn, desk.stored)
    finish(desk)
    return show(menu(turn) if notice is None else confirming_screen(turn, notice))


enter(
    Conversation(
        WORD,
        lambda turn, stored: FORM,
        _ask,
        _review,
        _send,
        _left,
        _left,
        may=_may,
        help=lambda desk, key: desk.turn.t("compose-refuse"),
    )
)
DEEDS["ok"] = _confirm
DEEDS["no"] = _refuse
