"""The sections of a report: each is a function from a sheet to what stands on the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import (
    Flowable,
    FrameBreak,
    KeepTogether,
    PageBreak,
    Spacer,
)

from reports.chapters import ability, indicators
from reports.glance import glance
from reports.pages import INNER, WARNING
from reports.sheet import Sheet, boxed, table
from reports.sources import sources
from reports.voices import problems, remark, special
from reports.wanting import missing

Section = Callable[[Sheet], list[Flowable]]
CITIES = "cities"


def cover(sheet: Sheet) -> list[Flowable]:
    """What the report is, of which place and year, and what its figures are worth."""
    return titled(sheet, sheet.t("report-title"), sheet.t("report-subtitle"))


def titled(sheet: Sheet, title: str, subtitle: str) -> list[Flowable]:
    """A cover with a document's own title."""
    t, evidence = sheet.t, sheet.evidence
    above = ", ".join(
        t.name(place.names) for place in reversed(evidence.ancestors) if place.level != "country"
    )
    return [
        sheet.words(t("report-organiser"), "organiser"),
        Spacer(1, 10 * mm),
        sheet.words(title, "title"),
        Spacer(1, 4 * mm),
        sheet.words(subtitle, "subtitle"),
        FrameBreak(),
        sheet.words(t.name(evidence.territory.names), "place"),
        *([sheet.words(above, "above")] if above else []),
        sheet.words(t("report-year", year=str(evidence.year)), "above"),
        Spacer(1, 9 * mm),
        *boxed([sheet.words(mark, "mark") for mark in sheet.marks], INNER / 3, WARNING),
        Spacer(1, 9 * mm),
        sheet.words(_received(sheet), "body"),
        sheet.words(sheet.as_of, "small"),
        PageBreak(),
    ]


def _received(sheet: Sheet) -> str:
    t = sheet.t
    if sheet.figures.one:
        return t("report-cover-received" if sheet.figures.received else "report-cover-not-received")
    received, expected = len(sheet.figures.received), len(sheet.figures.inside)
    return t("report-cover-coverage", received=t.number(received), expected=t.number(expected))


def reading(sheet: Sheet) -> list[Flowable]:
    """How to read the report."""
    t = sheet.t
    small = "report-reading-small" if sheet.figures.one else "report-reading-small-sums"
    lines = [
        t("report-reading-sources"),
        *([] if sheet.figures.one else [t("report-reading-values")]),
        t("report-reading-peers"),
        t(small, few=sheet.few()),
        t("report-reading-opinions"),
    ]
    words = [sheet.words(line) for line in lines]
    return [KeepTogether([sheet.heading(t("report-reading")), *words])]


def coverage(sheet: Sheet) -> list[Flowable]:
    """How many of how many communities answered, by district or region; cities together, so that none stands alone."""
    t, evidence = sheet.t, sheet.evidence
    if sheet.figures.one or evidence.territory.level == "district":
        return []
    country = evidence.territory.level == "country"
    groups: dict[str, list[str]] = {}
    for place in evidence.expected:
        unit = place.region_code if country else place.district_code
        groups.setdefault(CITIES if unit in ("", place.code) else unit, []).append(place.code)
    cities = t("report-cities-republican" if country else "report-cities")
    names = {code: cities if code == CITIES else sheet.place(code) for code in groups}
    received = set(sheet.figures.received)
    accepted = {row.territory for row in evidence.submissions if row.review in ("accepted", "locked")}
    words = ("place", "expected", "received", "accepted")
    rows: list[list[Any]] = [
        [
            sheet.words(t(f"report-column-{word}"), "headright" if n else "head")
            for n, word in enumerate(words)
        ]
    ]
    for code in sorted(groups, key=lambda one: (one == CITIES, names[one])):
        rows.append(_coverage_row(sheet, names[code], groups[code], received, accepted))
    rows.append(_coverage_row(sheet, t("report-total"), sheet.figures.inside, received, accepted))
    widths = (INNER * 0.46, INNER * 0.18, INNER * 0.18, INNER * 0.18)
    heading = sheet.heading(t("report-coverage"))
    counted = KeepTogether([heading, table(rows, widths), sheet.words(sheet.as_of, "small")])
    return [counted, *_exceptions(sheet)]


def _exceptions(sheet: Sheet) -> list[Flowable]:
    """The units that are reported on though not everything in them was checked, and why."""
    found = sheet.evidence.exceptions
    heading = [sheet.heading(sheet.t("report-excepted"), 1)] if found else []
    lines = [
        sheet.t("report-excepted-line", place=sheet.place(one.territory), reason=one.reason) for one in found
    ]
    return [*heading, *(sheet.words(line) for line in lines)]


def _coverage_row(
    sheet: Sheet, name: str, codes: list[str], received: set[str], accepted: set[str]
) -> list[Any]:
    numbers = (len(codes), len(received & set(codes)), len(accepted & set(codes)))
    return [sheet.words(name, "name"), *(sheet.words(sheet.t.number(n), "number") for n in numbers)]


def method(sheet: Sheet) -> list[Flowable]:
    """Where the figures come from and what was done with them."""
    t = sheet.t
    lines = ("report-method-answers", "report-method-sums", "report-method-problems", "report-method-privacy")
    words = [sheet.words(t(line)) for line in lines]
    return [KeepTogether([sheet.heading(t("report-method")), *words])]


SECTIONS: tuple[Section, ...] = (
    cover,
    glance,
    reading,
    coverage,
    indicators,
    ability,
    sources,
    problems,
    special,
    remark,
    missing,
    method,
)
"""The report of a community, district or region, in its order."""
