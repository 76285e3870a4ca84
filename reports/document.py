"""The whole document: all sections of a sheet, set into pages."""

from __future__ import annotations

import io

from domain.evidence import Evidence
from locales import texts
from reports.figures import Figures
from reports.pages import ReportDocument, register_fonts
from reports.sections import SECTIONS
from reports.sheet import Sheet
from reports.text import clean


def make(evidence: Evidence, language: str) -> bytes:
    """Set all sections into one PDF."""
    register_fonts()
    t = texts(language)
    sheet = Sheet(evidence, Figures(evidence), t)
    place = clean(t.name(evidence.territory.names))
    target = io.BytesIO()
    document = ReportDocument(
        target,
        title=clean(f"{t('report-title')}: {place}, {evidence.year}"),
        author=clean(t("report-organiser")),
        language=language,
        running=f"{place} · {t('report-year', year=str(evidence.year))}",
        marks=sheet.marks,
    )
    story = [flowable for section in SECTIONS for flowable in section(sheet)]
    document.make(
        story, lambda number, total: t("report-page", number=t.number(number), total=t.number(total))
    )
    return target.getvalue()
