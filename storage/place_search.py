"""Finding one's community by what one calls it: village, town or aimak, in any spelling, also misspelt."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from domain.place_names import cyrillic_of, plain
from domain.places import CITY, REGION, VILLAGE, Register

CUTOFF = 72.0
EXACT, PREFIX = 200.0, 150.0


@dataclass(frozen=True)
class Match:
    """A community that a query may mean: the unit whose name fitted (a village, a former aimak), and how well."""

    code: str
    via: str
    score: float


class PlaceSearch:
    """An index of all names of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._units: dict[str, list[str]] = {}
        for one in register.territories:
            if register.community_of(one.code) is not None or one.code in {
                a.predecessor for a in register.lineage
            }:
                for name in one.names.values():
                    self._add(name, one.code)
        for alias in register.aliases:
            if register.community_of(alias.code) is not None:
                self._add(alias.name, alias.code)
        self._names = list(self._units)

    def _add(self, name: str, code: str) -> None:
        for form in {plain(name), plain(cyrillic_of(name))}:
            units = self._units.setdefault(form, [])
            if code not in units:
                units.append(code)

    def search(self, query: str, limit: int = 6) -> list[Match]:
        """The communities a query may mean, the best first; at most `limit`."""
        forms = {plain(query), plain(cyrillic_of(query))}
        best: dict[str, Match] = {}
        for name, score in self._scored(forms):
            for unit in self._units[name]:
                self._better(best, unit, score)
        cities = {one.code for one in self._register.territories if one.level in (CITY, REGION)}
        ranked = sorted(best.values(), key=lambda match: (-match.score, match.code not in cities, match.code))
        return ranked[:limit]

    def _scored(self, forms: set[str]) -> list[tuple[str, float]]:
        scored = [(name, EXACT) for name in forms if name in self._units]
        if scored:
            return scored
        for form in forms:
            if len(form) >= 3:
                scored += [
                    (name, PREFIX) for name in self._names if name.startswith(form) and name not in forms
                ]
            found = process.extract(form, self._names, scorer=fuzz.ratio, limit=8, score_cutoff=CUTOFF)
            scored += [(name, score) for name, score, _ in found]
        return scored

    def _better(self, best: dict[str, Match], unit: str, score: float) -> None:
        register = self._register
        former = register.successor(unit)
        code = unit if former is not None else register.community_of(unit)
        if code is None:
            return
        if register.by_code[unit].level == VILLAGE:
            score -= 1
        if code not in best or best[code].score < score:
            best[code] = Match(code, unit, score)
