"""Discussing the draft of the report: one's region as PDF, the problems of one's district, and voices for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.cycle import DISCUSS, DISCUSSION
from domain.places import DISTRICT, REGION
from domain.problems import DUPLICATE, FIXED, RELEASED
from handlers import menu, suggestion, suggestions
from handlers.cards import card, category_name, listed, shortened
from handlers.consent import needs_consent, needs_place
from handlers.near import seen_categories
from handlers.report import queue_report
from handlers.stages import closed
from storage.problem_lists import Problem, problem_by_id, problems_discussed
from storage.raising import back_problem, supporters_count
from storage.solutions import (
    AMENDMENT,
    CAME,
    SOLUTION,
    Solution,
    back_solution,
    solution_by_id,
    solution_that_came,
    solutions_of,
)
from storage.updates import tally

MOST_SHOWN = 6
LONGEST_SHOWN = 300


def entry(turn: Turn) -> list[Button]:
    """The button of the menu while the draft is discussed, for everybody who has a place."""
    if not turn.person.territory or not turn.world.cycle.allows(DISCUSS):
        return []
    return [Button(turn.t("label-draft-report"), "m:discussion")]


menu.ENTRIES.append(entry)


def discussion(turn: Turn) -> Reply:
    """The draft and what may be done with it; out of its time, when it will be."""
    missing = needs_place(turn, "discussion")
    if missing is not None:
        return missing
    why = closed(turn, DISCUSS)
    return show(Screen(turn.t.escape(why)) if why else _start(turn))


def _start(turn: Turn) -> Screen:
    t, place = turn.t, turn.person.territory
    until = turn.world.cycle.spans[DISCUSSION][1]
    text = t.html("discussion-start", year=str(turn.world.year), date=t.date(until, "label"))
    region = turn.world.register.at_level(place, REGION)
    area = area_of(turn, place)
    buttons = [
        Button(t("discussion-draft", place=turn.world.label(region, t)), "g:pdf"),
        Button(t("discussion-problems", place=turn.world.label(area, t)), "g:l:0"),
        Button(t("label-raise-problem"), "m:problem"),
    ]
    return Screen(text, column(buttons))


def area_of(turn: Turn, community: str) -> str:
    """The district a community lies in; a city without one stands for itself."""
    return turn.world.register.at_level(community, DISTRICT) or community


def communities_in(turn: Turn, area: str) -> list[str]:
    """The communities of a district, or the city itself."""
    return [one.code for one in turn.world.register.expected(turn.today, area)]


def tapped(turn: Turn) -> Reply:
    """`g:<word>:…`: what is done in the discussion; the Union's words stand in `suggestions` and `marking`."""
    word, *rest = turn.received.data.split(":")[1:] or [""]
    if word in suggestions.DEEDS:
        return suggestions.tapped(turn, word, rest)
    deed = _DEEDS.get(word)
    if deed is None or (rest and not rest[0].isdigit()):
        return Reply(toast=turn.t("old-button"))
    why = closed(turn, DISCUSS)
    if why:
        return show(Screen(turn.t.escape(why)))
    missing = needs_place(turn, "discussion")
    return missing if missing is not None else deed(turn, int(rest[0]) if rest else 0)


def _draft(turn: Turn, _: int) -> Reply:
    return queue_report(turn, turn.world.register.at_level(turn.person.territory, REGION))


def _list(turn: Turn, page: int) -> Reply:
    t, area = turn.t, area_of(turn, turn.person.territory)
    found = problems_discussed(turn.connection, communities_in(turn, area), seen_categories(turn), page)
    name = turn.world.label(area, t)
    title = t.html("discussion-list" if found else "discussion-list-empty", place=name)
    back = Button(t("label-back"), "m:discussion")

    def line(one: Problem) -> str:
        return f"👥 {one.supporters} · {category_name(turn, one)} · {turn.world.label(one.territory, t)}"

    return Reply(edit=listed(turn, title, found, page, line, "g:o", "g:l", back))


def discussed(turn: Turn, number: int) -> Problem | None:
    """A problem that may be discussed by this person: released, not settled, of their own district."""
    problem = problem_by_id(turn.connection, number)
    if problem is None:
        return None
    inside = problem.territory in communities_in(turn, area_of(turn, turn.person.territory))
    shown = problem.release == RELEASED and problem.state not in (FIXED, DUPLICATE)
    if inside and shown and problem.category in seen_categories(turn):
        return problem
    tally(turn.connection, "forged-tap")
    return None


def _one(turn: Turn, number: int) -> Reply:
    problem = discussed(turn, number)
    if problem is None:
        return Reply(toast=turn.t("old-button"))
    return show(_card(turn, problem))


def _card(turn: Turn, problem: Problem) -> Screen:
    t = turn.t
    lines = [card(turn, problem, problem.released_text)]
    buttons = [Button(t("label-this-too"), f"g:b:{problem.id}")]
    found = solutions_of(turn.connection, problem.id)[: MOST_SHOWN + 1]
    came = next((one for one in found if one.kind == CAME), None)
    if problem.shown_solution:
        voices = came.supporters if came is not None else 0
        lines.append(_said(turn, SOLUTION, problem.shown_solution, voices))
        buttons.append(Button(t("discussion-back-first"), f"g:c:{problem.id}"))
    others = [one for one in found if one.kind != CAME][:MOST_SHOWN]
    for n, one in enumerate(others, 1):
        lines.append(f"{t.number(n)}. {_said(turn, one.kind, one.text, one.supporters)}")
        buttons.append(Button(t("discussion-back-one", n=t.number(n)), f"g:s:{one.id}"))
    buttons += [
        Button(t("discussion-new-solution"), f"g:n:{problem.id}"),
        Button(t("discussion-amend"), f"g:a:{problem.id}"),
        Button(t("label-back"), "g:l:0"),
    ]
    return Screen("\n\n".join(lines), column(buttons))


def _said(turn: Turn, kind: str, text: str, supporters: int) -> str:
    t = turn.t
    words = "discussion-amendment" if kind == AMENDMENT else "discussion-solution"
    return t.html(words, text=shortened(text, LONGEST_SHOWN), n=t.number(supporters))


def _back(turn: Turn, number: int) -> Reply:
    problem = discussed(turn, number)
    if problem is None:
        return Reply(toast=turn.t("old-button"))
    missing = needs_consent(turn, "discussion")
    if missing is not None:
        return missing
    added = back_problem(turn.connection, problem.id, turn.person.id, turn.now)
    n = turn.t.number(supporters_count(turn.connection, problem.id))
    toast = turn.t("problem-backed-toast" if added else "problem-backed-before", n=n)
    return Reply(toast=toast, edit=_card(turn, _again(turn, problem)))


def _again(turn: Turn, problem: Problem) -> Problem:
    return problem_by_id(turn.connection, problem.id) or problem


def _back_first(turn: Turn, number: int) -> Reply:
    """Back the solution that came with a problem."""
    problem = discussed(turn, number)
    if problem is None or not problem.shown_solution:
        return Reply(toast=turn.t("old-button"))
    missing = needs_consent(turn, "discussion")
    if missing is not None:
        return missing
    text, author = problem.shown_solution, problem.raised_by
    key = solution_that_came(turn.connection, problem.id, text, author, turn.now)
    return _backed(turn, problem, key)


def _back_solution(turn: Turn, number: int) -> Reply:
    solution = solution_by_id(turn.connection, number)
    problem = discussed(turn, solution.problem) if _is_out(solution) and solution is not None else None
    if solution is None or problem is None:
        return Reply(toast=turn.t("old-button"))
    missing = needs_consent(turn, "discussion")
    return missing if missing is not None else _backed(turn, problem, solution.id)


def _is_out(solution: Solution | None) -> bool:
    return solution is not None and solution.release == RELEASED


def _backed(turn: Turn, problem: Problem, solution: int) -> Reply:
    added = back_solution(turn.connection, solution, turn.person.id, turn.now)
    found = solution_by_id(turn.connection, solution)
    n = turn.t.number(found.supporters if found is not None else 0)
    toast = turn.t("problem-backed-toast" if added else "problem-backed-before", n=n)
    return Reply(toast=toast, edit=_card(turn, problem))


def _propose(turn: Turn, number: int, kind: str) -> Reply:
    problem = discussed(turn, number)
    if problem is None:
        return Reply(toast=turn.t("old-button"))
    missing = needs_consent(turn, "discussion")
    return missing if missing is not None else suggestion.begin_suggestion(turn, problem, kind)


_DEEDS: Mapping[str, Callable[[Turn, int], Reply]] = {
    "pdf": _draft,
    "l": _list,
    "o": _one,
    "b": _back,
    "c": _back_first,
    "s": _back_solution,
    "n": lambda turn, number: _propose(turn, number, SOLUTION),
    "a": lambda turn, number: _propose(turn, number, AMENDMENT),
}
