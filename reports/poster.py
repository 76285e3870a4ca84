"""The poster of a consultation: one A4 page with its title, a few words, a large QR code, the link and the last day.

It says who asks and that answers count without a name; no emblem of the state, and nobody is asked in the
President's name.
"""

from __future__ import annotations

import io

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame, KeepInFrame, Paragraph, Spacer

from domain.poster import Poster
from locales import Texts, texts
from reports.boxes import draw_qr
from reports.pages import ACCENT, FAINT, INK, WARNING, register_fonts
from reports.text import clean, escape

SIDE = 20 * mm
WIDTH, HEIGHT = A4
INNER = WIDTH - 2 * SIDE
BAND, FOOT = 24 * mm, 34 * mm
QR, QUIET, UNDER = 84 * mm, 9 * mm, 34 * mm
MARK = 9 * mm
LONGEST_BODY = 520
TITLES = ((60, 34.0), (110, 28.0), (200, 23.0))
"""How large a title is set, by its length."""


def make_poster(poster: Poster, language: str) -> bytes:
    """The poster in a language: the same bytes for the same poster."""
    register_fonts()
    t = texts(language)
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, lang=language)
    canvas.setTitle(clean(poster.title))
    canvas.setAuthor(clean(t("report-organiser")))
    _head(canvas, t)
    marks = _marks(canvas, t, poster)
    code = FOOT + UNDER + QUIET
    _words(canvas, t, poster, code + QR + QUIET, HEIGHT - BAND - marks)
    draw_qr(canvas, poster.link, (WIDTH - QR) / 2, code, QR)
    _under(canvas, t, poster)
    _foot(canvas, t, poster)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _head(canvas: Canvas, t: Texts) -> None:
    canvas.setFillColor(ACCENT)
    canvas.rect(0, HEIGHT - BAND, WIDTH, BAND, stroke=0, fill=1)
    canvas.setFillColor("white")
    canvas.setFont("SansBold", 21)
    canvas.drawCentredString(WIDTH / 2, HEIGHT - BAND + 8.6 * mm, clean(t("poster-head")))


def _marks(canvas: Canvas, t: Texts, poster: Poster) -> float:
    """The marks of a trial year and of invented data under the head; how much room they take."""
    words = [t("poster-invented")] if poster.invented else []
    words += [t("poster-trial")] if poster.trial else []
    canvas.setFillColor(WARNING)
    canvas.setFont("SansBold", 12)
    for place, one in enumerate(words):
        canvas.drawCentredString(WIDTH / 2, HEIGHT - BAND - 8 * mm - place * 6 * mm, clean(one))
    return MARK + 6 * mm * len(words) if words else MARK / 2


def _centred(font: str, size: float, colour: Color = INK) -> ParagraphStyle:
    return ParagraphStyle(
        font, fontName=font, fontSize=size, leading=size * 1.24, alignment=TA_CENTER, textColor=colour
    )


def _words(canvas: Canvas, t: Texts, poster: Poster, bottom: float, top: float) -> None:
    """Title and a few words, made smaller where there is no room."""
    size = next((size for most, size in TITLES if len(poster.title) <= most), TITLES[-1][1])
    about = t("poster-about", n=poster.questions, minutes=poster.minutes)
    story: list[Flowable] = [
        Paragraph(escape(poster.title, 200), _centred("SerifBold", size, ACCENT)),
        Spacer(1, 5 * mm),
        *([Paragraph(escape(poster.body, LONGEST_BODY), _centred("Sans", 14.5))] if poster.body else []),
        Spacer(1, 4 * mm),
        Paragraph(escape(about), _centred("SansBold", 14)),
    ]
    room = top - bottom
    left = room - sum(one.wrap(INNER, room)[1] for one in story)
    story.insert(0, Spacer(1, max(0.0, left / 2)))
    frame = Frame(SIDE, bottom, INNER, room, 0, 0, 0, 0)
    frame.addFromList([KeepInFrame(INNER, room, story, mode="shrink")], canvas)


def _under(canvas: Canvas, t: Texts, poster: Poster) -> None:
    """Below the code: what to do with it, the link, and until when."""
    lines: list[Flowable] = [
        Paragraph(escape(t("poster-scan")), _centred("Sans", 12.5)),
        Paragraph(escape(poster.link.removeprefix("https://")), _centred("SansBold", 15)),
        Spacer(1, 2 * mm),
        *(Paragraph(escape(one), _centred("SansBold", 16, ACCENT)) for one in _days(t, poster)),
    ]
    frame = Frame(SIDE, FOOT, INNER, UNDER, 0, 0, 0, 0)
    frame.addFromList([KeepInFrame(INNER, UNDER, lines, mode="shrink")], canvas)


def _days(t: Texts, poster: Poster) -> list[str]:
    """When it opens, unless it is open already, and its last day."""
    opens = [] if poster.opens_on is None else [t("poster-from", date=t.date(poster.opens_on, "label"))]
    return [*opens, t("poster-until", date=t.date(poster.closes_on, "label"))]


def _asks(t: Texts, poster: Poster) -> str:
    return t("poster-asks-partner", territory=poster.partner) if poster.partner else t("poster-asks")


def _foot(canvas: Canvas, t: Texts, poster: Poster) -> None:
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(1.2)
    canvas.line(SIDE, FOOT - 3 * mm, WIDTH - SIDE, FOOT - 3 * mm)
    lines: list[Flowable] = [
        Paragraph(escape(t("poster-nameless")), _centred("SansBold", 11.5)),
        Paragraph(escape(_asks(t, poster)), _centred("Sans", 10.5)),
        Paragraph(escape(t("poster-call", phone=poster.phone)), _centred("Sans", 10.5, FAINT)),
    ]
    frame = Frame(SIDE, 5 * mm, INNER, FOOT - 10 * mm, 0, 0, 0, 0)
    frame.addFromList([KeepInFrame(INNER, FOOT - 10 * mm, lines, mode="shrink")], canvas)
