"""Problems as lists and cards: what neighbours, reporters, the head and the Union each get to see."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.matters import matter_name
from bot.screens import Button, Screen, column
from bot.turn import Turn
from storage.problem_lists import PAGE, Problem, changes_of

LONGEST = 1200
LINE = 44
SHORTEST_NAME = 10


def category_name(turn: Turn, problem: Problem) -> str:
    """The problem's category in the person's language."""
    return matter_name(turn.t, turn.world.matters, problem.category)


def line(turn: Turn, problem: Problem, *more: str, before: str = "") -> str:
    """A problem as a button: its category, which gives way where all of it would be too long, and more."""
    end = "".join(f" · {one}" for one in more)
    room = max(SHORTEST_NAME, LINE - len(before) - len(end))
    return f"{before}{shortened(category_name(turn, problem), room)}{end}"


def state_name(turn: Turn, state: str) -> str:
    """A state in words."""
    return turn.t(f"state-{state.replace('_', '-')}")


def day(turn: Turn, problem: Problem) -> str:
    """The day a problem was raised."""
    return turn.t.date(problem.raised_on(turn.world.zone), "short")


def shortened(text: str, most: int = LONGEST) -> str:
    """A text no longer than it may be."""
    return text if len(text) <= most else f"{text[:most]}…"


def listed(
    turn: Turn,
    title: str,
    found: Sequence[Problem],
    page: int,
    worded: Callable[[Problem], str],
    opens: str,
    pages: str,
    *more: Button,
) -> Screen:
    """A page of problems as buttons, with the way to the next and the last page."""
    buttons = [Button(worded(one), f"{opens}:{one.id}") for one in found[:PAGE]]
    if page:
        buttons.append(Button(turn.t("page-before"), f"{pages}:{page - 1}"))
    if len(found) > PAGE:
        buttons.append(Button(turn.t("page-next"), f"{pages}:{page + 1}"))
    return Screen(title, column([*buttons, *more]))


def history(turn: Turn, problem: Problem) -> str:
    """What became of a problem, with the answers to the citizen, as HTML."""
    t = turn.t
    lines = []
    for change in changes_of(turn.connection, problem.id):
        when = t.date(change.at.astimezone(turn.world.zone).date(), "short")
        state = state_name(turn, change.state)
        cause = f" ({t('cause-' + change.cause)})" if change.cause else ""
        lines.append(
            t.html("problem-change", date=when, state=f"{state}{cause}", text=shortened(change.text, 500))
        )
    return "\n".join(lines)


def card(turn: Turn, problem: Problem, text: str, *, with_answers: bool = True) -> str:
    """A problem's card with the given text, and the answers given to it, as HTML."""
    t = turn.t
    body = t.html(
        "problem-card",
        number=problem.number,
        category=category_name(turn, problem),
        state=state_name(turn, problem.state),
        community=turn.world.label(problem.territory, t),
        date=day(turn, problem),
        supporters=t.number(problem.supporters),
    )
    answers = history(turn, problem) if with_answers else ""
    parts = [body, t.escape(shortened(text)), answers]
    return "\n\n".join(part for part in parts if part)
