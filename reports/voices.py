"""What people say: problems by category and state, the most backed of them, and what is special here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer

from domain.evidence import ProblemRow
from domain.problems import CONFIRMED, DUPLICATE, FIXED, IN_PROGRESS, NEW, NOT_OURS, PLANNED, UNABLE
from reports.disclosure import FEWEST
from reports.pages import INNER, STYLES
from reports.sheet import Sheet, begun, table
from reports.text import LONGEST_QUOTE, escape

STATES = ((NEW, CONFIRMED), (PLANNED, IN_PROGRESS), (FIXED,), (UNABLE, NOT_OURS))
COLUMNS = (
    "report-problems-new",
    "report-problems-working",
    "report-problems-fixed",
    "report-problems-unable",
)
MOST_QUOTES, MOST_SPECIAL, LONGEST_SPECIAL = 8, 24, 500
WIDTHS = (INNER * 0.35, *([INNER * 0.14] * 4), INNER * 0.09)
MOST_MARKED, MOST_SOLUTIONS = 60, 3


def problems(sheet: Sheet) -> list[Flowable]:
    """Problems by category and state, and the most backed of those whose words were released."""
    t, found = sheet.t, countable(sheet)
    heading = sheet.heading(t("report-problems"))
    if not found:
        return [KeepTogether([heading, sheet.words(t("report-problems-none"))])]
    rows: list[list[Any]] = [
        [sheet.words(t("report-column-category"), "head")]
        + [sheet.words(t(word), "headright") for word in (*COLUMNS, "report-total")]
    ]
    by_category = Counter(problem.category for problem in found)
    for category, total in sorted(by_category.items(), key=lambda one: (-one[1], one[0])):
        states = Counter(problem.state for problem in found if problem.category == category)
        numbers = [sum(states[state] for state in group) for group in STATES]
        name = sheet.words(t.name(sheet.evidence.matters[category].names), "name")
        rows.append([name, *(sheet.words(t.number(n), "number") for n in (*numbers, total))])
    note = sheet.words(t("report-problems-note", n=t.number(len(found))))
    return [CondPageBreak(180), heading, note, table(rows, WIDTHS), *_quotes(sheet, found)]


def countable(sheet: Sheet) -> list[ProblemRow]:
    """Problems of a report: each once, and none that only the Union may see (a head reads reports too)."""
    matters = sheet.evidence.matters
    return [
        one
        for one in sheet.evidence.problems
        if one.state != DUPLICATE and matters[one.category].seen_by != "union"
    ]


def _quotes(sheet: Sheet, found: Sequence[ProblemRow]) -> list[Flowable]:
    open_words = [one for one in found if one.text]
    ranked = sorted(open_words, key=lambda one: (not one.marked, -one.supporters, one.number))
    ranked = ranked[: max(MOST_QUOTES, min(MOST_MARKED, sum(one.marked for one in open_words)))]
    heading = sheet.heading(sheet.t("report-problems-backed"), 1)
    return begun(heading, [quote(sheet, one) for one in ranked]) if ranked else []


def quote(sheet: Sheet, one: ProblemRow) -> list[Flowable]:
    """A problem's words, the answer to them, the solutions of a marked one, and how many back it: from five only."""
    t = sheet.t
    notes = [] if sheet.figures.one else [sheet.place(one.territory)]
    notes += [
        t.name(sheet.evidence.matters[one.category].names),
        t(f"report-state-{one.state.replace('_', '-')}"),
    ]
    notes += [t("report-supporters", n=t.number(one.supporters))] if one.supporters >= FEWEST else []
    parts: list[Flowable] = [Paragraph(f"«{escape(one.text or '', LONGEST_QUOTE)}»", STYLES["quote"])]
    if one.answer:
        parts.append(sheet.words(f"{t('report-answer')}: {one.answer[:LONGEST_QUOTE]}", "aside"))
    if one.marked:
        notes.insert(0, t("report-marked"))
        said = [f"{t('report-solution')}: {text[:LONGEST_QUOTE]}" for text in one.solutions[:MOST_SOLUTIONS]]
        parts += [sheet.words(text) for text in said]
    return [*parts, sheet.words(" · ".join(notes), "aside"), Spacer(1, 7)]


def special(sheet: Sheet) -> list[Flowable]:
    """What is special here and must be kept, in the communities' own words."""
    t = sheet.t
    told = [
        (code, text)
        for indicator in sheet.evidence.indicators.indicators
        if indicator.group == "uniqueness" and indicator.type == "text" and not indicator.private
        for code, text in sheet.figures.line(indicator).texts
    ]
    heading = sheet.heading(t("report-special"))
    if not told:
        return [KeepTogether([heading, sheet.words(t("report-special-none"))])]
    if sheet.figures.one:
        return [KeepTogether([heading, *(_special(text) for _, text in told)])]
    chosen = _in_turn(sheet, told)[:MOST_SPECIAL]
    rows = [
        [sheet.words(sheet.place(code), "name"), _special(text)]
        for code, text in sorted(chosen, key=lambda one: sheet.place(one[0]))
    ]
    cut = len(chosen) < len(told)
    words = t("report-special-cut", n=t.number(len(chosen)), total=t.number(len(told)))
    note = [sheet.words(words, "small")] if cut else []
    return [CondPageBreak(120), heading, *note, table(rows, (INNER * 0.3, INNER * 0.7), head=False)]


def _special(text: str) -> Paragraph:
    return Paragraph(f"«{escape(text, LONGEST_SPECIAL)}»", STYLES["quote"])


def _in_turn(sheet: Sheet, told: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The texts with one of each region or district after another, so that a cut leaves something of all."""
    units: dict[str, list[tuple[str, str]]] = {}
    country = sheet.evidence.territory.level == "country"
    for code, text in told:
        place = sheet.figures.answers.places[code]
        units.setdefault(place.region_code if country else place.district_code, []).append((code, text))
    turns = zip_longest(*(units[unit] for unit in sorted(units)))
    return [one for turn in turns for one in turn if one is not None]


def remark(sheet: Sheet) -> list[Flowable]:
    """What the kenesh remarked on its community's answers."""
    words = sheet.evidence.remarks.get(sheet.evidence.territory.code) if sheet.figures.one else None
    if words is None:
        return []
    quote = Paragraph(f"«{escape(words, 1500)}»", STYLES["quote"])
    return [CondPageBreak(100), sheet.heading(sheet.t("report-remark")), quote]
