"""What comes back to a head: shares beside peers and last year, in a picture and a few words, without any name."""

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from PIL import Image

from benchmarks.reporting import evidence
from locales import texts
from reports.beside import beside, make_beside, words


@pytest.fixture(scope="module")
def whole():
    return evidence()


@pytest.fixture(scope="module")
def one(whole):
    sent = {row.territory for row in whole.submissions if row.year == whole.year}
    place = next(place for place in whole.expected if place.code in sent and place.kind == "aiyl_aimak")
    return replace(whole, territory=place, expected=(place,))


def test_bars_are_shares_of_this_year_with_last_year_and_the_peers_median(one):
    found = beside(one, texts("ru"))
    value = {
        row.indicator: row.number
        for row in one.answers
        if row.year == 2026 and row.territory == one.territory.code
    }
    water = next(bar for bar in found.bars if bar.name == texts("ru")("short-wat01"))
    assert water.own == value["WAT01"] / value["DEM02"]
    assert found.peers >= 5
    assert all(0 <= bar.own <= 1 for bar in found.bars)


def test_the_peers_median_is_that_of_the_others_of_its_kind_in_the_region(one):
    shares = []
    for place in one.country:
        if place.kind != one.territory.kind or place.region_code != one.territory.region_code:
            continue
        said = {
            row.indicator: row.number
            for row in one.answers
            if row.year == 2026 and row.territory == place.code and row.number is not None
        }
        if place.code != one.territory.code and "WAT01" in said and said.get("DEM02"):
            shares.append(said["WAT01"] / said["DEM02"])
    ordered = sorted(shares)
    middle = len(ordered) // 2
    median = ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
    water = next(bar for bar in beside(one, texts("ru")).bars if bar.name == texts("ru")("short-wat01"))
    assert water.peer == median


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_words_and_picture_name_no_other_place_and_no_opinion(one, language):
    picture, said = make_beside(one, language)
    t = texts(language)
    others = {t.name(place.names) for place in one.country} - {t.name(one.territory.names)}
    assert not any(name in said for name in others)
    private = [t.name(i.names) for i in one.indicators.indicators if i.private]
    assert not any(name in said for name in private)
    assert len(said) <= 1000
    with Image.open(io.BytesIO(picture)) as image:
        assert (image.format, image.width) == ("PNG", 1080)


def test_the_largest_change_is_named_with_its_sign(one):
    found = beside(one, texts("ru"))
    changes = [abs(change) for _, change in found.moved]
    assert changes == sorted(changes, reverse=True)
    assert all(change >= Decimal("0.05") for change in changes)
    said = words(one, found, texts("ru"))
    assert ("+" in said) or ("−" in said)


def test_a_community_that_sent_nothing_gets_an_honest_picture(one):
    silent = replace(one, answers=(), submissions=())
    picture, said = make_beside(silent, "ky")
    assert picture.startswith(b"\x89PNG")
    assert texts("ky")("beside-no-peers") in said


def test_the_same_rows_give_the_same_picture(one):
    assert make_beside(one, "ky") == make_beside(one, "ky")
