"""The clock moves years on: once, however many clocks tick, and after a pause to where the plan is."""

import asyncio
from datetime import datetime, timedelta

import pytest

from domain.cycle import COLLECTION, DISCUSSION, INDICATOR_REVIEW, REPORT, STAGES, VERIFICATION
from scheduler.years import advance_years, begin_year
from storage.audit import audit
from storage.cycles import cycle_of, ensure_cycle, move_stage
from storage.deliveries import deliveries
from storage.invitations import accept_invitation, invitation_of, invite
from storage.people import change, meet
from tests.playing import ZONE


def at(*parts):
    return datetime(*parts, tzinfo=ZONE)


def give_role(connection, telegram, role, now):
    invitation = invitation_of(connection, invite(connection, role, "417", now))
    person = meet(connection, telegram, now)
    accept_invitation(connection, invitation, person.id, "", now)
    change(connection, person.id, language="ky")
    return person.id


def stages(connection):
    found = connection.execute(audit.select().where(audit.c.what == "stage moved").order_by(audit.c.id))
    return [(row.was, row.became, row.by) for row in found]


def told(connection):
    return [(row.person, row.kind, row.what) for row in connection.execute(deliveries.select())]


async def test_two_clocks_move_a_stage_once_and_everybody_hears_once(store):
    now = at(2027, 4, 10, 0, 1)
    people = [await store.write(give_role, n, role, now) for n, role in enumerate(("head", "kenesh"), 1)]
    await store.write(ensure_cycle, 2026, at(2027, 3, 1).date())
    await asyncio.gather(*(store.write(advance_years, now) for _ in range(6)))
    assert (await store.read(cycle_of, 2026)).stage == VERIFICATION
    assert await store.read(stages) == [(COLLECTION, VERIFICATION, None)]
    assert sorted(person for person, _, _ in await store.read(told)) == people


async def test_the_stage_changes_with_the_day_of_the_people_not_of_greenwich(store):
    await store.write(ensure_cycle, 2026, at(2027, 3, 1).date())
    await store.write(advance_years, at(2027, 4, 9, 23, 59))
    assert (await store.read(cycle_of, 2026)).stage == COLLECTION
    await store.write(advance_years, at(2027, 4, 10, 0, 0))
    assert (await store.read(cycle_of, 2026)).stage == VERIFICATION


async def test_a_clock_that_was_off_goes_to_where_the_plan_is(store):
    await store.write(ensure_cycle, 2026, at(2027, 3, 1).date())
    await store.write(advance_years, at(2027, 5, 30, 9))
    assert await store.read(stages) == [(COLLECTION, REPORT, None)]


async def test_a_year_day_by_day_goes_through_all_stages_once(store):
    await store.write(give_role, 1, "union", at(2026, 11, 1))
    await store.write(ensure_cycle, 2026, at(2026, 11, 1).date())
    day = at(2026, 11, 1, 9)
    while day < at(2027, 12, 31, 9):
        await store.write(advance_years, day)
        day += timedelta(days=3)
    assert [became for _, became, _ in await store.read(stages)] == list(STAGES[1:])
    kinds = [kind for _, kind, _ in await store.read(told)]
    assert kinds.count("stage-moved") == len(STAGES) - 1
    assert kinds.count("set-not-frozen") == 1


async def test_the_clock_never_takes_back_what_was_moved_on_by_hand(store):
    await store.write(ensure_cycle, 2026, at(2027, 3, 1).date())
    await store.write(move_stage, 2026, COLLECTION, DISCUSSION)
    await store.write(advance_years, at(2027, 3, 2))
    assert (await store.read(cycle_of, 2026)).stage == DISCUSSION


async def test_two_clocks_open_the_next_year_once(store):
    await store.write(ensure_cycle, 2026, at(2027, 3, 1).date())
    union = await store.write(give_role, 1, "union", at(2027, 3, 1))
    now = at(2027, 11, 1, 0, 5)
    await asyncio.gather(*(store.write(begin_year, now) for _ in range(6)))
    assert (await store.read(cycle_of, 2027)).stage == INDICATOR_REVIEW
    assert await store.read(told) == [(union, "year-begun", "year 2027")]
    begun = await store.read(
        lambda connection: connection.execute(audit.select().where(audit.c.what == "cycle begun")).all()
    )
    assert [row.subject for row in begun] == ["cycle 2027"]


@pytest.mark.parametrize("day", [at(2027, 10, 31, 23, 59), at(2027, 5, 1)])
async def test_the_next_year_does_not_begin_before_its_day(store, day):
    await store.write(ensure_cycle, 2026, at(2027, 3, 1).date())
    await store.write(begin_year, day)
    assert await store.read(cycle_of, 2027) is None
