"""Forgetting a person: with their words, or with the words left behind without an author."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select

from domain.ways import CHAT, with_way
from storage.clock import real_time
from storage.consultations import count_answers, erase_answers, erase_open_answers
from storage.deliveries import forget_deliveries
from storage.drafts import StoredDraft, office_drafts, save_draft
from storage.files_used import files_of, used_files
from storage.invitations import close_links
from storage.notices import consultation_answers
from storage.people import forget, people, person_by_id
from storage.problems import problem_supporters, problems
from storage.proposals import proposals
from storage.proposing import erase_proposals
from storage.raising import erase_words, leave_words
from storage.schema import Connection
from storage.solutions import CAME, erase_solutions, solutions
from storage.submissions import answers
from storage.updates import forget_letters


@dataclass(frozen=True)
class Kept:
    """How much of a person is stored."""

    problems: int
    supported: int
    answers: int
    solutions: int
    consented_at: datetime | None
    proposals: int = 0
    consultations: int = 0


def stored_of(connection: Connection, person: int) -> Kept:
    """Count what is stored of a person."""
    counts = (
        select(func.count()).select_from(problems).where(problems.c.raised_by == person),
        select(func.count()).select_from(problem_supporters).where(problem_supporters.c.person == person),
        select(func.count()).select_from(answers).where(answers.c.answered_by == person),
        select(func.count()).select_from(solutions).where(solutions.c.by == person, solutions.c.kind != CAME),
        select(func.count()).select_from(proposals).where(proposals.c.proposed_by == person),
    )
    consented = select(people.c.consent_at).where(people.c.id == person)
    raised, supported, answered, solved, proposed = (
        connection.execute(query).scalar_one() for query in counts
    )
    since = connection.execute(consented).scalar()
    consulted = count_answers(connection, consultation_answers.c.person == person)
    return Kept(raised, supported, answered, solved, since, proposed, consulted)


def erase(connection: Connection, person: int, *, with_words: bool) -> frozenset[str]:
    """Forget a person; the files to be deleted once this is committed.

    Their problems and proposals go too `with_words`, else these stay without an author, a voice or a point nobody
    was to see.
    What they answered to a consultation that may still be answered goes in either case: it could be given twice.
    Answers given for an office belong to the office and stay, without a name; so do a shared draft's.
    """
    known = person_by_id(connection, person)
    files = files_of(connection, person)
    if with_words:
        erase_words(connection, person)
        erase_solutions(connection, person)
        erase_proposals(connection, person)
        erase_answers(connection, person)
    else:
        leave_words(connection, person)
        erase_open_answers(connection, person)
    for stored in office_drafts(connection):
        _without(connection, stored, person)
    if known is not None:
        forget_letters(connection, known.telegram_id)
    close_links(connection, person, real_time())
    forget_deliveries(connection, person)
    forget(connection, person)
    return files - used_files(connection)


def _without(connection: Connection, stored: StoredDraft, person: int) -> None:
    draft = stored.draft
    given = {key: replace(one, by=0) if one.by == person else one for key, one in draft.answers.items()}
    cleared = with_way(replace(draft, answers=given).leave(person), person, CHAT)
    if cleared != draft:
        save_draft(connection, stored, cleared, real_time())
