"""From rows to figures, from figures to sections, from sections to pages. Touches neither database nor Telegram."""

from __future__ import annotations

from domain.evidence import Evidence

__all__ = ["make_budget_summary", "make_report"]


def make_report(evidence: Evidence, language: str) -> bytes:
    """The PDF of a report in a language: the same bytes for the same evidence."""
    from reports.document import make

    return make(evidence, language)


def make_budget_summary(evidence: Evidence, language: str) -> bytes:
    """The PDF of the summary for the budget: the same bytes for the same evidence."""
    from reports.budget_summary import make

    return make(evidence, language)
