"""The messages of one language, read from its .ftl files and compiled; anything Fluent would pass over is an error."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import ast

from locales.quick import entries_in

LANGUAGES = ("ky", "ru", "en")
FOLDER = Path(__file__).parent

Part = str | tuple[str]
"""A piece of a plain message: text, or the name of a variable as a tuple of one."""

PLACES = frozenset({"community", "place", "region", "territory"})
"""Variables that hold a place's name, which in Russian may begin with a small letter: «город Каракол»."""

LINE_BEGINS = re.compile(r"(?:^|\n)(?:<b>)?\Z")


class LocaleError(Exception):
    """Something is wrong with the words."""


class MissingMessage(LocaleError):
    """There is no such message, or no name in any language."""


class BadMessage(LocaleError):
    """A message that cannot be read or filled in: junk, defined twice, a variable not given."""


def files_of(language: str) -> list[Path]:
    """The .ftl files of a language, in order of their names."""
    return sorted((FOLDER / language).glob("*.ftl"))


def entries_of(language: str) -> Iterator[tuple[Path, ast.Message | ast.Term]]:
    """Every message and term of a language with its file. Raises BadMessage for junk."""
    for path in files_of(language):
        for entry in entries_in(path.read_text(encoding="utf-8")):
            if isinstance(entry, ast.Junk):
                raise BadMessage(f"{language}/{path.name}: not Fluent: {(entry.content or '').strip()[:80]}")
            if isinstance(entry, ast.Message | ast.Term):
                yield path, entry


def plain_parts(message: ast.Message) -> tuple[Part, ...] | None:
    """The pieces of a message of text and variables only; None for one that chooses or refers to another."""
    if message.value is None:
        return None
    parts: list[Part] = []
    for element in message.value.elements:
        if isinstance(element, ast.TextElement):
            parts.append(element.value)
        elif isinstance(element.expression, ast.VariableReference):
            parts.append((element.expression.id.name,))
        else:
            return None
    return tuple(parts)


def capital(text: str) -> str:
    """A text with a capital at its beginning."""
    return f"{text[:1].upper()}{text[1:]}"


def opening_parts(parts: Sequence[Part]) -> frozenset[int]:
    """Which pieces of a message are places' names at the beginning of a line."""
    found, before = set(), ""
    for number, part in enumerate(parts):
        if isinstance(part, tuple) and part[0] in PLACES and LINE_BEGINS.search(before):
            found.add(number)
        before = part if isinstance(part, str) else "value"
    return frozenset(found)


class Messages:
    """The messages of one language.

    `fixed` has the words of those without variables and choices, `variables` the names of the variables of those that
    only put values in.

    Messages of text and variables alone are joined here: that is several times as quick, and Fluent's runtime refuses
    any piece above 2,500 characters, which people's own words may well have.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.fixed: dict[str, str] = {}
        self.variables: dict[str, tuple[str, ...]] = {}
        self._plain: dict[str, tuple[Part, ...]] = {}
        self._opening: dict[str, frozenset[int]] = {}
        self._bundle = FluentBundle([language], use_isolating=False)
        body: dict[str, ast.Message | ast.Term] = {}
        for path, entry in entries_of(language):
            name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
            if name in body:
                raise BadMessage(f"{language}/{path.name}: {name} is defined twice")
            body[name] = entry
            if isinstance(entry, ast.Message):
                self._keep(name, plain_parts(entry))
        self._bundle.add_resource(ast.Resource(list(body.values())))

    def _keep(self, name: str, parts: tuple[Part, ...] | None) -> None:
        if parts is None:
            return
        self._plain[name] = parts
        if opening := opening_parts(parts):
            self._opening[name] = opening
        self.variables[name] = tuple(part[0] for part in parts if isinstance(part, tuple))
        if not self.variables[name]:
            self.fixed[name] = "".join(part for part in parts if isinstance(part, str))

    def has(self, name: str) -> bool:
        """Whether there is such a message."""
        return name in self._plain or self._bundle.has_message(name)

    def join(self, name: str, args: Mapping[str, str]) -> str:
        """A plain message with its variables' texts, places' names at the beginning of a line with a capital.

        Raises BadMessage when one is not given.
        """
        try:
            said = [part if isinstance(part, str) else args[part[0]] for part in self._plain[name]]
            for number in self._opening.get(name, ()):
                said[number] = capital(said[number])
            return "".join(said)
        except KeyError as missing:
            raise BadMessage(f"{self.language}: {name} needs {missing}") from missing

    def resolve(self, name: str, args: Mapping[str, Any]) -> str:
        """Any message by Fluent's runtime. Raises MissingMessage, or BadMessage for what it would keep silent about."""
        if not self._bundle.has_message(name):
            raise MissingMessage(f"{self.language}: there is no message {name}")
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            raise BadMessage(f"{self.language}: {name} has no words")
        text, errors = self._bundle.format_pattern(pattern, dict(args))
        if errors:
            raise BadMessage(f"{self.language}: {name}: {errors[0]}")
        return str(text)
