"""Flags: what a checker should look at in one community's answers, the most important first.

All figures are in the indicator's own unit, but for those compared with peers (`domain.peers` tells their measure).
A flag says that something deserves a look, never that it is wrong: nothing is changed by it.

- contradiction: a check that begins with `!` does not hold (`domain.checks`);
- unlikely: a check that begins with `?` does not hold; range: a value outside of the indicator's usual range;
- jump: at least 3 times last year's value, or at most a third of it (last year's being above 0);
- outlier: a modified z-score of 3 or more, either way, among peers (Iglewicz and Hoaglin 1993);
- differs: more than 5% away from the state body's figure, relative to that figure;
- missing: a core indicator that was asked and has no value (an opinion may be kept to oneself);
- comment: words of the community that somebody has to read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from domain import checks, findings
from domain.indicators import Indicator
from domain.peers import Compared, Peers
from domain.review import (
    COMMENT,
    CONTRADICTION,
    DIFFERS,
    JUMP,
    KINDS,
    MISSING,
    OUTLIER,
    RANGE,
    UNLIKELY,
)

DIFFERENCE = Fraction(5, 100)
"""A relative difference to a state body's figure above this is flagged."""


@dataclass(frozen=True)
class Case:
    """What is known of one community and year.

    `numbers` and `previous` are this year's and last year's values by indicator code, `said` the indicators with
    any value, `skipped` the reasons for those without, `comments` the words to a value, `figures` the state bodies'
    (number, body). `asked` are the respondents there are in this community (head, kenesh).
    """

    community: str
    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    previous: Mapping[str, Decimal] = field(default_factory=dict)
    said: Collection[str] = frozenset()
    skipped: Mapping[str, str] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, tuple[Decimal, str]] = field(default_factory=dict)
    asked: Collection[str] = frozenset({"head"})


@dataclass(frozen=True)
class Flag:
    """One thing to look at.

    `codes` are the indicators concerned, the one to ask about first. `ratio` is this year's value over last year's
    for a jump, and the difference relative to the body's figure (None: that figure is 0) for "differs". `compared`
    is the place among peers of an outlier. `weight` orders flags of one kind, the heavier first.
    """

    kind: str
    codes: tuple[str, ...]
    check: str = ""
    ratio: Fraction | None = None
    compared: Compared | None = None
    weight: Fraction = Fraction(0)


def flags(indicators: Iterable[Indicator], case: Case, peers: Peers) -> tuple[Flag, ...]:
    """All flags of a community, the most important first; of one kind the heavier first, then as the set goes."""
    known = list(indicators)
    numeric = [one for one in known if one.numeric and not one.private]
    found = [
        *_failed(numeric, case),
        *(Flag(RANGE, (one.code,)) for one in numeric if findings.out_of_range(one, case.numbers)),
        *_jumps(numeric, case),
        *_outliers(numeric, case, peers),
        *_differences(numeric, case),
        *_missing(known, case),
        *(Flag(COMMENT, (one.code,)) for one in known if case.comments.get(one.code) and not one.private),
    ]
    return tuple(sorted(found, key=lambda one: (KINDS.index(one.kind), -one.weight)))


def _failed(indicators: list[Indicator], case: Case) -> Iterator[Flag]:
    for finding in findings.failed_checks(indicators, case.numbers, case.previous):
        kind = CONTRADICTION if finding.severity == checks.CONTRADICTION else UNLIKELY
        yield Flag(kind, finding.codes, finding.text)


def _jumps(indicators: list[Indicator], case: Case) -> Iterator[Flag]:
    for one in indicators:
        now, before = case.numbers.get(one.code), case.previous.get(one.code)
        if now is None or before is None or before <= 0:
            continue
        ratio = Fraction(now) / Fraction(before)
        if ratio >= findings.JUMP or ratio <= 1 / findings.JUMP:
            weight = ratio if ratio >= 1 else 1 / ratio if ratio else Fraction(before) * findings.JUMP
            yield Flag(JUMP, (one.code,), ratio=ratio, weight=weight)


def _outliers(indicators: list[Indicator], case: Case, peers: Peers) -> Iterator[Flag]:
    for one in indicators:
        compared = peers.compared(one.code, case.community)
        if compared is not None and compared.score is not None and compared.outlying:
            yield Flag(OUTLIER, (one.code,), compared=compared, weight=Fraction(abs(compared.score)))


def _differences(indicators: list[Indicator], case: Case) -> Iterator[Flag]:
    for one in indicators:
        own, figure = case.numbers.get(one.code), case.figures.get(one.code)
        if own is None or figure is None or own == figure[0]:
            continue
        apart = difference(own, figure[0])
        if apart is None or abs(apart) > DIFFERENCE:
            yield Flag(
                DIFFERS, (one.code,), ratio=apart, weight=abs(apart) if apart is not None else Fraction(10)
            )


def difference(own: Decimal, figure: Decimal) -> Fraction | None:
    """How far a value lies from a figure, as a part of that figure (0.05 is 5% above); None when the figure is 0."""
    return (Fraction(own) - Fraction(figure)) / abs(Fraction(figure)) if figure else None


def _missing(indicators: list[Indicator], case: Case) -> Iterator[Flag]:
    for one in indicators:
        if one.core and not one.private and one.respondent in case.asked and one.code not in case.said:
            yield Flag(MISSING, (one.code,))
