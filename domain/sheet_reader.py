"""Reading the rows of a returned table beside what stood in it, what is answered now, and what the chat would take.

Pure: the same rows give the same lines. An empty cell says nothing; what stands as it stood was not touched; the rest
is read by the questionnaire's own readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from domain.draft import Answer, Draft
from domain.events import TAP, TEXT, Event
from domain.forms import Form, Half, Question, Refused, Value
from domain.questionnaire import Facts, money_readings, weigh
from domain.sheets import CHANGE, OPEN, REFUSED, Line, Wording, folded
from domain.ways import SPREADSHEET

LONGEST_COMMENT = 500

Cell = tuple[str, str]
EMPTY: Cell = ("", "")

UNREAD = {
    "formula": "sheet-formula",
    "error": "sheet-error",
    "date": "sheet-date",
    "other": "sheet-other",
    "merged": "sheet-merged",
}
"""Kinds of cells that cannot be an answer, and why."""


class _Refuse(Exception):
    def __init__(self, reason: str, **args: Any) -> None:
        super().__init__(reason)
        self.reason = reason
        self.args_of = args


@dataclass(frozen=True)
class Reader:
    """Reads the rows of a table. `made_version` is that of the draft when the table was made, `was` what stood then.

    `sections` limits whose rows may be filled, None does not.
    """

    form: Form
    draft: Draft
    facts: Facts
    wording: Wording
    made_version: int
    was: Mapping[str, Answer]
    sections: frozenset[str] | None
    person: int
    now: str

    def read_lines(self, rows: Iterable[Mapping[str, Any]]) -> list[Line]:
        """The lines of the rows that say something new."""
        kept = [row for row in rows if any(_cell(row, key) != EMPTY for key in ("answer", "skip", "comment"))]
        where: dict[str, list[int]] = {}
        for row in kept:
            where.setdefault(str(row["code"]).strip().upper(), []).append(int(row["row"]))
        read = [self._line(row, where) for row in kept]
        return [line for line in read if line is not None]

    def _line(self, row: Mapping[str, Any], where: Mapping[str, list[int]]) -> Line | None:
        number, code = int(row["row"]), str(row["code"]).strip().upper()
        try:
            question = self._question(code, where.get(code, []))
            return self._said(number, question, row)
        except _Refuse as refused:
            return Line(number, code, REFUSED, reason=refused.reason, args=refused.args_of)

    def _question(self, code: str, rows: list[int]) -> Question:
        question = self.form.question(code)
        if question is None or question.about is None:
            raise _Refuse("sheet-unknown-code")
        if len(rows) > 1:
            raise _Refuse("sheet-two-rows", rows=", ".join(str(one) for one in rows))
        if self.sections is not None and question.section not in self.sections:
            raise _Refuse("sheet-not-yours")
        return question

    def _said(self, number: int, question: Question, row: Mapping[str, Any]) -> Line | None:
        answer, skip, comment = (_cell(row, key) for key in ("answer", "skip", "comment"))
        words = self._comment(comment)
        skipped = self._skip(skip)
        stood = self.was.get(question.key, Answer(None, 0, ""))
        same_value = answer == EMPTY or self._stands(question, answer, stood)
        same_skip = skipped in ("", stood.skipped)
        if same_value and same_skip and words in ("", stood.comment):
            return None
        if not same_value and not same_skip:
            raise _Refuse("sheet-both")
        if skipped and same_value:
            return self._settled(number, question, Value(None, words), skipped)
        if same_value:
            return self._explained(number, question, words)
        return self._valued(number, question, answer, words)

    def _comment(self, cell: Cell) -> str:
        if cell[0] in UNREAD:
            raise _Refuse(UNREAD[cell[0]])
        return " ".join(cell[1].split())[:LONGEST_COMMENT]

    def _skip(self, cell: Cell) -> str:
        if cell == EMPTY:
            return ""
        found = self.wording.skips.get(folded(cell[1]))
        if found is None:
            raise _Refuse("sheet-skip-unknown")
        return found

    def _stands(self, question: Question, cell: Cell, stood: Answer) -> bool:
        """Whether a cell holds what stood in it when the table was made."""
        if stood.value is None or stood.skipped:
            return False
        if question.options:
            return self._option(question, cell) == stood.value
        if question.about.numeric and cell[0] in ("number", "percent"):
            return numbers_equal(cell[1], str(stood.value))
        return cell[1] == str(stood.value).strip()

    def _option(self, question: Question, cell: Cell) -> str | None:
        return self.wording.options.get(question.key, {}).get(folded(cell[1]))

    def _explained(self, number: int, question: Question, words: str) -> Line | None:
        present = self.draft.answers.get(question.key)
        if present is None:
            raise _Refuse("sheet-comment-alone")
        return self._settled(number, question, Value(present.value, words), present.skipped)

    def _valued(self, number: int, question: Question, cell: Cell, words: str) -> Line | None:
        kind, text = cell
        if kind in UNREAD:
            raise _Refuse(UNREAD[kind])
        if question.options:
            chosen = self._option(question, cell)
            if chosen is None:
                raise _Refuse("expected-choice")
            read = question.read(question, Event(TAP, choice=chosen), {}, self.facts)
        elif kind == "percent" and question.about.type != "percent":
            raise _Refuse("not-a-number")
        elif question.about.numeric and kind in ("number", "percent"):
            read = weigh(question, Decimal(text), self.facts)
        else:
            read = question.read(question, Event(TEXT, text=text), {}, self.facts)
        if isinstance(read, Refused):
            raise _Refuse(read.reason, **read.args)
        if isinstance(read, Value):
            return self._settled(number, question, replace(read, comment=words))
        return self._doubtful(number, question, read, words)

    def _doubtful(self, number: int, question: Question, half: Half, words: str) -> Line | None:
        """A value that the chat would ask about: all it may mean, the likeliest first."""
        if half.partial["kind"] == "unusual":
            readings: tuple[str, ...] = (str(half.partial["value"]),)
            unusual = not words
        else:
            readings = tuple(dict.fromkeys(self._all(question, half.partial["readings"])))
            unusual = False
        settled = self._settled(number, question, Value(readings[0], words))
        if settled is None or (len(readings) == 1 and not unusual):
            return settled
        return replace(settled, what=OPEN, readings=readings, unusual=unusual)

    def _all(self, question: Question, readings: Iterable[str]) -> Iterable[str]:
        for one in readings:
            more = money_readings(question.about, Decimal(one), self.facts)
            yield from (one,) if more is None else (format(value, "f") for value in more)

    def _settled(self, number: int, question: Question, value: Value, skipped: str = "") -> Line | None:
        """A line for what is understood; None when that is answered already."""
        present = self.draft.answers.get(question.key)
        if present is not None and same(question, present, value, skipped):
            return None
        answer = Answer(value.value, self.person, self.now, SPREADSHEET, 0, value.comment, skipped)
        newer = present is not None and present.version > self.made_version
        readings = (str(value.value),) if newer else ()
        return Line(number, question.key, OPEN if newer else CHANGE, answer, present, readings, newer)


def numbers_equal(one: str, other: str) -> bool:
    """Whether two texts are the same number; a text that is none equals nothing."""
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def _cell(row: Mapping[str, Any], key: str) -> Cell:
    kind, text = row[key]
    return (str(kind), str(text))


def same(question: Question, present: Answer, value: Value, skipped: str) -> bool:
    """Whether an answer says what is given now; a comment that is not repeated stays."""
    if present.skipped != skipped or value.comment not in ("", present.comment):
        return False
    if present.value is None or value.value is None:
        return present.value == value.value
    if question.about.numeric:
        return Decimal(str(present.value)) == Decimal(str(value.value))
    return str(present.value) == str(value.value)
