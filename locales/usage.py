"""Which messages the program uses, read from its source: literal ids, and ids composed of a word and a value."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = ("main.py", "commands", "bot", "handlers", "scheduler", "domain", "storage", "reports", "demo")
REFUSING = frozenset({"Refused", "Refusal"})
WORDING = frozenset({"html", "has"})
FORMS = ("domain/", "handlers/")
"""Where a refusal's first argument is a message; elsewhere refusals are worded for the command line."""


@dataclass(frozen=True)
class Use:
    """A message called for by name: where, and with which variables (None when they cannot be told)."""

    where: str
    name: str
    given: frozenset[str] | None


@dataclass
class Usage:
    """What the source holds: calls by name, all literals, and patterns of composed ids with where they stand."""

    calls: list[Use] = field(default_factory=list)
    literals: set[str] = field(default_factory=set)
    patterns: dict[str, str] = field(default_factory=dict)

    def uses(self, name: str) -> bool:
        """Whether some source names the message or may compose its id."""
        return name in self.literals or any(re.fullmatch(pattern, name) for pattern in self.patterns)


def source_files() -> Iterator[Path]:
    """Every Python file of the program (not of its tests)."""
    for name in SOURCES:
        path = ROOT / name
        yield from [path] if path.suffix == ".py" and path.exists() else sorted(path.rglob("*.py"))


def read_usage() -> Usage:
    """Read all sources."""
    usage = Usage()
    for path in source_files():
        where = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            _note(node, where, usage)
    return usage


def _note(node: ast.AST, where: str, usage: Usage) -> None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        usage.literals.add(node.value)
    if isinstance(node, ast.Call) and node.args and (_words(node.func) or _refuses(node.func, where)):
        place = f"{where}:{node.lineno}"
        usage.calls += [Use(place, name, _given(node)) for name in _named(node.args[0])]
        for pattern in _composed(node.args[0]):
            usage.patterns.setdefault(pattern, place)


def _words(function: ast.expr) -> bool:
    """Whether this is `t`, `turn.t`, `t.html`, `turn.t.html` or `texts(…)`."""
    if isinstance(function, ast.Call):
        return isinstance(function.func, ast.Name) and function.func.id == "texts"
    if isinstance(function, ast.Attribute) and function.attr in WORDING:
        return _words(function.value)
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name == "t"


def _refuses(function: ast.expr, where: str) -> bool:
    return isinstance(function, ast.Name) and function.id in REFUSING and where.startswith(FORMS)


def _named(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _named(argument.body)
        yield from _named(argument.orelse)


def _composed(argument: ast.expr) -> Iterator[str]:
    """An f-string or a sum of words and values, as a regular expression."""
    if isinstance(argument, ast.IfExp):
        yield from _composed(argument.body)
        yield from _composed(argument.orelse)
    elif isinstance(argument, ast.JoinedStr):
        yield "".join(_piece(part) for part in argument.values)
    elif isinstance(argument, ast.BinOp):
        yield _piece(argument.left) + _piece(argument.right)


def _piece(part: ast.expr) -> str:
    return re.escape(part.value) if isinstance(part, ast.Constant) and isinstance(part.value, str) else ".+"


def _given(call: ast.Call) -> frozenset[str] | None:
    if not _words(call.func) or any(keyword.arg is None for keyword in call.keywords):
        return None
    return frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
