"""From rows to figures: sums with their coverage, shares, changes, peers and distributions, each with its n.

Sums stand with the number of communities they rest on. Shares are sums over sums, over communities that gave both.
A change counts only communities that answered both years. Peers are compared by shares or per-head figures of the
same kind of community, never by raw money, and not below five. Opinions never appear for one community.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from domain.evidence import AnswerRow, Evidence, Place
from domain.indicators import Indicator

FEWEST_PEERS = 5
FEWEST_OPINIONS = 5
FEWEST_PEOPLE = 5
PEOPLE_UNITS = frozenset({"persons", "families", "children", "pupils"})
PER_HEAD = 1000
"""Per-head figures are given for a thousand residents, money for one."""


@dataclass(frozen=True)
class Line:
    """One indicator of a report.

    `value` and `last` are sums (the median for percentages) over `n` and `n_last` communities; `share` and
    `last_share` are parts of the whole (0 to 1) where the indicator has a denominator; `change` is this year over
    last year minus one, over `n_both` communities. `peer` is the peers' median share or per-head figure and `own`
    what it compares with; `peers` how many. `few` tells that people were counted and there are fewer than five.
    `skipped` is why there is no value, for a single community. `counts` is how many chose each option.
    """

    indicator: Indicator
    n: int = 0
    n_last: int = 0
    n_both: int = 0
    value: Decimal | None = None
    last: Decimal | None = None
    change: Decimal | None = None
    share: Decimal | None = None
    last_share: Decimal | None = None
    own: Decimal | None = None
    peer: Decimal | None = None
    peers: int = 0
    few: bool = False
    skipped: str = ""
    counts: Mapping[str, int] | None = None
    texts: tuple[tuple[str, str], ...] = ()
    hidden: bool = False


class Figures:
    """The figures of one report, counted once."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.one = len(evidence.expected) == 1 and evidence.expected[0].code == evidence.territory.code
        self.inside = [place.code for place in evidence.expected]
        self._rows = {(row.territory, row.year, row.indicator): row for row in evidence.answers}
        self._table = _table(evidence.answers)
        self.received = sorted(
            {row.territory for row in evidence.submissions if row.year == evidence.year} & set(self.inside)
        )

    def line(self, indicator: Indicator) -> Line:
        """An indicator's line."""
        if indicator.private:
            return self._opinion(indicator)
        if indicator.numeric:
            return self._number(indicator)
        if indicator.type == "text":
            return self._texts(indicator)
        return self._chosen(indicator)

    def row(self, territory: str, year: int, code: str) -> AnswerRow | None:
        """A community's standing answer."""
        return self._rows.get((territory, year, code))

    def values(self, code: str, year: int, inside: Sequence[str]) -> pd.Series:
        """The numbers of communities for an indicator and year, by territory."""
        if (code, year) not in self._table:
            return pd.Series(dtype=object)
        column = self._table[(code, year)]
        return column[column.index.isin(inside)].sort_index()

    def _number(self, indicator: Indicator) -> Line:
        year = self.evidence.year
        now = self.values(indicator.code, year, self.inside)
        before = self.values(indicator.code, year - 1, self.inside)
        both = now.index.intersection(before.index)
        value, last = _whole(indicator, now), _whole(indicator, before)
        few = indicator.unit in PEOPLE_UNITS and any(
            one is not None and 0 < one < FEWEST_PEOPLE for one in (value, last)
        )
        own, peer, peers = self._peers(indicator)
        skipped = self.row(self.inside[0], year, indicator.code) if self.one else None
        return Line(
            indicator,
            len(now),
            len(before),
            len(both),
            value,
            last,
            _change(_whole(indicator, now[both]), _whole(indicator, before[both])) if len(both) else None,
            None if few else self._share(indicator, year),
            None if few else self._share(indicator, year - 1),
            None if few else own,
            peer,
            peers,
            few,
            skipped.skipped or "" if skipped is not None else "",
        )

    def _share(self, indicator: Indicator, year: int, inside: Sequence[str] | None = None) -> Decimal | None:
        """The part of the denominator, summed over the communities that gave both."""
        if not indicator.of:
            return None
        chosen = self.inside if inside is None else inside
        part, whole = self.values(indicator.code, year, chosen), self.values(indicator.of, year, chosen)
        both = part.index.intersection(whole.index)
        below = sum(whole[both], Decimal(0))
        return sum(part[both], Decimal(0)) / below if len(both) and below > 0 else None

    def _comparable(self, indicator: Indicator, code: str) -> Decimal | None:
        """What of a community may be compared: its share, else its figure per resident or per thousand of them."""
        share = self._share(indicator, self.evidence.year, [code])
        if share is not None or indicator.type == "percent":
            own = self.values(indicator.code, self.evidence.year, [code])
            return share if share is not None else (own.iloc[0] if len(own) else None)
        own = self.values(indicator.code, self.evidence.year, [code])
        heads = self.values("DEM01", self.evidence.year, [code])
        if not len(own) or not len(heads) or heads.iloc[0] <= 0 or indicator.code == "DEM01":
            return None
        scale = 1 if indicator.type == "money" else PER_HEAD
        return Decimal(own.iloc[0] / heads.iloc[0] * scale)

    def _peers(self, indicator: Indicator) -> tuple[Decimal | None, Decimal | None, int]:
        """A single community's comparable figure, the median of its peers, and how many those are."""
        if not self.one:
            return None, None, 0
        own = self._comparable(indicator, self.inside[0])
        if own is None:
            return None, None, 0
        me = self.evidence.expected[0]
        near = [place for place in self._alike(me) if place.region_code == me.region_code]
        for group in (near, self._alike(me)):
            found = [self._comparable(indicator, place.code) for place in group]
            known = [one for one in found if one is not None]
            if len(known) >= FEWEST_PEERS:
                return own, _median(known), len(known)
        return own, None, 0

    def _alike(self, me: Place) -> list[Place]:
        return [place for place in self.evidence.country if place.kind == me.kind and place.code != me.code]

    def _given(self, indicator: Indicator) -> list[AnswerRow]:
        found = (self.row(code, self.evidence.year, indicator.code) for code in self.inside)
        return [row for row in found if row is not None and row.skipped is None]

    def _chosen(self, indicator: Indicator) -> Line:
        given = self._given(indicator)
        counts = {
            option.value: sum(1 for row in given if row.text == option.value) for option in indicator.options
        }
        row = self.row(self.inside[0], self.evidence.year, indicator.code) if self.one else None
        return Line(
            indicator, len(given), counts=counts, skipped=(row.skipped or "") if row is not None else ""
        )

    def _opinion(self, indicator: Indicator) -> Line:
        """Opinions: only together with others of a region, from five communities; words only as their number."""
        given = self._given(indicator)
        if self.evidence.territory.level not in ("region", "country") or self.one:
            return Line(indicator, hidden=True)
        if len(given) < FEWEST_OPINIONS:
            return Line(indicator, hidden=True, n=0)
        if indicator.type == "text":
            return Line(indicator, len(given))
        counts = {
            option.value: sum(1 for row in given if row.text == option.value) for option in indicator.options
        }
        return Line(indicator, len(given), counts=_coarse(counts))

    def _texts(self, indicator: Indicator) -> Line:
        given = self._given(indicator)
        return Line(indicator, len(given), texts=tuple((row.territory, row.text or "") for row in given))


def _coarse(counts: Mapping[str, int]) -> dict[str, int]:
    """A scale in three parts: bad (1 and 2), neither (3), good (4 and 5), so that no single answer shows."""
    numbers = {int(value): n for value, n in counts.items() if value.isdigit()}
    return {
        "bad": numbers.get(1, 0) + numbers.get(2, 0),
        "neither": numbers.get(3, 0),
        "good": numbers.get(4, 0) + numbers.get(5, 0),
    }


def _table(rows: Sequence[AnswerRow]) -> dict[tuple[str, int], pd.Series]:
    """The numbers by (indicator, year), each a series over territories."""
    found = [(row.indicator, row.year, row.territory, row.number) for row in rows if row.number is not None]
    frame = pd.DataFrame(found, columns=["indicator", "year", "territory", "number"])
    groups = frame.groupby(["indicator", "year"], sort=True)
    return {
        (str(code), int(str(year))): part.set_index("territory")["number"] for (code, year), part in groups
    }


def _whole(indicator: Indicator, values: pd.Series) -> Decimal | None:
    if not len(values):
        return None
    return _median(list(values)) if indicator.type == "percent" else sum(values, Decimal(0))


def _median(values: Sequence[Decimal]) -> Decimal:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _change(now: Decimal | None, before: Decimal | None) -> Decimal | None:
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


@dataclass(frozen=True)
class Ratio:
    """A derived figure: this year's and last year's part of the whole, over `n` communities."""

    word: str
    value: Decimal | None
    last: Decimal | None
    n: int


def derived(figures: Figures) -> tuple[Ratio, ...]:
    """The derived figures: each a sum over a sum, over communities that gave both."""
    return tuple(_ratio(figures, word, part, whole) for word, part, whole in DERIVED)


def _ratio(figures: Figures, word: str, part: str, whole: str) -> Ratio:
    found: list[tuple[Decimal | None, int]] = []
    for year in (figures.evidence.year, figures.evidence.year - 1):
        above, below = figures.values(part, year, figures.inside), figures.values(whole, year, figures.inside)
        both = above.index.intersection(below.index)
        total = sum(below[both], Decimal(0))
        small = figures.one and len(both) and 0 < above[both].iloc[0] < FEWEST_PEOPLE
        known = len(both) and total > 0 and not small
        found.append((sum(above[both], Decimal(0)) / total if known else None, len(both)))
    return Ratio(word, found[0][0], found[1][0], found[0][1])
