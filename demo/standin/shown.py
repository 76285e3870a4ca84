"""A message's words as HTML that the page may show: everything escaped, entities as tags, links and commands as links."""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import Any

from demo.standin.markup import address

SHOWN = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
    "spoiler": "mark",
}
AS_THEY_ARE = frozenset({"text_link", "code", "pre"})
"""Inside these nothing becomes a link."""
WORD = re.compile(r"https?://[^\s<>\"]+|(?<![\w/])/[a-z_]{1,32}\b")


def show(text: str, entities: list[dict[str, Any]]) -> str:
    """Safe HTML of a text. Entities are in UTF-16 units and may be nested, as Telegram gives them."""
    raw = text.encode("utf-16-le", "surrogatepass")
    drawn = [one for one in entities if _tags(one) is not None]
    ends = (one["offset"] + one["length"] for one in drawn)
    points = sorted({0, len(raw) // 2, *(one["offset"] for one in drawn), *ends})
    parts = [
        _piece(raw[start * 2 : end * 2].decode("utf-16-le", "replace"), start, drawn)
        for start, end in pairwise(points)
    ]
    return "".join(parts)


def _tags(entity: dict[str, Any]) -> tuple[str, str] | None:
    """What opens and closes an entity; None for one that is not drawn."""
    if entity["type"] == "text_link":
        link = address(entity.get("url", ""))
        return (f'<a href="{html.escape(link)}" rel="noopener" target="_blank">', "</a>") if link else None
    tag = SHOWN.get(entity["type"])
    return (f"<{tag}>", f"</{tag}>") if tag else None


def _piece(text: str, start: int, entities: list[dict[str, Any]]) -> str:
    """One stretch of text inside the same entities; each stretch opens and closes them anew, so tags never cross."""
    around = [one for one in entities if one["offset"] <= start < one["offset"] + one["length"]]
    around.sort(key=lambda one: -one["length"])
    shown = html.escape(text) if any(one["type"] in AS_THEY_ARE for one in around) else _linked(text)
    for one in reversed(around):
        opening, closing = _tags(one) or ("", "")
        shown = f"{opening}{shown}{closing}"
    return shown


def _linked(text: str) -> str:
    parts: list[str] = []
    at = 0
    for found in WORD.finditer(text):
        parts.append(html.escape(text[at : found.start()]))
        word = html.escape(found[0])
        if word.startswith("/"):
            parts.append(f'<a href="#" data-command="{word}">{word}</a>')
        else:
            parts.append(f'<a href="{word}" rel="noopener" target="_blank">{word}</a>')
        at = found.end()
    return "".join([*parts, html.escape(text[at:])])
