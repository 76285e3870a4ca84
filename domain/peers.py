"""Communities of the same kind beside each other: what may be compared of them, and how far one lies from the rest.

Compared are shares (an indicator over its denominator) and figures per resident, never raw numbers. Peers are the
communities of the same kind in the same region when at least five of them have the figure, else those in the
country when at least five do; the community itself is not among them.

The distance is the modified z-score: 0.6745 (x - median) / MAD, MAD being the median of the absolute deviations from
the median. Where MAD is 0, it is (x - median) / (1.253314 MeanAD) with the mean absolute deviation, and where that is
0 too there is none. Source: B. Iglewicz and D. Hoaglin, "How to Detect and Handle Outliers", ASQC Quality Press
1993; the form for MAD = 0 as in IBM's documentation of the modified z-score, which refers to them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.indicators import Indicator

FEWEST_PEERS = 5
POPULATION = "DEM01"
PER_HEAD = 1000
"""Figures per resident are given for a thousand of them, money for one."""

BY_MAD, BY_MEAN = Decimal("0.6745"), Decimal("1.253314")
OUTLYING = Decimal(3)
"""From this modified z-score on, either way, a value is an outlier."""

SHARE, HEAD, THOUSAND = "share", "head", "thousand"


@dataclass(frozen=True)
class Community:
    """A community as far as peers go."""

    code: str
    kind: str
    region: str


@dataclass(frozen=True)
class Compared:
    """A community's figure beside its peers'.

    `measure` is share (0 to 1), head (money for one resident) or thousand (for a thousand residents); `own` and
    `median` are in it; `peers` is how many were compared, `near` whether they are of the same region; `score` is the
    modified z-score, None where it cannot be told.
    """

    measure: str
    own: Decimal
    median: Decimal
    peers: int
    near: bool
    score: Decimal | None

    @property
    def outlying(self) -> bool:
        """Whether the community lies far from its peers."""
        return self.score is not None and abs(self.score) >= OUTLYING


def measure_of(indicator: Indicator) -> str:
    """In what an indicator is compared; "" when it is not: words, choices, opinions, and the population itself."""
    if not indicator.numeric or indicator.private or indicator.code == POPULATION:
        return ""
    if indicator.of or indicator.type == "percent":
        return SHARE
    return HEAD if indicator.type == "money" else THOUSAND


def comparable(indicator: Indicator, numbers: Mapping[str, Decimal]) -> Decimal | None:
    """What of a community may be compared, in the indicator's measure; None without value or denominator."""
    measure, own = measure_of(indicator), numbers.get(indicator.code)
    if own is None or not measure:
        return None
    if indicator.type == "percent":
        return own / 100
    below = numbers.get(indicator.of or POPULATION)
    if below is None or below <= 0:
        return None
    return own / below * (PER_HEAD if measure == THOUSAND else 1)


def median(ordered: Sequence[Decimal]) -> Decimal:
    """The middle of numbers in order; of an even count the mean of the two middle ones."""
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def modified_z(own: Decimal, peers: Sequence[Decimal]) -> Decimal | None:
    """How far a figure lies from its peers' (in order), as a modified z-score; None where all peers are the same."""
    middle = median(peers)
    apart = sorted(abs(one - middle) for one in peers)
    mad = median(apart)
    if mad:
        return BY_MAD * (own - middle) / mad
    mean = sum(apart, Decimal(0)) / len(apart)
    return (own - middle) / (BY_MEAN * mean) if mean else None


class Peers:
    """The comparable figures of all communities of one year, ready to be asked.

    `numbers` are their values by community and indicator code.
    """

    def __init__(
        self,
        indicators: Iterable[Indicator],
        communities: Iterable[Community],
        numbers: Mapping[str, Mapping[str, Decimal]],
    ) -> None:
        self._indicators = {one.code: one for one in indicators}
        self._communities = {one.code: one for one in communities}
        self._numbers = numbers
        self._figures: dict[str, dict[str, Decimal]] = {}
        self._groups: dict[tuple[str, str, str], list[Decimal]] = {}

    def compared(self, code: str, community: str) -> Compared | None:
        """A community beside its peers for an indicator; None without a figure or without five peers."""
        me = self._communities.get(community)
        own = self._of(code).get(community) if code in self._indicators else None
        if me is None or own is None:
            return None
        for region in (me.region, ""):
            group = self._group(code, me.kind, region)
            place = bisect_left(group, own)
            peers = [*group[:place], *group[place + 1 :]]
            if len(peers) >= FEWEST_PEERS:
                score = modified_z(own, peers)
                measure = measure_of(self._indicators[code])
                return Compared(measure, own, median(peers), len(peers), bool(region), score)
        return None

    def _of(self, code: str) -> Mapping[str, Decimal]:
        """The comparable figures of an indicator by community."""
        if code not in self._figures:
            indicator = self._indicators[code]
            found = {one: comparable(indicator, self._numbers.get(one, {})) for one in self._communities}
            self._figures[code] = {one: figure for one, figure in found.items() if figure is not None}
        return self._figures[code]

    def _group(self, code: str, kind: str, region: str) -> Sequence[Decimal]:
        """The figures of all communities of a kind, in a region or everywhere, in order."""
        key = (code, kind, region)
        if key not in self._groups:
            self._groups[key] = sorted(
                figure
                for one, figure in self._of(code).items()
                if self._communities[one].kind == kind and region in ("", self._communities[one].region)
            )
        return self._groups[key]
