"""Loading figures that bodies supply, whole files at a time, and taking a whole file back.

The last load counts for a cell; those before it are kept. Figures of an undone load count nowhere and are kept too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Row, select

from domain.supply import Figure
from storage.audit import record
from storage.figure_loads import figure_loads
from storage.figures import figures
from storage.schema import Connection

BATCH = 2000
PAGE = 6
T = TypeVar("T")


@dataclass(frozen=True)
class Load:
    """A file that was loaded: whose figures (body "" for several), how many, by whom (None from the command line)."""

    id: int
    body: str
    file: str
    name: str
    lines: int
    loaded_by: int | None
    loaded_at: datetime
    undone_at: datetime | None


def load_figures(
    connection: Connection,
    given: Iterable[Figure],
    *,
    body: str,
    file: str,
    name: str,
    by: int | None,
    now: datetime,
) -> Load:
    """Append figures as one load. `file` is the SHA-256 of what they were read from, `name` what it was called."""
    values = {"body": body, "file": file, "name": name[-200:], "loaded_by": by, "loaded_at": now}
    number: int = connection.execute(figure_loads.insert().returning(figure_loads.c.id), values).scalar_one()
    lines = 0
    for batch in _batches(given):
        connection.execute(figures.insert(), [_row(one, number, now) for one in batch])
        lines += len(batch)
    connection.execute(figure_loads.update().where(figure_loads.c.id == number).values(lines=lines))
    record(
        connection, "figures loaded", f"load {number}", now, by=by, became=f"{lines} of {body or 'several'}"
    )
    return Load(number, body, file, name, lines, by, now, None)


def _batches(given: Iterable[T]) -> Iterator[Sequence[T]]:
    rest = iter(given)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _row(one: Figure, load: int, now: datetime) -> dict[str, Any]:
    return {
        "territory": one.territory,
        "year": one.year,
        "indicator": one.indicator,
        "number": one.number,
        "body": one.body,
        "loaded_at": now,
        "load": load,
    }


def undo_load(connection: Connection, number: int, by: int | None, now: datetime) -> bool:
    """Take a whole load back; False when there is none or it was taken back before."""
    standing = figure_loads.update().where(figure_loads.c.id == number, figure_loads.c.undone_at.is_(None))
    if connection.execute(standing.values(undone_by=by, undone_at=now)).rowcount != 1:
        return False
    record(connection, "figures undone", f"load {number}", now, by=by)
    return True


def _load(row: Row[Any]) -> Load:
    return Load(row.id, row.body, row.file, row.name, row.lines, row.loaded_by, row.loaded_at, row.undone_at)


def load_by_id(connection: Connection, number: int) -> Load | None:
    """The load with this number, or None."""
    row = connection.execute(select(figure_loads).where(figure_loads.c.id == number)).first()
    return None if row is None else _load(row)


def load_of_file(connection: Connection, file: str) -> Load | None:
    """The last load of this very file that still counts, or None."""
    same = select(figure_loads).where(figure_loads.c.file == file, figure_loads.c.undone_at.is_(None))
    row = connection.execute(same.order_by(figure_loads.c.id.desc()).limit(1)).first()
    return None if row is None else _load(row)


def list_loads(connection: Connection, page: int = 0, by: int | None = None) -> list[Load]:
    """A page of the loads, the youngest first (one more than a page when there are more); only one person's with `by`."""
    query = select(figure_loads).order_by(figure_loads.c.id.desc()).offset(page * PAGE).limit(PAGE + 1)
    if by is not None:
        query = query.where(figure_loads.c.loaded_by == by)
    return [_load(row) for row in connection.execute(query)]
