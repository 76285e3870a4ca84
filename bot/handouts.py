"""A questionnaire outside the chat on its way to a person: a table or a paper form as a document with its caption."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Screen
from bot.world import World
from locales import Texts


def sheet_screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
    """The table, and what to do with it."""
    text = t.html("sheet-caption", **_named(world, t, args))
    return Screen(_marked(world, t, text), document=document, filename=file_name("table", "xlsx", args))


def paper_screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
    """The paper form, and what to do with it."""
    text = t.html("paper-caption", **_named(world, t, args))
    return Screen(_marked(world, t, text), document=document, filename=file_name("form", "pdf", args))


def _named(world: World, t: Texts, args: Mapping[str, Any]) -> dict[str, str]:
    return {"community": world.label(args["territory"], t), "year": str(args["year"])}


def _marked(world: World, t: Texts, text: str) -> str:
    return f"{text}\n{t('invented')}" if world.cycle.invented else text


def file_name(word: str, kind: str, args: Mapping[str, Any]) -> str:
    """The name of the file: whose, which year, in which language."""
    return f"el-unu-{word}-{args['year']}-{args['territory']}-{args['language']}.{kind}"
