"""Completeness, added up by hand."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from domain.completeness import Count, Standing, roll_up

DUE = date(2027, 4, 9)
EARLY, LATE = date(2027, 3, 1), date(2027, 4, 10)


def standing(code, region="R1", district="D1", **values):
    return Standing(code, region, district, DUE, **values)


def test_each_level_adds_up_its_own_communities():
    counts = roll_up(
        (
            standing("A", received_on=EARLY, review="accepted"),
            standing("B", received_on=LATE, review="received"),
            standing("C", district="D2"),
            standing("D", region="R2", district="", received_on=DUE, review="locked"),
        ),
        "K",
    )
    assert counts == {
        "K": Count(4, 3, 2, 2),
        "R1": Count(3, 2, 1, 1),
        "D1": Count(2, 2, 1, 1),
        "D2": Count(1, 0, 0, 0),
        "R2": Count(1, 1, 1, 1),
    }


def test_a_city_that_is_a_region_counts_once():
    assert roll_up((standing("R1", region="R1", district=""),), "K")["R1"] == Count(1, 0, 0, 0)


def test_a_community_that_comes_twice_counts_once():
    one = standing("A", received_on=EARLY)
    assert roll_up((one, one), "K")["K"] == Count(1, 1, 1, 0)


def test_no_part_exceeds_the_expected():
    parts = roll_up([standing(c, received_on=EARLY, review="locked") for c in "ABC"], "K")["K"]
    assert [parts.rate(part) for part in ("received", "on_time", "accepted")] == [Fraction(1)] * 3


def test_where_nobody_is_expected_there_is_no_rate():
    assert roll_up((), "K")["K"].rate("received") is None


def test_nothing_received_is_never_accepted_or_on_time():
    one = standing("A", review="accepted")
    assert (one.received, one.on_time, one.accepted) == (False, False, False)


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, "missing"),
        ({"received_on": EARLY, "review": "received"}, "received"),
        ({"received_on": LATE, "review": "received"}, "late"),
        ({"received_on": EARLY, "review": "returned", "returns": 2}, "returned"),
        ({"received_on": LATE, "review": "locked"}, "accepted"),
    ],
)
def test_one_word_says_how_far_a_community_is(values, state):
    assert standing("A", **values).state == state


def test_an_extension_makes_late_on_time():
    late = standing("A", received_on=LATE)
    assert not late.on_time
    assert replace(late, deadline=LATE, extended=True).on_time
