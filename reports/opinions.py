"""Opinions of heads: together, from five of a region, as distributions in the scale's own words."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Flowable

from reports import charts
from reports.figures import Line
from reports.pages import INNER
from reports.sheet import Sheet, table

PARTS = {"low": ("1", "2"), "middle": ("3",), "high": ("4", "5")}
HALVES = (INNER * 0.42, INNER * 0.58)


def may_stand(sheet: Sheet) -> bool:
    """Whether a report may speak of opinions at all."""
    return sheet.figures.level in ("region", "country")


def opinion(sheet: Sheet, line: Line) -> list[Flowable]:
    """One question and what was said to it."""
    t = sheet.t
    name = sheet.words(t.name(line.indicator.names), "name")
    if line.hidden:
        cells: list[Any] = [sheet.words(t("report-too-few"), "small")]
    elif line.indicator.type == "text":
        cells = [sheet.words(t("report-texts-counted", n=t.number(line.n)), "cell")]
    else:
        cells = _distribution(sheet, line)
    return [table([[name, cells]], HALVES, head=False)]


def _distribution(sheet: Sheet, line: Line) -> list[Any]:
    counts = line.counts or {}
    names = {option.value: sheet.t.name(option.names) for option in line.indicator.options}
    colours = charts.EITHER_WAY if line.indicator.direction == "neutral" else charts.GOOD_OR_BAD
    entries = [
        (colour, f"{' / '.join(names[one] for one in PARTS[word])}: {sheet.t.number(counts[word])}")
        for colour, word in zip(colours, PARTS, strict=True)
    ]
    chart = charts.distribution([counts[word] for word in PARTS], colours, HALVES[1] - 8)
    return [chart, sheet.key(entries), sheet.words(sheet.of_all(line.n), "small")]
