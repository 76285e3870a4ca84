"""Completeness of a year: who is expected, who has answered, who in time, what was accepted; added up over levels.

A community counts once, and only if it is expected: it had self-government on 31 December of the year described. What
a unit sent that was dissolved before that day is kept, but counts for nobody. No rate can exceed the whole, because
every part is counted among the expected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

ACCEPTED = frozenset({"accepted", "locked"})
"""The states of a submission's review that count as accepted."""

OFFICE = ("head", "deputy", "section", "kenesh")
"""The roles of people who act for a community, in the order they are shown."""


@dataclass(frozen=True)
class Responsible:
    """Somebody who holds a role in a community; `number` is the role's, `seen_on` the day they last wrote."""

    number: int
    person: int
    role: str
    phone: str
    confirmed: bool
    seen_on: date | None = None
    reachable: bool = True


@dataclass(frozen=True)
class Standing:
    """How far one expected community is.

    `received_on` is the day of its first submission that held a value, `last_on` that of its last and `review` that
    one's state; a submission of nothing but skips is none. `answered` of `asked` core questions have a value now
    (opinions apart, which may be withheld). `former` are dissolved units that passed into this one and had sent
    something themselves. `unconfirmed` is the reason why the Union sent it without the head's word, or "".
    """

    territory: str
    region: str
    district: str
    deadline: date
    extended: bool = False
    received_on: date | None = None
    last_on: date | None = None
    review: str = ""
    unconfirmed: str = ""
    answered: int = 0
    asked: int = 0
    returns: int = 0
    people: tuple[Responsible, ...] = ()
    former: tuple[str, ...] = ()

    @property
    def received(self) -> bool:
        """Whether a value has come."""
        return self.received_on is not None

    @property
    def on_time(self) -> bool:
        """Whether the first value came by the community's own deadline."""
        return self.received_on is not None and self.received_on <= self.deadline

    @property
    def accepted(self) -> bool:
        """Whether what came last was accepted."""
        return self.received and self.review in ACCEPTED

    @property
    def state(self) -> str:
        """One word for all of it: accepted, returned, received, late or missing."""
        if not self.received:
            return "missing"
        if self.accepted:
            return "accepted"
        if self.returns:
            return "returned"
        return "received" if self.on_time else "late"


@dataclass(frozen=True)
class Count:
    """How many communities of a unit are expected, and how many of them have got how far."""

    expected: int = 0
    received: int = 0
    on_time: int = 0
    accepted: int = 0

    def rate(self, part: str) -> Fraction | None:
        """A part ("received", "on_time", "accepted") of the expected, 0 to 1; None where nobody is expected."""
        return Fraction(getattr(self, part), self.expected) if self.expected else None

    def with_one(self, standing: Standing) -> Count:
        """The count with one community more."""
        return Count(
            self.expected + 1,
            self.received + standing.received,
            self.on_time + standing.on_time,
            self.accepted + standing.accepted,
        )


def roll_up(standings: Iterable[Standing], country: str) -> Mapping[str, Count]:
    """The counts of the country, each region and each district, by code. A community that comes twice counts once."""
    counts: dict[str, Count] = {country: Count()}
    seen: set[str] = set()
    for one in standings:
        if one.territory in seen:
            continue
        seen.add(one.territory)
        for code in {country, one.region, one.district} - {""}:
            counts[code] = counts.get(code, Count()).with_one(one)
    return counts
