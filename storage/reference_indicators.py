"""Loading indicators from a file, and reading the set of a year."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import Select, Table, func, select

from domain.checks import CheckError, parse, split_checks
from domain.indicators import OPTION_TYPES, TYPES, Body, Group, Indicator, IndicatorSet, Option, Unit
from domain.places import names_of
from storage import reference_tables as tables
from storage.reading import Line
from storage.reference import (
    LoadReport,
    Refused,
    Row,
    columns_of,
    missing_languages,
    take_rows,
    unique,
)
from storage.reference_options import last_wording, read_wording, write_wording
from storage.schema import Connection

RESPONDENTS = frozenset({"head", "kenesh", "citizens"})
MODES = frozenset({"ask", "confirm"})
YES_NO = frozenset({"Y", "N"})
TIMES = frozenset({"end", "during"})
DIRECTIONS = frozenset({"higher_better", "neutral", "lower_better"})
CODE = re.compile(r"[A-Z]{3}[0-9]{2}")
PREVIOUS = re.compile(r"prev\.([A-Z]{3}\d{2})")
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
    this year's set that are not in the file.
    """
    report = LoadReport()
    if _frozen(connection, year) is not None:
        report.refused.append(Refused(1, "", "frozen", str(year)))
        return report
    wording = {**last_wording(connection, year), **read_wording(options, report)}
    known = _Known(connection, wording)
    numbers = {line.get("code", "").strip(): number for number, line in reversed(lines)}
    order = {line.get("code", "").strip(): position for position, (_, line) in enumerate(lines, 1)}
    table = tables.indicators
    rows = unique(lines, report, lambda number, line: known.row(number, line, order, report), table, CODE)
    for code, row in rows.items():
        for reason, about in _wrong_codes(
            row, rows.keys() | known.indicators, rows.keys() | known.of_year(year)
        ):
            report.refused.append(Refused(numbers[code], code, reason, about))
    if report.done and connection.execute(_set(year)).first() is None:
        connection.execute(tables.indicator_sets.insert(), {"year": year})
    take_rows(connection, table, rows, report, where={"year": year})
    if report.done:
        write_wording(connection, year, {code: wording.get(code, []) for code in rows}, report)
    return report


def _set(year: int) -> Select[Any]:
    return select(tables.indicator_sets).where(tables.indicator_sets.c.year == year)


def _frozen(connection: Connection, year: int) -> datetime | None:
    row = connection.execute(_set(year)).first()
    return None if row is None else row.frozen_at


def _wrong_codes(row: Row, ever: Container[str], rows: Container[str]) -> list[tuple[str, str]]:
    """What an indicator refers to and is not there: in this year's set, or, for last year's values, in any set."""
    wrong = [("unknown-of", row["of"])] if row["of"] and row["of"] not in rows else []
    for text in split_checks(row["checks"]):
        try:
            check = parse(text)
        except CheckError as error:
            wrong.append(("wrong-check", f"{text}: {error}"))
        else:
            wrong += [("unknown-code", code) for code in check.codes if code not in rows]
            wrong += [("unknown-code", f"prev.{code}") for code in PREVIOUS.findall(text) if code not in ever]
    return wrong


class _Known:
    """What an indicator may refer to."""

    def __init__(self, connection: Connection, wording: Mapping[str, Sequence[Row]]) -> None:
        def codes(table: Table) -> set[str]:
            return {row[0] for row in connection.execute(select(table.c.code))}

        self.groups = codes(tables.indicator_groups)
        self.units = codes(tables.units)
        self.bodies = codes(tables.bodies)
        self.indicators = codes(tables.indicators)
        self._connection = connection
        self.wording = wording

    def of_year(self, year: int) -> set[str]:
        """The codes of a year's set as it is."""
        table = tables.indicators
        query = select(table.c.code).where(table.c.year == year)
        return {row.code for row in self._connection.execute(query)}

    def row(
        self, number: int, line: Mapping[str, str], order: Mapping[str, int], report: LoadReport
    ) -> Row | None:
        """A line as a row, or None after its refusals were noted."""
        code = line["code"].strip()
        wrong = self._wrong(code, line)
        report.refused += [Refused(number, code, reason, about) for reason, about in wrong]
        return None if wrong else _indicator_row(code, line, order[code])

    def _wrong(self, code: str, line: Mapping[str, str]) -> list[tuple[str, str]]:
        kind = line.get("type", "")
        tests = (
            (bool(missing_languages(line)), "no-name", missing_languages(line)),
            (line.get("group") not in self.groups, "unknown-group", line.get("group", "")),
            (kind not in TYPES, "unknown-type", kind),
            (line.get("respondent") not in RESPONDENTS, "unknown-respondent", line.get("respondent", "")),
            (line.get("mode") not in MODES, "unknown-mode", line.get("mode", "")),
            (bool(line.get("unit")) and line["unit"] not in self.units, "unknown-unit", line.get("unit", "")),
            (
                bool(line.get("body")) and line["body"] not in self.bodies,
                "unknown-body",
                line.get("body", ""),
            ),
            (line.get("mode") == "confirm" and not line.get("body"), "no-body", ""),
            (kind in OPTION_TYPES and code not in self.wording, "no-options", ""),
            (not _is_number(line.get("usual_min", "")), "wrong-value", line.get("usual_min", "")),
            (not _is_number(line.get("usual_max", "")), "wrong-value", line.get("usual_max", "")),
            (not _in_order(line), "wrong-value", "usual_min is above usual_max"),
            (line.get("core") not in YES_NO, "wrong-value", f"core {line.get('core', '')}"),
            (line.get("private") not in YES_NO, "wrong-value", f"private {line.get('private', '')}"),
            (line.get("as_of") not in TIMES, "wrong-value", f"as_of {line.get('as_of', '')}"),
            (
                line.get("direction") not in DIRECTIONS,
                "wrong-value",
                f"direction {line.get('direction', '')}",
            ),
        )
        return [(reason, about) for failed, reason, about in tests if failed]


def _is_number(text: str) -> bool:
    try:
        return not text or Decimal(text.replace(",", ".")).is_finite()
    except InvalidOperation:
        return False


def _in_order(line: Mapping[str, str]) -> bool:
    low, high = line.get("usual_min", ""), line.get("usual_max", "")
    if not (low and high and _is_number(low) and _is_number(high)):
        return True
    return Decimal(low.replace(",", ".")) <= Decimal(high.replace(",", "."))


def _indicator_row(code: str, line: Mapping[str, str], position: int) -> Row:
    def number(name: str) -> Decimal | None:
        return Decimal(line[name].replace(",", ".")) if line.get(name) else None

    return {
        "code": code,
        "position": position,
        "group_code": line["group"],
        "core": line.get("core") == "Y",
        "private": line.get("private") == "Y",
        **{
            name: line.get(name, "")
            for name in ("respondent", "mode", "body", "type", "unit", "as_of", "direction")
        },
        "usual_min": number("usual_min"),
        "usual_max": number("usual_max"),
        "of": line.get("of", ""),
        "checks": line.get("checks", ""),
        **columns_of(line),
        "sdg": line.get("sdg", ""),
        "note": line.get("note", ""),
    }


def read_indicator_set(connection: Connection, year: int) -> IndicatorSet:
    """The set that holds for a year: its own, else the last one before it."""
    table = tables.indicators
    held = select(func.max(tables.indicator_sets.c.year)).where(tables.indicator_sets.c.year <= year)
    of_year = connection.execute(held).scalar()
    options: dict[str, list[Option]] = {}
    wording = tables.indicator_options
    query = select(wording).where(wording.c.year == of_year).order_by(wording.c.code, wording.c.position)
    for row in connection.execute(query).mappings():
        options.setdefault(row["code"], []).append(Option(row["value"], names_of(row)))  # type: ignore[arg-type]
    found = connection.execute(
        select(table).where(table.c.year == of_year).order_by(table.c.position)
    ).mappings()
    indicators = tuple(_indicator(row, tuple(options.get(row["code"], ()))) for row in found)  # type: ignore[arg-type]
    return IndicatorSet(year, indicators, _groups(connection), _units(connection), _bodies(connection))


def _indicator(row: Row, options: tuple[Option, ...]) -> Indicator:
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
