"""Screens about tables of figures: what was understood of one, with what can be done now; and letters to bodies."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath
from typing import Any

from bot.screens import Button, Screen, column
from bot.world import World
from locales import Texts

ASKED_YEARS = 3
MOST_CAPTION = 980
"""Telegram takes 1,024 under a document."""
MOST_LISTED = 160
NAME_SHOWN = 60


def body_name(world: World, t: Texts, code: str) -> str:
    """A body's name; "several bodies" for none."""
    known = world.indicators.bodies.get(code)
    return t.name(known.names) if known is not None else code or t("figures-several-bodies")


def file_problem(t: Texts, made: Mapping[str, Any]) -> str:
    """Why a file cannot be read, as HTML."""
    why = t(f"figures-file-{made['problem']}", detail=str(made["detail"])[:80] or "—")
    return str(t.html("figures-unreadable", why=why))


def preview_screen(world: World, t: Texts, args: Mapping[str, Any], made: bytes) -> Screen:
    """What was understood of a table, or what is still to be said of it; refused lines as a document."""
    preview: dict[str, Any] = json.loads(made)
    draft, name = args["draft"], str(args["name"])[-NAME_SHOWN:]
    if preview["problem"] == "no-body":
        bodies = [
            Button(t.name(one.names), f"f:body:{draft}:{code}")
            for code, one in world.indicators.bodies.items()
        ]
        return Screen(t.html("figures-which-body", name=name), column([*bodies, _cancel(t, draft)]))
    if preview["problem"] == "no-year":
        years = [
            Button(t("figures-year", year=str(year)), f"f:year:{draft}:{year}")
            for year in range(world.year + 1, world.year - ASKED_YEARS, -1)
            if year <= world.now.year
        ]
        return Screen(t.html("figures-which-year", name=name), column([*years, _cancel(t, draft)]))
    if preview["problem"]:
        return Screen(file_problem(t, preview))
    buttons = [_cancel(t, draft)]
    if preview["values"]:
        word, choice = ("load-again", "again") if preview["before"] else ("load", "load")
        label = t(f"figures-{word}", n=t.number(preview["values"]))
        buttons.insert(0, Button(label, f"f:{choice}:{draft}:{preview['rows'][:12]}"))
    text = _fitting(_lines(world, t, name, preview))
    if not preview["table"]:
        return Screen(text, column(buttons))
    document = ("\ufeff" + preview["table"]).encode()
    return Screen(text, column(buttons), document=document, filename=f"{PurePath(name).stem}-refused.csv")


def _cancel(t: Texts, draft: int) -> Button:
    return Button(t("label-cancel"), f"f:cancel:{draft}")


def _lines(world: World, t: Texts, name: str, preview: Mapping[str, Any]) -> list[str]:
    """The preview's lines, those that matter most first."""
    body = preview["bodies"][0] if len(preview["bodies"]) == 1 else ""
    counts = t(
        "figures-counts",
        places=t.number(preview["territories"]),
        indicators=t.number(preview["indicators"]),
        n=t.number(preview["values"]),
    )
    lines = [f"<b>{t.html('figures-preview', name=name)}</b>"]
    if preview["values"]:
        lines.append(t.html("figures-from", body=body_name(world, t, body)))
        lines.append(t("figures-years", years=", ".join(str(year) for year in preview["years"])))
    lines.append(counts if preview["values"] else t("figures-nothing"))
    if preview["before"]:
        number, at = preview["before"]
        day = datetime.fromisoformat(at).astimezone(world.zone).date()
        lines.append(t.html("figures-known-file", date=t.date(day), n=str(number)))
    return [*lines, *_warnings(t, preview), *_described(t, preview)]


def _warnings(t: Texts, preview: Mapping[str, Any]) -> list[str]:
    lines: list[str] = []
    if preview["refused"]:
        lines.append(t("figures-refused", n=t.number(preview["refused"])))
        lines += [f"· {t.escape(_short(reason))}" for reason in preview["reasons"]]
        lines.append(t("figures-refused-in-file"))
    if preview["unusual"]:
        examples = _short("; ".join(preview["examples"]))
        lines.append(t.html("figures-unusual", n=t.number(preview["unusual"]), examples=examples))
    if preview["of_others"]:
        lines.append(t("figures-of-others", n=t.number(preview["of_others"])))
    if preview["scaled"]:
        lines.append(t.html("figures-scaled", columns=_short(", ".join(preview["scaled"]))))
    if preview["dated"]:
        lines.append(t("figures-dated", n=t.number(preview["dated"])))
    return lines


def _described(t: Texts, preview: Mapping[str, Any]) -> list[str]:
    lines = [t(f"figures-shape-{preview['shape']}")]
    lines.append(t.html("figures-columns", columns=_short(", ".join(preview["columns"]))))
    if preview["sheet"] and preview["others"]:
        lines.append(t.html("figures-sheet", sheet=_short(preview["sheet"])))
        lines.append(t.html("figures-other-sheets", others=_short(", ".join(preview["others"]))))
    for word in ("without", "repeated"):
        if preview[word]:
            lines.append(t(f"figures-{word}", n=t.number(preview[word])))
    return lines


def _short(words: str) -> str:
    return words if len(words) <= MOST_LISTED else f"{words[:MOST_LISTED]}…"


def _fitting(lines: list[str]) -> str:
    """As many of the lines as a caption holds."""
    kept: list[str] = []
    used = 0
    for line in lines:
        used += len(line.encode("utf-16-le")) // 2 + 1
        if used > MOST_CAPTION:
            break
        kept.append(line)
    return "\n".join(kept)


def letter_screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
    """A letter to a body as a document."""
    return _letter(world, t, args, document, "letter-caption", "pdf")


def letter_table_screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
    """The empty table of a letter as a document."""
    return _letter(world, t, args, document, "letter-table-caption", "xlsx")


def _letter(
    world: World, t: Texts, args: Mapping[str, Any], document: bytes, words: str, ending: str
) -> Screen:
    caption: str = t.html(
        words,
        body=body_name(world, t, args["body"]),
        place=world.label(args["territory"], t),
        year=str(args["year"]),
    )
    if world.cycle.invented:
        caption += "\n" + t("invented")
    name = f"el-unu-{args['body']}-{args['year']}-{args['territory']}-{args['language']}.{ending}"
    return Screen(caption, document=document, filename=name)
