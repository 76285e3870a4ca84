"""A short run of the soak: the long one is `make soak`."""

import asyncio

import pytest

from benchmarks.soak import soak


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_after_kills_both_sides_agree_on_either_engine(tmp_path, sqlite_url, postgres_url, mode):
    running = []
    for engine, url in (("sqlite", sqlite_url), ("postgresql", postgres_url)):
        folder = tmp_path / engine
        folder.mkdir()
        running.append(soak(folder, mode, engine, url, kills=3, seed=3, people=5))
    outcomes = await asyncio.gather(*running)
    assert [(one.engine, one.wrong) for one in outcomes] == [("sqlite", ()), ("postgresql", ())]
    assert min(one.problems for one in outcomes) > 0
