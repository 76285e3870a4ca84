"""The taps that send a notice, ask a second person for it, or drop it: each once, however often it is tapped."""

from __future__ import annotations

from bot.notice_audience import count_words
from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.notices import WRITTEN, needs_second
from handlers.notice_going import going_screen
from handlers.notice_preview import preview, when_words
from handlers.notice_reach import blockers, reach
from handlers.notice_scope import (
    DEEDS,
    confirmers,
    settled_before,
    to_write,
)
from storage.deliveries import deliver
from storage.notice_sending import (
    OPEN_TO_CHANGE,
    ask_second,
    drop_notice,
    fingerprint,
    set_going,
)
from storage.notices import Notice, NotNow, notice_by_id


def _ask(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:send:N`: once more before it goes."""
    notice = to_write(turn, rest)
    if notice is None:
        return None
    if notice.state != WRITTEN:
        return settled_before(turn)
    reached = reach(turn, notice)
    if blockers(turn, notice, reached):
        return Reply(edit=preview(turn, notice))
    t, total = turn.t, reached.total
    name = "compose-send-ask-second" if needs_second(total, notice.audience) else "compose-send-ask"
    text = f"{t(name, n=count_words(t, notice.audience, total))}\n{when_words(turn, notice)}"
    yes = Button(t("label-send"), f"j:go:{notice.id}:{fingerprint(turn.connection, notice)}")
    return Reply(edit=Screen(text, column([yes, Button(t("label-back"), f"j:v:{notice.id}")])))


def _go(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:go:N:<fingerprint>`: send what was seen, once whoever taps how often."""
    notice = to_write(turn, rest[:1])
    if notice is None or len(rest) != 2:
        return None
    if notice.state != WRITTEN:
        return settled_before(turn)
    if rest[1] != fingerprint(turn.connection, notice):
        return Reply(toast=turn.t("compose-changed-since"), alert=True, edit=preview(turn, notice))
    reached = reach(turn, notice)
    if blockers(turn, notice, reached):
        return Reply(edit=preview(turn, notice))
    try:
        if needs_second(reached.total, notice.audience):
            return _to_second(turn, notice, reached.total)
        return send(turn, notice)
    except NotNow:
        return settled_before(turn)


def send(turn: Turn, notice: Notice) -> Reply:
    """Set a notice going, or schedule it, and say which. Raises NotNow."""
    world = turn.world
    now = turn.now.astimezone(world.zone)
    later = set_going(turn.connection, world.calendar, notice.id, now, turn.person.id)
    after = notice_by_id(turn.connection, notice.id)
    if later is not None:
        said = turn.t("compose-scheduled", moment=turn.t.moment(later))
        return Reply(edit=preview(turn, after).above(said))
    return Reply(edit=going_screen(turn, after))


def _to_second(turn: Turn, notice: Notice, total: int) -> Reply:
    others = confirmers(turn, notice)
    if not others:
        name = "compose-no-partner" if notice.role != "partner" else "compose-no-union"
        return Reply(edit=Screen(turn.t(name), column([Button(turn.t("label-back"), f"j:v:{notice.id}")])))
    ask_second(turn.connection, notice.id, turn.now, turn.person.id)
    what = f"notice {notice.id} asked {turn.now.isoformat()}"
    args = {"notice": notice.id, "n": total}
    deliver(turn.connection, what, others, "notice-confirm", args, turn.now, danger=notice.danger)
    after = notice_by_id(turn.connection, notice.id)
    return Reply(edit=preview(turn, after).above(turn.t("compose-asked-second", n=len(others))))


def _drop(turn: Turn, rest: list[str]) -> Reply | None:
    notice = to_write(turn, rest)
    if notice is None:
        return None
    if notice.state not in OPEN_TO_CHANGE:
        return settled_before(turn)
    t = turn.t
    buttons = [Button(t("compose-drop"), f"j:gone:{notice.id}"), Button(t("label-back"), f"j:v:{notice.id}")]
    return Reply(edit=Screen(t("compose-drop-ask"), column(buttons)))


def _gone(turn: Turn, rest: list[str]) -> Reply | None:
    notice = to_write(turn, rest)
    if notice is None:
        return None
    try:
        drop_notice(turn.connection, notice.id, turn.now, turn.person.id)
    except NotNow:
        return settled_before(turn)
    return Reply(edit=Screen(turn.t("compose-dropped"), column([Button(turn.t("label-back"), "j:l:0")])))


DEEDS["send"] = _ask
DEEDS["go"] = _go
DEEDS["drop"] = _drop
DEEDS["gone"] = _gone
