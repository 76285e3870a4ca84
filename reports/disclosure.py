"""Which withheld answers may enter a published sum, so that none of them comes out by subtraction.

The reports of a community, its district, its region and the country are read side by side: a sum less everything
published below it leaves what was withheld. So withheld answers (counts of people under five, opinions) enter sums
only five together, in the order in which they came: first within a district, what is left over within its region,
what is left then within the country. Whatever any subtraction leaves rests on five communities, and a report made
again after one more answer opens nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.evidence import Place

FEWEST = 5
"""As many answers stand behind whatever is published of those that are withheld one by one."""

DISTRICT, REGION, COUNTRY = "district", "region", "country"
RANKS = {DISTRICT: 1, REGION: 2, COUNTRY: 3}
UNITS: dict[str, Callable[[Place], str]] = {
    DISTRICT: lambda place: place.district_code,
    REGION: lambda place: place.region_code,
    COUNTRY: lambda place: COUNTRY,
}


@dataclass(frozen=True)
class Block:
    """Withheld answers that enter sums together, in reports of `level` and above."""

    level: str
    codes: tuple[str, ...]


def blocks(
    withheld: Sequence[Place], levels: Sequence[str], fits: Callable[[Sequence[str]], bool]
) -> tuple[Block, ...]:
    """The blocks of withheld answers, given in the order in which they came; what fits into none stays out."""
    found: list[Block] = []
    left = list(withheld)
    for level in levels:
        units: dict[str, list[str]] = {}
        for place in left:
            units.setdefault(UNITS[level](place), []).append(place.code)
        made = [
            Block(level, tuple(codes[start : start + FEWEST]))
            for unit, codes in units.items()
            for start in range(0, len(codes) - FEWEST + 1, FEWEST)
            if unit and fits(codes[start : start + FEWEST])
        ]
        taken = {code for block in made for code in block.codes}
        left = [place for place in left if place.code not in taken]
        found += made
    return tuple(found)


def undecided(counts: Sequence[Decimal]) -> bool:
    """Whether the sum of counts between one and four leaves each of them open: not all are one, and not all four."""
    return len(counts) < sum(counts) < (FEWEST - 1) * len(counts)
