"""Writing a notice, changing a part of it, and writing its correction: the form, and the row it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.notice_screens import units_with
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.forms import Form
from domain.notice_form import LANGUAGES, OF_AUDIENCE, PARTS, WORD, Facts, form_of
from domain.notice_times import goes_at
from domain.notices import Audience
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, NotAllowed, begin_own, enter, finish, leave
from handlers.notice_asking import ask
from handlers.notice_preview import preview
from handlers.notice_scope import DEEDS, OVER, may_write, settled_before, to_write, writer
from handlers.scope import lies_in
from handlers.union import union
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.notice_lists import answered_consultations
from storage.notice_sending import OPEN_TO_CHANGE, change_words
from storage.notices import (
    NoSuchNotice,
    Notice,
    NotNow,
    Words,
    add_notice,
    change_notice,
    notice_by_id,
    set_words,
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
    buttons = [Button(t(f"compose-edit-{one}"), f"j:e:{notice.id}:{one}") for one in parts]
    if notice.file:
        buttons.append(Button(t("compose-drop-file"), f"j:nofile:{notice.id}"))
    return Reply(
        edit=Screen(t("compose-edit"), column([*buttons, Button(t("label-back"), f"j:v:{notice.id}")]))
    )


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
        lambda code: lies_in(world.register, code, root),
        root,
        [one.id for one in answered_consultations(turn.connection)],
        int(now.timestamp()) % 1_000_000,
        now,
        really,
    )


def _texts(desk: Desk) -> dict[str, Words | None]:
    """The words of each language that was asked for; None for a language that was left out."""
    found: dict[str, Words | None] = {}
    for language in LANGUAGES:
        title, body = desk.answer(f"title_{language}"), desk.answer(f"body_{language}")
        if title is not None:
            left = title.skipped or body is None
            found[language] = None if left or body is None else Words(str(title.value), str(body.value))
    return found


def _columns(desk: Desk, before: Audience) -> dict[str, object]:
    """What the answers say of a notice's columns."""
    values: dict[str, object] = {}
    file = desk.answer("file")
    if file is not None:
        kept: Mapping[str, Any] = file.value if isinstance(file.value, dict) else {}
        values |= {
            "file": kept.get("file", ""),
            "file_kind": kept.get("kind", ""),
            "file_name": kept.get("name", ""),
        }
    if desk.answer("danger") is not None:
        values["danger"] = bool(desk.draft.value("danger"))
    if desk.answer("when") is not None:
        when = str(desk.draft.value("when") or "")
        values["send_at"] = datetime.fromisoformat(when) if when else None
    audience = _audience(desk, before)
    if audience != before or not desk.draft.context.get("notice"):
        values |= {"audience": audience, "for_missing": ""}
    return values


def _audience(desk: Desk, before: Audience) -> Audience:
    changes: dict[str, Any] = {}
    for key, field in (("territories", "territories"), ("roles", "roles"), ("languages", "languages")):
        if desk.answer(key) is not None:
            given = desk.draft.value(key)
            changes[field] = tuple(str(one) for one in given) if isinstance(given, list) else ()
    root = desk.facts.root
    if changes.get("territories") == () and root != desk.turn.world.register.root:
        changes["territories"] = (root,)
    if desk.answer("part") is not None:
        changes["took_part"] = str(desk.draft.value("part") or "")
    sample = desk.draft.value("sample")
    if isinstance(sample, dict):
        changes |= {"sample": int(str(sample["n"])), "seed": int(str(sample["seed"]))}
    return replace(before, **changes)


def _between(desk: Desk, key: str) -> Screen | None:
    """After the last answer: the notice as it is now, ready to be looked at."""
    return _kept(desk) if desk.question is None else None


def _kept(desk: Desk) -> Screen:
    turn = desk.turn
    notice = _notice(turn, desk.stored)
    texts = _texts(desk)
    if notice is None:
        number = _add(desk, texts)
    else:
        number = notice.id
        try:
            change_words(
                turn.connection, number, texts, _columns(desk, notice.audience), turn.now, turn.person.id
            )
        except NotNow:
            finish(desk)
            return Screen(turn.t("union-done-before"))
    finish(desk)
    return preview(turn, notice_by_id(turn.connection, number))


def _add(desk: Desk, texts: Mapping[str, Words | None]) -> int:
    turn, role = desk.turn, writer(desk.turn)
    if role is None:
        raise NotAllowed
    corrects = int(str(desk.draft.context.get("corrects") or 0))
    values = _columns(desk, Audience(got=corrects))
    values |= {"corrects": corrects} if corrects else {}
    audience = values.pop("audience")
    number = add_notice(
        turn.connection, turn.world.year, turn.person.id, role.role, role.territory, turn.now, **values
    )
    change_notice(turn.connection, number, audience=audience)
    for language, words in texts.items():
        if words is not None:
            set_words(turn.connection, number, language, words)
    return number


def _left(desk: Desk) -> Reply:
    finish(desk)
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
        lambda desk: _kept(desk),
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
