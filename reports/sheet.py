"""What every section writes with: the words of a language, figures, and paragraphs in the report's styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from reportlab.platypus import Flowable, Paragraph, Table

from domain.evidence import Evidence
from domain.indicators import Indicator
from locales import Texts
from reports.figures import FEWEST_PEOPLE, Figures
from reports.pages import BAND, RULE, STYLES, Heading
from reports.text import clean, escape

DASH = "—"
CHECKED = frozenset({"accepted", "locked"})


@dataclass(frozen=True)
class Sheet:
    """The evidence with its figures, in one language."""

    evidence: Evidence
    figures: Figures
    t: Texts

    @cached_property
    def checked(self) -> bool:
        """Whether everything the report rests on was accepted."""
        inside = set(self.figures.inside)
        rows = [
            row for row in self.evidence.answers if row.territory in inside and row.year == self.evidence.year
        ]
        return bool(rows) and all(row.review in CHECKED for row in rows)

    @cached_property
    def marks(self) -> list[str]:
        """What every page has to say of its figures: invented, not checked, a trial year."""
        marks = [self.t("report-mark-invented")] if self.evidence.invented else []
        marks += [] if self.checked else [self.t("report-mark-unchecked")]
        return marks + ([] if self.evidence.decree else [self.t("report-mark-trial")])

    def place(self, code: str) -> str:
        """A place's name."""
        known = {
            one.code: one
            for one in (*self.evidence.country, *self.evidence.districts, *self.evidence.regions)
        }
        return self.t.name(known[code].names) if code in known else code

    def heading(self, words: str, level: int = 0) -> Heading:
        """A heading."""
        return Heading(escape(words), clean(words), level)

    def words(self, text: str, style: str = "body") -> Paragraph:
        """A paragraph of our own words or of somebody's, escaped."""
        return Paragraph(escape(text, 4000), STYLES[style])

    def number(self, value: Decimal | None, indicator: Indicator | None = None) -> str:
        """A number for a table; a dash where there is none, percent with its sign."""
        if value is None:
            return DASH
        rounded = value if value == value.to_integral_value() else value.quantize(Decimal("0.1"))
        shown = self.t.number(int(rounded) if rounded == rounded.to_integral_value() else rounded)
        return f"{shown}%" if indicator is not None and indicator.type == "percent" else shown

    def few(self) -> str:
        """What stands for a count of people too small to show."""
        return f"<{FEWEST_PEOPLE}"

    def share(self, value: Decimal | None) -> str:
        """A share in percent; a dash where there is none."""
        return DASH if value is None else self.t.percent(value)

    def change(self, value: Decimal | None) -> str:
        """A change in percent with its sign; a dash where there is none."""
        if value is None:
            return DASH
        sign = "+" if value > 0 else ""
        return f"{sign}{self.t.percent(value)}"

    def unit(self, indicator: Indicator) -> str:
        """The indicator's unit as a heading."""
        unit = self.evidence.indicators.units.get(indicator.unit)
        if unit is None:
            return ""
        forms = unit.forms[self.t.language]
        return forms.get("many") or forms["other"]


def table(rows: Sequence[list[Any]], widths: Sequence[float], *, head: bool = True) -> Flowable:
    """A table in the report's manner: fine rules, a band behind the head, rows that may break over pages."""
    style: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
    ]
    if head:
        style.append(("BACKGROUND", (0, 0), (-1, 0), BAND))
    return Table(rows, list(widths), style=style, repeatRows=1 if head else 0, splitInRow=1, spaceAfter=8)
