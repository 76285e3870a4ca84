"""What the register knows of its units: which lies in which."""

import pytest

from domain.places import Register, Territory


def unit(code, above):
    return Territory(code, above, "region" if above == "C" else "community", "", True, {"ru": code})


REGISTER = Register(
    (Territory("C", "", "country", "country", False, {}), unit("R", "C"), unit("V", "R"), unit("S", "C"))
)


@pytest.mark.parametrize(
    ("code", "above", "lies"),
    [
        ("V", "V", True),
        ("V", "R", True),
        ("V", "C", True),
        ("V", "S", False),
        ("R", "V", False),
        ("X", "X", False),
        ("X", "C", False),
        ("V", "X", False),
    ],
)
def test_a_unit_lies_in_itself_and_in_what_is_above_it(code, above, lies):
    assert REGISTER.lies_in(code, above) is lies
