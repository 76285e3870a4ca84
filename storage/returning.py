"""Asking about single values and settling it, as transactions. Values are only appended, never overwritten.

Each gives "" when it is done, else the word of why not: those of `domain.review.refusal`, and not-sent, changed (the
community answered something since one looked), returned-already, opinion, settled-before, waits (the community has
sent nothing yet that it could go with).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from domain.indicators import Indicator
from domain.review import (
    CORRECTED,
    LOCKED,
    RECEIVED,
    RETURN,
    RETURNED,
    SETTLE,
    WITHDRAW,
    Actor,
    after_sending,
    after_settling,
    refusal,
)
from storage.audit import record
from storage.cases import Standing, sending_of, standing_of
from storage.checking import (
    BY_REASON,
    BY_VALUE,
    TAKEN_BACK,
    Returned,
    open_returns,
    returns,
    settle_by_sending,
    settle_return,
    subject_of,
)
from storage.locks import hold_review
from storage.reviews import mark_answers, move_sending
from storage.schema import Connection
from storage.submissions import NewAnswer, append_answers


def return_value(
    connection: Connection,
    territory: str,
    year: int,
    indicator: Indicator,
    question: str,
    looked: int,
    actor: Actor,
    by: int | None,
    now: datetime,
) -> str:
    """Ask a community about one value; `looked` is the last answer that was seen. See the module for what is given."""
    hold_review(connection, territory, year)
    sent = sending_of(connection, year, territory)
    if sent is None:
        return "not-sent"
    why = "opinion" if indicator.private else refusal(RETURN, sent.review, actor, indicator.group)
    if why:
        return why
    if any(one.indicator == indicator.code for one in open_returns(connection, territory, year)):
        return "returned-already"
    standing = standing_of(connection, year, [territory])[territory].get(indicator.code)
    if standing is not None and standing.id > looked:
        return "changed"
    values = {
        "territory": territory,
        "year": year,
        "indicator": indicator.code,
        "answer": standing.id if standing is not None else None,
        "question": question,
        "returned_by": by,
        "returned_at": now,
    }
    connection.execute(returns.insert(), values)
    if standing is not None:
        mark_answers(connection, [standing.id], RETURNED)
    move_sending(connection, sent, RETURNED)
    subject = f"{territory}:{year} {indicator.code}"
    became = f"{RETURNED}: answer {standing.id if standing is not None else 0}"
    record(connection, "value returned", subject, now, by=by, was=sent.review, became=became)
    return ""


def correct(
    connection: Connection, one: Returned, said: NewAnswer, actor: Actor, by: int | None, now: datetime
) -> str:
    """Settle a return by another value."""
    return _settle(connection, one, lambda standing: said, BY_VALUE, actor, by, now)


def explain(
    connection: Connection, one: Returned, words: str, actor: Actor, by: int | None, now: datetime
) -> str:
    """Settle a return by "right, because…": the value stands, with these words beside it."""

    def again(standing: Standing | None) -> NewAnswer:
        if standing is None:
            return NewAnswer(one.indicator, by, now, skipped="no-data", comment=words)
        said = (standing.number, standing.text, standing.skipped)
        return NewAnswer(one.indicator, by, now, *said, comment=words)

    return _settle(connection, one, again, BY_REASON, actor, by, now)


def _settle(
    connection: Connection,
    one: Returned,
    answer: Callable[[Standing | None], NewAnswer],
    outcome: str,
    actor: Actor,
    by: int | None,
    now: datetime,
) -> str:
    hold_review(connection, one.territory, one.year)
    sent = sending_of(connection, one.year, one.territory)
    if sent is None or one.id not in {left.id for left in open_returns(connection, one.territory, one.year)}:
        return "settled-before"
    why = refusal(SETTLE, sent.review, actor)
    if why:
        return why
    said = answer(standing_of(connection, one.year, [one.territory])[one.territory].get(one.indicator))
    append_answers(connection, sent.submission, one.territory, one.year, [said], CORRECTED)
    settle_return(connection, one.id, outcome, said.comment, by, now)
    left = bool(open_returns(connection, one.territory, one.year))
    move_sending(connection, sent, after_settling(open_returns=left))
    after = standing_of(connection, one.year, [one.territory])[one.territory][one.indicator]
    was, became = f"answer {one.answer or 0}", f"{outcome}: answer {after.id}"
    record(connection, "return settled", subject_of(one), now, by=by, was=was, became=became)
    return ""


def withdraw(
    connection: Connection, one: Returned, group: str, actor: Actor, by: int | None, now: datetime
) -> str:
    """Take a question back: the value stands as it was, and the community is not waited for any more."""
    hold_review(connection, one.territory, one.year)
    sent = sending_of(connection, one.year, one.territory)
    if sent is None or one.id not in {left.id for left in open_returns(connection, one.territory, one.year)}:
        return "settled-before"
    why = refusal(WITHDRAW, sent.review, actor, group)
    if why:
        return why
    settle_return(connection, one.id, TAKEN_BACK, "", by, now)
    if one.answer is not None:
        mark_answers(connection, [one.answer], RECEIVED)
    left = bool(open_returns(connection, one.territory, one.year))
    move_sending(connection, sent, after_settling(open_returns=left))
    was = f"answer {one.answer or 0}"
    record(connection, "return withdrawn", subject_of(one), now, by=by, was=was, became=TAKEN_BACK)
    return ""


def send_own(
    connection: Connection,
    territory: str,
    year: int,
    given: Sequence[NewAnswer],
    by: int | None,
    now: datetime,
) -> str:
    """Add to what a community sent the answers that belong to its kenesh; they make no sending of their own."""
    hold_review(connection, territory, year)
    sent = sending_of(connection, year, territory)
    if sent is None:
        return "waits"
    if sent.review == LOCKED:
        return "locked"
    standing = standing_of(connection, year, [territory])[territory]
    fresh = [
        one for one in given if one.indicator not in standing or _said(standing[one.indicator]) != one.said
    ]
    review = RECEIVED if sent.review == RECEIVED else CORRECTED
    append_answers(connection, sent.submission, territory, year, fresh, review)
    after = standing_of(connection, year, [territory])[territory]
    became = {one.indicator: after[one.indicator].id for one in fresh}
    settle_by_sending(connection, territory, year, became, by, now)
    left = bool(open_returns(connection, territory, year))
    move_sending(connection, sent, after_sending(sent.review, changed=bool(fresh), open_returns=left))
    became_words = " ".join(f"{code}: answer {row}" for code, row in became.items())
    record(connection, "kenesh answered", f"{territory}:{year}", now, by=by, became=became_words)
    return ""


def _said(one: Standing) -> tuple[object, ...]:
    return one.number, one.text, one.skipped, one.comment
