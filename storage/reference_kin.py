"""What a file of territories says of other names and of predecessors, so that a former place leads to its successor.

`aliases` are names separated by semicolons; `predecessors` are codes, each with the share of it that passed over where
that is not all of it: `41702205850000; 41702205860000*0.4`. It passed over on the day from which the successor is valid.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from storage import reference_tables as tables
from storage.reading import Line
from storage.reference import LoadReport, Refused, Row, bump_revision
from storage.schema import Connection

LONGEST_NAME = 200
SOURCE = "loaded with its territory"


@dataclass(frozen=True)
class Kin:
    """A territory's other names that are not known yet, and its predecessors with their shares."""

    code: str
    aliases: tuple[str, ...]
    predecessors: Mapping[str, float]


def read_kin(
    connection: Connection,
    lines: Sequence[Line],
    rows: Mapping[str, Row],
    known: Container[str],
    report: LoadReport,
) -> list[Kin]:
    """What is new in the two columns, for lines that were taken so far; what is wrong goes into the report."""
    alias = tables.territory_aliases.c
    names = {(row.code, row.name) for row in connection.execute(select(alias.code, alias.name))}
    line = tables.territory_lineage.c
    query = select(line.predecessor, line.successor, line.weight)
    passed = {(row.predecessor, row.successor): row.weight for row in connection.execute(query)}
    found = []
    for number, cells in lines:
        code = cells.get("code", "").strip()
        if code not in rows:
            continue
        aliases = tuple(name for name in _parts(cells.get("aliases", "")) if (code, name) not in names)
        shares = _shares(number, code, cells.get("predecessors", ""), known, report)
        if any(len(name) > LONGEST_NAME for name in aliases):
            report.refused.append(Refused(number, code, "too-long", "aliases"))
        fresh = {one: share for one, share in shares.items() if passed.get((one, code)) != share}
        if aliases or fresh:
            found.append(Kin(code, tuple(dict.fromkeys(aliases)), fresh))
    return found


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _shares(number: int, code: str, cell: str, known: Container[str], report: LoadReport) -> dict[str, float]:
    shares: dict[str, float] = {}
    for part in _parts(cell):
        predecessor, _, share = (piece.strip() for piece in part.partition("*"))
        if predecessor == code:
            report.refused.append(Refused(number, code, "cycle", part))
        elif predecessor not in known:
            report.refused.append(Refused(number, code, "unknown-predecessor", predecessor))
        elif (weight := _share(share)) is None:
            report.refused.append(Refused(number, code, "wrong-value", part))
        else:
            shares[predecessor] = weight
    return shares


def _share(text: str) -> float | None:
    try:
        weight = float(text.replace(",", ".")) if text else 1.0
    except ValueError:
        return None
    return weight if 0 < weight <= 1 else None


def take_kin(connection: Connection, kin: Sequence[Kin], rows: Mapping[str, Row], report: LoadReport) -> None:
    """Write other names and predecessors; a territory in which only these are new counts as changed."""
    for one in kin:
        for name in one.aliases:
            values = {"code": one.code, "name": name, "source": SOURCE}
            connection.execute(tables.territory_aliases.insert(), values)
        for predecessor, weight in one.predecessors.items():
            _pass_over(connection, predecessor, one.code, weight, rows[one.code])
        if one.code in report.unchanged:
            report.unchanged.remove(one.code)
            report.changed.append(one.code)
    if kin:
        bump_revision(connection)


def _pass_over(connection: Connection, predecessor: str, successor: str, weight: float, row: Row) -> None:
    table = tables.territory_lineage
    same = (table.c.predecessor == predecessor, table.c.successor == successor)
    if connection.execute(table.update().where(*same).values(weight=weight)).rowcount == 0:
        values = {
            "predecessor": predecessor,
            "successor": successor,
            "weight": weight,
            "on": row["valid_from"],
        }
        connection.execute(table.insert(), values)
