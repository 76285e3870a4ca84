"""Reading .ftl text quickly: messages of words and variables are taken apart here, all else is left to Fluent's parser.

Most of a start was spent in that parser. What is not plain beyond doubt goes to it whole, so that errors are found as
before; a test compares all messages with what the parser alone makes of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fluent.runtime import FluentResource
from fluent.syntax import ast

BEGIN = re.compile(r"^(?=-?[a-zA-Z])", re.MULTILINE)
REMARKS = re.compile(r"(?:^#{1,3}(?: .*)?\n|^\n)*\Z", re.MULTILINE)
PLAIN = re.compile(r"([a-zA-Z][a-zA-Z0-9_-]*) *= *(.*)\n((?: +[^ .\[*}\n].*\n|\n)*)")
VARIABLE = re.compile(r"\{ *\$([a-zA-Z][a-zA-Z0-9_-]*) *\}")


def entries_in(source: str) -> Iterator[ast.EntryType]:
    """Every message, term and piece of junk of a text; comments are left out."""
    for piece in BEGIN.split(source):
        words = piece[: found.start()] if (found := REMARKS.search(piece)) else piece
        message = plain_message(words if words.endswith("\n") or not words else f"{words}\n")
        yield from [message] if message else FluentResource(piece).body


def plain_message(words: str) -> ast.Message | None:
    """The message of these lines; None when it may be more than text and variables."""
    found = PLAIN.fullmatch(words)
    body = _body(found[2], found[3].split("\n")) if found and "\r" not in words else ""
    pieces = VARIABLE.split(body)
    if found is None or not body or any("{" in text or "}" in text for text in pieces[::2]):
        return None
    elements: list[ast.TextElement | ast.Placeable] = []
    for number, piece in enumerate(pieces):
        if number % 2:
            elements.append(ast.Placeable(ast.VariableReference(ast.Identifier(piece))))
        elif piece:
            elements.append(ast.TextElement(piece))
    return ast.Message(ast.Identifier(found[1]), ast.Pattern(elements))


def _body(first: str, others: list[str]) -> str:
    """The lines without the indent that those after the first have in common."""
    indents = [len(line) - len(line.lstrip(" ")) for line in others if line]
    indent = min(indents, default=0)
    if not first and indents and indents[0] != indent:
        return ""
    return "\n".join([first, *(line[indent:] for line in others)]).lstrip("\n").rstrip(" \n")
