"""The picture of a consultation's result: the answers of a community as bars, with the region's and the country's marks."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PIL import Image, ImageDraw

from domain.places import COUNTRY
from domain.results import Question, Result, marked
from domain.tally import COUNTED_ONLY, MANY, NUMBER, YES
from locales import Texts, texts
from reports.consultation_words import answers_name, headline, percent, place_line, place_name, result_words
from reports.picture import DEEP, FAINT, GROUND, INK, MARGIN, MARK, PALE, WARNING, WIDTH, fit, font

ROW, LINE, GAP, HEAD, FOOT, MOST_ROWS = 84, 38, 30, 320, 170, 22
TRACK, THICK = WIDTH - 2 * MARGIN - 150, 8

Box = tuple[int, int, int, int]
"""The left, upper, right and lower edge in pixels."""


@dataclass(frozen=True)
class Bar:
    """An answer with its share in the place shown, and in those above it by colour."""

    name: str
    own: Fraction
    others: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True)
class Part:
    """A question of the picture: its label, its bars, and words where there are none."""

    label: tuple[str, ...]
    bars: tuple[Bar, ...]
    words: tuple[str, ...] = ()

    @property
    def head(self) -> int:
        """How many pixels its label takes."""
        return LINE * len(self.label) + 8

    @property
    def height(self) -> int:
        """How many pixels it takes."""
        return self.head + (ROW * len(self.bars) or LINE * len(self.words)) + GAP


def make_picture(job: tuple[Result, str], language: str) -> tuple[bytes, str]:
    """The picture (PNG) and the words of a result for a community; no picture where nothing may be shown."""
    result, code = job
    t = texts(language)
    words = result_words(result, code, t)
    nearest = next((area.code for area in result.path(code) if area.code in result.figures), "")
    return (draw(result, nearest, t) if nearest else b""), words


def parts(result: Result, code: str, t: Texts) -> list[Part]:
    """What the picture shows of a place, question by question, as far as there is room."""
    found: list[Part] = []
    rows = 0
    for number, question in enumerate(result.questions, 1):
        label = question.wording(t.language).label
        label = f"{number}. {label}" if len(result.questions) > 1 else label
        bars = _bars(result, code, question, t)
        if rows + max(1, len(bars)) > MOST_ROWS and found:
            break
        bars = bars[: MOST_ROWS - rows]
        rows += max(1, len(bars))
        words = "" if bars else headline(result, code, question, t) or t("result-question-hidden")
        lines = wrapped(label, 30, WIDTH - 2 * MARGIN, 2)
        said = wrapped(words, 28, WIDTH - 2 * MARGIN, 2) if words else []
        found.append(Part(tuple(lines), tuple(bars), tuple(said)))
    return found


def _bars(result: Result, code: str, question: Question, t: Texts) -> list[Bar]:
    asked, shown = question.asked, result.figures[code].shown
    wanted: list[tuple[str, tuple[str, ...], tuple[str, ...], int]]
    if asked.kind in (*COUNTED_ONLY, NUMBER):
        return []
    if asked.kind == MANY:
        known = [(option, marked(shown, asked, option)) for option in asked.values]
        wanted = [(f"{asked.key}.{option}", (YES,), (option,), n) for option, n in known if n is not None]
    else:
        blocks = shown.cuts.get(asked.key, ())
        wanted = [(asked.key, one.cells, one.cells, one.n) for one in blocks] if len(blocks) > 1 else []
    above = [area for area in result.path(code) if area.code != code]
    made = []
    for key, cells, names, n in wanted:
        others = [
            (MARK if area.level == COUNTRY else PALE, share)
            for area in above
            if (share := result.share(area.code, key, cells)) is not None
        ]
        made.append(Bar(answers_name(question, names, t), Fraction(n, shown.n), tuple(others)))
    return made


def draw(result: Result, code: str, t: Texts) -> bytes:
    """The picture of a place as PNG: the same bytes for the same figures."""
    told = parts(result, code, t)
    height = HEAD + sum(one.height for one in told) + FOOT
    image = Image.new("RGB", (WIDTH, height), "white")
    pen = ImageDraw.Draw(image)
    _head(pen, result, code, t)
    top = HEAD
    for part in told:
        _part(pen, top, part, t)
        top += part.height
    _foot(pen, height, result, t, cut=len(told) < len(result.questions))
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def wrapped(text: str, size: int, width: int, lines: int) -> list[str]:
    """A text broken at spaces into at most so many lines of a width in pixels; the last is cut."""
    face, words, made = font(size, "Semibold"), text.split(), [""]
    for n, word in enumerate(words):
        longer = f"{made[-1]} {word}".strip()
        if face.getlength(longer) <= width or not made[-1]:
            made[-1] = longer
        elif len(made) < lines:
            made.append(word)
        else:
            made[-1] = " ".join([made[-1], *words[n:]])
            break
    return [fit(one, size, width) for one in made]


def _head(pen: ImageDraw.ImageDraw, result: Result, code: str, t: Texts) -> None:
    pen.rectangle((0, 0, WIDTH, 18), fill=DEEP)
    title = wrapped(result.title(t.language), 44, WIDTH - 2 * MARGIN, 2)
    top = 44 + 26 * (2 - len(title))
    for n, line in enumerate(title):
        pen.text((MARGIN, top + 52 * n), line, DEEP, font(44, "Semibold"))
    for n, line in enumerate(wrapped(place_line(result, code, t), 30, WIDTH - 2 * MARGIN, 2)):
        pen.text((MARGIN, 158 + LINE * n), line, INK, font(30))
    x = MARGIN
    for n, area in enumerate(result.path(code)):
        colour = DEEP if n == 0 else MARK if area.level == COUNTRY else PALE
        words = fit(place_name(result, area.code, t), 26, 270, "Regular")
        pen.rectangle((x, 254, x + 22, 276), fill=colour)
        pen.text((x + 32, 248), words, FAINT, font(26))
        x += 32 + int(pen.textlength(words, font(26))) + 36


def _part(pen: ImageDraw.ImageDraw, top: int, part: Part, t: Texts) -> None:
    for n, line in enumerate(part.label):
        pen.text((MARGIN, top + LINE * n), line, INK, font(30, "Semibold"))
    for n, line in enumerate(part.words):
        pen.text((MARGIN, top + part.head + LINE * n), line, FAINT, font(28))
    for n, bar in enumerate(part.bars):
        _bar(pen, top + part.head + ROW * n, bar, t)


def _bar(pen: ImageDraw.ImageDraw, top: int, bar: Bar, t: Texts) -> None:
    pen.text((MARGIN, top), fit(bar.name, 26, TRACK, "Regular"), FAINT, font(26))
    line = top + 36
    pen.rectangle((MARGIN, line, MARGIN + TRACK, line + 26), fill=GROUND)
    width = round(TRACK * float(bar.own))
    if width:
        pen.rectangle((MARGIN, line, MARGIN + width, line + 26), fill=DEEP)
    for colour, box in marks(bar.others, line):
        pen.rectangle(box, fill=colour, outline="white")
    pen.text((MARGIN + TRACK + 20, line - 10), percent(bar.own, t), INK, font(36, "Semibold"))


def marks(others: Sequence[tuple[str, Fraction]], line: int) -> list[tuple[str, Box]]:
    """The marks across a bar whose top is at `line`; of two that would cover each other each takes its half."""
    places = [MARGIN + round(TRACK * float(share)) for _, share in others]
    halved = len(places) == 2 and abs(places[0] - places[1]) <= THICK
    found = []
    for n, ((colour, _), x) in enumerate(zip(others, places, strict=True)):
        top = line - 5 + (18 if halved and n else 0)
        bottom = line + (13 if halved and not n else 31)
        found.append((colour, (x - THICK // 2, top, x + THICK // 2, bottom)))
    return found


def _foot(pen: ImageDraw.ImageDraw, height: int, result: Result, t: Texts, *, cut: bool) -> None:
    top = height - FOOT + 30
    marks = [t("report-mark-invented")] if result.invented else []
    marks += [t("report-mark-trial")] if result.trial else []
    notes: Sequence[str] = [t("result-accounts"), *([t("result-more")] if cut else [])]
    pen.text((MARGIN, top), " · ".join(marks), WARNING, font(28, "Semibold"))
    pen.text((MARGIN, top + 42), fit(" ".join(notes), 24, WIDTH - 2 * MARGIN, "Regular"), FAINT, font(24))
    pen.text((MARGIN, top + 80), t("report-organiser"), FAINT, font(24))
