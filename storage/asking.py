"""Reading what a letter to a body is made from."""

from __future__ import annotations

from datetime import date

from domain.asking import Asking
from domain.indicators import IndicatorSet
from domain.places import DISTRICT, REGION, Register
from storage.cycles import cycle_of
from storage.evidence import place_of
from storage.schema import Connection


def read_asking(
    connection: Connection,
    register: Register,
    indicators: IndicatorSet,
    *,
    body: str,
    territory: str,
    year: int,
    on: date,
    phone: str = "",
    link: str = "",
) -> Asking:
    """All that a letter is made from. Raises KeyError for a body or territory nobody knows."""
    cycle = cycle_of(connection, year)
    places = (place_of(register, one) for one in register.expected(date(year, 12, 31), territory))
    above = (one for one in register.territories if one.level in (REGION, DISTRICT))
    return Asking(
        indicators.bodies[body],
        year,
        place_of(register, register.by_code[territory]),
        tuple(sorted(places, key=lambda one: (one.region_code, one.district_code, one.code))),
        tuple(place_of(register, one) for one in above),
        indicators,
        on,
        phone,
        link,
        cycle.decree if cycle is not None else "",
        cycle.invented if cycle is not None else False,
    )
