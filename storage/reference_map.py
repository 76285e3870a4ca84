"""What a file of indicators says, in its column `map`, of where each comes from in the set before."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from domain.coming_set import WrongMap, read_map
from domain.series import REDEFINED, RETIRED, SAME, Link
from storage import reference_tables as tables
from storage.reading import Line
from storage.reference import LoadReport, Refused, bump_revision
from storage.schema import Connection


def is_retired(line: Mapping[str, str]) -> bool:
    """Whether a line takes its indicator out of the set."""
    return line.get("map", "").strip() == RETIRED


def read_links(lines: Sequence[Line], before: Collection[str], report: LoadReport) -> dict[str, list[Link]]:
    """The links told for each code, [] where the column says nothing; what is wrong with them goes into the report.

    `before` are the codes of the set before. An old indicator goes on as the same or a redefined one only once.
    """
    found: dict[str, list[Link]] = {}
    goes_on: set[str] = set()
    for number, line in lines:
        code = line.get("code", "").strip()
        cell = line.get("map", "").strip()
        if "map" not in line:
            continue
        try:
            links = read_map(code, cell) if cell else ()
        except WrongMap:
            report.refused.append(Refused(number, code, "wrong-map", cell))
            continue
        for link in links:
            if link.old_code not in before and link.kind != RETIRED:
                report.refused.append(Refused(number, code, "unknown-old-code", link.old_code))
            if link.kind in (SAME, REDEFINED) and link.old_code in goes_on:
                report.refused.append(Refused(number, code, "old-code-twice", link.old_code))
            goes_on |= {link.old_code} if link.kind in (SAME, REDEFINED) else set()
        found[code] = [link for link in links if link.kind != RETIRED]
    return found


def write_links(connection: Connection, year: int, links: Mapping[str, Sequence[Link]]) -> None:
    """Write what was told of these codes over what was told before."""
    table = tables.indicator_map
    present = {
        (row.code, row.old_code, row.kind)
        for row in connection.execute(table.select().where(table.c.year == year, table.c.code.in_(links)))
    }
    told = {(link.code, link.old_code, link.kind) for given in links.values() for link in given}
    if present == told:
        return
    connection.execute(table.delete().where(table.c.year == year, table.c.code.in_(links)))
    if told:
        rows = [{"year": year, "code": c, "old_code": old, "kind": kind} for c, old, kind in sorted(told)]
        connection.execute(table.insert(), rows)
    bump_revision(connection)


def retire(connection: Connection, year: int, codes: Collection[str], report: LoadReport) -> None:
    """Take indicators out of a year's set; those that were in it count as changed."""
    for table in (tables.indicators, tables.indicator_options, tables.indicator_map):
        gone = connection.execute(table.delete().where(table.c.year == year, table.c.code.in_(codes)))
        if table is tables.indicators and gone.rowcount:
            report.changed += sorted(codes)
            bump_revision(connection)
