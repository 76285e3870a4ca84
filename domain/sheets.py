"""What a returned table comes to, line by line: changes, what is open to be confirmed, and what is refused and why."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from domain.draft import Answer

CHANGE, OPEN, REFUSED = "change", "open", "refused"


@dataclass(frozen=True)
class Line:
    """What one row comes to.

    `what` is change (taken over as it is), open (only if the person says so: `readings` are the values it may mean,
    `newer` tells that the chat has a younger answer, `unusual` that it is out of what is usual) or refused, with a
    word for the reason. `answer` is what would be stored, with the first reading; `was` what is answered now.
    """

    row: int
    code: str
    what: str
    answer: Answer | None = None
    was: Answer | None = None
    readings: tuple[str, ...] = ()
    newer: bool = False
    unusual: bool = False
    reason: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Wording:
    """The words a table chooses from, folded: an indicator's options and the reasons for skipping, to their values."""

    options: Mapping[str, Mapping[str, str]]
    skips: Mapping[str, str]


def folded(words: str) -> str:
    """Words as they are compared: small letters, single spaces."""
    return " ".join(words.casefold().split())


def stood_of(about: Mapping[str, str]) -> dict[str, Answer]:
    """What stood in the rows of a table when it was made, from its hidden facts; what is not readable is left out.

    It is only ever compared, never stored: anybody may have changed it.
    """
    found: dict[str, Answer] = {}
    for key, text in about.items():
        if not key.startswith("was:"):
            continue
        try:
            value, skipped, comment = json.loads(text)
        except (ValueError, TypeError):
            continue
        said = None if value is None else str(value)
        found[key.removeprefix("was:")] = Answer(said, 0, "", comment=str(comment), skipped=str(skipped))
    return found


def taken(line: Line, choice: str) -> Answer | None:
    """The answer a line gives: a change as it is, an open one as chosen ("0", "1", …); None when it is left out."""
    if line.answer is None or line.what == REFUSED:
        return None
    if line.what == CHANGE:
        return line.answer
    if not choice.isdigit() or int(choice) >= len(line.readings):
        return None
    if line.answer.skipped:
        return line.answer
    return replace(line.answer, value=line.readings[int(choice)])
