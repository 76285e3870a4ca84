"""The messages of a consultation's result: a picture with a few words, what was decided, and its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.notices import LONGEST_CAPTION
from bot.screens import Button, Screen, rows
from bot.world import World
from locales import Texts


def lines_text(words: str, t: Texts) -> str:
    """Plain words as HTML, the first line in bold."""
    first, _, rest = words.partition("\n")
    head = f"<b>{t.escape(first)}</b>"
    return f"{head}\n{t.escape(rest)}" if rest else head


def _marked(world: World, t: Texts, text: str) -> str:
    """A text that says of itself when everything in it is invented."""
    return f"{text}\n{t('invented')}" if world.cycle.invented else text


def result_screen(world: World, t: Texts, args: Mapping[str, Any], picture: bytes) -> Screen:
    """What came of it, for one who took part; without a picture where nothing may be shown."""
    most = LONGEST_CAPTION - len(_marked(world, t, ""))
    text = _marked(world, t, lines_text(str(args["words"])[:most], t))
    more = rows(Button(t("result-pdf"), f"s:pdf:{args['notice']}")) if picture else ()
    return Screen(text, more, picture=picture)


def step_screen(world: World, t: Texts, args: Mapping[str, Any], nothing: bytes) -> Screen:
    """What was decided, or done since, for one who took part."""
    open_ = Button(t("result-open"), f"s:show:{args['notice']}")
    return Screen(_marked(world, t, lines_text(str(args["words"]), t)), rows(open_))


def file_screen(kind: str) -> Callable[[World, Texts, Mapping[str, Any], bytes], Screen]:
    """The message of a result's file of a kind: pdf, xlsx or csv."""

    def screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
        caption = _marked(world, t, t.html("result-caption", title=str(args["title"])))
        language = args.get("language", t.language)
        name = f"el-unu-consultation-{args['notice']}-{args['territory']}-{language}.{kind}"
        return Screen(caption, document=document, filename=name)

    return screen
