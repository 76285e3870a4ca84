"""The report at a glance: a handful of key figures with what they rest on, on one page."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from reports.comparing import DERIVED, RESIDENTS
from reports.pages import INNER, RULE
from reports.sheet import DASH, Sheet

SHARES = ("own-revenue", "water", "waste", "preschool", "staff", "answers-in-time")
PER_ROW = 2


@dataclass(frozen=True)
class _Tile:
    name: str
    now: str
    last: str
    n: int
    n_last: int


def glance(sheet: Sheet) -> list[Flowable]:
    """The key figures that are known for this year; nothing when none is."""
    tiles = [one for one in _all(sheet) if one is not None]
    if not tiles:
        return []
    cells: list[list[Any]] = [_cell(sheet, one) for one in tiles]
    cells += [[] for _ in range(-len(cells) % PER_ROW)]
    rows = [cells[start : start + PER_ROW] for start in range(0, len(cells), PER_ROW)]
    style: list[tuple[Any, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), "Sans"),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 7),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
    ]
    table = Table(rows, [INNER / PER_ROW] * PER_ROW, style=style)
    return [KeepTogether([sheet.heading(sheet.t("report-glance")), table, Spacer(1, 6)])]


def _all(sheet: Sheet) -> list[_Tile | None]:
    return [_residents(sheet), _spending(sheet), *(_share(sheet, word) for word in SHARES)]


def _spending(sheet: Sheet) -> _Tile | None:
    """What the local budgets spent for one resident."""
    found = sheet.figures.share("BUD06", RESIDENTS)
    if found.value is None:
        return None
    now, last = (DASH if one is None else sheet.t.number(one, 0) for one in (found.value, found.last))
    return _Tile(sheet.t("report-glance-spending"), now, last, found.n, found.n_last)


def _residents(sheet: Sheet) -> _Tile | None:
    indicator = sheet.figures.known.get(RESIDENTS)
    line = sheet.figures.line(indicator) if indicator is not None else None
    if line is None or line.value is None:
        return None
    name = sheet.t.name(line.indicator.names)
    return _Tile(name, _shown(sheet, line.value), _shown(sheet, line.last), line.n, line.n_last)


def _shown(sheet: Sheet, value: Decimal | None) -> str:
    return DASH if value is None else sheet.number(value)


def _share(sheet: Sheet, word: str) -> _Tile | None:
    part, whole = next((part, whole) for one, part, whole in DERIVED if one == word)
    found = sheet.figures.share(part, whole)
    if found.value is None:
        return None
    name = sheet.t(f"report-derived-{word}")
    return _Tile(name, sheet.share(found.value), sheet.share(found.last), found.n, found.n_last)


def _cell(sheet: Sheet, tile: _Tile) -> list[Any]:
    t = sheet.t
    year = str(sheet.evidence.year - 1)
    if sheet.figures.one:
        notes = [t("report-glance-last", year=year, value=tile.last)]
    else:
        last = f"{tile.last} ({sheet.of_all(tile.n_last)})" if tile.n_last else tile.last
        notes = [
            t("report-glance-of", share=sheet.of_all(tile.n)),
            t("report-glance-last", year=year, value=last),
        ]
    return [
        sheet.words(tile.now, "big"),
        sheet.words(tile.name, "cell"),
        sheet.words(" · ".join(notes), "small"),
    ]
