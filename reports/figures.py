"""From answers to figures: sums with their coverage, shares, changes, peers and distributions, each with its n.

Sums stand with the number of communities they rest on. Shares are sums over sums, over communities that gave both.
A change counts only communities that answered both years. Peers are compared by shares or per-head figures of the
same kind of territory, never by raw money, and not below five. Opinions never appear for one community.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from domain.evidence import AnswerRow, Evidence
from domain.indicators import Indicator
from domain.review import RETURNED
from reports.answers import Answers
from reports.comparing import Peers, change, median
from reports.disclosure import FEWEST

KIN = (
    frozenset({"persons", "children", "pupils"}),
    frozenset({"households", "families"}),
    frozenset({"positions", "persons"}),
    frozenset({"places", "pupils"}),
)
"""Units of which one can be a part of the other; households are no share of people."""


@dataclass(frozen=True)
class Line:
    """One indicator of a report.

    `value` and `last` are sums (the median for percentages) over `n` and `n_last` communities; `share` and
    `last_share` are parts of the whole (0 to 1) where the indicator has a denominator. `change` is this year over last
    year minus one, and `now_both`, `last_both` the sums, over the `n_both` communities that answered both years.
    `peer` is the peers' median share or per-head figure and `own` what it compares with; `peers` how many. `few` and
    `last_few` tell that people were counted and there are too few to show. `skipped` is why a single community has no
    value. `counts` is how many chose each option.
    """

    indicator: Indicator
    n: int = 0
    n_last: int = 0
    n_both: int = 0
    value: Decimal | None = None
    last: Decimal | None = None
    now_both: Decimal | None = None
    last_both: Decimal | None = None
    change: Decimal | None = None
    share: Decimal | None = None
    last_share: Decimal | None = None
    own: Decimal | None = None
    peer: Decimal | None = None
    peers: int = 0
    few: bool = False
    last_few: bool = False
    skipped: str = ""
    counts: Mapping[str, int] | None = None
    texts: tuple[tuple[str, str], ...] = ()
    hidden: bool = False


@dataclass(frozen=True)
class Share:
    """A part of a whole, this year and last, over `n` and `n_last` communities."""

    value: Decimal | None = None
    last: Decimal | None = None
    n: int = 0
    n_last: int = 0


class Figures:
    """The figures of one report, counted once."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.answers = Answers(evidence)
        self.one = len(evidence.expected) == 1 and evidence.expected[0].code == evidence.territory.code
        self.level = "community" if self.one else evidence.territory.level
        self.inside = [place.code for place in evidence.expected]
        self.known = {one.code: one for one in evidence.indicators.indicators}
        self.peers = Peers(self)
        self.received = sorted(
            {row.territory for row in evidence.submissions if row.year == evidence.year} & set(self.inside)
        )
        self._lines: dict[str, Line] = {}

    def line(self, indicator: Indicator) -> Line:
        """An indicator's line."""
        if indicator.code not in self._lines:
            self._lines[indicator.code] = self._line(indicator)
        return self._lines[indicator.code]

    def _line(self, indicator: Indicator) -> Line:
        if indicator.private:
            return self._opinion(indicator)
        if indicator.numeric:
            return self._number(indicator)
        if indicator.type == "text":
            return self._texts(indicator)
        return self._chosen(indicator)

    def row(self, territory: str, year: int, code: str) -> AnswerRow | None:
        """A community's standing answer."""
        return self.answers.row(territory, year, code)

    def share(self, part: str, whole: str) -> Share:
        """A part of a whole, by their codes, in this report's territory."""
        year = self.evidence.year
        now, n = self.ratio(part, whole, year, self.inside, self.level)
        last, n_last = self.ratio(part, whole, year - 1, self.inside, self.level)
        return Share(now, last, n, n_last)

    def ratio(
        self, part: str, whole: str, year: int, inside: Collection[str], level: str
    ) -> tuple[Decimal | None, int]:
        """A sum over a sum, over the communities that gave both, and how many those are."""
        if part not in self.known or whole not in self.known:
            return None, 0
        above, below, n = self.answers.both(self.known[part], self.known[whole], year, inside, level)
        return (above / below, n) if below > 0 else (None, 0)

    def whole_of(self, indicator: Indicator) -> str:
        """The code of what the indicator is a share of; "" when it has none or the two are different things."""
        whole = self.known.get(indicator.of)
        if whole is None:
            return ""
        units = {indicator.unit, whole.unit}
        return whole.code if len(units) == 1 or any(units <= kin for kin in KIN) else ""

    def asked(self, code: str) -> int:
        """How many communities were asked about their value of the year and have not answered yet."""
        rows = (self.row(one, self.evidence.year, code) for one in self.inside)
        return sum(1 for row in rows if row is not None and row.review == RETURNED)

    def unheard(self, code: str) -> bool:
        """Whether the one community's value of the year was sent without its head's word."""
        row = self.row(self.inside[0], self.evidence.year, code) if self.one else None
        return row is not None and row.unheard

    def _number(self, indicator: Indicator) -> Line:
        year, whole = self.evidence.year, self.whole_of(indicator)
        now, before = self._summed(indicator, year), self._summed(indicator, year - 1)
        open_now = self.answers.open(indicator, year, self.inside)
        open_before = self.answers.open(indicator, year - 1, self.inside)
        both = open_now.keys() & open_before.keys()
        now_both = median_or_sum(indicator, {code: open_now[code] for code in both})
        last_both = median_or_sum(indicator, {code: open_before[code] for code in both})
        share = self.share(indicator.code, whole) if whole else Share()
        peer = self.peers.of(indicator)
        row = self.row(self.inside[0], year, indicator.code) if self.one else None
        return Line(
            indicator,
            len(now),
            len(before),
            len(both),
            median_or_sum(indicator, now),
            median_or_sum(indicator, before),
            now_both,
            last_both,
            change(now_both, last_both),
            share.value,
            share.last,
            peer.own,
            peer.median,
            peer.n,
            self._withheld(indicator, year, now),
            self._withheld(indicator, year - 1, before),
            (row.skipped or "") if row is not None else "",
        )

    def _summed(self, indicator: Indicator, year: int) -> Mapping[str, Decimal]:
        return self.answers.summed(indicator, year, self.inside, self.level)

    def _withheld(self, indicator: Indicator, year: int, shown: Mapping[str, Decimal]) -> bool:
        """Whether there are answers and none of them may be shown."""
        return not shown and bool(self.answers.given(indicator.code, year, self.inside))

    def _chosen(self, indicator: Indicator) -> Line:
        given = self.answers.given(indicator.code, self.evidence.year, self.inside)
        row = self.row(self.inside[0], self.evidence.year, indicator.code) if self.one else None
        skipped = (row.skipped or "") if row is not None else ""
        return Line(indicator, len(given), counts=_counts(indicator, given), skipped=skipped)

    def _opinion(self, indicator: Indicator) -> Line:
        """Opinions: only together with others of a region, five and five; words only as their number."""
        if self.level not in ("region", "country"):
            return Line(indicator, hidden=True)
        heard = self.answers.heard(indicator, self.inside, self.level)
        if len(heard) < FEWEST:
            return Line(indicator, hidden=True)
        if indicator.type == "text":
            return Line(indicator, len(heard))
        return Line(indicator, len(heard), counts=_coarse(_counts(indicator, heard)))

    def _texts(self, indicator: Indicator) -> Line:
        given = self.answers.given(indicator.code, self.evidence.year, self.inside)
        return Line(indicator, len(given), texts=tuple((row.territory, row.text or "") for row in given))


def _counts(indicator: Indicator, given: Collection[AnswerRow]) -> dict[str, int]:
    return {option.value: sum(row.text == option.value for row in given) for option in indicator.options}


def _coarse(counts: Mapping[str, int]) -> dict[str, int]:
    """A scale in three parts: low (1 and 2), middle (3), high (4 and 5), so that no single answer shows."""
    numbers = {int(value): n for value, n in counts.items() if value.isdigit()}
    return {
        "low": numbers.get(1, 0) + numbers.get(2, 0),
        "middle": numbers.get(3, 0),
        "high": numbers.get(4, 0) + numbers.get(5, 0),
    }


def median_or_sum(indicator: Indicator, values: Mapping[str, Decimal]) -> Decimal | None:
    """What several values of an indicator make together: the median of percentages, else their sum."""
    if not values:
        return None
    return median(list(values.values())) if indicator.type == "percent" else sum(values.values(), Decimal(0))
