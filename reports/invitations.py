"""Invitations on paper: an A4 page for each link, Kyrgyz above and Russian below, to be cut or folded in the middle.

What it is, for whom, the link and its QR code, how long it works, whom to call, and the mark of a trial year. No
emblem, and nobody is asked in the President's name.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame, KeepInFrame, Paragraph, Spacer

from domain.indicators import Names
from domain.role_words import role_word
from locales import Texts, texts
from reports.pages import ACCENT, FAINT, INK, INNER, MARGIN, RULE, STYLES, register_fonts
from reports.qr import matrix, png
from reports.text import clean, escape

HALF = A4[1] / 2
CODE = 46 * mm
GAP = 8 * mm
LINK_SIZE = 7.4


@dataclass(frozen=True)
class Letter:
    """One invitation to a territory of a `kind`; `above` are the names of region and district, the widest first."""

    code: str
    names: Names
    above: tuple[Names, ...]
    role: str
    language: str
    link: str
    kind: str = ""


@dataclass(frozen=True)
class Sender:
    """What stands on every letter: the year asked about, until when links work, the Union's phone, the year's marks."""

    year: int
    until: date
    phone: str
    trial: bool
    invented: bool


def files(letters: Sequence[Letter], sender: Sender) -> dict[str, bytes]:
    """All files of a list of invitations by name: the links, a QR code each, and the pages to print."""
    made = {"links.csv": links_csv(letters, sender), "invitations.pdf": pages(letters, sender)}
    for number, letter in enumerate(letters, 1):
        made[f"qr/{number:03d}-{letter.code}-{letter.role}.png"] = png(letter.link)
    return made


def links_csv(letters: Sequence[Letter], sender: Sender) -> bytes:
    """The links as a table; with a mark at its beginning, so that spreadsheets read it as UTF-8."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(("code", "community_ky", "community_ru", "district_ru", "role", "lang", "link", "until"))
    for one in letters:
        above = ", ".join(names.get("ru", "") for names in one.above)
        names = (one.names.get("ky", ""), one.names.get("ru", ""), above)
        writer.writerow((one.code, *names, one.role, one.language, one.link, sender.until.isoformat()))
    return target.getvalue().encode("utf-8-sig")


def pages(letters: Sequence[Letter], sender: Sender) -> bytes:
    """The pages to print, one a letter."""
    register_fonts()
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, lang="ky")
    canvas.setTitle(clean(texts("ky")("invitation-paper-title")))
    canvas.setAuthor(clean(texts("ky")("report-organiser")))
    for number, letter in enumerate(letters, 1):
        code = f"code{number}"
        _form(canvas, code, letter.link)
        for language, bottom in (("ky", HALF), ("ru", 0.0)):
            _half(canvas, letter, code, sender, texts(language), bottom)
        canvas.setStrokeColor(RULE)
        canvas.setDash(2, 3)
        canvas.line(0, HALF, A4[0], HALF)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _form(canvas: Canvas, name: str, link: str) -> None:
    """The QR code as a drawing that both halves of the page show."""
    rows = matrix(link)
    side = CODE / len(rows)
    canvas.beginForm(name, 0, 0, CODE, CODE)
    canvas.setFillColor(INK)
    for y, row in enumerate(rows):
        begun = None
        for x, dark in enumerate((*row, 0)):
            if dark and begun is None:
                begun = x
            elif not dark and begun is not None:
                canvas.rect(begun * side, CODE - (y + 1) * side, (x - begun) * side, side, stroke=0, fill=1)
                begun = None
    canvas.endForm()


def _half(canvas: Canvas, letter: Letter, code: str, sender: Sender, t: Texts, bottom: float) -> None:
    top = bottom + HALF
    canvas.setFillColor(ACCENT)
    canvas.rect(0, top - 9 * mm, A4[0], 9 * mm, stroke=0, fill=1)
    canvas.setFillColor("white")
    canvas.setFont("SansBold", 10)
    canvas.drawString(MARGIN, top - 6.2 * mm, clean(t("invitation-paper-head")))
    width = INNER - CODE - GAP
    height = HALF - 26 * mm
    frame = Frame(MARGIN, bottom + 14 * mm, width, height, 0, 0, 0, 0)
    story = KeepInFrame(width, height, _story(letter, sender, t), mode="shrink")
    frame.addFromList([story], canvas)
    left = MARGIN + width + GAP
    canvas.saveState()
    canvas.translate(left, top - 16 * mm - CODE)
    canvas.doForm(code)
    canvas.restoreState()
    _under_code(canvas, sender, t, left, top - 16 * mm - CODE)
    canvas.setFillColor(FAINT)
    canvas.setFont("Sans", LINK_SIZE)
    canvas.drawString(MARGIN, bottom + 11 * mm, letter.link)
    canvas.drawString(MARGIN, bottom + 7 * mm, clean(t("report-organiser"), 200))


def _under_code(canvas: Canvas, sender: Sender, t: Texts, left: float, top: float) -> None:
    words = [Paragraph(escape(t("invitation-paper-scan")), STYLES["small"])]
    until = t("invitation-paper-until", date=t.date(sender.until, "label"))
    words.append(Paragraph(escape(until), STYLES["cell"]))
    words.append(Paragraph(escape(t("invitation-paper-once")), STYLES["cell"]))
    frame = Frame(left, top - 40 * mm, CODE, 38 * mm, 0, 0, 0, 0)
    frame.addFromList(_spaced(words, 4), canvas)


def _story(letter: Letter, sender: Sender, t: Texts) -> list[Flowable]:
    role = t(f"role-{role_word(letter.role, letter.kind)}")
    above = ", ".join(t.name(names) for names in reversed(letter.above))
    marks = [t("invitation-paper-invented")] if sender.invented else []
    marks += [t("invitation-paper-trial")] if sender.trial else []
    story: list[Flowable] = [Paragraph(escape(mark), STYLES["mark"]) for mark in marks]
    place = f"{t.name(letter.names)}, {above}" if above else t.name(letter.names)
    story += [
        Paragraph(escape(place), STYLES["h1"]),
        Paragraph(escape(t("invitation-paper-for", role=role)), STYLES["h2"]),
        Paragraph(escape(t("invitation-paper-what", year=str(sender.year)), 600), STYLES["body"]),
    ]
    steps = ("open", "consent", "phone", "confirm")
    story += [
        Paragraph(f"{number}. {escape(t(f'invitation-paper-step-{word}'))}", STYLES["body"])
        for number, word in enumerate(steps, 1)
    ]
    phone = sender.phone or t("phone-later")
    story.append(Spacer(1, 2 * mm))
    story.append(Paragraph(escape(t("invitation-paper-call", phone=phone)), STYLES["body"]))
    return story


def _spaced(words: Sequence[Flowable], points: float) -> list[Flowable]:
    return [part for word in words for part in (word, Spacer(1, points))]
