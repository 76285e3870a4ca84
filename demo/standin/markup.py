"""Telegram's HTML as text with entities (in UTF-16 units), refused in Telegram's words when it is broken."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from demo.standin.refusals import Refusal, bad_request

Entity = dict[str, Any]
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
    "tg-emoji": "custom_emoji",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:(lt|gt|amp|quot)|#x([0-9a-fA-F]{1,8})|#([0-9]{1,8}));?")
PLAIN = re.compile(r"[^<&]+")
NAME = re.compile(r"[^\s>]*")
ATTRIBUTE_NAME = re.compile(r"[^\s=>]*")
TOKEN = re.compile(r"[A-Za-z0-9.-]*")
SPACE = re.compile(r"\s*")
WEB = re.compile(r"(?:(?:https?|tg|ton)://|mailto:)[^\s]+", re.IGNORECASE)
BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?", re.IGNORECASE)


@dataclass
class _Open:
    """A tag that waits for its end."""

    name: str
    start: int
    attributes: dict[str, str]


@dataclass
class _Reading:
    """Where the reader stands: `at` in the source, `length` of the text so far in UTF-16 units."""

    source: str
    at: int = 0
    length: int = 0
    text: list[str] = field(default_factory=list)
    tags: list[_Open] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.at)
        taken = found[0] if found else ""
        self.at += len(taken)
        return taken

    def ahead(self, letter: str) -> bool:
        return self.source.startswith(letter, self.at)

    @property
    def ended(self) -> bool:
        return self.at >= len(self.source)

    def add(self, text: str) -> None:
        self.text.append(text)
        self.length += units(text)

    def offset(self, at: int) -> int:
        return len(self.source[:at].encode())


def units(text: str) -> int:
    """The length of a text in UTF-16 units, as Telegram counts."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def address(written: str) -> str:
    """A link's address as Telegram keeps it; empty when it is none that may be followed."""
    if WEB.fullmatch(written):
        return written
    return f"http://{written}" if BARE.fullmatch(written) else ""


def parse(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of Telegram HTML. Raises Refusal as Telegram does for broken HTML."""
    reading = _Reading(source)
    while not reading.ended:
        if reading.ahead("</"):
            _end_tag(reading)
        elif reading.ahead("<"):
            _start_tag(reading)
        elif reading.ahead("&"):
            reading.add(_reference(reading))
        else:
            reading.add(reading.take(PLAIN))
    if reading.tags:
        raise _broken(f'Can\'t find end tag corresponding to start tag "{reading.tags[-1].name}"')
    return "".join(reading.text), sorted(reading.entities, key=lambda one: (one["offset"], -one["length"]))


def _broken(words: str) -> Refusal:
    return bad_request(f"can't parse entities: {words}")


def _reference(reading: _Reading) -> str:
    found = REFERENCE.match(reading.source, reading.at)
    if found is None:
        reading.at += 1
        return "&"
    number = int(found[2], 16) if found[2] else int(found[3] or 0)
    if not found[1] and (not 0 < number < 0x110000 or 0xD800 <= number < 0xE000):
        reading.at += 1
        return "&"
    reading.at = found.end()
    return NAMED[found[1]] if found[1] else chr(number)


def _start_tag(reading: _Reading) -> None:
    begin = reading.at
    where = reading.offset(begin)
    reading.at += 1
    name = reading.take(NAME).lower()
    if reading.ended:
        raise _broken(f"Unclosed start tag at byte offset {where}")
    if name not in KINDS:
        raise _broken(f'Unsupported start tag "{name}" at byte offset {where}')
    attributes: dict[str, str] = {}
    reading.take(SPACE)
    while not reading.ahead(">"):
        key, value = _attribute(reading, name, where)
        attributes[key] = value
        reading.take(SPACE)
        if reading.ended:
            raise _broken(f"Unclosed start tag at byte offset {where}")
    reading.at += 1
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    reading.tags.append(_Open(name, reading.length, attributes))


def _attribute(reading: _Reading, tag: str, where: int) -> tuple[str, str]:
    name = reading.take(ATTRIBUTE_NAME).lower()
    if not name:
        raise _broken(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
    reading.take(SPACE)
    if not reading.ahead("="):
        if (tag, name) == ("blockquote", "expandable"):
            return name, ""
        raise _broken(
            f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {where}'
        )
    reading.at += 1
    reading.take(SPACE)
    if reading.ended:
        raise _broken(f'Unclosed start tag "{tag}" at byte offset {where}')
    return name, _attribute_value(reading, where)


def _attribute_value(reading: _Reading, where: int) -> str:
    quote = reading.source[reading.at]
    if quote not in "\"'":
        begin = reading.at
        token = reading.take(TOKEN).lower()
        if not reading.ended and not reading.ahead(">") and not reading.source[reading.at].isspace():
            raise _broken(f"Unexpected end of name token at byte offset {reading.offset(begin)}")
        return token
    end = reading.source.find(quote, reading.at + 1)
    if end < 0:
        raise _broken(f"Unclosed start tag at byte offset {where}")
    inner = _Reading(reading.source[reading.at + 1 : end])
    while not inner.ended:
        inner.add(_reference(inner) if inner.ahead("&") else inner.take(re.compile("[^&]+")))
    reading.at = end + 1
    return "".join(inner.text)


def _end_tag(reading: _Reading) -> None:
    where = reading.offset(reading.at)
    if not reading.tags:
        raise _broken(f"Unexpected end tag at byte offset {where}")
    reading.at += 2
    name = reading.take(NAME).lower()
    reading.take(SPACE)
    if not reading.ahead(">"):
        raise _broken(f"Unclosed end tag at byte offset {where}")
    reading.at += 1
    opened = reading.tags.pop()
    if name not in ("", opened.name):
        words = f'Unmatched end tag at byte offset {where}, expected "</{opened.name}>", found "</{name}>"'
        raise _broken(words)
    entity = _entity(opened, reading)
    if entity is not None:
        reading.entities.append(entity)


def _entity(opened: _Open, reading: _Reading) -> Entity | None:
    length = reading.length - opened.start
    if not length:
        return None
    entity: Entity = {"type": KINDS[opened.name], "offset": opened.start, "length": length}
    if opened.name == "a":
        written = opened.attributes.get("href") or "".join(reading.text).encode("utf-16-le")[
            opened.start * 2 :
        ].decode("utf-16-le")
        entity["url"] = address(written)
        return entity if entity["url"] else None
    if opened.name == "tg-emoji":
        entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
    if opened.name == "blockquote" and "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    language = opened.attributes.get("class", "")
    if opened.name == "pre" and language.startswith("language-"):
        entity["language"] = language.removeprefix("language-")
    return entity


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Text without white space around it, its entities moved and cut along with it."""
    kept = text.strip()
    if kept == text:
        return text, entities
    before = units(text[: len(text) - len(text.lstrip())])
    end = units(kept)
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - before)
        length = min(end, entity["offset"] - before + entity["length"]) - start
        if length > 0:
            moved.append({**entity, "offset": start, "length": length})
    return kept, moved
