"""How long updates took in the last minute: counts by second and by duration, so that the memory is bounded."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from time import monotonic

WINDOW = 60
BOUNDS = tuple(0.001 * 1.25**n for n in range(45))
"""Upper bounds of the durations told apart, in seconds: from 1 ms to 18 s, each a quarter longer than the one before."""


class Recent:
    """Durations of the last `WINDOW` seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._begun = clock()
        self._seconds: dict[int, list[int]] = {}

    def note(self, seconds: float) -> None:
        """Count one duration."""
        now = int(self._clock())
        counts = self._seconds.get(now)
        if counts is None:
            self._drop_old(now)
            counts = self._seconds[now] = [0] * (len(BOUNDS) + 1)
        counts[bisect_left(BOUNDS, seconds)] += 1

    def _drop_old(self, now: int) -> None:
        for second in [one for one in self._seconds if one <= now - WINDOW]:
            del self._seconds[second]

    def _counts(self) -> list[int]:
        self._drop_old(int(self._clock()))
        return [sum(column) for column in zip(*self._seconds.values(), strict=True)]

    def rate(self) -> float:
        """How many a second, over the window or since the start if that is less."""
        return sum(self._counts()) / min(WINDOW, max(1.0, self._clock() - self._begun))

    def quantile(self, share: float) -> float:
        """The seconds that this share of them did not exceed, rounded up to a bound; 0 when there were none."""
        counts = self._counts()
        wanted, seen = share * sum(counts), 0
        for number, n in enumerate(counts):
            seen += n
            if n and seen >= wanted:
                return round(BOUNDS[min(number, len(BOUNDS) - 1)], 4)
        return 0.0
