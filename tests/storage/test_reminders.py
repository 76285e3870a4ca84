"""A whole year of reminders, written down by hand, against what the clock queues with two schedulers on one store."""

import asyncio
import json
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from domain.cycle import INDICATOR_REVIEW, Cycle, default_spans
from domain.draft import LATER, Answer, Draft
from domain.questionnaire import WORD
from scheduler.reminding import remind
from storage.checking import returns
from storage.clock import real_time
from storage.cycles import begin_cycle
from storage.days import read_calendar
from storage.deadlines import extensions
from storage.deliveries import deliveries
from storage.drafts import begin_draft, draft_of, save_draft
from storage.levels import EXCEPTED, REOPENED, decide_level
from storage.people import change, meet, remember_unreachable
from storage.reference_tables import territories, territory_aliases, territory_lineage
from storage.reminders import postponements, read_facts, remind_again
from storage.roles import roles
from storage.schema import Connection
from storage.submissions import NewAnswer, answers, submit

ZONE = ZoneInfo("Asia/Bishkek")
ROOT, SOUTH, NORTH = "41700000000000", "S", "N"


def at(month, day, hour=9, year=2027):
    return datetime(year, month, day, hour, tzinfo=ZONE)


def small_country(connection: Connection) -> dict[str, int]:
    """Five communities in two regions instead of the register's, and the people who answer for them."""
    for table in (territory_aliases, territory_lineage):
        connection.execute(table.delete())
    connection.execute(territories.delete().where(territories.c.code != ROOT))
    places = [(SOUTH, ROOT, "region"), (NORTH, ROOT, "region")]
    places += [(code, SOUTH, "community") for code in ("S1", "S2", "S3")]
    places += [(code, NORTH, "community") for code in ("N1", "N2")]
    rows = [
        {"code": code, "parent_code": above, "level": level, "has_lsg": level == "community", "name_ru": code}
        for code, above, level in places
    ]
    connection.execute(territories.insert(), rows)
    plan = default_spans(2026, read_calendar(connection))
    begin_cycle(connection, Cycle(2026, INDICATOR_REVIEW, plan))
    given = {
        "both": [("head", "S1", "", True), ("head", "S2", "", True)],
        "asked": [("head", "S3", "", False)],
        "deputy": [("deputy", "N1", "", True)],
        "north": [("head", "N2", "", True)],
        "roads": [("section", "N2", "roads_transport", True)],
        "second": [("deputy", "N2", "", True)],
        "south_union": [("union", SOUTH, "", True)],
        "union": [("union", ROOT, "", True)],
        "body": [("state_body", NORTH, "", True)],
        "citizen": [],
        "early": [],
        "muted": [],
    }
    return {
        name: _person(connection, number, name, held) for number, (name, held) in enumerate(given.items(), 1)
    }


def _person(connection, number, name, held):
    person = meet(connection, number, at(1, 1, year=2026)).id
    change(connection, person, language="ky", muted="reminder" if name == "muted" else "")
    for role, territory, section, confirmed in held:
        values = {"person": person, "role": role, "territory": territory, "section": section}
        values |= {"since": at(1, 1, year=2026), "confirmed_at": at(1, 1, year=2026) if confirmed else None}
        connection.execute(roles.insert(), values)
    return person


def send(territory):
    def sends(connection, who, now):
        submit(
            connection,
            territory,
            2026,
            [NewAnswer("DEM01", None, now, number=Decimal(1200))],
            by=None,
            role=None,
            now=now,
        )

    return sends


def answer(territory, **given):
    def answers_(connection, who, now):
        stored = draft_of(connection, WORD, f"{territory}:2026")
        if stored is None:
            stored = begin_draft(connection, Draft(WORD), f"{territory}:2026", None, now)
        draft = stored.draft
        for key, value in given.items():
            skipped = LATER if value == LATER else ""
            draft = draft.put(key, Answer(None if skipped else value, 0, now.isoformat(), skipped=skipped))
        save_draft(connection, stored, draft, now)

    return answers_


def give_back(connection, who, now):
    answered = connection.execute(select(answers.c.id).where(answers.c.territory == "S3")).scalar_one()
    values = {"territory": "S3", "year": 2026, "indicator": "DEM01", "answer": answered}
    connection.execute(returns.insert(), {**values, "question": "Ырас элеби?", "returned_at": now})


def settle_back(connection, who, now):
    connection.execute(returns.update().values(settled_at=now, outcome="corrected"))


def extend(connection, who, now):
    values = {"territory": "N1", "year": 2026, "until": date(2027, 4, 20), "reason": "көчкү", "at": now}
    connection.execute(extensions.insert(), values)


def tomorrow(connection, who, now):
    remind_again(connection, who["north"], 2026, (now + timedelta(days=1)).replace(hour=9))


def leave_problem(name):
    def leaves(connection, who, now):
        begun = Draft("problem").put("category", Answer("5", who[name], now.isoformat()))
        begin_draft(connection, begun, f"person:{who[name]}", who[name], now)

    return leaves


EVENTS = (
    (at(1, 20, 12), leave_problem("early")),
    (at(2, 15, 10), send("S2")),
    (at(2, 20, 10), send("S3")),
    (at(3, 1, 12), leave_problem("citizen")),
    (at(3, 1, 13), leave_problem("muted")),
    (at(3, 11, 11), tomorrow),
    (at(3, 29, 10), give_back),
    (at(4, 5, 10), extend),
    (at(4, 7, 10), settle_back),
    (at(4, 8, 10), answer("N2", ROA01="12")),
    (at(4, 20, 10), send("S1")),
)

ALWAYS_ON = [
    (date(2027, 2, 1), "early", "draft", "reminder-draft"),
    (date(2027, 2, 8), "both", "opening", "reminder"),
    (date(2027, 2, 8), "asked", "opening", "reminder"),
    (date(2027, 2, 8), "deputy", "opening", "reminder"),
    (date(2027, 2, 8), "north", "opening", "reminder"),
    (date(2027, 2, 8), "roads", "opening", "reminder"),
    (date(2027, 3, 4), "citizen", "draft", "reminder-draft"),
    (date(2027, 3, 11), "both", "halfway", "reminder"),
    (date(2027, 3, 11), "deputy", "halfway", "reminder"),
    (date(2027, 3, 11), "north", "halfway", "reminder"),
    (date(2027, 3, 11), "roads", "halfway", "reminder"),
    (date(2027, 3, 12), "north", "again 2027-03-12", "reminder"),
    (date(2027, 4, 6), "both", "three-days 2027-04-09", "reminder"),
    (date(2027, 4, 6), "asked", "three-days 2027-04-09", "reminder"),
    (date(2027, 4, 6), "north", "three-days 2027-04-09", "reminder"),
    (date(2027, 4, 6), "roads", "three-days 2027-04-09", "reminder"),
    (date(2027, 4, 8), "both", "one-day 2027-04-09", "reminder"),
    (date(2027, 4, 8), "north", "one-day 2027-04-09", "reminder"),
    (date(2027, 4, 8), "roads", "one-day 2027-04-09", "reminder"),
    (date(2027, 4, 9), "both", "last-day 2027-04-09", "reminder-last"),
    (date(2027, 4, 9), "north", "last-day 2027-04-09", "reminder-last"),
    (date(2027, 4, 12), "south_union", "overdue 2027-04-10", "reminder-coordinator"),
    (date(2027, 4, 12), "union", "overdue 2027-04-10", "reminder-coordinator"),
    (date(2027, 4, 16), "both", "week-1 2027-04-09", "reminder-overdue"),
    (date(2027, 4, 16), "north", "week-1 2027-04-09", "reminder-overdue"),
    (date(2027, 4, 17), "deputy", "three-days 2027-04-20", "reminder"),
    (date(2027, 4, 19), "deputy", "one-day 2027-04-20", "reminder"),
    (date(2027, 4, 19), "south_union", "overdue 2027-04-17", "reminder-coordinator"),
    (date(2027, 4, 19), "union", "overdue 2027-04-17", "reminder-coordinator"),
    (date(2027, 4, 20), "deputy", "last-day 2027-04-20", "reminder-last"),
    (date(2027, 4, 23), "north", "week-2 2027-04-09", "reminder-overdue"),
    (date(2027, 4, 26), "union", "overdue 2027-04-24", "reminder-coordinator"),
]
"""Written from the calendar and the events above: 10 March is a holiday, checking ends on 26 April."""

OFF = (at(4, 5, 12), at(4, 12, 12))
WHILE_OFF = date(2027, 4, 5), date(2027, 4, 12)
A_WEEK_OFF = [
    *(one for one in ALWAYS_ON if not WHILE_OFF[0] <= one[0] <= WHILE_OFF[1]),
    (date(2027, 4, 12), "both", "last-day 2027-04-09", "reminder-overdue"),
    (date(2027, 4, 12), "north", "last-day 2027-04-09", "reminder-overdue"),
    (date(2027, 4, 12), "south_union", "overdue 2027-04-10", "reminder-coordinator"),
    (date(2027, 4, 12), "union", "overdue 2027-04-10", "reminder-coordinator"),
]
"""What was due while the machine was off is passed over, but for the newest occasion."""


def ticks():
    """Nine o'clock of every day of the year, three o'clock too in its first months, every hour around the deadlines."""
    moment = at(11, 1, year=2026)
    while moment < at(11, 1):
        near = (4, 5) <= (moment.month, moment.day) <= (4, 12) or (moment.month, moment.day) == (4, 20)
        if moment.hour == 9 or (moment.hour == 15 and moment.month < 5) or near:
            yield moment
        moment += timedelta(hours=1)


@pytest.mark.parametrize(
    ("dialect", "off", "expected"),
    [("sqlite", None, ALWAYS_ON), ("sqlite", OFF, A_WEEK_OFF), ("postgresql", None, ALWAYS_ON)],
    ids=["sqlite-on", "sqlite-off", "postgresql-on"],
)
async def test_the_year_is_as_written_down_with_two_schedulers_alive(seeded_store, dialect, off, expected):
    who = await seeded_store.write(small_country)
    events = list(EVENTS)
    for now in ticks():
        while events and events[0][0] <= now:
            moment, happens = events.pop(0)
            await seeded_store.write(happens, who, moment)
        if off is None or not off[0] <= now < off[1]:
            await asyncio.gather(seeded_store.write(remind, now), seeded_store.write(remind, now))
    names = {person: name for name, person in who.items()}
    found = await seeded_store.read(lambda connection: connection.execute(select(deliveries)).all())
    said = [
        (row.queued_at.astimezone(ZONE).date(), names[row.person], word(row.what), row.kind) for row in found
    ]
    assert sorted(said) == sorted(expected)


def word(what):
    short = what.removeprefix("reminder 2026 ").removeprefix("reminder ")
    return "draft" if short.startswith("draft") else short


async def test_a_message_says_what_is_owed_in_each_community(seeded_store):
    who = await seeded_store.write(small_country)
    await seeded_store.write(answer("S2", DEM01="1200", DEM02="300", WAT01=LATER), who, at(2, 7))
    await seeded_store.write(remind, at(2, 8))
    args = await seeded_store.read(
        lambda connection: connection.execute(
            select(deliveries.c.args).where(deliveries.c.person == who["both"])
        ).scalar_one()
    )
    owed = json.loads(args)["owed"]
    assert [(one["territory"], one["questions"], one["draft"]) for one in owed] == [
        ("S1", 38, None),
        ("S2", 36, 1),
    ]
    assert owed[0]["minutes"] > owed[1]["minutes"] > 1


async def test_values_put_off_are_still_owed_after_sending(seeded_store):
    who = await seeded_store.write(small_country)
    await seeded_store.write(answer("S3", DEM01="1200", WAT01=LATER), who, at(2, 7))
    await seeded_store.write(send("S3"), who, at(2, 7))
    await seeded_store.write(remind, at(2, 8))
    args = await seeded_store.read(
        lambda connection: connection.execute(
            select(deliveries.c.args).where(deliveries.c.person == who["asked"])
        ).scalar_one()
    )
    (owed,) = json.loads(args)["owed"]
    assert (owed["questions"], owed["state"]) == (1, "asked")


async def test_whoever_cannot_be_reached_is_left_out_and_an_erased_person_too(seeded_store):
    who = await seeded_store.write(small_country)
    await seeded_store.write(remember_unreachable, 1, real_time())
    await seeded_store.write(
        lambda connection: connection.exec_driver_sql("DELETE FROM people WHERE telegram_id = 2")
    )
    await seeded_store.write(remind, at(2, 8))
    told = await seeded_store.read(
        lambda connection: set(connection.execute(select(deliveries.c.person)).scalars())
    )
    assert told == {who["deputy"], who["north"], who["roads"]}


async def test_a_community_that_was_dissolved_before_the_years_end_is_not_reminded(seeded_store):
    who = await seeded_store.write(small_country)
    gone = territories.update().where(territories.c.code == "S3").values(valid_to=date(2026, 7, 1))
    await seeded_store.write(lambda connection: connection.execute(gone))
    await seeded_store.write(remind, at(2, 8))
    told = await seeded_store.read(
        lambda connection: set(connection.execute(select(deliveries.c.person)).scalars())
    )
    assert who["asked"] not in told
    assert who["both"] in told


async def test_a_wish_is_kept_once_and_forgotten_when_its_time_has_come(seeded_store):
    who = await seeded_store.write(small_country)
    for day in (3, 4):
        await seeded_store.write(remind_again, who["north"], 2026, at(3, day))
    facts = await seeded_store.read(read_facts, at(3, 3))
    assert facts.postponed == {who["north"]: at(3, 4)}
    await seeded_store.write(remind, at(3, 4))
    left = await seeded_store.read(
        lambda connection: connection.execute(select(func.count()).select_from(postponements)).scalar_one()
    )
    assert left == 0


async def test_a_problem_of_which_nothing_was_told_is_not_asked_about(seeded_store):
    who = await seeded_store.write(small_country)
    await seeded_store.write(
        begin_draft, Draft("problem"), f"person:{who['citizen']}", who["citizen"], at(3, 1)
    )
    await seeded_store.write(remind, at(3, 5))
    kinds = await seeded_store.read(
        lambda connection: set(connection.execute(select(deliveries.c.kind)).scalars())
    )
    assert kinds == {"reminder"}


@pytest.mark.parametrize("unit", ["N2", NORTH])
async def test_an_excepted_community_owes_nothing_until_it_is_reopened(seeded_store, unit):
    who = await seeded_store.write(small_country)
    await seeded_store.write(decide_level, unit, 2026, EXCEPTED, "Сел кайтты", None, at(2, 1))
    await seeded_store.write(remind, at(2, 8))
    told = await seeded_store.read(
        lambda connection: set(connection.execute(select(deliveries.c.person)).scalars())
    )
    assert who["both"] in told
    assert not told & {who["north"], who["roads"]}
    await seeded_store.write(decide_level, unit, 2026, REOPENED, "", None, at(2, 9))
    await seeded_store.write(remind, at(2, 10))
    told = await seeded_store.read(
        lambda connection: set(connection.execute(select(deliveries.c.person)).scalars())
    )
    assert {who["north"], who["roads"]} <= told


async def test_an_excepted_community_is_not_among_those_late(seeded_store):
    await seeded_store.write(small_country)
    await seeded_store.write(decide_level, "S1", 2026, EXCEPTED, "Сел кайтты", None, at(2, 1))
    await seeded_store.write(remind, at(4, 12))
    query = select(deliveries.c.args).where(deliveries.c.kind == "reminder-coordinator")
    listed = await seeded_store.read(lambda connection: list(connection.execute(query).scalars()))
    assert sorted(json.loads(one)["territories"] for one in listed) == [["N1", "N2"], ["S2", "S3"]]
