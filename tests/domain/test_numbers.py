"""Reading numbers the way people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.numbers import Doubt, Number, Refusal, money_doubt, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1245", "1245"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("12%", "12"),
        ("жок", "0"),
        ("Нет", "0"),
        ("бир да жок", "0"),
        ("none", "0"),
        ("3 млн", "3000000"),
        ("3,2 млн", "3200000"),
        ("15 миң", "15000"),
        ("15 тыс.", "15000"),
        ("15к", "15000"),
        ("1,5 млрд сом", "1500000000"),
        ("1 245 үй чарбасы", "1245"),
        ("болжол менен 1200", "1200"),
        ("около 1200", "1200"),
        ("~1200", "1200"),
        ("١٢٣٤", "1234"),
        ("1 234.000", "1234.000"),
        ("1.234.567", "1234567"),
        ("0,5", "0.5"),
        ("0.125", "0.125"),
    ],
)
def test_it_reads_what_people_write(text, value):
    assert read_number(text, decimals=True) == Number(Decimal(value))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not-a-number"),
        ("   ", "not-a-number"),
        ("😀", "not-a-number"),
        ("NaN", "not-a-number"),
        ("-5", "negative"),
        ("−5", "negative"),
        ("12-15", "two-numbers"),
        ("5 и 6", "two-numbers"),
        ("12 15", "two-numbers"),
        ("1e5", "two-numbers"),
        ("01.02.2026", "not-a-number"),
        ("2026-01-02", "not-a-number"),
        ("+996700123456", "not-a-number"),
        ("1" * 30, "too-long"),
        ("<b>5</b>", "not-a-number"),
        ("=HYPERLINK(1)", "not-a-number"),
    ],
)
def test_it_says_why_something_is_no_number(text, reason):
    assert read_number(text, decimals=True) == Refusal(reason)


@pytest.mark.parametrize("text", ["1.234", "1,234"])
def test_two_readings_are_a_doubt_where_fractions_are_allowed(text):
    assert read_number(text, decimals=True) == Doubt((Decimal(1234), Decimal("1.234")))


@pytest.mark.parametrize("text", ["1.234", "1,234"])
def test_only_one_reading_is_whole(text):
    assert read_number(text, decimals=False) == Number(Decimal(1234))


def test_a_fraction_is_refused_where_whole_numbers_are_asked():
    assert read_number("2,5", decimals=False) == Refusal("not-whole")


def test_no_more_than_a_hundred_percent():
    assert read_number("100,5%", decimals=True, percent=True) == Refusal("over-hundred")


def grouped(value, mark, point):
    whole, _, fraction = format(value, "f").partition(".")
    groups = []
    while whole:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    return mark.join(groups) + (point + fraction if fraction else "")


@given(
    st.decimals(0, 10**12, places=2), st.sampled_from([(" ", ","), ("\u00a0", ","), (",", "."), (".", ",")])
)
def test_a_number_written_by_a_language_reads_back_the_same(value, marks):
    assert read_number(grouped(value, *marks), decimals=True) == Number(value)


@given(st.integers(0, 10**15))
def test_a_plain_whole_number_reads_back_the_same(value):
    assert read_number(str(value), decimals=False) == Number(Decimal(value))


@given(st.text(max_size=40))
def test_no_text_whatever_breaks_the_reader(text):
    assert isinstance(read_number(text, decimals=True), Number | Doubt | Refusal)


def test_money_far_below_last_year_may_be_in_thousands():
    assert money_doubt(Decimal(3200), Decimal(3_100_000), None, None) == (Decimal(3200), Decimal(3_200_000))


def test_money_like_last_years_is_not_doubted():
    assert money_doubt(Decimal(3_200_000), Decimal(3_100_000), Decimal(10**6), None) is None
