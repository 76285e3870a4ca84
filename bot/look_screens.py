"""The list of who looked at a community's unpublished data, as a file with its caption."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Screen
from bot.world import World
from locales import Texts


def look_log_screen(world: World, t: Texts, args: Mapping[str, Any], document: bytes) -> Screen:
    """The file, and what it is."""
    text = t.html("look-log-caption", community=world.label(args["territory"], t))
    return Screen(text, document=document, filename=f"el-unu-looks-{args['territory']}.{args['kind']}")
