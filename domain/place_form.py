"""Choosing one's community: by typing, by location, or down the list from region to community."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.events import LOCATION, TAP, TEXT, Event
from domain.forms import Half, Question, Read, Refused, Value

LONGEST_QUERY = 60


@dataclass(frozen=True)
class Facts:
    """What choosing a place needs to know of the register.

    `find` gives the codes that a query may mean, the best first; `nearest` the district or city nearest to a point,
    None abroad; `chosen` tells whether a code is a community that may be chosen today; `successor` the community
    that took one in, or None; `root` is the country's code.
    """

    find: Callable[[str], list[str]]
    nearest: Callable[[float, float], str | None]
    chosen: Callable[[str], bool]
    successor: Callable[[str], str | None]
    known: Callable[[str], bool]
    root: str


def read_place(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    """A place from a tap, a location or a name as people write it."""
    if event.kind == TAP:
        return _tapped(event.choice, partial, facts)
    if event.kind == LOCATION:
        return _located(event, facts)
    query = " ".join(event.text.split())[:LONGEST_QUERY] if event.kind == TEXT else ""
    if not any(letter.isalpha() for letter in query):
        return Refused("expected-place")
    found = facts.find(query)
    if not found:
        return Half({"kind": "nothing", "query": query})
    return Half({"kind": "found", "query": query, "codes": found})


def _tapped(choice: str, partial: Mapping[str, Any], facts: Facts) -> Read:
    kind, _, rest = choice.partition(".")
    if kind == "list":
        return Half({"kind": "list", "at": facts.root, "page": 0})
    if kind == "l":
        code, _, page = rest.rpartition(".")
        if facts.known(code) and page.isdigit():
            return Half({"kind": "list", "at": code, "page": int(page)})
    if kind == "c":
        return _chosen(rest, facts)
    if kind == "none":
        return Half({})
    return Refused("expected-place")


def _chosen(code: str, facts: Facts) -> Read:
    successor = facts.successor(code)
    if successor is not None:
        return Half({"kind": "merged", "old": code, "code": successor})
    return Value(code) if facts.chosen(code) else Refused("expected-place")


def _located(event: Event, facts: Facts) -> Read:
    code = facts.nearest(event.latitude, event.longitude)
    if code is None:
        return Half({"kind": "abroad"})
    if facts.chosen(code):
        return Half({"kind": "near", "code": code})
    return Half({"kind": "list", "at": code, "page": 0})
