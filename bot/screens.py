"""Screens as values: what a person is to see, apart from the sending of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from storage.people import Shown

SHORT = 18
"""Two buttons share a row only when each has at most this many characters."""


@dataclass(frozen=True)
class Button:
    """A button under a message: `data` (1 to 64 bytes) comes back when it is tapped, `url` opens a page."""

    text: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True)
class Key:
    """A key of the keyboard that replaces the phone's own; it may ask for a location or the person's contact."""

    text: str
    location: bool = False
    contact: bool = False


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Screen:
    """One message: Telegram HTML, buttons under it, or keys in place of the keyboard.

    `shown` tells which question it asks, so that words typed afterwards count for it. `remove_keys` takes the
    keyboard's replacement away. `photos` and `voice` are names of kept files
    that come before the text; `document` is a file and `picture` a PNG whose caption the text is. `attached` is the name
    of a kept file whose caption the text is, `attached_as` a picture or a document: sent often, it is uploaded once.
    """

    text: str
    rows: Rows = ()
    keys: tuple[tuple[Key, ...], ...] = ()
    remove_keys: bool = False
    shown: Shown | None = None
    photos: tuple[str, ...] = ()
    voice: str = ""
    document: bytes = b""
    picture: bytes = b""
    filename: str = ""
    attached: str = ""
    attached_as: str = "document"

    def above(self, text: str) -> Screen:
        """The same screen with a paragraph before it."""
        return replace(self, text=f"{text}\n\n{self.text}") if text else self


@dataclass(frozen=True)
class Reply:
    """All that follows from one update, to be said after the commit.

    `toast` answers a tap (`alert` makes it a window), `edit` is what the tapped message becomes, `remove` deletes
    it, `screens` are new messages. Screens of one `album` replace each other until the last of it has come.
    `commands` sets the person's command menu anew, after their language or roles have changed. `files_gone` are files
    that nothing points at any more. `behind` is the number of what another process may still be saying to the person,
    `update` that of the update an album's picture came with (both 0 where there is one process only).
    """

    toast: str = ""
    alert: bool = False
    edit: Screen | None = None
    remove: bool = False
    screens: tuple[Screen, ...] = ()
    album: str = ""
    commands: bool = False
    files_gone: frozenset[str] = frozenset()
    behind: int = 0
    update: int = 0


NOTHING = Reply()


def show(*screens: Screen) -> Reply:
    """Say these as new messages."""
    return Reply(screens=screens)


def rows(*buttons: Button) -> Rows:
    """Lay buttons out: two short ones side by side, any other in a row of its own."""
    laid: list[tuple[Button, ...]] = []
    waiting: Button | None = None
    for button in buttons:
        if len(button.text) > SHORT:
            laid += [(waiting,)] if waiting else []
            laid.append((button,))
            waiting = None
        elif waiting is None:
            waiting = button
        else:
            laid.append((waiting, button))
            waiting = None
    return (*laid, (waiting,)) if waiting else tuple(laid)


def column(buttons: Sequence[Button]) -> Rows:
    """Lay buttons out one a row."""
    return tuple((button,) for button in buttons)
