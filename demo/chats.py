"""The cast's chats: who they are, and what lies in them from the beginning, as if somebody had passed it on."""

from __future__ import annotations

from typing import Any

from demo.country import Filled
from demo.country.beginning import YEAR
from demo.country.cast import CAST, Actor
from demo.country.crowd import crowd
from demo.standin.media import describe
from demo.standin.state import Memory

SENDER = {"id": 1, "is_bot": True, "first_name": "ЖӨБ союзу"}


def enter_cast(memory: Memory, filled: Filled) -> None:
    """Put the cast on the page: the invited head with a link, the state body's clerk with a table to send."""
    link = f"👉 https://t.me/{memory.bot['username']}?start=r_{filled.token}"
    table = memory.keep(filled.table, f"minfin-{YEAR}.csv", "text/csv")
    pinned: dict[str, dict[str, Any]] = {
        "invited": {"text": link},
        "clerk": {"document": describe(table, "document")},
    }
    for actor in CAST:
        if actor.id not in memory.people:
            _enter(memory, actor, pinned.get(actor.word))


def _enter(memory: Memory, actor: Actor, content: dict[str, Any] | None) -> None:
    someone = memory.add_person(
        {
            "id": actor.id,
            "first_name": actor.first_name,
            "phone": actor.phone,
            "note": actor.note,
            "language_code": actor.language or "ru",
        }
    )
    if content is not None:
        memory.post(memory.chats[someone.id], SENDER, content)


def enter_crowd(memory: Memory, before: int) -> None:
    """Let messages reach the next of the crowd when so many are there; the page does not list them."""
    for one in crowd(before):
        memory.add_person({"id": one.id, "language_code": one.language, "listed": False})
        memory.chats[one.id].blocked = one.blocked
        memory.people[one.id].deactivated = one.deleted
