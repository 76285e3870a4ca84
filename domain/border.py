"""The country's outline, coarse: enough to tell whether somebody who sends a location is abroad."""

from __future__ import annotations

OUTLINE = (
    (70.95, 42.30), (71.10, 42.62), (72.10, 42.80), (72.90, 42.58), (73.48, 42.45), (73.45, 42.98), (74.00, 43.22),
    (74.70, 43.02), (75.30, 42.86), (75.80, 42.96), (76.40, 42.93), (77.10, 42.98), (78.00, 42.90), (79.00, 42.80),
    (79.25, 42.55), (80.25, 42.25), (80.20, 42.02), (79.00, 41.62), (78.20, 41.05), (77.00, 40.98), (76.40, 40.30),
    (75.60, 40.55), (74.85, 40.35), (74.00, 40.00), (73.90, 39.50), (72.30, 39.25), (71.80, 39.35), (70.60, 39.52),
    (69.30, 39.48), (69.22, 39.90), (69.55, 40.13), (70.60, 40.10), (70.55, 39.95), (70.95, 40.25), (71.70, 40.20),
    (71.95, 40.35), (72.40, 40.40), (72.45, 40.62), (72.95, 40.80), (72.70, 40.88), (72.10, 41.00), (72.15, 41.20),
    (71.80, 41.22), (71.60, 41.40), (71.10, 41.15), (70.75, 41.22), (70.20, 41.55), (70.45, 41.75), (70.95, 42.02),
)  # fmt: skip
"""Longitude and latitude in degrees, clockwise from the north-west; drawn by hand, some 10 km fine."""


def inside(latitude: float, longitude: float) -> bool:
    """Whether a point lies within the outline (ray casting)."""
    within = False
    for (x1, y1), (x2, y2) in zip(OUTLINE, (*OUTLINE[1:], OUTLINE[0]), strict=True):
        if (y1 > latitude) != (y2 > latitude) and longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1:
            within = not within
    return within
