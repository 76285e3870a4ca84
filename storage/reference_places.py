"""Loading territories and villages from a file."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlalchemy import select

from domain.places import CITY, COMMUNITY, COUNTRY, DISTRICT, REGION, VILLAGE, cycle_in
from storage import reference_tables as tables
from storage.reading import Line
from storage.reference import LoadReport, Refused, Row, columns_of, missing_languages, take_rows, unique
from storage.schema import Connection

ABOVE = {
    COUNTRY: frozenset({""}),
    REGION: frozenset({COUNTRY}),
    DISTRICT: frozenset({REGION}),
    CITY: frozenset({REGION}),
    COMMUNITY: frozenset({DISTRICT, REGION, CITY}),
}
"""The levels that may stand directly above each level."""


def load_territories(connection: Connection, lines: Sequence[Line]) -> LoadReport:
    """Take territories from lines with columns as in the shipped file; see LoadReport."""
    report = LoadReport()
    numbers = {line.get("code", "").strip(): number for number, line in lines}
    rows = unique(lines, report, lambda number, line: _territory(number, line, report))
    known = _levels(connection) | {code: str(row["level"]) for code, row in rows.items()}
    for code, row in rows.items():
        reason = _wrong_parent(row, known)
        if reason:
            report.refused.append(Refused(numbers[code], code, reason, str(row["parent_code"])))
    looped = cycle_in({code: str(row["parent_code"]) for code, row in rows.items()})
    if looped is not None:
        report.refused.append(Refused(numbers[looped], looped, "cycle"))
    take_rows(connection, tables.territories, rows, report)
    return report


def _levels(connection: Connection) -> dict[str, str]:
    query = select(tables.territories.c.code, tables.territories.c.level)
    return {row.code: row.level for row in connection.execute(query)}


def _wrong_parent(row: Row, known: Mapping[str, str]) -> str:
    parent = str(row["parent_code"])
    if parent and parent not in known:
        return "no-parent"
    return "" if known.get(parent, "") in ABOVE[str(row["level"])] else "wrong-level"


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
    population = line.get("population") or line.get("population_2026") or ""
    return {
        "code": code,
        "parent_code": line.get("parent_code", ""),
        "level": level,
        "kind": line.get("kind", ""),
        "has_lsg": line.get("has_lsg", "").upper() in ("Y", "1", "TRUE"),
        **columns_of(line),
        "status": line.get("status") or "current",
        "lat": _float(line.get("lat", ""), 90),
        "lon": _float(line.get("lon", ""), 180),
        "population": int(population) if population else None,
        "valid_from": _date(line.get("valid_from", "")),
        "valid_to": _date(line.get("valid_to", "")),
        "note": line.get("note", "")[:300],
    }


def _float(text: str, most: float) -> float | None:
    if not text:
        return None
    value = float(text.replace(",", "."))
    if abs(value) > most:
        raise ValueError(f"{text} is no coordinate")
    return value


def _date(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def load_villages(connection: Connection, lines: Sequence[Line]) -> LoadReport:
    """Take villages from lines with code, parent_code and a name in at least one language; see LoadReport."""
    report = LoadReport()
    above = {code for code, level in _levels(connection).items() if level != VILLAGE}
    rows = unique(lines, report, lambda number, line: _village(number, line, above, report))
    take_rows(connection, tables.territories, rows, report)
    return report


def _village(number: int, line: Mapping[str, str], above: Collection[str], report: LoadReport) -> Row | None:
    code, parent = line["code"].strip(), line.get("parent_code", "")
    names = columns_of(line)
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
