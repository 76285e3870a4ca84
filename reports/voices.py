"""What people say: problems by category and state, what is special here; and what has not been said yet."""

from __future__ import annotations

from collections import Counter
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer

from domain.evidence import ProblemRow
from domain.problems import FIXED, IN_PROGRESS, NEW, NOT_OURS, PLANNED, UNABLE
from reports.pages import INNER, STYLES
from reports.sheet import Sheet, table
from reports.text import LONGEST_QUOTE, escape

STATES = ((NEW, "confirmed"), (PLANNED, IN_PROGRESS), (FIXED,), (UNABLE, NOT_OURS, "duplicate"))
COLUMNS = (
    "report-problems-new",
    "report-problems-working",
    "report-problems-fixed",
    "report-problems-unable",
)
MOST_QUOTES, MOST_SPECIAL, MOST_MISSING = 8, 24, 60


def problems(sheet: Sheet) -> list[Flowable]:
    """Problems by category and state, and the most backed of those whose words were released."""
    t, found = sheet.t, sheet.evidence.problems
    story: list[Flowable] = [CondPageBreak(150), sheet.heading(t("report-problems"))]
    if not found:
        return [*story, sheet.words(t("report-problems-none"))]
    story.append(sheet.words(t("report-problems-note", n=t.number(len(found)))))
    heads = ("report-column-category", *COLUMNS, "report-total")
    rows: list[list[Any]] = [
        [sheet.words(t(word), "head" if n == 0 else "headright") for n, word in enumerate(heads)]
    ]
    by_category = Counter(problem.category for problem in found)
    for category, total in sorted(by_category.items(), key=lambda one: (-one[1], one[0])):
        states = Counter(problem.state for problem in found if problem.category == category)
        numbers = [sum(states[state] for state in group) for group in STATES]
        name = sheet.words(t.name(sheet.evidence.matters[category].names), "name")
        rows.append([name, *(sheet.words(t.number(n), "number") for n in (*numbers, total))])
    story.append(table(rows, (INNER * 0.38, *([INNER * 0.125] * 4), INNER * 0.12)))
    return [*story, *_quotes(sheet)]


def _quotes(sheet: Sheet) -> list[Flowable]:
    t = sheet.t
    open_words = [one for one in sheet.evidence.problems if one.text]
    if not open_words:
        return []
    ranked = sorted(open_words, key=lambda one: (-one.supporters, one.number))[:MOST_QUOTES]
    return [sheet.heading(t("report-problems-backed"), 1), *(_quote(sheet, one) for one in ranked)]


def _quote(sheet: Sheet, one: ProblemRow) -> Flowable:
    t = sheet.t
    category = t.name(sheet.evidence.matters[one.category].names)
    place = "" if sheet.figures.one else f"{sheet.place(one.territory)} · "
    state = t(f"report-state-{one.state.replace('_', '-')}")
    line = f"{place}{category} · {state} · {t('report-supporters', n=t.number(one.supporters))}"
    parts: list[Flowable] = [Paragraph(f"«{escape(one.text or '', LONGEST_QUOTE)}»", STYLES["quote"])]
    if one.answer:
        parts.append(sheet.words(f"{t('report-answer')}: {one.answer[:LONGEST_QUOTE]}", "small"))
    return KeepTogether([*parts, sheet.words(line, "small"), Spacer(1, 7)])


def special(sheet: Sheet) -> list[Flowable]:
    """What is special here and must be kept, in the communities' own words."""
    t = sheet.t
    told = [
        (code, text)
        for indicator in sheet.evidence.indicators.indicators
        if indicator.group == "uniqueness" and indicator.type == "text" and not indicator.private
        for code, text in sheet.figures.line(indicator).texts
    ]
    story: list[Flowable] = [CondPageBreak(120), sheet.heading(t("report-special"))]
    if not told:
        return [*story, sheet.words(t("report-special-none"))]
    for code, text in sorted(told, key=lambda one: sheet.place(one[0]))[:MOST_SPECIAL]:
        quote = Paragraph(f"«{escape(text, 500)}»", STYLES["quote"])
        parts: list[Flowable] = (
            [quote] if sheet.figures.one else [sheet.words(sheet.place(code), "h2"), quote]
        )
        story.append(KeepTogether(parts))
    return story


def missing(sheet: Sheet) -> list[Flowable]:
    """What is not there: communities that sent nothing, or the questions a community left open."""
    t = sheet.t
    story: list[Flowable] = [CondPageBreak(120), sheet.heading(t("report-missing"))]
    return story + (_missing_here(sheet) if sheet.figures.one else _missing_places(sheet))


def _missing_places(sheet: Sheet) -> list[Flowable]:
    t = sheet.t
    silent = [place for place in sheet.evidence.expected if place.code not in set(sheet.figures.received)]
    if not silent:
        return [sheet.words(t("report-missing-nobody"))]
    counts = Counter(place.district_code or place.code for place in silent)
    parts = [
        f"{sheet.place(code)}: {t.number(n)}"
        for code, n in sorted(counts.items(), key=lambda one: sheet.place(one[0]))
    ]
    shown = "; ".join(parts[:MOST_MISSING])
    total = t("report-missing-places", n=t.number(len(silent)), total=t.number(len(sheet.figures.inside)))
    return [sheet.words(total), sheet.words(shown)]


def _missing_here(sheet: Sheet) -> list[Flowable]:
    t, year = sheet.t, sheet.evidence.year
    code = sheet.figures.inside[0]
    rows: list[list[Any]] = [
        [sheet.words(t("report-column-indicator"), "head"), sheet.words(t("report-column-reason"), "head")]
    ]
    for one in sheet.evidence.indicators.indicators:
        row = sheet.figures.row(code, year, one.code)
        if (
            one.private
            or one.respondent != "head"
            or not one.core
            or (row is not None and row.skipped is None)
        ):
            continue
        reason = t(f"report-skipped-{row.skipped}") if row is not None else t("report-unanswered")
        rows.append([sheet.words(t.name(one.names), "name"), sheet.words(reason, "cell")])
    if len(rows) == 1:
        return [sheet.words(t("report-missing-nothing"))]
    return [table(rows, (INNER * 0.66, INNER * 0.34))]
