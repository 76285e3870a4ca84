"""The deeds of checking as transactions: return a value, settle it, accept, lock, unlock. Values are only appended.

Each gives "" when it is done, else the word of why not: those of `domain.review.refusal`, and not-sent, changed (the
community sent or answered something since one looked), open-returns, returned-already, opinion, settled-before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from sqlalchemy import or_, select

from domain.cycle import STAGES, VERIFICATION
from domain.indicators import Indicator
from domain.review import (
    ACCEPT,
    ACCEPTED,
    CLOCK,
    CORRECTED,
    LOCK,
    LOCKED,
    MOVES,
    REPORTERS,
    RETURN,
    RETURNED,
    SETTLE,
    UNLOCK,
    Actor,
    after_settling,
    refusal,
)
from storage.audit import record
from storage.cases import Standing, Waiting, sending_of, sendings, standing_of
from storage.checking import (
    BY_REASON,
    BY_VALUE,
    Returned,
    open_returns,
    returns,
    settle_return,
    subject_of,
)
from storage.cycles import read_cycles
from storage.locks import hold_review
from storage.roles import roles
from storage.schema import Connection
from storage.submissions import NewAnswer, answers, append_answers, submissions


def speaks_for(connection: Connection, person: int, territory: str, since: datetime | None) -> bool:
    """Whether a person holds a role in which one reports for a community, or held it after `since`."""
    held = roles.c.until.is_(None) if since is None else or_(roles.c.until.is_(None), roles.c.until > since)
    mine = (roles.c.person == person, roles.c.territory == territory, roles.c.role.in_(REPORTERS), held)
    return connection.execute(select(roles.c.id).where(*mine).limit(1)).first() is not None


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
        _mark(connection, [standing.id], RETURNED)
    _move(connection, sent, RETURNED)
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
    _move(connection, sent, after_settling(open_returns=left))
    after = standing_of(connection, one.year, [one.territory])[one.territory][one.indicator]
    was, became = f"answer {one.answer or 0}", f"{outcome}: answer {after.id}"
    record(connection, "return settled", subject_of(one), now, by=by, was=was, became=became)
    return ""


def accept(
    connection: Connection,
    territory: str,
    year: int,
    looked: tuple[int, int],
    actor: Actor,
    by: int | None,
    now: datetime,
    *,
    what: str = "submission accepted",
) -> str:
    """Accept what a community sent, if it still is what one looked at: the last submission and the last answer."""
    hold_review(connection, territory, year)
    sent = sending_of(connection, year, territory)
    if sent is None:
        return "not-sent"
    if sent.asked and sent.review != LOCKED:
        return "open-returns"
    why = refusal(ACCEPT, sent.review, actor)
    if why:
        return why
    if (sent.submission, sent.answer) != looked:
        return "changed"
    _become(connection, sent, year, ACCEPTED)
    record(connection, what, f"{territory}:{year}", now, by=by, was=sent.review, became=ACCEPTED)
    return ""


def unlock(
    connection: Connection, territory: str, year: int, actor: Actor, by: int | None, now: datetime
) -> str:
    """Open again what was locked; it has to be accepted once more."""
    hold_review(connection, territory, year)
    sent = sending_of(connection, year, territory)
    why = "not-sent" if sent is None else refusal(UNLOCK, sent.review, actor)
    if sent is None or why:
        return why
    became = MOVES[UNLOCK].became
    _become(connection, sent, year, became)
    record(connection, "submission unlocked", f"{territory}:{year}", now, by=by, was=LOCKED, became=became)
    return ""


def lock_accepted(
    connection: Connection, year: int, inside: Collection[str], actor: Actor, by: int | None, now: datetime
) -> int:
    """Lock everything accepted among these communities; how many were."""
    done = 0
    for code in sorted(one.territory for one in sendings(connection, year, inside) if one.review == ACCEPTED):
        hold_review(connection, code, year)
        sent = sending_of(connection, year, code)
        if sent is not None and not refusal(LOCK, sent.review, actor):
            _become(connection, sent, year, LOCKED)
            record(connection, "submission locked", f"{code}:{year}", now, by=by, was=ACCEPTED, became=LOCKED)
            done += 1
    return done


def lock_past_verification(connection: Connection, now: datetime) -> int:
    """Lock what was accepted in every year whose verification is over; how many were. Twice changes nothing."""
    done = 0
    for cycle in read_cycles(connection):
        if STAGES.index(cycle.stage) > STAGES.index(VERIFICATION):
            here = (submissions.c.year == cycle.year, submissions.c.review == ACCEPTED)
            inside = connection.execute(select(submissions.c.territory).where(*here).distinct()).scalars()
            done += lock_accepted(connection, cycle.year, list(inside), Actor(CLOCK), None, now)
    return done


def _become(connection: Connection, sent: Waiting, year: int, state: str) -> None:
    """Give a sending and all standing answers a state."""
    standing = standing_of(connection, year, [sent.territory])[sent.territory]
    _mark(connection, [one.id for one in standing.values()], state)
    _move(connection, sent, state)


def _mark(connection: Connection, rows: Collection[int], state: str) -> None:
    connection.execute(answers.update().where(answers.c.id.in_(rows)).values(review=state))


def _move(connection: Connection, sent: Waiting, state: str) -> None:
    connection.execute(submissions.update().where(submissions.c.id == sent.submission).values(review=state))
