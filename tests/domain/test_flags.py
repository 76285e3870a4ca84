"""Flags on one community: each kind at and beside its border, their order, and peers counted by hand."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from domain.flags import Case, difference, flags
from domain.indicators import Indicator
from domain.peers import Community, Peers, comparable, median, modified_z


def indicator(code, kind="integer", *, of="", low=None, high=None, checks=(), private=False, core=True):
    return Indicator(
        code,
        "g",
        core,
        private,
        "head",
        "ask",
        "",
        kind,
        "",
        "end",
        "",
        low,
        high,
        of,
        checks,
        {"ru": code},
    )


DEM01 = indicator("DEM01")
DEM02 = indicator("DEM02", of="DEM01", checks=("!DEM02 <= DEM01", "?2 <= DEM01/DEM02 <= 9"))
WAT01 = indicator("WAT01", of="DEM02", low=Decimal(0), high=Decimal(5000))
BUD06 = indicator("BUD06", "money")
CAP04 = indicator("CAP04")
QLT01 = indicator("QLT01", "scale", private=True)
DIV01 = indicator("DIV01", "text")
SET = (DEM01, DEM02, WAT01, BUD06, CAP04, QLT01, DIV01)
ALL = frozenset(one.code for one in SET)


def numbers(**given):
    return {code: Decimal(str(value)) for code, value in given.items()}


def case(*, said=ALL, **given):
    return Case("A", numbers(**given), said=said)


def alone():
    return Peers(SET, [Community("A", "aimak", "R")], {})


def found(one, peers=None):
    return [(flag.kind, flag.codes) for flag in flags(SET, one, peers or alone())]


def test_a_clean_case_has_no_flags():
    assert found(case(DEM01=10_000, DEM02=2_000, WAT01=1_000)) == []


def test_a_failed_check_is_a_contradiction_or_unlikely():
    assert found(case(DEM01=100, DEM02=200)) == [
        ("contradiction", ("DEM02", "DEM01")),
        ("unlikely", ("DEM01", "DEM02")),
    ]


@pytest.mark.parametrize(("value", "flagged"), [(0, False), (5000, False), (5001, True)])
def test_the_usual_range_includes_its_ends(value, flagged):
    assert (("range", ("WAT01",)) in found(case(WAT01=value))) is flagged


@pytest.mark.parametrize(
    ("now", "before", "flagged"),
    [
        (300, 100, True),
        ("299.999", 100, False),
        (1, 3, True),
        ("1.0001", 3, False),
        (0, 100, True),
        (5, 0, False),
        (0, 0, False),
        (100, 100, False),
    ],
)
def test_a_jump_is_three_times_or_a_third(now, before, flagged):
    one = replace(case(CAP04=now), previous=numbers(CAP04=before))
    assert (("jump", ("CAP04",)) in found(one)) is flagged


def test_the_greater_jump_comes_first():
    one = replace(case(CAP04=1, BUD06=400), previous=numbers(CAP04=10, BUD06=100))
    assert found(one) == [("jump", ("CAP04",)), ("jump", ("BUD06",))]
    assert flags(SET, one, alone())[1].ratio == Fraction(4)


@pytest.mark.parametrize(
    ("own", "figure", "flagged"),
    [
        (105, 100, False),
        ("105.01", 100, True),
        (95, 100, False),
        ("94.99", 100, True),
        (0, 0, False),
        (1, 0, True),
    ],
)
def test_a_difference_counts_above_five_percent_of_the_bodys_figure(own, figure, flagged):
    one = replace(case(CAP04=own), figures={"CAP04": (Decimal(figure), "nsc")})
    assert (("differs", ("CAP04",)) in found(one)) is flagged


def test_a_difference_is_relative_to_the_figure():
    assert difference(Decimal(150), Decimal(100)) == Fraction(1, 2)
    assert difference(Decimal(50), Decimal(100)) == Fraction(-1, 2)
    assert difference(Decimal(1), Decimal(0)) is None


def test_missing_are_core_values_of_those_who_were_asked_but_no_opinions():
    kenesh = replace(indicator("GEN01"), respondent="kenesh")
    rest = indicator("ENE01", core=False)
    one = Case("A", said=ALL - {"CAP04", "QLT01", "DIV01"}, skipped={"CAP04": "no-data"})
    told = [flag.codes[0] for flag in flags((*SET, kenesh, rest), one, alone())]
    assert told == ["CAP04", "DIV01"]
    asked = replace(one, asked=frozenset({"head", "kenesh"}))
    assert [flag.codes[0] for flag in flags((*SET, kenesh, rest), asked, alone())] == [
        "CAP04",
        "DIV01",
        "GEN01",
    ]


def test_comments_are_read_last_and_opinions_have_none():
    one = replace(case(DEM01=100, DEM02=200), comments={"CAP04": "Двор", "QLT01": "тайна"})
    assert found(one)[-1] == ("comment", ("CAP04",))
    assert all(codes != ("QLT01",) for _, codes in found(one))


def test_the_middle_and_the_distance_are_counted_by_hand():
    peers = [Decimal(n) for n in (10, 12, 13, 14, 40)]
    assert median(peers) == 13
    assert median(peers[:4]) == Decimal("12.5")
    # |10-13|, 1, 0, 1, 27 -> median 1; 0.6745 * (20 - 13) / 1
    assert modified_z(Decimal(20), peers) == Decimal("4.7215")
    same = [Decimal(n) for n in (5, 5, 5, 5, 9)]
    # MAD 0, mean deviation 0.8: (7 - 5) / (1.253314 * 0.8)
    assert modified_z(Decimal(7), same) == Decimal(2) / (Decimal("1.253314") * Decimal("0.8"))
    assert modified_z(Decimal(7), [Decimal(5)] * 5) is None


def country(own, others, *, far=(), kind="aimak"):
    """Community A beside others of its region and farther ones, by shares in percent of 100 households."""
    places = [Community("A", "aimak", "R")]
    given = {"A": numbers(DEM02=100, WAT01=own)}
    for n, value in enumerate(others):
        places.append(Community(f"n{n}", kind, "R"))
        given[f"n{n}"] = numbers(DEM02=100, WAT01=value)
    for n, value in enumerate(far):
        places.append(Community(f"f{n}", "aimak", "S"))
        given[f"f{n}"] = numbers(DEM02=100, WAT01=value)
    return Peers(SET, places, given)


def test_peers_are_the_regions_when_there_are_five_and_never_the_community_itself():
    compared = country(90, (10, 12, 13, 14, 16)).compared("WAT01", "A")
    assert (compared.median, compared.peers, compared.near) == (Decimal("0.13"), 5, True)
    assert compared.own == Decimal("0.9")
    assert compared.outlying


def test_peers_are_the_countrys_when_the_region_has_too_few_and_none_below_five():
    compared = country(15, (10, 12, 13, 14), far=(50, 51, 52)).compared("WAT01", "A")
    assert (compared.peers, compared.near) == (7, False)
    assert country(15, (10, 12, 13, 14)).compared("WAT01", "A") is None
    assert country(15, (10, 12, 13, 14, 16), kind="town").compared("WAT01", "A") is None


def test_an_outlier_is_flagged_from_three_on():
    # median 13, MAD 2: 0.6745 * d / 2 >= 3 from d = 8.8954… on
    others = (10, 11, 13, 15, 16)
    near = case(DEM02=100, WAT01="21.8")
    assert found(near, country("21.8", others)) == []
    far = case(DEM02=100, WAT01="21.9")
    assert found(far, country("21.9", others)) == [("outlier", ("WAT01",))]


def test_what_is_compared_is_a_share_or_a_figure_per_head_and_never_raw_money():
    given = numbers(DEM01=2000, DEM02=500, WAT01=100, BUD06=4000, CAP04=3)
    assert comparable(WAT01, given) == Decimal("0.2")
    assert comparable(BUD06, given) == 2
    assert comparable(CAP04, given) == Decimal("1.5")
    assert comparable(DEM01, given) is None
    assert comparable(WAT01, numbers(DEM01=2000, WAT01=100)) is None
    assert comparable(BUD06, numbers(DEM01=0, BUD06=100)) is None
    assert comparable(DIV01, given) is None
