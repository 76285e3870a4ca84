"""Series by hand: a redefined indicator, one split, two merged, and communities that passed into one another."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.indicators import Indicator
from domain.places import Lineage, Register, Territory
from domain.series import (
    MERGED,
    NEW,
    REDEFINED,
    RETIRED,
    SAME,
    SPLIT,
    Earlier,
    Link,
    Part,
    Trace,
    by_code,
    earlier,
    links_between,
    parts_of,
    together,
    trace,
)

D = Decimal
MERGER, SECOND = date(2027, 1, 1), date(2028, 1, 1)


def indicator(code, kind="integer", unit="persons"):
    return Indicator(
        code, "g", True, False, "head", "ask", "", kind, unit, "end", "", None, None, "", (), {"ru": code}
    )


def place(code, **values):
    return Territory(code, "", "community", "", True, {"ru": code}, **values)


REGISTER = Register(
    (
        place("A", valid_to=MERGER),
        place("B", valid_to=MERGER),
        place("C"),
        place("AB", valid_from=MERGER, valid_to=SECOND),
        place("ABC", valid_from=SECOND),
    ),
    (),
    (
        Lineage("A", "AB", 1.0, MERGER),
        Lineage("B", "AB", 0.4, MERGER),
        Lineage("B", "C", 0.6, MERGER),
        Lineage("AB", "ABC", 1.0, SECOND),
    ),
)


def the(*parts):
    return tuple(Part(code, D(weight)) for code, weight in parts)


@pytest.mark.parametrize(
    ("code", "year", "parts"),
    [
        ("AB", 2027, the(("AB", "1"))),
        ("AB", 2026, the(("A", "1"), ("B", "0.4"))),
        ("C", 2027, the(("C", "1"))),
        ("C", 2026, the(("C", "1"), ("B", "0.6"))),
        ("ABC", 2028, the(("ABC", "1"))),
        ("ABC", 2027, the(("AB", "1"))),
        ("ABC", 2026, the(("A", "1"), ("B", "0.4"))),
        ("A", 2026, the(("A", "1"))),
    ],
)
def test_a_community_of_today_is_known_in_its_parts_of_an_earlier_year(code, year, parts):
    assert parts_of(REGISTER, code, date(year, 12, 31)) == parts


def test_who_gave_a_part_away_is_compared_with_what_is_left():
    register = Register((place("P"), place("Q")), (), (Lineage("P", "Q", 0.25, MERGER),))
    assert parts_of(register, "P", date(2026, 12, 31)) == the(("P", "0.75"))
    assert parts_of(register, "Q", date(2026, 12, 31)) == the(("Q", "1"), ("P", "0.25"))
    assert parts_of(register, "Q", date(2027, 12, 31)) == the(("Q", "1"))


def test_lineage_without_a_day_is_older_than_all_series():
    register = Register((place("P"), place("Q")), (), (Lineage("P", "Q", 1.0),))
    assert parts_of(register, "Q", date(2026, 12, 31)) == the(("Q", "1"))


@pytest.mark.parametrize(
    ("kind", "unit", "values", "value"),
    [
        ("integer", "persons", (D(1000), D(501)), D(1200)),
        ("integer", "persons", (D(1000), D(499)), D(1200)),
        ("money", "som", (D(2_000_000), D(1_000_000)), D(2_400_000)),
        ("decimal", "km", (D("10.5"), D("1.12")), D("10.95")),
        ("percent", "", (D(50), D(60)), None),
        ("integer", "days", (D(200), D(200)), None),
        ("choice", "", ("yes", "yes"), None),
        ("integer", "persons", (D(1000), None), None),
    ],
)
def test_counts_and_money_are_summed_with_their_weights_and_nothing_else_is(kind, unit, values, value):
    said = list(zip(the(("A", "1"), ("B", "0.4")), values, strict=True))
    assert together(indicator("X", kind, unit), said) == value


def test_one_whole_part_keeps_its_value_and_a_share_of_a_percentage_is_the_same():
    assert together(indicator("X", "choice"), [(Part("A", D(1)), "yes")]) == "yes"
    assert together(indicator("X", "percent"), [(Part("B", D("0.4")), D(61))]) == D(61)
    assert together(indicator("X"), []) is None


LINKS = by_code(
    (
        Link("SAM01", "OLD01", SAME),
        Link("RED01", "RED01", REDEFINED),
        Link("SPL01", "SPL00", SPLIT),
        Link("MER01", "MER10", MERGED),
        Link("MER01", "MER20", MERGED),
        Link("", "GON01", RETIRED),
    )
)


@pytest.mark.parametrize(
    ("code", "traced"),
    [
        ("SAM01", Trace("OLD01")),
        ("RED01", Trace("RED01", REDEFINED)),
        ("SPL01", Trace("", SPLIT)),
        ("MER01", Trace("", MERGED)),
        ("NEW01", Trace("", NEW)),
    ],
)
def test_an_indicator_is_followed_through_one_change_of_the_set(code, traced):
    assert trace(code, (LINKS,)) == traced
    assert trace(code, (None, LINKS, None)) == traced


def test_a_break_stays_a_break_in_all_years_before_it():
    newer = by_code((Link("RED02", "RED01", SAME),))
    assert trace("RED02", (newer, LINKS)) == Trace("RED01", REDEFINED)
    assert trace("RED02", (newer,)) == Trace("RED01")


def test_links_are_made_of_what_was_told_and_of_equal_codes():
    old = {code: indicator(code) for code in ("AAA01", "AAA02", "AAA03", "AAA04", "AAA05")}
    new = {code: indicator(code) for code in ("AAA01", "AAA02", "BBB01", "BBB02", "AAA04")}
    new["AAA02"] = replace(new["AAA02"], unit="households")
    told = (Link("BBB01", "AAA04", SPLIT),)
    assert links_between(old, new, told) == (
        Link("AAA01", "AAA01", SAME),
        Link("AAA02", "AAA02", REDEFINED),
        Link("BBB01", "AAA04", SPLIT),
        Link("AAA04", "AAA04", REDEFINED),
        Link("", "AAA03", RETIRED),
        Link("", "AAA05", RETIRED),
    )


def test_a_merger_and_a_redefined_indicator_give_the_series_worked_out_by_hand():
    said = {
        "A": {"OLD01": D(3000), "RED01": D(10), "MER10": D(1), "MER20": D(2)},
        "B": {"OLD01": D(1000), "RED01": D(20)},
    }
    parts = parts_of(REGISTER, "AB", date(2026, 12, 31))
    assert earlier(indicator("SAM01"), (LINKS,), parts, said) == Earlier(D(3400))
    assert earlier(indicator("RED01"), (LINKS,), parts, said) == Earlier(D(18), REDEFINED)
    assert earlier(indicator("MER01"), (LINKS,), parts, said) == Earlier(None, MERGED)
