"""All rows of a database, table by table, the same on both engines: for backups and for the move to PostgreSQL.

Rows are streamed, so memory does not grow with them. A table's digest is the sum of the hashes of its rows, so that it
does not depend on their order (the engines sort texts differently).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Integer, Table, func, inspect, select, text
from sqlalchemy.exc import DBAPIError

from storage.failures import CannotCopy, is_away
from storage.schema import Exact, Instant
from storage.tables import metadata

BATCH = 2000
MASK = (1 << 256) - 1

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Content:
    """How much a table holds: the number of rows, and the sum of their hashes."""

    rows: int
    digest: str


def tables() -> list[Table]:
    """All tables, each after those it refers to."""
    return list(metadata.sorted_tables)


def steady(connection: Connection) -> None:
    """Let everything read in this transaction be of one moment; call it before anything is read."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
    else:
        connection.exec_driver_sql("BEGIN")


def is_empty(connection: Connection) -> bool:
    """Whether there is not a single table."""
    return not inspect(connection).get_table_names()


def read_rows(connection: Connection, table: Table) -> Iterator[Values]:
    """The rows of a table in the order of its key."""
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=BATCH)
    found = connection.execute(query)
    try:
        for row in found.mappings():
            yield dict(row)
    finally:
        found.close()


def plain(values: Values) -> dict[str, Any]:
    """A row as JSON can hold it, the same for the same values on every engine."""
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else value


def from_plain(table: Table, values: Values) -> dict[str, Any]:
    """A row from what `plain` made of it. Raises CannotCopy for a column that there is not."""
    unknown = set(values) - set(table.c.keys())
    if unknown:
        raise CannotCopy(f"table {table.name} has no column {', '.join(sorted(unknown))}")
    return {name: _typed(table.c[name], value) for name, value in values.items()}


def _typed(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, Instant):
        return datetime.fromisoformat(value)
    if isinstance(column.type, Exact):
        return Decimal(value)
    return date.fromisoformat(value) if column.type.python_type is date else value


class Sum:
    """Counts and sums up rows as they pass."""

    def __init__(self) -> None:
        self._rows = 0
        self._sum = 0

    def over(self, rows: Iterable[Values]) -> Iterator[Values]:
        """The same rows, summed up."""
        for row in rows:
            line = json.dumps(plain(row), ensure_ascii=False, sort_keys=True)
            self._rows += 1
            self._sum += int.from_bytes(hashlib.sha256(line.encode("utf-8", "surrogatepass")).digest())
            yield row

    @property
    def content(self) -> Content:
        """What has passed."""
        return Content(self._rows, f"{self._sum & MASK:064x}")


def content_of(connection: Connection, table: Table) -> Content:
    """How much a table holds."""
    counted = Sum()
    for _ in counted.over(read_rows(connection, table)):
        pass
    return counted.content


def insert_rows(connection: Connection, table: Table, rows: Iterable[Values]) -> None:
    """Insert rows in batches. Raises CannotCopy for one that the engine does not take."""
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        try:
            connection.execute(table.insert(), batch)
        except DBAPIError as error:
            if is_away(error):
                raise
            raise CannotCopy(f"table {table.name}: {str(error.orig).splitlines()[0]}") from error


def _counted(table: Table) -> Column[Any] | None:
    """The column the engine numbers rows by, if any."""
    columns = list(table.primary_key.columns)
    found = columns[0] if len(columns) == 1 and isinstance(columns[0].type, Integer) else None
    return None if found is None or found.autoincrement is False or found.foreign_keys else found


def last_numbers(connection: Connection) -> dict[str, int]:
    """The last number given in each table, also to a row that is gone: none may be given twice."""
    found = {}
    for table in tables():
        column = _counted(table)
        if column is None:
            continue
        highest = connection.execute(select(func.max(column))).scalar() or 0
        found[table.name] = max(highest, _given(connection, table, column))
    return found


def _given(connection: Connection, table: Table, column: Column[Any]) -> int:
    if connection.dialect.name == "postgresql":
        name = connection.execute(select(func.pg_get_serial_sequence(table.name, column.name))).scalar()
        if name is None:
            return 0
        row = connection.execute(text(f"SELECT last_value, is_called FROM {name}")).one()  # noqa: S608
        return int(row.last_value) if row.is_called else 0
    query = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    return connection.execute(query, {"name": table.name}).scalar() or 0


def go_on_from(connection: Connection, last: Mapping[str, int]) -> None:
    """Let the next numbers follow those that were given."""
    for table in tables():
        column, number = _counted(table), last.get(table.name, 0)
        if column is None or not number:
            continue
        if connection.dialect.name == "postgresql":
            name = connection.execute(select(func.pg_get_serial_sequence(table.name, column.name))).scalar()
            if name is not None:
                connection.execute(select(func.setval(name, number)))
        else:
            _go_on_in_sqlite(connection, table.name, number)


def _go_on_in_sqlite(connection: Connection, table: str, number: int) -> None:
    values = {"name": table, "seq": number}
    if not connection.execute(
        text("UPDATE sqlite_sequence SET seq = :seq WHERE name = :name"), values
    ).rowcount:
        connection.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"), values)
