"""The pages of a consultation's result: who took part, what they answered, by region and community, what was decided.

Everything on them comes from the suppressed table. Places stand in alphabetical order and are never ranked.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, FrameBreak, KeepTogether, PageBreak, Paragraph, Spacer

from domain.places import kyrgyz_key
from domain.results import FEW, Area, Question, Result, marked
from domain.suppression import Block
from domain.tally import COUNTED_ONLY, MANY, NONE, NUMBER, SCALE, YES
from locales import Texts, texts
from reports import charts
from reports.consultation_words import answers_name, cut_text, is_few, percent, place_name, said
from reports.pages import INNER, STYLES, WARNING, Heading, ReportDocument, register_fonts
from reports.sheet import boxed, table
from reports.text import clean, escape

LONGEST_QUESTION, LONGEST_ANSWER, LONGEST_STEP = 400, 200, 3000
MOST_COLUMNS = 12
ROW_ROOM, QUESTION_ROOM, CHAPTER_ROOM = 90, 150, 240
"""A table, a question and a chapter begin where so many points are left on the page."""

PLACE_WIDTH, PEOPLE_WIDTH, WIDEST = INNER * 0.26, INNER * 0.13, INNER * 0.1


@dataclass(frozen=True)
class Pages:
    """A result that is being set in one language for one place."""

    result: Result
    code: str
    t: Texts

    def words(self, text: str, style: str = "body", most: int = LONGEST_QUESTION) -> Paragraph:
        """A paragraph of our own words or of somebody's, escaped."""
        return Paragraph(escape(text, most), STYLES[style])

    def heading(self, text: str, level: int = 0) -> Heading:
        """A heading."""
        return Heading(escape(text, LONGEST_QUESTION), clean(text, LONGEST_QUESTION), level)

    def number(self, n: int | None) -> Paragraph:
        """A number in a table, or a dash."""
        return self.words("—" if n is None else self.t.number(n), "number")

    def inside(self, code: str) -> list[Area]:
        """The places inside one that are shown, by name."""
        found = [one for one in self.result.inside(code) if one.code in self.result.figures]
        key = kyrgyz_key if self.t.language == "ky" else str.lower
        return sorted(found, key=lambda one: (key(self.t.name(one.names)), one.code))

    @property
    def marks(self) -> list[str]:
        """What every page says of its figures."""
        marks = [self.t("report-mark-invented")] if self.result.invented else []
        return marks + ([self.t("report-mark-trial")] if self.result.trial else [])


def make_report(job: tuple[Result, str], language: str) -> bytes:
    """The PDF of a result for the country or a region; the same bytes for the same table."""
    register_fonts()
    result, code = job
    pages = Pages(result, code if code in result.figures else result.country, texts(language))
    t = pages.t
    title = clean(f"{t('result-report-title')}: {result.title(language)}", LONGEST_QUESTION)
    target = io.BytesIO()
    document = ReportDocument(
        target,
        title=title,
        author=clean(t("report-organiser")),
        language=language,
        running=clean(cut_text(result.title(language), 70)),
        marks=pages.marks,
    )
    sections = (cover, taking_part, answers, inside_regions, decided, reading)
    story = [flowable for section in sections for flowable in section(pages)]
    document.make(
        story, lambda number, total: t("report-page", number=t.number(number), total=t.number(total))
    )
    return target.getvalue()


def cover(pages: Pages) -> list[Flowable]:
    """What was asked, where and until when, and what the figures are worth."""
    t, result = pages.t, pages.result
    area = result.areas.get(pages.code)
    return [
        pages.words(t("report-organiser"), "organiser"),
        Spacer(1, 10 * mm),
        pages.words(t("result-report-title"), "title"),
        Spacer(1, 4 * mm),
        pages.words(t("result-report-subtitle"), "subtitle"),
        FrameBreak(),
        pages.words(result.title(t.language), "place"),
        *([pages.words(t.name(area.names), "above")] if area is not None else []),
        pages.words(t("result-report-closed", date=t.date(result.closed_on, "label")), "above"),
        Spacer(1, 9 * mm),
        *boxed([pages.words(mark, "mark") for mark in pages.marks], INNER / 3, WARNING),
        PageBreak(),
    ]


def taking_part(pages: Pages) -> list[Flowable]:
    """How many took part, beside the population, by the places inside."""
    t, result = pages.t, pages.result
    heading = pages.heading(t("result-report-part"))
    figures = result.figures.get(pages.code)
    if figures is None:
        return [heading, pages.words(t("result-report-nothing"))]
    counted = pages.words(t("result-report-part-n", n=figures.shown.n))
    few = is_few(result, pages.code)
    warning = [pages.words(t("result-few"), "mark"), Spacer(1, 6)] if few else []
    return [heading, counted, *warning, *_people(pages, pages.code)]


def _people(pages: Pages, code: str) -> list[Flowable]:
    """The table of the places inside one: who answered, and who lives there."""
    t, figures = pages.t, pages.result.figures
    rows: list[list[Any]] = [
        [
            pages.words(t("result-report-place"), "head"),
            pages.words(t("result-report-people"), "headright"),
            pages.words(t("result-report-population"), "headright"),
        ]
    ]
    inside = pages.inside(code)
    for area in inside:
        one = figures[area.code]
        name = pages.words(t.name(area.names), "name")
        rows.append([name, pages.number(one.shown.n), pages.number(one.population)])
    whole = figures[code]
    rest = whole.shown.n - sum(figures[area.code].shown.n for area in inside)
    if rest and inside:
        rows.append([pages.words(t("result-report-rest"), "name"), pages.number(rest), pages.number(None)])
    total = pages.words(place_name(pages.result, code, t), "name")
    rows.append([total, pages.number(whole.shown.n), pages.number(whole.population)])
    return [CondPageBreak(ROW_ROOM), table(rows, (INNER * 0.56, INNER * 0.22, INNER * 0.22))]


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
        story += _by_place(pages, pages.code, question)
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


def _by_place(pages: Pages, code: str, question: Question) -> list[Flowable]:
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
                pages.words(t.name(area.names), "name"),
                pages.number(result.figures[area.code].shown.n),
                *(pages.words("—" if one is None else percent(one, t), "number") for one in shares),
            ]
        )
    width = min(WIDEST, (INNER - PLACE_WIDTH - PEOPLE_WIDTH) / len(columns))
    first = INNER - PEOPLE_WIDTH - width * len(columns)
    return table(rows, (first, PEOPLE_WIDTH, *([width] * len(columns))))


def inside_regions(pages: Pages) -> list[Flowable]:
    """In the pages of the country: each region with its communities."""
    story: list[Flowable] = []
    for area in pages.inside(pages.code):
        inside = pages.inside(area.code)
        if not inside:
            continue
        title = pages.t("result-report-region", region=pages.t.name(area.names))
        story += [CondPageBreak(QUESTION_ROOM), pages.heading(title), *_people(pages, area.code)]
        for number, question in enumerate(pages.result.questions, 1):
            made = _by_place(pages, area.code, question)
            if made:
                label = cut_text(question.wording(pages.t.language).label, LONGEST_QUESTION)
                words = pages.t("result-report-question", number=number, label=label)
                story += [CondPageBreak(ROW_ROOM), pages.heading(words, 1), *made[1:]]
    return story


def decided(pages: Pages) -> list[Flowable]:
    """What the Union decided, why, and what was done since."""
    t = pages.t
    if not pages.result.steps:
        words = pages.words(t("result-report-no-steps"))
        return [KeepTogether([pages.heading(t("result-report-steps")), words])]
    story: list[Flowable] = [CondPageBreak(120), pages.heading(t("result-report-steps"))]
    for step in pages.result.steps:
        said_then = step.wording(t.language)
        told = t(f"result-told-{step.kind}", date=t.date(step.on, "label"), what=said_then.get("what", ""))
        story.append(pages.words(told, most=LONGEST_STEP))
        if said_then.get("why"):
            story.append(pages.words(t("result-why", why=said_then["why"]), most=LONGEST_STEP))
    return story


def reading(pages: Pages) -> list[Flowable]:
    """How to read the numbers, and what is not shown."""
    t = pages.t
    lines = [
        t("result-report-reading-few"),
        t("result-report-reading-nested"),
        t("result-report-reading-shares"),
        t("result-report-reading-warning", few=FEW),
        t("result-report-reading-order"),
    ]
    words = [pages.words(line, most=LONGEST_STEP) for line in lines]
    return [KeepTogether([pages.heading(t("result-report-reading")), *words])]
