"""Three processes on one PostgreSQL behind a balancer: started at once, killed, frozen, and restarted one by one."""

import asyncio
import shutil
import signal
from contextlib import asynccontextmanager
from time import monotonic

import pytest
import pytest_asyncio
from sqlalchemy import func, select

from benchmarks.several import Several
from demo.standin.state import Fault
from storage.deliveries import deliver, deliveries
from storage.engine import open_store
from storage.people import person_by_telegram
from storage.reference_tables import territories
from storage.replicas import read_replicas
from storage.updates import count_dead_letters
from tests.model.playground import picture

SHARED = pytest.mark.asyncio(loop_scope="module")
"""For tests with the processes that stay: they and the stand-in live in the loop of the whole file."""


@asynccontextmanager
async def three(folder, url, *, nginx=False):
    """Three processes that take updates, and a store on their database."""
    async with Several(folder, url, nginx=nginx) as opened:
        opened.start()
        await opened.ready()
        opened.store = await open_store(url, migrate=False)
        yield opened
        await opened.store.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def together(tmp_path_factory, databases):
    """Three that started on an empty database, for tests that let them be: they go on from one test to the next."""
    name = databases.make()
    async with three(tmp_path_factory.mktemp("together"), databases.url(name)) as opened:
        yield opened
    databases.drop(name)


@pytest.fixture
async def several(tmp_path, databases, request):
    """Three on a seeded database, to be killed, frozen and restarted."""
    nginx = getattr(request, "param", False)
    if nginx and shutil.which("nginx") is None:
        pytest.skip("needs nginx (apt-get install nginx-light)")
    name = databases.make("seeded")
    async with three(tmp_path, databases.url(name), nginx=nginx) as opened:
        yield opened
    databases.drop(name)


async def leader(several):
    """Which of the processes leads, by its pid; None when there is none."""
    found = [one for one in await several.store.read(read_replicas) if one.leads and one.alive]
    pids = [int(one.name.rpartition(":")[2]) for one in found]
    running = {child.pid: number for number, child in enumerate(several.children) if child is not None}
    return next((running[pid] for pid in pids if pid in running), None)


async def until(found, seconds=20.0):
    async with asyncio.timeout(seconds):
        while (value := await found()) is None or value is False:
            await asyncio.sleep(0.1)
        return value


async def tell(several, who, what):
    """Queue a message to somebody, as other replicas or commands do."""

    def queue(connection):
        person = person_by_telegram(connection, who.telegram)
        from storage.commands import clock_time

        deliver(
            connection,
            what,
            [person.id],
            "problem-changed",
            {"id": 1, "number": what},
            clock_time(connection),
        )

    await several.store.write(queue)


def told(who, what):
    return sum(what in message.get("text", "") for message in who.messages)


async def settle_in(person):
    await person.say("/start")
    await person.tap("Русский")
    await person.tap("Даю")
    await person.say("Каракол")


@pytest.mark.slow
@SHARED
async def test_three_that_start_at_once_on_an_empty_database_found_it_once(together):
    def counts(connection):
        rows = connection.execute(select(func.count()).select_from(territories)).scalar_one()
        codes = connection.execute(select(func.count(territories.c.code.distinct()))).scalar_one()
        return rows, codes

    rows, codes = await together.store.read(counts)
    assert rows == codes > 500
    for number in range(3):
        assert '"level": "error"' not in together.log_of(number)

    async def all_there():
        found = await together.store.read(read_replicas)
        return len(found) == 3 and sum(one.leads for one in found) == 1

    await until(all_there)


@pytest.mark.slow
@SHARED
async def test_a_reply_that_takes_long_still_comes_before_the_next_one_of_another_process(together):
    person = together.person("А")
    await settle_in(person)
    together.standin.memory.faults.append(Fault("sendMessage", "429", 1, retry_after=5))
    first = len(person.messages)
    begun = monotonic()
    for command in ("/privacy", "/help", "/privacy"):
        await person.say(command, wait=False)

    async def acknowledged():
        return not together.standin.deliveries.waiting

    await until(acknowledged)
    assert monotonic() - begun < 4.5, "the acknowledgement waited for a slow reply"

    async def answered():
        return [message["text"][:12] for message in person.messages[first:] if message["from"].get("is_bot")]

    async def all_answered():
        return len(await answered()) == 3

    await until(all_answered)
    one, two, three = await answered()
    assert one == three != two


@pytest.mark.slow
@SHARED
async def test_an_album_that_several_processes_take_is_answered_once(together):
    person = together.person("А")
    await settle_in(person)
    first = len(person.messages)
    parts = [("photo", f"{n}.png", "image/png", picture()) for n in range(4)]
    await person.send_files(parts)
    await asyncio.sleep(2.5)
    answers = [message for message in person.messages[first:] if message["from"].get("is_bot")]
    assert len(answers) == 1


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
async def test_a_leader_that_is_killed_or_frozen_is_followed_within_ten_seconds(several, how):
    person = several.person("А")
    await settle_in(person)
    first = await until(lambda: leader(several))
    several.send(first, how)
    if how == signal.SIGKILL:
        several.children[first].wait()
        several.children[first] = None
    begun = monotonic()
    await tell(several, person, "27-00001")

    async def arrived():
        return told(person, "27-00001") > 0

    await until(arrived)
    assert monotonic() - begun < 10
    second = await until(lambda: leader(several))
    assert second != first
    if how == signal.SIGSTOP:
        several.send(first, signal.SIGCONT)
        await tell(several, person, "27-00002")
        await asyncio.sleep(8)
        assert await leader(several) == second
        assert "leads no more" in several.log_of(first)
        assert (told(person, "27-00001"), told(person, "27-00002")) == (1, 1)


@pytest.mark.slow
@pytest.mark.parametrize("several", [False, True], indirect=True, ids=["balancer", "nginx"])
async def test_a_rolling_restart_loses_nothing_says_nothing_twice_and_keeps_the_order(several):
    crowd = [several.person(name) for name in "АБВГДЕ"]
    for person in crowd:
        await settle_in(person)
    before = [person.calls for person in crowd]
    going = True

    async def chat(person):
        said = 0
        while going:
            await person.say("/privacy")
            said += 1
        return said

    async def deliveries_meanwhile():
        n = 0
        while going:
            await tell(several, crowd[n % len(crowd)], f"27-{n:05d}")
            n += 1
            await asyncio.sleep(0.3)
        return n

    talking = [asyncio.create_task(chat(person)) for person in crowd]
    telling = asyncio.create_task(deliveries_meanwhile())
    codes = []
    for number in range(3):
        codes.append(await several.end_one(number))
        several.start_one(number)
        await several.ready(number)
        await asyncio.sleep(0.5)
    going = False
    said = await asyncio.gather(*talking)
    queued = await telling
    assert codes == [0, 0, 0]
    assert min(said) > 3

    async def all_over():
        def waiting(connection):
            query = select(func.count()).where(deliveries.c.state.in_(("queued", "sending")))
            return connection.execute(query).scalar_one()

        return not await several.store.read(waiting)

    await until(all_over, 60)
    assert await several.store.read(count_dead_letters) == 0
    states = await several.store.read(
        lambda connection: dict(
            connection.execute(select(deliveries.c.state, func.count()).group_by(deliveries.c.state)).all()
        )
    )
    assert states == {"sent": queued}
    for number, person in enumerate(crowd):
        numbers = [n for n in range(queued) if n % len(crowd) == number]
        assert [told(person, f"27-{n:05d}") for n in numbers] == [1] * len(numbers)
        answers = person.calls - before[number] - len(numbers)
        assert answers == said[number]
