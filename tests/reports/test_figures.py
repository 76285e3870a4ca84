"""Figures, counted by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.evidence import Place
from reports.figures import Figures
from tests.reports.country import INDICATORS, evidence, number, place, said

BY = {one.code: one for one in INDICATORS}


def line(code, answers, **more):
    return Figures(evidence(answers, **more)).line(BY[code])


def test_a_sum_carries_how_many_it_rests_on():
    found = line("DEM01", [number("A", "DEM01", 100), number("B", "DEM01", 50)])
    assert (found.value, found.n) == (150, 2)


def test_a_share_counts_only_communities_that_gave_both():
    answers = [number("A", "DEM02", 100), number("A", "WAT01", 40), number("B", "DEM02", 900)]
    assert line("WAT01", answers).share == Decimal("0.4")


def test_a_change_counts_only_communities_that_answered_both_years():
    answers = [number("A", "DEM01", 110), number("B", "DEM01", 999), number("A", "DEM01", 100, 2025)]
    found = line("DEM01", answers)
    assert (found.change, found.n_both) == (Decimal("0.1"), 1)


def test_without_last_year_there_is_no_change():
    assert line("DEM01", [number("A", "DEM01", 110)]).change is None


def peers(count):
    rows = []
    for n, code in enumerate("ABCDEFG"[: count + 1]):
        rows += [
            number(code, "DEM02", 100),
            number(code, "WAT01", 10 * (n + 1)),
            number(code, "BUD06", 10**6 * (n + 1)),
        ]
        rows += [number(code, "DEM01", 1000)]
    return rows


def test_peers_are_compared_by_shares_and_without_the_community_itself():
    found = line("WAT01", peers(5), territory=place("A"), places="ABCDEF")
    assert (found.own, found.peer, found.peers) == (Decimal("0.1"), Decimal("0.4"), 5)


def test_below_five_peers_there_is_no_comparison():
    assert line("WAT01", peers(4), territory=place("A"), places="ABCDE").peer is None


def test_money_is_compared_by_head_and_never_raw():
    found = line("BUD06", peers(5), territory=place("A"), places="ABCDEF")
    assert (found.own, found.peer) == (1000, 4000)


def test_fewer_than_five_people_are_not_counted_out():
    found = line("SOC02", [number("A", "SOC02", 3), number("A", "DEM01", 100)])
    assert (found.few, found.share, found.own) == (True, None, None)


@pytest.mark.parametrize("count", [1, 4])
def test_opinions_of_few_are_hidden(count):
    found = line("QLT01", [said(code, "QLT01", "5") for code in "ABCDEF"[:count]])
    assert (found.hidden, found.counts, found.n) == (True, None, 0)


def test_opinions_of_five_are_shown_in_three_parts():
    found = line("QLT01", [said(code, "QLT01", value) for code, value in zip("ABCDE", "12345", strict=True)])
    assert found.counts == {"low": 2, "middle": 1, "high": 2}


def test_one_communitys_opinion_is_never_a_figure():
    answers = [said(code, "QLT01", "1") for code in "ABCDEF"]
    assert line("QLT01", answers, territory=place("A")).hidden


def test_households_are_no_share_of_people_but_are_compared_by_thousand_residents():
    answers = [row for code in "ABCDEF" for row in (number(code, "DEM01", 1000), number(code, "DEM02", 250))]
    found = line("DEM02", answers, territory=place("A"))
    assert (found.share, found.own, found.peer) == (None, 250, 250)


def test_the_two_years_that_a_chart_shows_are_those_of_the_same_communities():
    answers = [number("A", "DEM01", 110), number("A", "DEM01", 100, 2025), number("B", "DEM01", 999, 2025)]
    found = line("DEM01", answers)
    assert (found.last, found.now_both, found.last_both) == (1099, 110, 100)


def test_a_district_is_compared_with_five_other_districts():
    districts = tuple(Place(f"D{n}", "R", "district", "rayon", {"ru": f"Район {n}"}) for n in range(6))
    country = tuple(replace(place(f"C{n}"), district_code=f"D{n}") for n in range(6))
    rows = [
        row
        for n in range(6)
        for row in (number(f"C{n}", "DEM02", 100), number(f"C{n}", "WAT01", 10 * (n + 1)))
    ]
    made = replace(
        evidence(rows), territory=districts[0], expected=country[:1], country=country, districts=districts
    )
    found = Figures(made).line(BY["WAT01"])
    assert (found.own, found.peer, found.peers) == (Decimal("0.1"), Decimal("0.4"), 5)


@pytest.mark.parametrize(("code", "whole"), [("WAT01", "DEM02"), ("BUD06", "DEM01")])
def test_a_peer_without_the_whole_or_its_residents_is_left_out_and_never_counted_raw(code, whole):
    rows = [one for one in peers(6) if (one.territory, one.indicator) != ("G", whole)]
    found = line(code, rows, territory=place("A"), places="ABCDEFG")
    assert (found.peer, found.peers) == (line(code, peers(5), territory=place("A"), places="ABCDEF").peer, 5)


@pytest.mark.parametrize(("code", "whole"), [("WAT01", "DEM02"), ("BUD06", "DEM01")])
def test_a_community_without_the_whole_or_its_residents_is_compared_with_nobody(code, whole):
    rows = [one for one in peers(6) if (one.territory, one.indicator) != ("A", whole)]
    found = line(code, rows, territory=place("A"), places="ABCDEFG")
    assert (found.own, found.peer) == (None, None)
