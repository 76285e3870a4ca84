"""How much a bot may send: 30 messages a second over all, one a second to a chat with bursts of 20, 20 a minute to a group.

Edits and answers to taps are free. What is sent with `allow_paid_broadcast` counts apart, 1,000 a second.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from demo.standin.refusals import too_many


@dataclass
class Bucket:
    """Tokens that come back at a rate a second, up to a size."""

    rate: float
    size: float
    tokens: float
    at: float

    def wait(self, now: float, count: int) -> float:
        """The seconds until there are so many tokens; 0 when there are."""
        self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
        self.at = now
        lacking = min(float(count), self.size) - self.tokens
        return lacking / self.rate if lacking > 1e-9 else 0.0

    def spend(self, count: int) -> None:
        """Take tokens that are there; an album may leave a debt."""
        self.tokens -= count


@dataclass
class Window:
    """No second holds more than `most`, wherever it begins."""

    most: int
    times: deque[float] = field(default_factory=deque)
    at: float = 0.0

    def wait(self, now: float, count: int) -> float:
        """The seconds until so many more fit; 0 when they do."""
        while self.times and self.times[0] <= now - 1:
            self.times.popleft()
        surplus = min(len(self.times), len(self.times) + count - self.most)
        self.at = now
        return self.times[surplus - 1] + 1 - now if surplus > 0 else 0.0

    def spend(self, count: int) -> None:
        """Count messages that fit."""
        self.times.extend([self.at] * count)


@dataclass
class Limits:
    """The limits in force; `clock` gives seconds that only grow. Switched off, nothing is counted.

    With `strict` no second holds more than the limit; otherwise as many may come at once after a pause.
    """

    overall: float = 30.0
    paid: float = 1000.0
    strict: bool = False
    per_chat: float = 1.0
    burst: float = 20.0
    group_per_minute: float = 20.0
    on: bool = True
    clock: Callable[[], float] = monotonic
    _all: dict[bool, Bucket | Window] = field(default_factory=dict, init=False)
    _chats: dict[int, Bucket] = field(default_factory=dict, init=False)

    def take(self, chat: int, count: int = 1, *, paid: bool = False) -> None:
        """Count messages to a chat. Raises the refusal with how long to wait; a refused message counts nothing."""
        if not self.on:
            return
        now = self.clock()
        buckets: tuple[Bucket | Window, ...] = (self._overall(now, paid), self._chat(chat, now))
        wait = max(bucket.wait(now, count) for bucket in buckets)
        if wait:
            raise too_many(math.ceil(wait - 1e-6))
        for bucket in buckets:
            bucket.spend(count)

    def _overall(self, now: float, paid: bool) -> Bucket | Window:
        known = self._all.get(paid)
        if known is None:
            most = self.paid if paid else self.overall
            known = self._all[paid] = Window(int(most)) if self.strict else Bucket(most, most, most, now)
        return known

    def _chat(self, chat: int, now: float) -> Bucket:
        bucket = self._chats.get(chat)
        if bucket is None:
            rate = self.per_chat if chat > 0 else self.group_per_minute / 60
            size = self.burst if chat > 0 else self.group_per_minute
            bucket = self._chats[chat] = Bucket(rate, size, size, now)
        return bucket


def no_limits() -> Limits:
    """For measuring: nothing is refused for its rate."""
    return Limits(on=False)
