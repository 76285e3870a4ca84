"""What of a consultation's counts may be published, so that no group under five comes out of any combination of it.

The rule. A place is shown from five people who took part, inside a place that is shown itself. Its answers are shown as
blocks of at least five people; a zero is treated like any count under five, because "nobody of these twelve" speaks of
all twelve. All places inside one are divided into the same blocks, which are unions of the blocks of the place above.
Those that cannot be shown so stay together as a rest, and the rest has in each block five people, or nobody at all: if
it had fewer, one more place joins it.

Why it holds. Places by answers are a table with known sums of its rows (places, and the rest) and of its columns
(blocks), and nothing else is known of it: all that is published are these sums. Each row and each column of it has at
least five, and a table with given sums can hold the smaller of the two in any one cell. So of no cell can it be known
that there are fewer than five in it, nor of any group made of cells. Below each row the same holds again, since blocks
only grow on the way down. Cuts of different questions share nothing but the people of a place. The proof is played by
`tests/domain/test_suppression_attacked.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import combinations, pairwise
from statistics import median

from domain.tally import Cut, Tally

FEWEST = 5
"""So many people stand behind whatever is published."""

Group = tuple[str, ...]
Grouping = tuple[Group, ...]


@dataclass(frozen=True)
class Block:
    """How many people gave one of these answers, counted together."""

    cells: Group
    n: int


@dataclass(frozen=True)
class Shown:
    """What is published of a place: how many took part, blocks by cut, and the middle number by question."""

    n: int
    cuts: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    medians: Mapping[str, Decimal] = field(default_factory=dict)


Sums = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class _Tree:
    """Which places lie directly in which, and which of them may be shown at all."""

    above: Mapping[str, str]
    root: str
    people: Mapping[str, int]

    @cached_property
    def _children(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for one, parent in self.above.items():
            if self.people.get(one, 0):
                found.setdefault(parent, []).append(one)
        return found

    def inside(self, place: str) -> list[str]:
        """The places directly inside one in which anybody took part."""
        return self._children.get(place, [])

    def path(self, place: str) -> list[str]:
        """A place and those above it."""
        found = [place]
        while found[-1] != self.root:
            found.append(self.above[found[-1]])
        return found


def suppress(tally: Tally, above: Mapping[str, str], root: str) -> dict[str, Shown]:
    """What may be published, by place; `above` says in which place each one lies, up to the `root`."""
    bare = _Tree(above, root, {})
    people = Counter[str]()
    for place, n in tally.people.items():
        for one in bare.path(place):
            people[one] += n
    tree = _Tree(above, root, people)
    places = _places(tree)
    cuts = {cut.key: _published(tree, places, cut, _sums(tree, counts)) for cut, counts in tally.cuts.items()}
    medians = {key: _medians(tree, numbers) for key, numbers in tally.numbers.items()}
    return {
        place: Shown(
            people[place],
            {key: found[place] for key, found in cuts.items() if place in found},
            {key: found[place] for key, found in medians.items() if place in found},
        )
        for place in places
    }


def _sums(tree: _Tree, counts: Sums) -> dict[str, Counter[str]]:
    """The cells of every place with those of all places inside it."""
    found: dict[str, Counter[str]] = {}
    for place, cells in counts.items():
        for one in tree.path(place):
            found.setdefault(one, Counter()).update(cells)
    return found


def _places(tree: _Tree) -> set[str]:
    """The places whose number of people may be shown."""
    found: set[str] = set()
    waiting = [tree.root] if tree.people.get(tree.root, 0) >= FEWEST else []
    while waiting:
        place = waiting.pop()
        found.add(place)
        large = [one for one in tree.inside(place) if tree.people[one] >= FEWEST]
        rest = tree.people[place] - sum(tree.people[one] for one in large)
        waiting += without_smallest(large, tree.people) if 0 < rest < FEWEST else large
    return found


def without_smallest(places: Sequence[str], people: Mapping[str, int]) -> list[str]:
    """All places but the one with the fewest people, which joins the rest."""
    return sorted(places, key=lambda one: (people[one], one))[1:]


def _published(
    tree: _Tree, places: set[str], cut: Cut, sums: Mapping[str, Counter[str]]
) -> dict[str, tuple[Block, ...]]:
    """The blocks of each place in which a cut may be shown."""
    if tree.root not in places:
        return {}
    grouping = first_grouping(cut, sums[tree.root])
    found: dict[str, tuple[Block, ...]] = {}
    waiting = [(tree.root, grouping)] if len(grouping) > 1 or len(cut.cells) == 1 else []
    while waiting:
        place, grouping = waiting.pop()
        found[place] = tuple(Block(group, _in(sums[place], group)) for group in grouping)
        inside = [one for one in tree.inside(place) if one in places]
        grouping, shown = _best(tree, place, inside, grouping, cut, sums)
        waiting += [(one, grouping) for one in shown]
    return found


def _in(cells: Mapping[str, int], group: Group) -> int:
    return sum(cells.get(one, 0) for one in group)


def first_grouping(cut: Cut, cells: Mapping[str, int]) -> Grouping:
    """The finest blocks of a whole: all cells under five together with the next larger one, the others each alone."""
    small = [one for one in cut.cells if cells.get(one, 0) < FEWEST]
    large = sorted((one for one in cut.cells if one not in small), key=lambda one: cells[one])
    pool = {*small, *large[:1]} if small else set()
    alone = [(one,) for one in cut.cells if one not in pool]
    return _ordered(cut, [*alone, *([tuple(pool)] if pool else [])])


def _ordered(cut: Cut, groups: Sequence[Group]) -> Grouping:
    inside = [tuple(sorted(group, key=cut.cells.index)) for group in groups]
    return tuple(sorted(inside, key=lambda group: cut.cells.index(group[0])))


def coarser(cut: Cut, grouping: Grouping, cells: Mapping[str, int]) -> list[Grouping]:
    """A grouping and what becomes of it when the two smallest blocks are joined, and again, down to two blocks.

    On a scale only neighbours are joined.
    """
    found = [grouping]
    while len(found[-1]) > 2:
        groups = found[-1]
        pairs = list(pairwise(groups) if cut.ordered else combinations(groups, 2))
        one, other = min(pairs, key=lambda pair: _in(cells, (*pair[0], *pair[1])))
        rest = [group for group in groups if group not in (one, other)]
        found.append(_ordered(cut, [*rest, (*one, *other)]))
    return found


def _best(
    tree: _Tree,
    place: str,
    inside: Sequence[str],
    grouping: Grouping,
    cut: Cut,
    sums: Mapping[str, Counter[str]],
) -> tuple[Grouping, list[str]]:
    """The blocks for the places inside one, and which of them can be shown in these: what tells most people most."""
    made = [(each, showable(tree, place, inside, each, sums)) for each in coarser(cut, grouping, sums[place])]
    return max(made, key=lambda one: sum(tree.people[code] for code in one[1]) * (1 - 1 / (1 + len(one[0]))))


def showable(
    tree: _Tree, place: str, inside: Sequence[str], grouping: Grouping, sums: Mapping[str, Counter[str]]
) -> list[str]:
    """The places inside one that have five people in every block, so that the rest has them too or is empty."""
    large = [one for one in inside if all(_in(sums[one], group) >= FEWEST for group in grouping)]
    if tree.people[place] == sum(tree.people[one] for one in large):
        return large
    rest = [_in(sums[place], group) - sum(_in(sums[one], group) for one in large) for group in grouping]
    return large if min(rest) >= FEWEST else without_smallest(large, tree.people)


def _medians(tree: _Tree, numbers: Mapping[str, Sequence[Decimal]]) -> dict[str, Decimal]:
    """The middle number of each place where five people lie on either side of it, to two digits."""
    said: dict[str, list[Decimal]] = {}
    for place, values in numbers.items():
        for one in tree.path(place):
            said.setdefault(one, []).extend(values)
    return {place: rounded(median(all_)) for place, all_ in said.items() if len(all_) >= 2 * FEWEST}


def rounded(number: Decimal) -> Decimal:
    """A number to two digits that count, so that it is nobody's own."""
    if not number:
        return Decimal(0)
    return number.quantize(Decimal(1).scaleb(number.adjusted() - 1)).normalize() + 0
