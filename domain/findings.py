"""What the checks find in a community's figures: a rule broken, a value out of range, a jump from the year before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from domain.checks import CONTRADICTION, UNLIKELY, Values, parse
from domain.indicators import Indicator

JUMP = Fraction(3)


@dataclass(frozen=True)
class Finding:
    """Something a review asks to mend or explain.

    `kind` is more (one indicator above another), check (any other), range or jump; `codes` the indicators
    concerned, `ratio` this year's value over last year's for a jump.
    """

    kind: str
    severity: str
    codes: tuple[str, ...]
    text: str = ""
    ratio: Decimal | None = None


def findings(indicators: Iterable[Indicator], values: Values, previous: Values) -> tuple[Finding, ...]:
    """What does not fit: failed checks (each once), values outside of what is usual, jumps to 3 times or a third."""
    known = list(indicators)
    failed = failed_checks(known, values, previous)
    named = {code for finding in failed for code in finding.codes}
    ranges = [Finding("range", UNLIKELY, (one.code,)) for one in known if out_of_range(one, values)]
    jumps = [_jump(one, values, previous) for one in known if one.code not in named]
    found = [*failed, *ranges, *(jump for jump in jumps if jump is not None)]
    return tuple(sorted(found, key=lambda finding: finding.severity != CONTRADICTION))


def failed_checks(indicators: Iterable[Indicator], values: Values, previous: Values) -> tuple[Finding, ...]:
    """The checks that do not hold, each once, in the order of the indicators."""
    failed: dict[str, Finding] = {}
    for indicator in indicators:
        for text in indicator.checks:
            check = parse(text)
            if check.evaluate(values, previous) is False:
                kind = "more" if check.plain_more else "check"
                failed.setdefault(check.text, Finding(kind, check.severity, check.codes, check.text))
    return tuple(failed.values())


def out_of_range(indicator: Indicator, values: Values) -> bool:
    """Whether a value lies outside of what is usual."""
    value = values.get(indicator.code)
    if value is None:
        return False
    below = indicator.usual_min is not None and value < indicator.usual_min
    return below or (indicator.usual_max is not None and value > indicator.usual_max)


def _jump(indicator: Indicator, values: Values, previous: Values) -> Finding | None:
    now, before = values.get(indicator.code), previous.get(indicator.code)
    if now is None or before is None or now <= 0 or before <= 0:
        return None
    ratio = Fraction(now) / Fraction(before)
    if 1 / JUMP < ratio < JUMP:
        return None
    return Finding("jump", UNLIKELY, (indicator.code,), ratio=now / before)
