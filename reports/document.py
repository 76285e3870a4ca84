"""The whole document: all sections of a sheet, set into pages."""

from __future__ import annotations

import io
from collections.abc import Sequence

from domain.evidence import Evidence
from locales import texts
from reports.figures import Figures
from reports.pages import ReportDocument, register_fonts
from reports.sections import SECTIONS, Section
from reports.sheet import Sheet
from reports.text import clean


def make(
    evidence: Evidence, language: str, sections: Sequence[Section] = SECTIONS, title: str = "report-title"
) -> bytes:
    """Set these sections into one PDF; `title` is the message that names the document."""
    register_fonts()
    t = texts(language)
    sheet = Sheet(evidence, Figures(evidence), t)
    place = clean(t.name(evidence.territory.names))
    target = io.BytesIO()
    document = ReportDocument(
        target,
        title=clean(f"{t(title)}: {place}, {evidence.year}"),
        author=clean(t("report-organiser")),
        language=language,
        running=f"{place} · {t('report-year', year=str(evidence.year))}",
        marks=sheet.marks,
    )
    story = [flowable for section in sections for flowable in section(sheet)]
    document.make(
        story, lambda number, total: t("report-page", number=t.number(number), total=t.number(total))
    )
    return target.getvalue()
