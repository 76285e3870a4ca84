"""What gives reason to worry, and reasons in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.soundness import (
    MOST_SLOW,
    Day,
    Replica,
    State,
    concerns,
    reason_word,
    reasons_by_number,
    slowest,
)

NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)
LEADER = Replica("a", NOW, NOW, True)
SECOND = Replica("b", NOW, NOW, False)
WELL = State(
    replicas=(LEADER, SECOND),
    people=5,
    backup_at=NOW - timedelta(days=1),
    disk_free=50 * 1024**3,
    disk_total=100 * 1024**3,
)


def silent(one, **since):
    return replace(one, seen_at=NOW - timedelta(**since))


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, ()),
        ({"replicas": ()}, ()),
        ({"replicas": (SECOND,)}, ("no-leader",)),
        ({"replicas": (LEADER, silent(SECOND, minutes=5))}, ("silent",)),
        ({"replicas": (LEADER, silent(SECOND, days=3))}, ()),
        ({"replicas": (silent(LEADER, minutes=5), SECOND)}, ("no-leader", "silent")),
        ({"replicas": (silent(LEADER, minutes=5),)}, ("no-process",)),
        ({"queue_age": timedelta(minutes=9)}, ()),
        ({"queue_age": timedelta(minutes=11)}, ("queue-old",)),
        ({"day": Day(sent=5, failed=3)}, ()),
        ({"day": Day(unknown=1)}, ("unknown",)),
        ({"dead_letters": 1}, ("letters",)),
        ({"backup_at": None}, ("backup-never",)),
        ({"backup_at": None, "people": 0}, ()),
        ({"backup_at": NOW - timedelta(days=2, minutes=1)}, ("backup-old",)),
        ({"disk_free": 9 * 1024**3}, ("disk-low",)),
        ({"disk_free": 1024**3 // 2, "disk_total": 2 * 1024**3}, ("disk-low",)),
        ({"disk_total": 0, "disk_free": 0}, ()),
    ],
)
def test_each_concern_has_its_cause(changed, found):
    assert concerns(replace(WELL, **changed), NOW) == found


@pytest.mark.parametrize(
    ("error", "word"),
    [
        ("blocked: Forbidden: bot was blocked by the user", "blocked"),
        ("person cannot be reached", "blocked"),
        ("deactivated: Forbidden: user is deactivated", "gone"),
        ("refused: Chat not found", "gone"),
        ("blocked: bot can't initiate conversation with a user", "never-began"),
        ("role lost", "not-meant"),
        ("no words", "no-words"),
        ("asked for none", "muted"),
        ("not made: ZeroDivisionError", "not-made"),
        ("stopped", "held-back"),
        ("lost", "stopped"),
        ("no answer: connection lost", "no-answer"),
        ("other side: Internal Server Error", "no-answer"),
        ("refused: Message is too long", "refused"),
        ("KeyError", "other"),
        ("", "other"),
    ],
)
def test_every_stored_reason_has_a_word(error, word):
    assert reason_word(error) == word


def test_reasons_that_mean_the_same_are_counted_together():
    counted = [("Timed out", 1), ("bot was blocked by the user", 2), ("person cannot be reached", 3)]
    assert reasons_by_number(counted) == (("blocked", 5), ("no-answer", 1))


def row(table, mean, count=1):
    return {"verb": "select", "table": table, "count": count, "mean": mean, "longest": mean}


def test_the_slowest_statements_are_those_of_all_living_processes_or_ones_own():
    first = replace(LEADER, facts={"slowest": [row("people", 0.5), row("drafts", 0.1, 9)]})
    second = replace(SECOND, facts={"slowest": [row("answers", 0.7), row("roles", 0.01)]})
    gone = replace(silent(SECOND, minutes=5), facts={"slowest": [row("problems", 9.0)]})
    found = slowest(State(replicas=(first, second, gone)), NOW, [row("own", 5.0)])
    assert [one["table"] for one in found] == ["drafts", "answers", "people", "roles"]
    assert [one["table"] for one in slowest(State(replicas=(gone,)), NOW, [row("own", 5.0)])] == ["own"]
    many = replace(LEADER, facts={"slowest": [row(f"t{n}", n) for n in range(9)]})
    assert [one["table"] for one in slowest(State(replicas=(many,)), NOW)[:MOST_SLOW]] == [
        "t8",
        "t7",
        "t6",
        "t5",
        "t4",
    ]
