"""How many people live in a place, where that is known: the register's figure, else the last accepted one."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from domain.peers import POPULATION
from domain.places import Register
from domain.review import ACCEPTED, LOCKED
from storage.schema import Connection
from storage.submissions import answers


def populations(connection: Connection, register: Register, codes: Collection[str]) -> dict[str, int]:
    """The population of those of these places of which it is known."""
    found: dict[str, int] = {}
    accepted = (
        answers.c.indicator == POPULATION,
        answers.c.review.in_((ACCEPTED, LOCKED)),
        answers.c.number.is_not(None),
    )
    query = select(answers.c.territory, answers.c.number).where(*accepted)
    for row in connection.execute(query.order_by(answers.c.year, answers.c.id)):
        if row.territory in codes and row.number > 0:
            found[row.territory] = int(row.number)
    for code in codes:
        known = register.by_code[code].population if code in register.by_code else None
        if known:
            found[code] = known
    return found
