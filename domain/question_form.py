"""A question of a consultation as its author writes it: the kind by a button, the words in each language.

The first line of the words is the question, what follows helps to answer it. Options stand one a line, as many in each
language; the names of a scale's steps likewise, or the scale has none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.consultations import (
    CHOICE,
    FEWEST_OPTIONS,
    KINDS,
    LONGEST_HELP,
    LONGEST_LABEL,
    LONGEST_OPTION,
    LONGEST_TEXT,
    LONGEST_UNIT,
    LOWEST_STEP,
    MANY,
    MOST_OPTIONS,
    MOST_PHOTOS,
    NUMBER,
    PICTURES,
    SCALE,
    SCALES,
    WORDS,
    Asked,
    QuestionWords,
)
from domain.draft import Answer, Json
from domain.events import TAP, TEXT, Event
from domain.forms import Answers, Form, Question, Read, Refused, Value
from domain.numbers import Number, read_number

WORD = "consultation-question"


@dataclass(frozen=True)
class Facts:
    """What was written so far, to compare the languages with each other."""

    values: Mapping[str, Json] = field(default_factory=dict)


def question_form(languages: Sequence[str]) -> Form:
    """The form in which a question is written in these languages."""
    first = languages[0]
    steps = _of_kind(CHOICE, MANY, SCALE)
    questions = [Question("kind", _pick, options=KINDS)]
    questions += [Question(f"words-{one}", _words) for one in languages]
    for one in languages:
        when = steps if one == first else _named(first)
        questions.append(Question(f"options-{one}", _options, when=when, about=first))
    questions += [Question(f"unit-{one}", _unit, skips=("pass",), when=_of_kind(NUMBER)) for one in languages]
    questions.append(Question("range", _range, skips=("pass",), when=_of_kind(NUMBER)))
    questions.append(Question("optional", _pick, options=("yes", "no")))
    return Form(WORD, tuple(questions))


def _of_kind(*kinds: str) -> Callable[[Answers], bool]:
    return lambda answers: "kind" in answers and answers["kind"].value in kinds


def _named(first: str) -> Callable[[Answers], bool]:
    """Whether options are wanted in another language: not those of a scale without names."""

    def when(answers: Answers) -> bool:
        given = answers.get(f"options-{first}")
        unnamed = given is not None and isinstance(given.value, int)
        return _of_kind(CHOICE, MANY, SCALE)(answers) and not unnamed

    return when


def _pick(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    chosen = event.kind == TAP and event.choice in question.options
    return Value(event.choice) if chosen else Refused("expected-choice")


def _lines(event: Event) -> list[str]:
    typed = event.text.splitlines() if event.kind == TEXT else []
    return [line for line in (" ".join(one.split()) for one in typed) if line]


def _words(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    label, *more = _lines(event) or [""]
    helping = "\n".join(more)
    if len(label) < 3:
        return Refused("expected-text")
    if len(label) > LONGEST_LABEL:
        return Refused("question-label-long", {"most": LONGEST_LABEL, "n": len(label)})
    if len(helping) > LONGEST_HELP:
        return Refused("question-help-long", {"most": LONGEST_HELP, "n": len(helping)})
    return Value({"label": label, "help": helping})


def _options(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    scale = facts.values.get("kind") == SCALE
    if event.kind == TAP and scale and event.choice in {str(one) for one in SCALES}:
        return Value(int(event.choice))
    lines: list[Json] = list(_lines(event))
    if not lines:
        return Refused("expected-text")
    if not FEWEST_OPTIONS <= len(lines) <= MOST_OPTIONS:
        return Refused(
            "question-options-number", {"least": FEWEST_OPTIONS, "most": MOST_OPTIONS, "n": len(lines)}
        )
    long = next((n for n, one in enumerate(lines, 1) if len(str(one)) > LONGEST_OPTION), 0)
    if long:
        return Refused("question-option-long", {"line": long, "most": LONGEST_OPTION})
    if len({str(one).casefold() for one in lines}) < len(lines):
        return Refused("question-options-alike")
    first = facts.values.get(f"options-{question.about}")
    other = question.key != f"options-{question.about}" and isinstance(first, list)
    if other and isinstance(first, list) and len(first) != len(lines):
        return Refused("question-options-differ", {"n": len(lines), "wanted": len(first)})
    return Value(lines)


def _unit(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    words = " ".join(_lines(event))
    if not words:
        return Refused("expected-text")
    long = len(words) > LONGEST_UNIT
    return Refused("text-too-long", {"most": LONGEST_UNIT}) if long else Value(words)


def _range(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    typed = event.text if event.kind == TEXT else ""
    ends = [one for one in typed.replace("–", "-").replace("—", "-").split("-") if one.strip()]
    read = [read_number(one, decimals=True) for one in ends]
    values = [one.value for one in read if isinstance(one, Number)]
    if len(ends) != 2 or len(values) != 2 or values[0] >= values[1]:
        return Refused("question-range-unreadable")
    return Value([format(one, "f") for one in values])


def outdated(values: Mapping[str, Json], key: str, languages: Sequence[str]) -> list[str]:
    """The options in other languages that fit no more, once `key` was answered; they are asked for again."""
    if key == "kind":
        return [f"options-{one}" for one in languages]
    first = f"options-{languages[0]}"
    wanted = values.get(first)
    if key != first or not isinstance(wanted, list):
        return []
    others = ((f"options-{one}", values.get(f"options-{one}")) for one in languages[1:])
    return [key for key, value in others if isinstance(value, list) and len(value) != len(wanted)]


def words_of(values: Mapping[str, Json], languages: Sequence[str]) -> dict[str, QuestionWords]:
    """The question's words in each language."""
    found: dict[str, QuestionWords] = {}
    for one in languages:
        said, options = values.get(f"words-{one}"), values.get(f"options-{one}")
        label, helping = (str(said["label"]), str(said["help"])) if isinstance(said, dict) else ("", "")
        named = tuple(str(each) for each in options) if isinstance(options, list) else ()
        unit = str(values.get(f"unit-{one}") or "") if values["kind"] == NUMBER else ""
        found[one] = QuestionWords(
            label, helping, named if values["kind"] in (CHOICE, MANY, SCALE) else (), unit
        )
    return found


def spec_of(values: Mapping[str, Json], languages: Sequence[str]) -> dict[str, Json]:
    """What else there is to say of the question, by its kind."""
    kind, options = values["kind"], values.get(f"options-{languages[0]}")
    n = len(options) if isinstance(options, list) else int(str(options or 0))
    if kind in (CHOICE, MANY):
        return {"options": n}
    if kind == SCALE:
        return {"min": LOWEST_STEP, "max": LOWEST_STEP + n - 1}
    if kind == NUMBER:
        ends = values.get("range")
        return {"min": ends[0], "max": ends[1]} if isinstance(ends, list) else {}
    return {WORDS: {"longest": LONGEST_TEXT}, PICTURES: {"most": MOST_PHOTOS}}.get(str(kind), {})  # type: ignore[return-value]


def values_from(asked: Asked, languages: Sequence[str]) -> dict[str, Json]:
    """A question as it would have been written, to be changed; what a language lacks is left to be asked."""
    values: dict[str, Json] = {"kind": asked.kind, "optional": "yes" if asked.optional else "no"}
    for one in languages:
        words = asked.words.get(one)
        if words is None:
            continue
        values[f"words-{one}"] = {"label": words.label, "help": words.help}
        if words.options:
            values[f"options-{one}"] = list(words.options)
        if asked.kind == NUMBER:
            values[f"unit-{one}"] = words.unit or None
    if asked.kind == SCALE and f"options-{languages[0]}" not in values:
        values[f"options-{languages[0]}"] = int(asked.spec["max"])
    if asked.kind == NUMBER:
        low, high = asked.spec.get("min"), asked.spec.get("max")
        values["range"] = [str(low), str(high)] if low is not None else None
    return values


def answers_from(values: Mapping[str, Json], by: int, at: str) -> dict[str, Answer]:
    """The same as a draft's answers; what has no value was passed over."""
    return {
        key: Answer(None, by, at, skipped="pass") if value is None else Answer(value, by, at)
        for key, value in values.items()
    }
