"""The indicator questionnaire as a form: one question an indicator, read and doubted as the indicator says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from domain import checks, numbers
from domain import findings as broken
from domain.draft import LATER, Answer, Draft
from domain.events import TAP, TEXT, Event
from domain.forms import Answers, Form, Half, Question, Read, Refused, Value
from domain.indicators import Indicator, IndicatorSet

WORD = "indicators"
OPINIONS = "opinions"
"""The key of the notice before the private questions."""

SKIPS = ("no-data", "not-ours", LATER)
WOULD_NOT_SAY = ("would-not-say",)
SECONDS_TYPED, SECONDS_TAPPED = 45, 15
LONGEST_TEXT = 1500


@dataclass(frozen=True)
class Facts:
    """What is known beforehand of one community: last year's values and the bodies' figures (number, body).

    `breaks` names the indicators that mean something else than last year, whose values are not shown.
    """

    previous: Mapping[str, Decimal | str] = field(default_factory=dict)
    figures: Mapping[str, tuple[Decimal, str]] = field(default_factory=dict)
    breaks: Mapping[str, str] = field(default_factory=dict)


def questionnaire(
    indicator_set: IndicatorSet, respondent: str = "head", *, rest: bool = False, private: bool = True
) -> Form:
    """The form of a year for a respondent: the core set, or with `rest` also what is asked if there is time.

    Without `private` it is what may leave the chat: no opinions.
    """
    asked = [one for one in indicator_set.indicators if one.respondent == respondent and (one.core or rest)]
    ordered = [one for one in asked if not one.private]
    ordered += [one for one in asked if one.private and private]
    questions: list[Question] = []
    for one in ordered:
        if one.private and OPINIONS not in {question.key for question in questions}:
            questions.append(
                Question(OPINIONS, _notice, section=one.group, options=("yes", "no"), counted=False)
            )
        questions.append(question_of(one))
    return Form(WORD, tuple(questions))


def question_of(indicator: Indicator) -> Question:
    """The question of one indicator."""
    return Question(
        indicator.code,
        _READERS[indicator.type],
        section=indicator.group,
        options=tuple(option.value for option in indicator.options),
        skips=WOULD_NOT_SAY if indicator.private else SKIPS,
        when=_opinions_wanted if indicator.private else None,
        about=indicator,
    )


def _opinions_wanted(answers: Answers) -> bool:
    answer = answers.get(OPINIONS)
    return answer is None or answer.value != "no"


def _notice(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and event.choice in question.options:
        return Value(event.choice)
    return Refused("expected-choice")


def _choice(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and event.choice in question.options:
        return Value(event.choice)
    return Refused("expected-choice")


def _text(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP and event.choice == "same":
        previous = facts.previous.get(question.key)
        return Value(str(previous)) if previous is not None else Refused("expected-text")
    words = event.text.strip() if event.kind == TEXT else ""
    if not words:
        return Refused("expected-text")
    if len(words) > LONGEST_TEXT:
        return Refused("text-too-long", {"most": LONGEST_TEXT})
    return Value(words)


def _number(question: Question, event: Event, partial: Mapping[str, Any], facts: Facts) -> Read:
    if event.kind == TAP:
        return _tapped(question, event.choice, partial, facts)
    if event.kind != TEXT:
        return Refused("expected-number")
    indicator: Indicator = question.about
    read = numbers.read_number(
        event.text,
        decimals=indicator.type != "integer",
        money=indicator.type == "money",
        percent=indicator.type == "percent",
    )
    if isinstance(read, numbers.Refusal):
        return Refused(read.reason)
    if isinstance(read, numbers.Doubt):
        readings = [_digits(one) for one in read.readings]
        return Half({"kind": "doubt", "readings": readings, "typed": event.text[:60]})
    return _weigh(question, read.value, facts)


def _tapped(question: Question, choice: str, partial: Mapping[str, Any], facts: Facts) -> Read:
    kind = partial.get("kind", "")
    if choice == "same" and question.key in facts.previous:
        return _weigh(question, Decimal(str(facts.previous[question.key])), facts)
    if choice == "agree" and question.key in facts.figures:
        return Value(_digits(facts.figures[question.key][0]))
    if choice == "differ" and question.key in facts.figures:
        return Half({"kind": "other"})
    if kind in ("doubt", "money") and choice in ("0", "1"):
        value = Decimal(partial["readings"][int(choice)])
        return _weigh(question, value, facts, money_settled=kind == "money")
    if kind == "unusual" and choice == "yes":
        return Value(partial["value"], reason_needed=True)
    return Refused("expected-number")


def weigh(question: Question, value: Decimal, facts: Facts) -> Read:
    """A number that needs no reading, weighed as a typed one is."""
    indicator: Indicator = question.about
    if value < 0:
        return Refused("negative")
    if indicator.type == "percent" and value > 100:
        return Refused("over-hundred")
    if indicator.type == "integer" and value != value.to_integral_value():
        return Refused("not-whole")
    if len(_digits(value)) > numbers.MOST_DIGITS:
        return Refused("too-long")
    return _weigh(question, value, facts)


def _weigh(question: Question, value: Decimal, facts: Facts, *, money_settled: bool = False) -> Read:
    indicator: Indicator = question.about
    if indicator.type == "money" and not money_settled:
        readings = money_readings(indicator, value, facts)
        if readings is not None:
            return Half({"kind": "money", "readings": [_digits(one) for one in readings]})
    if _unusual(indicator, value):
        return Half({"kind": "unusual", "value": _digits(value)})
    return Value(_digits(value), reason_needed=differs(indicator, value, facts))


def differs(indicator: Indicator, value: Decimal, facts: Facts) -> bool:
    """Whether a value is another than the body's figure that the person was shown; then they say why."""
    shown = facts.figures.get(indicator.code) if indicator.mode == "confirm" else None
    return shown is not None and shown[0] != value


def money_readings(indicator: Indicator, value: Decimal, facts: Facts) -> tuple[Decimal, Decimal] | None:
    """A sum in som and a thousand times it, where either may be meant; None where there is no doubt."""
    if indicator.type != "money":
        return None
    previous = facts.previous.get(indicator.code)
    before = previous if isinstance(previous, Decimal) else None
    return numbers.money_doubt(value, before, indicator.usual_min, indicator.usual_max)


def _unusual(indicator: Indicator, value: Decimal) -> bool:
    low, high = indicator.usual_min, indicator.usual_max
    return (low is not None and value < low) or (high is not None and value > high)


def _digits(value: Decimal) -> str:
    return format(value, "f")


_READERS = {
    "integer": _number,
    "decimal": _number,
    "money": _number,
    "percent": _number,
    "choice": _choice,
    "scale": _choice,
    "text": _text,
}


def minutes(form: Form, draft: Draft, sections: frozenset[str] | None = None) -> int:
    """About how many minutes the open questions take: 45 seconds a typed one, 15 a tapped one; at least 1."""
    seconds = 0
    for question in form.relevant(draft, sections):
        answer = draft.answers.get(question.key)
        if answer is None or answer.skipped == LATER:
            seconds += SECONDS_TAPPED if question.options else SECONDS_TYPED
    return max(1, round(seconds / 60))


def values_of(form: Form, answers: Mapping[str, Answer]) -> dict[str, Decimal]:
    """The numbers among the answers, by indicator code."""
    numeric = {question.key for question in form.questions if question.about and question.about.numeric}
    return {
        key: Decimal(str(answer.value))
        for key, answer in answers.items()
        if key in numeric and not answer.skipped and answer.value is not None
    }


def findings(form: Form, draft: Draft, facts: Facts) -> tuple[broken.Finding, ...]:
    """What the review asks to mend or explain: findings none of whose answers bears a comment.

    Besides the checks' own these are values that differ from the body's figure ("figure").
    """
    indicators = [question.about for question in form.questions if question.about is not None]
    previous = {key: value for key, value in facts.previous.items() if isinstance(value, Decimal)}
    values = values_of(form, draft.answers)
    other = tuple(
        broken.Finding("figure", checks.UNLIKELY, (one.code,))
        for one in indicators
        if one.code in values and differs(one, values[one.code], facts)
    )
    found = (*broken.findings(indicators, values, previous), *other)
    explained = {key for key, answer in draft.answers.items() if answer.comment}
    return tuple(one for one in found if not explained.intersection(one.codes))
