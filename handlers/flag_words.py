"""Flags in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from bot.turn import Turn
from domain.checks import parse
from domain.flags import Flag
from domain.review import COMMENT, CONTRADICTION, DIFFERS, JUMP, MISSING, OUTLIER, RANGE, UNLIKELY
from handlers.cards import shortened
from handlers.indicator_words import short_name
from handlers.return_words import Known, named
from locales import Texts

LONGEST_COMMENT = 300


def number_words(t: Texts, value: Decimal) -> str:
    """A figure with as many places as say something."""
    places = 0 if not value or abs(value) >= 100 else 1 if abs(value) >= 1 else 2
    return t.number(value, places)


def _decimal(ratio: Fraction) -> Decimal:
    return Decimal(ratio.numerator) / Decimal(ratio.denominator)


def flag_words(turn: Turn, flag: Flag, known: Known) -> str:
    """A flag as one sentence of HTML, with its sign before it."""
    sign, words = WORDS[flag.kind]
    return f"{sign} {words(turn, flag, known)}"


def _every(turn: Turn, flag: Flag, known: Known) -> str:
    return "; ".join(named(turn, known, code) for code in flag.codes)


def _contradiction(turn: Turn, flag: Flag, known: Known) -> str:
    if parse(flag.check).plain_more and len(flag.codes) == 2:
        what, other = (named(turn, known, code) for code in flag.codes)
        return turn.t.html("finding-more", what=what, other=other)
    return turn.t.html("finding-apart", all=_every(turn, flag, known))


def _unlikely(turn: Turn, flag: Flag, known: Known) -> str:
    return turn.t.html("flag-unlikely", all=_every(turn, flag, known))


def _range(turn: Turn, flag: Flag, known: Known) -> str:
    return turn.t.html("finding-range", what=named(turn, known, flag.codes[0]))


def _jump(turn: Turn, flag: Flag, known: Known) -> str:
    t, year, what = turn.t, str(turn.world.year - 1), named(turn, known, flag.codes[0])
    if not flag.ratio:
        return t.html("flag-to-nothing", what=what, year=year)
    up = flag.ratio >= 1
    ratio = t.number(_decimal(flag.ratio if up else 1 / flag.ratio), 1)
    return t.html("finding-grew" if up else "finding-fell", what=what, ratio=ratio, year=year)


def _outlier(turn: Turn, flag: Flag, known: Known) -> str:
    return turn.t.html("flag-outlier", what=named(turn, known, flag.codes[0]))


def _differs(turn: Turn, flag: Flag, known: Known) -> str:
    t, what = turn.t, named(turn, known, flag.codes[0])
    if flag.ratio is None:
        return t.html("flag-differs-from-nothing", what=what)
    apart = t.percent(_decimal(abs(flag.ratio)), 1)
    return t.html("flag-above-figure" if flag.ratio > 0 else "flag-below-figure", what=what, apart=apart)


def _missing(turn: Turn, flag: Flag, known: Known) -> str:
    t = turn.t
    name = short_name(t, turn.world.indicators.by_code[flag.codes[0]])
    standing = known.standing.get(flag.codes[0])
    reason = t("checking-no-answer") if standing is None else t(f"checking-skipped-{standing.skipped}")
    return t.html("flag-missing", what=name, reason=reason)


def _comment(turn: Turn, flag: Flag, known: Known) -> str:
    code = flag.codes[0]
    words = shortened(known.standing[code].comment, LONGEST_COMMENT)
    return turn.t.html("flag-comment", what=named(turn, known, code), words=words)


WORDS: Mapping[str, tuple[str, Callable[[Turn, Flag, Known], str]]] = {
    CONTRADICTION: ("❗", _contradiction),
    UNLIKELY: ("⚠️", _unlikely),
    RANGE: ("⚠️", _range),
    JUMP: ("↕️", _jump),
    OUTLIER: ("📍", _outlier),
    DIFFERS: ("🏛", _differs),
    MISSING: ("▫️", _missing),
    COMMENT: ("💬", _comment),
}
"""Each kind's sign and words."""
