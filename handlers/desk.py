"""Desks: a person at a draft, and what each feature says of its form: how its questions look, what sending does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.screens import Button, Reply, Screen
from bot.taps import form_tap
from bot.turn import Turn
from domain.draft import Answer, Draft
from domain.forms import REVIEW, Form, Question, Seat, current, place_of
from domain.ways import CHAT, way_of, with_way
from storage.drafts import StoredDraft, begin_draft, draft_of, drop_draft
from storage.locks import hold_draft
from storage.people import Shown


class NotAllowed(Exception):
    """The person may not fill this draft."""


@dataclass
class Desk:
    """A person at a draft: what every screen of a conversation is drawn from."""

    turn: Turn
    stored: StoredDraft
    conversation: Conversation
    sections: frozenset[str] | None = None

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self.stored.draft

    @cached_property
    def form(self) -> Form:
        """The form that is filled."""
        return self.conversation.form(self.turn, self.stored)

    @cached_property
    def facts(self) -> Any:
        """What is known beforehand."""
        return self.conversation.facts(self.turn, self.stored)

    @cached_property
    def seat(self) -> Seat:
        """Who sits here, and what they last saw of this draft."""
        person = self.turn.person
        way = way_of(self.draft, person.id)
        if person.shown_draft != self.stored.id:
            return Seat(person.id, self.turn.now.isoformat(), self.sections, way=way)
        return Seat(
            person.id,
            self.turn.now.isoformat(),
            self.sections,
            person.shown_question,
            person.shown_message,
            person.shown_version,
            way,
        )

    @property
    def question(self) -> Question | None:
        """The question this person is at; None at the review."""
        return current(self.form, self.draft, self.seat)

    @property
    def partial(self) -> Mapping[str, Any]:
        """Half an answer of this person."""
        return self.draft.of(self.turn.person.id).partial

    def answer(self, key: str) -> Answer | None:
        """The answer given to a question, or None."""
        return self.draft.answers.get(key)

    def button(self, text: str, choice: str, key: str | None = None) -> Button:
        """A button of this draft at its present version, for the current question unless told otherwise."""
        if key is None:
            key = self.question.key if self.question is not None else REVIEW
        return Button(text, form_tap(self.stored.id, self.draft.version, key, choice))

    @property
    def shown(self) -> Shown:
        """The question as it is now on somebody's screen."""
        return Shown(self.stored.id, place_of(self.form, self.draft, self.seat), self.draft.version)


def _no_facts(turn: Turn, stored: StoredDraft) -> Any:
    return None


def _own(turn: Turn, stored: StoredDraft) -> frozenset[str] | None:
    if stored.person != turn.person.id:
        raise NotAllowed
    return None


def _nothing(desk: Desk, key: str) -> None:
    """Nothing follows from an answer."""


def _no_words(desk: Desk, key: str) -> str:
    return ""


def _plain(desk: Desk, text: str) -> str:
    return text


@dataclass(frozen=True)
class Conversation:
    """How a form is had with a person.

    `form` builds it, `ask` draws the current question (with half an answer, if any), `review` what is to be sent,
    `send` sends it. `echo` words an answer after it was given, `answered` does what follows from one, `help`
    explains a question, `may` gives the sections a person may fill (None: all) or raises NotAllowed,
    `cancelled` and `paused` say what comes after those, `ready` asks once more before sending, `between` may put a
    screen between an answer and the next question, `headed` puts what stands on every screen above a text, `closed`
    says why nothing may be done now ("" when it may).
    """

    word: str
    form: Callable[[Turn, StoredDraft], Form]
    ask: Callable[[Desk], Screen]
    review: Callable[[Desk], Screen]
    send: Callable[[Desk], Reply]
    cancelled: Callable[[Desk], Reply]
    paused: Callable[[Desk], Reply]
    facts: Callable[[Turn, StoredDraft], Any] = _no_facts
    may: Callable[[Turn, StoredDraft], frozenset[str] | None] = _own
    echo: Callable[[Desk, str], str] = _no_words
    answered: Callable[[Desk, str], None] = _nothing
    help: Callable[[Desk, str], str] = _no_words
    ready: Callable[[Desk], Screen] | None = None
    between: Callable[[Desk, str], Screen | None] = lambda desk, key: None
    headed: Callable[[Desk, str], str] = _plain
    closed: Callable[[Turn], str] = lambda turn: ""


CONVERSATIONS: dict[str, Conversation] = {}
"""Every conversation by its form's word; each feature enters its own."""


def enter(conversation: Conversation) -> Conversation:
    """Make a conversation known by its word."""
    CONVERSATIONS[conversation.word] = conversation
    return conversation


def begin(
    turn: Turn, word: str, owner: str, person: int | None, context: Mapping[str, Any] | None = None
) -> Desk:
    """Sit a person down at the draft of a form, a new one if there is none; their other drafts pause."""
    stored = opened(turn, word, owner, person, context)
    turn.change(active_draft=stored.id)
    return desk_at(turn, stored)


def opened(
    turn: Turn, word: str, owner: str, person: int | None, context: Mapping[str, Any] | None = None
) -> StoredDraft:
    """The draft of a form that belongs to `owner`, a new one if there is none."""
    stored = draft_of(turn.connection, word, owner)
    if stored is None:
        hold_draft(turn.connection, word, owner)
        stored = draft_of(turn.connection, word, owner)
    if stored is None:
        stored = begin_draft(turn.connection, Draft(word, context=context or {}), owner, person, turn.now)
    return stored


def begin_own(turn: Turn, word: str, context: Mapping[str, Any] | None = None) -> Desk:
    """Sit a person down at their own draft of a form."""
    return begin(turn, word, f"person:{turn.person.id}", turn.person.id, context)


def desk_at(turn: Turn, stored: StoredDraft) -> Desk:
    """The desk of a draft. Raises NotAllowed when the person may not fill it."""
    conversation = CONVERSATIONS[stored.draft.form]
    return Desk(turn, stored, conversation, conversation.may(turn, stored))


def active_desk(turn: Turn) -> Desk | None:
    """The desk the person sits at, or None when there is none or they may not sit there any more."""
    stored = turn.active_draft()
    if stored is None or stored.draft.form not in CONVERSATIONS:
        return None
    try:
        return desk_at(turn, stored)
    except NotAllowed:
        return None


def finish(desk: Desk) -> None:
    """Delete a draft that was sent or cancelled, and let its person go."""
    drop_draft(desk.turn.connection, desk.stored.id)
    leave(desk.turn)


def in_chat(desk: Desk) -> Desk:
    """The desk at which a person's answers are their own again; what they entered for others is over."""
    if desk.seat.way == CHAT:
        return desk
    return desk_at(desk.turn, _unmarked(desk.turn, desk.stored))


def _unmarked(turn: Turn, stored: StoredDraft) -> StoredDraft:
    if way_of(stored.draft, turn.person.id) == CHAT:
        return stored
    return turn.save(stored, with_way(stored.draft, turn.person.id, CHAT))


def leave(turn: Turn) -> None:
    """Let the person go from their draft, which stays as it is; entering for somebody else ends with it."""
    stored = turn.active_draft()
    if stored is not None:
        _unmarked(turn, stored)
    turn.change(active_draft=None, shown_draft=None, shown_question="")
