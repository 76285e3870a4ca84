"""What the command line does in the database: one function a command."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select

from storage.clock import read_offset, real_time
from storage.coming_set import CannotFreeze, Coming, coming_set, freeze_set
from storage.cycles import current_cycle
from storage.deliveries import count_by_state
from storage.drafts import drafts
from storage.people import people
from storage.reading import read_rows
from storage.reference import LoadReport
from storage.reference_indicators import load_indicators
from storage.reference_places import load_territories, load_villages
from storage.schema import Connection
from storage.submissions import submissions
from storage.updates import tally_of


@dataclass(frozen=True)
class Made:
    """A link's token, or why there is none."""

    token: str = ""
    problem: str = ""


def clock_time(connection: Connection) -> datetime:
    """The time of the program's clock."""
    return real_time() + read_offset(connection)


def load_file(
    connection: Connection, what: str, file: Path, year: int | None, options: Path | None
) -> LoadReport:
    """Load a file of reference data; `options` words those of indicators anew. Raises UnreadableFile."""
    lines = read_rows(file)
    if what == "territories":
        return load_territories(connection, lines)
    if what == "villages":
        return load_villages(connection, lines)
    today = clock_time(connection).date()
    worded = read_rows(options) if options is not None else []
    return load_indicators(connection, lines, year or current_cycle(connection, today).year, worded)


@dataclass(frozen=True)
class Frozen:
    """What a year's set will be, line by line, and whether it was frozen or why not."""

    lines: tuple[str, ...]
    done: bool = False
    problem: str = ""


WHY_NOT_FROZEN = {
    "frozen": "the set of {year} is frozen already",
    "answered": "there are answers for {year} already",
    "refused": "the set of {year} has bad lines",
}


def freeze_year(connection: Connection, year: int, yes: bool) -> Frozen:
    """Say what the set of a year will be; with `yes` freeze it."""
    coming = coming_set(connection, year)
    lines = _summary(coming)
    if not yes:
        return Frozen(lines)
    try:
        freeze_set(connection, year, None, clock_time(connection))
    except CannotFreeze as error:
        refused = error.report.refused if error.report is not None else []
        about = tuple(f"{one.code}: {one.reason} {one.about}".rstrip() for one in refused)
        return Frozen((*lines, *about), problem=WHY_NOT_FROZEN[error.reason].format(year=year))
    return Frozen(lines, done=True)


def _summary(coming: Coming) -> tuple[str, ...]:
    listed = (("new", coming.new), ("redefined", coming.redefined), ("retired", coming.retired))
    lines = [f"set of {coming.year}: {len(coming.indicators)} indicators, after that of {coming.before}"]
    lines += [f"{word}: {', '.join(codes) or 'none'}" for word, codes in listed]
    lines.append(f"a head gives {coming.typed} values, about {coming.minutes} minutes")
    if coming.too_much:
        lines.append(f"warning: more than the {coming.limit} values that are the limit")
    if coming.waiting:
        numbers = ", ".join(one.number for one in coming.waiting)
        lines.append(f"warning: accepted and not in the set: {numbers}")
    if coming.open:
        lines.append(f"warning: proposals without an answer: {coming.open}")
    return tuple(lines)


def state_of_store(connection: Connection) -> list[str]:
    """How the store is, one line each."""
    counted = (("people", people), ("drafts", drafts), ("submissions", submissions))
    lines = [
        f"{word}: {connection.execute(select(func.count()).select_from(table)).scalar_one()}"
        for word, table in counted
    ]
    states = count_by_state(connection)
    lines.append(
        "deliveries: " + (", ".join(f"{state} {n}" for state, n in sorted(states.items())) or "none")
    )
    lines.append(f"forged taps: {tally_of(connection, 'forged-tap')}")
    lines.append(f"clock: {clock_time(connection).isoformat(timespec='seconds')}")
    return lines
