"""Comparing a territory with others of its kind, by shares or per-head figures and never by raw money; and ability."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from domain.indicators import Indicator

if TYPE_CHECKING:
    from reports.figures import Figures, Share

FEWEST_PEERS = 5
PER_HEAD = 1000
"""Per-head figures are given for a thousand residents, money for one."""

RESIDENTS = "DEM01"


@dataclass(frozen=True)
class Peer:
    """A territory's comparable figure, the median of its peers, and how many those are."""

    own: Decimal | None = None
    median: Decimal | None = None
    n: int = 0


class Peers:
    """The peers of a report's territory: first those of its region, else those of the country."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures
        self._circles = _circles(figures)

    def of(self, indicator: Indicator) -> Peer:
        """How the territory stands beside its peers in an indicator; nothing below five of them."""
        own = self._comparable(indicator, self.figures.inside) if self._circles else None
        if own is None:
            return Peer()
        for circle in self._circles:
            found = [self._comparable(indicator, inside) for inside in circle]
            known = [one for one in found if one is not None]
            if len(known) >= FEWEST_PEERS:
                return Peer(own, median(known), len(known))
        return Peer(own)

    def _comparable(self, indicator: Indicator, inside: Collection[str]) -> Decimal | None:
        """What may be compared: the share, else the figure per resident or per thousand of them."""
        figures, year = self.figures, self.figures.evidence.year
        whole = figures.whole_of(indicator)
        if whole:
            return figures.ratio(indicator.code, whole, year, inside, figures.level)[0]
        if indicator.type == "percent":
            given = figures.answers.open(indicator, year, inside)
            return median(list(given.values())) if given else None
        if indicator.code == RESIDENTS:
            return None
        per_one = figures.ratio(indicator.code, RESIDENTS, year, inside, figures.level)[0]
        if per_one is None:
            return None
        return per_one * (1 if indicator.type == "money" else PER_HEAD)


def _circles(figures: Figures) -> tuple[Sequence[Collection[str]], ...]:
    """The peers, each as the communities inside it: the near ones, then all."""
    evidence, me = figures.evidence, figures.evidence.territory
    if figures.one:
        alike = [one for one in evidence.country if one.kind == me.kind and one.code != me.code]
        near = [one for one in alike if one.region_code == evidence.expected[0].region_code]
        return tuple([[one.code] for one in circle] for circle in (near, alike))
    units = {"district": evidence.districts, "region": evidence.regions}.get(me.level, ())
    others = [one.code for one in units if one.kind == me.kind and one.code != me.code]
    inside: dict[str, list[str]] = {code: [] for code in others}
    for place in evidence.country:
        unit = place.district_code if me.level == "district" else place.region_code
        inside.get(unit, []).append(place.code)
    return ([codes for codes in inside.values() if codes],) if others else ()


def median(values: Sequence[Decimal]) -> Decimal:
    """The middle of some values."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def change(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    """This year over last year, minus one."""
    return now / before - 1 if now is not None and before is not None and before > 0 else None


DERIVED = (
    ("own-revenue", "BUD03", "BUD02"),
    ("revenue-execution", "BUD02", "BUD01"),
    ("spending-execution", "BUD06", "BUD05"),
    ("capital", "BUD07", "BUD06"),
    ("water", "WAT01", "DEM02"),
    ("waste", "SAN01", "DEM02"),
    ("light", "ENE02", "ROA01"),
    ("preschool", "EDU02", "EDU01"),
    ("staff", "CAP02", "CAP01"),
    ("answers-in-time", "CAP06", "CAP05"),
    ("delegated", "CAP09", "CAP08"),
    ("plots", "LND04", "DEM02"),
)
"""Derived figures of ability: a word, the part and the whole."""


def derived(figures: Figures) -> list[tuple[str, Share]]:
    """The derived figures that are known, each a sum over a sum, with its word."""
    found = [(word, figures.share(part, whole)) for word, part, whole in DERIVED]
    return [(word, one) for word, one in found if one.value is not None or one.last is not None]
