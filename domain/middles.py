"""The middle of the numbers that a place said, shown only where it gives nobody away, also beside other places' middles.

The rule. A middle says that half of a place lies on either side of it. Beside the middles of the places inside it, the
half that must lie above has to be somewhere: if most of the places inside lie low, it is in the few that lie high. For
each place shown the attacker wins one person, since somebody stands on the middle itself. So a place, and what is left
of the place around it, has to have said twice `fewest` numbers and two more for each middle beside it, and for each
beside those around it. Then of no group on one side of any middle can it be told that it is smaller than `fewest`.

Where a question could be passed over, a middle also tells that so many answered: `fewest` more have to have taken part.
The largest places come first, and as many as the rest allows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median_low


@dataclass(frozen=True)
class Numbers:
    """What was said: the numbers of each place with those inside it, and how many took part there.

    `inside` gives the places directly inside one; `everybody` tells that nobody passed the question over anywhere.
    """

    said: Mapping[str, Sequence[Decimal]]
    people: Mapping[str, int]
    inside: Callable[[str], Sequence[str]]
    everybody: bool
    fewest: int

    def enough(self, said: int, people: int, beside: int) -> bool:
        """Whether a middle of so many numbers of so many people may stand with so many middles beside it."""
        least = 2 * (self.fewest + 1 + beside)
        return said >= least and (self.everybody or people >= least + self.fewest)

    def shows(self, place: str, beside: int) -> bool:
        """Whether a place may show its middle."""
        return self.enough(len(self.said.get(place, ())), self.people[place], beside)

    def rest_is_safe(self, place: str, shown: Sequence[str], beside: int) -> bool:
        """Whether what a place has outside of those shown inside it is nobody, or enough."""
        people = self.people[place] - sum(self.people[one] for one in shown)
        said = len(self.said[place]) - sum(len(self.said[one]) for one in shown)
        return people == 0 or self.enough(said, people, beside)


def middles(numbers: Numbers, root: str, places: Sequence[str]) -> dict[str, Decimal]:
    """The middle number of those of some places that may show it, to two digits."""
    found: dict[str, Decimal] = {}
    waiting = [(root, 0)] if root in places and numbers.shows(root, 0) else []
    while waiting:
        place, beside = waiting.pop()
        found[place] = rounded(median_low(numbers.said[place]))
        inside = [one for one in numbers.inside(place) if one in places]
        shown = _largest(numbers, place, inside, beside)
        waiting += [(one, beside + len(shown)) for one in shown]
    return found


def _largest(numbers: Numbers, place: str, inside: Sequence[str], beside: int) -> list[str]:
    """As many of the places inside one as may show their middles, those first that said most."""
    largest = sorted(inside, key=lambda one: (-len(numbers.said.get(one, ())), one))
    for n in range(len(largest), 0, -1):
        shown = largest[:n]
        all_show = all(numbers.shows(one, beside + n) for one in shown)
        if all_show and numbers.rest_is_safe(place, shown, beside + n):
            return shown
    return []


def rounded(number: Decimal) -> Decimal:
    """A number to two digits that count, so that it is nobody's own."""
    if not number:
        return Decimal(0)
    return number.quantize(Decimal(1).scaleb(number.adjusted() - 1)).normalize() + 0
