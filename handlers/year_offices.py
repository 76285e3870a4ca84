"""Who may change a year: the national people of the Union, and administrators."""

from __future__ import annotations

from bot.turn import Turn
from handlers.desk import NotAllowed
from storage.drafts import StoredDraft


def plans_the_year(turn: Turn) -> bool:
    """Whether the person works for the whole country at the Union, or is an administrator, and was confirmed."""
    root = turn.world.register.root
    national = any(role.role == "union" and role.territory == root and role.confirmed for role in turn.roles)
    return national or is_administrator(turn)


def is_administrator(turn: Turn) -> bool:
    """Whether the person is a confirmed administrator."""
    return any(role.role == "admin" and role.confirmed for role in turn.roles)


def own_and_planning(turn: Turn, stored: StoredDraft) -> frozenset[str] | None:
    """Let only its owner, while they may change the year, fill a draft. Raises NotAllowed."""
    if stored.person != turn.person.id or not plans_the_year(turn):
        raise NotAllowed
    return None
