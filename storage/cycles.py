"""The years that are described: the stage each is in, the plan of its stages, and the decree that orders it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Boolean, Column, Connection, Date, ForeignKey, Integer, String, Table, select

from domain.cycle import INDICATOR_REVIEW, Cycle, Span, default_spans, planned_stage
from storage.days import read_calendar
from storage.locks import hold_year
from storage.schema import metadata

cycles = Table(
    "cycles",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("stage", String(20), nullable=False),
    Column("decree", String(200), nullable=False, server_default=""),
    Column("invented", Boolean, nullable=False, server_default="0"),
)

cycle_stages = Table(
    "cycle_stages",
    metadata,
    Column("year", Integer, ForeignKey("cycles.year", ondelete="CASCADE"), primary_key=True),
    Column("stage", String(20), primary_key=True),
    Column("begins_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
)


def read_cycles(connection: Connection) -> tuple[Cycle, ...]:
    """All cycles, the oldest first."""
    # The years first: a plan is committed with its year, and a year that is seen has one that can be seen.
    found = connection.execute(select(cycles).order_by(cycles.c.year)).all()
    spans: dict[int, dict[str, Span]] = {}
    for row in connection.execute(select(cycle_stages)):
        spans.setdefault(row.year, {})[row.stage] = (row.begins_on, row.ends_on)
    return tuple(Cycle(row.year, row.stage, spans[row.year], row.decree, bool(row.invented)) for row in found)


def current_of(found: Sequence[Cycle], today: date, fallback: Cycle) -> Cycle:
    """The cycle whose collection is open, else the last one that was asked about, else the first to come."""
    begun = [cycle for cycle in found if cycle.opens_on <= today]
    if begun:
        return begun[-1]
    return found[0] if found else fallback


def current_cycle(connection: Connection, today: date) -> Cycle:
    """The cycle that is asked about. It only reads: without any row the default plan of last year is given."""
    spans = default_spans(today.year - 1, read_calendar(connection))
    fallback = Cycle(today.year - 1, planned_stage(spans, today), spans)
    return current_of(read_cycles(connection), today, fallback)


def ensure_cycle(connection: Connection, year: int, today: date) -> Cycle:
    """The cycle of a year, made with its default plan when there is none."""
    found = cycle_of(connection, year)
    if found is None:
        hold_year(connection, year)
        found = cycle_of(connection, year)
    if found is not None:
        return found
    spans = default_spans(year, read_calendar(connection))
    return begin_cycle(connection, Cycle(year, planned_stage(spans, today), spans))


def begin_years(connection: Connection, today: date) -> tuple[Cycle, ...]:
    """See to it that the year that ended has a cycle, and from its autumn on the year that runs; the new ones."""
    years = [today.year - 1]
    if default_spans(today.year, read_calendar(connection))[INDICATOR_REVIEW][0] <= today:
        years.append(today.year)
    missing = [year for year in years if cycle_of(connection, year) is None]
    for year in missing:
        hold_year(connection, year)
    still = [year for year in missing if cycle_of(connection, year) is None]
    return tuple(ensure_cycle(connection, year, today) for year in still)


def begin_cycle(connection: Connection, cycle: Cycle) -> Cycle:
    """Store a new cycle with its plan."""
    values = {"year": cycle.year, "stage": cycle.stage, "decree": cycle.decree, "invented": cycle.invented}
    connection.execute(cycles.insert(), values)
    plan_stages(connection, cycle.year, cycle.spans)
    return cycle


def plan_stages(connection: Connection, year: int, spans: Mapping[str, Span]) -> None:
    """Write the plan of a cycle's stages over the one before."""
    connection.execute(cycle_stages.delete().where(cycle_stages.c.year == year))
    rows = [
        {"year": year, "stage": stage, "begins_on": first, "ends_on": last}
        for stage, (first, last) in spans.items()
    ]
    connection.execute(cycle_stages.insert(), rows)


def move_stage(connection: Connection, year: int, was: str, stage: str) -> bool:
    """Move a cycle from one stage to another; False when somebody moved it meanwhile."""
    here = cycles.update().where(cycles.c.year == year, cycles.c.stage == was)
    return connection.execute(here.values(stage=stage)).rowcount == 1


def set_decree(connection: Connection, year: int, decree: str) -> None:
    """Write which decree orders the report of a year; "" makes it a trial year."""
    connection.execute(cycles.update().where(cycles.c.year == year).values(decree=decree))


def cycle_of(connection: Connection, year: int) -> Cycle | None:
    """The cycle of a year, or None."""
    return next((cycle for cycle in read_cycles(connection) if cycle.year == year), None)
