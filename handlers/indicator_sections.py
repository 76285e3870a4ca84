"""The sections of the questionnaire: the pause between two of them, their list, and going to one."""

from __future__ import annotations

from dataclasses import replace

from bot.screens import Button, Reply, Screen, column, rows
from domain.draft import Draft, Unfinished
from domain.forms import Question, Seat, current, progress
from domain.questionnaire import OPINIONS
from handlers.conversation import draw
from handlers.desk import Desk
from handlers.indicator_values import group_name, headed


def between(desk: Desk, key: str) -> Screen | None:
    """The pause between two sections, when an answer was the last of its own."""
    question, following = desk.form.question(key), desk.question
    if question is None or following is None or question.section == following.section or desk.partial:
        return None
    if following.key == OPINIONS or key == OPINIONS:
        return None
    if any(one.section == question.section for one in _open(desk)):
        return None
    t = desk.turn.t
    waiting = sum(1 for one in _open(desk) if one.section == following.section)
    text = t.html(
        "section-done",
        section=group_name(desk, question.section),
        next=group_name(desk, following.section),
        n=t.number(waiting),
    )
    buttons = rows(desk.button(t("label-continue"), "next"), desk.button(t("pause"), "pause"))
    return Screen(headed(desk, text), buttons)


def _open(desk: Desk) -> list[Question]:
    return [one for one in desk.form.relevant(desk.draft, desk.sections) if one.key not in desk.draft.answers]


def sections(desk: Desk) -> Screen:
    """The sections with how far each is."""
    t = desk.turn.t
    codes = list(dict.fromkeys(one.section for one in desk.form.relevant(desk.draft, desk.sections)))
    buttons = []
    for code in codes:
        done = progress(desk.form, desk.draft, frozenset({code}))
        mark = "✅ " if done.done == done.total else ""
        buttons.append(
            Button(f"{mark}{group_name(desk, code)} {done.done}/{done.total}", f"q:{desk.stored.id}:s.{code}")
        )
    if not desk.draft.context.get("rest") and desk.sections is None:
        buttons.append(Button(t("questionnaire-rest"), f"q:{desk.stored.id}:rest"))
    buttons.append(Button(t("label-back"), f"q:{desk.stored.id}:start"))
    return Screen(headed(desk, t("questionnaire-sections-ask")), column(buttons))


def first_of(desk: Desk, section: str) -> str | None:
    """The key to begin a section with: its first open question, else its first."""
    inside = frozenset({section}) if desk.sections is None else desk.sections & {section}
    seat = Seat(0, "", inside)
    found = current(desk.form, Draft(desk.draft.form, answers=desk.draft.answers), seat)
    if found is not None:
        return found.key
    return next((one.key for one in desk.form.relevant(desk.draft, inside)), None)


def tapped(desk: Desk, what: str) -> Reply:
    """Do what a button of the start screen or of the sections says."""
    from handlers import indicator_links

    turn = desk.turn
    if what == "sections":
        return Reply(edit=sections(desk))
    if what == "rest":
        return _with_rest(desk)
    if what.startswith("s."):
        return Reply(edit=indicator_links.section(desk, what[2:]))
    if what.startswith("g."):
        return indicator_links.give(desk, what[2:])
    turn.change(active_draft=desk.stored.id)
    if what.startswith("f."):
        return _fill(desk, what[2:])
    resumed = progress(desk.form, desk.draft, desk.sections).done > 0
    return Reply(remove=True, screens=(draw(desk).above(turn.t("resumed") if resumed else ""),))


def _fill(desk: Desk, section: str) -> Reply:
    key = first_of(desk, section)
    if key is None:
        return Reply(toast=desk.turn.t("old-button"))
    draft = desk.draft.leave(desk.turn.person.id, Unfinished(key))
    desk.stored = desk.turn.save(desk.stored, draft)
    return Reply(remove=True, screens=(draw(desk),))


def _with_rest(desk: Desk) -> Reply:
    draft = replace(desk.draft, context={**desk.draft.context, "rest": True})
    desk.stored = desk.turn.save(desk.stored, draft)
    desk.__dict__.pop("form", None)
    return Reply(edit=sections(desk))
