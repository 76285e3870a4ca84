"""Problems of one's place, as neighbours may see them: category, place, day and supporters until text is released."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, rows, show
from bot.turn import Turn
from domain.problems import OPEN, RELEASED, WITHHELD
from handlers.cards import card, day, line, listed
from handlers.consent import needs_consent, needs_place
from handlers.scope import coordinators
from storage.deliveries import deliver
from storage.problem_lists import Problem, photos_of, problem_by_id, problems_near
from storage.raising import back_problem, flag_problem, supporters_count
from storage.updates import tally


def near(turn: Turn) -> Reply:
    """`/near`: open problems of one's community."""
    missing = needs_place(turn, "near")
    return missing if missing is not None else show(_list(turn, 0))


def seen_categories(turn: Turn) -> list[str]:
    """The categories that neighbours may see."""
    return [code for code, matter in turn.world.matters.items() if matter.near and matter.seen_by == "head"]


def _list(turn: Turn, page: int) -> Screen:
    t = turn.t
    found = problems_near(turn.connection, [turn.person.territory], seen_categories(turn), page)
    community = turn.world.label(turn.person.territory, t)
    if not found and not page:
        return Screen(
            t.html("near-empty", community=community), rows(Button(t("label-raise-problem"), "m:problem"))
        )

    def worded(one: Problem) -> str:
        return line(turn, one, day(turn, one), f"👥 {one.supporters}")

    return listed(turn, t.html("near-title", community=community), found, page, worded, "n", "n:p")


def tapped(turn: Turn) -> Reply:
    """`n:…`: a page, one problem, "us too" or "report this"."""
    what = turn.received.data.split(":")
    if what[1:2] == ["p"] and what[-1].isdigit():
        return Reply(edit=_list(turn, int(what[-1])))
    number = what[-1]
    problem = problem_by_id(turn.connection, int(number)) if number.isdigit() else None
    if problem is None or not _may_see(turn, problem):
        return Reply(toast=turn.t("old-button"))
    if what[1] == "too":
        return _too(turn, problem)
    if what[1] == "flag":
        return _flag(turn, problem)
    return Reply(screens=(_neighbours(turn, problem),))


def _may_see(turn: Turn, problem: Problem) -> bool:
    if problem.category not in seen_categories(turn) or problem.release == WITHHELD:
        tally(turn.connection, "forged-tap")
        return False
    return True


def _neighbours(turn: Turn, problem: Problem) -> Screen:
    t = turn.t
    released = problem.release == RELEASED
    text = problem.released_text if released else t("near-not-released")
    files = photos_of(turn.connection, problem.id, released=True) if released else []
    buttons = [Button(t("label-this-too"), f"n:too:{problem.id}")] if problem.state in OPEN else []
    buttons.append(Button(t("near-flag"), f"n:flag:{problem.id}"))
    return Screen(card(turn, problem, text, with_answers=released), rows(*buttons), photos=tuple(files))


def _too(turn: Turn, problem: Problem) -> Reply:
    missing = needs_consent(turn, "near")
    if missing is not None:
        return missing
    added = back_problem(turn.connection, problem.id, turn.person.id, turn.now)
    n = turn.t.number(supporters_count(turn.connection, problem.id))
    return Reply(toast=turn.t("problem-backed-toast" if added else "problem-backed-before", n=n))


def _flag(turn: Turn, problem: Problem) -> Reply:
    missing = needs_consent(turn, "near")
    if missing is not None:
        return missing
    if flag_problem(turn.connection, problem.id, turn.person.id, turn.now):
        union = coordinators(turn, problem.territory)
        deliver(turn.connection, f"flag {problem.id}", union, "role-waits", {}, turn.now)
    return Reply(toast=turn.t("near-flagged"), alert=True)
