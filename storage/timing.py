"""How long statements take, by their shape: without parameters, lists and literals, so that no words of people stay.

The memory is bounded: when there are too many shapes, the one that took the least time in all makes room.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from sqlalchemy import Engine, event

MOST_SHAPES = 300
MOST_TEXTS = 2000
LONGEST = 400
TOP = 10

LITERAL = re.compile(r"'(?:[^']|'')*'")
PLACE = r"(?:\?|\$\d+(?:::[A-Za-z]+(?: [A-Za-z]+)*)?|'…')"
LIST = re.compile(rf"\(\s*{PLACE}(?:\s*,\s*{PLACE})*\s*\)(?:\s*,\s*\(\s*{PLACE}(?:\s*,\s*{PLACE})*\s*\))*")
VERB = re.compile(r"[A-Za-z]+")
TABLE = re.compile(r"\b(?:FROM|INTO|UPDATE)\s+\"?([a-z_]+)", re.IGNORECASE)


@dataclass
class Timing:
    """A statement's shape with how often it ran, and how many seconds it took in all and at the longest."""

    shape: str
    count: int = 0
    total: float = 0.0
    longest: float = 0.0

    @property
    def mean(self) -> float:
        """Seconds on average."""
        return self.total / self.count if self.count else 0.0

    @property
    def verb(self) -> str:
        """What it does, in small letters: select, insert, update, delete; "other" for anything else."""
        found = VERB.match(self.shape)
        word = found[0].lower() if found else ""
        return word if word in ("select", "insert", "update", "delete") else "other"

    @property
    def table(self) -> str:
        """The first table it names, or ""."""
        found = TABLE.search(self.shape)
        return found[1].lower() if found else ""


def shape_of(statement: str) -> str:
    """A statement without what differs from one time to the next; at most `LONGEST` characters of it."""
    plain = LITERAL.sub("'…'", statement)
    return " ".join(LIST.sub("(…)", plain).split())[:LONGEST]


class Timings:
    """What was measured in this process; any thread may note and ask."""

    def __init__(self, most: int = MOST_SHAPES) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._shapes: dict[str, str] = {}
        self._found: dict[str, Timing] = {}

    def note(self, statement: str, seconds: float) -> None:
        """Count one run of a statement."""
        with self._lock:
            shape = self._shape(statement)
            known = self._found.get(shape)
            if known is None:
                known = self._found[shape] = Timing(shape)
            known.count += 1
            known.total += seconds
            known.longest = max(known.longest, seconds)
            if len(self._found) > self._most:
                others = (one for one in self._found.values() if one is not known)
                del self._found[min(others, key=lambda one: one.total).shape]

    def _shape(self, statement: str) -> str:
        shape = self._shapes.get(statement)
        if shape is None:
            if len(self._shapes) >= MOST_TEXTS:
                self._shapes.clear()
            shape = self._shapes[statement] = shape_of(statement)
        return shape

    def slowest(self, most: int = TOP) -> list[Timing]:
        """The statements that took the most time in all, the heaviest first."""
        with self._lock:
            copies = [Timing(one.shape, one.count, one.total, one.longest) for one in self._found.values()]
        return sorted(copies, key=lambda one: (-one.total, one.shape))[:most]

    def forget(self) -> None:
        """Begin anew."""
        with self._lock:
            self._found.clear()
            self._shapes.clear()

    def listen(self, engine: Engine) -> None:
        """Time everything that an engine executes; a statement that fails counts as well."""
        event.listen(engine, "before_cursor_execute", self._begin)
        event.listen(engine, "after_cursor_execute", self._end)
        event.listen(engine, "handle_error", self._failed)

    @staticmethod
    def _begin(
        connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool
    ) -> None:
        context.begun = perf_counter()

    def _end(
        self, connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool
    ) -> None:
        self.note(statement, perf_counter() - context.begun)

    def _failed(self, error: Any) -> None:
        begun = getattr(error.execution_context, "begun", None)
        if begun is not None and error.statement:
            self.note(error.statement, perf_counter() - begun)


queries = Timings()
"""Those of this process."""
