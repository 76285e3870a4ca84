"""Middle numbers: shown where they tell something, and never so that all of them together tell of fewer than five."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from domain import middles
from domain.middles import rounded
from domain.suppression import FEWEST, suppress
from domain.tally import Asked, Given, tally
from tests.domain.attacking import Knowledge, Statement, leaves_of

ROOT = "country"
ASKED = Asked("q1", "number")
LEVELS = (1, 4, 10, 40, 90)


def country(rng):
    """Two or three regions with communities."""
    above = {}
    for region in range(rng.randint(2, 3)):
        above[f"r{region}"] = ROOT
        above |= {f"r{region}c{n}": f"r{region}" for n in range(rng.randint(1, 4))}
    return above


def answers(rng, above, sizes):
    """Communities that lie far apart, as towns and herders do."""
    given = []
    for leaf in leaves_of(above, ROOT)[ROOT]:
        near = rng.choice(LEVELS)
        values = (near, near, near, rng.choice(LEVELS), rng.randrange(99))
        given += [Given(leaf, {"q1": str(rng.choice(values))}) for _ in range(rng.choice(sizes))]
    return given


def bands(published):
    """The numbers below and at each middle, and above the last, as (its place among them, which); with the middles."""
    edges = sorted({one.medians["q1"] for one in published.values() if "q1" in one.medians})
    inner = [(n, kind) for n in range(len(edges)) for kind in ("below", "at")]
    return [*inner, (len(edges), "below")], edges


def is_below(band, edges, middle):
    """Whether all numbers of a band lie below a middle."""
    return band[0] < edges.index(middle) or band == (edges.index(middle), "below")


def knowledge(published, above):
    """All that people's numbers by place and middles by place say of how many of each community lie in each band."""
    found, edges = bands(published)
    leaves = leaves_of(above, ROOT)
    cells = [(leaf, band) for leaf in leaves[ROOT] for band in found]
    said = []
    for place, shown in published.items():
        mine = [(leaf, band) for leaf in leaves[place] for band in found]
        said.append(Statement(frozenset(mine), shown.n, shown.n))
        if "q1" in shown.medians:
            middle = shown.medians["q1"]
            below = frozenset(cell for cell in mine if is_below(cell[1], edges, middle))
            at = frozenset(cell for cell in mine if cell[1] == (edges.index(middle), "at"))
            said.append(Statement(below, 0, (shown.n - 1) // 2))
            said.append(Statement(below | at, (shown.n - 1) // 2 + 1, shown.n))
    return Knowledge(cells, said), cells


def given_away(published, above):
    """The groups of a community on one side of a middle that can be shown to be under five, with the most they are."""
    if not any(one.medians for one in published.values()):
        return {}
    known, cells = knowledge(published, above)
    found = {}
    for leaf in leaves_of(above, ROOT)[ROOT]:
        own = [cell for cell in cells if cell[0] == leaf]
        if known.most(own, enough=FEWEST) < FEWEST - 1e-5:
            continue
        for cell in own:
            most = known.most([cell], enough=FEWEST)
            if most < FEWEST - 1e-5:
                found[cell] = most
    return found


def played(seed, sizes=(0, 3, 6, 10, 14, 18, 24, 40, 70)):
    rng = random.Random(seed)
    above = country(rng)
    return above, suppress(tally((ASKED,), answers(rng, above, sizes)), above, ROOT)


@pytest.mark.parametrize("seed", range(60))
def test_middles_together_tell_of_no_group_under_five(seed):
    above, published = played(seed)
    assert given_away(published, above) == {}


def test_the_attack_finds_middles_that_only_have_five_on_either_side(monkeypatch):
    """A region's middle among the answers of the few who are left tells of them, if only places are looked at."""
    monkeypatch.setattr(middles.Numbers, "enough", lambda self, said, people, beside: said >= 2 * self.fewest)
    assert any(given_away(published, above) for above, published in map(played, range(60)))


def test_the_attack_finds_a_rest_that_is_too_small(monkeypatch):
    monkeypatch.setattr(middles.Numbers, "rest_is_safe", lambda self, place, shown, beside: True)
    assert any(given_away(published, above) for above, published in map(played, range(60)))


def shown(sizes, skipping=0):
    """The middles of a country of two regions, by place; so many of each community pass the question over."""
    above = {"r0": ROOT, "r1": ROOT} | {code: f"r{n % 2}" for n, code in enumerate(sizes)}
    given = [
        Given(code, {"q1": {"skipped": "dont-know"} if n < skipping else str(10 * (n % 7))})
        for code, size in sizes.items()
        for n in range(size)
    ]
    return {
        place: one.medians.get("q1") for place, one in suppress(tally((ASKED,), given), above, ROOT).items()
    }


def test_large_places_all_show_their_middle():
    found = shown({"a": 60, "b": 70, "c": 80, "d": 90})
    assert set(found) == {ROOT, "r0", "r1", "a", "b", "c", "d"}
    assert None not in found.values()


def test_a_country_of_eleven_shows_none_and_one_of_twelve_does():
    assert shown({"a": 11}) == {ROOT: None, "r0": None, "a": None}
    assert shown({"a": 12})[ROOT] == 20


def test_who_passed_the_question_over_cannot_be_counted_by_its_middle():
    """Of 16 people 12 answered: a middle shown from twelve on would say that at most four did not."""
    assert shown({"a": 16}, skipping=4)[ROOT] is None
    assert shown({"a": 17}, skipping=5)[ROOT] is not None


def test_a_number_that_some_passed_over_tells_no_number_of_answers():
    given = [Given("a", {"q1": "5"})] * 20 + [Given("a", {})] * 9
    assert tally((ASKED,), given).cuts == {}
    assert [cut.cells for cut in tally((ASKED,), given[:20]).cuts] == [("said",)]


@pytest.mark.parametrize(
    ("number", "expected"),
    [("0", "0"), ("7", "7"), ("123456", "120000"), ("0.04567", "0.046"), ("-18.4", "-18")],
)
def test_a_middle_has_two_digits(number, expected):
    assert rounded(Decimal(number)) == Decimal(expected)
