"""The options of choices and scales with their wording: read from a file, kept from the set before, written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from storage import reference_tables as tables
from storage.reading import Line
from storage.reference import LoadReport, Refused, Row, bump_revision, columns_of, missing_languages, too_long
from storage.schema import Connection

VALUE = re.compile(r"[a-z0-9_]{1,30}")
OPTION = ("value", "position", "name_ky", "name_ru", "name_en")


def read_wording(lines: Sequence[Line], report: LoadReport) -> dict[str, list[Row]]:
    """Options with their wording by indicator; what is wrong with them goes into the report."""
    found: dict[str, list[Row]] = {}
    for number, line in lines:
        code, value = line.get("indicator", ""), line.get("value", "")
        inside = found.setdefault(code, [])
        row: Row = {"value": value, "position": len(inside) + 1, **columns_of(line)}
        tests = (
            (not VALUE.fullmatch(value), "wrong-option", value[:30]),
            (any(one["value"] == value for one in inside), "duplicate", value),
            (bool(missing_languages(line)), "no-name", missing_languages(line)),
            (
                bool(too_long(row, tables.indicator_options)),
                "too-long",
                too_long(row, tables.indicator_options),
            ),
        )
        report.refused += [Refused(number, code, reason, about) for failed, reason, about in tests if failed]
        inside.append(row)
    return found


def last_wording(connection: Connection, year: int) -> dict[str, list[Row]]:
    """The options of the last set up to a year, by indicator."""
    table = tables.indicator_options
    last = connection.execute(select(func.max(table.c.year)).where(table.c.year <= year)).scalar()
    found: dict[str, list[Row]] = {}
    query = select(table).where(table.c.year == last).order_by(table.c.code, table.c.position)
    for row in connection.execute(query).mappings():
        kept = {name: row[name] for name in OPTION}
        found.setdefault(row["code"], []).append(kept)
    return found


def write_wording(
    connection: Connection, year: int, wording: Mapping[str, Sequence[Row]], report: LoadReport
) -> None:
    """Write the options of these indicators; one in which only these are new counts as changed."""
    table = tables.indicator_options
    for code, given in wording.items():
        where = (table.c.year == year, table.c.code == code)
        query = select(table).where(*where).order_by(table.c.position)
        present = [{name: row[name] for name in OPTION} for row in connection.execute(query).mappings()]
        if present == list(given):
            continue
        connection.execute(table.delete().where(*where))
        if given:
            connection.execute(table.insert(), [{"year": year, "code": code, **option} for option in given])
        if code in report.unchanged:
            report.unchanged.remove(code)
            report.changed.append(code)
            bump_revision(connection)
