"""A broadcast under kills, storms of 429 and cut networks: nobody is told twice, and everything adds up.

The long run, with the database away in the middle, is in `make soak`.
"""

import pytest

from benchmarks.broadcast_soak import soak
from benchmarks.deliveries import answered, compressed, p95
from tests.end_to_end.broadcast_faults import without_unique

FAULTS = "tests.end_to_end.broadcast_faults"


@pytest.mark.slow
async def test_ledger_and_database_agree_after_kills_storms_and_cuts(tmp_path, sqlite_url):
    outcome = await soak(tmp_path, sqlite_url, 2_000, kills=3, seed=5)
    assert outcome.wrong == []
    assert outcome.counts["sent"] > 1_900


@pytest.mark.slow
async def test_so_they_do_when_several_processes_send_at_once(tmp_path, postgres_url):
    outcome = await soak(tmp_path, postgres_url, 600, processes=2, kills=2, seed=6)
    assert outcome.wrong == []
    assert outcome.counts["sent"] > 550


@pytest.mark.slow
@pytest.mark.parametrize(
    ("fault", "engine", "how"),
    [
        ("", "postgres_url", {"kills": 0, "prepare": without_unique}),
        ("no_lease", "postgres_url", {"processes": 2, "kills": 0}),
        ("sent_before_written", "sqlite_url", {"kills": 3, "count": 2_500}),
        ("budget_per_replica", "postgres_url", {"processes": 2, "kills": 0, "most": 60, "count": 300}),
    ],
)
async def test_each_seeded_fault_is_seen(fault, engine, how, request, tmp_path):
    url = request.getfixturevalue(engine)
    twist = f"{FAULTS}:{fault}" if fault else ""
    outcome = await soak(tmp_path, url, **{"count": 600, "seed": 7, "twist": twist, **how})
    assert outcome.wrong != []


@pytest.mark.slow
async def test_people_in_conversation_are_answered_at_once_while_a_broadcast_runs(tmp_path):
    seconds, rate = await answered(tmp_path, talking=8, answers=4)
    assert p95(seconds) < 300
    assert rate > 20


@pytest.mark.slow
async def test_the_whole_rate_is_used_and_nothing_refused(tmp_path):
    outcome = await compressed(tmp_path, 1_000)
    assert outcome.wrong == []
    assert (outcome.refused, outcome.most <= 30) == (0, True)
    assert outcome.rate > 0.99 * 25
