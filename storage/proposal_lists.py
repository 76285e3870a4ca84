"""Reading proposals: one, a year's, a person's, with the number of those for and against."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from domain.proposals import ACCEPTED, DISCUSSED, MOVES, OBJECT, SUPPORT, WITHHELD
from storage.proposals import proposal_voices, proposals

PAGE = 8
SEEN = frozenset(MOVES) - {WITHHELD}
"""States in which everybody may see a proposal."""


@dataclass(frozen=True)
class Proposal:
    """A proposal with the number of those for it (its author not counted) and against it."""

    id: int
    year: int
    kind: str
    code: str
    title: str
    why: str
    unit: str
    supplier: str
    matter: str
    proposed_by: int | None
    proposed_at: datetime
    state: str
    reason: str
    supporters: int
    objectors: int

    @property
    def number(self) -> str:
        """The number people copy."""
        return f"{self.year % 100:02d}/{self.id:04d}"


def _counted(side: str) -> Any:
    mine = (proposal_voices.c.proposal == proposals.c.id, proposal_voices.c.side == side)
    return select(func.count()).where(*mine).correlate(proposals).scalar_subquery()


def _read() -> Select[Any]:
    return select(
        proposals, _counted(SUPPORT).label("supporters"), _counted(OBJECT).label("objectors")
    ).order_by(proposals.c.id.desc())


def _proposal(row: Row[Any]) -> Proposal:
    return Proposal(*(getattr(row, name) for name in Proposal.__dataclass_fields__))


def proposal_by_id(connection: Connection, number: int) -> Proposal | None:
    """The proposal with this number, or None."""
    row = connection.execute(_read().where(proposals.c.id == number)).first()
    return None if row is None else _proposal(row)


def proposals_of_year(
    connection: Connection,
    year: int,
    page: int,
    *,
    states: Collection[str] = DISCUSSED,
    code: str | None = None,
) -> list[Proposal]:
    """A year's proposals in these states, the youngest first; one more than a page when there is a next one."""
    query = _read().where(proposals.c.year == year, proposals.c.state.in_(states))
    if code is not None:
        query = query.where(proposals.c.code == code)
    return [_proposal(row) for row in connection.execute(query.limit(PAGE + 1).offset(page * PAGE))]


def proposals_of_person(connection: Connection, person: int, year: int, page: int) -> list[Proposal]:
    """What a person proposed for a year's set, the youngest first."""
    query = _read().where(proposals.c.proposed_by == person, proposals.c.year == year)
    return [_proposal(row) for row in connection.execute(query.limit(PAGE + 1).offset(page * PAGE))]


def accepted_proposals(connection: Connection, year: int) -> list[Proposal]:
    """All that was accepted for a year's set, the oldest first."""
    query = _read().where(proposals.c.year == year, proposals.c.state == ACCEPTED)
    return [_proposal(row) for row in reversed(connection.execute(query).all())]


def count_proposals(
    connection: Connection, year: int, states: Collection[str], *, by: int | None = None
) -> int:
    """How many of a year's proposals are in these states; only one person's when `by` is given."""
    query = select(func.count()).where(proposals.c.year == year, proposals.c.state.in_(states))
    if by is not None:
        query = query.where(proposals.c.proposed_by == by)
    return connection.execute(query).scalar_one()


def proposed_titles(connection: Connection, year: int) -> list[tuple[int, str]]:
    """Number and title of what is new and under discussion for a year's set."""
    there = (proposals.c.year == year, proposals.c.state.in_(DISCUSSED), proposals.c.title != "")
    query = select(proposals.c.id, proposals.c.title).where(*there, proposals.c.code == "")
    return [(row.id, row.title) for row in connection.execute(query.order_by(proposals.c.id))]


def side_of(connection: Connection, proposal: int, person: int) -> str:
    """Whether a person is for or against a proposal, or "" when they have not said."""
    mine = (proposal_voices.c.proposal == proposal, proposal_voices.c.person == person)
    return connection.execute(select(proposal_voices.c.side).where(*mine)).scalar() or ""


def reasons_of(connection: Connection, proposal: int, side: str) -> list[str]:
    """The reasons people gave for a side, the oldest first; of a rejected one they are its minority opinion."""
    said = (proposal_voices.c.proposal == proposal, proposal_voices.c.side == side)
    query = select(proposal_voices.c.reason).where(*said, proposal_voices.c.reason != "")
    return [row.reason for row in connection.execute(query.order_by(proposal_voices.c.id))]


def concerned_by(connection: Connection, proposal: int) -> list[int]:
    """The author of a proposal and those for it, each once."""
    author = select(proposals.c.proposed_by).where(proposals.c.id == proposal)
    backers = select(proposal_voices.c.person).where(
        proposal_voices.c.proposal == proposal, proposal_voices.c.side == SUPPORT
    )
    found = {row[0] for row in connection.execute(author.union(backers))}
    return sorted(person for person in found if person is not None)
