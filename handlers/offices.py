"""Offices: for which communities a person may answer indicators, and what is known of them beforehand."""

from __future__ import annotations

import time
from dataclasses import dataclass

from bot.turn import Turn
from domain.questionnaire import Facts
from storage.handouts import read_facts
from storage.roles import Role

FILLING = ("head", "deputy", "section")
MAY_SEND = ("head",)
HANDLING = ("head", "deputy")
FACTS_SECONDS = 30.0


@dataclass(frozen=True)
class Office:
    """A community's questionnaire of the current year, as one person may fill it; `sections` None means all."""

    territory: str
    year: int
    role: Role
    sections: frozenset[str] | None
    alone: bool

    @property
    def owner(self) -> str:
        """The owner of its draft."""
        return f"{self.territory}:{self.year}"

    @property
    def may_send(self) -> bool:
        """Whether this person may send in the community's name once they are confirmed."""
        return self.role.role in MAY_SEND


def offices_of(turn: Turn) -> list[Office]:
    """The offices a person holds, one a community; the head's comes before a deputy's and a section's."""
    found: dict[str, Office] = {}
    territories = {role.territory for role in turn.roles if role.role in FILLING}
    for word in FILLING:
        for role in turn.roles:
            if role.role == word and role.territory not in found:
                found[role.territory] = _office(turn, role, alone=len(territories) == 1)
    return list(found.values())


def _office(turn: Turn, role: Role, *, alone: bool) -> Office:
    sections = None
    if role.role == "section":
        sections = frozenset(
            one.section for one in turn.roles if one.role == "section" and one.territory == role.territory
        )
    return Office(role.territory, turn.world.year, role, sections, alone)


def handling(turn: Turn) -> list[Office]:
    """The offices in which a person handles citizens' problems; a section of the questionnaire is none."""
    return [office for office in offices_of(turn) if office.role.role in HANDLING]


def office_of(turn: Turn, territory: str) -> Office | None:
    """The person's office in a community, or None."""
    return next((office for office in offices_of(turn) if office.territory == territory), None)


def facts_of(turn: Turn, territory: str, year: int) -> Facts:
    """Last year's values and the bodies' figures of a community, read again every half minute."""
    remembered = turn.world.remembered
    key = f"facts {territory} {year}"
    found = remembered.get(key)
    if found is not None and time.monotonic() - found[0] < FACTS_SECONDS:
        facts: Facts = found[1]
        return facts
    facts = read_facts(turn.connection, turn.world.register, turn.world.indicators, territory, year)
    remembered[key] = (time.monotonic(), facts)
    return facts
