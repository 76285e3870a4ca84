"""What every section writes with: the words of a language, figures, and paragraphs in the report's styles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Table

from domain.calendar import COUNTRY_TIME
from domain.evidence import Evidence
from domain.indicators import Indicator
from locales import Texts
from reports.disclosure import FEWEST
from reports.figures import Figures
from reports.pages import BAND, RULE, STYLES, Heading
from reports.text import clean, escape

DASH = "—"
CHECKED = frozenset({"accepted", "locked"})

LONGEST, LONGEST_CELL = 4000, 400
"""Letters of a paragraph, and of a cell: a row of a table never outgrows a page."""

SHORT, ROOM = 4, 125
"""A table of so many rows stays with its heading on one page; a longer one may begin where there is so much room."""


@dataclass(frozen=True)
class Sheet:
    """The evidence with its figures, in one language."""

    evidence: Evidence
    figures: Figures
    t: Texts

    @cached_property
    def checked(self) -> bool:
        """Whether everything the report rests on, of both years, was accepted."""
        inside = set(self.figures.inside)
        rows = [row for row in self.evidence.answers if row.territory in inside]
        return bool(rows) and all(row.review in CHECKED for row in rows)

    @cached_property
    def marks(self) -> list[str]:
        """What every page has to say of its figures: invented, not checked, a trial year."""
        marks = [self.t("report-mark-invented")] if self.evidence.invented else []
        marks += [] if self.checked else [self.t("report-mark-unchecked")]
        return marks + ([] if self.evidence.decree else [self.t("report-mark-trial")])

    @cached_property
    def _names(self) -> dict[str, str]:
        known = (*self.evidence.country, *self.evidence.districts, *self.evidence.regions)
        return {one.code: self.t.name(one.names) for one in known}

    def place(self, code: str) -> str:
        """A place's name."""
        return self._names.get(code, code)

    @property
    def as_of(self) -> str:
        """The day of the youngest row, as it was in the country."""
        day = self.evidence.as_of.astimezone(COUNTRY_TIME).date()
        return self.t("report-as-of", date=self.t.date(day, "label"))

    def of_all(self, n: int) -> str:
        """How many of the communities inside."""
        return self.t("report-n-of", n=self.t.number(n), total=self.t.number(len(self.figures.inside)))

    def heading(self, words: str, level: int = 0) -> Heading:
        """A heading."""
        return Heading(escape(words), clean(words), level)

    def words(self, text: str, style: str = "body") -> Paragraph:
        """A paragraph of our own words or of somebody's, escaped."""
        return Paragraph(escape(text, LONGEST if style == "body" else LONGEST_CELL), STYLES[style])

    def number(self, value: Decimal | None, indicator: Indicator | None = None) -> str:
        """A number for a table; a dash where there is none, percent with its sign."""
        if value is None:
            return DASH
        rounded = value if value == value.to_integral_value() else value.quantize(Decimal("0.1"))
        shown = self.t.number(int(rounded) if rounded == rounded.to_integral_value() else rounded)
        return f"{shown}%" if indicator is not None and indicator.type == "percent" else shown

    def few(self) -> str:
        """What stands for a count of people too small to show."""
        return f"<{FEWEST}"

    def share(self, value: Decimal | None) -> str:
        """A share in percent, as fine as says something; a dash where there is none."""
        return DASH if value is None else self.t.percent(value, _places(value))

    def change(self, value: Decimal | None) -> str:
        """A change in percent with its sign; a dash where there is none."""
        if value is None:
            return DASH
        percent = (value * 100).quantize(Decimal(1).scaleb(-_places(value)), ROUND_HALF_UP)
        return f"{'+' if percent > 0 else ''}{self.t.number(percent)}%" if percent else "0%"

    def unit(self, indicator: Indicator) -> str:
        """The indicator's unit as a heading."""
        unit = self.evidence.indicators.units.get(indicator.unit)
        if unit is None:
            return ""
        forms = unit.forms[self.t.language]
        return forms.get("many") or forms["other"]

    def key(self, entries: Iterable[tuple[Color, str]]) -> Paragraph:
        """What the colours of a chart mean."""
        return Paragraph(_squares(entries), STYLES["key"])


def _squares(entries: Iterable[tuple[Color, str]]) -> str:
    return "&nbsp;&nbsp; ".join(
        f'<font color="#{colour.hexval()[2:]}">■</font>&nbsp;{escape(words).replace(" ", "&nbsp;")}'
        for colour, words in entries
    )


def _places(share: Decimal) -> int:
    """One place where whole percent would say nothing or everything."""
    size = abs(share)
    return 1 if 0 < size < Decimal("0.0095") or Decimal("0.995") <= size < 1 else 0


def under(
    heading: Flowable, rows: Sequence[list[Any]], widths: Sequence[float], wide: Sequence[int] = ()
) -> list[Flowable]:
    """A table with its heading: a short one on one page, a long one begun where a few rows have room."""
    made = table(rows, widths, wide=wide)
    return [KeepTogether([heading, made])] if len(rows) <= SHORT else [CondPageBreak(ROOM), heading, made]


def begun(heading: Flowable, items: Sequence[list[Flowable]]) -> list[Flowable]:
    """A heading that stays with the first of what stands under it; each item stays on one page."""
    first, *rest = items
    return [KeepTogether([heading, *first]), *(KeepTogether(item) for item in rest)]


def boxed(marks: Sequence[Flowable], width: float, colour: Color) -> list[Flowable]:
    """Marks in a row of boxes; nothing where there is none."""
    if not marks:
        return []
    style: list[tuple[Any, ...]] = [("BOX", (n, 0), (n, 0), 0.8, colour) for n in range(len(marks))]
    style += [
        ("FONTNAME", (0, 0), (-1, -1), "Sans"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ]
    return [Table([list(marks)], [width] * len(marks), style=style, hAlign="LEFT")]


def table(
    rows: Sequence[list[Any]], widths: Sequence[float], *, head: bool = True, wide: Sequence[int] = ()
) -> Flowable:
    """A table in the report's manner: fine rules, a band behind the head, rows that may break over pages.

    The rows numbered in `wide` have but two cells, the second over all further columns.
    """
    style: list[tuple[Any, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), "Sans"),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        *(("SPAN", (1, row), (-1, row)) for row in wide),
    ]
    if head:
        style.append(("BACKGROUND", (0, 0), (-1, 0), BAND))
    if len(rows) > SHORT:
        style.append(("NOSPLIT", (0, -2), (-1, -1)))
    full = [row + [""] * (len(widths) - len(row)) for row in rows]
    return Table(full, list(widths), style=style, repeatRows=1 if head else 0, spaceAfter=6)
