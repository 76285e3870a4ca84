"""Consultation notices: how one goes from the first word to the last delivery, and whom it is for.

A notice is written, perhaps confirmed by a second person, queued for its audience and sent; what a notice asks is a
consultation. Rules only; rows are in `storage.notices`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

WRITTEN, WAITING, SCHEDULED = "written", "waiting", "scheduled"
QUEUEING, SENDING, PAUSED = "queueing", "sending", "paused"
SENT, STOPPED = "sent", "stopped"

MOVES: Mapping[str, frozenset[str]] = {
    WRITTEN: frozenset({WAITING, SCHEDULED, QUEUEING, STOPPED}),
    WAITING: frozenset({WRITTEN, SCHEDULED, QUEUEING, STOPPED}),
    SCHEDULED: frozenset({WRITTEN, QUEUEING, STOPPED}),
    QUEUEING: frozenset({SENDING, PAUSED, STOPPED}),
    SENDING: frozenset({PAUSED, STOPPED, SENT}),
    PAUSED: frozenset({QUEUEING, SENDING, STOPPED}),
    SENT: frozenset({SENDING}),
    STOPPED: frozenset(),
}
"""What each state may become. `waiting` waits for a second person, `scheduled` for its time; a notice that was sent
goes on only when the Union has its unknown deliveries repeated."""

ALIVE = frozenset({QUEUEING, SENDING, PAUSED})
"""The states in which a notice is on its way."""

CITIZEN = "citizen"
"""Stands among roles for people who hold no office."""

MOST_ALONE = 1_000
"""How many a notice may be for without a second person's word."""


@dataclass(frozen=True)
class Audience:
    """Whom a notice is for; what is empty does not limit.

    `territories` are codes, each with everything below it; `roles` are words of roles or `citizen`; `languages` are
    ky, ru, en. `took_part` is problem, support, discussion or indicators (who did that), or the number of a
    consultation (who answered it). `sample` is how many are drawn at random, the same for the same `seed`.
    `got` is the number of a notice: exactly those whom it reached or may have reached. The rest then only says how
    those were chosen: who may confirm, whether citizens are among them, how exactly their number may be told.
    """

    territories: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    took_part: str = ""
    sample: int = 0
    seed: int = 0
    got: int = 0

    @property
    def with_citizens(self) -> bool:
        """Whether people without an office are among them."""
        return not self.roles or CITIZEN in self.roles


def audience_text(audience: Audience) -> str:
    """An audience as it is stored."""
    return json.dumps(asdict(audience), ensure_ascii=False)


def read_audience(text: str) -> Audience:
    """An audience from its stored text."""
    values: dict[str, Any] = json.loads(text)
    as_lists: dict[str, Any] = {
        word: tuple(one) if isinstance(one, list) else one for word, one in values.items()
    }
    return Audience(**as_lists)


def needs_second(recipients: int, audience: Audience) -> bool:
    """Whether a second person of another organisation has to confirm: many recipients, or citizens among them."""
    return recipients > MOST_ALONE or audience.with_citizens


def may_move(state: str, to: str) -> bool:
    """Whether a notice in `state` may go to another."""
    return to in MOVES.get(state, frozenset())
