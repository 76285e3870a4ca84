"""What a notice asks: questions in their order, which freeze with the first answer.

Who changes them holds the notice, and so does who answers first: of the two one waits for the other and then finds
what it did.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, exists, select, update

from domain.consultations import Asked, QuestionWords, read_words, spec_text, words_text
from domain.draft import Json
from domain.notices import ALIVE, SENT, WRITTEN
from storage.audit import record
from storage.clock import read_offset, real_time
from storage.locks import hold_notice
from storage.notices import Notice, consultation_answers, notice_by_id, notice_questions


class Frozen(Exception):
    """The questions cannot be changed any more; `reason` is the word of why: answered, confirmed or over."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class NewQuestion:
    """A question as its author wrote it."""

    kind: str
    optional: bool
    words: Mapping[str, QuestionWords]
    spec: Mapping[str, Json]


def questions_of(connection: Connection, notice: int) -> list[Asked]:
    """The questions of a notice in their order."""
    query = select(notice_questions).where(notice_questions.c.notice == notice)
    return [
        Asked(row.id, row.position, row.kind, bool(row.optional), read_words(row.words), json.loads(row.spec))
        for row in connection.execute(query.order_by(notice_questions.c.position))
    ]


def notice_of_question(connection: Connection, question: int) -> int | None:
    """The number of the notice that asks a question, or None when there is no such question."""
    query = select(notice_questions.c.notice).where(notice_questions.c.id == question)
    return connection.execute(query).scalar()


def why_frozen(connection: Connection, notice: Notice) -> str:
    """Why the questions cannot be changed: answered, confirmed (by a second person) or over; "" when they can."""
    if notice.state == WRITTEN:
        return ""
    if notice.state not in ALIVE and notice.state != SENT:
        return "over"
    if has_answers(connection, notice.id):
        return "answered"
    return "confirmed" if notice.confirmed_by is not None else ""


def has_answers(connection: Connection, notice: int) -> bool:
    """Whether anybody has answered."""
    return bool(connection.execute(select(exists().where(consultation_answers.c.notice == notice))).scalar())


def _to_change(connection: Connection, notice: int) -> list[Asked]:
    """The questions of a notice that may be changed now, held until the transaction ends. Raises Frozen."""
    hold_notice(connection, notice)
    reason = why_frozen(connection, notice_by_id(connection, notice))
    if reason:
        raise Frozen(reason)
    return questions_of(connection, notice)


def add_question(connection: Connection, notice: int, new: NewQuestion, by: int, now: datetime) -> int:
    """Put a question at the end; its number. Raises Frozen."""
    before = _to_change(connection, notice)
    position = max((one.position for one in before), default=0) + 1
    number = _insert(connection, notice, position, new)
    record(connection, "question added", f"notice {notice}", now, by=by, became=_shortly(number, new.words))
    return number


def change_question(
    connection: Connection, notice: int, question: int, new: NewQuestion, by: int, now: datetime
) -> int | None:
    """Put another question in the place of one; its number, None when the old one is not there. Raises Frozen."""
    old = next((one for one in _to_change(connection, notice) if one.id == question), None)
    if old is None:
        return None
    connection.execute(notice_questions.delete().where(notice_questions.c.id == question))
    number = _insert(connection, notice, old.position, new)
    was, became = _shortly(question, old.words), _shortly(number, new.words)
    record(connection, "question changed", f"notice {notice}", now, by=by, was=was, became=became)
    return number


def remove_question(connection: Connection, notice: int, question: int, by: int, now: datetime) -> bool:
    """Take a question out; False when it is not there. Raises Frozen."""
    old = next((one for one in _to_change(connection, notice) if one.id == question), None)
    if old is None:
        return False
    connection.execute(notice_questions.delete().where(notice_questions.c.id == question))
    was = _shortly(question, old.words)
    record(connection, "question removed", f"notice {notice}", now, by=by, was=was)
    return True


def swap_question(
    connection: Connection, notice: int, question: int, step: int, by: int, now: datetime
) -> bool:
    """Let a question and the one before (`step` -1) or after it (1) change places; False at the end. Raises Frozen."""
    there = _to_change(connection, notice)
    places = [one.id for one in there]
    if question not in places or not 0 <= places.index(question) + step < len(there):
        return False
    one, other = there[places.index(question)], there[places.index(question) + step]
    for number, position in ((one.id, 0), (other.id, one.position), (one.id, other.position)):
        at = update(notice_questions).where(notice_questions.c.id == number)
        connection.execute(at.values(position=position))
    subject = f"notice {notice}"
    record(connection, "question moved", subject, now, by=by, became=f"{one.id} at {other.position}")
    return True


def _insert(connection: Connection, notice: int, position: int, new: NewQuestion) -> int:
    row = {
        "notice": notice,
        "position": position,
        "kind": new.kind,
        "optional": new.optional,
        "spec": spec_text(new.spec),
        "words": words_text(new.words),
    }
    made = connection.execute(notice_questions.insert().values(**row))
    number: int = made.inserted_primary_key[0]  # type: ignore[index]
    return number


def _shortly(number: int, words: Mapping[str, QuestionWords]) -> str:
    label = words["ky"].label if "ky" in words else next(iter(words.values())).label
    return f"{number}: {label}"[:200]


def why_not_ready(connection: Connection, notice: Notice) -> str:
    """Why a notice cannot be sent as far as its questions go: the key of a message, or ""."""
    questions = questions_of(connection, notice.id)
    if not questions:
        return "consultation-needs-questions" if notice.closes_at is not None else ""
    if notice.closes_at is None:
        return "consultation-needs-closing"
    if notice.closes_at <= real_time() + read_offset(connection):
        return "consultation-closing-over"
    worded = all(language in one.words for one in questions for language in notice.texts)
    return "" if worded else "consultation-needs-words"
