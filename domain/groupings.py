"""Answers counted together: blocks of a cut, ever fewer of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from domain.tally import Cut

Group = tuple[str, ...]
Grouping = tuple[Group, ...]


def together(cells: Mapping[str, int], group: Group) -> int:
    """How many gave one of these answers."""
    return sum(cells.get(one, 0) for one in group)


def in_order(cut: Cut, groups: Sequence[Group]) -> Grouping:
    """Blocks in the order of a cut's answers."""
    inside = [tuple(sorted(group, key=cut.cells.index)) for group in groups]
    return tuple(sorted(inside, key=lambda group: cut.cells.index(group[0])))


def coarser(cut: Cut, grouping: Grouping, cells: Mapping[str, int]) -> list[Grouping]:
    """A grouping and ever coarser ones, down to two blocks.

    The smallest block joins those that are together already, so that the answer given most often stands alone to
    the end. On a scale the two neighbours are joined that hold the fewest.
    """
    found = [grouping]
    while len(found[-1]) > 2:
        groups = sorted(found[-1], key=lambda group: together(cells, group))
        if cut.ordered:
            pairs = pairwise(found[-1])
            one, other = min(pairs, key=lambda pair: together(cells, pair[0]) + together(cells, pair[1]))
        else:
            one = max(groups, key=len)
            other = next(group for group in groups if group != one)
        rest = [group for group in groups if group not in (one, other)]
        found.append(in_order(cut, [*rest, (*one, *other)]))
    return found
