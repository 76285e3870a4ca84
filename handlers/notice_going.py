"""A notice on its way: how far it is, and the taps that hold it, let it go on, stop it or repeat what is unknown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.notice_audience import count_words
from bot.notice_progress import progress_screen
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.notices import ALIVE, SENT
from handlers.notice_scope import DEEDS, EXTRAS, Deed, settled_before, to_watch
from storage.notice_progress import progress_of
from storage.notice_sending import pause_notice, resume_notice, stop_notice
from storage.notices import Notice, NotNow, notice_by_id
from storage.queueing import repeat_unknown
from storage.schema import Connection

APART = "apart"
"""Marks the taps of a question in a message of its own, which goes when it is answered."""


def going_screen(turn: Turn, notice: Notice) -> Screen:
    """How a notice goes now, for anybody who may watch it; in the one message of its author as that is told."""
    screen = progress_screen(turn.world, turn.t, notice, progress_of(turn.connection, notice.id, turn.now))
    if _in_its_message(turn, notice):
        return screen
    more = [button for extra in EXTRAS for button in extra(turn, notice)]
    more.append(Button(turn.t("label-back"), "j:l:0"))
    return replace(screen, rows=(*screen.rows, *column(more)))


def _in_its_message(turn: Turn, notice: Notice) -> bool:
    """Whether what was tapped is the message that is edited while the notice goes: nothing else lasts in it."""
    mine = notice.state in ALIVE and turn.person.id == notice.author
    return mine and turn.event.message == notice.progress_message


def _moving(move: Callable[..., object]) -> Deed:
    """A tap that moves a notice to another state; what somebody did before stays done."""

    def deed(turn: Turn, rest: list[str]) -> Reply | None:
        notice = to_watch(turn, rest)
        if notice is None:
            return None
        toast = ""
        try:
            move(turn.connection, notice.id, turn.now, turn.person.id)
        except NotNow:
            toast = turn.t("union-done-before")
        after = notice_by_id(turn.connection, notice.id)
        if rest[1:] == [APART]:
            return Reply(toast=toast or turn.t(f"compose-state-{after.state}"), remove=True)
        return Reply(toast=toast, edit=going_screen(turn, after))

    return deed


def _asking(words: str, yes: str, sure: str, states: frozenset[str]) -> Deed:
    """A tap that asks once before it does something."""

    def deed(turn: Turn, rest: list[str]) -> Reply | None:
        notice = to_watch(turn, rest)
        if notice is None:
            return None
        if notice.state not in states or (sure == "sure" and notice.closed_at is not None):
            return settled_before(turn)
        t, progress = turn.t, progress_of(turn.connection, notice.id, turn.now)
        left = max(notice.recipients, progress.queued) - progress.sent - progress.failed - progress.unknown
        n = progress.unknown if sure == "sure" else max(0, left)
        text, yes_data = t(words, n=count_words(t, notice.audience, n)), f"j:{sure}:{notice.id}"
        if _in_its_message(turn, notice):
            apart = [Button(t(yes), f"{yes_data}:{APART}"), Button(t("label-back"), f"j:{APART}")]
            return show(Screen(text, column(apart)))
        return Reply(
            edit=Screen(text, column([Button(t(yes), yes_data), Button(t("label-back"), f"j:v:{notice.id}")]))
        )

    return deed


def _repeat(connection: Connection, number: int, now: datetime, by: int | None) -> None:
    if not progress_of(connection, number, now).unknown:
        raise NotNow(notice_by_id(connection, number).state)
    repeat_unknown(connection, number, now, by)


DEEDS[APART] = lambda turn, rest: Reply(remove=True)
DEEDS["pause"] = _moving(pause_notice)
DEEDS["on"] = _moving(resume_notice)
DEEDS["stop"] = _asking("compose-stop-ask", "compose-stop", "halt", ALIVE)
DEEDS["halt"] = _moving(stop_notice)
DEEDS["again"] = _asking("compose-repeat-ask", "compose-repeat-yes", "sure", frozenset({SENT}))
DEEDS["sure"] = _moving(_repeat)
