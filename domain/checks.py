"""Checks: small expressions that say which answers fit together, and what a review finds with them.

A check is a severity (`!` contradiction, `?` unlikely) and a chain of comparisons over indicator codes,
`prev.CODE` (last year's value), numbers, `+ - * /`, a minus in front and parentheses. Where a value is missing or
something would be divided by zero, the check is passed over. Nothing is ever evaluated as Python.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

CONTRADICTION, UNLIKELY = "!", "?"
TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>(?:prev\.)?[A-Z]{3}\d{2})|(?P<sign><=|>=|==|!=|[-+*/()<>]))"
)
LONGEST = 200
COMPARISONS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
}


class CheckError(ValueError):
    """An expression that is no check; `position` is where reading stopped (counted from 0)."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(f"{message} at {position}")
        self.position = position


class _Missing(Exception):
    """A value the check needs is not there."""


Values: TypeAlias = Mapping[str, Decimal]
Term: TypeAlias = Callable[[Values, Values], Fraction]


@dataclass(frozen=True)
class Check:
    """A parsed check. `codes` are the indicators of this year in it, in order; `shape` the expression's signs."""

    text: str
    severity: str
    codes: tuple[str, ...]
    terms: tuple[Term, ...]
    signs: tuple[str, ...]

    def evaluate(self, values: Values, previous: Values) -> bool | None:
        """Whether it holds; None when it is passed over."""
        try:
            numbers = [term(values, previous) for term in self.terms]
        except (_Missing, ZeroDivisionError):
            return None
        pairs = zip(numbers, self.signs, numbers[1:], strict=False)
        return all(COMPARISONS[sign](left, right) for left, sign, right in pairs)

    @property
    def plain_more(self) -> bool:
        """Whether it only says that one indicator is at most another."""
        return re.fullmatch(r"[A-Z]{3}\d{2} *<=? *[A-Z]{3}\d{2}", self.text[1:].strip()) is not None


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    at: int


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while at < len(text.rstrip()):
        match = TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            rest = text[at:].lstrip()
            raise CheckError(f"unexpected {rest[:10]!r}", len(text) - len(rest))
        found.append(_Token(match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
        at = match.end()
    return found


class _Parser:
    """Recursive descent over: chain = sum (sign sum)+; sum = product (±product)*; product = factor (*|/ factor)*."""

    def __init__(self, text: str, start: int) -> None:
        self._tokens = _tokens(text)
        self._end = len(text)
        self._next = start
        self.codes: list[str] = []

    def _peek(self) -> str:
        return self._tokens[self._next].text if self._next < len(self._tokens) else ""

    def _take(self) -> _Token:
        if self._next >= len(self._tokens):
            raise CheckError("something is missing", self._end)
        self._next += 1
        return self._tokens[self._next - 1]

    def chain(self) -> tuple[tuple[Term, ...], tuple[str, ...]]:
        terms, signs = [self._sum()], []
        while self._peek() in COMPARISONS:
            signs.append(self._take().text)
            terms.append(self._sum())
        if self._next < len(self._tokens):
            raise CheckError(f"unexpected {self._peek()!r}", self._tokens[self._next].at)
        if not signs:
            raise CheckError("nothing is compared", self._end)
        return tuple(terms), tuple(signs)

    def _sum(self) -> Term:
        term = self._product()
        while self._peek() in ("+", "-"):
            term = _joined(self._take().text, term, self._product())
        return term

    def _product(self) -> Term:
        term = self._factor()
        while self._peek() in ("*", "/"):
            term = _joined(self._take().text, term, self._factor())
        return term

    def _factor(self) -> Term:
        token = self._take()
        if token.kind == "number":
            number = Fraction(token.text)
            return lambda values, previous: number
        if token.kind == "name":
            return self._name(token.text)
        if token.text == "-":
            inner = self._factor()
            return lambda values, previous: -inner(values, previous)
        if token.text == "(":
            inner = self._sum()
            closing = self._take()
            if closing.text != ")":
                raise CheckError("a parenthesis is not closed", closing.at)
            return inner
        raise CheckError(f"unexpected {token.text!r}", token.at)

    def _name(self, name: str) -> Term:
        if name.startswith("prev."):
            code = name.removeprefix("prev.")
            return lambda values, previous: _value(previous, code)
        if name not in self.codes:
            self.codes.append(name)
        return lambda values, previous: _value(values, name)


def _value(values: Values, code: str) -> Fraction:
    if code not in values:
        raise _Missing(code)
    return Fraction(values[code])


_OPERATIONS: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


def _joined(sign: str, left: Term, right: Term) -> Term:
    operation = _OPERATIONS[sign]
    return lambda values, previous: operation(left(values, previous), right(values, previous))


@lru_cache(maxsize=1000)
def parse(expression: str) -> Check:
    """Read a check. Raises CheckError with the position of what is wrong."""
    text = expression.strip()
    if len(text) > LONGEST:
        raise CheckError("a check is at most so long", LONGEST)
    if text[:1] not in (CONTRADICTION, UNLIKELY):
        raise CheckError("a check begins with ! or ?", 0)
    parser = _Parser(" " + text[1:], 0)
    terms, signs = parser.chain()
    return Check(text, text[0], tuple(parser.codes), terms, signs)


def split_checks(cell: str) -> tuple[str, ...]:
    """The checks in a cell, which are separated by semicolons."""
    return tuple(one.strip() for one in cell.split(";") if one.strip())
