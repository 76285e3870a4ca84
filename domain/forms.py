"""Forms: questions as data, and the one step by which a draft moves on.

A form knows nothing of Telegram or of a database. `step` takes the draft and what a person did and gives the next
draft with the outcome; the current question is computed from the draft, never stored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from domain.draft import LATER, Answer, Draft, Json
from domain.events import Event

REVIEW = "review"
"""Stands for the question's key where the review is shown."""


@dataclass(frozen=True)
class Value:
    """A whole answer. `comment` explains it; `reason_needed` holds it back until it is explained."""

    value: Json
    comment: str = ""
    reason_needed: bool = False


@dataclass(frozen=True)
class Half:
    """Half an answer, kept until the rest comes; `partial` bears a "kind"."""

    partial: Mapping[str, Any]


@dataclass(frozen=True)
class Refused:
    """Why this cannot be an answer: a word that `locales` knows, with its arguments."""

    reason: str
    args: Mapping[str, Any] = field(default_factory=dict)


Read: TypeAlias = Value | Half | Refused
Answers: TypeAlias = Mapping[str, Answer]


@dataclass(frozen=True)
class Question:
    """One question of a form.

    `read` turns an event into an answer (given half an answer and the facts), `skips` are the reasons for which
    it may be passed over, `when` says from the answers so far whether it applies, `section` groups it,
    `about` is what it asks about, `keyboard` tells that its screen replaces the phone's keyboard,
    `counted` whether it counts in the progress.
    """

    key: str
    read: Callable[[Question, Event, Mapping[str, Any], Any], Read]
    section: str = ""
    options: tuple[str, ...] = ()
    skips: tuple[str, ...] = ()
    when: Callable[[Answers], bool] | None = None
    about: Any = None
    keyboard: bool = False
    counted: bool = True


@dataclass(frozen=True)
class Form:
    """Questions in the order they are asked; `word` is its name in drafts and messages."""

    word: str
    questions: tuple[Question, ...]

    def relevant(self, draft: Draft, sections: frozenset[str] | None = None) -> Iterator[Question]:
        """The questions that apply, given the answers; only those of `sections` when there is a limit."""
        for question in self.questions:
            if sections is not None and question.section not in sections:
                continue
            if question.when is None or question.when(draft.answers):
                yield question

    def question(self, key: str) -> Question | None:
        """The question with this key, or None."""
        return next((question for question in self.questions if question.key == key), None)


@dataclass(frozen=True)
class Seat:
    """Who acts on a draft: their number, the sections they may fill (None: all), the time, what they last saw.

    `way` is how their answers come: by their own chat, or told to them over the telephone.
    `shown` is the place (see `place_of`), `shown_message` the message that showed it and `shown_version` the
    draft's version it was drawn from; empty when they see no question of this draft. `way` is the way their answers
    come by (see `domain.ways`).
    """

    person: int
    now: str
    sections: frozenset[str] | None = None
    shown: str = ""
    shown_message: int = 0
    shown_version: int = 0
    way: str = "chat"


def current(form: Form, draft: Draft, seat: Seat) -> Question | None:
    """The question this person is at: where they went by hand, else the first without an answer; None: review."""
    cursor = draft.of(seat.person).cursor
    if cursor == REVIEW:
        return None
    first = None
    for question in form.relevant(draft, seat.sections):
        if question.key == cursor:
            return question
        if first is None and question.key not in draft.answers:
            first = question
    return first


def place_of(form: Form, draft: Draft, seat: Seat) -> str:
    """Where this person is, as one word: the question's key, and what half an answer waits there."""
    question = current(form, draft, seat)
    if question is None:
        return REVIEW
    kind = draft.of(seat.person).partial.get("kind", "")
    return f"{question.key}/{kind}" if kind else question.key


def before(form: Form, draft: Draft, seat: Seat, key: str) -> str:
    """The key of the relevant question before this one; the key itself when it is the first."""
    keys = [question.key for question in form.relevant(draft, seat.sections)]
    if key not in keys:
        return keys[-1] if keys else key
    return keys[max(0, keys.index(key) - 1)]


@dataclass(frozen=True)
class Progress:
    """How far a draft is: relevant questions, those with a value, skipped ones, and those put off."""

    total: int
    answered: int
    skipped: int
    later: int

    @property
    def done(self) -> int:
        """Questions that need nothing more."""
        return self.answered + self.skipped


def progress(form: Form, draft: Draft, sections: frozenset[str] | None = None) -> Progress:
    """Count over the questions that apply; what is put off counts as not done."""
    counted = [question.key for question in form.relevant(draft, sections) if question.counted]
    given = [draft.answers.get(key) for key in counted]
    answered = sum(1 for one in given if one is not None and not one.skipped)
    later = sum(1 for one in given if one is not None and one.skipped == LATER)
    skipped = sum(1 for one in given if one is not None and one.skipped) - later
    return Progress(len(given), answered, skipped, later)
