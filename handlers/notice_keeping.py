"""What was answered about a notice, as its row and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.screens import Screen
from bot.turn import Turn
from domain.notice_form import LANGUAGES
from domain.notices import Audience
from handlers.desk import Desk, NotAllowed, finish
from handlers.notice_preview import preview
from handlers.notice_scope import writer
from storage.notice_sending import change_words
from storage.notices import (
    Notice,
    NotNow,
    Words,
    add_notice,
    change_notice,
    notice_by_id,
    set_words,
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


def kept(desk: Desk, notice: Notice | None) -> Screen:
    """Keep what was answered, as a new notice or as a change of one, and show it as it is now."""
    turn = desk.turn
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


def _first(turn: Turn, corrects: int) -> Audience:
    """Whom a new notice is for before anything is answered: a correction is for those who got what it corrects."""
    if not corrects:
        return Audience()
    first = notice_by_id(turn.connection, corrects).audience
    return replace(first, got=corrects, sample=0, seed=0)


def _add(desk: Desk, texts: Mapping[str, Words | None]) -> int:
    turn, role = desk.turn, writer(desk.turn)
    if role is None:
        raise NotAllowed
    corrects = int(str(desk.draft.context.get("corrects") or 0))
    values = _columns(desk, _first(turn, corrects))
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
