"""Whoever knows everything that is published of a consultation learns of no group that it is under five."""

from __future__ import annotations

import random
from itertools import pairwise, product

import pytest

from domain import suppression
from domain.groupings import coarser
from domain.suppression import Block, Shown, first_grouping, suppress
from domain.tally import Asked, Given, tally
from tests.domain.attacking import Statement, given_away, leaves_of

ROOT = "country"
QUESTIONS = (
    Asked("q1", "choice", options=4),
    Asked("q2", "scale", low=1, high=5),
    Asked("q3", "many", options=3),
    Asked("q4", "text"),
)


def country(rng):
    """Regions with communities; one region is a community itself, as the two large cities are."""
    above = {}
    for region in range(rng.randint(2, 3)):
        above[f"r{region}"] = ROOT
        inside = 0 if region == 0 and rng.random() < 0.4 else rng.randint(1, 4)
        above |= {f"r{region}c{n}": f"r{region}" for n in range(inside)}
    return above


def answers(rng, above, questions):
    """Answers of communities that differ in size and in what they lean to."""
    given = []
    skipping = rng.choice(((0,), (0, 0, 0.05, 0.3)))
    for leaf in leaves_of(above, ROOT)[ROOT]:
        leaning = [rng.choice((0, 1, 1, 3, 8, 20)) + 0.01 for _ in range(6)]
        careless = rng.choice(skipping)
        for _ in range(rng.choice((0, 1, 2, 3, 4, 5, 6, 9, 14, 25, 60))):
            given.append(Given(leaf, answered(rng, questions, leaning, careless)))
    return given


def answered(rng, questions, leaning, careless):
    said = {}
    for one in questions:
        if rng.random() < careless:
            said[one.key] = {"skipped": "no-data"}
        elif one.kind == "choice":
            said[one.key] = rng.choices(range(one.options), leaning[: one.options])[0]
        elif one.kind == "scale":
            said[one.key] = rng.choices(range(1, 6), leaning[:5])[0]
        elif one.kind == "many":
            marked = {n for n in range(one.options) if rng.random() < leaning[n] / 25}
            said[one.key] = sorted(marked or {rng.randrange(one.options)})
        else:
            said[one.key] = "words"
    return said


def played(seed, questions):
    """A country with its counts, by the seed of everything in it."""
    rng = random.Random(seed)
    above = country(rng)
    return above, tally(questions, answers(rng, above, questions))


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("asked", QUESTIONS[:2], ids=lambda one: one.kind)
def test_no_count_under_five_comes_out_of_a_question(seed, asked):
    above, counted = played(seed, (asked,))
    published = suppress(counted, above, ROOT)
    assert given_away(published, list(counted.cuts), above, ROOT) == {}


@pytest.mark.parametrize("seed", range(100, 400))
def test_no_count_under_five_comes_out_of_what_many_marked(seed):
    above, counted = played(seed, (QUESTIONS[2],))
    published = suppress(counted, above, ROOT)
    assert given_away(published, list(counted.cuts), above, ROOT) == {}


@pytest.mark.parametrize("seed", range(200, 220))
def test_no_count_under_five_comes_out_of_all_questions_together(seed):
    above, counted = played(seed, QUESTIONS)
    published = suppress(counted, above, ROOT)
    assert given_away(published, list(counted.cuts), above, ROOT) == {}


def lost(publish, questions=QUESTIONS[:1], seeds=range(40)):
    """The first seed whose country a way of publishing gives away, or None."""
    for seed in seeds:
        above, counted = played(seed, questions)
        published, more = publish(above, counted)
        if given_away(published, list(counted.cuts), above, ROOT, more):
            return seed
    return None


def test_the_attack_finds_nothing_in_what_the_rule_publishes():
    assert lost(lambda above, counted: (suppress(counted, above, ROOT), ())) is None


def test_the_attack_finds_counts_that_lack_a_complement(monkeypatch):
    monkeypatch.setattr(suppression, "without_smallest", lambda places, people: list(places))
    assert lost(lambda above, counted: (suppress(counted, above, ROOT), ())) is not None


def test_the_attack_finds_counts_whose_blocks_are_not_nested(monkeypatch):
    """Each region makes the blocks of its communities anew, whatever the country's are."""
    own = suppression._best

    def alone(tree, place, inside, view, family):
        return own(
            tree, place, inside, {cut: first_grouping(cut, family.cuts[cut][place]) for cut in view}, family
        )

    monkeypatch.setattr(suppression, "_best", alone)
    assert lost(lambda above, counted: (suppress(counted, above, ROOT), ()), seeds=range(150)) is not None


def test_the_attack_finds_blocks_that_every_place_made_for_itself():
    def each(above, counted):
        published = suppress(counted, above, ROOT)
        leaves = leaves_of(above, ROOT)
        (cut, places), *_ = counted.cuts.items()
        made = {}
        for place, shown in published.items():
            cells = {
                cell: sum(places.get(leaf, {}).get(cell, 0) for leaf in leaves[place]) for cell in cut.cells
            }
            blocks = tuple(
                Block(group, sum(cells[one] for one in group)) for group in first_grouping(cut, cells)
            )
            made[place] = Shown(shown.n, {cut.key: blocks})
        return made, ()

    assert lost(each) is not None


def test_the_attack_finds_shares_of_unsuppressed_counts():
    """Whole percents beside the table, made from what stood in the cells before."""

    def with_shares(above, counted):
        published = suppress(counted, above, ROOT)
        leaves = leaves_of(above, ROOT)
        (cut, places), *_ = counted.cuts.items()
        more = []
        for place, shown in published.items():
            for cell in cut.cells:
                n = sum(places.get(leaf, {}).get(cell, 0) for leaf in leaves[place])
                percent = round(100 * n / shown.n)
                cells = frozenset((cut.key, leaf, cell) for leaf in leaves[place])
                more.append(
                    Statement(
                        cells,
                        max(0.0, (percent - 0.5) * shown.n / 100),
                        (percent + 0.5) * shown.n / 100,
                    )
                )
        return published, more

    assert lost(with_shares) is not None


def test_the_attack_finds_a_lower_bound_of_four(monkeypatch):
    monkeypatch.setattr(suppression, "FEWEST", 4)
    assert lost(lambda above, counted: (suppress(counted, above, ROOT), ())) is not None


def test_the_attack_finds_a_zero_that_is_shown_as_one(monkeypatch):
    monkeypatch.setattr(suppression, "first_grouping", lambda cut, cells: tuple((one,) for one in cut.cells))
    assert lost(lambda above, counted: (suppress(counted, above, ROOT), ())) is not None


def test_rules_that_publish_nothing_would_pass_so_the_rule_shows_most_of_large_places():
    rng = random.Random(5)
    above = {"r0": ROOT, "r1": ROOT} | {f"r{n % 2}c{n}": f"r{n % 2}" for n in range(12)}
    asked = (Asked("q1", "choice", options=4),)
    given = [
        Given(f"r{n % 2}c{n}", {"q1": rng.choices(range(4), (6, 3, 2, 1))[0]})
        for n in range(12)
        for _ in range(40)
    ]
    published = suppress(tally(asked, given), above, ROOT)
    assert len(published) == 15
    assert len([one for one in published.values() if len(one.cuts.get("q1", ())) >= 2]) >= 12
    assert len(published[ROOT].cuts["q1"]) == 4


def test_blocks_only_grow():
    counted = played(3, QUESTIONS[:1])[1]
    cut = next(iter(counted.cuts))
    chain = coarser(cut, tuple((one,) for one in cut.cells), dict.fromkeys(cut.cells, 7))
    for fine, coarse in pairwise(chain):
        assert all(any(set(small) <= set(large) for large in coarse) for small in fine)


def marked(rng, sizes):
    """People of some places who each marked one or both of two options."""
    ways = [[0], [1], [0, 1]]
    leaning = {place: [rng.choice((0, 1, 4, 9)) + 0.01 for _ in ways] for place in sizes}
    return [
        Given(place, {"q1": rng.choices(ways, leaning[place])[0]})
        for place, n in sizes.items()
        for _ in range(n)
    ]


def all_tables(sizes, published):
    """Every way in which so many people of three places can have marked two options, as far as it is published."""
    ways = {
        place: [(a, b) for a in range(n + 1) for b in range(n + 1) if a + b >= n]
        for place, n in sizes.items()
    }
    told = {
        (place, option): block.n
        for place, shown in published.items()
        for option in (0, 1)
        for block in shown.cuts.get(f"q1.{option}", ())
        if block.cells == ("yes",)
    }
    for place, found in ways.items():
        ways[place] = [one for one in found if all(told.get((place, o), one[o]) == one[o] for o in (0, 1))]
    for tables in product(*ways.values()):
        totals = [sum(one[option] for one in tables) for option in (0, 1)]
        if all(told.get((ROOT, option), totals[option]) == totals[option] for option in (0, 1)):
            yield tables


@pytest.mark.parametrize("seed", range(25))
def test_no_whole_number_argument_about_marks_tells_a_count_under_five(seed):
    """By trying out every table there can be, which sees more than linear programming: whole numbers only."""
    rng = random.Random(seed)
    sizes = {f"c{n}": rng.randint(5, 11) for n in range(3)}
    counted = tally((Asked("q1", "many", options=2),), marked(rng, sizes))
    published = suppress(counted, dict.fromkeys(sizes, ROOT), ROOT)
    most = {}
    for tables in all_tables(sizes, published):
        for (place, n), one in zip(sizes.items(), tables, strict=True):
            for option in (0, 1):
                for cell, value in (("yes", one[option]), ("no", n - one[option])):
                    key = place, option, cell
                    most[key] = max(most.get(key, 0), value)
    assert {key: n for key, n in most.items() if n < 5} == {}


def test_the_attack_finds_options_left_out_where_the_others_tell_them(monkeypatch):
    monkeypatch.setattr(suppression, "covers", lambda marked, said: True)
    publish = lambda above, counted: (suppress(counted, above, ROOT), ())  # noqa: E731
    assert lost(publish, (QUESTIONS[2],), range(100, 400)) is not None
