"""The pages of a consultation's questions: what a place answered, and the shares of the places inside it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from domain.results import Area, Question, Result, marked
from domain.suppression import Block
from domain.tally import COUNTED_ONLY, MANY, NONE, NUMBER, SCALE, YES
from locales import Texts
from reports import charts
from reports.consultation_pages import (
    CHAPTER_ROOM,
    LONGEST_ANSWER,
    LONGEST_QUESTION,
    MOST_COLUMNS,
    PEOPLE_WIDTH,
    PLACE_WIDTH,
    QUESTION_ROOM,
    ROW_ROOM,
    WIDEST,
    Pages,
)
from reports.consultation_words import answers_name, percent, place_name, said
from reports.pages import INNER
from reports.sheet import table


def answers(pages: Pages) -> list[Flowable]:
    """Every question with what the place answered, and with the places inside it."""
    if pages.code not in pages.result.figures:
        return []
    story: list[Flowable] = [CondPageBreak(CHAPTER_ROOM), pages.heading(pages.t("result-report-answers"))]
    for number, question in enumerate(pages.result.questions, 1):
        label = pages.t(
            "result-report-question", number=number, label=question.wording(pages.t.language).label
        )
        story += [CondPageBreak(QUESTION_ROOM), pages.heading(label, 1), *_answered(pages, question)]
        story += by_place(pages, pages.code, question)
    return story


def _answered(pages: Pages, question: Question) -> list[Flowable]:
    t, asked = pages.t, question.asked
    shown = pages.result.figures[pages.code].shown
    if asked.kind in COUNTED_ONLY:
        n = said(shown, asked.key)
        counted = t("result-report-hidden") if n is None else t("result-report-said-n", n=n)
        return [pages.words(counted), pages.words(t("result-report-said"), "small")]
    if asked.kind == NUMBER:
        return _medians(pages, question)
    rows = _answer_rows(pages, question)
    if len(rows) < 2:
        return [pages.words(t("result-report-hidden"))]
    widths = (INNER * 0.08, INNER * 0.5, INNER * 0.1, INNER * 0.1, INNER * 0.22)
    notes = [t("result-report-marked-note")] if asked.kind == MANY else []
    notes += [t("result-report-country-mark")] if pages.code != pages.result.country else []
    return [table(rows, widths), *([pages.words(" ".join(notes), "small")] if notes else [])]


def _medians(pages: Pages, question: Question) -> list[Flowable]:
    """The middle number of a place and of those above it."""
    t = pages.t
    unit = question.wording(t.language).unit
    lines: list[Flowable] = []
    for area in pages.result.path(pages.code):
        figures = pages.result.figures.get(area.code)
        middle = figures.shown.medians.get(question.asked.key) if figures is not None else None
        if middle is not None:
            value = f"{t.number(middle)} {unit}".strip()
            place = place_name(pages.result, area.code, t)
            lines.append(pages.words(t("result-report-median", place=place, value=value)))
    return lines or [pages.words(t("result-report-hidden"))]


def _shown_blocks(result: Result, code: str, question: Question) -> list[tuple[str, Block]]:
    """The blocks of a place that stand in tables, each with its cut; of a question with many those that marked."""
    shown, asked = result.figures[code].shown, question.asked
    if asked.kind != MANY:
        return [(asked.key, one) for one in shown.cuts.get(asked.key, ())]
    counts = [(option, marked(shown, asked, option)) for option in asked.values]
    return [(f"{asked.key}.{option}", Block((YES,), n)) for option, n in counts if n is not None]


def _cells_of(question: Question, key: str, block: Block) -> tuple[str, ...]:
    return (key.partition(".")[2],) if question.asked.kind == MANY else block.cells


def _answer_rows(pages: Pages, question: Question) -> list[list[Any]]:
    """A row for each block: its numbers, its words, how many and which share, and a bar with the country's mark."""
    t, result = pages.t, pages.result
    n = result.figures[pages.code].shown.n
    rows: list[list[Any]] = [
        [
            pages.words("№", "head"),
            pages.words(t("result-report-answer"), "head"),
            pages.words(t("result-report-n"), "headright"),
            pages.words(t("result-report-share"), "headright"),
            "",
        ]
    ]
    for key, block in _shown_blocks(result, pages.code, question):
        cells = _cells_of(question, key, block)
        country = None if pages.code == result.country else result.share(result.country, key, block.cells)
        rows.append(
            [
                pages.words(numbers(question, cells, t), "cell"),
                pages.words(answers_name(question, cells, t, LONGEST_ANSWER), "name", 2 * LONGEST_QUESTION),
                pages.number(block.n),
                pages.words(percent(Fraction(block.n, n), t), "number"),
                charts.share(_decimal(Fraction(block.n, n)), None if country is None else _decimal(country)),
            ]
        )
    return rows


def _decimal(share: Fraction) -> Decimal:
    return Decimal(share.numerator) / Decimal(share.denominator)


def numbers(question: Question, cells: tuple[str, ...], t: Texts) -> str:
    """The numbers of answers in the order of the question; a scale's own; "–" for no answer."""
    first = 0 if question.asked.kind == SCALE else 1
    return ", ".join("–" if cell == NONE else str(int(cell) + first) for cell in cells)


def by_place(pages: Pages, code: str, question: Question) -> list[Flowable]:
    """The places inside one, with the shares of the blocks that all of them are shown in."""
    result = pages.result
    shown = [area for area in pages.inside(code) if _shown_blocks(result, area.code, question)]
    if question.asked.kind in (*COUNTED_ONLY, NUMBER) or not shown:
        return []
    columns = [(cut, block.cells) for cut, block in _shown_blocks(result, shown[0].code, question)]
    if len(columns) < 2 and question.asked.kind != MANY:
        return []
    made: list[Flowable] = [CondPageBreak(ROW_ROOM)]
    tables = -(-len(columns) // MOST_COLUMNS)
    each = -(-len(columns) // tables)
    for start in range(0, len(columns), each):
        made.append(_share_table(pages, question, shown, columns[start : start + each]))
    return made


def _share_table(
    pages: Pages, question: Question, areas: list[Area], columns: list[tuple[str, tuple[str, ...]]]
) -> Flowable:
    t, result = pages.t, pages.result
    heads = [numbers(question, _cells_of(question, key, Block(cells, 0)), t) for key, cells in columns]
    rows: list[list[Any]] = [
        [
            pages.words(t("result-report-place"), "head"),
            pages.words(t("result-report-people"), "headright"),
            *(pages.words(head, "headright") for head in heads),
        ]
    ]
    for area in areas:
        shares = [result.share(area.code, key, cells) for key, cells in columns]
        rows.append(
            [
                pages.words(place_name(pages.result, area.code, t), "name"),
                pages.number(result.figures[area.code].shown.n),
                *(pages.words("—" if one is None else percent(one, t), "number") for one in shares),
            ]
        )
    width = min(WIDEST, (INNER - PLACE_WIDTH - PEOPLE_WIDTH) / len(columns))
    first = INNER - PEOPLE_WIDTH - width * len(columns)
    return table(rows, (first, PEOPLE_WIDTH, *([width] * len(columns))))
