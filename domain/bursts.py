"""Bursts: far more answers from one place within minutes than it gives otherwise. They are shown, never deleted.

A meeting where everybody takes out a phone looks like this, and so does somebody who answers for others. Which of the
two it was is for the Union to find out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=10)
FEWEST = 15
"""Fewer answers within a window are no burst, wherever they come from."""

TIMES = 5
"""So many times as many answers as were to be expected make a burst."""


@dataclass(frozen=True)
class Burst:
    """So many answers from a place, from the first to the last of them."""

    territory: str
    n: int
    since: datetime
    until: datetime

    @property
    def minutes(self) -> int:
        """How long it took, in minutes begun."""
        return max(1, -int(-(self.until - self.since).total_seconds() // 60))


def bursts(times: Mapping[str, Sequence[datetime]], population: Mapping[str, int]) -> list[Burst]:
    """The largest burst of each place, if it had one.

    What was to be expected of a place within a window is its share of all answers that came then: its share of the
    answers outside of that window, or of the population where that is larger. So a notice that reaches everybody at
    once makes no burst.
    """
    every = sorted(time for own in times.values() for time in own)
    people = sum(population.get(code, 0) for code in times)
    found = []
    for code, own in times.items():
        burst = _largest(code, sorted(own))
        if burst is None:
            continue
        inside = bisect_right(every, burst.until) - bisect_left(every, burst.since)
        outside = len(every) - inside
        usual = (len(own) - burst.n) / outside if outside else 0.0
        living = population.get(code, 0) / people if people else 0.0
        if burst.n > TIMES * max(1.0, max(usual, living) * inside):
            found.append(burst)
    return sorted(found, key=lambda one: (one.since, one.territory))


def _largest(code: str, own: Sequence[datetime]) -> Burst | None:
    """The window of a place with the most answers; None when there are too few in any."""
    best: Burst | None = None
    first = 0
    for last, time in enumerate(own):
        while time - own[first] > WINDOW:
            first += 1
        n = last - first + 1
        if n >= FEWEST and (best is None or n > best.n):
            best = Burst(code, n, own[first], time)
    return best
