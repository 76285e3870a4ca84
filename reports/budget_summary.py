"""The summary for the budget: what is planned, what fails for want of money, and what people would do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from domain.evidence import Evidence, ProblemRow
from domain.problems import IN_PROGRESS, PLANNED, UNABLE
from reports.chapters import ability, groups
from reports.document import make as make_document
from reports.pages import INNER
from reports.sections import Section, coverage, method, titled
from reports.sheet import Sheet, begun, table
from reports.voices import countable, quote

BUDGET_GROUP = "budget"
MOST_QUOTES = 20


def make(evidence: Evidence, language: str) -> bytes:
    """Set the summary into one PDF."""
    return make_document(evidence, language, SECTIONS, "budget-summary-title")


def cover(sheet: Sheet) -> list[Flowable]:
    """The cover, which says that it is a summary for the budget and what its figures are worth."""
    return titled(sheet, sheet.t("budget-summary-title"), sheet.t("budget-summary-subtitle"))


def budget(sheet: Sheet) -> list[Flowable]:
    """The indicators of the local budget."""
    return groups(sheet, [BUDGET_GROUP])


def wanting(sheet: Sheet) -> list[Flowable]:
    """Problems that are planned or cannot be done for want of money, by matter, with the most backed of them."""
    t, planned, unpaid = sheet.t, planned_problems(sheet), unpaid_problems(sheet)
    story: list[Flowable] = [CondPageBreak(150), sheet.heading(t("budget-summary-problems"))]
    if not planned and not unpaid:
        return [*story, sheet.words(t("budget-summary-none"))]
    heads = ("report-column-category", "budget-summary-planned", "budget-summary-unpaid")
    rows: list[list[Any]] = [
        [sheet.words(t(word), "head" if n == 0 else "headright") for n, word in enumerate(heads)]
    ]
    for code, matter in sheet.evidence.matters.items():
        numbers = [sum(one.category == code for one in group) for group in (planned, unpaid)]
        if any(numbers):
            cells = [sheet.words(t.number(n), "number") for n in numbers]
            rows.append([sheet.words(t.name(matter.names), "name"), *cells])
    story.append(table(rows, (INNER * 0.6, INNER * 0.2, INNER * 0.2)))
    for words, group in (("budget-summary-unpaid", unpaid), ("budget-summary-planned", planned)):
        story += _quotes(sheet, t(words), [one for one in group if not one.marked])
    return story


def marked(sheet: Sheet) -> list[Flowable]:
    """The problems that the Union marked, with the solutions that people found for them."""
    found = [one for one in countable(sheet) if one.marked]
    if not found:
        return []
    return _quotes(sheet, sheet.t("budget-summary-marked"), found, level=0)


def _quotes(sheet: Sheet, heading: str, found: Sequence[ProblemRow], level: int = 1) -> list[Flowable]:
    told = sorted((one for one in found if one.text), key=lambda one: (-one.supporters, one.number))
    if not told:
        return []
    return begun(sheet.heading(heading, level), [quote(sheet, one) for one in told[:MOST_QUOTES]])


def planned_problems(sheet: Sheet) -> list[ProblemRow]:
    """What a community means to do or is doing."""
    return [one for one in countable(sheet) if one.state in (PLANNED, IN_PROGRESS)]


def unpaid_problems(sheet: Sheet) -> list[ProblemRow]:
    """What cannot be done for want of money."""
    return [one for one in countable(sheet) if one.state == UNABLE and one.cause == "money"]


SECTIONS: tuple[Section, ...] = (cover, coverage, budget, ability, wanting, marked, method)
"""The summary in its order."""
