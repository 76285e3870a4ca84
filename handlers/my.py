"""One's own problems with what became of them, and what was begun and not finished."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.forms import progress
from handlers.cards import card, line, listed, state_name
from handlers.conversation import draw
from handlers.desk import CONVERSATIONS, NotAllowed, desk_at
from storage.drafts import StoredDraft, draft_by_id, drafts_of_person
from storage.problem_lists import Problem, problem_by_id, problems_of_person


def my(turn: Turn) -> Reply:
    """`/my`: a list of what one raised or backs, and paused drafts."""
    return show(_list(turn, 0))


def _list(turn: Turn, page: int) -> Screen:
    t = turn.t
    found = problems_of_person(turn.connection, turn.person.id, page)
    begun = [_draft_button(turn, one) for one in _drafts(turn)] if page == 0 else []
    if not found and not page:
        raise_one = Button(t("label-raise-problem"), "m:problem")
        text = t("my-empty") + (f"\n\n{t('my-drafts')}" if begun else "")
        return Screen(text, column([raise_one, *begun]))

    def worded(one: Problem) -> str:
        return line(turn, one, state_name(turn, one.state), before=f"{one.number} · ")

    title = t("my-title") + (f"\n{t('my-drafts')}" if begun else "")
    return listed(turn, title, found, page, worded, "my", "my:p", *begun)


def _drafts(turn: Turn) -> list[StoredDraft]:
    return [one for one in drafts_of_person(turn.connection, turn.person.id) if one.draft.form == "problem"]


def _draft_button(turn: Turn, stored: StoredDraft) -> Button:
    desk = desk_at(turn, stored)
    done = progress(desk.form, desk.draft)
    name = turn.t(f"form-{stored.draft.form}")
    return Button(f"📝 {name} {done.done}/{done.total}", f"d:{stored.id}")


def tapped(turn: Turn) -> Reply:
    """`my:…`: a page of the list, or one problem."""
    what = turn.received.data.split(":")
    if what[1:2] == ["p"] and what[-1].isdigit():
        return Reply(edit=_list(turn, int(what[-1])))
    if len(what) < 2 or not what[1].isdigit():
        return Reply(toast=turn.t("old-button"))
    problem = problem_by_id(turn.connection, int(what[1]))
    mine = problem is not None and problem.id in _all_mine(turn)
    if problem is None or not mine:
        return Reply(toast=turn.t("old-button"))
    return Reply(screens=(_mine(turn, problem),))


def _all_mine(turn: Turn) -> set[int]:
    found: set[int] = set()
    page = 0
    while batch := problems_of_person(turn.connection, turn.person.id, page):
        found |= {one.id for one in batch}
        page += 1
    return found


def _mine(turn: Turn, problem: Problem) -> Screen:
    t = turn.t
    own = problem.raised_by == turn.person.id
    words = problem.words if own else problem.released_text
    if own and not words and problem.voice:
        words = t("problem-voice", seconds=t.number(problem.voice_seconds))
    return Screen(card(turn, problem, words), rows(Button(t("label-my-reports"), "my:p:0")))


def draft_tapped(turn: Turn) -> Reply:
    """`d:<draft>`: go on with a paused draft."""
    number = turn.received.data.partition(":")[2]
    stored = draft_by_id(turn.connection, int(number)) if number.isdigit() else None
    if stored is None or stored.draft.form not in CONVERSATIONS:
        return Reply(toast=turn.t("old-button"))
    try:
        desk = desk_at(turn, stored)
    except NotAllowed:
        return Reply(toast=turn.t("old-button"))
    turn.change(active_draft=stored.id)
    return show(draw(desk).above(turn.t("resumed")))
