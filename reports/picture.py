"""The picture a head gets back: bars of shares with last year's and the peers' median, drawn for a phone's width."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import font_source_sans_pro
from PIL import Image, ImageDraw, ImageFont

from domain.evidence import Evidence
from locales import Texts
from reports.beside import Bar, Beside

WIDTH, MARGIN, ROW, HEAD, FOOT = 1080, 56, 132, 236, 150
INK, FAINT, DEEP, PALE, MARK, GROUND, WARNING = (
    "#1c2833",
    "#5d6d7e",
    "#1f5f8b",
    "#b9cfdf",
    "#c8801a",
    "#e9eef2",
    "#a33b20",
)
TRACK = WIDTH - 2 * MARGIN - 150


@lru_cache(maxsize=16)
def font(size: int, weight: str = "Regular") -> ImageFont.FreeTypeFont:
    """The report's font in a size, with the letters of all three languages."""
    folder = Path(font_source_sans_pro.__file__).parent / "files"
    return ImageFont.truetype(str(folder / f"SourceSansPro-{weight}.ttf"), size)


def draw(evidence: Evidence, found: Beside, t: Texts, marks: Sequence[str]) -> bytes:
    """The picture as PNG, with what must be said of its figures: the same bytes for the same rows."""
    height = HEAD + max(1, len(found.bars)) * ROW + FOOT
    image = Image.new("RGB", (WIDTH, height), "white")
    pen = ImageDraw.Draw(image)
    _head(pen, evidence, t)
    for place, bar in enumerate(found.bars):
        _bar(pen, HEAD + place * ROW, bar, t)
    if not found.bars:
        pen.text((MARGIN, HEAD), t("beside-nothing"), FAINT, font(32))
    _foot(pen, height, marks, t)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _head(pen: ImageDraw.ImageDraw, evidence: Evidence, t: Texts) -> None:
    pen.rectangle((0, 0, WIDTH, 18), fill=DEEP)
    pen.text(
        (MARGIN, 48),
        fit(t.name(evidence.territory.names), 50, WIDTH - 2 * MARGIN),
        DEEP,
        font(50, "Semibold"),
    )
    pen.text((MARGIN, 118), t("beside-picture", year=str(evidence.year)), FAINT, font(32))
    x = MARGIN
    for colour, key in ((DEEP, "beside-key-own"), (PALE, "beside-key-last"), (MARK, "beside-key-peers")):
        words = t(key, year=str(evidence.year if key == "beside-key-own" else evidence.year - 1))
        pen.rectangle((x, 184, x + 22, 206), fill=colour)
        pen.text((x + 32, 178), words, FAINT, font(26))
        x += 32 + int(pen.textlength(words, font(26))) + 36


def fit(text: str, size: int, width: int, weight: str = "Semibold") -> str:
    """The text cut to a width in pixels."""
    face = font(size, weight)
    if face.getlength(text) <= width:
        return text
    while text and face.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _bar(pen: ImageDraw.ImageDraw, top: int, bar: Bar, t: Texts) -> None:
    pen.text((MARGIN, top), fit(bar.name, 32, WIDTH - 2 * MARGIN, "Regular"), INK, font(32))
    line = top + 48
    pen.rectangle((MARGIN, line, MARGIN + TRACK, line + 34), fill=GROUND)
    _part(pen, line, 34, bar.own, DEEP)
    if bar.last is not None:
        pen.rectangle((MARGIN, line + 38, MARGIN + TRACK, line + 50), fill=GROUND)
        _part(pen, line + 38, 12, bar.last, PALE)
    if bar.peer is not None:
        x = MARGIN + round(TRACK * float(bar.peer))
        pen.rectangle((x - 3, line - 6, x + 3, line + 56), fill=MARK)
    pen.text((MARGIN + TRACK + 20, line - 6), t.percent(bar.own), INK, font(40, "Semibold"))


def _part(pen: ImageDraw.ImageDraw, top: int, height: int, share: Decimal, colour: str) -> None:
    width = round(TRACK * min(1.0, float(share)))
    if width:
        pen.rectangle((MARGIN, top, MARGIN + width, top + height), fill=colour)


def _foot(pen: ImageDraw.ImageDraw, height: int, marks: Sequence[str], t: Texts) -> None:
    top = height - FOOT + 40
    pen.text((MARGIN, top), " · ".join(marks), WARNING, font(28, "Semibold"))
    pen.text((MARGIN, top + 44), t("report-organiser"), FAINT, font(26))
