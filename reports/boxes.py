"""What a pen needs on paper: boxes for digits, boxes to tick with their words, lines to write on, a QR code."""

from __future__ import annotations

from collections.abc import Sequence

import segno
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from reports.pages import FAINT, INK
from reports.text import clean

BOX, TICK, LINE = 5.4 * mm, 3.4 * mm, 7 * mm
LETTERS = 8.5


class DigitBoxes(Flowable):
    """Boxes for the digits of a number, in groups of three from the right, then `places` after a comma, then a unit."""

    def __init__(self, digits: int, places: int, unit: str) -> None:
        super().__init__()
        self._digits, self._places, self._unit = digits, places, clean(unit)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room, one box high."""
        return width, BOX + 1.5 * mm

    def draw(self) -> None:
        """Draw the boxes from the left."""
        canvas, x = self.canv, 0.0
        canvas.setStrokeColor(FAINT)
        canvas.setLineWidth(0.6)
        for left in range(self._digits, 0, -1):
            canvas.rect(x, 1 * mm, BOX, BOX)
            x += BOX + (1.1 * mm if left % 3 == 1 and left > 1 else 0)
        if self._places:
            canvas.setFillColor(INK)
            canvas.setFont("SansBold", 13)
            canvas.drawString(x + 0.4 * mm, 1 * mm, ",")
            x += 2 * mm
        for _ in range(self._places):
            canvas.rect(x, 1 * mm, BOX, BOX)
            x += BOX
        canvas.setFillColor(INK)
        canvas.setFont("Sans", LETTERS)
        canvas.drawString(x + 1.5 * mm, 2.3 * mm, self._unit)


class Ticks(Flowable):
    """Boxes to tick, each before its words; they go on in a new row where there is no room."""

    def __init__(self, words: Sequence[str], *, before: str = "", faint: bool = False) -> None:
        super().__init__()
        self._words = [clean(one) for one in words]
        self._before = clean(before)
        self._colour = FAINT if faint else INK
        self._size = LETTERS - 1 if faint else LETTERS
        self._rows: list[list[tuple[float, str]]] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Lay the boxes out in rows."""
        x = stringWidth(self._before, "Sans", self._size) + 1.5 * mm if self._before else 0.0
        self._rows = [[]]
        for word in self._words:
            needed = TICK + 1.2 * mm + stringWidth(word, "Sans", self._size)
            if self._rows[-1] and x + needed > width:
                self._rows.append([])
                x = 0.0
            self._rows[-1].append((x, word))
            x += needed + 3 * mm
        return width, len(self._rows) * (TICK + 1.6 * mm)

    def draw(self) -> None:
        """Draw row by row from the top."""
        canvas = self.canv
        canvas.setStrokeColor(FAINT)
        canvas.setLineWidth(0.6)
        canvas.setFont("Sans", self._size)
        canvas.setFillColor(self._colour)
        for number, row in enumerate(reversed(self._rows)):
            y = number * (TICK + 1.6 * mm) + 0.6 * mm
            for x, word in row:
                canvas.rect(x, y, TICK, TICK)
                canvas.drawString(x + TICK + 1.2 * mm, y + 0.7 * mm, word)
        if self._before:
            canvas.drawString(0, (len(self._rows) - 1) * (TICK + 1.6 * mm) + 1.3 * mm, self._before)


class Lines(Flowable):
    """Lines to write on, with a word before the first."""

    def __init__(self, lines: int, before: str = "") -> None:
        super().__init__()
        self._lines, self._before = lines, clean(before)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As wide as there is room."""
        self.width = width
        return width, self._lines * LINE

    def draw(self) -> None:
        """Draw the lines and the word."""
        canvas = self.canv
        canvas.setStrokeColor(FAINT)
        canvas.setLineWidth(0.4)
        canvas.setFont("Sans", LETTERS - 1)
        canvas.setFillColor(FAINT)
        begin = stringWidth(self._before, "Sans", LETTERS - 1) + 1.5 * mm if self._before else 0.0
        for number in range(self._lines):
            y = number * LINE + 1 * mm
            canvas.line(begin if number == self._lines - 1 else 0, y, self.width, y)
        canvas.drawString(0, (self._lines - 1) * LINE + 1.6 * mm, self._before)


def draw_qr(canvas: Canvas, address: str, x: float, y: float, side: float) -> None:
    """Draw a QR code of an address, its lower left corner at (x, y)."""
    matrix = [list(row) for row in segno.make(address, error="m").matrix]
    step = side / len(matrix)
    canvas.setFillColorRGB(0, 0, 0)
    for number, row in enumerate(matrix):
        for place, dark in enumerate(row):
            if dark:
                canvas.rect(x + place * step, y + side - (number + 1) * step, step, step, stroke=0, fill=1)
