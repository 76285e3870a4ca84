"""Small charts, drawn as vectors: last year beside this year, a share beside its peers, a distribution."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportlab.graphics.shapes import STATE_DEFAULTS, Drawing, Line, Rect
from reportlab.lib.colors import Color, HexColor

STATE_DEFAULTS["fontName"] = "Sans"  # a drawing names a font even when it holds no words

WIDTH, HEIGHT = 84.0, 14.0
DEEP, PALE, MARK, GROUND = HexColor("#1f5f8b"), HexColor("#b9cfdf"), HexColor("#c8801a"), HexColor("#e9eef2")
GOOD_OR_BAD = (HexColor("#b5523b"), HexColor("#c9ccd1"), HexColor("#3f8f63"))
EITHER_WAY = (HexColor("#1f5f8b"), HexColor("#c9ccd1"), HexColor("#8a6bb0"))
"""The parts of a scale from bad to good, and of one whose ends are neither."""


def _rectangle(drawing: Drawing, x: float, y: float, width: float, height: float, colour: Color) -> None:
    shape = Rect(x, y, width, height)
    shape.fillColor = colour
    shape.strokeColor = None
    drawing.add(shape)


def _bar(drawing: Drawing, y: float, height: float, part: float, colour: Color) -> None:
    _rectangle(drawing, 0, y, max(0.6, WIDTH * part), height, colour)


def nothing() -> Drawing:
    """No chart, where there is nothing to compare."""
    return Drawing(1, 1)


def two_years(now: Decimal | None, last: Decimal | None) -> Drawing:
    """This year's bar over last year's, to the larger of both; nothing unless both are known."""
    if now is None or last is None or max(now, last) <= 0:
        return nothing()
    drawing, most = Drawing(WIDTH, HEIGHT), max(now, last)
    _bar(drawing, 7.5, 5.5, float(now / most), DEEP)
    _bar(drawing, 1, 5.5, float(last / most), PALE)
    return drawing


def share(now: Decimal, other: Decimal | None) -> Drawing:
    """A share as a bar on its whole, with a mark where another one is: the peers' median or last year's."""
    drawing = Drawing(WIDTH, HEIGHT)
    _bar(drawing, 4, 6, 1.0, GROUND)
    _bar(drawing, 4, 6, min(1.0, float(now)), DEEP)
    if other is not None:
        x = WIDTH * min(1.0, float(other))
        drawing.add(Line(x, 1, x, 13, strokeColor=MARK, strokeWidth=1.6))
    return drawing


def distribution(counts: Sequence[int], colours: Sequence[Color], width: float) -> Drawing:
    """How many chose each of the options, as parts of one bar."""
    drawing = Drawing(width, HEIGHT)
    total = sum(counts)
    x = 0.0
    for number, colour in zip(counts, colours, strict=True):
        part = width * number / total if total else 0.0
        _rectangle(drawing, x, 2, max(0.0, part - 0.7), 10, colour)
        x += part
    return drawing
