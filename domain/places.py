"""Territories from the country down to the village: who lies in whom, who has self-government, what is nearest.

Codes are opaque. Bishkek and Osh are regions and communities at once; inner districts of Bishkek have no
self-government of their own; a former aimak leads to its successor.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from domain.border import inside
from domain.indicators import Names
from domain.place_names import kyrgyz_key
from domain.problems import metres

COUNTRY, REGION, DISTRICT, CITY, COMMUNITY, VILLAGE = (
    "country",
    "region",
    "district",
    "city",
    "community",
    "village",
)
LEVELS = (COUNTRY, REGION, DISTRICT, CITY, COMMUNITY, VILLAGE)
BORDER_METRES = 12_000.0
"""So near to a district's or city's own point nobody is abroad, whatever the coarse outline says."""


@dataclass(frozen=True)
class Territory:
    """A unit of the register; `lat` and `lon` in degrees; without `valid_to` it is there to this day."""

    code: str
    parent_code: str
    level: str
    kind: str
    has_lsg: bool
    names: Names
    status: str = "current"
    lat: float | None = None
    lon: float | None = None
    population: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    note: str = ""

    def valid_on(self, day: date) -> bool:
        """Whether the unit is there on a day."""
        after = self.valid_from is None or self.valid_from <= day
        return after and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True)
class Alias:
    """Another name of a unit: a former one, or one in another language or script."""

    code: str
    name: str
    language: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""


@dataclass(frozen=True)
class Lineage:
    """That one unit passed into another, with the share of it that did (0 to 1)."""

    predecessor: str
    successor: str
    weight: float = 1.0
    on: date | None = None


@dataclass(frozen=True)
class Nearest:
    """A unit with a point, and how far it is."""

    code: str
    metres: float


@dataclass(frozen=True)
class Register:
    """All territories with their aliases and lineage, ready to be asked."""

    territories: tuple[Territory, ...]
    aliases: tuple[Alias, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    by_code: Mapping[str, Territory] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_code", {one.code: one for one in self.territories})

    @cached_property
    def children(self) -> Mapping[str, tuple[Territory, ...]]:
        """What lies directly in each unit."""
        found: dict[str, list[Territory]] = {}
        for one in self.territories:
            found.setdefault(one.parent_code, []).append(one)
        return {code: tuple(inside) for code, inside in found.items()}

    @cached_property
    def root(self) -> str:
        """The country's code; "" while there is no territory."""
        return next((one.code for one in self.territories if one.level == COUNTRY), "")

    @cached_property
    def _successors(self) -> Mapping[str, str]:
        ordered = sorted(self.lineage, key=lambda one: one.weight)
        return {one.predecessor: one.successor for one in ordered}

    def parent(self, code: str) -> str:
        """The code of the unit above; the country is above itself."""
        return self.by_code[code].parent_code or code

    def ancestors(self, code: str) -> tuple[Territory, ...]:
        """The units above, from the country down to the nearest; without the unit itself."""
        above: list[Territory] = []
        seen = {code}
        while (code := self.by_code[code].parent_code) and code in self.by_code and code not in seen:
            seen.add(code)
            above.insert(0, self.by_code[code])
        return tuple(above)

    def at_level(self, code: str, level: str) -> str:
        """The code of the unit of a level that this one is or lies in, or ""."""
        for one in (*self.ancestors(code), self.by_code[code]):
            if one.level == level:
                return one.code
        return ""

    def successor(self, code: str) -> str | None:
        """The unit that this one has passed into in the end, or None."""
        seen = {code}
        found: str | None = None
        while (after := self._successors.get(found or code)) is not None and after not in seen:
            seen.add(after)
            found = after
        return found

    def community_of(self, code: str) -> str | None:
        """The community with self-government that a unit is or lies in today; None for a region or district."""
        for one in (self.by_code[code], *reversed(self.ancestors(code))):
            if one.has_lsg:
                return one.code
            after = self.successor(one.code)
            if after is not None:
                return after
        return None

    def expected(self, day: date, inside: str = "") -> tuple[Territory, ...]:
        """The units with self-government that are there on a day, everywhere or inside a unit (itself included)."""
        there = (one for one in self.territories if one.has_lsg and one.valid_on(day))
        if not inside:
            return tuple(there)
        return tuple(one for one in there if self.lies_in(one.code, inside))

    def lies_in(self, code: str, above: str) -> bool:
        """Whether a unit is another one or lies in it; False for one that the register does not know."""
        if code not in self.by_code:
            return False
        return code == above or any(one.code == above for one in self.ancestors(code))

    def may_choose(self, code: str, day: date) -> bool:
        """Whether a person may choose a unit as their own: it has self-government and is there."""
        one = self.by_code.get(code)
        return one is not None and one.has_lsg and one.valid_on(day)

    def choices(self, code: str, day: date, language: str = "ky") -> tuple[str, ...]:
        """What is offered inside a unit on the way down to a community, sorted by name."""
        inside = [
            one for one in self.children.get(code, ()) if one.level != VILLAGE and self._leads_down(one, day)
        ]
        key = kyrgyz_key if language == "ky" else str.lower
        ranked = sorted(
            inside, key=lambda one: (one.level != CITY, key(one.names.get(language, one.names["ru"])))
        )
        return tuple(one.code for one in ranked)

    def _leads_down(self, one: Territory, day: date) -> bool:
        if self.may_choose(one.code, day):
            return True
        return any(
            self._leads_down(below, day)
            for below in self.children.get(one.code, ())
            if below.level != VILLAGE
        )

    def choice_level(self, code: str) -> str:
        """What a list inside a unit consists of: region, district or community."""
        level = self.by_code[code].level
        return {COUNTRY: REGION, REGION: DISTRICT}.get(level, COMMUNITY)

    def nearest(self, lat: float, lon: float) -> Nearest | None:
        """The district or city with the nearest point; None when no unit has one."""
        best: Nearest | None = None
        for one in self._points:
            if one.lat is not None and one.lon is not None:
                away = metres(lat, lon, one.lat, one.lon)
                if best is None or away < best.metres:
                    best = Nearest(one.code, away)
        return best

    @cached_property
    def _points(self) -> tuple[Territory, ...]:
        return tuple(
            one
            for one in self.territories
            if one.lat is not None
            and (one.level in (DISTRICT, CITY) or (one.level == REGION and one.has_lsg))
            and one.kind != "city_district"
        )

    def is_abroad(self, lat: float, lon: float) -> bool:
        """Whether a point lies outside the country, and not right beside one of its districts or cities."""
        found = self.nearest(lat, lon)
        return not inside(lat, lon) and (found is None or found.metres > BORDER_METRES)


def cycle_in(parents: Mapping[str, str]) -> str | None:
    """A code that lies in itself by way of its parents, or None."""
    for start in parents:
        seen: set[str] = set()
        code = start
        while code:
            if code in seen:
                return code
            seen.add(code)
            code = parents.get(code, "")
    return None


def names_of(row: Mapping[str, str], languages: Iterable[str] = ("ky", "ru", "en")) -> dict[str, str]:
    """The names in a row of columns `name_ky`, `name_ru`, `name_en`; empty ones left out."""
    return {
        language: row[f"name_{language}"].strip()
        for language in languages
        if row.get(f"name_{language}", "").strip()
    }
