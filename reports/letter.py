"""A letter that asks a body for its figures, with the empty table: one PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer

from domain.asking import Asking
from domain.evidence import Place
from domain.indicators import Indicator
from locales import Texts, texts
from reports.pages import INNER, RULE, STYLES, Heading, ReportDocument, register_fonts
from reports.sheet import table
from reports.text import clean, escape

COLUMNS = 8
"""So many indicators stand side by side on a page."""
CODE_WIDTH, NAME_WIDTH = 27 * mm, 47 * mm


def make_letter(asking: Asking, language: str) -> bytes:
    """The letter and the table to fill in, in a language."""
    register_fonts()
    t = texts(language)
    target = io.BytesIO()
    body = t.name(asking.body.names)
    document = ReportDocument(
        target,
        title=clean(f"{t('letter-title')}: {body}, {asking.year}"),
        author=clean(t("report-organiser")),
        language=language,
        running=clean(f"{body} · {t('report-year', year=str(asking.year))}"),
        marks=_marks(asking, t),
        cover=False,
    )
    story = [*_letter(asking, t), PageBreak(), *_annex(asking, t)]
    document.make(
        story, lambda number, total: t("report-page", number=t.number(number), total=t.number(total))
    )
    return target.getvalue()


def _marks(asking: Asking, t: Texts) -> list[str]:
    marks = [t("report-mark-invented")] if asking.invented else []
    return marks + ([] if asking.decree else [t("report-mark-trial")])


def _words(text: str, style: str = "body") -> Paragraph:
    return Paragraph(escape(text, 4000), STYLES[style])


def _heading(text: str) -> Heading:
    return Heading(escape(text), clean(text), 1)


def place_name(asking: Asking, t: Texts) -> str:
    """The territory the letter is about; the country is "the whole country"."""
    if asking.territory.level == "country":
        return t("letter-whole-country")
    return t.name(asking.territory.names)


def _letter(asking: Asking, t: Texts) -> Iterator[Flowable]:
    yield _words(t("report-organiser"), "small")
    yield Spacer(1, 3 * mm)
    yield _words(t.date(asking.on), "small")
    yield Spacer(1, 7 * mm)
    yield _words(t("letter-to", body=t.name(asking.body.names)), "h2")
    yield Heading(escape(t("letter-title")), clean(t("letter-title")), 0)
    yield _words(f"{t('report-year', year=str(asking.year))} · {place_name(asking, t)}", "above")
    yield Spacer(1, 3 * mm)
    yield from [_words(mark, "mark") for mark in _marks(asking, t)]
    if not asking.decree:
        yield _words(t("letter-trial"), "small")
    yield Spacer(1, 3 * mm)
    yield _words(t("letter-purpose", year=str(asking.year), place=place_name(asking, t)))
    yield _heading(t("letter-indicators"))
    yield _indicators(asking, t)
    yield _heading(t("letter-how"))
    for line in ("letter-how-fill", "letter-how-rules", "letter-how-send", "letter-shown"):
        yield _words(t(line))
    if asking.link:
        yield _words(t("letter-bot", link=asking.link))
    yield _words(t("letter-phone", phone=asking.phone or t("phone-later")))


def unit_of(asking: Asking, indicator: Indicator, t: Texts) -> str:
    """An indicator's unit as a heading; "%" for a percentage."""
    unit = asking.indicators.units.get(indicator.unit)
    if unit is None:
        return "%" if indicator.type == "percent" else ""
    forms = unit.forms[t.language]
    return forms.get("many") or forms["other"]


def when_of(asking: Asking, indicator: Indicator, t: Texts) -> str:
    """The day or the year an indicator's figure is of."""
    if indicator.as_of == "end":
        return t.date(date(asking.year, 12, 31))
    return t("letter-as-of-during", year=str(asking.year))


def _indicators(asking: Asking, t: Texts) -> Flowable:
    heads = ("letter-column-code", "letter-column-indicator", "letter-column-unit", "letter-column-when")
    rows: list[list[Any]] = [[_words(t(head), "head") for head in heads]]
    for one in asking.asked:
        cells = (one.code, t.name(one.names), unit_of(asking, one, t), when_of(asking, one, t))
        rows.append([_words(cell, "cell") for cell in cells])
    return table(rows, (INNER * 0.1, INNER * 0.5, INNER * 0.16, INNER * 0.24))


def _annex(asking: Asking, t: Texts) -> Iterator[Flowable]:
    yield Heading(escape(t("letter-annex")), clean(t("letter-annex")), 0)
    asked = asking.asked
    for start in range(0, len(asked), COLUMNS):
        yield _empty(asking, asked[start : start + COLUMNS], t)


def _empty(asking: Asking, asked: Sequence[Indicator], t: Texts) -> Flowable:
    names = {one.code: t.name(one.names) for one in asking.districts}
    heads = [t("letter-column-code"), t("letter-column-name"), *(one.code for one in asked)]
    rows: list[list[Any]] = [[_words(head, "head") for head in heads]]
    above = ""
    for place in asking.places:
        district = place.district_code or place.region_code
        if district != above:
            above = district
            rows.append(["", _words(names.get(district, t.name(place.names)), "small"), *[""] * len(asked)])
        rows.append(_row(place, len(asked), t))
    width = (INNER - CODE_WIDTH - NAME_WIDTH) / max(len(asked), 1)
    made: Any = table(rows, (CODE_WIDTH, NAME_WIDTH, *[width] * len(asked)))
    made.setStyle([("INNERGRID", (2, 0), (-1, -1), 0.4, RULE), ("LINEAFTER", (-1, 0), (-1, -1), 0.4, RULE)])
    return made  # type: ignore[no-any-return]


def _row(place: Place, columns: int, t: Texts) -> list[Any]:
    return [_words(place.code, "small"), _words(t.name(place.names), "cell"), *[""] * columns]
