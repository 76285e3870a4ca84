"""What may not be done now, in words: from when it may, or why a date or a stage stays where it is."""

from __future__ import annotations

from bot.turn import Turn
from bot.years import stage_name
from domain.cycle import Cycle
from domain.plan import NotMoved
from locales import Texts


def closed(turn: Turn, deed: str, cycle: Cycle | None = None) -> str:
    """Why something may not be done in the present stage, with the day from which it may; "" when it may be done."""
    cycle = cycle or turn.world.cycle
    if cycle.allows(deed):
        return ""
    t, since = turn.t, cycle.allowed_from(deed)
    if since is None:
        return t(f"deed-{deed}-over", year=str(cycle.year))
    return t(f"deed-{deed}-from", year=str(cycle.year), date=t.date(since, "label"))


def why_not(t: Texts, found: NotMoved) -> str:
    """Why a date or a stage stays where it is."""
    return t(found.reason, **reasons(t, found))


def reasons(t: Texts, found: NotMoved) -> dict[str, str]:
    """What the words of a refusal are filled with."""
    day = t.date(found.day, "label") if found.day is not None else ""
    return {"stage": stage_name(t, found.stage) if found.stage else "", "date": day}
