"""A table that somebody sends in chat: led to the feature that knows what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.screens import Reply, Screen, show
from bot.turn import Turn
from handlers.menu import menu

TAKERS: list[Callable[[Turn, Path], Reply | None]] = []
"""Features that take tables: each says None to one that is not its own. The kept file's path is handed over."""


def table_sent(turn: Turn) -> Reply:
    """An xlsx or CSV file: the first feature that knows it answers; else its sender hears what may be sent."""
    if turn.event.problem:
        return show(Screen(turn.t(f"table-{turn.event.problem}")))
    path = turn.world.files / turn.event.file
    for take in TAKERS:
        reply = take(turn, path)
        if reply is not None:
            return reply
    return show(Screen(turn.t("table-unknown")), menu(turn))
