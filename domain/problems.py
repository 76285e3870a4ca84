"""What may become of a problem, and who sees what of it."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

NEW, CONFIRMED, PLANNED, IN_PROGRESS = "new", "confirmed", "planned", "in_progress"
FIXED, UNABLE, NOT_OURS, DUPLICATE = "fixed", "unable", "not_ours", "duplicate"
STATES = (NEW, CONFIRMED, PLANNED, IN_PROGRESS, FIXED, UNABLE, NOT_OURS, DUPLICATE)
OPEN = frozenset({NEW, CONFIRMED, PLANNED, IN_PROGRESS})
CLOSED = frozenset({FIXED, UNABLE, NOT_OURS, DUPLICATE})

CAUSES = ("money", "staff", "powers", "law", "other")
"""Why something cannot be done."""

MOVES: dict[str, tuple[str, ...]] = {
    NEW: (CONFIRMED, PLANNED, IN_PROGRESS, FIXED, UNABLE, NOT_OURS),
    CONFIRMED: (PLANNED, IN_PROGRESS, FIXED, UNABLE, NOT_OURS),
    PLANNED: (IN_PROGRESS, FIXED, UNABLE, NOT_OURS),
    IN_PROGRESS: (FIXED, PLANNED, UNABLE, NOT_OURS),
    FIXED: (IN_PROGRESS,),
    UNABLE: (CONFIRMED, PLANNED, IN_PROGRESS),
    NOT_OURS: (CONFIRMED,),
    DUPLICATE: (),
}
"""From each state, the states a head may move a problem to."""

WAITING, RELEASED, WITHHELD = "waiting", "released", "withheld"
"""Whether the Union has let a problem's words and photos out to neighbours and the report."""

NEAR_METRES = 250.0
EARTH_METRES = 6_371_000.0


def metres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The distance between two points in metres (haversine; degrees in)."""
    north, south = radians(latitude), radians(other_latitude)
    rise, turn = south - north, radians(other_longitude - longitude)
    half = sin(rise / 2) ** 2 + cos(north) * cos(south) * sin(turn / 2) ** 2
    return 2 * EARTH_METRES * asin(sqrt(half))
