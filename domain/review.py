"""The life of a submission, from received to locked: a table of moves, who may make them, and why one is refused.

The state is that of a community and year; each standing answer bears a state of its own beside it. What is checked
is never overwritten by who checks: it is returned with a question, and its community settles it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

RECEIVED, RETURNED, CORRECTED = "received", "returned", "corrected"
ACCEPTED, LOCKED = "accepted", "locked"
STATES = (RECEIVED, RETURNED, CORRECTED, ACCEPTED, LOCKED)
TO_CHECK = frozenset({RECEIVED, CORRECTED})
CHECKED = frozenset({ACCEPTED, LOCKED})

RETURN, SETTLE, WITHDRAW, ACCEPT = "return", "settle", "withdraw", "accept"
LOCK, UNLOCK, SEND = "lock", "unlock", "send"

CHECKERS = frozenset({"union", "partner", "admin"})
REPORTERS = frozenset({"head", "deputy", "section", "kenesh"})
"""Who speaks in a community's name, and therefore never checks it."""

CLOCK = "clock"
"""Acts where no person does: at the end of verification."""


@dataclass(frozen=True)
class Move:
    """What a deed makes of a state: `was` are the states it may be done in, `who` the roles that may."""

    deed: str
    was: frozenset[str]
    became: str
    who: frozenset[str]


MOVES: Mapping[str, Move] = {
    move.deed: move
    for move in (
        Move(SEND, frozenset({RECEIVED, RETURNED, CORRECTED, ACCEPTED}), CORRECTED, frozenset({"head"})),
        Move(RETURN, frozenset({RECEIVED, RETURNED, CORRECTED, ACCEPTED}), RETURNED, CHECKERS),
        Move(SETTLE, frozenset({RETURNED}), CORRECTED, frozenset({"head", "kenesh"})),
        Move(WITHDRAW, frozenset({RETURNED}), CORRECTED, CHECKERS),
        Move(ACCEPT, TO_CHECK, ACCEPTED, CHECKERS),
        Move(LOCK, frozenset({ACCEPTED}), LOCKED, frozenset({"union", "admin", CLOCK})),
        Move(UNLOCK, frozenset({LOCKED}), CORRECTED, frozenset({"admin"})),
    )
}
"""Unlocked is not accepted again by itself: it has to be checked once more."""


@dataclass(frozen=True)
class Actor:
    """Who wants to do something: their role's word, whether it is confirmed and covers the community, and conflicts.

    `reports_there` tells that they speak in this community's name; `subjects` are the groups of indicators their
    scope is limited to (none: all).
    """

    role: str
    confirmed: bool = True
    covers: bool = True
    reports_there: bool = False
    subjects: frozenset[str] = frozenset()


def refusal(deed: str, state: str, actor: Actor, group: str = "") -> str:
    """Why a deed may not be done, as a word; "" when it may. `group` is the section of the value concerned.

    The words: not-yours (no such role, or outside of its scope), own-community, out-of-subjects, locked, and
    done-before (the state does not allow it).
    """
    move = MOVES[deed]
    if actor.role not in move.who or not actor.confirmed or not actor.covers:
        return "not-yours"
    if deed in (RETURN, WITHDRAW, ACCEPT) and actor.reports_there:
        return "own-community"
    if actor.subjects and (deed not in (RETURN, WITHDRAW) or group not in actor.subjects):
        return "out-of-subjects"
    if state not in move.was:
        return "locked" if state == LOCKED else "done-before"
    return ""


def after_sending(before: str | None, *, changed: bool, open_returns: bool) -> str:
    """The state of what was just sent: `before` is that of the last sending (None: it is the first).

    Values still asked about keep it returned; a change of what was sent before has to be looked at again; the same
    once more changes nothing.
    """
    if open_returns:
        return RETURNED
    if before is None or before == RECEIVED:
        return RECEIVED
    return CORRECTED if changed or before == RETURNED else before


def after_settling(*, open_returns: bool) -> str:
    """The state once a returned value was answered."""
    return RETURNED if open_returns else CORRECTED


CONTRADICTION, UNLIKELY, RANGE, JUMP = "contradiction", "unlikely", "range", "jump"
OUTLIER, DIFFERS, MISSING, COMMENT = "outlier", "differs", "missing", "comment"
KINDS = (CONTRADICTION, UNLIKELY, RANGE, JUMP, OUTLIER, DIFFERS, MISSING, COMMENT)
"""The kinds of flags, the most important first; each has a question worded beforehand."""

_READY = re.compile(rf"@({'|'.join(KINDS)})((?: [A-Z]{{3}}\d{{2}})*)")


def ready_question(kind: str, codes: Sequence[str] = ()) -> str:
    """A question worded beforehand, as it is stored: its reader sees it in their own language."""
    return " ".join((f"@{kind}", *codes))


def read_ready(question: str) -> tuple[str, tuple[str, ...]] | None:
    """The kind and the other indicators of a question worded beforehand; None for the checker's own words."""
    match = _READY.fullmatch(question)
    return None if match is None else (match[1], tuple(match[2].split()))


def level_is_settled(
    expected: Sequence[str],
    checked: Sequence[str],
    excepted: Sequence[str],
    above: Mapping[str, Sequence[str]],
) -> bool:
    """Whether all communities below a level are accepted, or excepted by themselves or with a unit they lie in.

    `expected` are the communities inside, `checked` those accepted or locked, `excepted` the units excepted with a
    reason, `above` the units below the level that each community lies in.
    """
    fine, out = set(checked), set(excepted)
    return all(code in fine or code in out or out.intersection(above.get(code, ())) for code in expected)
