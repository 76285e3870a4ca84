"""The rhythm of a year: year Y is described at the beginning of Y + 1."""

from __future__ import annotations

from datetime import date

SPECIAL_COLLECTIONS = {2026: (date(2027, 2, 8), date(2027, 4, 9))}
"""Collections moved by something known beforehand: the presidential election of 24 January 2027."""


def default_collection(year: int) -> tuple[date, date]:
    """First and last day on which communities are asked about `year`."""
    return SPECIAL_COLLECTIONS.get(year, (date(year + 1, 1, 15), date(year + 1, 3, 15)))
