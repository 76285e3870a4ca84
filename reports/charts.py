"""Small charts, drawn as vectors: last year beside this year, a share beside its peers, a distribution."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportlab.graphics.shapes import Drawing, Line, Rect
from reportlab.lib.colors import Color, HexColor

WIDTH, HEIGHT = 84.0, 16.0
DEEP, PALE, MARK, GROUND = HexColor("#1f5f8b"), HexColor("#b9cfdf"), HexColor("#c8801a"), HexColor("#e9eef2")
SCALE = (HexColor("#b5523b"), HexColor("#c9ccd1"), HexColor("#3f8f63"))


def _rectangle(drawing: Drawing, x: float, y: float, width: float, height: float, colour: Color) -> None:
    shape = Rect(x, y, width, height)
    shape.fillColor = colour
    shape.strokeColor = None
    drawing.add(shape)


def _bar(drawing: Drawing, y: float, height: float, part: float, colour: Color) -> None:
    _rectangle(drawing, 0, y, max(0.6, WIDTH * part), height, colour)


def two_years(now: Decimal | None, last: Decimal | None) -> Drawing:
    """This year's bar over last year's, to the larger of both."""
    drawing = Drawing(WIDTH, HEIGHT)
    most = max((one for one in (now, last) if one is not None), default=Decimal(0))
    if most > 0:
        if now is not None:
            _bar(drawing, 8.5, 5.5, float(now / most), DEEP)
        if last is not None:
            _bar(drawing, 2, 5.5, float(last / most), PALE)
    return drawing


def share(now: Decimal, peer: Decimal | None) -> Drawing:
    """A share as a bar on its whole, with a mark where the peers' median is."""
    drawing = Drawing(WIDTH, HEIGHT)
    _bar(drawing, 5, 6, 1.0, GROUND)
    _bar(drawing, 5, 6, min(1.0, float(now)), DEEP)
    if peer is not None:
        x = WIDTH * min(1.0, float(peer))
        drawing.add(Line(x, 2, x, 14, strokeColor=MARK, strokeWidth=1.6))
    return drawing


def distribution(counts: Sequence[int], width: float = 220.0) -> Drawing:
    """How many chose each of the options, as parts of one bar, from bad to good."""
    drawing = Drawing(width, HEIGHT)
    total = sum(counts)
    x = 0.0
    for number, colour in zip(counts, SCALE, strict=False):
        part = width * number / total if total else 0.0
        _rectangle(drawing, x, 3, max(0.0, part - 0.7), 10, colour)
        x += part
    return drawing
