"""What is the same for everybody: the register, the indicators, the matters and the current year, held in memory.

It is read at start and again whenever a load has changed the reference data or a year has begun.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.calendar import Calendar
from domain.cycle import INDICATOR_REVIEW, Cycle
from domain.evidence import Matter
from domain.indicators import IndicatorSet
from domain.notice_times import PER_SECOND
from domain.places import Register
from locales import Texts
from storage.clock import read_offset, real_time
from storage.cycles import current_cycle, read_cycles
from storage.days import read_calendar
from storage.place_search import PlaceSearch
from storage.reference import read_matters, read_register, reference_revision
from storage.reference_indicators import read_indicator_set
from storage.schema import Connection


@dataclass(frozen=True)
class World:
    """The reference data of one moment, with the offset of the clock.

    `rate` is how many deliveries may go a second. `cycle` is the one that is asked about, `reviewed` the one whose
    indicators are being discussed, if any. `remembered` holds what was read or built from it and may be read again at
    any time.
    """

    revision: int
    register: Register
    places: PlaceSearch
    indicators: IndicatorSet
    matters: Mapping[str, Matter]
    cycle: Cycle
    reviewed: Cycle | None
    calendar: Calendar
    offset: timedelta
    zone: ZoneInfo
    union_phone: str
    bot_name: str
    files: Path
    rate: float = PER_SECOND
    remembered: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
    def now(self) -> datetime:
        """The time of the program's clock."""
        return real_time() + self.offset

    def label(self, code: str, t: Texts) -> str:
        """A territory's name in a language; its code when the register does not know it."""
        found = self.register.by_code.get(code)
        return code if found is None else t.name(found.names)

    def above_label(self, code: str, t: Texts) -> str:
        """The name of the district or region that a territory lies in."""
        return self.label(self.register.parent(code), t)

    def label_with_above(self, code: str, t: Texts) -> str:
        """A territory's name with that of the district or region it lies in."""
        return f"{self.label(code, t)}, {self.above_label(code, t)}"

    @property
    def year(self) -> int:
        """The year that is being described."""
        return self.cycle.year


def read_world(
    connection: Connection,
    zone: ZoneInfo,
    union_phone: str,
    bot_name: str,
    files: Path,
    old: World | None = None,
    rate: float = PER_SECOND,
) -> World:
    """Read the world, keeping the parts of `old` that have not changed; `files` is the folder of kept files."""
    offset = read_offset(connection)
    cycle = current_cycle(connection, (real_time() + offset).astimezone(zone).date())
    reviewed = next((one for one in read_cycles(connection) if one.stage == INDICATOR_REVIEW), None)
    calendar = read_calendar(connection)
    revision = reference_revision(connection)
    if old is not None and (old.revision, old.cycle, old.reviewed, old.calendar) == (
        revision,
        cycle,
        reviewed,
        calendar,
    ):
        return old if old.offset == offset else _replaced(old, offset)
    register = read_register(connection)
    return World(
        revision,
        register,
        PlaceSearch(register),
        read_indicator_set(connection, cycle.year),
        read_matters(connection),
        cycle,
        reviewed,
        calendar,
        offset,
        zone,
        union_phone,
        bot_name,
        files,
        rate,
    )


def _replaced(old: World, offset: timedelta) -> World:
    return replace(old, offset=offset, remembered={})
