"""How much a bot may send: 30 messages a second over all, one a second to a chat with bursts."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from demo.standin.refusals import Refusal


@dataclass
class Bucket:
    """Tokens that come back at a rate."""

    rate: float
    size: float
    tokens: float
    at: float

    def take(self, now: float) -> float:
        """Take a token; 0, or the seconds until there is one."""
        self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
        self.at = now
        if self.tokens >= 1:
            self.tokens -= 1
            return 0.0
        return (1 - self.tokens) / self.rate


@dataclass
class Limits:
    """The limits in force. Edits and answers to taps are free."""

    overall: float = 30.0
    per_chat: float = 1.0
    burst: float = 20.0
    on: bool = True
    clock: Callable[[], float] = monotonic
    _all: Bucket | None = field(default=None, init=False)
    _chats: dict[int, Bucket] = field(default_factory=dict, init=False)

    def take(self, chat: int) -> None:
        """Count one message to a chat. Raises the refusal with how long to wait."""
        if not self.on:
            return
        now = self.clock()
        if self._all is None:
            self._all = Bucket(self.overall, self.overall, self.overall, now)
        bucket = self._chats.setdefault(chat, Bucket(self.per_chat, self.burst, self.burst, now))
        wait = bucket.take(now) or self._all.take(now)
        if wait:
            seconds = math.ceil(wait)
            raise Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def no_limits() -> Limits:
    """For measuring: nothing is refused for its rate."""
    return Limits(on=False)
