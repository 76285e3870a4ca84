"""Invented problems: raised, backed, answered and released, in all states."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from demo.country.beginning import START
from demo.country.cast import CAST
from demo.country.raising_words import ANSWERS, PROBLEMS, SOLUTIONS, STREETS, UNABLE_ANSWERS, WHEN_KY, WHEN_RU
from domain.places import Register, Territory
from domain.problems import CAUSES, UNABLE
from storage.people import person_by_telegram
from storage.problems import problems
from storage.raising import (
    NewProblem,
    back_problem,
    change_state,
    flag_problem,
    raise_problem,
    release_problem,
)
from storage.schema import Connection

PROBLEMS_COUNT = 300
VOICE = Path(__file__).with_name("voice.ogg")
"""What a citizen said, spoken by a machine: that there has been no water for three days."""

VOICE_SECONDS = 10
PATHS = (
    (),
    (),
    ("confirmed",),
    ("confirmed", "planned"),
    ("confirmed", "in_progress"),
    ("confirmed", "in_progress", "fixed"),
    ("confirmed", "fixed"),
    ("confirmed", "unable"),
    ("not_ours",),
)


def raise_all(
    connection: Connection,
    register: Register,
    chosen: Sequence[Territory],
    people: Sequence[tuple[int, str]],
    home: str,
    rng: random.Random,
) -> None:
    """Raise all problems; the first few in the home of the cast, one of them by its citizen."""
    citizen = person_by_telegram(connection, next(one.id for one in CAST if one.word == "citizen"))
    for number in range(PROBLEMS_COUNT):
        by, territory = people[number % len(people)]
        at_home = number < 9
        if number == 0 and citizen is not None:
            by = citizen.id
        _raise(connection, register, by, home if at_home else territory, number, people, rng)
    if citizen is not None:
        spoken = NewProblem(home, "WATR", voice=voice_name(), voice_seconds=VOICE_SECONDS)
        key, _ = raise_problem(connection, spoken, citizen.id, START - timedelta(hours=20))
        connection.execute(problems.update().where(problems.c.id == key).values(invented=True))


def voice_name() -> str:
    """The name under which the voice message is kept."""
    return hashlib.sha256(VOICE.read_bytes()).hexdigest()


def _raise(
    connection: Connection,
    register: Register,
    by: int,
    territory: str,
    number: int,
    people: Sequence[tuple[int, str]],
    rng: random.Random,
) -> None:
    menu = rng.choices(list(PROBLEMS), [5 if word in ("water", "road") else 3 for word in PROBLEMS])[0]
    language = 1 if rng.random() < 0.34 else 0
    category, *templates = rng.choice(PROBLEMS[menu])
    template, russian = templates[language], language == 1
    words = template.format(street=rng.choice(STREETS), when=rng.choice(WHEN_RU if russian else WHEN_KY))
    at = START - timedelta(days=rng.randint(4, 260), minutes=rng.randint(0, 900))
    latitude, longitude = _point(register, territory, rng)
    new = NewProblem(
        territory,
        category,
        words=words,
        place=rng.choice(STREETS),
        latitude=latitude,
        longitude=longitude,
        solution=rng.choice(SOLUTIONS.get(menu, (("", ""),)))[language],
    )
    key, _ = raise_problem(connection, new, by, at)
    connection.execute(problems.update().where(problems.c.id == key).values(invented=True))
    for backer in rng.sample(range(len(people)), min(30, int(rng.expovariate(0.22)))):
        back_problem(connection, key, people[backer][0], at + timedelta(days=1))
    if rng.random() < 0.68 and number > 3:
        release_problem(connection, key, words, photos=False)
    if number in (20, 40):
        flag_problem(connection, key, people[number][0], at + timedelta(days=2))
    _answer(connection, key, at, rng.choice(PATHS) if number > 2 else (), language, rng)


def _point(register: Register, territory: str, rng: random.Random) -> tuple[float | None, float | None]:
    if rng.random() > 0.4:
        return None, None
    for one in (register.by_code[territory], *reversed(register.ancestors(territory))):
        if one.lat is not None and one.lon is not None:
            return one.lat + rng.uniform(-0.01, 0.01), one.lon + rng.uniform(-0.01, 0.01)
    return None, None


def _answer(
    connection: Connection, key: int, at: datetime, path: Sequence[str], language: int, rng: random.Random
) -> None:
    was = "new"
    for step, state in enumerate(path, 1):
        when = min(at + timedelta(days=3 * step), START - timedelta(hours=1))
        cause = rng.choice(CAUSES) if state == UNABLE else ""
        text = (UNABLE_ANSWERS[cause] if cause else ANSWERS[state])[language]
        change_state(connection, key, was, state, cause=cause, text=text, by=None, now=when)
        was = state
