"""Series from the store: the links between the sets of two years, and a community's values of an earlier year."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from domain.indicators import IndicatorSet
from domain.places import Register
from domain.series import (
    NEW,
    WHOLE,
    Earlier,
    Link,
    Links,
    Part,
    Said,
    by_code,
    earlier,
    links_between,
    parts_of,
)
from storage import reference_tables as tables
from storage.reference_indicators import read_indicator_set, set_before
from storage.schema import Connection
from storage.submissions import standing_answers


def told_links(connection: Connection, year: int) -> tuple[Link, ...]:
    """The links of a year's set as they are written down: what was told before it is frozen, all of them after."""
    table = tables.indicator_map
    query = select(table).where(table.c.year == year).order_by(table.c.code, table.c.old_code)
    return tuple(Link(row.code, row.old_code, row.kind) for row in connection.execute(query))


def links_into(connection: Connection, year: int) -> tuple[Link, ...] | None:
    """All links from the set before into a year's own set; None when the year has no set of its own, or the first."""
    own = select(tables.indicator_sets).where(tables.indicator_sets.c.year == year)
    row = connection.execute(own).first()
    if row is None or set_before(connection, year) is None:
        return None
    told = told_links(connection, year)
    if row.frozen_at is not None and told:
        return told
    before, now = read_indicator_set(connection, year - 1), read_indicator_set(connection, year)
    return links_between(before.by_code, now.by_code, told)


def steps_back(connection: Connection, year: int, earlier_year: int) -> tuple[Links | None, ...]:
    """The links of each year from `year` back to the one after `earlier_year`."""
    found = (links_into(connection, one) for one in range(year, earlier_year, -1))
    return tuple(None if links is None else by_code(links) for links in found)


def earlier_values(
    connection: Connection,
    register: Register,
    indicators: IndicatorSet,
    territory: str,
    year: int,
    earlier_year: int,
) -> dict[str, Earlier]:
    """What stood for each indicator of a year's set in an earlier year, for a community as it is now.

    Values that a community gave for itself go before what is made up from those that passed into it.
    """
    steps = steps_back(connection, year, earlier_year)
    parts = parts_of(register, territory, date(earlier_year, 12, 31))
    there = any(part.territory == territory for part in parts)
    itself = (Part(territory, WHOLE),)
    places = {territory, *(part.territory for part in parts)}
    said = {one: _said(connection, one, earlier_year) for one in places}
    found: dict[str, Earlier] = {}
    for indicator in indicators.indicators:
        one = earlier(indicator, steps, itself, said)
        if there or one.value is None:
            one = earlier(indicator, steps, parts, said)
        if one.value is not None or one.mark not in ("", NEW):
            found[indicator.code] = one
    return found


def _said(connection: Connection, territory: str, year: int) -> dict[str, Said]:
    found: dict[str, Said] = {}
    for code, one in standing_answers(connection, territory, year).items():
        value = one.number if one.number is not None else one.text
        if value is not None:
            found[code] = value
    return found
