"""The program and the stand-in in one loop, over real HTTP, on SQLite."""

import pytest

from demo.standin.state import Fault
from tests.model.playground import KARAKOL, playing


@pytest.fixture(params=["polling", "webhook"])
async def ground(request, tmp_path, sqlite_url):
    """Two people of an office and two citizens in conversation with the program, both ways of receiving."""
    async with playing(tmp_path, sqlite_url, request.param) as opened:
        yield opened


@pytest.fixture
async def polled(tmp_path, sqlite_url):
    """The same by long polling only, for what does not depend on the way of receiving."""
    async with playing(tmp_path, sqlite_url, "polling") as opened:
        yield opened


@pytest.fixture
def fail():
    """Let the next calls of a method fail."""

    def fail(ground, method, kind, count=1, **values):
        ground.standin.memory.faults.append(Fault(method, kind, count, **values))

    return fail


__all__ = ["KARAKOL"]
