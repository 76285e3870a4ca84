"""Writing a notice, changing a part of it, and writing its correction: the form, and the row it becomes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.notice_screens import units_with
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.forms import Form
from domain.notice_form import OF_AUDIENCE, PARTS, WORD, Facts, form_of
from domain.notice_times import goes_at
from domain.notices import WRITTEN
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, NotAllowed, begin_own, enter, finish, leave
from handlers.notice_asking import ask
from handlers.notice_keeping import kept
from handlers.notice_preview import preview
from handlers.notice_scope import DEEDS, OVER, may_write, settled_before, to_write, writer
from handlers.union import union
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.notice_lists import answered_consultations
from storage.notice_sending import OPEN_TO_CHANGE, change_words
from storage.notices import (
    NoSuchNotice,
    Notice,
    NotNow,
    notice_by_id,
)


def _new(turn: Turn, rest: list[str]) -> Reply | None:
    if writer(turn) is None:
        return None
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    context = before.draft.context if before is not None else {}
    if before is not None and not (context.get("notice") or context.get("corrects")):
        desk = begin_own(turn, WORD)
        return show(draw(desk).above(turn.t("resumed")))
    return _begin(turn, {"parts": list(PARTS)})


def _begin(turn: Turn, context: dict[str, Any]) -> Reply:
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, context)))


def _edit(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:e:N`: what to change; `j:e:N:<part>`: change it."""
    notice = to_write(turn, rest)
    if notice is None:
        return None
    if notice.state not in OPEN_TO_CHANGE:
        return settled_before(turn)
    parts = [one for one in PARTS if not (notice.audience.got and one in OF_AUDIENCE)]
    if len(rest) > 1:
        return _begin(turn, {"parts": [rest[1]], "notice": notice.id}) if rest[1] in parts else None
    t = turn.t
    text = t("compose-edit" if notice.state == WRITTEN else "compose-edit-anew")
    buttons = [Button(t(f"compose-edit-{one}"), f"j:e:{notice.id}:{one}") for one in parts]
    if notice.file:
        buttons.append(Button(t("compose-drop-file"), f"j:nofile:{notice.id}"))
    return Reply(edit=Screen(text, column([*buttons, Button(t("label-back"), f"j:v:{notice.id}")])))


def _no_file(turn: Turn, rest: list[str]) -> Reply | None:
    notice = to_write(turn, rest)
    if notice is None:
        return None
    try:
        gone = {"file": "", "file_kind": "", "file_name": ""}
        change_words(turn.connection, notice.id, {}, gone, turn.now, turn.person.id)
    except NotNow:
        return settled_before(turn)
    return Reply(edit=preview(turn, notice_by_id(turn.connection, notice.id)))


def _correct(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:fix:N`: a new notice for exactly those who got, or may have got, this one."""
    notice = to_write(turn, rest)
    if notice is None or notice.state not in OVER:
        return None
    parts = [one for one in PARTS if one not in OF_AUDIENCE]
    return _begin(turn, {"parts": parts, "corrects": notice.id})


def _form(turn: Turn, stored: StoredDraft) -> Form:
    parts = stored.draft.context["parts"]
    return form_of([str(one) for one in parts] if isinstance(parts, list) else [])


def _notice(turn: Turn, stored: StoredDraft) -> Notice | None:
    number = stored.draft.context.get("notice")
    if not number:
        return None
    try:
        return notice_by_id(turn.connection, int(str(number)))
    except NoSuchNotice:
        return None


def _may(turn: Turn, stored: StoredDraft) -> None:
    notice = _notice(turn, stored)
    gone = bool(stored.draft.context.get("notice")) and notice is None
    may = writer(turn) is not None if notice is None else may_write(turn, notice)
    if stored.person != turn.person.id or gone or not may:
        raise NotAllowed


def _facts(turn: Turn, stored: StoredDraft) -> Facts:
    world, role, notice = turn.world, writer(turn), _notice(turn, stored)
    root = (
        notice.territory
        if notice is not None
        else (role.territory if role is not None else world.register.root)
    )
    now = turn.now.astimezone(world.zone)
    answered = stored.draft.answers.get("danger")
    danger = bool(answered.value) if answered is not None else notice is not None and notice.danger

    def really(moment: datetime) -> datetime:
        return goes_at(moment, world.calendar, danger=danger)

    return Facts(
        lambda language, title, body: units_with(world, language, title, body),
        lambda code: world.register.lies_in(code, root),
        root,
        [one.id for one in answered_consultations(turn.connection)],
        int(now.timestamp()) % 1_000_000,
        now,
        really,
    )


def _between(desk: Desk, key: str) -> Screen | None:
    """After the last answer: the notice as it is now, ready to be looked at."""
    return _kept(desk) if desk.question is None else None


def _kept(desk: Desk) -> Screen:
    return kept(desk, _notice(desk.turn, desk.stored))


def _left(desk: Desk) -> Reply:
    """Stopped: back to the notice that was being changed, else to the list."""
    notice = _notice(desk.turn, desk.stored)
    finish(desk)
    if notice is not None and notice.state in OPEN_TO_CHANGE:
        return Reply(edit=preview(desk.turn, notice).above(desk.turn.t("compose-unchanged")))
    return Reply(edit=Screen(desk.turn.t("cancelled")), screens=union(desk.turn).screens)


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    return Reply(edit=Screen(desk.turn.t("compose-paused")))


def _name(desk: Desk, key: str) -> str:
    question = desk.question
    return "" if question is None else str(desk.turn.t(f"compose-edit-{question.section}"))


enter(
    Conversation(
        WORD,
        _form,
        ask,
        _kept,
        lambda desk: show(_kept(desk)),
        _left,
        _paused,
        facts=_facts,
        may=_may,
        between=_between,
        help=_name,
    )
)
DEEDS["new"] = _new
DEEDS["e"] = _edit
DEEDS["nofile"] = _no_file
DEEDS["fix"] = _correct
