"""The Union's workspace: how much waits in each list, the entries of other features, and where its buttons lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

from bot.notice_rights import WORKING
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from handlers.confirming import confirm, people_to_confirm, refuse, refuse_for_good, unconfirmed_here
from handlers.releasing import LISTS, keep, let_out, show_problem, waiting_list, withhold, write
from handlers.scope import CONFIRM, READ, may_act, places_of, workplace
from storage.problem_lists import problem_by_id, waiting_problems
from storage.roles import NoSuchRole, find_role
from storage.solutions import waiting_solutions
from storage.updates import tally

ENTRIES: list[Callable[[Turn], list[Button]]] = []
"""What else stands in the workspace: each feature enters a function that gives its buttons, none where it has no say."""

WAITING: list[Callable[[Turn], bool]] = []
"""What else may wait for this person: without any of it the workspace says that nothing does."""


def may(turn: Turn) -> bool:
    """Whether the person works for the Union and was confirmed."""
    role = turn.role("union", "admin")
    return role is not None and role.confirmed


def union(turn: Turn) -> Reply:
    """`/union`: what waits."""
    if turn.role(*WORKING) is None:
        return show(Screen(turn.t("not-allowed")))
    return show(_workspace(turn) if workplace(turn) is not None else Screen(turn.t("invitation-waits")))


def _counts(turn: Turn) -> tuple[tuple[str, int], ...]:
    """What waits by list; a partner has none of these lists."""
    if not may(turn):
        return ()
    releases, voices, flags = waiting_problems(turn.connection, places_of(turn))
    people = len(unconfirmed_here(turn))
    return ("people", people), ("texts", releases), ("voices", voices), ("flagged", flags)


def _workspace(turn: Turn) -> Screen:
    t = turn.t
    counts = _counts(turn)
    buttons = [Button(t(f"union-{word}", n=t.number(n)), f"u:{word}") for word, n in counts]
    buttons += [button for entry in ENTRIES for button in entry(turn)]
    waits = any(n for _, n in counts) or waiting_solutions(turn.connection)
    waits = waits or any(one(turn) for one in WAITING)
    text = t("union-title") if waits else f"{t('union-title')}\n{t('union-nothing')}"
    return Screen(text, column(buttons))


def tapped(turn: Turn) -> Reply:
    """`u:…`: a list, a page of one, or what to do with one entry."""
    what = turn.received.data.split(":")[1:] or [""]
    if what[0] == "all" and workplace(turn) is not None:
        return Reply(edit=_workspace(turn))
    if not may(turn) or not _in_scope(turn, what):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    if what == ["people"]:
        return Reply(edit=people_to_confirm(turn))
    if what[0] in LISTS:
        page = int(what[1]) if len(what) > 1 and what[1].isdigit() else 0
        return Reply(edit=waiting_list(turn, what[0], page))
    if len(what) == 2 and what[1].isdigit() and what[0] in _DEEDS:
        with suppress(NoSuchRole):
            return _DEEDS[what[0]](turn, int(what[1]))
    return Reply(toast=turn.t("old-button"))


def _in_scope(turn: Turn, what: list[str]) -> bool:
    """Whether the person or the problem of a tap lies in this person's scope; lists are limited by themselves."""
    if len(what) != 2 or not what[1].isdigit() or what[0] in LISTS:
        return True
    if what[0] in ("confirm", "refuse", "refuse-yes"):
        role = find_role(turn.connection, int(what[1]))
        return role is not None and may_act(turn, role.territory, CONFIRM)
    problem = problem_by_id(turn.connection, int(what[1]))
    return problem is None or may_act(turn, problem.territory, READ)


_DEEDS: Mapping[str, Callable[[Turn, int], Reply]] = {
    "confirm": confirm,
    "refuse": refuse,
    "one": show_problem,
    "refuse-yes": refuse_for_good,
    "voice": write,
    "edit": write,
    "all_out": lambda turn, number: let_out(turn, number, photos=True),
    "text_out": lambda turn, number: let_out(turn, number, photos=False),
    "withhold": withhold,
    "keep": keep,
}
