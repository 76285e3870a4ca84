"""The sections of a report: each is a function from a sheet to what stands on the page."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, PageBreak, Paragraph, Spacer

from reports.chapters import ability, indicators
from reports.pages import INNER, RULE, STYLES
from reports.sheet import Sheet, table
from reports.text import escape
from reports.voices import missing, problems, special

Section = Callable[[Sheet], list[Flowable]]


def cover(sheet: Sheet) -> list[Flowable]:
    """What the report is, of which place and year, and what its figures are worth."""
    t, evidence = sheet.t, sheet.evidence
    above = ", ".join(
        t.name(place.names) for place in reversed(evidence.ancestors) if place.level != "country"
    )
    story: list[Flowable] = [
        Spacer(1, 38 * mm),
        sheet.words(t("report-organiser"), "small"),
        Spacer(1, 5 * mm),
        Paragraph(escape(t("report-title")), STYLES["title"]),
        Spacer(1, 4 * mm),
        sheet.words(t("report-subtitle"), "subtitle"),
        Spacer(1, 16 * mm),
        HRFlowable(INNER, 0.8, color=RULE),
        Spacer(1, 6 * mm),
        sheet.words(t.name(evidence.territory.names), "place"),
    ]
    if above:
        story.append(sheet.words(above, "subtitle"))
    story += [sheet.words(t("report-year", year=str(evidence.year)), "subtitle"), Spacer(1, 12 * mm)]
    story += [sheet.words(mark, "mark") for mark in sheet.marks]
    story += [Spacer(1, 8 * mm), sheet.words(_received(sheet), "body"), sheet.words(_as_of(sheet), "small")]
    return [*story, PageBreak()]


def _received(sheet: Sheet) -> str:
    t = sheet.t
    if sheet.figures.one:
        return t("report-cover-received" if sheet.figures.received else "report-cover-not-received")
    received, expected = len(sheet.figures.received), len(sheet.figures.inside)
    return t("report-cover-coverage", received=t.number(received), expected=t.number(expected))


def _as_of(sheet: Sheet) -> str:
    return sheet.t("report-as-of", date=sheet.t.date(sheet.evidence.as_of.date(), "label"))


def reading(sheet: Sheet) -> list[Flowable]:
    """How to read the report."""
    t = sheet.t
    lines = (
        t("report-reading-sources"),
        t("report-reading-values"),
        t("report-reading-peers"),
        t("report-reading-small", few=sheet.few()),
        t("report-reading-opinions"),
    )
    return [sheet.heading(t("report-reading")), *(sheet.words(line) for line in lines)]


def coverage(sheet: Sheet) -> list[Flowable]:
    """How many of how many communities answered, by district or region."""
    t, evidence = sheet.t, sheet.evidence
    if sheet.figures.one:
        return []
    level = "region_code" if evidence.territory.level == "country" else "district_code"
    groups: dict[str, list[str]] = {}
    for place in evidence.expected:
        groups.setdefault(getattr(place, level) or place.code, []).append(place.code)
    received = set(sheet.figures.received)
    accepted = {row.territory for row in evidence.submissions if row.review in ("accepted", "locked")}
    heads = (
        "report-column-place",
        "report-column-expected",
        "report-column-received",
        "report-column-accepted",
    )
    rows: list[list[object]] = [
        [sheet.words(t(word), "head" if n == 0 else "headright") for n, word in enumerate(heads)]
    ]
    for code in sorted(groups, key=sheet.place):
        rows.append(_coverage_row(sheet, sheet.place(code), groups[code], received, accepted))
    rows.append(_coverage_row(sheet, t("report-total"), sheet.figures.inside, received, accepted))
    widths = (INNER * 0.46, INNER * 0.18, INNER * 0.18, INNER * 0.18)
    return [sheet.heading(t("report-coverage")), table(rows, widths), sheet.words(_as_of(sheet), "small")]


def _coverage_row(
    sheet: Sheet, name: str, codes: list[str], received: set[str], accepted: set[str]
) -> list[object]:
    numbers = (len(codes), len(received & set(codes)), len(accepted & set(codes)))
    return [sheet.words(name, "name"), *(sheet.words(sheet.t.number(n), "number") for n in numbers)]


def method(sheet: Sheet) -> list[Flowable]:
    """Where the figures come from and what was done with them."""
    t = sheet.t
    lines = ("report-method-answers", "report-method-sums", "report-method-problems", "report-method-privacy")
    return [sheet.heading(t("report-method")), *(sheet.words(t(line)) for line in lines)]


SECTIONS: tuple[Section, ...] = (
    cover,
    reading,
    coverage,
    indicators,
    ability,
    problems,
    special,
    missing,
    method,
)
"""The report of a community, district or region, in its order."""
