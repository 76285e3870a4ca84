"""Making a proposal, being for or against it, answering it, and erasing what a person proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from domain.proposals import DISCUSSED, MOVES, OBJECT, OPEN
from storage.audit import record
from storage.deliveries import withdraw
from storage.proposal_lists import Proposal, proposal_by_id, side_of
from storage.proposals import proposal_voices, proposals


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


def propose(connection: Connection, proposal: NewProposal, by: int, now: datetime) -> Proposal:
    """Store a proposal."""
    row = {**vars(proposal), "proposed_by": by, "proposed_at": now, "state": OPEN}
    key = connection.execute(proposals.insert().returning(proposals.c.id), row).scalar_one()
    record(connection, "proposal made", f"proposal {key}", now, by=by, became=OPEN)
    found = proposal_by_id(connection, key)
    assert found is not None
    return found


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
