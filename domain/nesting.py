"""Places that lie in one another, and how many people took part in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

Cells = Mapping[str, Mapping[str, int]]
"""How many are in each cell, by place; a place holds those inside it too."""


@dataclass(frozen=True)
class Nesting:
    """Which places lie directly in which, and how many took part in each."""

    above: Mapping[str, str]
    root: str
    people: Mapping[str, int]

    @cached_property
    def _children(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for one, parent in self.above.items():
            if self.people.get(one, 0):
                found.setdefault(parent, []).append(one)
        return found

    def inside(self, place: str) -> list[str]:
        """The places directly inside one in which anybody took part."""
        return self._children.get(place, [])

    def path(self, place: str) -> list[str]:
        """A place and those above it."""
        found = [place]
        while found[-1] != self.root:
            found.append(self.above[found[-1]])
        return found

    def sums(self, counts: Cells) -> dict[str, Counter[str]]:
        """The cells of every place with those of all places inside it."""
        found: dict[str, Counter[str]] = {}
        for place, cells in counts.items():
            for one in self.path(place):
                found.setdefault(one, Counter()).update(cells)
        return found
