"""Figures of bodies beside those of communities: both are given, the body is named, neither is called the right one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from domain.evidence import FigureRow
from domain.indicators import Indicator
from reports.answers import PEOPLE_UNITS
from reports.disclosure import FEWEST
from reports.figures import median_or_sum
from reports.pages import INNER
from reports.sheet import DASH, Sheet, table
from reports.text import LONGEST_QUOTE

WIDTHS = (INNER * 0.31, INNER * 0.17, INNER * 0.17, INNER * 0.22, INNER * 0.13)


def sources(sheet: Sheet) -> list[Flowable]:
    """The indicators that both communities and bodies gave, over the same communities; nothing where there are none."""
    t = sheet.t
    own = "report-sources-own" if sheet.figures.one else "report-sources-community"
    heads = (
        *("report-column-indicator", own, "report-sources-body"),
        *("report-sources-body-name", "report-sources-difference"),
    )
    rows: list[list[Any]] = [
        [sheet.words(t(word), "head" if n in (0, 3) else "headright") for n, word in enumerate(heads)]
    ]
    given = _given(sheet)
    for indicator in sheet.evidence.indicators.indicators:
        if indicator.numeric and not indicator.private:
            rows += [
                _row(sheet, indicator, body, figures)
                for body, figures in sorted(given.get(indicator.code, {}).items())
                if _both(sheet, indicator, figures)
            ]
    if len(rows) == 1:
        return []
    note = sheet.words(t("report-sources-note"))
    return [CondPageBreak(160), sheet.heading(t("report-sources")), note, table(rows, WIDTHS)]


def _given(sheet: Sheet) -> dict[str, dict[str, list[FigureRow]]]:
    """The bodies' figures for the communities of the report, by indicator and body."""
    inside = set(sheet.figures.inside)
    found: dict[str, dict[str, list[FigureRow]]] = {}
    for one in sheet.evidence.figures:
        if one.territory in inside and one.year == sheet.evidence.year:
            found.setdefault(one.indicator, {}).setdefault(one.body, []).append(one)
    return found


def _both(sheet: Sheet, indicator: Indicator, figures: list[FigureRow]) -> dict[str, tuple[Decimal, Decimal]]:
    """What each community and the body say of it, where both is known and neither is too small to stand by itself."""
    year, inside = sheet.evidence.year, sheet.figures.inside
    if sheet.figures.one:
        own, body = sheet.figures.answers.column(indicator.code, year), {inside[0]: figures[-1].number}
    else:
        own = sheet.figures.answers.open(indicator, year, inside)
        body = {one.territory: one.number for one in figures if not _is_few(indicator, one.number)}
    return {code: (own[code], body[code]) for code in sorted(own.keys() & body.keys())}


def _row(sheet: Sheet, indicator: Indicator, body: str, figures: list[FigureRow]) -> list[Any]:
    t = sheet.t
    both = _both(sheet, indicator, figures)
    own = median_or_sum(indicator, {code: ours for code, (ours, _) in both.items()})
    theirs = median_or_sum(indicator, {code: said for code, (_, said) in both.items()})
    known = sheet.evidence.indicators.bodies.get(body)
    small = _is_few(indicator, own) or _is_few(indicator, theirs)
    name: list[Any] = [sheet.words(t.name(indicator.names), "name")]
    if sheet.figures.one:
        name += _reason(sheet, indicator, own, theirs)
    else:
        of = t("report-n-of", n=t.number(len(both)), total=t.number(len(sheet.figures.inside)))
        name.append(sheet.words(of, "small"))
    return [
        name,
        sheet.words(_shown(sheet, indicator, own), "number"),
        sheet.words(_shown(sheet, indicator, theirs), "number"),
        sheet.words(t.name(known.names) if known is not None else body, "cell"),
        sheet.words(DASH if small else _difference(sheet, indicator, own, theirs), "number"),
    ]


def _is_few(indicator: Indicator, value: Decimal | None) -> bool:
    return indicator.unit in PEOPLE_UNITS and value is not None and 0 < value < FEWEST


def _shown(sheet: Sheet, indicator: Indicator, value: Decimal | None) -> str:
    return sheet.few() if _is_few(indicator, value) else sheet.number(value, indicator)


def _difference(sheet: Sheet, indicator: Indicator, own: Decimal | None, theirs: Decimal | None) -> str:
    """What the communities say less what the body says."""
    if own is None or theirs is None:
        return DASH
    difference = own - theirs
    return f"{'+' if difference > 0 else ''}{sheet.number(difference, indicator)}"


def _reason(
    sheet: Sheet, indicator: Indicator, own: Decimal | None, theirs: Decimal | None
) -> list[Flowable]:
    """How the head explains that theirs is another figure."""
    row = sheet.figures.row(sheet.figures.inside[0], sheet.evidence.year, indicator.code)
    if row is None or not row.comment or own == theirs:
        return []
    return [sheet.words(sheet.t("report-sources-reason", reason=row.comment[:LONGEST_QUOTE]), "small")]
