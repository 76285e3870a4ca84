"""The small grammar of checks."""

from decimal import Decimal

import pytest

from domain.checks import CheckError, parse, split_checks
from domain.findings import findings
from domain.indicators import Indicator


def values(**numbers):
    return {code: Decimal(number) for code, number in numbers.items()}


def indicator(code, checks="", low=None, high=None):
    return Indicator(
        code,
        "g",
        True,
        False,
        "head",
        "ask",
        "",
        "integer",
        "",
        "end",
        "",
        low,
        high,
        "",
        split_checks(checks),
        {},
    )


@pytest.mark.parametrize(
    ("text", "now", "before", "expected"),
    [
        ("!DEM02 <= DEM01", values(DEM01=5, DEM02=5), {}, True),
        ("!DEM02 <= DEM01", values(DEM01=5, DEM02=6), {}, False),
        ("!DEM02 <= DEM01", values(DEM01=5), {}, None),
        ("?0.85 <= DEM01/prev.DEM01 <= 1.15", values(DEM01=110), values(DEM01=100), True),
        ("?0.85 <= DEM01/prev.DEM01 <= 1.15", values(DEM01=120), values(DEM01=100), False),
        ("?0.85 <= DEM01/prev.DEM01 <= 1.15", values(DEM01=120), values(DEM01=0), None),
        ("!BUD01 == BUD02 + BUD03 - 2 * (BUD04 - 1)", values(BUD01=1, BUD02=2, BUD03=3, BUD04=3), {}, True),
        ("!-DEM01 < 0", values(DEM01=1), {}, True),
        ("!1/3*3 == 1", {}, {}, True),
    ],
)
def test_a_check_holds_fails_or_is_passed_over(text, now, before, expected):
    assert parse(text).evaluate(now, before) is expected


@pytest.mark.parametrize(
    ("text", "position"),
    [("DEM01 <= 1", 0), ("!DEM01 <", 8), ("!(DEM01 <= 3", 8), ("!__import__('os')", 1), ("!DEM01 + 2", 10)],
)
def test_what_is_no_check_is_refused_with_its_place(text, position):
    with pytest.raises(CheckError) as caught:
        parse(text)
    assert caught.value.position == position


def test_the_same_check_is_reported_once():
    known = [indicator("DEM01", "!DEM02 <= DEM01"), indicator("DEM02", "!DEM02 <= DEM01")]
    found = findings(known, values(DEM01=1, DEM02=2), {})
    assert [(one.kind, one.codes) for one in found] == [("more", ("DEM02", "DEM01"))]


def test_contradictions_come_before_what_is_unlikely():
    known = [indicator("DEM01", "?DEM01 <= 3", high=Decimal(100)), indicator("DEM02", "!DEM02 <= DEM01")]
    found = findings(known, values(DEM01=200, DEM02=300), {})
    assert [one.severity for one in found] == ["!", "?", "?"]


def test_three_times_last_year_is_a_jump():
    found = findings([indicator("DEM01")], values(DEM01=300), values(DEM01=100))
    assert [(one.kind, one.ratio) for one in found] == [("jump", Decimal(3))]


def test_less_than_three_times_is_none():
    assert findings([indicator("DEM01")], values(DEM01=299), values(DEM01=100)) == ()
