"""Series: what stood for an indicator and a territory in an earlier year, through changed sets and mergers.

A value is carried over only where it means the same: a redefined indicator's is marked as a break, one that was split
or merged is not added up at all. Of a territory that others passed into, counts and money are summed with the share
that passed over; a percentage never is, and shares are recomputed from the summed counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeAlias

from domain.indicators import Indicator
from domain.places import Lineage, Register

SAME, REDEFINED, SPLIT, MERGED, RETIRED = "same", "redefined", "split", "merged", "retired"
NEW = "new"

ADDED_TYPES = frozenset({"integer", "decimal", "money"})
NOT_ADDED_UNITS = frozenset({"days"})
"""Units of numbers that two communities cannot have together: 200 days without water twice are not 400."""

NONE, WHOLE = Decimal(0), Decimal(1)

Said: TypeAlias = "Decimal | str"


@dataclass(frozen=True)
class Link:
    """That an indicator of a year's set comes from one of the set before; `code` is "" when that one was retired."""

    code: str
    old_code: str
    kind: str


Links: TypeAlias = Mapping[str, tuple[Link, ...]]
"""The links into one year's set, by the code in that set; an indicator without any is new."""


@dataclass(frozen=True)
class Trace:
    """Under which code an indicator stood in an earlier year ("" when its values do not carry over), and the break."""

    code: str
    mark: str = ""


@dataclass(frozen=True)
class Part:
    """A territory of an earlier day that is now (a share of) another one; `weight` is 0 to 1."""

    territory: str
    weight: Decimal


@dataclass(frozen=True)
class Earlier:
    """What stood in an earlier year, or None when nothing carries over; `mark` names the break in the series."""

    value: Said | None
    mark: str = ""


def by_code(links: Iterable[Link]) -> Links:
    """Links by the code in the newer set."""
    found: dict[str, tuple[Link, ...]] = {}
    for link in links:
        if link.code:
            found[link.code] = (*found.get(link.code, ()), link)
    return found


def links_between(
    old: Mapping[str, Indicator], new: Mapping[str, Indicator], told: Iterable[Link]
) -> tuple[Link, ...]:
    """All links from one set to the next: those that were told, then the same code as the same indicator.

    One whose type or unit is another, or that was split or merged into others, is redefined even under the same code.
    What leads nowhere is retired.
    """
    given = by_code(told)
    parted = {link.old_code for link in told if link.kind in (SPLIT, MERGED)}
    links: list[Link] = []
    for code, indicator in new.items():
        if code in given:
            links += given[code]
        elif code in old:
            measured = (indicator.type, indicator.unit) == (old[code].type, old[code].unit)
            links.append(Link(code, code, SAME if measured and code not in parted else REDEFINED))
    kept = {link.old_code for link in links}
    return (*links, *(Link("", code, RETIRED) for code in old if code not in kept))


def trace(code: str, steps: Sequence[Links | None]) -> Trace:
    """Follow an indicator back through the sets' links, the newest first; a year without a set of its own is None."""
    mark = ""
    for links in steps:
        if links is None:
            continue
        found = links.get(code, ())
        if len(found) != 1 or found[0].kind not in (SAME, REDEFINED):
            return Trace("", found[0].kind if found else NEW)
        code = found[0].old_code
        mark = mark or (REDEFINED if found[0].kind == REDEFINED else "")
    return Trace(code, mark)


def parts_of(register: Register, territory: str, day: date) -> tuple[Part, ...]:
    """What a territory of today consisted of on an earlier day, each territory with the share that is in it now."""
    one = register.by_code.get(territory)
    there = one is None or one.valid_on(day)
    given_away = sum((_weight(line) for line in _after(register, day) if line.predecessor == territory), NONE)
    own = [Part(territory, max(NONE, WHOLE - given_away) or WHOLE)] if there else []
    return (*own, *_before(register, territory, WHOLE, day, frozenset({territory})))


def _weight(line: Lineage) -> Decimal:
    return Decimal(str(line.weight))


def _after(register: Register, day: date) -> list[Lineage]:
    """What passed over after a day; without a date it did so before all series."""
    return [line for line in register.lineage if line.on is not None and line.on > day]


def _before(
    register: Register, territory: str, share: Decimal, day: date, seen: frozenset[str]
) -> tuple[Part, ...]:
    found: list[Part] = []
    for line in _after(register, day):
        before = register.by_code.get(line.predecessor)
        if line.successor != territory or line.predecessor in seen:
            continue
        weight = share * _weight(line)
        if before is None or before.valid_on(day):
            found.append(Part(line.predecessor, weight))
        found += _before(register, line.predecessor, weight, day, seen | {line.predecessor})
    return tuple(found)


def together(indicator: Indicator, said: Sequence[tuple[Part, Said | None]]) -> Said | None:
    """The value of several parts as one; None when one of them said nothing, or they cannot be added.

    One whole part keeps its value as it is. A part of a percentage, a choice or words is as good as the whole.
    """
    if any(value is None for _, value in said) or not said:
        return None
    (part, value), *others = said
    if not others and (part.weight == WHOLE or not _added(indicator)):
        return value
    if not _added(indicator):
        return None
    total = sum((part.weight * Decimal(str(value)) for part, value in said), NONE)
    places = Decimal("0.01") if indicator.type == "decimal" else Decimal(1)
    rounded = total.quantize(places, ROUND_HALF_UP)
    return rounded.normalize() + 0 if rounded == rounded.to_integral_value() else rounded


def _added(indicator: Indicator) -> bool:
    return indicator.type in ADDED_TYPES and indicator.unit not in NOT_ADDED_UNITS


def earlier(
    indicator: Indicator,
    steps: Sequence[Links | None],
    parts: Sequence[Part],
    said: Mapping[str, Mapping[str, Said]],
) -> Earlier:
    """What stood for an indicator in an earlier year; `said` maps territory -> code of that year -> value."""
    traced = trace(indicator.code, steps)
    if not traced.code:
        return Earlier(None, traced.mark)
    values = [(part, said.get(part.territory, {}).get(traced.code)) for part in parts]
    return Earlier(together(indicator, values), traced.mark)
