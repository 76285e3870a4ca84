"""The report's frame: fonts, styles, page templates, and the count of pages in one pass of layout."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import font_source_sans_pro
import font_source_serif_pro
from reportlab import rl_config
from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate, Paragraph

rl_config.trustedSchemes = []
rl_config.trustedHosts = []

INK, FAINT, ACCENT, RULE, BAND = (
    HexColor(one) for one in ("#1c2833", "#5d6d7e", "#1f5f8b", "#cfd8df", "#f3f6f8")
)
WARNING, PALE = HexColor("#a33b20"), HexColor("#d6e4ee")
MARGIN = 20 * mm
INNER = A4[0] - 2 * MARGIN
BANNER = 128 * mm
"""How far the cover's upper part reaches down."""

RIDGES = (
    (HexColor("#2d6e9b"), (15, 24, 19, 33, 26, 39, 29, 35, 22, 31, 24, 34, 20)),
    (HexColor("#4c86ae"), (9, 13, 21, 14, 24, 17, 22, 28, 18, 24, 14, 20, 12)),
    (HexColor("#86afcb"), (4, 8, 5, 12, 8, 14, 7, 11, 16, 9, 13, 6, 9)),
)
"""Mountains of the cover, the far ones first: a colour, and heights in mm at even steps over the page's width."""

FONTS = {
    "Sans": (font_source_sans_pro, "SourceSansPro-Regular"),
    "SansBold": (font_source_sans_pro, "SourceSansPro-Semibold"),
    "Serif": (font_source_serif_pro, "SourceSerifPro-Regular"),
    "SerifBold": (font_source_serif_pro, "SourceSerifPro-Semibold"),
}


@lru_cache(maxsize=1)
def register_fonts() -> None:
    """Make the fonts known, once a process."""
    for name, (package, file) in FONTS.items():
        pdfmetrics.registerFont(TTFont(name, Path(package.__file__).parent / "files" / f"{file}.ttf"))
    pdfmetrics.registerFontFamily(
        "Sans", normal="Sans", bold="SansBold", italic="Sans", boldItalic="SansBold"
    )


def _style(name: str, font: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(
        name, fontName=font, fontSize=size, leading=leading, textColor=more.pop("color", INK), **more
    )


STYLES = {
    "organiser": _style("organiser", "Sans", 10, 14, color=PALE),
    "title": _style("title", "SerifBold", 31, 38, color=white),
    "subtitle": _style("subtitle", "Serif", 14, 20, color=PALE),
    "place": _style("place", "SerifBold", 25, 31, color=ACCENT),
    "above": _style("above", "Serif", 14, 20, color=FAINT),
    "h1": _style("h1", "SerifBold", 16, 21, spaceBefore=14, spaceAfter=6, color=ACCENT),
    "h2": _style("h2", "SansBold", 11.5, 15, spaceBefore=8, spaceAfter=3),
    "body": _style("body", "Sans", 10, 14, spaceAfter=5),
    "cell": _style("cell", "Sans", 9, 11.4),
    "name": _style("name", "Sans", 9, 11.4),
    "head": _style("head", "SansBold", 8, 10, color=FAINT),
    "headright": _style("headright", "SansBold", 8, 10, color=FAINT, alignment=TA_RIGHT),
    "number": _style("number", "Sans", 9, 11.4, alignment=TA_RIGHT),
    "small": _style("small", "Sans", 8, 10.4, color=FAINT),
    "smallright": _style("smallright", "Sans", 8, 10.4, color=FAINT, alignment=TA_RIGHT),
    "aside": _style("aside", "Sans", 8, 10.4, color=FAINT, leftIndent=10),
    "key": _style("key", "Sans", 8, 11, color=FAINT, spaceAfter=2),
    "quote": _style("quote", "Serif", 9.5, 13, leftIndent=10, borderPadding=0, spaceAfter=2),
    "mark": _style("mark", "SansBold", 10.5, 14, color=WARNING, alignment=TA_CENTER),
    "big": _style("big", "SerifBold", 21, 26, color=ACCENT),
}


class Heading(Paragraph):
    """A heading that stands in the document's outline."""

    def __init__(self, text: str, plain: str, level: int) -> None:
        super().__init__(text, STYLES["h1" if level == 0 else "h2"])
        self.plain = plain
        self.level = level

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803
        """A heading of several lines is never parted: all of it goes to the next page."""
        return []


class CountingCanvas(Canvas):
    """Keeps finished pages back until their number is known, so that one pass of layout is enough."""

    def __init__(self, *args: Any, foot: Callable[[Canvas, int, int], None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._foot = foot
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802
        self._pages.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]

    def save(self) -> None:
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            self._foot(self, number, len(self._pages))
            super().showPage()
        super().save()


class ReportDocument(BaseDocTemplate):
    """A4 pages with a body behind a cover (or a plain first page); headings enter the outline as they are set."""

    def __init__(
        self,
        target: io.BytesIO,
        *,
        title: str,
        author: str,
        language: str,
        running: str,
        marks: Sequence[str],
        cover: bool = True,
    ) -> None:
        super().__init__(
            target, pagesize=A4, title=title, author=author, subject=title, invariant=1, lang=language
        )
        self._running = running
        self._marks = " · ".join(marks)
        self._keys = 0
        frame = (MARGIN, 19 * mm, INNER, A4[1] - 42 * mm)
        plain: dict[str, Any] = dict.fromkeys(
            ("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0
        )
        first = PageTemplate("first", [Frame(*frame, **plain)])
        if cover:
            upper = Frame(MARGIN, A4[1] - BANNER + 40 * mm, INNER, BANNER - 58 * mm, **plain)
            lower = Frame(MARGIN, 20 * mm, INNER, A4[1] - BANNER - 36 * mm, **plain)
            first = PageTemplate("cover", [upper, lower], onPage=self._cover)
        body = PageTemplate("body", [Frame(*frame, **plain)], onPage=self._head)
        self.addPageTemplates([first, body])

    def _cover(self, canvas: Canvas, document: Any) -> None:
        canvas.saveState()
        canvas.setFillColor(ACCENT)
        canvas.rect(0, A4[1] - BANNER, A4[0], BANNER, stroke=0, fill=1)
        for colour, heights in RIDGES:
            path = canvas.beginPath()
            path.moveTo(0, A4[1] - BANNER)
            for step, height in enumerate(heights):
                path.lineTo(A4[0] * step / (len(heights) - 1), A4[1] - BANNER + height * mm)
            path.lineTo(A4[0], A4[1] - BANNER)
            path.close()
            canvas.setFillColor(colour)
            canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()

    def _head(self, canvas: Canvas, document: Any) -> None:
        canvas.saveState()
        canvas.setFont("Sans", 8)
        canvas.setFillColor(FAINT)
        canvas.drawString(MARGIN, A4[1] - 13 * mm, self._running)
        if self._marks:
            canvas.setFillColor(WARNING)
            canvas.drawRightString(A4[0] - MARGIN, A4[1] - 13 * mm, self._marks)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, A4[1] - 15.5 * mm, A4[0] - MARGIN, A4[1] - 15.5 * mm)
        canvas.restoreState()

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802
        """Enter a heading into the outline."""
        if isinstance(flowable, Heading):
            self._keys += 1
            key = f"h{self._keys}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(flowable.plain, key, flowable.level, closed=False)

    def make(self, story: Sequence[Flowable], page_words: Callable[[int, int], str]) -> None:
        """Set the story; `page_words` words "page x of y"."""

        def foot(canvas: Canvas, number: int, total: int) -> None:
            if number == 1:
                return
            canvas.setFont("Sans", 8)
            canvas.setFillColor(FAINT)
            canvas.drawRightString(A4[0] - MARGIN, 11 * mm, page_words(number, total))

        def canvas(*args: Any, **kwargs: Any) -> CountingCanvas:
            made = CountingCanvas(*args, foot=foot, **{**kwargs, "initialFontName": "Sans"})
            made.showOutline()
            return made

        self.build([NextPageTemplate("body"), *story], canvasmaker=canvas)
