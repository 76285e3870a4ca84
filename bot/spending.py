"""What of a rate is spent: by the pace of what was sent, and by what Telegram may be counting now."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from storage.budgets import MOST_DEBT, Rates

UNANSWERED_SECONDS = 0.02
"""How long to wait before looking again whether something on the wire was answered."""
LEAST = 1e-6
"""Seconds that are no wait."""


@dataclass
class Spent:
    """From when on a delivery, or any message, would be free again, had none been saved up; seconds of one clock."""

    deliveries_at: float = 0.0
    all_at: float = 0.0
    held_until: float = 0.0

    def wait(self, rates: Rates, now: float, n: int) -> float:
        """The seconds until `n` deliveries may go; 0 when they may now."""
        opens = max(self.held_until, self.deliveries_at - rates.deliveries.slack(n))
        if not rates.paid:
            opens = max(opens, self.all_at - rates.all.slack(n))
        return opens - now if opens > now + LEAST else 0.0

    def take(self, rates: Rates, now: float, n: int) -> float:
        """Take `n` deliveries if they may go now; otherwise the seconds until they may, and nothing is taken."""
        if wait := self.wait(rates, now, n):
            return wait
        self.deliveries_at = max(self.deliveries_at, now) + n / rates.deliveries.rate
        if not rates.paid:
            self.all_at = max(self.all_at, now) + n / rates.all.rate
        return 0.0

    def reply(self, rates: Rates, now: float, n: int) -> float:
        """Reserve `n` replies; the seconds until they may go."""
        starts = max(now, self.all_at - rates.all.slack(n))
        self.all_at = max(self.all_at, starts) + n / rates.all.rate
        pushed = max(self.deliveries_at, now) + n / rates.deliveries.rate
        self.deliveries_at = max(self.deliveries_at, min(pushed, now + MOST_DEBT))
        return starts - now


class Wire:
    """How many deliveries Telegram may be counting: those without an answer, and those answered less than a second ago.

    It counts a message somewhere between its sending and its answer. As long as no delivery goes that would make these
    more than `most`, no second holds more than `most` of them, wherever it begins, however the network holds them up.
    """

    def __init__(self) -> None:
        self._unanswered = 0
        self._answered: deque[tuple[float, int]] = deque()
        self._counted = 0

    def wait(self, most: float, now: float, n: int) -> float:
        """The seconds until there may be room for `n` more; 0 when there is."""
        while self._answered and self._answered[0][0] <= now - 1:
            self._counted -= self._answered.popleft()[1]
        if self._unanswered + self._counted + min(n, most) <= most:
            return 0.0
        return self._answered[0][0] + 1 - now if self._answered else UNANSWERED_SECONDS

    def begin(self, n: int) -> None:
        """Count `n` as on the wire."""
        self._unanswered += n

    def end(self, now: float, n: int) -> None:
        """Note that `n` on the wire were answered, or never left."""
        self._unanswered -= n
        self._answered.append((now, n))
        self._counted += n
