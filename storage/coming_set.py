"""The set of a coming year: the set before it with what was accepted, what it asks of a head, and its freezing.

Chat and command line use the same functions, and every row goes through `load_indicators`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from sqlalchemy import Connection, func, select

from domain.checks import parse, split_checks
from domain.coming_set import minutes_of, typed, typed_limit
from domain.indicators import Indicator
from domain.places import names_of
from domain.proposals import AMEND, DISCUSSED, NEW, RETIRE
from domain.series import MERGED, REDEFINED, RETIRED, SPLIT, Link, links_between
from storage import reference_tables as tables
from storage.audit import record
from storage.durations import median_seconds
from storage.proposal_lists import Proposal, accepted_proposals, count_proposals
from storage.reading import Line
from storage.reference import LoadReport, Row, bump_revision
from storage.reference_indicators import first_names, frozen_at, indicator_of, load_indicators, set_before
from storage.series import told_links
from storage.submissions import submissions


class CannotFreeze(Exception):
    """Why a set cannot be frozen: `frozen`, `answered` (there are answers for its year) or `refused` rows."""

    def __init__(self, reason: str, report: LoadReport | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.report = report


@dataclass(frozen=True)
class Coming:
    """The set of a year as it will be, or is.

    `links` lead from the set of `before`; `typed` values and `minutes` are what it asks of a head, `limit` how many typed
    values are set as the most. `waiting` are accepted proposals that are not in the set yet, `open` counts those
    without a final answer.
    """

    year: int
    before: int | None
    indicators: tuple[Indicator, ...]
    links: tuple[Link, ...]
    typed: int
    minutes: int
    limit: int
    waiting: tuple[Proposal, ...]
    open: int
    frozen: datetime | None

    @property
    def too_much(self) -> bool:
        """Whether a head would have to type more than the limit."""
        return self.typed > self.limit

    @property
    def new(self) -> tuple[str, ...]:
        """The codes that come from nothing in the set before."""
        linked = {link.code for link in self.links}
        return tuple(one.code for one in self.indicators if one.code not in linked)

    def of_kind(self, *kinds: str) -> tuple[str, ...]:
        """The codes linked in these ways; those of retired indicators are their old ones."""
        found = (link.code or link.old_code for link in self.links if link.kind in kinds)
        return tuple(dict.fromkeys(found))

    @property
    def redefined(self) -> tuple[str, ...]:
        """The codes whose series break."""
        return self.of_kind(REDEFINED, SPLIT, MERGED)

    @property
    def retired(self) -> tuple[str, ...]:
        """The codes that were in the set before and go on in none of this one."""
        return self.of_kind(RETIRED)


def _rows(connection: Connection, year: int | None) -> dict[str, Row]:
    table = tables.indicators
    found = connection.execute(select(table).where(table.c.year == year).order_by(table.c.position))
    return {row["code"]: dict(row) for row in found.mappings()}


def _groups(connection: Connection) -> dict[str, int]:
    table = tables.indicator_groups
    return {row.code: row.position for row in connection.execute(select(table.c.code, table.c.position))}


def _without(rows: Mapping[str, Row], gone: Sequence[str]) -> dict[str, Row]:
    """The rows without some codes, and without what refers to them: denominators and checks."""
    kept = {code: dict(row) for code, row in rows.items() if code not in gone}
    for row in kept.values():
        row["of"] = "" if row["of"] in gone else row["of"]
        checks = split_checks(row["checks"])
        row["checks"] = "; ".join(check for check in checks if not set(parse(check).codes) & set(gone))
    return kept


def _coming_rows(connection: Connection, year: int) -> dict[str, Row]:
    """The rows of a year's set as they will be: its own, else those of the set before; without what is retired."""
    own = _rows(connection, year)
    if frozen_at(connection, year) is not None:
        return own
    rows = own or _rows(connection, set_before(connection, year))
    accepted = accepted_proposals(connection, year)
    return _without(rows, [one.code for one in accepted if one.kind == RETIRE and one.code in rows])


def _line(row: Row) -> dict[str, str]:
    """A row as a line of a file that `load_indicators` takes."""
    shown = {"group": row["group_code"]}
    for name, value in row.items():
        if isinstance(value, bool):
            shown[name] = "Y" if value else "N"
        elif isinstance(value, Decimal):
            shown[name] = format(value, "f")
        elif name not in ("year", "position", "group_code"):
            shown[name] = value or ""
    return shown


def coming_line(connection: Connection, year: int, code: str) -> dict[str, str] | None:
    """An indicator of a coming set as a line of a file, or None."""
    row = _coming_rows(connection, year).get(code)
    return None if row is None else _line(row)


def enter_line(
    connection: Connection, year: int, line: dict[str, str], by: int | None, now: datetime
) -> LoadReport:
    """Put a new or an amended indicator into a coming set, as a file of the whole set would."""
    lines = {code: _line(row) for code, row in _coming_rows(connection, year).items()}
    report = _load(connection, year, {**lines, line["code"]: line})
    if report.done:
        became = line.get("map", "") or "in the set"
        record(connection, "indicator entered", f"indicator {year} {line['code']}", now, by=by, became=became)
    return report


def _load(connection: Connection, year: int, lines: Mapping[str, dict[str, str]]) -> LoadReport:
    gone = [{"code": code, "map": RETIRED} for code in _rows(connection, year) if code not in lines]
    numbered: list[Line] = list(enumerate([*lines.values(), *gone], 2))
    return load_indicators(connection, numbered, year)


def coming_set(connection: Connection, year: int) -> Coming:
    """The set of a year as it will be once it is frozen; it only reads."""
    before = set_before(connection, year)
    old = {code: indicator_of(row) for code, row in _rows(connection, before).items()}
    rows = _coming_rows(connection, year)
    places = _groups(connection)
    ordered = sorted(rows.values(), key=lambda row: (places[row["group_code"]], row["position"]))
    first = first_names(connection)
    indicators = tuple(
        replace(
            indicator_of(row),
            reworded=names_of(row) != first.get(row["code"], names_of(row)),
        )
        for row in ordered
    )
    told = [link for link in told_links(connection, year) if link.code in rows]
    frozen = frozen_at(connection, year)
    links = (
        tuple(told_links(connection, year))
        if frozen is not None
        else links_between(old, {one.code: one for one in indicators}, told)
    )
    return Coming(
        year,
        before,
        indicators,
        links if before is not None else (),
        typed(indicators),
        minutes_of(indicators, median_seconds(connection, year)),
        typed_limit(_frozen_before(connection, year)),
        tuple(_waiting(connection, year, rows, {link.code for link in told}, _rows(connection, before))),
        count_proposals(connection, year, DISCUSSED),
        frozen,
    )


def _frozen_before(connection: Connection, year: int) -> int:
    table = tables.indicator_sets
    query = select(func.count()).where(table.c.year < year, table.c.frozen_at.is_not(None))
    return connection.execute(query).scalar_one()


def _waiting(
    connection: Connection, year: int, rows: Mapping[str, Row], told: set[str], old: Mapping[str, Row]
) -> list[Proposal]:
    """Accepted proposals that the set does not hold yet."""

    def amended(code: str) -> bool:
        kept = ("year", "position")
        here, there = rows.get(code, {}), old.get(code, {})
        changed = any(here.get(name) != value for name, value in there.items() if name not in kept)
        return code not in rows or code in told or changed

    accepted = accepted_proposals(connection, year)
    new = [one for one in accepted if one.kind == NEW and one.code not in rows]
    return [*new, *(one for one in accepted if one.kind == AMEND and not amended(one.code))]


def freeze_set(connection: Connection, year: int, by: int | None, now: datetime) -> Coming:
    """Freeze the set of a year: its rows, their order and where each comes from. Raises CannotFreeze."""
    if frozen_at(connection, year) is not None:
        raise CannotFreeze("frozen")
    if connection.execute(select(submissions.c.id).where(submissions.c.year == year).limit(1)).first():
        raise CannotFreeze("answered")
    coming = coming_set(connection, year)
    rows = _coming_rows(connection, year)
    report = _load(connection, year, {one.code: _line(rows[one.code]) for one in coming.indicators})
    if not report.done:
        raise CannotFreeze("refused", report)
    table = tables.indicator_map
    connection.execute(table.delete().where(table.c.year == year))
    links = [
        {"year": year, "code": one.code, "old_code": one.old_code, "kind": one.kind} for one in coming.links
    ]
    if links:
        connection.execute(table.insert(), links)
    sets = tables.indicator_sets
    still = sets.update().where(sets.c.year == year, sets.c.frozen_at.is_(None))
    if connection.execute(still.values(frozen_at=now)).rowcount != 1:
        raise CannotFreeze("frozen")
    bump_revision(connection)
    became = f"{len(coming.indicators)} indicators, {coming.typed} typed"
    record(connection, "set frozen", f"indicator set {year}", now, by=by, became=became)
    return coming_set(connection, year)
