"""Reminders in words: what is still owed and until when, late communities for the Union, a problem left half told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from bot.screens import Button, Rows, Screen, rows
from bot.world import World
from domain.debts import ASKED, OPEN, TO_SEND
from locales import Texts

Args = Mapping[str, Any]


OPENINGS = {"halfway": "reminder-halfway"}
"""The first words of a reminder of some occasions."""


def _reminder(world: World, t: Texts, args: Args) -> Screen:
    first, *others = args["owed"]
    lines: list[str] = [t("reminder-hello"), _line(world, t, first)]
    if first["state"] == OPEN:
        lines = [t.html(OPENINGS.get(args.get("at", ""), "notice-reminder"), **_facts_of(world, t, first))]
    lines += [_line(world, t, one) for one in others]
    return _screen(t, args, lines, tomorrow=True)


def _last(world: World, t: Texts, args: Args) -> Screen:
    first, *others = args["owed"]
    said = _facts_of(world, t, first)
    lines: list[str] = [t.html("reminder-of", community=said["community"])] if others else []
    to_send = first["state"] == TO_SEND
    lines.append(t("reminder-last-to-send") if to_send else t.html("notice-reminder-last", n=said["n"]))
    lines += [_line(world, t, one) for one in others]
    return _screen(t, args, lines, tomorrow=False)


def _overdue(world: World, t: Texts, args: Args) -> Screen:
    lines = [t("reminder-overdue"), *(_line(world, t, one) for one in args["owed"])]
    return _screen(t, args, lines, tomorrow=True)


def _facts_of(world: World, t: Texts, owed: Args) -> dict[str, str]:
    return {
        "community": world.label(owed["territory"], t),
        "n": t.number(owed["questions"]),
        "minutes": t.number(owed["minutes"]),
        "date": t.date(date.fromisoformat(owed["deadline"]), "label"),
    }


LINES = {OPEN: "reminder-open", TO_SEND: "reminder-to-send", ASKED: "reminder-asked"}
"""What one community owes, in a line or two, by the state of its debt."""


def _line(world: World, t: Texts, owed: Args) -> str:
    return t.html(LINES[owed["state"]], **_facts_of(world, t, owed))


def _screen(t: Texts, args: Args, lines: Sequence[str], *, tomorrow: bool) -> Screen:
    owed, year = args["owed"], args["year"]
    if not all(one["confirmed"] for one in owed):
        lines = [*lines, t("reminder-unconfirmed")]
    buttons = [Button(t("label-continue"), onward(owed[0]))]
    if tomorrow:
        buttons.append(Button(t("notice-tomorrow"), f"k:tomorrow:{year}"))
    if any(one["helped"] for one in owed):
        buttons.append(Button(t("notice-no-time"), f"k:hard:{year}"))
    return Screen("\n".join(lines), rows(*buttons))


def onward(owed: Args) -> str:
    """The next thing to do: a question of the Union's, else the next one of the questionnaire."""
    territory = owed["territory"]
    return f"e:r:{territory}" if owed.get("returned") else next_data(owed["draft"], territory)


def next_data(draft: int | None, territory: str) -> str:
    """The data of a button to a community's next question, or to its start when nothing was begun."""
    return f"q:{draft}:next" if draft is not None else f"o:{territory}"


def _coordinator(world: World, t: Texts, args: Args) -> Screen:
    lines: list[str] = [t.html("reminder-late", n=t.number(args["n"]))]
    lines += [f"• {t.escape(world.label_with_above(code, t))}" for code in args["territories"]]
    more = args["n"] - len(args["territories"])
    if more:
        lines.append(t.html("reminder-late-more", n=t.number(more)))
    return Screen("\n".join(lines), _to_workspace(t))


def _to_workspace(t: Texts) -> Rows:
    return rows(Button(t("label-union-workspace"), "u:all"))


def _left(world: World, t: Texts, args: Args) -> Screen:
    return Screen(t("reminder-left"), rows(Button(t("label-continue"), f"d:{args['draft']}")))


def _difficulty(world: World, t: Texts, args: Args) -> Screen:
    community = world.label_with_above(args["territory"], t)
    text = t.html("notice-difficulty", community=community)
    return Screen(text, rows(Button(t("notice-open"), f"k:see:{args['difficulty']}")))


def _difficulty_settled(world: World, t: Texts, args: Args) -> Screen:
    community = world.label(args["territory"], t)
    text = t.html("notice-difficulty-settled", community=community, words=args["words"])
    return Screen(text, rows(Button(t("label-continue"), f"o:{args['territory']}")))


REMINDERS: Mapping[str, Callable[[World, Texts, Args], Screen]] = {
    "reminder": _reminder,
    "reminder-last": _last,
    "reminder-overdue": _overdue,
    "reminder-coordinator": _coordinator,
    "reminder-draft": _left,
    "difficulty": _difficulty,
    "difficulty-settled": _difficulty_settled,
}
"""Kinds of deliveries that remind, and those that say that a community cannot make it, and what came of it."""
