"""Checking: the queue of communities to look at, and where each button of it leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.review import ACCEPT, ACCEPTED, RECEIVED, RETURNED, TO_CHECK, refusal
from handlers import checking_levels, checking_page, checking_returns
from handlers.cards import shortened
from handlers.checkers import actor, checker_roles, flagged, is_open, may_open, not_now, queue, refused
from handlers.union import ENTRIES
from storage.accepting import accept
from storage.cases import Waiting
from storage.updates import tally

PAGE = 8
LINE = 40


def entry(turn: Turn) -> list[Button]:
    """The way in from the workspace, for those who check."""
    if not checker_roles(turn):
        return []
    waiting = sum(1 for one in queue(turn) if one.review in TO_CHECK)
    return [Button(turn.t("checking-entry", n=turn.t.number(waiting)), "b:l:0")]


ENTRIES.append(entry)


def listed(turn: Turn, page: int) -> Screen:
    """A page of the queue, with the number of flags of each community, and the way to everything else."""
    t = turn.t
    every = queue(turn)
    waiting = [one for one in every if one.review in TO_CHECK]
    asked = sum(1 for one in every if one.review == RETURNED)
    accepted = sum(1 for one in every if one.review == ACCEPTED)
    here = waiting[page * PAGE : (page + 1) * PAGE]
    cases = flagged(turn, [one.territory for one in here])
    buttons = [_line(turn, one, len(cases[one.territory][1])) for one in here]
    if page:
        buttons.append(Button(t("page-before"), f"b:l:{page - 1}"))
    if len(waiting) > (page + 1) * PAGE:
        buttons.append(Button(t("page-next"), f"b:l:{page + 1}"))
    if asked:
        buttons.append(Button(t("checking-asked", n=t.number(asked)), "b:t"))
    if waiting:
        buttons.append(Button(t("checking-bulk"), "b:k"))
    buttons.append(Button(t("checking-levels"), "b:v"))
    title = t("checking-title", n=t.number(len(waiting)), asked=t.number(asked), accepted=t.number(accepted))
    lines = [title] if is_open(turn) else [title, not_now(turn)]
    return Screen("\n".join(lines), column([*buttons, Button(t("label-back"), "u:all")]))


def _line(turn: Turn, one: Waiting, flags: int) -> Button:
    mark = "✏️ " if one.settled else ""
    name = shortened(turn.world.label(one.territory, turn.t), LINE - 8)
    return Button(f"{mark}{name} · {turn.t.number(flags)}", f"b:c:{one.territory}")


def _asked(turn: Turn) -> Reply:
    """The communities whose answer is awaited."""
    found = [one for one in queue(turn) if one.review == RETURNED]
    buttons = [
        Button(
            f"{shortened(turn.world.label(one.territory, turn.t), LINE - 8)} · {turn.t.number(one.asked)}",
            f"b:c:{one.territory}",
        )
        for one in found[: PAGE * 5]
    ]
    back = Button(turn.t("label-back"), "b:l:0")
    return Reply(edit=Screen(turn.t("checking-asked-title"), column([*buttons, back])))


def _clean(turn: Turn) -> list[Waiting]:
    """The communities in the queue that have no flag and that the person may accept."""
    waiting = [one for one in queue(turn) if one.review in TO_CHECK and not one.asked]
    cases = flagged(turn, [one.territory for one in waiting])
    bare = [one for one in waiting if not cases[one.territory][1]]
    return [
        one
        for one in bare
        if not refusal(ACCEPT, one.review, actor(turn, ACCEPT, one.territory, state=one.review))
    ]


def _bulk(turn: Turn) -> Reply:
    t, n = turn.t, len(_clean(turn))
    back = Button(t("label-back"), "b:l:0")
    if not n:
        return Reply(edit=Screen(t("checking-bulk-none"), column([back])))
    yes = Button(t("checking-bulk-yes", n=t.number(n)), "b:kk")
    return Reply(edit=Screen(t("checking-bulk-ask", n=t.number(n)), column([yes, back])))


def _bulk_done(turn: Turn) -> Reply:
    if not is_open(turn):
        return Reply(toast=not_now(turn), alert=True)
    done = 0
    for one in sorted(_clean(turn), key=lambda one: one.territory):
        me = actor(turn, ACCEPT, one.territory, state=one.review)
        looked = one.submission, one.answer
        what = "submission accepted in bulk"
        done += not accept(
            turn.connection, one.territory, turn.world.year, looked, me, turn.person.id, turn.now, what=what
        )
    return Reply(toast=turn.t("checking-bulk-done", n=turn.t.number(done)), edit=listed(turn, 0))


def _page(turn: Turn, what: list[str]) -> Reply:
    return Reply(edit=listed(turn, int(what[0]) if what and what[0].isdigit() else 0))


def _next(turn: Turn, what: list[str]) -> Reply:
    """The community after this one in the queue, or the queue when there is none."""
    codes = [one.territory for one in queue(turn) if one.review in TO_CHECK]
    place = codes.index(what[0]) + 1 if what and what[0] in codes else 0
    following = codes[place : place + 1]
    return checking_page.opened(turn, following[0], 0) if following else Reply(edit=listed(turn, 0))


def _accepted(turn: Turn, what: list[str]) -> Reply:
    """Accept what was looked at, and go on to the next one."""
    territory, *looked = what or [""]
    if len(looked) != 2 or not all(one.isdigit() for one in looked):
        return Reply(toast=turn.t("old-button"))
    closed = may_open(turn, territory) or (None if is_open(turn) else Reply(toast=not_now(turn), alert=True))
    if closed is not None:
        return closed
    year, seen = turn.world.year, (int(looked[0]), int(looked[1]))
    state = next((one.review for one in queue(turn) if one.territory == territory), RECEIVED)
    me = actor(turn, ACCEPT, territory, state=state)
    why = accept(turn.connection, territory, year, seen, me, turn.person.id, turn.now)
    if why == "changed":
        return replace(refused(turn, why), edit=checking_page.page(turn, territory, 0))
    if why:
        return refused(turn, why)
    return replace(_next(turn, [territory]), toast=turn.t("checking-accepted"))


_VERBS: Mapping[str, Callable[[Turn, list[str]], Reply]] = {
    "l": _page,
    "t": lambda turn, what: _asked(turn),
    "k": lambda turn, what: _bulk(turn),
    "kk": lambda turn, what: _bulk_done(turn),
    "n": _next,
    "a": _accepted,
    "c": checking_page.tapped,
    "u": checking_page.unlocked,
    "g": checking_returns.sections,
    "i": checking_returns.section,
    "r": checking_returns.choose,
    "q": checking_returns.ready,
    "w": checking_returns.write,
    "x": checking_returns.withdrawn,
    "v": checking_levels.shown,
    "va": checking_levels.accepted,
    "vx": checking_levels.except_,
    "vo": checking_levels.reopened,
    "vk": checking_levels.lock,
    "vkk": checking_levels.locked,
}


def tapped(turn: Turn) -> Reply:
    """`b:<verb>:…`: everything of checking; whoever does not check is refused and counted."""
    verb, *what = turn.received.data.split(":")[1:] or [""]
    if not checker_roles(turn):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    deed = _VERBS.get(verb)
    return deed(turn, what) if deed is not None else Reply(toast=turn.t("old-button"))
