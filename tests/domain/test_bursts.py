"""A burst is far more answers from one place within minutes than it gives otherwise."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.bursts import FEWEST, WINDOW, Burst, bursts

NOW = datetime(2027, 4, 1, 9, tzinfo=UTC)


def every(minutes, n, begin=NOW):
    """So many answers, one every so many minutes."""
    return [begin + timedelta(minutes=minutes * one) for one in range(n)]


def test_many_from_one_place_within_minutes_are_named_with_when_and_how_many():
    found = bursts({"A": every(0.25, 20), "B": every(30, 40)}, {"A": 3000, "B": 30000})
    assert found == [Burst("A", 20, NOW, NOW + timedelta(minutes=4.75))]
    assert found[0].minutes == 5


@pytest.mark.parametrize("n", [1, FEWEST - 1])
def test_a_handful_is_none(n):
    assert bursts({"A": every(0.1, n), "B": every(30, 40)}, {}) == []


def test_a_notice_that_reaches_everybody_at_once_makes_none():
    assert bursts({code: every(0.2, 40) for code in "ABCDE"}, dict.fromkeys("ABCDE", 5000)) == []


def test_a_large_town_answers_more_than_a_village():
    times = {"town": every(0.2, 40), "village": every(60, 6)}
    assert bursts(times, {"town": 70_000, "village": 900}) == []
    assert [one.territory for one in bursts(times, {"town": 900, "village": 70_000})] == ["town"]


def test_the_largest_window_of_a_place_is_told():
    early, late = every(0.5, 16, NOW - timedelta(days=2)), every(0.2, 30)
    found = bursts(
        {"A": [*late, *early], "B": every(20, 200, NOW - timedelta(days=2))}, {"A": 900, "B": 70_000}
    )
    assert [(one.n, one.since) for one in found] == [(30, NOW)]


def test_answers_spread_over_more_than_the_window_are_none():
    spread = every(WINDOW.total_seconds() / 60 / (FEWEST - 2), 40)
    assert bursts({"A": spread, "B": every(60, 60)}, {"A": 900, "B": 70_000}) == []


def test_nobody_answered():
    assert bursts({}, {}) == []
