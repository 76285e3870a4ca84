"""Two invented consultations: one that people are answering now, and one that is over, with what was decided."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from demo.country.beginning import SEED, START, YEAR
from demo.country.cast import CAST
from demo.country.consulting_words import ABOUT_WASTE, ABOUT_WATER, DECISION, Consulted
from demo.country.settling import settled
from domain.consultations import CHOICE, MANY, NUMBER, WORDS, last_moment, spec_text, words_text
from domain.draft import Json
from domain.notices import SENT
from domain.places import Register
from domain.results import DECISION as DECIDED
from storage.deliveries import NOTICE, deliveries
from storage.notice_steps import add_step, note_told, notice_steps
from storage.notices import (
    Words,
    add_notice,
    change_notice,
    consultation_answers,
    notice_questions,
    notices,
    set_words,
)
from storage.people import person_by_telegram
from storage.results import make_result
from storage.schema import Connection

FIRST_NEIGHBOUR, NEIGHBOURS = 5_000_020_000, 9
"""People invented beside the others, so that the cast's own places have enough answers to be shown."""

ASKED_FOR = timedelta(days=14)


@dataclass(frozen=True)
class Crowd:
    """Whom the invented consultations reached, and which of them live where."""

    people: Sequence[tuple[int, str]]
    cast: Sequence[tuple[int, str]]
    union: int
    root: str


def consult(
    connection: Connection,
    register: Register,
    people: Sequence[tuple[int, str]],
    places: Sequence[str],
    union: int,
) -> None:
    """Ask the citizens twice: before the year's beginning, with a result and a decision, and just now."""
    rng = random.Random(f"{SEED} consulting")
    near = [*people, *_neighbours(connection, places)]
    crowd = Crowd(near, _cast(connection), union, register.root)
    over = _asked(connection, ABOUT_WASTE, crowd, START - timedelta(days=34))
    taking_part = [*rng.sample(near[: len(people)], 74), *near[len(people) :], *crowd.cast]
    _answered(connection, over, ABOUT_WASTE, taking_part, START - timedelta(days=32), rng)
    closed = START - timedelta(days=19)
    make_result(connection, register, over, closed)
    note_told(connection, notices, over, closed)
    decided = START - timedelta(days=5)
    step = add_step(connection, over, DECIDED, DECISION, union, decided)
    note_told(connection, notice_steps, step, decided)
    going_on = _asked(connection, ABOUT_WATER, crowd, START - timedelta(days=4))
    taking_part = [*rng.sample(near[: len(people)], 20), *near[len(people) :: 3]]
    _answered(connection, going_on, ABOUT_WATER, taking_part, START - timedelta(days=3), rng)


def _neighbours(connection: Connection, places: Sequence[str]) -> list[tuple[int, str]]:
    at, found = START - timedelta(days=90), []
    for number in range(NEIGHBOURS * len(places)):
        place = places[number % len(places)]
        language = "ru" if number % 3 == 0 else "ky"
        found.append((settled(connection, FIRST_NEIGHBOUR + number, language, place, at), place))
    return found


def _cast(connection: Connection) -> list[tuple[int, str]]:
    """The two citizens of the cast."""
    ids = [one.id for one in CAST if one.word in ("citizen", "russian")]
    known = [person_by_telegram(connection, one) for one in ids]
    return [(one.id, one.territory) for one in known if one is not None]


def _asked(connection: Connection, what: Consulted, crowd: Crowd, at: datetime) -> int:
    """Enter a consultation as it is once everybody has got it; its number."""
    number = add_notice(connection, YEAR, crowd.union, "union", crowd.root, at, invented=True)
    for language, words in what.texts.items():
        set_words(connection, number, language, Words(*words))
    for position, one in enumerate(what.questions, 1):
        row = {"notice": number, "position": position, "kind": one.kind, "optional": one.optional}
        row |= {"spec": spec_text(one.spec), "words": words_text(one.words)}
        connection.execute(notice_questions.insert().values(**row))
    reached = [*crowd.people, *crowd.cast]
    sent = {"what": f"notice {number}", "kind": NOTICE, "notice": number, "state": "sent"}
    sent |= {"args": json.dumps({"notice": number}), "queued_at": at, "not_before": at, "sent_at": at}
    connection.execute(deliveries.insert(), [{**sent, "person": person} for person, _ in reached])
    change_notice(
        connection,
        number,
        state=SENT,
        closes_at=last_moment((at + ASKED_FOR).date(), at.tzinfo or START.tzinfo),  # type: ignore[arg-type]
        started_at=at,
        ended_at=at + timedelta(seconds=len(reached) // 25 + 1),
        recipients=len(reached),
    )
    return number


def _answered(
    connection: Connection,
    number: int,
    what: Consulted,
    people: Sequence[tuple[int, str]],
    since: datetime,
    rng: random.Random,
) -> None:
    query = notice_questions.select().where(notice_questions.c.notice == number)
    asked = connection.execute(query.order_by(notice_questions.c.position)).all()
    rows = [
        {
            "notice": number,
            "person": person,
            "territory": territory,
            "language": "ky",
            "answers": json.dumps(
                {f"q{row.id}": _said(row.kind, json.loads(row.spec), what, rng) for row in asked},
                ensure_ascii=False,
            ),
            "at": since + timedelta(minutes=rng.randint(0, 4000)),
        }
        for person, territory in people
    ]
    connection.execute(consultation_answers.insert(), rows)


def _said(kind: str, spec: dict[str, int], what: Consulted, rng: random.Random) -> Json:
    """What somebody invented answers to a question of this kind."""
    if kind == CHOICE:
        options = range(spec["options"])
        return rng.choices(options, [4, 3, 2, 1, 1, 1, 1, 1, 1, 1][: len(options)])[0]
    if kind == MANY:
        return [*sorted(rng.sample(range(spec["options"]), rng.randint(1, 2)))]
    if kind == NUMBER:
        return str(rng.choice((20, 30, 30, 50, 50, 50, 80, 100, 150)))
    if kind == WORDS and rng.random() < 0.3:
        return rng.choice(what.said)
    return {"skipped": "dont-know"}
