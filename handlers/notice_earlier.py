"""What was answered about a notice before its author went back to the question, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.notice_audience import languages_words, role_words
from domain.notice_form import DEEDS
from handlers.desk import Desk

Worded = Callable[[Desk, Any], str]


def earlier(desk: Desk) -> str:
    """The answer that stands, as HTML, to be copied with a tap where it is words; "" where there is none."""
    question, t = desk.question, desk.turn.t
    answer = None if question is None else desk.answer(question.key)
    if question is None or answer is None or answer.skipped or desk.partial:
        return ""
    worded = _WORDED.get(question.section)
    if worded is None:
        return f"{t('compose-now-reads')}\n<code>{t.escape(str(answer.value))}</code>"
    return t.html("compose-now-is", what=worded(desk, answer.value))


def _file(desk: Desk, value: Any) -> str:
    return str(value["name"]) or str(desk.turn.t(f"compose-file-is-{value['kind']}"))


def _territories(desk: Desk, value: Any) -> str:
    world, t = desk.turn.world, desk.turn.t
    return ", ".join(world.label(one, t) for one in value or [desk.facts.root])


def _roles(desk: Desk, value: Any) -> str:
    t = desk.turn.t
    return ", ".join(role_words(t, one) for one in value) or t("compose-everybody")


def _languages(desk: Desk, value: Any) -> str:
    return languages_words(desk.turn.t, tuple(value)) or desk.turn.t("compose-all-languages")


def _part(desk: Desk, value: Any) -> str:
    t = desk.turn.t
    if not value or value in DEEDS:
        return t(f"compose-part-{value or 'any'}")
    return t("compose-for-answered", number=str(value))


def _sample(desk: Desk, value: Any) -> str:
    t = desk.turn.t
    return t("compose-some", n=t.number(int(value["n"]))) if value["n"] else t("compose-all")


def _danger(desk: Desk, value: Any) -> str:
    return desk.turn.t("compose-danger-yes" if value else "compose-danger-no")


def _when(desk: Desk, value: Any) -> str:
    t = desk.turn.t
    return t.moment(datetime.fromisoformat(value)) if value else t("compose-now")


_WORDED: Mapping[str, Worded] = {
    "file": _file,
    "territories": _territories,
    "roles": _roles,
    "languages": _languages,
    "part": _part,
    "sample": _sample,
    "danger": _danger,
    "when": _when,
}
