"""What people wrote and photographed in a consultation: for the Union only, by region, without persons or communities."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from domain.places import REGION, Register
from domain.tally import PHOTO, TEXT
from storage.notices import consultation_answers
from storage.schema import Connection

BATCH = 200


@dataclass(frozen=True)
class Written:
    """One answer in words or photos: the row it stands in, its question, the text, or the names of kept files."""

    row: int
    question: str
    text: str = ""
    photos: tuple[str, ...] = ()


def answered_places(connection: Connection, notice: int) -> list[str]:
    """The communities in which anybody answered."""
    mine = consultation_answers
    query = select(mine.c.territory).where(mine.c.notice == notice).distinct().order_by(mine.c.territory)
    return [row.territory for row in connection.execute(query)]


def by_region(register: Register, codes: Collection[str]) -> dict[str, list[str]]:
    """Communities by their region; those that the register does not know under the country."""
    found: dict[str, list[str]] = {}
    for code in codes:
        region = register.at_level(code, REGION) if code in register.by_code else ""
        found.setdefault(region or register.root, []).append(code)
    return found


def written(
    connection: Connection,
    notice: int,
    places: Sequence[str],
    questions: Mapping[str, str],
    kind: str,
    after: int,
    limit: int,
) -> list[Written]:
    """The next answers of a kind (text or photo) in some communities, behind a row; `questions` are kinds by key."""
    keys = [key for key, one in questions.items() if one == kind]
    found: list[Written] = []
    mine = consultation_answers
    while keys and len(found) < limit:
        query = (
            select(mine.c.id, mine.c.answers)
            .where(mine.c.notice == notice, mine.c.territory.in_(places), mine.c.id > after)
            .order_by(mine.c.id)
            .limit(BATCH)
        )
        rows = connection.execute(query).all()
        if not rows:
            break
        for row in rows:
            found += _of_row(row.id, json.loads(row.answers), keys, kind)
        after = rows[-1].id
    return found


def _of_row(number: int, answers: Mapping[str, object], keys: Sequence[str], kind: str) -> list[Written]:
    found = []
    for key in keys:
        value = answers.get(key)
        if kind == TEXT and isinstance(value, str) and value:
            found.append(Written(number, key, text=value))
        if kind == PHOTO and isinstance(value, str | list) and value:
            names = (value,) if isinstance(value, str) else tuple(map(str, value))
            found.append(Written(number, key, photos=names))
    return found


def answer_times(connection: Connection, notice: int) -> dict[str, list[datetime]]:
    """When the answers of each community came."""
    mine = consultation_answers
    query = select(mine.c.territory, mine.c.at).where(mine.c.notice == notice)
    found: dict[str, list[datetime]] = {}
    for row in connection.execute(query):
        found.setdefault(row.territory, []).append(row.at)
    return found
