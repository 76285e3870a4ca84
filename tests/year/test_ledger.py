"""Twelve months of three communities, against a ledger written by hand from the rules.

`ledger.csv` holds every delivery and audit row and every change of a stage or of a community's state. One community
answers early; one is late, gets more time, answers and corrects a value; one never answers and is excepted.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from storage.audit import audit
from storage.cases import sending_of
from storage.cycles import read_cycles
from storage.deliveries import deliveries
from storage.levels import levels_of
from storage.people import person_by_telegram
from tests.handlers.phoning import fill
from tests.playing import ZONE
from tests.year.stored import StoredCountry

LEDGER = Path(__file__).with_name("ledger.csv")
ROOT = "41700000000000"
HOMES = {"early": "41702205805000", "late": "41702205807000", "silent": "41702205812000"}
EVE = datetime.fromisoformat("2027-01-31T09:00+06:00")
LAST = date(2028, 1, 30)


@pytest.fixture
def country(ready_url):
    country = StoredCountry(url=ready_url("seeded"), start=EVE)
    yield country
    country.close()


def answers(people, who):
    """A head fills the questionnaire and sends it."""
    head = people[who]
    head.say("/indicators").tap("Начать")
    fill(head.country, head, HOMES[who])
    head.tap("Отправить").tap("Отправить")


def accepts(people, who):
    union, home = people["union"], HOMES[who]
    union.say("/union").tap("Проверить ответы").tap_data(f"b:c:{home}", union.last.id)
    union.tap("✅ Принять")


def extends(people, who):
    union = people["union"]
    union.say("/union").tap_data(f"v:c:{HOMES[who]}", union.last.id).tap("Продлить срок")
    union.say("19.04.2027").say("Паводок, дорога закрыта").tap("Продлить")


def returns(people, who):
    union, home = people["union"], HOMES[who]
    union.say("/union").tap("Проверить ответы").tap_data(f"b:r:{home}:DEM02", union.last.id)
    union.tap("Спросить так: 1")


def corrects(people, who):
    head = people[who]
    head.say("/indicators").tap("Вопросы Союза МСУ: 1").tap("Исправить").say("12 900")


def excepts(people, who):
    union = people["union"]
    union.say("/union").tap("Проверить ответы").tap_data(f"b:v:{HOMES[who]}", union.last.id)
    union.tap("Сделать исключение").say("Главы нет с января")
    union.tap("Отправить")


DEEDS = {
    date(2027, 2, 15): (answers, "early"),
    date(2027, 3, 1): (accepts, "early"),
    date(2027, 4, 12): (extends, "late"),
    date(2027, 4, 16): (answers, "late"),
    date(2027, 4, 19): (returns, "late"),
    date(2027, 4, 20): (corrects, "late"),
    date(2027, 4, 21): (accepts, "late"),
    date(2027, 4, 26): (excepts, "silent"),
}
"""What people do; all else the clock does."""


def play(country):
    """The year a day at a time; the lines of the ledger that it gave."""
    people = {who: country.head(n, home) for n, (who, home) in enumerate(HOMES.items(), 1)}
    people["union"] = country.head(9, ROOT, "union")
    found, before, day = [], {}, EVE.date()
    while day <= LAST:
        if day in DEEDS:
            deed, who = DEEDS[day]
            deed(people, who)
        states = country.run(states_of)
        found += [(str(day), *key, state) for key, state in states.items() if before.get(key) != state]
        before, day = states, day + timedelta(days=1)
        country.hours(24)
    names = {country.run(person_by_telegram, one.telegram).id: who for who, one in people.items()}
    expected = len(country.world.register.expected(date(2026, 12, 31)))
    return Counter([*found, *country.run(rows_of, {**names, None: "clock"}, expected)])


def states_of(connection):
    """The stage of every year, and where each community stands."""
    states = {("stage", str(cycle.year)): cycle.stage for cycle in read_cycles(connection)}
    levels = levels_of(connection, 2026)
    for who, home in HOMES.items():
        sent = sending_of(connection, 2026, home)
        if sent is not None or home in levels:
            states["review", who] = levels[home].state if sent is None else sent.review
    return states


def rows_of(connection, names, expected):
    """All deliveries and all of the audit, as the ledger writes them."""
    found = []
    for row in connection.execute(deliveries.select()):
        args = json.loads(row.args)
        late = f" · all but {expected - args['n']}" if row.kind == "reminder-coordinator" else ""
        found.append(line(row.queued_at, "delivery", names[row.person], f"{row.kind} · {row.what}{late}"))
    for row in connection.execute(audit.select()):
        words = f"{row.what} · {row.subject} · {row.was or 'nothing'} > {row.became}"
        found.append(line(row.at, "audit", names[row.by], re.sub(r"answer \d+", "the answer", words)))
    return found


def line(at, what, who, detail):
    """A line of the ledger; communities go by what they do there."""
    for name, home in HOMES.items():
        detail = detail.replace(home, name)
    return str(at.astimezone(ZONE).date()), what, who, detail


@pytest.mark.slow
def test_a_year_of_three_communities_is_what_was_written_down_before(country):
    with LEDGER.open(encoding="utf-8", newline="") as file:
        written = Counter(tuple(row.values()) for row in csv.DictReader(file))
    played = play(country)
    assert sorted(played - written) == []
    assert sorted(written - played) == []
