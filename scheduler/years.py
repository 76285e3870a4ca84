"""Years by the clock: a new one begins, and each moves from stage to stage as planned."""

from __future__ import annotations

from datetime import datetime

from domain.cycle import advanced
from storage.audit import record
from storage.cycles import begin_years, read_cycles
from storage.deliveries import deliver
from storage.schema import Connection
from storage.year_changes import change_stage, concerned_by_year, lacks_its_set


def begin_year(connection: Connection, now: datetime) -> None:
    """See to it that every year that is described or discussed has a cycle; the Union hears of a new one."""
    for cycle in begin_years(connection, now.date()):
        record(connection, "cycle begun", f"cycle {cycle.year}", now, became=cycle.stage)
        union = concerned_by_year(connection, now, ("union",))
        deliver(connection, f"year {cycle.year}", union, "year-begun", {"year": cycle.year}, now)


def advance_years(connection: Connection, now: datetime) -> None:
    """Move every year on to the stage its plan says, once, however many clocks tick."""
    for cycle in read_cycles(connection):
        onward = advanced(cycle, now.date())
        if onward.stage != cycle.stage:
            change_stage(connection, cycle, onward, by=None, now=now)
            if lacks_its_set(connection, onward):
                union = concerned_by_year(connection, now, ("union",))
                what = f"set {cycle.year} not frozen"
                deliver(connection, what, union, "set-not-frozen", {"year": cycle.year}, now)
