"""Loading indicators from a file, and reading the set of a year."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from domain.checks import split_checks
from domain.indicators import Body, Group, Indicator, IndicatorSet, Option, Unit
from domain.places import names_of
from storage import reference_tables as tables
from storage.reading import Line
from storage.reference import (
    LoadReport,
    Refused,
    Row,
    take_rows,
    unique,
)
from storage.reference_indicator_rows import Known, wrong_codes
from storage.reference_map import is_retired, read_links, retire, write_links
from storage.reference_options import last_wording, read_wording, write_wording
from storage.schema import Connection

CODE = re.compile(r"[A-Z]{3}[0-9]{2}")
PLURALS = {
    "ky": {"other": "ky"},
    "ru": {"one": "ru_one", "few": "ru_few", "many": "ru_many", "other": "ru_few"},
}
ENGLISH = {"one": "en_one", "other": "en_other"}


def load_indicators(
    connection: Connection, lines: Sequence[Line], year: int, options: Sequence[Line] = ()
) -> LoadReport:
    """Take the indicator set of a year from lines with columns as in the shipped file; see LoadReport.

    A frozen set is refused whole. What `options` does not word anew is kept from the set before, as are indicators of
    this year's set that are not in the file. A column `map` says where an indicator comes from: `same`, `redefined`,
    `split:OLD01`, `merged:OLD01+OLD02`, or `retired`, which takes it out.
    """
    report = LoadReport()
    if frozen_at(connection, year) is not None:
        report.refused.append(Refused(1, "", "frozen", str(year)))
        return report
    wording = {**last_wording(connection, year), **read_wording(options, report)}
    known = Known(connection, wording)
    present = known.of_year(year)
    links = read_links(lines, known.of_year(set_before(connection, year)), report)
    numbers = {line.get("code", "").strip(): number for number, line in reversed(lines)}
    gone = {line.get("code", "").strip() for _, line in lines if is_retired(line)}
    places = _places(lines, present)
    table = tables.indicators
    staying = [(number, line) for number, line in lines if not is_retired(line)]
    rows = unique(staying, report, lambda number, line: known.row(number, line, places, report), table, CODE)
    held = (rows.keys() | present.keys()) - gone
    for code, row in (present | rows).items():
        for reason, about in wrong_codes(row, rows.keys() | known.indicators, held):
            if code in rows or (code in held and about in gone):
                report.refused.append(Refused(numbers.get(code, numbers.get(about, 0)), code, reason, about))
    report.refused += [Refused(numbers[code], code, "duplicate") for code in sorted(gone & rows.keys())]
    if report.done and connection.execute(_set(year)).first() is None:
        connection.execute(tables.indicator_sets.insert(), {"year": year})
    take_rows(connection, table, rows, report, where={"year": year})
    if report.done:
        retire(connection, year, gone, report)
        write_links(connection, year, links)
        write_wording(connection, year, {code: wording.get(code, []) for code in rows}, report)
    return report


def _places(lines: Sequence[Line], present: Mapping[str, Row]) -> dict[str, int]:
    """The place of each line's indicator in the set: that in the file, unless the file holds only some of the set."""
    codes = list(dict.fromkeys(line.get("code", "").strip() for _, line in lines))
    if not present.keys() - set(codes):
        return {code: place for place, code in enumerate(codes, 1)}
    last = max(row["position"] for row in present.values())
    fresh = [code for code in codes if code not in present]
    kept = {code: present[code]["position"] for code in codes if code in present}
    return kept | {code: last + place for place, code in enumerate(fresh, 1)}


def _set(year: int) -> Select[Any]:
    return select(tables.indicator_sets).where(tables.indicator_sets.c.year == year)


def frozen_at(connection: Connection, year: int) -> datetime | None:
    """When a year's set was frozen; None when it was not, or there is none."""
    row = connection.execute(_set(year)).first()
    return None if row is None else row.frozen_at


def set_before(connection: Connection, year: int) -> int | None:
    """The year of the last set before a year's own, or None."""
    table = tables.indicator_sets
    held: int | None = connection.execute(select(func.max(table.c.year)).where(table.c.year < year)).scalar()
    return held


def read_indicator_set(connection: Connection, year: int) -> IndicatorSet:
    """The set that holds for a year: its own, else the last one before it."""
    table = tables.indicators
    of_year = set_before(connection, year + 1)
    options: dict[str, list[Option]] = {}
    wording = tables.indicator_options
    query = select(wording).where(wording.c.year == of_year).order_by(wording.c.code, wording.c.position)
    for row in connection.execute(query).mappings():
        options.setdefault(row["code"], []).append(Option(row["value"], names_of(row)))  # type: ignore[arg-type]
    found = connection.execute(
        select(table).where(table.c.year == of_year).order_by(table.c.position)
    ).mappings()
    first = first_names(connection)
    indicators = tuple(
        replace(
            indicator_of(row, tuple(options.get(row["code"], ()))),  # type: ignore[arg-type]
            reworded=names_of(row) != first[row["code"]],  # type: ignore[arg-type]
        )
        for row in found
    )
    return IndicatorSet(year, indicators, _groups(connection), _units(connection), _bodies(connection))


def first_names(connection: Connection) -> dict[str, dict[str, str]]:
    """The names each indicator had in its first year."""
    table = tables.indicators
    names = (table.c.name_ky, table.c.name_ru, table.c.name_en)
    first = select(table.c.code, func.min(table.c.year).label("year")).group_by(table.c.code).subquery()
    query = select(table.c.code, *names).join(
        first, (first.c.code == table.c.code) & (first.c.year == table.c.year)
    )
    return {row["code"]: names_of(row) for row in connection.execute(query).mappings()}  # type: ignore[arg-type]


def indicator_of(row: Row, options: tuple[Option, ...] = ()) -> Indicator:
    """A row of the table as the indicator it is."""
    return Indicator(
        row["code"],
        row["group_code"],
        bool(row["core"]),
        bool(row["private"]),
        row["respondent"],
        row["mode"],
        row["body"],
        row["type"],
        row["unit"],
        row["as_of"],
        row["direction"],
        row["usual_min"],
        row["usual_max"],
        row["of"],
        split_checks(row["checks"]),
        names_of(row),
        options,
        row["sdg"],
        row["note"],
    )


def _groups(connection: Connection) -> tuple[Group, ...]:
    table = tables.indicator_groups
    found = connection.execute(select(table).order_by(table.c.position)).mappings()
    return tuple(Group(row["code"], names_of(row)) for row in found)  # type: ignore[arg-type]


def _units(connection: Connection) -> dict[str, Unit]:
    found = connection.execute(select(tables.units)).mappings()
    return {
        row["code"]: Unit(
            row["code"],
            {
                language: {form: row[column] for form, column in forms.items() if row[column]}
                for language, forms in {**PLURALS, "en": ENGLISH}.items()
            },
        )
        for row in found
    }


def _bodies(connection: Connection) -> dict[str, Body]:
    found = connection.execute(select(tables.bodies)).mappings()
    return {row["code"]: Body(row["code"], names_of(row)) for row in found}  # type: ignore[arg-type]
