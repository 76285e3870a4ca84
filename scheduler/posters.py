"""What a poster of a consultation is made from, and the message in which it comes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Screen
from bot.world import World
from domain.consultation_form import minutes
from domain.poster import Poster, consultation_link
from locales import Texts, texts
from storage.notices import NoSuchNotice, notice_by_id
from storage.questions import questions_of
from storage.schema import Connection


def poster_of(connection: Connection, world: World, args: Mapping[str, Any]) -> Poster | None:
    """The poster of a notice in a language; None when there is no such notice, or no last day."""
    try:
        notice = notice_by_id(connection, int(args["notice"]))
    except NoSuchNotice:
        return None
    words, questions = notice.texts[str(args["language"])], questions_of(connection, notice.id)
    if notice.closes_at is None:
        return None
    opens = notice.opens_at
    t = texts(str(args["language"]))
    partner = world.label(notice.territory, t) if notice.role == "partner" else ""
    return Poster(
        words.title,
        words.body,
        consultation_link(world.bot_name, notice.id),
        opens.astimezone(world.zone).date() if opens is not None and opens > world.now else None,
        notice.closes_at.astimezone(world.zone).date(),
        len(questions),
        minutes(questions),
        world.union_phone or t("phone-later"),
        not world.cycle.decree,
        notice.invented or world.cycle.invented,
        partner,
    )


def poster_screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
    """The poster as a file to print."""
    text: str = t("poster-caption", language=texts(str(args["language"]))("language-name"))
    if world.cycle.invented:
        text += "\n" + t("invented")
    name = f"el-unu-consultation-{args['notice']}-{args['language']}.pdf"
    return Screen(t.escape(text), document=document, filename=name)
