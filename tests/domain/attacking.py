"""An attacker who knows everything published of a consultation, and what it can be shown to mean.

What is published is a set of linear statements about whole numbers that are not negative: so many people of these
places gave one of these answers. The attacker bounds every single cell (community by answer) by linear programming. A
group made of several cells is at least as large as each of them, so whoever bounds no cell below five bounds no group.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy

FEWEST = 5
SMALL = 1e-7


@dataclass(frozen=True)
class Statement:
    """That `low <= sum of these cells <= high`; a cell is (cut, leaf, answer)."""

    cells: frozenset
    low: float
    high: float


class Knowledge:
    """All that is known, as equations ready to be asked for the most a sum of cells can be."""

    def __init__(self, cells, statements, links=()):
        """`links` are further rows: a mapping of cells to coefficients that adds up to a number of at least zero."""
        self.place = {cell: n for n, cell in enumerate(cells)}
        spans = [one for one in statements if one.low != one.high]
        extra = 2 * len(spans) + len(links)
        table, right = [], []

        def row(coefficients, value, slack=None, sign=1.0):
            line = numpy.zeros(len(cells) + extra)
            for cell, much in coefficients.items():
                line[self.place[cell]] += much
            if slack is not None:
                line[len(cells) + slack] = sign
            table.append(line if value >= 0 else -line)
            right.append(abs(value))

        for one in statements:
            if one.low == one.high:
                row(dict.fromkeys(one.cells, 1.0), one.low)
        for n, one in enumerate(spans):
            row(dict.fromkeys(one.cells, 1.0), one.high, 2 * n)
            row(dict.fromkeys(one.cells, 1.0), one.low, 2 * n + 1, -1.0)
        for n, link in enumerate(links):
            row(link, 0.0, 2 * len(spans) + n, -1.0)
        self._solve_first(numpy.array(table), numpy.array(right))

    def _solve_first(self, table, right):
        """Find one way in which everything published is true."""
        rows, columns = table.shape
        self.columns = columns
        self.tableau = numpy.hstack([table, numpy.eye(rows), right[:, None]])
        self.basis = list(range(columns, columns + rows))
        costs = numpy.concatenate([numpy.zeros(columns), numpy.full(rows, -1.0)])
        if self._most(costs, allowed=columns + rows) < -1e-5:
            raise AssertionError("what is published contradicts itself")
        for n in range(rows):
            if self.basis[n] >= columns:
                usable = numpy.nonzero(numpy.abs(self.tableau[n, :columns]) > SMALL)[0]
                if len(usable):
                    self._pivot(n, int(usable[0]))
        kept = [n for n in range(rows) if self.basis[n] < columns]
        self.tableau = numpy.hstack([self.tableau[kept][:, :columns], self.tableau[kept][:, -1:]])
        self.basis = [self.basis[n] for n in kept]

    def _pivot(self, row, column):
        self.tableau[row] /= self.tableau[row, column]
        others = self.tableau[:, column].copy()
        others[row] = 0.0
        self.tableau -= numpy.outer(others, self.tableau[row])
        self.basis[row] = column

    def _most(self, costs, allowed, enough=None):
        """The largest sum of costs (Bland's rule); stops at `enough`."""
        while True:
            based = costs[self.basis]
            value = float(based @ self.tableau[:, -1])
            if enough is not None and value >= enough - SMALL:
                return value
            gains = costs[:allowed] - based @ self.tableau[:, :allowed]
            better = numpy.nonzero(gains > SMALL)[0]
            if not len(better):
                return value
            column = int(better[0])
            ways = self.tableau[:, column]
            steps = [
                (self.tableau[n, -1] / ways[n], self.basis[n], n) for n in numpy.nonzero(ways > SMALL)[0]
            ]
            if not steps:
                return float("inf")
            self._pivot(min(steps)[2], column)

    def most(self, cells, enough=None):
        """The most people these cells can hold."""
        costs = numpy.zeros(self.columns)
        for cell in cells:
            costs[self.place[cell]] = 1.0
        return self._most(costs, self.columns, enough)

    def fewest(self, cells):
        """The fewest people these cells can hold."""
        costs = numpy.zeros(self.columns)
        for cell in cells:
            costs[self.place[cell]] = -1.0
        return -self._most(costs, self.columns)


def leaves_of(above, root):
    """The places in which nothing lies, by each place above them and themselves."""
    inner = set(above.values())
    found = {}
    for leaf in (one for one in above if one not in inner):
        place = leaf
        while True:
            found.setdefault(place, []).append(leaf)
            if place == root:
                break
            place = above[place]
    return found


def statements(published, cuts, above, root):
    """What the table of a result says about cells: the people of a place, and each of its blocks."""
    leaves = leaves_of(above, root)
    said = []
    for place, shown in published.items():
        for cut in cuts:
            everybody = frozenset((cut.key, leaf, cell) for leaf in leaves[place] for cell in cut.cells)
            said.append(Statement(everybody, shown.n, shown.n))
        for cut in cuts:
            for block in shown.cuts.get(cut.key, ()):
                cells = frozenset((cut.key, leaf, cell) for leaf in leaves[place] for cell in block.cells)
                said.append(Statement(cells, block.n, block.n))
    return said


def links(cuts, leaves):
    """What everybody knows besides: each community's people are the same in every cut, whoever answered marked some."""
    found = []
    for leaf in leaves:
        for one, other in pairwise(cuts):
            equal = {(one.key, leaf, cell): 1.0 for cell in one.cells}
            equal |= {(other.key, leaf, cell): -1.0 for cell in other.cells}
            found += [equal, {cell: -much for cell, much in equal.items()}]
        for cut in cuts:
            options = [other for other in cuts if other.key.startswith(f"{cut.key}.")]
            if options and "said" in cut.cells:
                marked = {(one.key, leaf, "yes"): 1.0 for one in options}
                found.append({**marked, (cut.key, leaf, "said"): -1.0})
                found += [{(cut.key, leaf, "said"): 1.0, (one.key, leaf, "yes"): -1.0} for one in options]
    return found


def given_away(published, cuts, above, root, more=()):
    """The cells that can be shown to hold fewer than five, though somebody took part there; with their bounds."""
    leaves = leaves_of(above, root)[root]
    cells = [(cut.key, leaf, cell) for cut in cuts for leaf in leaves for cell in cut.cells]
    known = [*statements(published, cuts, above, root), *more]
    if not known:
        return {}
    knowledge = Knowledge(cells, known, links(cuts, leaves))
    found = {}
    for cut in cuts:
        for leaf in leaves:
            everybody = [(cut.key, leaf, cell) for cell in cut.cells]
            if knowledge.most(everybody, enough=1) < 1 - 1e-5:
                continue
            for cell in everybody:
                most = knowledge.most([cell], enough=FEWEST)
                if most < FEWEST - 1e-5:
                    found[cell] = (knowledge.fewest([cell]), most)
    return found
