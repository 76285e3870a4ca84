"""The pages of a consultation's result: who took part, what they answered, by region and community, what was decided.

Everything on them comes from the suppressed table. Places stand in alphabetical order and are never ranked.
"""

from __future__ import annotations

import io
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, FrameBreak, KeepTogether, PageBreak, Spacer

from domain.results import FEW, Result
from locales import capital, texts
from reports.consultation_answers import answers, by_place
from reports.consultation_pages import LONGEST_QUESTION, LONGEST_STEP, QUESTION_ROOM, ROW_ROOM, Pages
from reports.consultation_words import cut_text, is_few, place_name, step_told
from reports.pages import INNER, WARNING, ReportDocument, register_fonts
from reports.sheet import boxed, table
from reports.text import clean


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
        *([pages.words(capital(t.name(area.names)), "above")] if area is not None else []),
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
        name = pages.words(place_name(pages.result, area.code, t), "name")
        rows.append([name, pages.number(one.shown.n), pages.number(one.population)])
    whole = figures[code]
    rest = whole.shown.n - sum(figures[area.code].shown.n for area in inside)
    if rest and inside:
        rows.append([pages.words(t("result-report-rest"), "name"), pages.number(rest), pages.number(None)])
    total = pages.words(place_name(pages.result, code, t), "name")
    rows.append([total, pages.number(whole.shown.n), pages.number(whole.population)])
    return [CondPageBreak(ROW_ROOM), table(rows, (INNER * 0.56, INNER * 0.22, INNER * 0.22))]


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
            made = by_place(pages, area.code, question)
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
        told = t(f"result-told-{step.kind}", date=t.date(step.on, "label"), what=step_told(step, t))
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
