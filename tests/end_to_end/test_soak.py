"""A short run of the soak: the long one is `make soak`."""

import pytest

from benchmarks.soak import soak


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_after_kills_both_sides_agree(tmp_path, database_url, mode):
    outcome = await soak(tmp_path, mode, "", database_url, kills=3, seed=3, people=5)
    assert outcome.wrong == ()
    assert outcome.problems > 0
