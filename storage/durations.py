"""How long answers really take: the pauses between consecutive answers of the same person in chat."""

from __future__ import annotations

from statistics import median

from sqlalchemy import Connection, select

from domain.coming_set import CAP_SECONDS, LEAST_MEASURED
from storage.reference_indicators import read_indicator_set
from storage.submissions import answers

YEARS = 2
"""So many years back answers are measured."""

MOST = 10_000
"""So many of the youngest answers of a year say enough."""


def median_seconds(connection: Connection, year: int) -> dict[str, float]:
    """The median pause before an answer in the years before `year`, in seconds by the indicator's type.

    A pause longer than five minutes counts as five; a type measured fewer than 30 times is left out.
    """
    pauses: dict[str, list[float]] = {}
    for earlier in range(year - YEARS, year):
        types = {one.code: one.type for one in read_indicator_set(connection, earlier).indicators}
        measured = (answers.c.year == earlier, answers.c.way == "chat", answers.c.answered_by.is_not(None))
        query = select(
            answers.c.submission, answers.c.answered_by, answers.c.indicator, answers.c.answered_at
        )
        order = (answers.c.submission.desc(), answers.c.answered_by, answers.c.answered_at, answers.c.id)
        last = None
        for row in connection.execute(query.where(*measured).order_by(*order).limit(MOST)):
            same = last is not None and (last.submission, last.answered_by) == (
                row.submission,
                row.answered_by,
            )
            seconds = (row.answered_at - last.answered_at).total_seconds() if same and last else 0.0
            if seconds > 0 and row.indicator in types:
                pauses.setdefault(types[row.indicator], []).append(min(seconds, CAP_SECONDS))
            last = row
    return {kind: median(found) for kind, found in pauses.items() if len(found) >= LEAST_MEASURED}
