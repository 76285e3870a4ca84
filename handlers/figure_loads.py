"""Which files of figures were loaded, and taking one back whole; in the Union's workspace, and for a body its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.figure_screens import body_name
from bot.role_names import role_name
from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from handlers.union import ENTRIES
from storage.roles import Role, roles_of
from storage.supplying import PAGE, Load, list_loads, load_by_id, undo_load
from storage.updates import tally

UNION = ("union", "admin")
SUPPLYING = ("state_body", "cso")


def supplier(turn: Turn) -> Role | None:
    """The role in which the person brings figures: the Union's, else a body's."""
    return turn.role(*UNION) or turn.role(*SUPPLYING)


def may_bring(turn: Turn) -> bool:
    """Whether the person brings figures and was confirmed."""
    role = supplier(turn)
    return role is not None and role.confirmed


def _all(turn: Turn) -> bool:
    """Whether the person sees every load, not only their own."""
    role = turn.role(*UNION)
    return role is not None and role.confirmed


def _mine(turn: Turn, load: Load | None) -> bool:
    return load is not None and (_all(turn) or load.loaded_by == turn.person.id)


def entry(turn: Turn) -> list[Button]:
    """The button in the Union's workspace; partners load no figures."""
    return [Button(turn.t("figures-list"), "f:list")] if turn.role("union", "admin") is not None else []


ENTRIES.append(entry)


def list_screen(turn: Turn, page: int = 0) -> Screen:
    """A page of what was loaded, with a button for each that may be taken back."""
    t = turn.t
    found = list_loads(turn.connection, page, None if _all(turn) else turn.person.id)
    shown = found[:PAGE]
    lines = [t("figures-list-title") if shown else t("figures-list-empty")]
    lines += [_line(turn, one) for one in shown]
    buttons = [
        Button(t("figures-undo", n=str(one.id)), f"f:undo:{one.id}") for one in shown if one.undone_at is None
    ]
    if len(found) > PAGE:
        buttons.append(Button(t("figures-earlier"), f"f:list:{page + 1}"))
    if page:
        buttons.append(Button(t("figures-later"), f"f:list:{page - 1}"))
    if _all(turn):
        buttons += [Button(t("letter-ask"), "f:letter"), Button(t("label-back"), "u:all")]
    return Screen("\n\n".join([*lines, t("figures-how")]), rows(*buttons))


def _line(turn: Turn, load: Load) -> str:
    t = turn.t
    text: str = t.html(
        "figures-list-line",
        number=str(load.id),
        body=body_name(turn.world, t, load.body),
        n=t.number(load.lines),
        date=t.moment(load.loaded_at.astimezone(turn.world.zone)),
        name=load.name[-60:],
        by=_by(turn, load),
    )
    return text if load.undone_at is None else f"{text}\n{t('figures-was-undone')}"


def _by(turn: Turn, load: Load) -> str:
    """In which role somebody loaded; names of people are not kept."""
    if load.loaded_by is None:
        return turn.t("figures-by-command")
    held = roles_of(turn.connection, load.loaded_by, turn.now)
    words = [role.role for word in (*UNION, *SUPPLYING) for role in held if role.role == word]
    return role_name(turn.world.register, turn.t, words[0]) if words else turn.t("figures-by-gone")


def _list(turn: Turn, rest: list[str]) -> Reply:
    page = int(rest[0]) if rest and rest[0].isdigit() else 0
    return Reply(edit=list_screen(turn, page))


def _wanted(turn: Turn, rest: list[str]) -> Load | None:
    """The load that is meant, if it may be seen by who asks."""
    load = load_by_id(turn.connection, int(rest[0])) if rest and rest[0].isdigit() else None
    if load is not None and not _mine(turn, load):
        tally(turn.connection, "forged-tap")
        return None
    return load


def _undo(turn: Turn, rest: list[str]) -> Reply:
    t, load = turn.t, _wanted(turn, rest)
    if load is None:
        return Reply(toast=t("old-button"))
    if load.undone_at is not None:
        return Reply(toast=t("figures-undone-before"), edit=list_screen(turn))
    text = t.html(
        "figures-undo-ask",
        number=str(load.id),
        n=t.number(load.lines),
        body=body_name(turn.world, t, load.body),
    )
    yes = Button(t("figures-undo-yes"), f"f:undo-yes:{load.id}")
    return show(Screen(text, column([yes, Button(t("label-back"), "f:list")])))


def _undo_yes(turn: Turn, rest: list[str]) -> Reply:
    t, load = turn.t, _wanted(turn, rest)
    if load is None:
        return Reply(toast=t("old-button"))
    if not undo_load(turn.connection, load.id, turn.person.id, turn.now):
        return Reply(toast=t("figures-undone-before"), edit=list_screen(turn))
    back = Button(t("figures-list"), "f:list")
    return Reply(edit=Screen(t("figures-undone", number=str(load.id)), column([back])))


DEEDS: Mapping[str, Callable[[Turn, list[str]], Reply]] = {
    "list": _list,
    "undo": _undo,
    "undo-yes": _undo_yes,
}
