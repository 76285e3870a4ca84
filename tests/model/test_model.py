"""Whatever happens in whatever order, the program and the model agree; and each seeded fault makes them disagree."""

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Integer, bindparam

import bot.turn
import storage.deliveries
import storage.drafts
from bot.program import Program
from bot.screens import Reply
from storage.deliveries import deliveries
from storage.drafts import drafts
from tests.model.playground import playing

STEPS = (
    "toggle",
    "toggle_and_repeat",
    "toggle_while_away",
    "photo_then_words",
    "both_answer",
    "tell_twice",
    "restart",
)
WITHOUT_WHO = {"both_answer", "restart"}
steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 3)), min_size=3, max_size=7)


async def play(url, mode, chosen, twist=None):
    with tempfile.TemporaryDirectory() as folder:
        async with playing(Path(folder), url, mode, twist) as ground:
            for word, who in chosen:
                step = getattr(ground, word)
                await (step() if word in WITHOUT_WHO else step(who))
            return await ground.compare()


def disagreements(url, mode, chosen, twist=None):
    found = asyncio.run(play(url, mode, chosen, twist))
    return {what: pair for what, pair in found.items() if pair[0] != pair[1]}


@pytest.fixture
def fresh(database_url, request, postgres_server, tmp_path):
    """A new database for each example."""
    numbers = iter(range(10_000))
    if database_url.startswith("sqlite"):
        return lambda: f"sqlite+aiosqlite:///{tmp_path / f'{next(numbers)}.sqlite3'}"

    def make():
        name = f"m{abs(hash(str(tmp_path))) % 10**8}_{next(numbers)}"
        postgres_server.psql(f"CREATE DATABASE {name};")
        return postgres_server.get_uri(database=name).replace("postgresql://", "postgresql+asyncpg://", 1)

    return make


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_the_program_does_what_the_model_says(fresh, mode):
    @settings(
        max_examples=4,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(steps)
    def check(chosen):
        assert disagreements(fresh(), mode, chosen) == {}

    check()


async def no_claim(program: Program):
    """Nobody looks whether an update was dealt with before."""
    program.mutant.setattr(bot.turn, "claim", lambda connection, number, now: True)


async def acknowledged_before_commit(program: Program):
    """The update is acknowledged while its transaction is still to come."""
    take = program.take

    async def at_once(received, handler):
        task = asyncio.ensure_future(take(received, handler))
        task.add_done_callback(lambda done: done.exception())
        return Reply()

    program.take = at_once


async def no_lock(program: Program):
    """Updates of one person run side by side."""

    class Lanes(dict):
        def setdefault(self, key, lock):
            return lock

    program.receiver._lanes = Lanes()


async def version_ignored(program: Program):
    """A draft is saved over whatever somebody else has saved meanwhile."""
    blind = (
        drafts.update()
        .where(drafts.c.id == bindparam("draft"), bindparam("read_version", type_=Integer) >= 0)
        .values(version=bindparam("new_version"), data=bindparam("new_data"), changed_at=bindparam("now"))
    )
    program.mutant.setattr(storage.drafts, "_save", blind)


async def delivery_not_unique(program: Program):
    """The same message may be queued for the same person again."""
    plain = {"sqlite": deliveries.insert(), "postgresql": deliveries.insert()}
    program.mutant.setattr(storage.deliveries, "_inserts", plain)
    await program.store.write(without_unique)


def without_unique(connection):
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(
            "ALTER TABLE deliveries DROP CONSTRAINT IF EXISTS uq_deliveries_what_person"
        )
    else:
        connection.exec_driver_sql("DROP TABLE deliveries")
        ddl = str(__import__("sqlalchemy").schema.CreateTable(deliveries).compile(connection.engine))
        connection.exec_driver_sql(",\n".join(one for one in ddl.split(", \n") if "UNIQUE" not in one))


MUTANTS = {
    "no claim": (no_claim, "sqlite", "webhook", [("toggle_and_repeat", 0)]),
    "acknowledged before commit": (
        acknowledged_before_commit,
        "sqlite",
        "webhook",
        [("toggle_while_away", 0)],
    ),
    "no lock": (no_lock, "sqlite", "polling", [("photo_then_words", 0)] * 3),
    "version ignored": (version_ignored, "postgresql", "webhook", [("both_answer", 0)] * 6),
    "delivery not unique": (delivery_not_unique, "postgresql", "webhook", [("tell_twice", 0)]),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", MUTANTS)
def test_each_seeded_fault_is_seen(name, request, tmp_path, monkeypatch):
    mutant, engine, mode, chosen = MUTANTS[name]
    url = request.getfixturevalue("sqlite_url" if engine == "sqlite" else "postgres_url")

    async def twist(program):
        program.mutant = monkeypatch
        await mutant(program)

    assert disagreements(url, mode, chosen) == {}
    url = url.replace("test.sqlite3", "mutant.sqlite3")
    assert disagreements(url, mode, chosen, twist) != {}
