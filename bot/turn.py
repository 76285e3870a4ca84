"""One update as a transaction: claim it, find who it is from, let a handler answer, and keep all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import TypeAlias

from bot.screens import NOTHING, Reply
from bot.world import World
from domain.draft import Draft
from domain.events import Event
from locales import Texts, texts
from storage import drafts, people
from storage.drafts import StoredDraft
from storage.letters import take_letter
from storage.locks import hold_person
from storage.people import Person
from storage.roles import Role, roles_of
from storage.sayings import last_saying, note_album, several
from storage.schema import Connection
from storage.updates import claim


@dataclass(frozen=True)
class Received:
    """An update stripped of Telegram: its number, the account it is from, and what was done.

    `command` is the command's word and `payload` what stood after it, `data` the tapped button's data. `letter` is
    the dead letter that is run again, 0 for an update that has just come.
    """

    update_id: int
    telegram_id: int
    event: Event
    command: str = ""
    payload: str = ""
    data: str = ""
    letter: int = 0


class Turn:
    """What a handler works with: an open transaction, the time, who talks, in which language, and the world."""

    def __init__(self, connection: Connection, world: World, received: Received, person: Person) -> None:
        self.connection = connection
        self.world = world
        self.received = received
        self.person = person
        self.now: datetime = world.now
        self.menu_changed = False
        """Set by a handler after which the person's command menu is another one: language, roles."""

    @property
    def event(self) -> Event:
        """What the person did."""
        return self.received.event

    @property
    def t(self) -> Texts:
        """The words in the person's language; Kyrgyz until they chose."""
        return texts(self.person.language or "ky")

    @property
    def today(self) -> date:
        """The day it is where the people live."""
        return self.now.astimezone(self.world.zone).date()

    @cached_property
    def roles(self) -> list[Role]:
        """The roles the person holds now."""
        return roles_of(self.connection, self.person.id, self.now)

    def role(self, *words: str) -> Role | None:
        """The role among `words` the person acts in: the one they picked, else their first."""
        mine = [role for role in self.roles if role.role in words]
        picked = [role for role in mine if role.id == self.person.acting_role]
        return (picked or mine or [None])[0]  # type: ignore[list-item]

    @property
    def consented(self) -> bool:
        """Whether the person agreed to the full text; without it one may look and not write."""
        return bool(self.person.consent_version)

    def change(self, **values: object) -> None:
        """Change the person's row, here and in the database."""
        people.change(self.connection, self.person.id, **values)
        found = people.person_by_id(self.connection, self.person.id)
        if found is not None:
            self.person = found

    def active_draft(self) -> StoredDraft | None:
        """The draft the person points at, or None."""
        number = self.person.active_draft
        return None if number is None else drafts.draft_by_id(self.connection, number)

    def save(self, stored: StoredDraft, draft: Draft) -> StoredDraft:
        """Save a draft's next version."""
        return drafts.save_draft(self.connection, stored, draft, self.now)


Handler: TypeAlias = Callable[[Turn], Reply]
"""A feature's entry: an ordinary function of a turn that never commits."""


def take_turn(
    connection: Connection, world: World, received: Received, handler: Handler, redraw: Handler
) -> Reply:
    """Deal with one update inside a transaction. An update seen before changes nothing and is drawn again.

    A dead letter is taken out of the pile in the same transaction: it is dealt with once, or stays where it is.
    """
    hold_person(connection, received.telegram_id)
    if received.letter:
        fresh = take_letter(connection, received.letter, world.now)
    else:
        fresh = claim(connection, received.update_id, world.now)
    person = people.meet(connection, received.telegram_id, world.now)
    turn = Turn(connection, world, received, person)
    behind = last_saying(connection, person.id)
    reply = handler(turn) if fresh else redraw(turn)
    if turn.menu_changed:
        reply = replace(reply, commands=True)
    return _among_several(turn, reply, behind) if several(connection) else reply


def _among_several(turn: Turn, reply: Reply, behind: int) -> Reply:
    """The reply with what keeps it in order although another process may answer this person too."""
    if reply.album:
        note_album(turn.connection, turn.person.id, reply.album, turn.received.update_id)
        return replace(reply, behind=behind, update=turn.received.update_id)
    return replace(reply, behind=behind) if behind and reply is not NOTHING else reply
