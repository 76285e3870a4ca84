"""What people propose for the indicator set of a year, who is for or against it, and what was answered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Row,
    Select,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
)

from domain.proposals import ACCEPTED, DISCUSSED, MOVES, OBJECT, OPEN, SUPPORT, WITHHELD
from storage.audit import record
from storage.deliveries import withdraw
from storage.schema import Instant, metadata

proposals = Table(
    "proposals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("code", String(10), nullable=False, server_default=""),
    Column("title", String(300), nullable=False, server_default=""),
    Column("why", Text, nullable=False, server_default=""),
    Column("unit", String(60), nullable=False, server_default=""),
    Column("supplier", String(200), nullable=False, server_default=""),
    Column("matter", String(20), nullable=False, server_default=""),
    Column("proposed_by", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("proposed_at", Instant, nullable=False),
    Column("state", String(10), nullable=False, server_default="open"),
    Column("reason", Text, nullable=False, server_default=""),
    Column("answered_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("answered_at", Instant),
    Index("ix_proposals_year", "year", "state"),
    sqlite_autoincrement=True,
)

proposal_voices = Table(
    "proposal_voices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("proposal", Integer, ForeignKey("proposals.id", ondelete="CASCADE"), nullable=False),
    Column("person", Integer, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("side", String(8), nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("at", Instant, nullable=False),
    UniqueConstraint("proposal", "person"),
    sqlite_autoincrement=True,
)

PAGE = 8
SEEN = frozenset(MOVES) - {WITHHELD}
"""States in which everybody may see a proposal."""


class NoReason(Exception):
    """An objection, or an answer to a proposal, without its reason."""


@dataclass(frozen=True)
class NewProposal:
    """A proposal about to be stored; `code` is the indicator concerned, "" for a new one."""

    year: int
    kind: str
    code: str = ""
    title: str = ""
    why: str = ""
    unit: str = ""
    supplier: str = ""
    matter: str = ""


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


def propose(connection: Connection, proposal: NewProposal, by: int, now: datetime) -> Proposal:
    """Store a proposal."""
    row = {**vars(proposal), "proposed_by": by, "proposed_at": now, "state": OPEN}
    key = connection.execute(proposals.insert().returning(proposals.c.id), row).scalar_one()
    record(connection, "proposal made", f"proposal {key}", now, by=by, became=OPEN)
    found = proposal_by_id(connection, key)
    assert found is not None
    return found


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


def voice(
    connection: Connection, proposal: int, person: int, side: str, now: datetime, reason: str = ""
) -> bool:
    """Put down that a person is for or against a proposal, over what they said before.

    False when it is not under discussion any more, or their own. Raises NoReason for an objection without one.
    """
    if side == OBJECT and not reason.strip():
        raise NoReason
    found = proposal_by_id(connection, proposal)
    if found is None or found.state not in DISCUSSED or found.proposed_by == person:
        return False
    was = side_of(connection, proposal, person)
    values = {"side": side, "reason": reason.strip(), "at": now}
    if was:
        mine = (proposal_voices.c.proposal == proposal, proposal_voices.c.person == person)
        connection.execute(proposal_voices.update().where(*mine).values(**values))
    else:
        connection.execute(proposal_voices.insert(), {"proposal": proposal, "person": person, **values})
    record(connection, "proposal voice", f"proposal {proposal}", now, by=person, was=was, became=side)
    return True


def reasons_of(connection: Connection, proposal: int, side: str) -> list[str]:
    """The reasons people gave for a side, the oldest first; of a rejected one they are its minority opinion."""
    said = (proposal_voices.c.proposal == proposal, proposal_voices.c.side == side)
    query = select(proposal_voices.c.reason).where(*said, proposal_voices.c.reason != "")
    return [row.reason for row in connection.execute(query.order_by(proposal_voices.c.id))]


def answer(
    connection: Connection, proposal: Proposal, state: str, reason: str, by: int, now: datetime
) -> bool:
    """Answer a proposal as it was read; False when somebody answered it meanwhile or the state may not follow.

    Raises NoReason without a reason.
    """
    if not reason.strip():
        raise NoReason
    if state not in MOVES[proposal.state]:
        return False
    still = proposals.update().where(proposals.c.id == proposal.id, proposals.c.state == proposal.state)
    values = {"state": state, "reason": reason.strip(), "answered_by": by, "answered_at": now}
    if connection.execute(still.values(**values)).rowcount != 1:
        return False
    subject = f"proposal {proposal.id}"
    record(connection, "proposal answered", subject, now, by=by, was=proposal.state, became=state)
    return True


def concerned_by(connection: Connection, proposal: int) -> list[int]:
    """The author of a proposal and those for it, each once."""
    author = select(proposals.c.proposed_by).where(proposals.c.id == proposal)
    backers = select(proposal_voices.c.person).where(
        proposal_voices.c.proposal == proposal, proposal_voices.c.side == SUPPORT
    )
    found = {row[0] for row in connection.execute(author.union(backers))}
    return sorted(person for person in found if person is not None)


def told_as(proposal: int, state: str) -> str:
    """The name of the delivery that tells of an answer."""
    return f"proposal {proposal} {state}"


def give_code(connection: Connection, proposal: int, code: str, by: int, now: datetime) -> None:
    """Note under which code a new indicator that was accepted stands in the set."""
    connection.execute(proposals.update().where(proposals.c.id == proposal).values(code=code))
    record(connection, "proposal entered", f"proposal {proposal}", now, by=by, became=code)


def erase_proposals(connection: Connection, person: int) -> None:
    """Delete what a person proposed and what they said of others' proposals."""
    query = select(proposals.c.id).where(proposals.c.proposed_by == person)
    numbers = [row.id for row in connection.execute(query)]
    withdraw(connection, [told_as(number, state) for number in numbers for state in MOVES])
    connection.execute(proposals.delete().where(proposals.c.id.in_(numbers)))
    connection.execute(proposal_voices.delete().where(proposal_voices.c.person == person))
