"""The screens of a form of one reason: it is asked for, read back, changed or left."""

from __future__ import annotations

from bot.screens import Screen, rows
from handlers.desk import Desk


def ask_reason(desk: Desk, text: str) -> Screen:
    """The words that ask, over the way out."""
    return Screen(text, rows(desk.button(desk.turn.t("label-cancel"), "drop")))


def review_reason(desk: Desk, text: str, key: str = "words") -> Screen:
    """What was written, over sending, changing and the way out; `key` is the question that changing leads to."""
    t = desk.turn.t
    send, change = desk.button(t("label-send"), "send"), desk.button(t("label-change"), "go", key)
    return Screen(text, rows(send, change, desk.button(t("label-cancel"), "drop")))
