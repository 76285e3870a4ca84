"""The Union's side of the discussion: releasing solutions and amendments, and marking the best of each district."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.events import TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from domain.problems import RELEASED, WITHHELD
from handlers import marking
from handlers.cards import card, shortened
from handlers.conversation import draw
from handlers.cycle_dates import begin_anew
from handlers.desk import Conversation, Desk, NotAllowed, enter, finish
from handlers.union import ENTRIES, may
from storage.audit import record, record_look
from storage.deliveries import deliver
from storage.drafts import StoredDraft
from storage.problem_lists import problem_by_id
from storage.solutions import (
    PAGE,
    Solution,
    settle_solution,
    solution_by_id,
    solutions_to_release,
    waiting_solutions,
)
from storage.updates import tally

WORD = "release-text"


def entry(turn: Turn) -> list[Button]:
    """The button of the workspace while something waits."""
    n = waiting_solutions(turn.connection)
    return [Button(turn.t("suggestions-waiting", n=turn.t.number(n)), "g:u:0")] if n else []


ENTRIES.append(entry)


def tapped(turn: Turn, word: str, rest: list[str]) -> Reply:
    """A tap of the Union: on the list of what waits, or on the marks."""
    if not may(turn):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    numbers = rest[1:] if word in marking.BY_CODE else rest
    if not all(one.isdigit() for one in numbers) or (word in marking.BY_CODE and not rest):
        return Reply(toast=turn.t("old-button"))
    return DEEDS[word](turn, rest or ["0"])


def _list(turn: Turn, rest: list[str]) -> Reply:
    return Reply(edit=_waiting(turn, int(rest[0])))


def _waiting(turn: Turn, page: int) -> Screen:
    t = turn.t
    found = solutions_to_release(turn.connection, page)
    buttons = [
        Button(shortened(f"{_kind(turn, one)}: {one.words}", 40), f"g:r:{one.id}") for one in found[:PAGE]
    ]
    buttons += [Button(t("page-before"), f"g:u:{page - 1}")] if page else []
    buttons += [Button(t("page-next"), f"g:u:{page + 1}")] if len(found) > PAGE else []
    text = t("suggestions-title") if found else t("union-nothing")
    return Screen(text, column([*buttons, Button(t("label-back"), "u:all")]))


def _kind(turn: Turn, one: Solution) -> str:
    return turn.t(f"suggestion-kind-{one.kind}")


def _one(turn: Turn, rest: list[str]) -> Reply:
    t, solution = turn.t, solution_by_id(turn.connection, int(rest[0]))
    problem = problem_by_id(turn.connection, solution.problem) if solution is not None else None
    if solution is None or problem is None or solution.release != "waiting":
        return Reply(toast=t("union-done-before"), edit=_waiting(turn, 0))
    record_look(turn.connection, problem.territory, "solution", turn.person.id, turn.now)
    words = t.html("suggestion-shown", kind=_kind(turn, solution), text=shortened(solution.words, 2000))
    text = f"{card(turn, problem, shortened(problem.released_text, 500), with_answers=False)}\n\n{words}"
    buttons = (
        Button(t("union-release"), f"g:ok:{solution.id}"),
        Button(t("union-release-edited"), f"g:ed:{solution.id}"),
        Button(t("union-withhold"), f"g:no:{solution.id}"),
        Button(t("label-back"), "g:u:0"),
    )
    return Reply(edit=Screen(f"{text}\n\n{t('union-release-ask')}", column(buttons)))


def _settle(turn: Turn, rest: list[str], release: str, text: str | None = None) -> Reply:
    """Release or withhold, tell the author, and go on with the list."""
    solution = solution_by_id(turn.connection, int(rest[0]))
    words = "" if solution is None or release == WITHHELD else solution.words if text is None else text
    if solution is None or not settle_solution(turn.connection, solution.id, release, words):
        return Reply(toast=turn.t("union-done-before"), edit=_waiting(turn, 0))
    subject, by = f"solution {solution.id}", turn.person.id
    became = release if text is None else f"{release}, edited"
    record(turn.connection, "solution settled", subject, turn.now, by=by, was="waiting", became=became)
    problem = problem_by_id(turn.connection, solution.problem)
    if solution.by is not None and problem is not None:
        args = {"number": problem.number, "release": release}
        deliver(turn.connection, subject, [solution.by], "solution-settled", args, turn.now)
    return Reply(toast=turn.t(f"suggestion-{release}"), edit=_waiting(turn, 0))


def _edit(turn: Turn, rest: list[str]) -> Reply:
    solution = solution_by_id(turn.connection, int(rest[0]))
    if solution is None or solution.release != "waiting":
        return Reply(toast=turn.t("union-done-before"), edit=_waiting(turn, 0))
    return show(draw(begin_anew(turn, WORD, {"solution": solution.id})))


def _words(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    words = event.text.strip() if event.kind == TEXT else ""
    return Value(words) if len(words) >= 3 else Refused("expected-text")


FORM = Form(WORD, (Question("words", _words),))


def _ask(desk: Desk) -> Screen:
    t = desk.turn.t
    solution = solution_by_id(desk.turn.connection, int(str(desk.draft.context["solution"])))
    cancel = rows(desk.button(t("label-cancel"), "drop"))
    if solution is None:
        return Screen(t("union-done-before"), cancel)
    return Screen(f"{t.escape(shortened(solution.words, 2000))}\n\n{t('union-edit-ask')}", cancel)


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    send, edit = desk.button(t("label-done"), "send"), desk.button(t("label-change"), "go", "words")
    text = t.escape(shortened(str(desk.draft.value("words")), 3000))
    return Screen(text, rows(send, edit, desk.button(t("label-cancel"), "drop")))


def _send(desk: Desk) -> Reply:
    rest = [str(desk.draft.context["solution"])]
    finish(desk)
    return _settle(desk.turn, rest, RELEASED, str(desk.draft.value("words")))


def _left(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=_waiting(desk.turn, 0))


def _may(turn: Turn, stored: StoredDraft) -> frozenset[str] | None:
    if stored.person != turn.person.id or not may(turn):
        raise NotAllowed
    return None


enter(
    Conversation(
        WORD,
        lambda turn, stored: FORM,
        _ask,
        _review,
        _send,
        _left,
        _left,
        may=_may,
        help=lambda desk, key: desk.turn.t("suggestions-title"),
    )
)

DEEDS: Mapping[str, Callable[[Turn, list[str]], Reply]] = {
    "u": _list,
    "r": _one,
    "ok": lambda turn, rest: _settle(turn, rest, RELEASED),
    "no": lambda turn, rest: _settle(turn, rest, WITHHELD),
    "ed": _edit,
    **marking.DEEDS,
}
