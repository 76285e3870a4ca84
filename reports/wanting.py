"""What is not there: communities that sent nothing, core questions that few answered, or what one left open."""

from __future__ import annotations

from collections import Counter
from typing import Any

from reportlab.platypus import Flowable, KeepTogether

from domain.indicators import Indicator
from reports.pages import INNER
from reports.sheet import Sheet, begun, under

REASONS = ("no-data", "not-ours", "later")
MOST_QUESTIONS = 12


def missing(sheet: Sheet) -> list[Flowable]:
    """What is missing, for one community or for many."""
    heading = sheet.heading(sheet.t("report-missing"))
    return _missing_here(sheet, heading) if sheet.figures.one else _missing_places(sheet, heading)


def _asked(sheet: Sheet) -> list[Indicator]:
    """The core questions to heads whose answers are public."""
    every = sheet.evidence.indicators.indicators
    return [one for one in every if one.core and not one.private and one.respondent == "head"]


def _missing_places(sheet: Sheet, heading: Flowable) -> list[Flowable]:
    t, figures = sheet.t, sheet.figures
    silent, every = len(figures.inside) - len(figures.received), len(figures.inside)
    counted = {"n": t.number(silent), "total": t.number(every)}
    words = t("report-missing-places", **counted) if silent else t("report-missing-nobody")
    rows = [row for row in (_question(sheet, one) for one in _asked(sheet)) if row is not None]
    if not rows or not figures.received:
        return begun(heading, [[sheet.words(words)]])
    rows.sort(key=lambda row: row[0])
    columns = ("report-column-answered", *(f"report-skipped-{one}" for one in REASONS))
    heads = [sheet.words(t(word), "headright") for word in (*columns, "report-unanswered")]
    table: list[list[Any]] = [[sheet.words(t("report-column-indicator"), "head"), *heads]]
    table += [cells for _, cells in rows[:MOST_QUESTIONS]]
    widths = (INNER * 0.36, INNER * 0.14, *([INNER * 0.125] * 4))
    under_it = under(sheet.heading(t("report-missing-questions"), 1), table, widths)
    return [*begun(heading, [[sheet.words(words)]]), *under_it]


def _question(sheet: Sheet, one: Indicator) -> tuple[int, list[Any]] | None:
    """How many of those who sent answered a question, and why the others did not; None when all did."""
    t, received = sheet.t, sheet.figures.received
    rows = [sheet.figures.row(code, sheet.evidence.year, one.code) for code in received]
    given = sum(row is not None and row.skipped is None for row in rows)
    if given == len(received):
        return None
    reasons = Counter(row.skipped for row in rows if row is not None)
    counted = [reasons[reason] for reason in REASONS]
    of = t("report-n-of", n=t.number(given), total=t.number(len(received)))
    rest = len(received) - given - sum(counted)
    cells = [sheet.words(t.number(n) if n else "", "number") for n in (*counted, rest)]
    return given, [sheet.words(t.name(one.names), "name"), sheet.words(of, "number"), *cells]


def _missing_here(sheet: Sheet, heading: Flowable) -> list[Flowable]:
    t, year = sheet.t, sheet.evidence.year
    code = sheet.figures.inside[0]
    if not sheet.figures.received:
        return begun(heading, [[sheet.words(t("report-missing-everything", year=str(year)))]])
    rows: list[list[Any]] = [
        [sheet.words(t("report-column-indicator"), "head"), sheet.words(t("report-column-reason"), "head")]
    ]
    for one in _asked(sheet):
        row = sheet.figures.row(code, year, one.code)
        if row is None or row.skipped is not None:
            reason = t(f"report-skipped-{row.skipped}") if row is not None else t("report-unanswered")
            rows.append([sheet.words(t.name(one.names), "name"), sheet.words(reason, "cell")])
    if len(rows) == 1:
        return [KeepTogether([heading, sheet.words(t("report-missing-nothing"))])]
    return under(heading, rows, (INNER * 0.66, INNER * 0.34))
