"""The reminder of a consultation that somebody began and did not finish, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Button, Screen, rows
from bot.world import World
from locales import Texts


def unfinished_screen(world: World, t: Texts, args: Mapping[str, Any]) -> Screen:
    """How many questions are left, with the way on and the way out."""
    number, left = args["notice"], int(args["n"])
    text = t("consultation-unfinished", n=left) if left else t("consultation-unsent")
    buttons = (
        Button(t("label-continue"), f"z:begin:{number}"),
        Button(t("consultation-leave"), f"z:leave:{number}"),
    )
    return Screen(t.escape(text), rows(*buttons))
