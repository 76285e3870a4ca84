"""What a coming set asks of a head, and what a file says of where an indicator comes from."""

from dataclasses import replace

import pytest

from domain.coming_set import WrongMap, minutes_of, read_map, typed, typed_limit
from domain.indicators import Indicator
from domain.series import MERGED, REDEFINED, RETIRED, SAME, SPLIT, Link

ASKED = Indicator(
    "AAA01",
    "g",
    True,
    False,
    "head",
    "ask",
    "",
    "integer",
    "persons",
    "end",
    "",
    None,
    None,
    "",
    (),
    {"ru": "x"},
)
SET = (
    ASKED,
    replace(ASKED, mode="confirm"),
    replace(ASKED, type="scale"),
    replace(ASKED, type="money"),
    replace(ASKED, core=False),
    replace(ASKED, respondent="kenesh"),
)


def test_what_is_confirmed_asked_of_others_or_only_if_there_is_time_is_not_typed():
    assert typed(SET) == 3


def test_minutes_are_measured_where_there_are_enough_answers_and_usual_elsewhere():
    assert minutes_of(SET, {}) == round((45 + 45 + 15 + 45) / 60)
    assert minutes_of(SET, {"integer": 120.0, "scale": 30.0}) == round((120 + 120 + 30 + 45) / 60)
    assert minutes_of((), {}) == 1


def test_the_limit_grows_with_the_years_and_then_stays():
    assert [typed_limit(n) for n in (0, 1, 2, 3, 10)] == [25, 30, 35, 35, 35]


@pytest.mark.parametrize(
    ("cell", "links"),
    [
        ("same", (Link("AAA01", "AAA01", SAME),)),
        ("same:OLD01", (Link("AAA01", "OLD01", SAME),)),
        ("redefined", (Link("AAA01", "AAA01", REDEFINED),)),
        ("split:OLD01", (Link("AAA01", "OLD01", SPLIT),)),
        ("merged:OLD01+OLD02", (Link("AAA01", "OLD01", MERGED), Link("AAA01", "OLD02", MERGED))),
        ("merged:OLD01 + OLD02", (Link("AAA01", "OLD01", MERGED), Link("AAA01", "OLD02", MERGED))),
        ("retired", (Link("", "AAA01", RETIRED),)),
    ],
)
def test_a_cell_says_where_an_indicator_comes_from(cell, links):
    assert read_map("AAA01", cell) == links


@pytest.mark.parametrize(
    "cell", ["new", "split", "split:A+B", "merged:OLD01", "merged", "same:", "same:A+B", "merged:A++B", "x:A"]
)
def test_a_cell_of_another_form_is_refused(cell):
    with pytest.raises(WrongMap):
        read_map("AAA01", cell)
