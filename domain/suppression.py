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

from domain.groupings import Group, Grouping, coarser, in_order, together
from domain.middles import Numbers, middles
from domain.nesting import Nesting
from domain.tally import NO, SAID, YES, Cut, Tally

FEWEST = 5
"""So many people stand behind whatever is published."""


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


View = Mapping[Cut, Grouping]
"""How a place is shown: the blocks of one cut, or those options of a question with many that are shown at all."""


def suppress(tally: Tally, above: Mapping[str, str], root: str) -> dict[str, Shown]:
    """What may be published, by place; `above` says in which place each one lies, up to the `root`."""
    people = Nesting(above, root, {}).sums({place: {"": n} for place, n in tally.people.items()})
    tree = Nesting(above, root, {place: cells[""] for place, cells in people.items()})
    places = _places(tree)
    found: dict[str, dict[str, tuple[Block, ...]]] = {place: {} for place in places}
    for family in _families(tree, tally):
        for place, view in _published(tree, places, family).items():
            for cut, grouping in view.items():
                cells = family.cuts[cut][place]
                found[place][cut.key] = tuple(Block(group, together(cells, group)) for group in grouping)
    medians = {key: _medians(tree, places, tally, key) for key in tally.numbers}
    return {
        place: Shown(
            tree.people[place],
            found[place],
            {key: numbers[place] for key, numbers in medians.items() if place in numbers},
        )
        for place in places
    }


def _places(tree: Nesting) -> list[str]:
    """The places whose number of people may be shown, from above down."""
    found: list[str] = []
    waiting = [tree.root] if tree.people.get(tree.root, 0) >= FEWEST else []
    while waiting:
        place = waiting.pop()
        found.append(place)
        large = [one for one in tree.inside(place) if tree.people[one] >= FEWEST]
        rest = tree.people[place] - sum(tree.people[one] for one in large)
        waiting += without_smallest(large, tree.people) if 0 < rest < FEWEST else large
    return found


def without_smallest(places: Sequence[str], people: Mapping[str, int]) -> list[str]:
    """All places but the one with the fewest people, which joins the rest."""
    return sorted(places, key=lambda one: (people[one], one))[1:]


@dataclass(frozen=True)
class _Family:
    """Cuts that are shown or hidden together: one, or the options of a question with `many`.

    `said` is how many answered it, where everybody knows that: all did.
    """

    cuts: Mapping[Cut, Mapping[str, Counter[str]]]
    many: bool
    said: Mapping[str, Counter[str]]

    def first(self, root: str) -> View:
        """How the whole is shown, as finely as may be; empty when it may not be."""
        if not self.many:
            groupings = {cut: first_grouping(cut, cells[root]) for cut, cells in self.cuts.items()}
            return {cut: one for cut, one in groupings.items() if len(one) > 1 or len(cut.cells) == 1}
        return {
            cut: ((YES,), (NO,))
            for cut, cells in self.cuts.items()
            if min(cells[root][YES], cells[root][NO]) >= FEWEST
        }

    def coarser(self, view: View, place: str) -> list[View]:
        """A view and ever coarser ones."""
        if not self.many:
            return [
                {cut: one}
                for cut, grouping in view.items()
                for one in coarser(cut, grouping, self.cuts[cut][place])
            ]
        most = sorted(view, key=lambda cut: -self.cuts[cut][place][YES])
        return [{cut: view[cut] for cut in most[:n]} for n in range(len(most), 0, -1)]

    def rest(self, place: str, shown: Sequence[str]) -> tuple[dict[Cut, Counter[str]], int]:
        """What is left of a place's cells without those of places inside it, and of those who answered."""
        cells = {}
        for cut, counts in self.cuts.items():
            cells[cut] = Counter(counts[place])
            for one in shown:
                cells[cut].subtract(counts[one])
        answered = {one: self.said[one][SAID] for one in (place, *shown)} if self.said else {}
        return cells, answered.get(place, 0) - sum(answered.get(one, 0) for one in shown)

    def full(self, place: str) -> tuple[dict[Cut, Counter[str]], int]:
        """The cells of a place, and those who answered."""
        return self.rest(place, ())


def _families(tree: Nesting, tally: Tally) -> list[_Family]:
    found: dict[str, dict[Cut, dict[str, Counter[str]]]] = {}
    sums = {cut: tree.sums(counts) for cut, counts in tally.cuts.items()}
    for cut in sums:
        question, dot, _ = cut.key.partition(".")
        found.setdefault(question + dot, {})[cut] = sums[cut]
    said = {cut.key: cells for cut, cells in sums.items()}
    return [
        _Family(cuts, key.endswith("."), said.get(key.rstrip("."), {}) if key.endswith(".") else {})
        for key, cuts in found.items()
    ]


def _published(tree: Nesting, places: Sequence[str], family: _Family) -> dict[str, View]:
    """How each place is shown in which a family may be shown."""
    found: dict[str, View] = {}
    waiting = [(tree.root, family.first(tree.root))] if tree.root in places else []
    while waiting:
        place, view = waiting.pop()
        if not view:
            continue
        found[place] = view
        inside = [one for one in tree.inside(place) if one in places]
        chosen, shown = _best(tree, place, inside, view, family)
        waiting += [(one, chosen) for one in shown]
    return found


def first_grouping(cut: Cut, cells: Mapping[str, int]) -> Grouping:
    """The finest blocks of a whole: all cells under five together with the next larger one, the others each alone."""
    small = [one for one in cut.cells if cells.get(one, 0) < FEWEST]
    large = sorted((one for one in cut.cells if one not in small), key=lambda one: cells[one])
    pool = {*small, *large[:1]} if small else set()
    alone = [(one,) for one in cut.cells if one not in pool]
    return in_order(cut, [*alone, *([tuple(pool)] if pool else [])])


def _best(
    tree: Nesting, place: str, inside: Sequence[str], view: View, family: _Family
) -> tuple[View, list[str]]:
    """How the places inside one are shown, and which of them can be: what tells most people most."""
    made = [
        (each, showable(tree, place, inside, each, family, fewer=len(each) < len(view)))
        for each in family.coarser(view, place)
    ]

    def worth(one: tuple[View, list[str]]) -> float:
        blocks = sum(len(grouping) for grouping in one[0].values())
        return sum(tree.people[code] for code in one[1]) * (1 - 1 / (1 + blocks))

    return max(made, key=worth)


def showable(
    tree: Nesting, place: str, inside: Sequence[str], view: View, family: _Family, *, fewer: bool
) -> list[str]:
    """The places inside one that have five people in every block, so that the rest has them too or is empty.

    Where `fewer` options of a question with many are shown than above, they must have been marked as often as there
    were answers: else it could be told how many marked one of the others.
    """

    def fits(cells: Mapping[Cut, Mapping[str, int]], said: int) -> bool:
        blocks = [together(cells[cut], group) for cut, grouping in view.items() for group in grouping]
        marked = sum(cells[cut][YES] for cut in view)
        return min(blocks) >= FEWEST and (not fewer or covers(marked, said))

    large = [one for one in inside if fits(*family.full(one))]
    if tree.people[place] == sum(tree.people[one] for one in large) or fits(*family.rest(place, large)):
        return large
    fewer_places = without_smallest(large, tree.people)
    return fewer_places if fits(*family.rest(place, fewer_places)) else []


def covers(marked: int, said: int) -> bool:
    """Whether so many marks may all be those of so many people, each of whom marked something."""
    return marked >= said


def _medians(tree: Nesting, places: Sequence[str], tally: Tally, key: str) -> dict[str, Decimal]:
    """The middle numbers said to a question, by place; see `domain.middles`."""
    said: dict[str, list[Decimal]] = {}
    for place, values in tally.numbers[key].items():
        for one in tree.path(place):
            said.setdefault(one, []).extend(values)
    everybody = any(cut.key == key for cut in tally.cuts)
    return middles(Numbers(said, tree.people, tree.inside, everybody, FEWEST), tree.root, places)
