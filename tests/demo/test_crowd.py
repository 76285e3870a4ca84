"""The demo's crowd: a notice reaches them, some by now in vain, and the page does not list them."""

import pytest

from demo.chats import enter_crowd
from demo.country.cast import CAST
from demo.country.crowd import CROWD, crowd
from demo.running import Demo
from demo.standin.control import Control
from demo.standin.state import Memory, Someone
from domain.notices import Audience
from storage.audience import count_by_language
from storage.clock import real_time
from storage.engine import open_store
from storage.reference import read_register


@pytest.fixture
async def demo(tmp_path):
    demo = Demo(0, tmp_path)
    demo._start = demo._read_clock
    await demo.begin()
    yield demo
    await demo.end()


async def reached(demo):
    """How many a notice to everybody goes to."""
    store = await open_store(demo._address, migrate=False)
    try:
        counts = await store.read(
            lambda connection: count_by_language(
                connection, read_register(connection), Audience(), real_time() + demo._offset
            )
        )
        return sum(counts.values())
    finally:
        await store.close()


@pytest.mark.slow
async def test_each_press_lets_as_many_more_citizens_be_reached_and_the_page_lists_none_of_them(demo):
    before = await reached(demo)
    for presses in (1, 2):
        await demo.standin.actions["crowd"]()
        assert await reached(demo) == before + presses * CROWD
    assert len(demo.standin.memory.people) == len(CAST) + 2 * CROWD
    assert [one["id"] for one in Control(demo.standin).state()["people"]] == [one.id for one in CAST]


def test_some_have_blocked_the_bot_and_a_few_have_deleted_their_account():
    memory = Memory()
    enter_crowd(memory, 0)
    silent = [one for one in memory.people.values() if isinstance(one, Someone) and not one.listed]
    blocked = sum(memory.chats[one.id].blocked for one in silent)
    assert len(silent) == CROWD
    assert 0 < sum(one.deactivated for one in silent) < blocked < CROWD / 10


def test_a_crowd_that_comes_later_is_another_one():
    assert not {one.id for one in crowd(0)} & {one.id for one in crowd(CROWD)}
