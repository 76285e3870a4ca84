"""The budget: no second holds more than Telegram takes, replies go first, and all processes share one."""

import asyncio
import random

import pytest

from bot.budget import (
    LATE_SECONDS,
    Budget,
    SharedBudget,
    make_budget,
    most_in_flight,
    rates_of,
)
from bot.settings import Settings, WrongSettings, read_settings
from bot.spending import Spent, Wire
from storage.budgets import hold_deliveries, reserve_reply, take_delivery
from storage.failures import DatabaseAway


def most_in_a_second(times):
    times = sorted(times)
    return max(sum(at <= other < at + 1 for other in times) for at in times)


def played(rates, seconds, replies, seed=1):
    """When deliveries that are always waiting and replies at these times would go, in simulated seconds."""
    spent, rng, now, sent, said = Spent(), random.Random(seed), 100.0, [], []
    waiting = sorted(100.0 + at for at in replies)
    while now < 100.0 + seconds:
        while waiting and waiting[0] <= now:
            said.append((waiting[0], now + spent.reply(rates, now, 1)))
            waiting.pop(0)
        wait = spent.take(rates, now, 1)
        if not wait:
            sent.append(now)
        now = min(now + (wait or rng.uniform(0, 0.002)), *(waiting[:1] or [now + 9]))
    return sent, said


@pytest.mark.parametrize("every", [0.03, 0.2, 1.0, 50.0])
def test_no_second_holds_more_than_28_wherever_it_begins(every):
    replies = [n * every for n in range(int(20 / every))]
    sent, said = played(rates_of(), 20, replies)
    assert most_in_a_second([*sent, *(at for _, at in said)]) <= 28


def test_deliveries_use_their_whole_rate_when_nobody_talks():
    sent, _ = played(rates_of(), 60, [])
    assert len(sent) == pytest.approx(60 * 25, rel=0.01)


def test_replies_push_deliveries_back_one_for_one_and_hardly_wait():
    sent, said = played(rates_of(), 60, [n / 5 for n in range(300)])
    assert len(sent) + len(said) == pytest.approx(60 * 25, rel=0.01)
    assert max(at - asked for asked, at in said) < 0.05


def test_a_burst_of_replies_waits_no_longer_than_the_limit_makes_it():
    _, said = played(rates_of(), 10, [5.0] * 10)
    assert max(at - asked for asked, at in said) <= 0.4


def test_what_is_paid_for_goes_at_its_own_rate_and_replies_keep_theirs():
    rates = rates_of(paid=True)
    sent, said = played(rates, 4, [n / 10 for n in range(40)])
    assert 950 <= len(sent) / 4 <= 1000
    assert most_in_a_second([at for _, at in said]) <= 28
    assert all(at == asked for asked, at in said)


async def test_a_hold_stops_deliveries_and_no_reply():
    budget = Budget(clock=lambda: 50.0)
    await budget.hold(7)
    assert await budget._take(1) == pytest.approx(7)
    assert await budget._reply(1) == 0


def test_more_are_in_flight_at_a_higher_rate():
    assert (most_in_flight(rates_of()), most_in_flight(rates_of(paid=True))) == (32, 392)


@pytest.mark.parametrize("paid", [False, True])
async def test_the_shared_row_reckons_as_one_process_does(postgres_store, paid):
    """The statement and the arithmetic in Python, step by step, but for the time that passes between."""
    rates, spent = rates_of(10, paid=paid), Spent()
    for n, step in enumerate("ttrtrrrrttr"):
        now = 1000.0
        mine = spent.take(rates, now, 1) if step == "t" else spent.reply(rates, now, 1)
        fn = take_delivery if step == "t" else reserve_reply
        shared = await postgres_store.write(fn, rates, 1)
        assert shared == pytest.approx(mine, abs=0.12), (n, step)


async def test_two_processes_share_one_rate(postgres_store):
    budgets = [SharedBudget(postgres_store, rates_of(60)) for _ in range(2)]
    times = []

    async def work(budget):
        while len(times) < 80:
            await budget.take()
            times.append(asyncio.get_running_loop().time())

    await asyncio.gather(*map(work, budgets))
    assert (len(times) - 7) / (times[-1] - times[6]) <= 50 * 1.05
    assert most_in_a_second(times) <= 60


async def test_a_hold_is_for_all_processes(postgres_store):
    first, second = (SharedBudget(postgres_store, rates_of()) for _ in range(2))
    await first.hold(5)
    assert await second._take(1) == pytest.approx(5, abs=0.5)


async def test_a_row_from_before_the_clock_was_set_back_holds_nothing_up_for_long(postgres_store):
    await postgres_store.write(hold_deliveries, 1)
    await postgres_store.write(
        lambda connection: (
            connection.exec_driver_sql("UPDATE budgets SET all_at = all_at + 1e6 + 2e9") and None
        )
    )
    assert await postgres_store.write(reserve_reply, rates_of(), 1) <= 10


def lose(store, monkeypatch):
    """Take the database away from the budgets."""

    async def away(*args):
        raise DatabaseAway("as the test wants it")

    monkeypatch.setattr(store, "at_once", away)


async def test_while_the_database_is_away_no_delivery_goes(postgres_store, monkeypatch):
    budget = SharedBudget(postgres_store, rates_of())
    lose(postgres_store, monkeypatch)
    for asked in (budget.opens, budget.take):
        with pytest.raises(DatabaseAway):
            await asked()
    await budget.hold(0)


async def test_replies_keep_below_the_limit_in_sum_while_the_database_goes_and_comes_back(
    postgres_store, monkeypatch
):
    """Three processes with more to say than they may: 0.7 seconds with the row, 1.5 without, 1.5 with it again."""
    budgets = [SharedBudget(postgres_store, rates_of(60)) for _ in range(3)]
    times, over = [], asyncio.Event()
    for budget in budgets:
        budget.sharers = 3

    async def talk(budget):
        while not over.is_set():
            await budget.reply()
            times.append(asyncio.get_running_loop().time())

    talking = [asyncio.create_task(talk(one)) for one in budgets for _ in range(3)]
    await asyncio.sleep(0.7)
    with monkeypatch.context() as patched:
        lose(postgres_store, patched)
        await asyncio.sleep(1.5)
    await asyncio.sleep(1.5)
    over.set()
    await asyncio.gather(*talking)
    assert most_in_a_second(times) <= 60
    assert len(times) > 3 * 40


async def test_what_the_database_lets_go_too_late_is_asked_for_again(postgres_store, monkeypatch):
    budget, at_once = SharedBudget(postgres_store, rates_of()), postgres_store.at_once
    waits = iter([LATE_SECONDS + 0.05, 0.0])
    asked = []

    async def slow(*args):
        found = await at_once(*args)
        asked.append(found)
        await asyncio.sleep(next(waits))
        return found

    monkeypatch.setattr(postgres_store, "at_once", slow)
    assert await budget.take()
    assert len(asked) == 2


async def test_who_may_not_go_within_their_time_takes_nothing():
    budget = Budget(clock=lambda: 50.0)
    await budget.hold(7)
    assert not await budget.take(1, within=2)
    assert budget.used() == 0


async def test_a_process_that_stands_still_with_the_row_holds_nobody_up(postgres_store, postgres_url):
    """It is stopped between its statement and whatever would come next: there is no transaction it could keep open."""
    from storage.engine import open_store

    other = await open_store(postgres_url)
    try:
        locked, on = asyncio.Event(), asyncio.Event()

        async def stand_still(budget):
            seconds = await budget._take(1)
            locked.set()
            await on.wait()
            return seconds

        standing = asyncio.create_task(stand_still(SharedBudget(other, rates_of())))
        await locked.wait()
        async with asyncio.timeout(1):
            assert await SharedBudget(postgres_store, rates_of())._reply(1) == 0
        on.set()
        assert await standing == 0
    finally:
        await other.close()


@pytest.fixture
async def postgres_store(postgres_url):
    from storage.engine import open_store

    opened = await open_store(postgres_url)
    yield opened
    await opened.close()


async def test_the_settings_choose_the_rates(postgres_store):
    usual = make_budget(Settings(bot_token="", _env_file=None), postgres_store)
    assert (usual.rates.deliveries.rate, usual.rates.paid) == (25.0, False)
    paid = make_budget(Settings(bot_token="", paid_broadcast=True, _env_file=None), postgres_store)
    assert (paid.rates.deliveries.rate, paid.rates.paid) == (980.0, True)


@pytest.mark.parametrize(
    ("name", "value"),
    [("MESSAGES_PER_SECOND", "0"), ("MESSAGES_PER_SECOND", "x"), ("PAID_BROADCAST", "maybe")],
)
def test_a_wrong_rate_stops_the_start_and_names_its_variable(monkeypatch, tmp_path, name, value):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettings, match=f"^{name}: "):
        read_settings()


def counted(most, seconds, delay, rng):
    """When Telegram counts what goes by a `Wire`, if it does so at any moment between sending and answer."""
    wire, now, coming, at = Wire(), 100.0, [], []
    while now < 100.0 + seconds:
        for answered in sorted(one for one in coming if one <= now):
            coming.remove(answered)
            wire.end(answered, 1)
        if wire.wait(most, now, 1) == 0:
            wire.begin(1)
            takes = delay(rng)
            coming.append(now + takes)
            at.append(now + takes * rng.random())
        else:
            now += 0.001
    return at


@pytest.mark.parametrize(
    "delay", [lambda rng: 0.01, lambda rng: rng.choice([0.001, 0.9]), lambda rng: rng.random() * 3]
)
def test_no_second_holds_more_than_may_be_counted_however_slow_the_network(delay):
    at = counted(30, 20, delay, random.Random(7))
    assert most_in_a_second(at) <= 30
    assert len(at) > 100


async def test_a_delivery_waits_while_too_many_have_no_answer():
    now = [50.0]

    async def sleep(seconds):
        now[0] += seconds
        if now[0] > 53:
            budget.over(30)

    budget = Budget(rates_of(30), lambda: now[0], sleep)
    for _ in range(30):
        await budget.take()
        now[0] += 0.04
    await budget.take()
    assert now[0] >= 54
