"""Marking the best problems of each district for the report, with the solutions that people found for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.cycle import MARK
from domain.places import COUNTRY, DISTRICT, REGION
from domain.problems import DUPLICATE, FIXED, RELEASED
from handlers.cards import card, category_name, listed, shortened
from handlers.menu import handled_categories
from handlers.stages import closed
from handlers.union import ENTRIES
from storage.audit import record
from storage.problem_lists import Problem, problem_by_id, problems_discussed
from storage.solutions import mark_problem, marked_problems, solutions_of, unmark_problem
from storage.updates import tally

MOST_SOLUTIONS = 5
BY_CODE = ("d", "k")
"""Words that a territory's code follows, where after all others a number does."""


def entry(turn: Turn) -> list[Button]:
    """The button of the workspace while the best are marked."""
    return [Button(turn.t("marks-entry"), "g:m")] if turn.world.cycle.allows(MARK) else []


ENTRIES.append(entry)


def scopes(turn: Turn) -> list[str]:
    """The territories a person of the Union works for; an administrator for the whole country."""
    return [
        turn.world.register.root if role.role == "admin" else role.territory
        for role in turn.roles
        if role.role in ("union", "admin") and role.confirmed
    ]


def in_scope(turn: Turn, code: str) -> bool:
    """Whether a territory is or lies in one that this person of the Union works for."""
    register = turn.world.register
    if code not in register.by_code:
        return False
    above = {code, *(one.code for one in register.ancestors(code))}
    return bool(above.intersection(scopes(turn)))


def _refused(turn: Turn) -> Reply:
    tally(turn.connection, "forged-tap")
    return Reply(toast=turn.t("old-button"))


def _regions(turn: Turn, rest: list[str]) -> Reply:
    t, register = turn.t, turn.world.register
    why = closed(turn, MARK)
    if why:
        return Reply(edit=Screen(t.escape(why), column([Button(t("label-back"), "u:all")])))
    codes = [one.code for one in register.territories if one.level == REGION and in_scope(turn, one.code)]
    buttons = [Button(turn.world.label(code, t), f"g:d:{code}") for code in codes]
    return Reply(edit=Screen(t("marks-which-region"), column([*buttons, Button(t("label-back"), "u:all")])))


def _areas(turn: Turn, rest: list[str]) -> Reply:
    """The districts of a region, and its cities that lie in none; each with its number of marks."""
    t, region = turn.t, rest[0]
    if not in_scope(turn, region) or turn.world.register.by_code[region].level == COUNTRY:
        return _refused(turn)
    counts = _counts(turn)
    buttons = [
        Button(f"{turn.world.label(code, t)} · ⭐ {counts.get(code, 0)}", f"g:k:{code}:0")
        for code in areas_of(turn, region)
    ]
    return Reply(edit=Screen(t("marks-which-district"), column([*buttons, Button(t("label-back"), "g:m")])))


def areas_of(turn: Turn, region: str) -> list[str]:
    """The districts of a region that have communities, and its cities that lie in none."""
    found = (_area(turn, one.code) for one in turn.world.register.expected(turn.today, region))
    return list(dict.fromkeys(found))


def _area(turn: Turn, community: str) -> str:
    return turn.world.register.at_level(community, DISTRICT) or community


def _counts(turn: Turn) -> dict[str, int]:
    counts: dict[str, int] = {}
    for number in marked_problems(turn.connection, turn.world.year):
        problem = problem_by_id(turn.connection, number)
        if problem is not None and problem.territory in turn.world.register.by_code:
            area = _area(turn, problem.territory)
            counts[area] = counts.get(area, 0) + 1
    return counts


def _district(turn: Turn, rest: list[str]) -> Reply:
    area, page = rest[0], int(rest[1]) if len(rest) > 1 else 0
    return Reply(edit=_list(turn, area, page)) if in_scope(turn, area) else _refused(turn)


def _list(turn: Turn, area: str, page: int) -> Screen:
    t = turn.t
    communities = [one.code for one in turn.world.register.expected(turn.today, area)]
    found = problems_discussed(turn.connection, communities, handled_categories(turn), page)
    marked = marked_problems(turn.connection, turn.world.year)

    def line(one: Problem) -> str:
        star = "⭐ " if one.id in marked else ""
        return f"{star}👥 {one.supporters} · {category_name(turn, one)} · {shortened(one.released_text, 60)}"

    title = t.html("marks-title" if found else "marks-none", place=turn.world.label(area, t))
    region = turn.world.register.at_level(area, REGION)
    back = Button(t("label-back"), f"g:d:{region}")
    return listed(turn, title, found, page, line, "g:t", f"g:k:{area}", back)


def _one(turn: Turn, rest: list[str]) -> Reply:
    problem = markable(turn, int(rest[0]))
    return _refused(turn) if problem is None else Reply(edit=_card(turn, problem))


def markable(turn: Turn, number: int) -> Problem | None:
    """A problem that this person may mark: released, not settled, in a territory they work for."""
    problem = problem_by_id(turn.connection, number)
    if problem is None or problem.release != RELEASED or problem.state in (FIXED, DUPLICATE):
        return None
    handled = problem.category in handled_categories(turn)
    return problem if handled and in_scope(turn, problem.territory) else None


def _card(turn: Turn, problem: Problem) -> Screen:
    t = turn.t
    found = [one for one in solutions_of(turn.connection, problem.id) if one.kind == "solution"]
    texts = [problem.shown_solution] if problem.shown_solution else []
    texts += [one.text for one in found[:MOST_SOLUTIONS]]
    lines = [t.html("marks-solution", text=shortened(one, 300)) for one in texts]
    marked = problem.id in marked_problems(turn.connection, turn.world.year)
    buttons = (
        Button(t("marks-unmark" if marked else "marks-mark"), f"g:{'um' if marked else 'mk'}:{problem.id}"),
        Button(t("label-back"), f"g:k:{_area(turn, problem.territory)}:0"),
    )
    star = "⭐ " if marked else ""
    return Screen("\n\n".join([star + card(turn, problem, problem.released_text), *lines]), column(buttons))


def _change(turn: Turn, rest: list[str], *, mark: bool) -> Reply:
    """Mark a problem for the report of the year, or take its mark away."""
    why, problem = closed(turn, MARK), markable(turn, int(rest[0]))
    if why:
        return Reply(toast=why[:200], alert=True)
    if problem is None:
        return _refused(turn)
    year, by = turn.world.year, turn.person.id
    if mark:
        done = mark_problem(turn.connection, year, problem.id, by, turn.now)
    else:
        done = unmark_problem(turn.connection, year, problem.id)
    if done:
        what = "problem marked" if mark else "problem unmarked"
        record(turn.connection, what, f"problem {problem.id}", turn.now, by=by, became=str(year))
    return Reply(toast=turn.t("marks-marked" if mark else "marks-unmarked"), edit=_card(turn, problem))


DEEDS: Mapping[str, Callable[[Turn, list[str]], Reply]] = {
    "m": _regions,
    "d": _areas,
    "k": _district,
    "t": _one,
    "mk": lambda turn, rest: _change(turn, rest, mark=True),
    "um": lambda turn, rest: _change(turn, rest, mark=False),
}
