"""The one step of every conversation: `step(form, draft, event, seat, facts) -> (draft, outcome)`.

Buttons that only lead somewhere (back, go, help) are always good: they carry the question they lead from. Buttons
and words that set a value count only for the question their writer had seen, unanswered by anybody since.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from domain.draft import Answer, Draft, Unfinished
from domain.events import TAP, TEXT, Event
from domain.forms import REVIEW, Form, Half, Question, Refused, Seat, before, current, place_of

QUOTED, EXPLAIN, SKIP = "quoted", "explain", "skip"
"""Kinds of half an answer that the engine itself knows; readers have their own."""


@dataclass(frozen=True)
class Outcome:
    """What came of a step.

    `what` is answered, skipped, kept, explained, half, moved, refused, old, quoted, again, help, ready, paused, cancel,
    cancelled or send; `key` the question concerned; `reason` and `args` word a refusal.
    """

    what: str
    key: str = ""
    reason: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)


Step = tuple[Draft, Outcome]


def step(form: Form, draft: Draft, event: Event, seat: Seat, facts: Any = None) -> Step:
    """Move a draft on by what a person did. Pure: the same input gives the same output."""
    if event.kind == TAP:
        lead = LEADS.get(event.choice)
        return lead(form, draft, event, seat) if lead else _tap(form, draft, event, seat, facts)
    question = current(form, draft, seat)
    partial = draft.of(seat.person).partial
    if event.kind == TEXT and not _seen(form, draft, event, seat):
        return _quote(draft, question, event, seat)
    if question is None:
        return draft, Outcome("refused", REVIEW, "expected-choice")
    if event.kind == TEXT and partial.get("kind") == EXPLAIN:
        return _explain(draft, question, event, seat)
    return _read(draft, question, event, seat, facts)


def _seen(form: Form, draft: Draft, event: Event, seat: Seat) -> bool:
    """Whether the writer of these words had seen the question they would count for."""
    if seat.shown != place_of(form, draft, seat) or event.message <= seat.shown_message:
        return False
    return not _answered_since(draft, seat.shown.partition("/")[0], seat.shown_version, seat.person)


def _answered_since(draft: Draft, key: str, version: int, person: int | None = None) -> bool:
    answer = draft.answers.get(key)
    return answer is not None and answer.version > version and answer.by != person


def _quote(draft: Draft, question: Question | None, event: Event, seat: Seat) -> Step:
    if question is None:
        return draft, Outcome("refused", REVIEW, "expected-choice")
    kept = draft.of(seat.person)
    half = {"kind": QUOTED, "text": event.text, "over": dict(_beneath(kept.partial))}
    return draft.leave(seat.person, replace(kept, partial=half)), Outcome(QUOTED, question.key)


def _beneath(partial: Mapping[str, Any]) -> Mapping[str, Any]:
    """The half answer a quotation lies over (a second quotation replaces the first)."""
    beneath: Mapping[str, Any] = partial.get("over", {}) if partial.get("kind") == QUOTED else partial
    return beneath


def _tap(form: Form, draft: Draft, event: Event, seat: Seat, facts: Any) -> Step:
    question = current(form, draft, seat)
    here = question.key if question else REVIEW
    if event.question != here or _answered_since(draft, here, event.version):
        return draft, Outcome("old", here)
    if question is None:
        return _at_review(draft, event, seat)
    partial = draft.of(seat.person).partial
    if partial.get("kind") == QUOTED and event.choice in ("yes", "no"):
        return _quoted(draft, question, event, seat, facts)
    if event.choice == "keep" and question.key in draft.answers:
        return draft.leave(seat.person), Outcome("kept", question.key)
    if event.choice.startswith("skip"):
        return _skip(draft, question, event, seat)
    return _read(draft, question, event, seat, facts)


def _at_review(draft: Draft, event: Event, seat: Seat) -> Step:
    newest = max((answer.version for answer in draft.answers.values()), default=0)
    if event.choice != "send":
        return draft, Outcome("refused", REVIEW, "expected-choice")
    if newest > event.version:
        return draft, Outcome("old", REVIEW)
    return draft.leave(seat.person), Outcome("send", REVIEW)


def _quoted(draft: Draft, question: Question, event: Event, seat: Seat, facts: Any) -> Step:
    kept = draft.of(seat.person)
    cleared = draft.leave(seat.person, replace(kept, partial=kept.partial["over"]))
    if event.choice == "no":
        return cleared, Outcome("moved", question.key)
    words = Event(TEXT, event.message, str(kept.partial["text"]))
    if kept.partial["over"].get("kind") == EXPLAIN:
        return _explain(cleared, question, words, seat)
    return _read(cleared, question, words, seat, facts)


def _read(draft: Draft, question: Question, event: Event, seat: Seat, facts: Any) -> Step:
    kept = draft.of(seat.person)
    result = question.read(question, event, kept.partial, facts)
    if isinstance(result, Refused):
        return draft, Outcome("refused", question.key, result.reason, result.args)
    if isinstance(result, Half):
        half = replace(kept, partial=dict(result.partial))
        return draft.leave(seat.person, half), Outcome("half", question.key)
    if result.reason_needed:
        unexplained = Unfinished(question.key, {"kind": EXPLAIN, "value": result.value})
        return draft.leave(seat.person, unexplained), Outcome("half", question.key)
    answer = Answer(result.value, seat.person, seat.now, seat.way, comment=result.comment)
    return draft.put(question.key, answer).leave(seat.person), Outcome("answered", question.key)


def _skip(draft: Draft, question: Question, event: Event, seat: Seat) -> Step:
    reason = event.choice.removeprefix("skip").removeprefix(".")
    if not question.skips or (reason and reason not in question.skips):
        return draft, Outcome("old", question.key)
    if not reason and len(question.skips) > 1:
        half = Unfinished(question.key, {"kind": SKIP})
        return draft.leave(seat.person, half), Outcome("half", question.key)
    answer = Answer(None, seat.person, seat.now, seat.way, skipped=reason or question.skips[0])
    return draft.put(question.key, answer).leave(seat.person), Outcome("skipped", question.key)


def _explain(draft: Draft, question: Question, event: Event, seat: Seat) -> Step:
    words = " ".join(event.text.split())[:500]
    partial = draft.of(seat.person).partial
    answer = draft.answers.get(question.key)
    if "value" in partial:
        answer = Answer(partial["value"], seat.person, seat.now, seat.way)
    if answer is None or len(words) < 3:
        return draft, Outcome("refused", question.key, "reason-too-short")
    explained = draft.put(question.key, replace(answer, comment=words))
    return explained.leave(seat.person), Outcome("explained", question.key)


def _back(form: Form, draft: Draft, event: Event, seat: Seat) -> Step:
    kept = draft.of(seat.person)
    if kept.partial and current_key(form, draft, seat) == event.question:
        return draft.leave(seat.person, replace(kept, partial={})), Outcome("moved", event.question)
    return _to(form, draft, seat, before(form, draft, seat, event.question))


def _go(form: Form, draft: Draft, event: Event, seat: Seat) -> Step:
    return _to(form, draft, seat, event.question)


def _to(form: Form, draft: Draft, seat: Seat, key: str) -> Step:
    if key != REVIEW and key not in {question.key for question in form.relevant(draft, seat.sections)}:
        return draft, Outcome("old", current_key(form, draft, seat))
    return draft.leave(seat.person, Unfinished(key)), Outcome("moved", key)


def _explain_at(form: Form, draft: Draft, event: Event, seat: Seat) -> Step:
    if event.question not in draft.answers:
        return draft, Outcome("old", current_key(form, draft, seat))
    moved, outcome = _to(form, draft, seat, event.question)
    if outcome.what == "old":
        return draft, outcome
    return moved.leave(seat.person, Unfinished(event.question, {"kind": EXPLAIN})), Outcome(
        "half", event.question
    )


def _again(form: Form, draft: Draft, event: Event, seat: Seat) -> Step:
    return draft, Outcome("again", current_key(form, draft, seat))


def _word(what: str) -> Callable[[Form, Draft, Event, Seat], Step]:
    def only(form: Form, draft: Draft, event: Event, seat: Seat) -> Step:
        return draft, Outcome(what, event.question)

    return only


def current_key(form: Form, draft: Draft, seat: Seat) -> str:
    """The key of the current question, or the word for the review."""
    question = current(form, draft, seat)
    return REVIEW if question is None else question.key


def _resume(form: Form, draft: Draft, event: Event, seat: Seat) -> Step:
    return draft.leave(seat.person), Outcome("moved", current_key(form, draft, seat))


LEADS: Mapping[str, Callable[[Form, Draft, Event, Seat], Step]] = {
    "back": _back,
    "go": _go,
    "next": _resume,
    "explain": _explain_at,
    "again": _again,
    "help": _word("help"),
    "ready": _word("ready"),
    "pause": _word("paused"),
    "cancel": _word("cancel"),
    "drop": _word("cancelled"),
}
"""Choices that lead somewhere and set no value."""
