"""Reference data: loaded from files line by line, and read into the domain's own types.

A load first looks at every line; a file with one bad line changes nothing, and the report says what is wrong where.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, select

from domain.evidence import Matter
from domain.places import Alias as PlaceAlias
from domain.places import Lineage, Register, Territory, names_of
from storage import reference_tables as tables
from storage.reading import Line
from storage.schema import Connection


@dataclass(frozen=True)
class Refused:
    """A line that cannot be taken: its number, its code, the reason in a word, and what the reason is about."""

    line: int
    code: str
    reason: str
    about: str = ""


@dataclass
class LoadReport:
    """What a file brings: codes that are new, changed or the same, and refused lines. `done` if it was taken."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)

    @property
    def done(self) -> bool:
        """Whether the file was taken."""
        return not self.refused


Row = dict[str, Any]


def take_rows(
    connection: Connection,
    table: Table,
    rows: Mapping[str, Row],
    report: LoadReport,
    *,
    where: Row | None = None,
) -> None:
    """Write rows by their code: new ones inserted, changed ones updated, all counted. Nothing if any was refused."""
    key = where or {}
    query = select(table).where(*(table.c[name] == value for name, value in key.items()))
    present = {row["code"]: dict(row) for row in connection.execute(query).mappings()}
    fresh: list[Row] = []
    changed: list[Row] = []
    for code, row in rows.items():
        if code not in present:
            report.new.append(code)
            fresh.append({**key, **row})
        elif any(present[code][name] != value for name, value in row.items()):
            report.changed.append(code)
            changed.append(row)
        else:
            report.unchanged.append(code)
    if report.refused:
        return
    if fresh:
        connection.execute(table.insert(), fresh)
    for row in changed:
        chosen = [table.c.code == row["code"], *(table.c[name] == value for name, value in key.items())]
        connection.execute(table.update().where(*chosen).values(**row))
    if fresh or changed:
        bump_revision(connection)


def bump_revision(connection: Connection) -> None:
    """Note that reference data has changed, so that running programs read it again."""
    table = tables.reference_revision
    if connection.execute(table.update().values(n=table.c.n + 1)).rowcount == 0:
        connection.execute(table.insert(), {"id": 1, "n": 1})


def reference_revision(connection: Connection) -> int:
    """A number that grows with every change of reference data."""
    return connection.execute(select(tables.reference_revision.c.n)).scalar() or 0


def columns_of(row: Mapping[str, str]) -> dict[str, str]:
    """The three name columns of a line."""
    names = names_of(row)
    return {f"name_{language}": names.get(language, "") for language in ("ky", "ru", "en")}


def missing_languages(row: Mapping[str, str]) -> str:
    """Which of the languages that must be there are not, separated by commas."""
    names = names_of(row)
    return ", ".join(language for language in ("ky", "ru") if language not in names)


def unique(
    lines: Sequence[Line],
    report: LoadReport,
    make: Callable[[int, dict[str, str]], Row | None],
    table: Table,
    pattern: re.Pattern[str],
) -> dict[str, Row]:
    """Make a row of every line by its code, refusing what is no code, codes that came before, and texts too long."""
    rows: dict[str, Row] = {}
    seen: set[str] = set()
    for number, line in lines:
        code = line.get("code", "").strip()
        if not code:
            report.refused.append(Refused(number, "", "no-code"))
        elif not pattern.fullmatch(code):
            report.refused.append(Refused(number, code[:20], "wrong-code"))
        elif code in seen:
            report.refused.append(Refused(number, code, "duplicate"))
        else:
            seen.add(code)
            row = make(number, line)
            long = too_long(row, table) if row is not None else ""
            if long:
                report.refused.append(Refused(number, code, "too-long", long))
            elif row is not None:
                rows[code] = row
    return rows


def too_long(row: Row, table: Table) -> str:
    """The name of a column of the table that the row's text does not fit into, or ""."""
    for name, value in row.items():
        most = getattr(table.c[name].type, "length", None)
        if most is not None and isinstance(value, str) and len(value) > most:
            return name
    return ""


def read_register(connection: Connection) -> Register:
    """All territories with aliases and lineage."""
    found = connection.execute(select(tables.territories).order_by(tables.territories.c.code)).mappings()
    territories = tuple(
        Territory(
            row["code"],
            row["parent_code"],
            row["level"],
            row["kind"],
            bool(row["has_lsg"]),
            names_of(row),  # type: ignore[arg-type]
            row["status"],
            row["lat"],
            row["lon"],
            row["population"],
            row["valid_from"],
            row["valid_to"],
            row["note"],
        )
        for row in found
    )
    alias = tables.territory_aliases.c
    columns = (alias.code, alias.name, alias.language, alias.valid_from, alias.valid_to, alias.source)
    aliases = tuple(PlaceAlias(*row) for row in connection.execute(select(*columns).order_by(alias.id)))
    line = tables.territory_lineage.c
    query = select(line.predecessor, line.successor, line.weight, line.on).order_by(line.predecessor)
    return Register(territories, aliases, tuple(Lineage(*row) for row in connection.execute(query)))


def read_matters(connection: Connection) -> dict[str, Matter]:
    """The categories of problems in their order."""
    found = connection.execute(select(tables.matters).order_by(tables.matters.c.position)).mappings()
    return {
        row["code"]: Matter(
            row["code"],
            row["competence"],
            row["menu"],
            row["seen_by"],
            bool(row["near"]),
            names_of(row),  # type: ignore[arg-type]
        )
        for row in found
    }
