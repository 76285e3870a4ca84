"""A year in words: the names of its stages, their days, and what is said unasked when they change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.screens import Button, Screen, rows
from bot.world import World
from domain.cycle import DISCUSSION, Span
from locales import Texts

LEADS = {DISCUSSION: ("label-draft-report", "m:discussion")}
"""What the message about a stage leads to, where it leads everybody to the same: a button's words and its data."""


def stage_name(t: Texts, stage: str) -> str:
    """A stage's name."""
    return t(f"stage-{stage.replace('_', '-')}")


def span_words(t: Texts, span: Span) -> str:
    """The first and the last day of a stage."""
    return f"{t.date(span[0], 'label')} – {t.date(span[1], 'label')}"


def plan_changed(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    """The new dates of a year, one line a stage."""
    lines = [t.html("notice-plan-changed", year=str(args["year"]))]
    for stage, first, last in args["dates"]:
        days = span_words(t, (date.fromisoformat(first), date.fromisoformat(last)))
        lines.append(t.html("notice-plan-one", stage=stage_name(t, stage), dates=days))
    return Screen("\n".join(lines))


def stage_moved(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    """That a stage has begun, what it means, and until when it lasts."""
    stage = str(args["stage"])
    text = t.html(
        "notice-stage",
        year=str(args["year"]),
        stage=stage_name(t, stage),
        about=t(f"about-{stage.replace('_', '-')}"),
        date=t.date(date.fromisoformat(args["until"]), "label"),
    )
    lead = LEADS.get(stage)
    return Screen(text, rows(Button(t(lead[0]), lead[1])) if lead is not None else ())


def year_begun(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    """That the clock has opened a new year."""
    year = int(args["year"])
    return Screen(t.html("notice-year-begun", year=str(year)), rows(Button(t("notice-open"), f"c:y:{year}")))


def set_not_frozen(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    """That communities are asked while the set of indicators may still change."""
    year = int(args["year"])
    return Screen(t.html("notice-not-frozen", year=str(year)), rows(Button(t("notice-open"), f"c:y:{year}")))


YEAR_NOTICES = {
    "plan-changed": plan_changed,
    "stage-moved": stage_moved,
    "year-begun": year_begun,
    "set-not-frozen": set_not_frozen,
}
