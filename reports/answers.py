"""The standing answers of communities by indicator and year, and which of them a report of a territory may add up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal

import pandas as pd

from domain.evidence import AnswerRow, Evidence, Place
from domain.indicators import Indicator
from reports.disclosure import COUNTRY, DISTRICT, FEWEST, RANKS, REGION, Block, blocks, undecided

PEOPLE_UNITS = frozenset({"persons", "families", "children", "pupils"})
EARLIEST = datetime.min.replace(tzinfo=UTC)

Column = Mapping[str, Decimal]
"""One indicator's numbers of one year, by territory."""


class Answers:
    """What communities answered; counts of people under five and opinions only in blocks."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.places = {place.code: place for place in (*evidence.country, *evidence.expected)}
        self._rows = {(row.territory, row.year, row.indicator): row for row in evidence.answers}
        self._columns = _columns(evidence.answers)
        self._sent = {row.territory: row.sent_at for row in evidence.submissions if row.year == evidence.year}
        self._blocks: dict[tuple[str, int], tuple[Block, ...]] = {}

    def row(self, territory: str, year: int, code: str) -> AnswerRow | None:
        """A community's standing answer."""
        return self._rows.get((territory, year, code))

    def given(self, code: str, year: int, inside: Collection[str]) -> list[AnswerRow]:
        """The answers that are more than a reason for none."""
        found = (self.row(place, year, code) for place in inside)
        return [row for row in found if row is not None and row.skipped is None]

    def column(self, code: str, year: int) -> Column:
        """All numbers of an indicator and year."""
        return self._columns.get((code, year), {})

    def open(self, indicator: Indicator, year: int, inside: Collection[str]) -> dict[str, Decimal]:
        """The numbers that may stand by themselves."""
        counted = indicator.unit in PEOPLE_UNITS
        column = self.column(indicator.code, year)
        return {
            code: column[code]
            for code in inside
            if code in column and not (counted and 0 < column[code] < FEWEST)
        }

    def summed(
        self, indicator: Indicator, year: int, inside: Collection[str], level: str
    ) -> dict[str, Decimal]:
        """The numbers that enter a sum of a territory of a level: the open ones, and whole blocks of small ones."""
        column = self.column(indicator.code, year)
        together = _entering(self._small(indicator, year), inside, level)
        return self.open(indicator, year, inside) | {code: column[code] for code in together}

    def both(
        self, part: Indicator, whole: Indicator, year: int, inside: Collection[str], level: str
    ) -> tuple[Decimal, Decimal, int]:
        """The sums of a part and of its whole over the communities that gave both, and how many those are."""
        below = self.open(whole, year, inside)
        above = {code: one for code, one in self.open(part, year, inside).items() if code in below}
        column = self.column(part.code, year)
        full = [block for block in self._small(part, year) if below.keys() >= set(block.codes)]
        above |= {code: column[code] for code in _entering(full, inside, level)}
        return (
            sum(above.values(), Decimal(0)),
            sum((below[code] for code in above), Decimal(0)),
            len(above),
        )

    def heard(self, indicator: Indicator, inside: Collection[str], level: str) -> list[AnswerRow]:
        """The opinions that a report of a region or the country may count together."""
        together = _entering(self._opinions(indicator.code), inside, level)
        return self.given(indicator.code, self.evidence.year, sorted(together))

    def _small(self, indicator: Indicator, year: int) -> tuple[Block, ...]:
        key = (indicator.code, year)
        if indicator.unit in PEOPLE_UNITS and key not in self._blocks:
            column = self.column(indicator.code, year)
            withheld = self._by_arrival(*key, [code for code, one in column.items() if 0 < one < FEWEST])
            levels = (DISTRICT, REGION, COUNTRY)
            self._blocks[key] = blocks(
                withheld, levels, lambda codes: undecided([column[one] for one in codes])
            )
        return self._blocks.get(key, ())

    def _opinions(self, code: str) -> tuple[Block, ...]:
        key = (code, self.evidence.year)
        if key not in self._blocks:
            said = [row.territory for row in self.given(*key, self.places)]
            self._blocks[key] = blocks(self._by_arrival(*key, said), (REGION, COUNTRY), lambda codes: True)
        return self._blocks[key]

    def _by_arrival(self, code: str, year: int, territories: Collection[str]) -> list[Place]:
        """Places in the order in which they sent."""

        def when(territory: str) -> tuple[datetime, str]:
            row = self._rows[(territory, year, code)]
            sent = self._sent.get(territory) if year == self.evidence.year else None
            return sent or row.answered_at or EARLIEST, territory

        return [self.places[one] for one in sorted(self.places.keys() & set(territories), key=when)]


def _entering(found: Sequence[Block], inside: Collection[str], level: str) -> set[str]:
    rank, known = RANKS.get(level, 0), set(inside)
    return {
        code
        for block in found
        if RANKS[block.level] <= rank and known >= set(block.codes)
        for code in block.codes
    }


def _columns(rows: Sequence[AnswerRow]) -> dict[tuple[str, int], dict[str, Decimal]]:
    found = [(row.indicator, row.year, row.territory, row.number) for row in rows if row.number is not None]
    frame = pd.DataFrame(found, columns=["indicator", "year", "territory", "number"])
    return {
        (str(code), int(str(year))): dict(zip(part["territory"], part["number"], strict=True))
        for (code, year), part in frame.groupby(["indicator", "year"], sort=True)
    }
