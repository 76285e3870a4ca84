"""The reference data that is shipped with the program, brought in at the first start."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy import Table, func, select

from storage import reference_tables as tables
from storage.days import special_days
from storage.locks import hold_schema
from storage.reading import Line, read_rows
from storage.reference import Row
from storage.reference_indicators import load_indicators
from storage.reference_places import load_territories, load_villages
from storage.schema import Connection

SHIPPED = Path(__file__).parent / "reference"
FIRST_YEAR = 2020
"""The shipped indicator set holds from this year on, until another is loaded."""


def seed_reference(connection: Connection) -> bool:
    """Bring in all that is shipped, if there is nothing yet; whether anything was brought in."""
    if _seeded(connection):
        return False
    hold_schema(connection)
    if _seeded(connection):
        return False
    for load, name in ((load_territories, "territories"), (load_villages, "villages")):
        report = load(connection, read_rows(SHIPPED / f"{name}.csv"))
        if not report.done:
            raise ValueError(f"shipped {name} are refused: {report.refused[:3]}")
    _seed_plain(connection, tables.territory_aliases, "aliases")
    _seed_plain(connection, tables.territory_lineage, "lineage")
    for table, name in ((tables.bodies, "bodies"), (tables.units, "units")):
        _seed_plain(connection, table, name)
    _seed_plain(connection, tables.indicator_groups, "groups")
    _seed_plain(connection, tables.matters, "matters")
    _seed_plain(connection, special_days, "days")
    report = load_indicators(connection, read_rows(SHIPPED / "indicators.csv"), FIRST_YEAR, _options())
    if not report.done:
        raise ValueError(f"shipped indicators are refused: {report.refused[:3]}")
    return True


def _seeded(connection: Connection) -> bool:
    return bool(connection.execute(select(func.count()).select_from(tables.territories)).scalar_one())


def _options() -> list[Line]:
    return read_rows(SHIPPED / "options.csv")


def _seed_plain(connection: Connection, table: Table, name: str) -> None:
    rows = []
    for position, (_, line) in enumerate(read_rows(SHIPPED / f"{name}.csv"), 1):
        row: Row = {
            column: _typed(table, column, value) for column, value in line.items() if column in table.c
        }
        rows.append({**row, "position": position} if "position" in table.c else row)
    connection.execute(table.insert(), rows)


def _typed(table: Table, column: str, value: str) -> object:
    kind = table.c[column].type.python_type
    if kind is bool:
        return value == "Y"
    if kind is float:
        return float(value or 0)
    if kind is date:
        return date.fromisoformat(value) if value else None
    return value
