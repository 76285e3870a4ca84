"""What communities said: submissions and the answers in them, appended and never overwritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    bindparam,
    func,
    select,
)

from domain.review import CORRECTED, LOCKED, RECEIVED, RETURNED, after_sending
from storage.checking import open_returns, settle_by_sending
from storage.locks import hold_review
from storage.people import people
from storage.schema import Exact, Instant, metadata

submissions = Table(
    "submissions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", String(20), nullable=False, server_default=""),
    Column("sent_at", Instant, nullable=False),
    Column("sent_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("role", Integer, ForeignKey("roles.id", ondelete="SET NULL")),
    Column("review", String(12), nullable=False, server_default="received"),
    Column("answered", Integer, nullable=False),
    Column("skipped", Integer, nullable=False),
    Column("unconfirmed", String(500), nullable=False, server_default=""),
    Index("ix_submissions_place", "territory", "year"),
    sqlite_autoincrement=True,
)

answers = Table(
    "answers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("submission", Integer, ForeignKey("submissions.id"), nullable=False),
    Column("territory", String(20), nullable=False),
    Column("year", Integer, nullable=False),
    Column("indicator", String(10), nullable=False),
    Column("number", Exact),
    Column("text", Text),
    Column("skipped", String(20)),
    Column("comment", String(500), nullable=False, server_default=""),
    Column("answered_by", Integer, ForeignKey("people.id", ondelete="SET NULL")),
    Column("answered_at", Instant, nullable=False),
    Column("way", String(12), nullable=False),
    Column("review", String(12), nullable=False, server_default="received"),
    Index("ix_answers_place", "year", "territory", "indicator", "id"),
    sqlite_autoincrement=True,
)


class LockedYear(Exception):
    """What a community sent for a year was checked and locked: nothing may be sent any more."""


@dataclass(frozen=True)
class NewAnswer:
    """An answer about to be stored: exactly one of `number`, `text` and `skipped` is set."""

    indicator: str
    answered_by: int | None
    answered_at: datetime
    number: Decimal | None = None
    text: str | None = None
    skipped: str | None = None
    comment: str = ""
    way: str = "chat"

    @property
    def said(self) -> tuple[Decimal | None, str | None, str | None, str]:
        """What is said, apart from who and when."""
        return self.number, self.text, self.skipped, self.comment

    @property
    def value(self) -> tuple[Decimal | None, str | None, str | None]:
        """What is said, without the comment to it."""
        return self.number, self.text, self.skipped


def submit(
    connection: Connection,
    territory: str,
    year: int,
    given: Sequence[NewAnswer],
    *,
    by: int | None,
    role: int | None,
    now: datetime,
    unconfirmed: str = "",
) -> str:
    """Append a submission with those answers that differ from the standing ones; its receipt number.

    `unconfirmed` is the reason why it is sent without the word of the community's head.
    A value that is asked about is settled by another one. Raises LockedYear once what was sent is locked.
    """
    hold_review(connection, territory, year)
    before = last_submission(connection, territory, year)
    if before is not None and before.review == LOCKED:
        raise LockedYear(f"{territory}:{year}")
    standing = standing_answers(connection, territory, year)
    fresh = [
        one for one in given if one.indicator not in standing or standing[one.indicator].said != one.said
    ]
    settled = {
        one.indicator
        for one in fresh
        if one.indicator not in standing or standing[one.indicator].value != one.value
    }
    asked = {one.indicator for one in open_returns(connection, territory, year)}
    was = before.review if before is not None else None
    values = {
        "territory": territory,
        "year": year,
        "sent_at": now,
        "sent_by": by,
        "role": role,
        "review": after_sending(was, changed=bool(fresh), open_returns=bool(asked - settled)),
        "answered": sum(1 for one in given if one.skipped is None),
        "skipped": sum(1 for one in given if one.skipped is not None),
        "unconfirmed": unconfirmed,
    }
    key = connection.execute(submissions.insert().returning(submissions.c.id), values).scalar_one()
    number = f"{year}-{key:04d}"
    connection.execute(submissions.update().where(submissions.c.id == key).values(number=number))
    review = RECEIVED if was in (None, RECEIVED) else CORRECTED
    still_asked = [one for one in fresh if one.indicator in asked - settled]
    append_answers(connection, key, territory, year, still_asked, RETURNED)
    append_answers(connection, key, territory, year, [one for one in fresh if one not in still_asked], review)
    became = {code: _row_of(connection, territory, year, code) for code in sorted(asked & settled)}
    settle_by_sending(connection, territory, year, became, by, now)
    return number


def append_answers(
    connection: Connection,
    submission: int,
    territory: str,
    year: int,
    fresh: Sequence[NewAnswer],
    review: str,
) -> None:
    """Append answers to a submission; they stand from now on."""
    known = _still_there(connection, {one.answered_by for one in fresh})
    rows = [
        {
            **vars(one),
            "answered_by": one.answered_by if one.answered_by in known else None,
            "submission": submission,
            "territory": territory,
            "year": year,
            "review": review,
        }
        for one in fresh
    ]
    if rows:
        connection.execute(answers.insert(), rows)


def _row_of(connection: Connection, territory: str, year: int, indicator: str) -> int:
    """The number of the standing answer to an indicator."""
    here = (answers.c.territory == territory, answers.c.year == year, answers.c.indicator == indicator)
    number: int = connection.execute(select(func.max(answers.c.id)).where(*here)).scalar_one()
    return number


def _still_there(connection: Connection, wanted: Set[int | None]) -> set[int]:
    """Those of these people who have not erased themselves."""
    found = connection.execute(select(people.c.id).where(people.c.id.in_([one for one in wanted if one])))
    return {row.id for row in found}


_standing = (
    select(answers)
    .where(
        answers.c.id.in_(
            select(func.max(answers.c.id))
            .where(answers.c.territory == bindparam("territory"), answers.c.year == bindparam("year"))
            .group_by(answers.c.indicator)
        )
    )
    .order_by(answers.c.id)
)


def standing_answers(connection: Connection, territory: str, year: int) -> Mapping[str, NewAnswer]:
    """The last answer of a community to each indicator of a year, by indicator code."""
    found = connection.execute(_standing, {"territory": territory, "year": year})
    return {
        row.indicator: NewAnswer(
            row.indicator,
            row.answered_by,
            row.answered_at,
            row.number,
            row.text,
            row.skipped,
            row.comment,
            row.way,
        )
        for row in found
    }


@dataclass(frozen=True)
class Sent:
    """A submission as its sender knows it."""

    number: str
    sent_at: datetime
    review: str
    id: int = 0


def last_submission(connection: Connection, territory: str, year: int) -> Sent | None:
    """The last submission of a community for a year, or None."""
    query = (
        select(submissions.c.number, submissions.c.sent_at, submissions.c.review, submissions.c.id)
        .where(submissions.c.territory == territory, submissions.c.year == year)
        .order_by(submissions.c.id.desc())
        .limit(1)
    )
    row = connection.execute(query).first()
    return None if row is None else Sent(*row)
