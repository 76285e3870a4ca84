"""Numbers, shares and quantities as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from locales import texts

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("value", "ky", "en"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1245, f"1{NBSP}245", "1,245"),
        (7404329, f"7{NBSP}404{NBSP}329", "7,404,329"),
        (-7, "−7", "−7"),
        (Decimal("3.2"), "3,2", "3.2"),
        (Decimal("3.20"), "3,20", "3.20"),
        (Decimal("1234.5"), f"1{NBSP}234,5", "1,234.5"),
        (Decimal("1E+7"), f"10{NBSP}000{NBSP}000", "10,000,000"),
        (Decimal("0.0000001"), "0,0000001", "0.0000001"),
        (0.1, "0,1", "0.1"),
        (1e21, NBSP.join(["1"] + ["000"] * 7), ",".join(["1"] + ["000"] * 7)),
    ],
)
def test_a_number_is_grouped_and_never_has_an_exponent(value, ky, en):
    assert [texts(language).number(value) for language in ("ky", "ru", "en")] == [ky, ky, en]


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [(Decimal("2.345"), 2, "2,35"), (Decimal("2.5"), 0, "3"), (7, 1, "7,0"), (Decimal("-0.04"), 1, "0,0")],
)
def test_a_number_is_rounded_half_up_when_places_are_asked_for(value, decimals, shown):
    assert texts("ru").number(value, decimals) == shown


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_what_is_no_number_is_not_shown(value):
    with pytest.raises(ValueError, match="no number"):
        texts("ky").number(value)


def test_a_share_is_written_in_percent():
    shares = (Decimal("0.614"), 1, 0.005, Decimal("1.125"))
    assert [texts("ky").percent(share) for share in shares] == ["61%", "100%", "1%", "113%"]


def test_a_share_may_keep_a_place():
    assert texts("en").percent(Decimal("0.6148"), 1) == "61.5%"


RU_HOUSEHOLDS = {"one": "домохозяйство", "few": "домохозяйства", "many": "домохозяйств"}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1, "1 домохозяйство"),
        (3, "3 домохозяйства"),
        (5, "5 домохозяйств"),
        (11, "11 домохозяйств"),
        (21, "21 домохозяйство"),
        (Decimal("3.2"), "3,2 домохозяйства"),
        (Decimal(4), "4 домохозяйства"),
    ],
)
def test_a_russian_unit_follows_its_number(value, shown):
    assert texts("ru").quantity(value, RU_HOUSEHOLDS) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(1, "1 day"), (2, "2 days"), (0, "0 days"), (Decimal("1.5"), "1.5 days")]
)
def test_an_english_unit_follows_its_number(value, shown):
    assert texts("en").quantity(value, {"one": "day", "other": "days"}) == shown


@pytest.mark.parametrize("value", [1, 5, Decimal("2.5")])
def test_a_kyrgyz_unit_stays_as_it_is(value):
    t = texts("ky")
    assert t.quantity(value, {"other": "үй чарбасы"}) == f"{t.number(value)} үй чарбасы"
