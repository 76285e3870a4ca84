"""How much may be said a second: one bucket that replies only note and deliveries wait for."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from time import monotonic

PER_SECOND = 25.0
USED_SECONDS = 5.0


class Budget:
    """A bucket of tokens, `rate` a second, at most `burst` saved up.

    `note` takes a token without waiting (replies to people who are talking, the debt slows deliveries down),
    `take` waits for one. `hold` stops deliveries for some seconds, as Telegram asks for with RetryAfter.
    """

    def __init__(
        self, rate: float = PER_SECOND, burst: float = 5.0, clock: Callable[[], float] = monotonic
    ) -> None:
        self.rate = rate
        self.burst = burst
        self._clock = clock
        self._tokens = burst
        self._at = clock()
        self._held_until = 0.0
        self._said: deque[float] = deque(maxlen=10_000)

    def _refill(self) -> None:
        now = self._clock()
        self._tokens = min(self.burst, self._tokens + (now - self._at) * self.rate)
        self._at = now

    def note(self) -> None:
        """Count a message that does not wait; the debt is bounded to two seconds."""
        self._refill()
        self._tokens = max(self._tokens - 1, -2 * self.rate)
        self._said.append(self._at)

    def wait_for(self) -> float:
        """Seconds until a delivery may go; 0 takes the token."""
        self._refill()
        held = self._held_until - self._clock()
        if held > 0:
            return held
        if self._tokens < 1:
            return (1 - self._tokens) / self.rate
        self._tokens -= 1
        self._said.append(self._at)
        return 0.0

    def used(self) -> float:
        """The share of the allowed rate that was used in the last seconds; above 1 when replies went beyond it."""
        since = self._clock() - USED_SECONDS
        while self._said and self._said[0] <= since:
            self._said.popleft()
        return len(self._said) / (self.rate * USED_SECONDS)

    async def take(self) -> None:
        """Wait until a delivery may go, and take its token."""
        seconds = self.wait_for()
        while seconds:
            await asyncio.sleep(seconds)
            seconds = self.wait_for()

    def hold(self, seconds: float) -> None:
        """Let no delivery go for some seconds."""
        self._held_until = max(self._held_until, self._clock() + seconds)
