"""A draft: the answers so far and what each person has left unfinished, as plain data that survives JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, TypeAlias

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

LATER = "later"
"""The one reason for skipping that is a promise to come back."""


@dataclass(frozen=True)
class Answer:
    """One answer: what, by whom (person number), when (ISO time), by which way, at which version of the draft.

    Numbers are kept as their digits. `skipped` holds the reason when there is no value; `comment` explains an
    unusual value.
    """

    value: Json
    by: int
    at: str
    way: str = "chat"
    version: int = 0
    comment: str = ""
    skipped: str = ""


@dataclass(frozen=True)
class Unfinished:
    """Where one person is: the question they went to by hand, and half an answer to it.

    `partial` is {} or {"kind": a word, …}: what was typed and needs a second look, photos so far, a search.
    """

    cursor: str = ""
    partial: Mapping[str, Any] = field(default_factory=dict)


NOTHING = Unfinished()


@dataclass(frozen=True)
class Draft:
    """The answers to a form. `version` grows with every save; `context` is what the form was begun with."""

    form: str
    version: int = 0
    answers: Mapping[str, Answer] = field(default_factory=dict)
    unfinished: Mapping[str, Unfinished] = field(default_factory=dict)
    context: Mapping[str, Json] = field(default_factory=dict)

    def at_version(self, version: int) -> Draft:
        """The same draft under another version number."""
        return replace(self, version=version)

    def of(self, person: int) -> Unfinished:
        """What this person has left unfinished."""
        return self.unfinished.get(str(person), NOTHING)

    def leave(self, person: int, unfinished: Unfinished = NOTHING) -> Draft:
        """Put down where this person is."""
        others = {key: value for key, value in self.unfinished.items() if key != str(person)}
        kept = others if unfinished == NOTHING else {**others, str(person): unfinished}
        return replace(self, unfinished=kept)

    def put(self, key: str, answer: Answer) -> Draft:
        """Take an answer; it bears the version the draft will have once it is saved."""
        return replace(self, answers={**self.answers, key: replace(answer, version=self.version + 1)})

    def without(self, *keys: str) -> Draft:
        """Take answers back."""
        return replace(self, answers={key: a for key, a in self.answers.items() if key not in keys})

    def value(self, key: str) -> Json:
        """The value given to a question, or None."""
        answer = self.answers.get(key)
        return None if answer is None else answer.value


def to_json(draft: Draft) -> dict[str, Any]:
    """The draft as JSON types, without its form and version, which are columns."""
    return {
        "answers": {key: _lean(asdict(answer)) for key, answer in draft.answers.items()},
        "unfinished": {key: asdict(one) for key, one in draft.unfinished.items()},
        "context": dict(draft.context),
    }


def _lean(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if value != "" or key == "value"}


def from_json(form: str, version: int, data: Mapping[str, Any]) -> Draft:
    """Read back what `to_json` wrote."""
    return Draft(
        form,
        version,
        {key: Answer(**answer) for key, answer in data["answers"].items()},
        {key: Unfinished(**one) for key, one in data["unfinished"].items()},
        data["context"],
    )
