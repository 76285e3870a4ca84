"""Forgetting a person: with their words, or with the words left behind without an author."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select

from storage.clock import real_time
from storage.drafts import StoredDraft, office_drafts, save_draft
from storage.people import forget, people
from storage.problems import problem_supporters, problems
from storage.raising import erase_words
from storage.schema import Connection
from storage.submissions import answers


@dataclass(frozen=True)
class Kept:
    """How much of a person is stored."""

    problems: int
    supported: int
    answers: int
    consented_at: datetime | None


def stored_of(connection: Connection, person: int) -> Kept:
    """Count what is stored of a person."""
    counts = (
        select(func.count()).select_from(problems).where(problems.c.raised_by == person),
        select(func.count()).select_from(problem_supporters).where(problem_supporters.c.person == person),
        select(func.count()).select_from(answers).where(answers.c.answered_by == person),
    )
    consented = select(people.c.consent_at).where(people.c.id == person)
    problems_n, supported, answers_n = (connection.execute(query).scalar_one() for query in counts)
    return Kept(problems_n, supported, answers_n, connection.execute(consented).scalar())


def erase(connection: Connection, person: int, *, with_words: bool) -> None:
    """Forget a person. Their problems go too `with_words`, else they stay without an author.

    Answers given for an office belong to the office and stay, without a name; so do a shared draft's.
    """
    if with_words:
        erase_words(connection, person)
    for stored in office_drafts(connection):
        _without(connection, stored, person)
    forget(connection, person)


def _without(connection: Connection, stored: StoredDraft, person: int) -> None:
    draft = stored.draft
    given = {key: replace(one, by=0) if one.by == person else one for key, one in draft.answers.items()}
    if given != draft.answers or str(person) in draft.unfinished:
        cleared = replace(draft, answers=given).leave(person)
        save_draft(connection, stored, cleared, real_time())
