"""Whoever lays all published tables side by side, and knows how they are made, finds no withheld answer."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import product

import pytest

from domain.evidence import AnswerRow, Place, Submission
from reports.figures import Figures
from tests.reports.country import INDICATORS, evidence

BY = {one.code: one for one in INDICATORS}
NAMES = {"ky": "Ат", "ru": "Имя", "en": "Name"}
COUNTRY = Place("K", "", "country", "country", NAMES)
REGIONS = tuple(Place(code, "K", "region", "oblast", NAMES) for code in ("R1", "R2"))
DISTRICTS = tuple(
    Place(f"{region}D{n}", region, "district", "rayon", NAMES, region_code=region)
    for region in ("R1", "R2")
    for n in (1, 2)
)


def communities(sizes):
    """As many communities in each district as asked, and a city that stands directly under each region."""
    found = [
        Place(
            f"{district.code}C{n}",
            district.code,
            "community",
            "aiyl_aimak",
            NAMES,
            True,
            None,
            district.region_code,
            district.code,
        )
        for district, size in zip(DISTRICTS, sizes, strict=True)
        for n in range(size)
    ]
    cities = [
        Place(f"{one.code}T", one.code, "community", "oblast_city", NAMES, True, None, one.code, "")
        for one in REGIONS
    ]
    return (*found, *cities)


def inside(territory, country):
    if territory.level == "country":
        return country
    return tuple(one for one in country if territory.code in (one.code, one.district_code, one.region_code))


def figures(territory, country, answers):
    """The figures of one territory's report; communities sent in the order of their answers."""
    begun = datetime(2027, 2, 1, tzinfo=UTC)
    sent = {row.territory: begun + timedelta(hours=n) for n, row in enumerate(answers)}
    submissions = tuple(Submission(code, 2026, code, at, "received") for code, at in sent.items())
    return Figures(
        replace(
            evidence(answers),
            territory=territory,
            expected=inside(territory, country),
            country=country,
            submissions=submissions,
            regions=REGIONS,
            districts=DISTRICTS,
        )
    )


def counted(country, numbers):
    return [
        AnswerRow(one.code, 2026, "SOC02", number=Decimal(n)) for one, n in zip(country, numbers, strict=True)
    ]


def published(country, answers):
    """What all reports of sums say of a count of people: the sum, and the communities that may be in it."""
    found = []
    for territory in (*DISTRICTS, *REGIONS, COUNTRY):
        report = figures(territory, country, answers)
        line = report.line(BY["SOC02"])
        members = report.answers.summed(BY["SOC02"], 2026, report.inside, report.level)
        assert line.n == len(members)
        assert (line.value or 0) == sum(members.values())
        found.append((set(members), line.value or Decimal(0)))
    return found


def shown_alone(country, answers):
    lines = {one.code: figures(one, country, answers).line(BY["SOC02"]) for one in country}
    return {code: line.value for code, line in lines.items() if line.value is not None and not line.few}


def random_country(seed):
    rng = random.Random(seed)
    country = communities([rng.randint(1, 4), rng.randint(1, 5), rng.randint(0, 3), rng.randint(1, 6)])
    numbers = [rng.choice((0, 1, 2, 3, 4, 4, 12, 40)) for _ in country]
    answers = counted(country, numbers)
    rng.shuffle(answers)
    return country, answers


@pytest.mark.parametrize("seed", range(12))
def test_no_small_count_of_people_is_derived_from_all_tables_together(seed):
    country, answers = random_country(seed)
    alone = shown_alone(country, answers)
    hidden = [row.territory for row in answers if 0 < row.number < 5]
    assert not alone.keys() & set(hidden)
    sums = {
        (frozenset(members - alone.keys()), total - sum(alone[one] for one in members & alone.keys()))
        for members, total in published(country, answers)
    }
    named = sorted({code for members, _ in sums for code in members})
    fitting = [
        values
        for values in product(range(1, 5), repeat=len(named))
        if all(
            sum(v for code, v in zip(named, values, strict=True) if code in members) == rest
            for members, rest in sums
        )
    ]
    for place, code in enumerate(named):
        assert len({values[place] for values in fitting}) > 1, code


@pytest.mark.parametrize("seed", range(40))
def test_whatever_two_tables_differ_by_rests_on_five_withheld_answers_or_none(seed):
    country, answers = random_country(seed)
    alone = shown_alone(country, answers)
    sets = [members - alone.keys() for members, _ in published(country, answers)]
    for one, other in product(sets, sets):
        assert len(one - other) == 0 or len(one - other) >= 5


def test_five_small_counts_of_a_district_enter_its_sum_together():
    country = communities([6, 0, 0, 0])
    answers = counted(country, [1, 2, 3, 4, 2, 30, 0, 0])
    line = figures(DISTRICTS[0], country, answers).line(BY["SOC02"])
    assert (line.value, line.n) == (42, 6)


def test_four_small_counts_stay_out_of_the_sum_and_of_its_number():
    country = communities([5, 0, 0, 0])
    answers = counted(country, [1, 2, 3, 4, 30, 0, 0])
    line = figures(DISTRICTS[0], country, answers).line(BY["SOC02"])
    assert (line.value, line.n, line.few) == (30, 1, False)


def test_where_all_counts_are_small_and_few_it_says_so_and_shows_none():
    country = communities([2, 0, 0, 0])
    line = figures(DISTRICTS[0], country, counted(country, [1, 2, 9, 9])).line(BY["SOC02"])
    assert (line.value, line.few) == (None, True)


def test_five_ones_are_not_added_up_for_their_sum_would_tell_each():
    country = communities([5, 0, 0, 0])
    assert (
        figures(DISTRICTS[0], country, counted(country, [1, 1, 1, 1, 1, 0, 0])).line(BY["SOC02"]).value
        is None
    )


def opinion_counts(territory, country, said):
    answers = [AnswerRow(code, 2026, "QLT01", text=value) for code, value in said]
    return figures(territory, country, answers).line(BY["QLT01"])


def test_the_country_less_its_other_regions_leaves_no_region_of_fewer_than_five():
    country = communities([6, 0, 3, 0])
    said = [(one.code, "5" if one.region_code == "R1" else "1") for one in country]
    first, second = (opinion_counts(region, country, said) for region in REGIONS)
    whole = opinion_counts(COUNTRY, country, said)
    assert (first.n, second.hidden) == (5, True)
    assert whole.n - first.n >= 5 or whole.n == first.n
    assert whole.counts["low"] == 0 or whole.n - first.n >= 5


@pytest.mark.parametrize("seed", range(20))
def test_what_the_country_says_beyond_its_regions_rests_on_five_heads_or_none(seed):
    rng = random.Random(seed)
    country = communities([rng.randint(0, 6) for _ in DISTRICTS])
    said = [(one.code, str(rng.randint(1, 5))) for one in country]
    rng.shuffle(said)
    regions = sum(opinion_counts(region, country, said).n for region in REGIONS)
    beyond = opinion_counts(COUNTRY, country, said).n - regions
    assert beyond == 0 or beyond >= 5


def test_a_report_made_again_after_one_more_answer_tells_nothing_of_it():
    country = communities([12, 0, 0, 0])
    said = [(one.code, "1" if n % 2 else "5") for n, one in enumerate(country[:12])]
    steps = [opinion_counts(REGIONS[0], country, said[:n]) for n in range(5, 13)]
    assert [one.n for one in steps] == [5, 5, 5, 5, 5, 10, 10, 10]
    assert len({tuple(one.counts.items()) for one in steps[:5]}) == 1


def test_a_district_shows_no_opinions_however_many_there_are():
    country = communities([9, 0, 0, 0])
    assert opinion_counts(DISTRICTS[0], country, [(one.code, "3") for one in country]).hidden


def test_a_small_count_is_no_peers_median_either():
    country = communities([6, 0, 0, 0])
    answers = counted(country, [9, 8, 7, 6, 3, 8, 9, 9])
    answers += [AnswerRow(one.code, 2026, "DEM01", number=Decimal(1000)) for one in country]
    peers = figures(country[0], country, answers).line(BY["SOC02"])
    assert (peers.peer, peers.peers) == (None, 0)


def test_shares_hold_small_counts_only_in_whole_blocks():
    country = communities([6, 0, 0, 0])
    answers = counted(country, [1, 2, 3, 4, 2, 30, 0, 0])
    heads = [AnswerRow(one.code, 2026, "DEM01", number=Decimal(100)) for one in country]
    full = figures(DISTRICTS[0], country, [*answers, *heads]).line(BY["SOC02"])
    without = figures(DISTRICTS[0], country, [*answers, *heads[1:]]).line(BY["SOC02"])
    assert (full.share, without.share) == (Decimal(42) / 600, Decimal("0.3"))
