"""Why somebody came: kept through language, consent and place, and gone on with afterwards."""

from __future__ import annotations

from collections.abc import Callable

from bot.screens import Reply, show
from bot.turn import Handler, Turn
from handlers.menu import menu

PURPOSES: dict[str, Handler] = {}
"""What a word of purpose leads to; each feature enters its own."""

LINKED: dict[str, Callable[[Turn, str], Reply]] = {}
"""What a word of purpose with more behind its colon leads to; each feature enters its own."""


def go_on(turn: Turn, purpose: str) -> Reply:
    """Go on with what the person came for; the menu when it was nothing in particular."""
    word, _, rest = purpose.partition(":")
    if word == "invitation" and rest.isdigit():
        from handlers.invitation import begin_role

        return begin_role(turn, int(rest))
    if word in LINKED:
        return LINKED[word](turn, rest)
    handler = PURPOSES.get(word)
    return handler(turn) if handler is not None else show(menu(turn))
