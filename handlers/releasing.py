"""What people said and the Union looks at first: texts and photos to let out or withhold, voices, what was flagged."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from handlers.cards import card, day, line, listed
from handlers.conversation import draw
from handlers.desk import begin_own
from handlers.scope import places_of
from storage.audit import record, record_look
from storage.drafts import draft_of, drop_draft
from storage.problem_lists import (
    Problem,
    photos_of,
    problem_by_id,
    problems_flagged,
    problems_to_release,
    voices_to_write_down,
)
from storage.raising import release_problem, settle_flags, withhold_problem

WORD = "transcript"
LISTS: Mapping[str, Callable[..., list[Problem]]] = {
    "texts": problems_to_release,
    "voices": voices_to_write_down,
    "flagged": problems_flagged,
}


def waiting_list(turn: Turn, word: str, page: int) -> Screen:
    """A page of one of the lists, in this person's scope."""
    t = turn.t
    found = LISTS[word](turn.connection, page, places_of(turn))

    def worded(one: Problem) -> str:
        return line(turn, one, day(turn, one), before=f"{one.number} · ")

    title = t(f"union-{word}-title") if found else t("union-nothing")
    back = Button(t("label-back"), "u:all")
    return listed(
        turn, title, found, page, worded, "u:voice" if word == "voices" else "u:one", f"u:{word}", back
    )


def show_problem(turn: Turn, number: int) -> Reply:
    """A problem with all that its sender gave, and what may be done with it."""
    problem = problem_by_id(turn.connection, number)
    if problem is None:
        return Reply(toast=turn.t("old-button"))
    t = turn.t
    record_look(turn.connection, problem.territory, "problem", turn.person.id, turn.now)
    photos = tuple(photos_of(turn.connection, number, released=False))
    words = problem.words + (
        f"\n{t('problem-edit-solution')}: {problem.solution}" if problem.solution else ""
    )
    waits = problem.release == "waiting"
    text = f"{card(turn, problem, words)}\n\n{t('union-release-ask' if waits else 'union-flagged-ask')}"
    buttons = column(_choices(turn, problem, photos))
    return Reply(screens=(Screen(text, buttons, photos=photos, voice=problem.voice),))


def _choices(turn: Turn, problem: Problem, photos: tuple[str, ...]) -> list[Button]:
    t, number = turn.t, problem.id
    if problem.release != "waiting":
        return [Button(t("union-hide"), f"u:withhold:{number}"), Button(t("union-keep"), f"u:keep:{number}")]
    buttons = [Button(t("union-release"), f"u:all_out:{number}")]
    buttons += [Button(t("union-release-text"), f"u:text_out:{number}")] if photos else []
    edited = Button(t("union-release-edited"), f"u:edit:{number}")
    return [*buttons, edited, Button(t("union-withhold"), f"u:withhold:{number}")]


def let_out(turn: Turn, number: int, *, photos: bool) -> Reply:
    """Let a text be seen as it is, with its photos or without them."""
    problem = problem_by_id(turn.connection, number)
    if problem is None or not release_problem(turn.connection, number, problem.words, photos=photos):
        return Reply(toast=turn.t("union-done-before"))
    became = "text and photos" if photos else "text"
    record(
        turn.connection, "problem released", f"problem {number}", turn.now, by=turn.person.id, became=became
    )
    return _next(turn, "texts", turn.t("union-released", number=problem.number))


def withhold(turn: Turn, number: int) -> Reply:
    """Keep a problem from being seen, whether it waited or was flagged."""
    problem = problem_by_id(turn.connection, number)
    if problem is None:
        return Reply(toast=turn.t("union-done-before"))
    if withhold_problem(turn.connection, number):
        record(turn.connection, "problem withheld", f"problem {number}", turn.now, by=turn.person.id)
    settle_flags(turn.connection, number, turn.now)
    return _next(turn, "texts", turn.t("union-withheld", number=problem.number))


def keep(turn: Turn, number: int) -> Reply:
    """Leave a flagged problem as it is."""
    problem = problem_by_id(turn.connection, number)
    settle_flags(turn.connection, number, turn.now)
    return _next(turn, "flagged", turn.t("union-kept", number=problem.number if problem is not None else ""))


def _next(turn: Turn, word: str, toast: str) -> Reply:
    return Reply(toast=toast, remove=True, screens=(waiting_list(turn, word, 0),))


def write(turn: Turn, number: int) -> Reply:
    """Begin to write: what a voice message says, or a text without what must not be seen."""
    problem = problem_by_id(turn.connection, number)
    if problem is None or (problem.words and problem.release != "waiting"):
        return Reply(toast=turn.t("union-done-before"))
    record_look(turn.connection, problem.territory, "problem", turn.person.id, turn.now)
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, {"problem": number})))
