"""The lines of a table of figures: what each says, whether it may say so, and a count of all that was understood.

Memory does not grow with the lines: of every cell only a mark of its value is kept, one block for each indicator and
year.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from domain.columns import BODY, CODE, DISTRICT, INDICATOR, LONG, NAME, REGION, VALUE, YEAR, Layout
from domain.figure_cells import Unfit, read_value, read_year
from domain.figure_names import Bodies, Indicators, Places
from domain.indicators import Indicator, IndicatorSet
from domain.places import Register
from domain.spreadsheet import Cell, Merges, Sheet, cell_name, is_empty, text_of
from domain.supply import Figure, Found, RefusedLine, Scope, Summary

FIRST_YEAR = 1991
MOST_EXAMPLES = 3


class Known:
    """What tables may speak of: the register, the indicators and bodies of a year, and no year after `last_year`."""

    def __init__(self, register: Register, indicators: IndicatorSet, last_year: int) -> None:
        self.places = Places(register)
        self.indicators = Indicators(indicators)
        self.bodies = Bodies(indicators)
        self.numbers = {one.code: n for n, one in enumerate(register.territories)}
        self.last_year = last_year


class Reading:
    """A table being read. `lines` may be asked for once; afterwards `conflicts` and `summary` are whole."""

    def __init__(
        self,
        sheet: Sheet,
        layout: Layout,
        merged: Merges,
        known: Known,
        scope: Scope,
        body: str,
        year: int | None,
    ) -> None:
        self.layout = layout
        self.conflicts: set[tuple[str, str, int]] = set()
        self.summary = Summary(layout.shape, sheet.name, columns=layout.read, scaled=layout.scaled)
        self._rows = sheet.rows
        self._known = known
        self._scope = scope
        self._body = scope.body or body
        self._year = year
        self._merged = merged
        self._seen: dict[tuple[str, int], array[int]] = {}
        self._place = layout.roles.get(CODE, layout.roles.get(NAME, 0))

    def lines(self) -> Iterator[Found]:
        """All that the lines say, in their order: figures, and what cannot be taken."""
        for index, title, reason in self.layout.unknown:
            yield self._refused(self.layout.line, Unfit(reason, title).at(index))
        read = self._long if self.layout.shape == LONG else self._wide
        for line, cells in self._rows:
            if not all(is_empty(cell) for cell in cells):
                yield from read(line, cells)

    def _refused(self, line: int, unfit: Unfit) -> RefusedLine:
        self.summary.refused += 1
        cell = cell_name(line, self._place if unfit.column is None else unfit.column)
        return RefusedLine(line, cell, unfit.reason, unfit.about, unfit.codes)

    def _long(self, line: int, cells: Sequence[Cell]) -> Iterator[Found]:
        named, column = self.layout.roles[INDICATOR], self.layout.roles[VALUE]
        try:
            territory, body = self._subject(line, cells)
            try:
                indicator = self._known.indicators.find(text_of(_at(cells, named)))
            except Unfit as unfit:
                raise unfit.at(named) from None
            year = self._year_of(cells, territory)
        except Unfit as unfit:
            yield self._refused(line, unfit)
        else:
            yield from self._value(
                line, cells, column, territory, indicator, year, body, self.layout.value_scale
            )

    def _wide(self, line: int, cells: Sequence[Cell]) -> Iterator[Found]:
        columns = self.layout.values
        if all(is_empty(_at(cells, one.index)) for one in columns):
            return
        try:
            territory, body = self._subject(line, cells)
            of_line = self._year_of(cells, territory) if any(one.year is None for one in columns) else 0
        except Unfit as unfit:
            yield self._refused(line, unfit)
            return
        for one in columns:
            year = one.year or of_line
            yield from self._value(line, cells, one.index, territory, one.indicator, year, body, one.scale)

    def _subject(self, line: int, cells: Sequence[Cell]) -> tuple[str, str]:
        """The territory and the body a line speaks of. Raises Unfit."""
        merged = self._merged.at(line)
        if merged:
            raise Unfit("merged", merged)
        above = (self._text(cells, DISTRICT), self._text(cells, REGION))
        territory = self._known.places.find(self._text(cells, CODE), self._text(cells, NAME), above)
        if self._scope.territory and not self._known.places.register.lies_in(
            territory, self._scope.territory
        ):
            raise Unfit("outside-territory", "", (territory,))
        return territory, self._body_of(cells)

    def _text(self, cells: Sequence[Cell], role: str) -> str:
        index = self.layout.roles.get(role)
        return "" if index is None else text_of(_at(cells, index))

    def _body_of(self, cells: Sequence[Cell]) -> str:
        index = self.layout.roles.get(BODY)
        if index is None:
            return self._body
        try:
            body = self._known.bodies.find(_at(cells, index)) or self._body
            if not body:
                raise Unfit("no-body")
            if self._scope.body and body != self._scope.body:
                raise Unfit("other-body", body)
        except Unfit as unfit:
            raise unfit.at(index) from None
        return body

    def _year_of(self, cells: Sequence[Cell], territory: str) -> int:
        index = self.layout.roles.get(YEAR)
        if index is None:
            return self._year or 0
        try:
            year, dated = read_year(_at(cells, index))
            self._check_year(territory, year)
        except Unfit as unfit:
            raise unfit.at(index) from None
        self.summary.dated += dated
        return year

    def _check_year(self, territory: str, year: int) -> None:
        if not FIRST_YEAR <= year <= self._known.last_year:
            raise Unfit("wrong-year", str(year))
        self._known.places.check_year(territory, year)

    def _value(
        self,
        line: int,
        cells: Sequence[Cell],
        column: int,
        territory: str,
        indicator: Indicator,
        year: int,
        body: str,
        scale: int,
    ) -> Iterator[Found]:
        """What a cell of values says; nothing where there is no value or the same was said before."""
        cell = _at(cells, column)
        try:
            if not is_empty(cell):
                self._check_year(territory, year)
                self._check_indicator(indicator)
            number = read_value(cell, indicator, scale)
        except Unfit as unfit:
            yield self._refused(line, unfit.at(column))
            return
        if number is None:
            self.summary.without += 1
            return
        found = Figure(line, cell_name(line, column), territory, indicator.code, year, number, body)
        if self._is_new(found):
            self._count(found, indicator)
            yield found

    def _check_indicator(self, indicator: Indicator) -> None:
        scope = self._scope
        if indicator.private:
            raise Unfit("private", indicator.code)
        if not indicator.numeric:
            raise Unfit("not-numeric", indicator.code)
        if scope.subjects and indicator.group not in scope.subjects:
            raise Unfit("outside-subjects", indicator.code)
        if scope.body and indicator.body and indicator.body != scope.body:
            raise Unfit("of-another-body", indicator.body)

    def _is_new(self, one: Figure) -> bool:
        """Whether no earlier line said the same; a different value in the same cell makes it a conflict."""
        key = (one.indicator, one.year)
        seen = self._seen.get(key)
        if seen is None:
            seen = self._seen[key] = array("q", bytes(8 * len(self._known.numbers)))
        place = self._known.numbers[one.territory]
        mark = hash(one.number) + 1
        if seen[place] == mark:
            self.summary.repeated += 1
            return False
        if seen[place]:
            self.conflicts.add((one.territory, *key))
        seen[place] = mark
        return True

    def _count(self, one: Figure, indicator: Indicator) -> None:
        summary = self.summary
        summary.values += 1
        summary.territories.add(one.territory)
        summary.indicators.add(one.indicator)
        summary.years.add(one.year)
        summary.bodies.add(one.body)
        summary.of_others += bool(indicator.body) and indicator.body != one.body
        low, high = indicator.usual_min, indicator.usual_max
        if (low is not None and one.number < low) or (high is not None and one.number > high):
            summary.unusual += 1
            if len(summary.examples) < MOST_EXAMPLES:
                summary.examples.append(one)


def _at(cells: Sequence[Cell], index: int) -> Cell:
    return cells[index] if index < len(cells) else None
