"""Loading territories and villages from a file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from domain.places import CITY, COMMUNITY, COUNTRY, DISTRICT, REGION, VILLAGE, cycle_in
from storage import reference_tables as tables
from storage.reading import Line
from storage.reference import LoadReport, Refused, Row, columns_of, missing_languages, take_rows, unique
from storage.reference_kin import read_kin, take_kin
from storage.schema import Connection

ABOVE = {
    COUNTRY: frozenset({""}),
    REGION: frozenset({COUNTRY}),
    DISTRICT: frozenset({REGION}),
    CITY: frozenset({REGION}),
    COMMUNITY: frozenset({DISTRICT, REGION, CITY}),
}
"""The levels that may stand directly above each level."""

CODE = re.compile(r"[A-Za-z0-9_-]{1,20}")
YES_NO = {"Y": True, "1": True, "TRUE": True, "N": False, "0": False, "FALSE": False}


def load_territories(connection: Connection, lines: Sequence[Line]) -> LoadReport:
    """Take territories from lines with columns as in the shipped file; see LoadReport.

    Two columns may be added: `aliases` (other names) and `predecessors` (codes), see `storage.reference_kin`.
    """
    report = LoadReport()
    numbers = first_lines(lines)
    table = tables.territories
    rows = unique(lines, report, lambda number, line: _territory(number, line, report), table, CODE)
    before = _units(connection)
    units = before | {code: _Unit(str(row["level"]), str(row["parent_code"])) for code, row in rows.items()}
    for code, reason, about in _wrong_places(rows, before, units):
        report.refused.append(Refused(numbers[code], code, reason, about))
    looped = cycle_in({code: unit.parent for code, unit in units.items()})
    if looped is not None:
        report.refused.append(Refused(numbers.get(looped, 0), looped, "cycle"))
    kin = read_kin(connection, lines, rows, units, report)
    take_rows(connection, table, rows, report)
    if report.done:
        take_kin(connection, kin, rows, report)
    return report


@dataclass(frozen=True)
class _Unit:
    """Where a unit stands: its level, and the code of the unit above."""

    level: str
    parent: str


def first_lines(lines: Sequence[Line]) -> dict[str, int]:
    """The number of the first line of each code."""
    return {line.get("code", "").strip(): number for number, line in reversed(lines)}


def _units(connection: Connection) -> dict[str, _Unit]:
    territory = tables.territories.c
    query = select(territory.code, territory.level, territory.parent_code)
    return {row.code: _Unit(row.level, row.parent_code) for row in connection.execute(query)}


def _wrong_places(
    rows: Mapping[str, Row], before: Mapping[str, _Unit], units: Mapping[str, _Unit]
) -> Iterator[tuple[str, str, str]]:
    """Code, reason and what about it, of lines that do not fit their parent, their past, or what lies in them."""
    for code in rows:
        unit = units[code]
        if code in before and before[code].level == VILLAGE:
            yield code, "other-level", VILLAGE
        elif unit.parent and unit.parent not in units:
            yield code, "no-parent", unit.parent
        elif not _fits(unit, units):
            yield code, "wrong-level", unit.parent
    for code, unit in units.items():
        if code not in rows and unit.parent in rows and unit.level != VILLAGE and not _fits(unit, units):
            yield unit.parent, "wrong-level", f"{code} lies in it"


def _fits(unit: _Unit, units: Mapping[str, _Unit]) -> bool:
    above = units[unit.parent].level if unit.parent in units else ""
    return above in ABOVE[unit.level]


def _territory(number: int, line: Mapping[str, str], report: LoadReport) -> Row | None:
    code = line["code"].strip()
    level = line.get("level", "")
    if level not in ABOVE:
        report.refused.append(Refused(number, code, "unknown-level", level))
        return None
    missing = missing_languages(line)
    if missing:
        report.refused.append(Refused(number, code, "no-name", missing))
        return None
    try:
        return _territory_row(code, level, line)
    except ValueError as error:
        report.refused.append(Refused(number, code, "wrong-value", str(error)[:80]))
        return None


def _territory_row(code: str, level: str, line: Mapping[str, str]) -> Row:
    begins, ends = _date(line.get("valid_from", "")), _date(line.get("valid_to", ""))
    if begins is not None and ends is not None and ends <= begins:
        raise ValueError(f"{ends} is not after {begins}")
    return {
        "code": code,
        "parent_code": line.get("parent_code", ""),
        "level": level,
        "kind": line.get("kind", ""),
        "has_lsg": _yes(line.get("has_lsg", "")),
        **columns_of(line),
        "status": line.get("status") or "current",
        "lat": _float(line.get("lat", ""), 90),
        "lon": _float(line.get("lon", ""), 180),
        "population": _population(line.get("population") or line.get("population_2026") or ""),
        "valid_from": begins,
        "valid_to": ends,
        "note": line.get("note", "")[:300],
    }


def _yes(text: str) -> bool:
    if text.upper() not in YES_NO:
        raise ValueError(f"{text} is neither Y nor N")
    return YES_NO[text.upper()]


def _population(text: str) -> int | None:
    number = int("".join(text.split())) if text else None
    if number is not None and not 0 <= number < 2**31:
        raise ValueError(f"{text} is no population")
    return number


def _float(text: str, most: float) -> float | None:
    if not text:
        return None
    value = float(text.replace(",", "."))
    if not abs(value) <= most:
        raise ValueError(f"{text} is no coordinate")
    return value


def _date(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def load_villages(connection: Connection, lines: Sequence[Line]) -> LoadReport:
    """Take villages from lines with code, parent_code and a name in at least one language; see LoadReport."""
    report = LoadReport()
    above = {code for code, unit in _units(connection).items() if unit.level != VILLAGE}
    table = tables.territories
    rows = unique(lines, report, lambda number, line: _village(number, line, above, report), table, CODE)
    take_rows(connection, table, rows, report)
    return report


def _village(number: int, line: Mapping[str, str], above: Collection[str], report: LoadReport) -> Row | None:
    code, parent = line["code"].strip(), line.get("parent_code", "")
    names = columns_of(line)
    if code in above:
        report.refused.append(Refused(number, code, "other-level", "not a village"))
        return None
    if parent not in above:
        report.refused.append(Refused(number, code, "no-parent", parent))
        return None
    if not any(names.values()):
        report.refused.append(Refused(number, code, "no-name", "ky, ru"))
        return None
    return {
        "code": code,
        "parent_code": parent,
        "level": VILLAGE,
        "kind": "village",
        "has_lsg": False,
        **names,
    }
