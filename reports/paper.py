"""The questionnaire on paper: A4, to be filled by hand and entered by somebody who opens its QR code.

Opinions are not on it: paper lies around.
"""

from __future__ import annotations

import io
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Table,
)

from domain.handout import Handout
from domain.indicators import Indicator
from locales import Texts, texts
from reports.boxes import DigitBoxes, Lines, Ticks, draw_qr
from reports.pages import ACCENT, FAINT, INK, RULE, STYLES, WARNING, CountingCanvas, Heading, register_fonts
from reports.text import clean, escape
from reports.wording import (
    SKIP_WORDS,
    figure_text,
    measure_text,
    option_text,
    question_text,
    unit_text,
    value_text,
)

SIDE, TOP, BOTTOM = 15 * mm, 38 * mm, 16 * mm
INNER = A4[0] - 2 * SIDE
QR = 22 * mm
MOST_DIGITS, FEWEST_DIGITS, PLACES = 12, 4, 2
PERCENT_DIGITS = 3
TEXT_LINES = 3
ROOM = 36 * mm
"""What a section's heading needs below it on a page, so that it never stands without a question."""


def make_paper(handout: Handout, language: str) -> bytes:
    """The paper form of a handout in a language: the same bytes for the same handout."""
    register_fonts()
    t = texts(language)
    target = io.BytesIO()
    title = clean(t("paper-title", community=t.name(handout.names), year=str(handout.year)))
    document = BaseDocTemplate(
        target,
        pagesize=A4,
        title=title,
        author=clean(t("report-organiser")),
        subject=title,
        invariant=1,
        lang=language,
    )
    frame = Frame(
        SIDE,
        BOTTOM,
        INNER,
        A4[1] - TOP - BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    document.addPageTemplates([PageTemplate("form", [frame])])

    def canvas(*args: Any, **kwargs: Any) -> CountingCanvas:
        return CountingCanvas(*args, foot=lambda *page: _around(t, handout, *page), **kwargs)

    document.build(_story(t, handout), canvasmaker=canvas)
    return target.getvalue()


def _around(t: Texts, handout: Handout, canvas: Canvas, number: int, total: int) -> None:
    """What stands on every page: whose form it is, its marks, the QR code, the phone, the page's number."""
    top = A4[1] - 14 * mm
    canvas.setFillColor(INK)
    canvas.setFont("SerifBold", 14)
    canvas.drawString(SIDE, top - 2 * mm, clean(t.name(handout.names), 60))
    canvas.setFont("Sans", 9.5)
    canvas.drawString(SIDE, top - 8 * mm, clean(t("paper-head", year=str(handout.year))))
    marks = [t("report-mark-invented")] if handout.invented else []
    marks += [t("report-mark-trial")] if handout.trial else []
    canvas.setFillColor(WARNING)
    canvas.setFont("SansBold", 9.5)
    canvas.drawString(SIDE, top - 13.5 * mm, clean(" · ".join(marks)))
    draw_qr(canvas, handout.link, A4[0] - SIDE - QR, A4[1] - 9 * mm - QR, QR)
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.6)
    canvas.line(SIDE, A4[1] - TOP + 3 * mm, A4[0] - SIDE, A4[1] - TOP + 3 * mm)
    canvas.setFillColor(FAINT)
    canvas.setFont("Sans", 8.5)
    canvas.drawString(SIDE, 9 * mm, clean(t("paper-phone", phone=handout.phone)))
    page = t("report-page", number=t.number(number), total=t.number(total))
    canvas.drawRightString(A4[0] - SIDE, 9 * mm, clean(page))


def _story(t: Texts, handout: Handout) -> list[Flowable]:
    date = t.date(handout.closes_on)
    lead = t("paper-lead", above=t.name(handout.above), date=date)
    story: list[Flowable] = [Paragraph(escape(line), STYLES["body"]) for line in lead.split("\n")]
    groups, section = handout.indicators.group_by_code, ""
    for number, indicator in enumerate(handout.asked, 1):
        if indicator.group != section and indicator.group in groups:
            section = indicator.group
            name = t.name(groups[section].names)
            story += [CondPageBreak(ROOM), Heading(escape(name), clean(name), 1)]
        story.append(_question(t, handout, number, indicator))
    last = next(place for place in range(len(story) - 1, -1, -1) if not isinstance(story[place - 1], Heading))
    return [*story[:last], KeepTogether([*story[last:], _signed(t)])]


def _question(t: Texts, handout: Handout, number: int, indicator: Indicator) -> Flowable:
    asked = [
        Paragraph(escape(f"{number}. {question_text(t, indicator, handout.year)}"), STYLES["name"]),
        Paragraph(
            escape(
                " · ".join(
                    part for part in (indicator.code, measure_text(t, handout.indicators, indicator)) if part
                )
            ),
            STYLES["small"],
        ),
        *_known(t, handout, indicator),
    ]
    given = [
        *_answer(t, handout, indicator),
        Ticks([t(word) for word in SKIP_WORDS.values()], before=t("paper-skip"), faint=True),
        Lines(1, t("paper-comment")),
    ]
    style: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, RULE),
        ("LEFTPADDING", (0, 0), (0, 0), 0),
        ("RIGHTPADDING", (-1, 0), (-1, 0), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 3.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
    return Table([[asked, given]], [INNER * 0.47, INNER * 0.53], style=style)


def _known(t: Texts, handout: Handout, indicator: Indicator) -> list[Flowable]:
    said = []
    last = str(handout.year - 1)
    previous = handout.facts.previous.get(indicator.code)
    if previous is not None:
        said.append(t("question-previous", year=last, value=value_text(t, indicator, previous)[:300]))
    else:
        said.append(t("question-no-previous", year=last))
    figure = handout.facts.figures.get(indicator.code)
    if figure is not None:
        value = figure_text(t, handout.indicators, indicator, figure)
        said.append(t("paper-figure", value=value))
    return [Paragraph(escape(line), STYLES["small"]) for line in said]


def _answer(t: Texts, handout: Handout, indicator: Indicator) -> list[Flowable]:
    if indicator.options:
        return [Ticks([option_text(t, indicator, option) for option in indicator.options])]
    if not indicator.numeric:
        return [Lines(TEXT_LINES)]
    unit = unit_text(t, handout.indicators, indicator)
    if indicator.type == "percent":
        return [DigitBoxes(PERCENT_DIGITS, PLACES, unit)]
    places = PLACES if indicator.type == "decimal" else 0
    return [DigitBoxes(digits_for(indicator), places, unit)]


def digits_for(indicator: Indicator) -> int:
    """How many boxes a number gets: one more than the largest usual value has, between 4 and 12."""
    if indicator.usual_max is None:
        return MOST_DIGITS
    return max(FEWEST_DIGITS, min(MOST_DIGITS, len(str(int(indicator.usual_max))) + 1))


def _signed(t: Texts) -> Flowable:
    words = [Lines(1, t("paper-date")), Lines(1, t("paper-signature"))]
    style: list[tuple[Any, ...]] = [
        ("TOPPADDING", (0, 0), (-1, -1), 16),
        ("LINEABOVE", (0, 0), (-1, 0), 1, ACCENT),
    ]
    return Table([words], [INNER * 0.42, INNER * 0.58], style=style, spaceBefore=8)
