"""The state of what a community sent, on its last sending and on each answer; and who may not judge it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_, select

from domain.review import REPORTERS
from storage.cases import Waiting
from storage.roles import roles
from storage.schema import Connection
from storage.submissions import answers, submissions


def speaks_for(connection: Connection, person: int, territory: str, since: datetime | None) -> bool:
    """Whether a person holds a role in which one reports for a community, or held it after `since`."""
    held = roles.c.until.is_(None) if since is None else or_(roles.c.until.is_(None), roles.c.until > since)
    mine = (roles.c.person == person, roles.c.territory == territory, roles.c.role.in_(REPORTERS), held)
    return connection.execute(select(roles.c.id).where(*mine).limit(1)).first() is not None


def mark_answers(connection: Connection, rows: Collection[int], state: str) -> None:
    """Give answers a state of review."""
    connection.execute(answers.update().where(answers.c.id.in_(rows)).values(review=state))


def move_sending(connection: Connection, sent: Waiting, state: str) -> None:
    """Give a sending a state of review."""
    connection.execute(submissions.update().where(submissions.c.id == sent.submission).values(review=state))
