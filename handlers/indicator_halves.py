"""The screens for half an answer to an indicator: two readings, som or thousands, unusual, skipped, to explain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from bot.screens import Button, Screen, column, rows
from domain.draft import LATER
from domain.forms import Question
from domain.indicators import Indicator
from domain.questionnaire import differs
from domain.steps import EXPLAIN, SKIP
from handlers.desk import Desk
from handlers.indicator_values import body_name, headed, worded
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
    indicator: Indicator = question.about
    held = desk.partial.get("value")
    lines: list[str] = [t.escape(short_name(t, indicator))]
    if held is not None:
        lines = [t.html("echo", name=short_name(t, indicator), value=worded(desk, indicator, held))]
        if differs(indicator, Decimal(str(held)), desk.facts):
            lines.append(_other_figure(desk, indicator))
    back = desk.button(t("label-back"), "next" if held is None else "back")
    return Screen(headed(desk, "\n".join([*lines, t("reason-ask")])), rows(back))


def _other_figure(desk: Desk, indicator: Indicator) -> str:
    number, body = desk.facts.figures[indicator.code]
    words = body_name(desk.turn, body), worded(desk, indicator, number)
    text: str = desk.turn.t.html("reason-figure", body=words[0], value=words[1])
    return text


HALVES: Mapping[str, Callable[[Desk, Question], Screen]] = {
    SKIP: _skipping,
    "doubt": _doubt,
    "money": _money,
    "unusual": _unusual,
    EXPLAIN: _explaining,
}
