"""How the questions about a problem look."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.matters import matter_name
from bot.screens import Button, Key, Screen, column, rows
from domain.forms import Question
from handlers.desk import Desk
from handlers.problem_review import OTHER, category_of, community_name, place_of_problem
from storage.problem_lists import problems_by_ids

GROUPS = ("water", "road", "clean", "people", "energy", "land", "social", "other")


def ask(desk: Desk) -> Screen:
    """The current question."""
    question = desk.question
    if question is None:
        raise ValueError("there is no question to ask")
    return _SCREENS[question.key](desk, question)


def _end(desk: Desk, *first: Button, back: bool = True) -> tuple[Button, ...]:
    t = desk.turn.t
    ends = [desk.button(t("label-back"), "back")] if back else []
    return (*first, *ends, desk.button(t("label-cancel"), "cancel"))


def _category(desk: Desk, question: Question) -> Screen:
    t, matters = desk.turn.t, desk.turn.world.matters
    group = desk.partial.get("group")
    if group is None:
        buttons = [desk.button(t(f"menu-{word}"), word) for word in GROUPS]
        return Screen(t("problem-group"), column([*buttons, desk.button(t("label-cancel"), "cancel")]))
    inside = [code for code, matter in matters.items() if matter.menu == group]
    buttons = [desk.button(matter_name(t, matters, code), code) for code in inside]
    return Screen(t("problem-category"), column([*buttons, desk.button(t("label-back"), "back")]))


def _what(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    if desk.partial.get("kind") == "voice":
        text = t("problem-voice-received", seconds=t.number(int(desk.partial["seconds"])))
        return Screen(
            text, rows(desk.button(t("label-continue"), "done"), desk.button(t("voice-again"), "redo"))
        )
    return Screen(t("problem-what"), rows(*_end(desk)))


def _photos(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    files = desk.partial.get("files", [])
    if files:
        text = t("problem-photos-received", n=t.number(len(files)))
        return Screen(
            text, rows(desk.button(t("label-done"), "done"), desk.button(t("photos-remove"), "clear"))
        )
    return Screen(t("problem-photos"), rows(desk.button(t("label-skip"), "skip"), *_end(desk)))


def _where(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    if desk.partial.get("kind") == "elsewhere":
        text = t.html("problem-elsewhere", community=community_name(desk.turn, desk.partial["territory"]))
        buttons = rows(desk.button(t("label-yes"), "yes"), desk.button(t("problem-elsewhere-no"), "no"))
        return Screen(text, buttons)
    keys = (
        (Key(t("key-i-am-here"), location=True),),
        (Key(t("label-whole-community")), Key(t("label-back"))),
    )
    return Screen(t("problem-where"), keys=keys)


def _share(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    buttons = rows(desk.button(t("problem-share-yes"), "yes"), desk.button(t("problem-share-no"), "no"))
    return Screen(t("problem-share"), buttons)


def _similar(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    where = desk.draft.value("where")
    numbers = where["similar"] if isinstance(where, dict) else []
    found = problems_by_ids(desk.turn.connection, [int(str(one)) for one in numbers or []])  # type: ignore[union-attr]
    lines = [t("problem-similar")]
    buttons = []
    for n, one in enumerate(found, 1):
        category = matter_name(t, desk.turn.world.matters, one.category)
        line = t.html(
            "problem-similar-one",
            n=t.number(n),
            category=category,
            place=community_name(desk.turn, one.territory),
            date=t.date(one.raised_on(desk.turn.world.zone), "short"),
            supporters=t.number(one.supporters),
        )
        lines.append(line)
        buttons.append(desk.button(f"{n} — {t('label-this-too')}", f"b.{one.id}"))
    return Screen("\n".join(lines), column([*buttons, desk.button(t("problem-similar-none"), "none")]))


def _solution(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    buttons = rows(desk.button(t("label-skip"), "skip"), desk.button(t("label-back"), "back"))
    return Screen(t("problem-solution"), buttons)


_SCREENS: Mapping[str, Callable[[Desk, Question], Screen]] = {
    "category": _category,
    "what": _what,
    "photos": _photos,
    "where": _where,
    "share": _share,
    "similar": _similar,
    "solution": _solution,
}


def echo(desk: Desk, key: str) -> str:
    """An answer as it was taken."""
    t = desk.turn.t
    if key == "category":
        code = category_of(desk.stored) or OTHER
        matters = desk.turn.world.matters
        words = t.html("problem-chosen", category=matter_name(t, matters, code))
        return f"{words}\n{t('problem-officials')}" if matters[code].seen_by == "union" else words
    if key == "photos":
        files = desk.draft.value("photos")
        return t("problem-photos-kept", n=t.number(len(files))) if isinstance(files, list) else ""
    if key == "where":
        return t.html("problem-place-kept", place=place_of_problem(desk))
    return ""


def help_on(desk: Desk, key: str) -> str:
    """The name of the current question, for a quotation."""
    question = desk.question
    return "" if question is None else desk.turn.t(f"problem-edit-{question.key}")
