"""What a notice asks, in a few lines: for its author before it goes, and for the second person who confirms it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.world import World
from domain.consultations import Asked
from locales import Texts
from storage.notices import Notice

LONGEST_LABEL = 60


def asked_lines(world: World, t: Texts, notice: Notice, questions: Sequence[Asked]) -> list[str]:
    """Every question in a line, and the last day, as HTML; nothing for a notice that asks nothing."""
    if not questions:
        return []
    labels = [one.in_language(t.language)[1].label for one in questions]
    lines = [f"{n}. {_shortened(label)}" for n, label in enumerate(labels, 1)]
    if notice.opens_at is not None:
        day = notice.opens_at.astimezone(world.zone).date()
        lines.append(t("questions-opens", date=t.date(day, "label")))
    if notice.closes_at is not None:
        day = notice.closes_at.astimezone(world.zone).date()
        lines.append(t("questions-closes", date=t.date(day, "label")))
    return [t("questions-title"), *map(t.escape, lines)]


def _shortened(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[:LONGEST_LABEL]}…"
