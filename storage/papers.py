"""What the command line's papers are made from."""

from __future__ import annotations

from datetime import date

from domain.cycle import Cycle
from domain.evidence import Evidence
from domain.handout import Handout
from storage.commands import clock_time
from storage.cycles import current_cycle, cycle_of
from storage.evidence import read_evidence
from storage.handouts import read_handout
from storage.reference import read_matters, read_register
from storage.reference_indicators import read_indicator_set
from storage.schema import Connection


def evidence_of(connection: Connection, territory: str, year: int) -> Evidence | None:
    """The evidence of a report, or None for an unknown territory."""
    register = read_register(connection)
    if territory not in register.by_code:
        return None
    return read_evidence(
        connection, register, read_indicator_set(connection, year), read_matters(connection), territory, year
    )


def reported_territories(connection: Connection, year: int) -> list[str]:
    """The regions that were there at the end of a year, and the country, last; none when nobody is asked about it."""
    if _asked(connection, year, clock_time(connection).date()) is None:
        return []
    register = read_register(connection)
    regions = register.children.get(register.root, ())
    return [one.code for one in regions if one.valid_on(date(year, 12, 31))] + [register.root]


def handout_of(
    connection: Connection, territory: str, year: int, phone: str, bot_name: str
) -> Handout | None:
    """What a table or a paper form is made from, or None for an unknown community or year."""
    today = clock_time(connection).date()
    cycle = _asked(connection, year, today)
    if cycle is None:
        return None
    return read_handout(
        connection,
        read_register(connection),
        read_indicator_set(connection, year),
        cycle,
        territory,
        today,
        phone=phone,
        bot_name=bot_name,
    )


def _asked(connection: Connection, year: int, today: date) -> Cycle | None:
    """The cycle that asks about a year, if any does."""
    current = current_cycle(connection, today)
    return current if current.year == year else cycle_of(connection, year)
