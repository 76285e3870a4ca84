"""The head's side of problems: the list, the card, and the answer that goes back to everyone concerned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.events import TAP, TEXT, Event
from domain.forms import Form, Question, Read, Refused, Value
from domain.problems import CAUSES, MOVES, UNABLE
from handlers.cards import card, day, line, listed, state_name
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin_own, enter, finish, leave
from handlers.indicator_values import phone
from handlers.menu import handled_categories, menu
from handlers.offices import handling
from storage.audit import record
from storage.deliveries import deliver
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.problem_lists import Problem, photos_of, problem_by_id, problems_for_head
from storage.raising import change_state, concerned
from storage.updates import tally

WORD = "answer"
SHORTEST, LONGEST = 3, 1500


def problems(turn: Turn) -> Reply:
    """The open problems of the head's communities, new ones first."""
    offices = handling(turn)
    if not offices:
        return Reply(toast=turn.t("old-button"))
    return show(*(_list(turn, office.territory, 0) for office in offices))


def _list(turn: Turn, territory: str, page: int) -> Screen:
    t = turn.t
    found = problems_for_head(turn.connection, territory, handled_categories(turn), page)
    community = turn.world.label(territory, t)
    if not found and not page:
        return Screen(t.html("problems-empty", community=community))

    def worded(one: Problem) -> str:
        if one.state == "new":
            return line(turn, one, day(turn, one), before="🔔 ")
        return line(turn, one, day(turn, one), state_name(turn, one.state))

    title = t.html("problems-title", community=community)
    return listed(turn, title, found, page, worded, "h", f"h:p:{territory}")


def tapped(turn: Turn) -> Reply:
    """`h:…`: a page, one problem, or the move of one to a state."""
    what = turn.received.data.split(":")
    if what[1:2] == ["p"] and len(what) == 4 and what[3].isdigit():
        mine = any(office.territory == what[2] for office in handling(turn))
        return Reply(edit=_list(turn, what[2], int(what[3]))) if mine else Reply(toast=turn.t("old-button"))
    number = what[1] if len(what) > 1 else ""
    problem = problem_by_id(turn.connection, int(number)) if number.isdigit() else None
    if problem is None or not _handles(turn, problem):
        return Reply(toast=turn.t("old-button"))
    if len(what) == 3 and what[2] in MOVES[problem.state]:
        return _begin(turn, problem, what[2])
    return Reply(screens=(_card(turn, problem),))


def _handles(turn: Turn, problem: Problem) -> bool:
    mine = any(office.territory == problem.territory for office in handling(turn))
    reaches = problem.category in handled_categories(turn) and problem.words != ""
    if not (mine and reaches):
        tally(turn.connection, "forged-tap")
    return mine and reaches


def _unconfirmed(turn: Turn, problem: Problem) -> bool:
    """Whether this would be said in the name of an office whose holder nobody has confirmed yet."""
    return any(
        office.territory == problem.territory and not office.role.confirmed for office in handling(turn)
    )


def _card(turn: Turn, problem: Problem) -> Screen:
    t = turn.t
    lines = [problem.words]
    if problem.place:
        lines.append(f"{t('problem-edit-where')}: {problem.place}")
    if problem.solution:
        lines.append(f"{t('problem-edit-solution')}: {problem.solution}")
    text = card(turn, problem, "\n".join(lines))
    if problem.point_shared and problem.latitude is not None:
        point = f"{problem.latitude:.5f},{problem.longitude:.5f}"
        text += f"\n{t('problem-point-sent')}: <code>{point}</code>"
    moves = [Button(state_name(turn, state), f"h:{problem.id}:{state}") for state in MOVES[problem.state]]
    photos = tuple(photos_of(turn.connection, problem.id, released=False))
    return Screen(
        f"{text}\n\n{t.html('problem-move-ask', number=problem.number)}", column(moves), photos=photos
    )


def _begin(turn: Turn, problem: Problem, state: str) -> Reply:
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    context = {"problem": problem.id, "number": problem.number, "was": problem.state, "state": state}
    return show(draw(begin_own(turn, WORD, context)))


def _cause(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    if event.kind == TAP and event.choice in CAUSES:
        return Value(event.choice)
    return Refused("expected-choice")


def _text(question: Question, event: Event, partial: Mapping[str, Any], facts: object) -> Read:
    words = event.text.strip() if event.kind == TEXT else ""
    if len(words) < SHORTEST:
        return Refused("problem-answer-too-short")
    if len(words) > LONGEST:
        return Refused("text-too-long", {"most": LONGEST})
    return Value(words)


def _form(turn: Turn, stored: StoredDraft) -> Form:
    text = Question("text", _text)
    if stored.draft.context["state"] == UNABLE:
        return Form(WORD, (Question("cause", _cause, options=CAUSES), text))
    return Form(WORD, (text,))


def _ask(desk: Desk) -> Screen:
    t = desk.turn.t
    cancel = desk.button(t("label-cancel"), "drop")
    if desk.question is not None and desk.question.key == "cause":
        causes = [desk.button(t(f"cause-{cause}"), cause) for cause in CAUSES]
        return Screen(t("problem-cause-ask"), rows(*causes, cancel))
    return Screen(t("problem-answer-ask"), rows(cancel))


def _review(desk: Desk) -> Screen:
    t, cause = desk.turn.t, desk.draft.value("cause")
    text = t.html(
        "problem-answer-review",
        number=str(desk.draft.context["number"]),
        state=state_name(desk.turn, str(desk.draft.context["state"])),
        cause=f" ({t('cause-' + str(cause))})" if cause else "",
        text=str(desk.draft.value("text"))[:1000],
    )
    send = desk.button(t("label-send"), "send")
    edit = desk.button(t("label-change"), "go", "text")
    return Screen(text, rows(send, edit, desk.button(t("label-cancel"), "drop")))


def _send(desk: Desk) -> Reply:
    turn, context = desk.turn, desk.draft.context
    number = int(str(context["problem"]))
    problem = problem_by_id(turn.connection, number)
    if problem is not None and _unconfirmed(turn, problem):
        return show(Screen(turn.t("send-waits-for-union", phone=phone(turn))))
    finish(desk)
    if problem is None or not _handles(turn, problem):
        return Reply(toast=turn.t("old-button"))
    change = change_state(
        turn.connection,
        number,
        str(context["was"]),
        str(context["state"]),
        cause=str(desk.draft.value("cause") or ""),
        text=str(desk.draft.value("text")),
        by=turn.person.id,
        now=turn.now,
    )
    if change is None:
        return Reply(remove=True, screens=(_card(turn, problem).above(turn.t("problem-moved-meanwhile")),))
    _tell(turn, problem, change, str(context["state"]))
    state = state_name(turn, str(context["state"]))
    more = rows(Button(turn.t("menu-problems"), "m:problems"))
    return Reply(edit=Screen(turn.t.html("problem-moved", number=problem.number, state=state), more))


def _tell(turn: Turn, problem: Problem, change: int, state: str) -> None:
    record(
        turn.connection,
        "problem moved",
        f"problem {problem.id}",
        turn.now,
        by=turn.person.id,
        was=problem.state,
        became=state,
    )
    args = {"id": problem.id, "number": problem.number}
    people = concerned(turn.connection, problem.id)
    deliver(turn.connection, f"change {change}", people, "problem-changed", args, turn.now)


def _left(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")))


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    return show(menu(desk.turn))


def _name(desk: Desk, key: str) -> str:
    return desk.turn.t("problem-answer-edit-text")


enter(Conversation(WORD, _form, _ask, _review, _send, _left, _paused, help=_name))
