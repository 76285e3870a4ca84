"""Invented answers: plausible sizes that fit together, with a slow drift between two years."""

from __future__ import annotations

import random
from collections.abc import Mapping
from decimal import Decimal

from domain.indicators import Indicator

SIZES = {
    "republican_city": (420_000, 1_200_000),
    "oblast_city": (18_000, 90_000),
    "rayon_town": (9_000, 30_000),
}
AIMAK = (2_200, 14_000)
PARTS: Mapping[str, tuple[str, float, float]] = {
    "DEM02": ("DEM01", 0.19, 0.24),
    "DEM03": ("DEM01", 0.49, 0.52),
    "DEM04": ("DEM01", 0.33, 0.41),
    "MIG01": ("DEM01", 0.04, 0.17),
    "MIG02": ("DEM01", 0.004, 0.012),
    "MIG03": ("DEM01", 0.006, 0.02),
    "BUD02": ("BUD01", 0.88, 1.09),
    "BUD03": ("BUD02", 0.22, 0.74),
    "BUD05": ("BUD01", 0.97, 1.02),
    "BUD06": ("BUD05", 0.84, 0.99),
    "BUD07": ("BUD06", 0.04, 0.21),
    "BUD08": ("BUD06", 0.18, 0.38),
    "LND02": ("LND01", 0.35, 0.92),
    "LND03": ("LND01", 0.005, 0.06),
    "LND04": ("DEM02", 0.03, 0.16),
    "IRR01": ("LND02", 0.02, 0.24),
    "PAS02": ("PAS01", 0.1, 0.4),
    "WAT01": ("DEM02", 0.22, 0.88),
    "SAN01": ("DEM02", 0.15, 0.9),
    "SAN03": ("DEM02", 0.05, 0.5),
    "ENE02": ("ROA01", 0.08, 0.62),
    "ENE03": ("DEM02", 0.45, 0.93),
    "ROA02": ("ROA01", 0.25, 0.7),
    "EDU01": ("DEM01", 0.075, 0.1),
    "EDU02": ("EDU01", 0.18, 0.62),
    "EDU03": ("DEM01", 0.19, 0.24),
    "EDU04": ("EDU03", 0.62, 0.95),
    "HLT02": ("DEM01", 0.0016, 0.0035),
    "SOC01": ("DEM02", 0.04, 0.16),
    "SOC02": ("DEM01", 0.02, 0.034),
    "SOC03": ("DEM02", 0.06, 0.2),
    "EMR01": ("DEM02", 0.0, 0.09),
    "ECO01": ("DEM01", 0.03, 0.09),
    "ECO02": ("DEM01", 0.001, 0.008),
    "ECO03": ("DEM01", 0.006, 0.02),
    "CAP02": ("CAP01", 0.82, 1.0),
    "CAP03": ("CAP02", 0.1, 0.5),
    "CAP06": ("CAP05", 0.78, 1.0),
    "CAP08": ("BUD06", 0.02, 0.09),
    "CAP09": ("CAP08", 0.0, 0.7),
}
"""Each as a part of another: (of which, from, to)."""

PLAIN: Mapping[str, tuple[float, float]] = {
    "WAT03": (0, 25),
    "ENV01": (150, 2600),
    "SAN02": (0, 6),
    "CUL01": (1, 5),
    "CUL02": (1, 6),
    "EMR02": (0, 4),
    "CAP04": (2, 14),
    "CAP10": (20, 140),
    "GEN01": (5, 10),
    "BAL01": (0, 3),
    "LAW01": (1, 7),
}


def invent(
    indicators: tuple[Indicator, ...], kind: str, seed: str, year: int, base_year: int
) -> dict[str, Decimal | str]:
    """All answers of one community for one year, by indicator code; the same for the same seed."""
    steady, moving = random.Random(f"{seed}"), random.Random(f"{seed} {year}")
    drift = 1.0 if year == base_year else moving.uniform(1.0, 1.03)
    heads = steady.uniform(*SIZES.get(kind, AIMAK)) * drift
    villages = 1 if kind != "aiyl_aimak" else steady.randint(2, 7)
    known: dict[str, float] = {
        "DEM01": heads,
        "DEM05": villages,
        "BUD01": heads * steady.uniform(3_900, 9_500) * drift,
        "LND01": heads * steady.uniform(0.18, 0.5) if kind == "aiyl_aimak" else heads * 0.01,
        "PAS01": heads * steady.uniform(0.6, 2.5) if kind == "aiyl_aimak" else heads * 0.01,
        "ROA01": villages * steady.uniform(9, 22) + heads / 2500,
        "CAP01": max(14, heads / 650),
        "CAP05": heads * steady.uniform(0.006, 0.03),
        "ECO04": heads * steady.uniform(0, 900),
    }
    for code in ("WAT02", "ROA03", "INF01", "HLT01"):
        known[code] = steady.randint(0, villages)
    known["ENE01"] = known["ROA01"] * steady.uniform(0.75, 0.95)
    for code, (low, high) in PLAIN.items():
        known[code] = steady.uniform(low, high) * moving.uniform(0.8, 1.2)
    return {one.code: _said(one, known, steady, moving) for one in _ordered(indicators)}


def _ordered(indicators: tuple[Indicator, ...]) -> list[Indicator]:
    """Wholes before their parts."""
    depth = {one.code: 0 for one in indicators}
    for code in depth:
        above = code
        while above in PARTS and depth[code] < 9:
            above = PARTS[above][0]
            depth[code] += 1
    depth["BUD04"] = 9
    return sorted((one for one in indicators if one.type != "text"), key=lambda one: depth[one.code])


def _said(
    one: Indicator, known: dict[str, float], steady: random.Random, moving: random.Random
) -> Decimal | str:
    if one.options:
        weights = (2, 4, 5, 3, 1) if one.type == "scale" else [3] * len(one.options)
        return moving.choices([option.value for option in one.options], weights[: len(one.options)])[0]
    if one.code in PARTS:
        of, low, high = PARTS[one.code]
        ceiling = 1.0 if high <= 1 else high
        part = min(ceiling, steady.uniform(low, high) * moving.uniform(0.97, 1.04))
        known[one.code] = known[of] * part
    if one.code == "BUD04":
        known["BUD04"] = known["BUD02"] - known["BUD03"]
    value = known.get(one.code, steady.uniform(1, 20))
    if one.type == "decimal":
        return Decimal(str(round(value, 1)))
    rounded = Decimal(round(value / 100) * 100) if one.type == "money" else Decimal(round(value))
    known[one.code] = float(rounded)
    return rounded
