"""Answers counted: everybody falls into one cell of each cut, whatever they sent."""

from decimal import Decimal

import pytest

from domain.tally import Asked, Cut, Given, tally, value_of

CHOICE = Asked("q", "choice", options=3)
SCALE = Asked("q", "scale", low=1, high=5)
MANY = Asked("q", "many", options=3)
NUMBER = Asked("q", "number")
TEXT = Asked("q", "text")


@pytest.mark.parametrize(
    ("asked", "value", "expected"),
    [
        (CHOICE, 2, "2"),
        (CHOICE, 3, None),
        (CHOICE, True, None),
        (CHOICE, "2", None),
        (CHOICE, {"skipped": "dont-know"}, None),
        (SCALE, 5, "5"),
        (SCALE, 0, None),
        (MANY, [2, 0, 2], ("0", "2")),
        (MANY, [], None),
        (MANY, [7], None),
        (NUMBER, "12.5", Decimal("12.5")),
        (NUMBER, "NaN", None),
        (NUMBER, "Infinity", None),
        (NUMBER, "x", None),
        (TEXT, "сөз", "сөз"),
        (TEXT, "", None),
        (TEXT, None, None),
    ],
)
def test_a_value_counts_only_where_the_question_has_it(asked, value, expected):
    assert value_of(asked, Given("A", {"q": value})) == expected


@pytest.mark.parametrize("asked", [CHOICE, SCALE, MANY, TEXT])
def test_the_cells_of_a_cut_add_up_to_the_people_of_a_place(asked):
    values = [0, 1, 2, [0], [1, 2], "x", {"skipped": "would-not-say"}, None]
    given = [Given(place, {"q": value}) for place in ("A", "A", "B") for value in values]
    counted = tally([asked], given)
    assert counted.people == {"A": 16, "B": 8}
    assert counted.cuts
    for places in counted.cuts.values():
        assert {place: sum(cells.values()) for place, cells in places.items()} == counted.people


def test_a_cell_for_no_answer_is_there_only_where_somebody_gave_none():
    all_answered = tally([CHOICE], [Given("A", {"q": 1})])
    assert list(all_answered.cuts) == [Cut("q", ("0", "1", "2"))]
    assert list(tally([CHOICE], [Given("A", {})]).cuts) == [Cut("q", ("0", "1", "2", "none"))]
