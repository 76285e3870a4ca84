"""What `/metrics` says, and what a process says of itself."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from sqlalchemy import update

from bot import metrics
from bot.budget import Budget, rates_of
from bot.listening import listen, make_site
from bot.measuring import measure_once
from bot.recent import Recent
from domain.notices import SENDING
from storage.clock import real_time
from storage.deliveries import FAILED, SENT, UNKNOWN, deliver, deliveries
from storage.failures import DatabaseAway
from storage.leasing import lease, start_sending
from storage.measures import measure
from storage.notices import add_notice
from storage.people import meet
from storage.settling import Outcome, settle
from storage.updates import bury
from tests.model.playground import playing

NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


def test_the_last_minute_is_remembered_and_nothing_before():
    clock = Clock()
    recent = Recent(clock)
    clock.now += 100
    for _ in range(60):
        recent.note(0.01)
    assert recent.rate() == 1.0
    clock.now += 61
    assert (recent.rate(), recent.quantile(0.95)) == (0.0, 0.0)


def test_a_quantile_is_at_most_a_quarter_too_high():
    recent = Recent()
    for n in range(1, 101):
        recent.note(n / 1000)
    assert 0.095 <= recent.quantile(0.95) <= 0.095 * 1.25
    recent.note(1000)
    assert recent.quantile(1) == pytest.approx(18.4, abs=0.5)


async def test_the_budget_says_which_share_of_it_was_used():
    clock = Clock()

    async def sleep(seconds):
        clock.now += seconds

    budget = Budget(rates_of(30), clock, sleep)
    assert budget.used() == 0
    await budget.take(3)
    for _ in range(22):
        await budget.reply()
    assert budget.used() == 0.2
    clock.now += 5
    assert budget.used() == 0


def filled(connection, now):
    """Five deliveries, one in each state, the queued one due for ten minutes; a dead letter."""
    people = [meet(connection, 10_000 + n, now).id for n in range(7)]
    for n, person in enumerate(people):
        at = now - timedelta(minutes=10) if n < 6 else now + timedelta(hours=1)
        deliver(connection, f"w{n}", [person], "nudge", {}, at)
    taken = lease(connection, now, 4, 60)
    start_sending(connection, [one.id for one in taken])
    ends = zip(taken, (SENT, FAILED, UNKNOWN), strict=False)
    settle(connection, [Outcome(one, one.attempts + 1, state) for one, state in ends], now)
    bury(connection, 1, "ValueError: secret", "{}", now)


async def test_one_statement_measures_everything_on_both_engines(store):
    await store.write(filled, NOW)
    found = await store.read(measure, NOW)
    assert found.deliveries == {"queued": 3, "sending": 1, "sent": 1, "failed": 1, "unknown": 1}
    assert (found.queue_age(NOW), found.dead_letters, found.drafts) == (600.0, 1, 0)
    assert found.waiting == 4


async def test_an_empty_database_measures_zero(store):
    found = await store.read(measure, NOW)
    assert (set(found.deliveries.values()), found.queue_age(NOW), found.dead_letters) == ({0}, 0.0, 0)


async def test_what_a_paused_notice_holds_back_is_not_late(store):
    await store.write(filled, NOW)
    await store.write(lambda connection: connection.execute(update(deliveries).values(notice=7)))
    assert (await store.read(measure, NOW)).queue_age(NOW) == 0.0


@pytest.mark.parametrize(
    ("danger", "hour", "late"), [(False, 15, True), (False, 23, False), (True, 23, True)]
)
async def test_what_of_a_notice_waits_for_the_morning_is_not_late_but_danger_to_life_is(
    polled, danger, hour, late
):
    world = polled.program.world
    now = world.now.astimezone(world.zone).replace(hour=hour)

    def going(connection):
        filled(connection, now)
        person = connection.execute(deliveries.select()).first().person
        number = add_notice(connection, 2026, person, "union", "41700000000000", now, state=SENDING)
        connection.execute(update(deliveries).values(notice=number, danger=danger))

    await polled.program.store.write(going)
    polled.program._world = replace(world, offset=now - real_time())
    await measure_once(polled.program)
    found = await scraped(make_site(None, "", "", polled._healthy))
    assert (found["queue_age_seconds"] >= 600) is late


async def scraped(site):
    runner = await listen(site, "127.0.0.1", 0)
    try:
        host, port = runner.addresses[0]
        async with aiohttp.ClientSession() as session, session.get(f"http://{host}:{port}/metrics") as answer:
            text = await answer.text()
    finally:
        await runner.cleanup()
    return {
        name: float(value)
        for name, value in re.findall(r"^([a-z_]+(?:\{[^}]*\})?) (\S+)$", text, re.MULTILINE)
    }


async def test_metrics_can_be_read_and_no_scrape_asks_the_database(tmp_path, sqlite_url):
    async with playing(tmp_path, sqlite_url, "polling") as ground:
        await ground.program.store.write(filled, ground.program.world.now)
        await measure_once(ground.program)
        asked = []
        ground.program.store.read = lambda *args: asked.append(args)
        found = await scraped(make_site(None, "", "", ground._healthy, lambda: 0.25))
        del ground.program.store.read
    assert asked == []
    assert found['deliveries_in_state{state="failed"}'] == 1
    assert 600 <= found["queue_age_seconds"] < 700
    assert (found["dead_letters"], found["database_up"], found["budget_used_ratio"]) == (1, 1, 0.25)
    assert found["drafts_open"] >= 1
    assert found["started_seconds"] > 1.7e9
    assert found['updates_total{end="done"}'] >= 2
    assert found["leader"] in (0, 1)


async def test_a_database_that_is_away_is_told_and_the_last_counts_stay(polled):
    await polled.program.store.write(filled, polled.program.world.now)
    await measure_once(polled.program)

    async def away(*args, **kwargs):
        raise DatabaseAway("gone")

    polled.program.store.read = away
    await measure_once(polled.program)
    del polled.program.store.read
    found = await scraped(make_site(None, "", "", polled._healthy))
    assert (found["database_up"], found["dead_letters"]) == (0, 1)


async def test_a_process_says_of_itself_how_it_is(polled):
    await polled.say(polled.people[0], "/help")
    await polled.settled()
    said = json.loads(json.dumps(metrics.facts()))
    assert said["updates_per_second"] > 0
    assert 0 < said["p95_seconds"] < 20
    assert 0 < len(said["slowest"]) <= 10
    assert {"verb", "table", "count", "mean", "longest"} == set(said["slowest"][0])
