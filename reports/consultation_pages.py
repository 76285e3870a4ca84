"""A consultation's result while it is set: its words, numbers and headings as flowables, and the room they take."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.platypus import Paragraph

from domain.place_names import kyrgyz_key
from domain.results import Area, Result
from locales import Texts
from reports.pages import INNER, STYLES, Heading
from reports.text import clean, escape

LONGEST_QUESTION, LONGEST_ANSWER, LONGEST_STEP = 400, 200, 3000
MOST_COLUMNS = 12
ROW_ROOM, QUESTION_ROOM, CHAPTER_ROOM = 90, 150, 240
"""A table, a question and a chapter begin where so many points are left on the page."""

PLACE_WIDTH, PEOPLE_WIDTH, WIDEST = INNER * 0.26, INNER * 0.13, INNER * 0.1


@dataclass(frozen=True)
class Pages:
    """A result that is being set in one language for one place."""

    result: Result
    code: str
    t: Texts

    def words(self, text: str, style: str = "body", most: int = LONGEST_QUESTION) -> Paragraph:
        """A paragraph of our own words or of somebody's, escaped."""
        return Paragraph(escape(text, most), STYLES[style])

    def heading(self, text: str, level: int = 0) -> Heading:
        """A heading."""
        return Heading(escape(text, LONGEST_QUESTION), clean(text, LONGEST_QUESTION), level)

    def number(self, n: int | None) -> Paragraph:
        """A number in a table, or a dash."""
        return self.words("—" if n is None else self.t.number(n), "number")

    def inside(self, code: str) -> list[Area]:
        """The places inside one that are shown, by name."""
        found = [one for one in self.result.inside(code) if one.code in self.result.figures]
        key = kyrgyz_key if self.t.language == "ky" else str.lower
        return sorted(found, key=lambda one: (key(self.t.name(one.names)), one.code))

    @property
    def marks(self) -> list[str]:
        """What every page says of its figures."""
        marks = [self.t("report-mark-invented")] if self.result.invented else []
        return marks + ([self.t("report-mark-trial")] if self.result.trial else [])
