"""Telegram's HTML: text with entities (in UTF-16 units), and back to HTML that a page may show."""

from __future__ import annotations

import html
import re
from typing import Any

from demo.standin.refusals import bad_request

TAG = re.compile(
    r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*)\s*>"
)
ATTRIBUTE = re.compile(r"([a-zA-Z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
SHOWN = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "spoiler": "mark",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
LINK = re.compile(r"https?://[^\s<>\"]+")
COMMAND = re.compile(r"(?<![\w/])/[a-z_]{1,32}\b")


def units(text: str) -> int:
    """The length of a text in UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def parse(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Plain text and entities of Telegram HTML. Raises Refusal as Telegram does for broken HTML."""
    text: list[str] = []
    open_tags: list[tuple[str, int, dict[str, Any]]] = []
    entities: list[dict[str, Any]] = []
    length = at = 0
    while at < len(source):
        if source[at] == "<":
            found = TAG.match(source, at)
            if found is None:
                raise bad_request(
                    f'can\'t parse entities: Unsupported start tag "" at byte offset {_bytes(source, at)}'
                )
            name = found[2].lower()
            if found[1]:
                _close(name, open_tags, entities, length, _bytes(source, at))
            else:
                if name not in KINDS:
                    where = _bytes(source, at)
                    raise bad_request(
                        f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {where}'
                    )
                open_tags.append((name, length, _attributes(found[3])))
            at = found.end()
            continue
        letter, at = _letter(source, at)
        text.append(letter)
        length += units(letter)
    if open_tags:
        raise bad_request(
            f"can't parse entities: Can't find end tag corresponding to start tag \"{open_tags[-1][0]}\""
        )
    return "".join(text), sorted(entities, key=lambda one: (one["offset"], -one["length"]))


def _bytes(source: str, at: int) -> int:
    return len(source[:at].encode())


def _letter(source: str, at: int) -> tuple[str, int]:
    if source[at] == "&":
        found = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));").match(source, at)
        if found:
            letter = NAMED[found[1]] if found[1] else chr(int(found[2]) if found[2] else int(found[3], 16))
            return letter, found.end()
    following = source.find("<", at + 1)
    entity = source.find("&", at + 1)
    ends = [end for end in (following, entity) if end > 0] or [len(source)]
    return source[at : min(ends)], min(ends)


def _attributes(source: str) -> dict[str, Any]:
    return {
        found[1].lower(): html.unescape(found[2] or found[3] or found[4] or "")
        for found in ATTRIBUTE.finditer(source)
    }


def _close(
    name: str,
    open_tags: list[tuple[str, int, dict[str, Any]]],
    entities: list[dict[str, Any]],
    end: int,
    where: int,
) -> None:
    if not open_tags:
        raise bad_request(f"can't parse entities: Unexpected end tag at byte offset {where}")
    opened, start, attributes = open_tags.pop()
    if opened != name:
        raise bad_request(
            f'can\'t parse entities: Unmatched end tag at byte offset {where}, expected "</{opened}>", found "</{name}>"'
        )
    if end == start:
        return
    entity: dict[str, Any] = {"type": KINDS[name], "offset": start, "length": end - start}
    if name == "a":
        entity["url"] = attributes.get("href", "")
    entities.append(entity)


def show(text: str, entities: list[dict[str, Any]]) -> str:
    """Safe HTML of a text: everything escaped, entities as tags, links and commands as links."""
    raw = text.encode("utf-16-le")
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if entity["type"] == "text_link":
            address = html.escape(entity["url"])
            opens.setdefault(start, []).append(f'<a href="{address}" rel="noopener">')
            closes.setdefault(end, []).insert(0, "</a>")
        elif entity["type"] in SHOWN:
            tag = SHOWN[entity["type"]]
            opens.setdefault(start, []).append(f"<{tag}>")
            closes.setdefault(end, []).insert(0, f"</{tag}>")
    points = sorted({0, len(raw) // 2, *opens, *closes})
    shown: list[str] = []
    for start, end in zip(points, [*points[1:], points[-1]], strict=True):
        shown += closes.get(start, []) + opens.get(start, [])
        shown.append(_linked(raw[start * 2 : end * 2].decode("utf-16-le", "replace")))
    return "".join(shown)


def _linked(text: str) -> str:
    parts: list[str] = []
    at = 0
    for found in re.finditer(f"{LINK.pattern}|{COMMAND.pattern}", text):
        parts.append(html.escape(text[at : found.start()]))
        word = html.escape(found[0])
        if found[0].startswith("/"):
            parts.append(f'<a href="#" data-command="{word}">{word}</a>')
        else:
            parts.append(f'<a href="{word}" rel="noopener">{word}</a>')
        at = found.end()
    return "".join([*parts, html.escape(text[at:])])
