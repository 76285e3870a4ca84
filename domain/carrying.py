"""Last year's answers as this year's report needs them: under this year's codes, for the communities of today."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from domain.evidence import AnswerRow
from domain.indicators import Indicator
from domain.places import Register
from domain.series import NEW, WHOLE, Links, Part, Trace, parts_of, together, trace

UNCHECKED = "received"


@dataclass(frozen=True)
class Carried:
    """Last year's rows under this year's codes, and the indicators whose values do not carry over, with the break."""

    rows: tuple[AnswerRow, ...]
    breaks: Mapping[str, str]


def carry(
    rows: Sequence[AnswerRow],
    register: Register,
    territories: Collection[str],
    indicators: Collection[Indicator],
    links: Links | None,
    day: date,
) -> Carried:
    """Carry the answers of the year that ended on `day` over one set's links and into the communities of today.

    Without links and mergers they are given back as they are.
    """
    parts = {code: parts_of(register, code, day) for code in territories}
    changed = {code: found for code, found in parts.items() if found != (Part(code, WHOLE),)}
    if links is None and not changed:
        return Carried(tuple(rows), {})
    traces = {one.code: trace(one.code, (links,)) for one in indicators}
    given = {(row.territory, row.indicator): row for row in rows}
    found = [
        row
        for territory, inside in parts.items()
        for one in indicators
        if (row := _row(territory, inside, one, traces[one.code], given)) is not None
    ]
    breaks = {code: one.mark for code, one in traces.items() if one.mark not in ("", NEW)}
    return Carried(tuple(found), breaks)


def _row(
    territory: str,
    parts: Sequence[Part],
    indicator: Indicator,
    traced: Trace,
    given: Mapping[tuple[str, str], AnswerRow],
) -> AnswerRow | None:
    if traced.mark or not traced.code:
        return None
    own = given.get((territory, traced.code))
    if own is not None and all(part.territory != territory for part in parts):
        return replace(own, indicator=indicator.code)
    there = [row for part in parts if (row := given.get((part.territory, traced.code))) is not None]
    if len(there) != len(parts) or not there:
        return None
    one = replace(there[0], territory=territory, indicator=indicator.code)
    if len(parts) == 1 and parts[0].weight == WHOLE:
        return one
    said = [
        (part, row.number if row.number is not None else row.text)
        for part, row in zip(parts, there, strict=True)
    ]
    value = together(indicator, said)
    if value is None:
        return None
    reviews = {row.review for row in there}
    review = reviews.pop() if len(reviews) == 1 else UNCHECKED
    number, text = (value, None) if isinstance(value, Decimal) else (None, value)
    return replace(one, number=number, text=text, skipped=None, comment="", review=review)
