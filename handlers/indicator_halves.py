"""The screens for half an answer to an indicator: two readings, som or thousands, unusual, skipped, to explain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from bot.screens import Button, Screen, column, rows
from domain.draft import LATER
from domain.forms import Question
from domain.indicators import Indicator
from domain.steps import EXPLAIN, SKIP
from handlers.desk import Desk
from handlers.indicator_values import headed, worded
from handlers.indicator_words import short_name


def _skipping(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    reasons = [desk.button(t(_REASONS[reason]), f"skip.{reason}") for reason in question.skips]
    return Screen(headed(desk, t("skip-why")), rows(*reasons, _back(desk)))


_REASONS = {"no-data": "label-no-data", "not-ours": "label-not-applicable", LATER: "label-later"}


def _back(desk: Desk) -> Button:
    return desk.button(desk.turn.t("label-back"), "back")


def _doubt(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    readings = [Decimal(one) for one in desk.partial["readings"]]
    text = t.html("two-readings", text=str(desk.partial["typed"]))
    buttons = [
        desk.button(t("two-readings-more" if one > 999 else "two-readings-less", value=t.number(one)), str(n))
        for n, one in enumerate(readings)
    ]
    return Screen(headed(desk, text), column([*buttons, _back(desk)]))


def _money(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    readings = [Decimal(one) for one in desk.partial["readings"]]
    buttons = [desk.button(t("money-som", value=t.number(one)), str(n)) for n, one in enumerate(readings)]
    return Screen(headed(desk, t("som-or-thousand")), column([*buttons, _back(desk)]))


def _unusual(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    indicator: Indicator = question.about
    text = t.html(
        "out-of-range",
        value=worded(desk, indicator, Decimal(desk.partial["value"])),
        min=t.number(indicator.usual_min or Decimal(0)),
        max=t.number(indicator.usual_max or Decimal(0)),
    )
    buttons = column([desk.button(t("right-because"), "yes"), _back(desk)])
    return Screen(headed(desk, text), buttons)


def _explaining(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    text = f"{t.escape(short_name(t, question.about))}\n{t('reason-ask')}"
    return Screen(headed(desk, text), rows(desk.button(t("label-back"), "next")))


HALVES: Mapping[str, Callable[[Desk, Question], Screen]] = {
    SKIP: _skipping,
    "doubt": _doubt,
    "money": _money,
    "unusual": _unusual,
    EXPLAIN: _explaining,
}
