"""The demo's buttons, with the program as the child it is: a day later the jobs have run; a year is begun only once."""

import asyncio
from datetime import timedelta

import pytest

from demo.country.cast import CAST
from demo.running import Demo
from demo.year import told
from storage.clock import move_clock
from storage.engine import open_store

DAYS_BEFORE = 24
"""From 1 February to the day before the middle of the collection, which lasts from 15 January to 9 April."""

NURBEK = next(one.id for one in CAST if one.word == "head")


@pytest.fixture
async def demo(tmp_path):
    demo = Demo(0, tmp_path)
    await demo.begin()
    yield demo
    await demo.end()


async def until(true, seconds=25):
    for _ in range(seconds * 10):
        if true():
            return True
        await asyncio.sleep(0.1)
    return False


def texts(demo):
    return [one.get("text", "") for one in demo.standin.memory.chats[NURBEK].messages.values()]


async def move(demo, days):
    store = await open_store(f"sqlite+aiosqlite:///{demo.folder / 'el-unu.sqlite3'}", migrate=False)
    await store.write(move_clock, timedelta(days=days))
    await store.close()


@pytest.mark.slow
async def test_a_day_later_the_head_is_reminded_and_a_year_is_begun_only_once(demo):
    actions, look = demo.standin.actions, demo.standin.look
    # The program says its commands once it runs; its own jobs come only twenty seconds later.
    assert await until(lambda: any(call["method"] == "setMyCommands" for call in demo.standin.memory.calls))
    await move(demo, DAYS_BEFORE)
    await asyncio.sleep(3)
    assert texts(demo) == []
    before = look()["clock"]
    await actions["clock"]()
    assert look()["clock"] > before
    assert await until(lambda: any("Ак-Булуң" in one for one in texts(demo)), 10)
    await actions["year"]()
    for word in ("year", "clock", "crowd", "kill", "start"):
        assert (await actions[word]())["refused"] == told.BUSY
    assert await until(lambda: look()["progress"]["done"] > 0)
    assert not look()["online"]
    assert look()["progress"]["words"] in told.TOLD.values()
