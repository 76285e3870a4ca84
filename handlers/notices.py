"""Consultation notices in the Union's workspace: the list, a new one, and one notice in the state it is in."""

from __future__ import annotations

from bot.notice_audience import title_of
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.notices import SCHEDULED, WAITING, WRITTEN, needs_second
from handlers import union
from handlers.cards import shortened
from handlers.notice_confirming import confirming_screen
from handlers.notice_going import going_screen
from handlers.notice_preview import preview
from handlers.notice_scope import (
    DEEDS,
    found,
    may_confirm,
    may_have_confirmed,
    may_watch,
    settled_before,
    writer,
)
from handlers.scope import places_of
from storage.notice_lists import PAGE, notices_of, waiting_notices
from storage.notices import Notice
from storage.updates import tally

LINE, LONGEST_TITLE = 32, 80
ROLES = {"partner": ("partner",)}
"""Whose notices stand in a workspace; the Union sees those of its partners too."""


def tapped(turn: Turn) -> Reply:
    """`j:…`: everything about notices; what its person may not do is counted and refused."""
    word, *rest = turn.received.data.split(":")[1:] or [""]
    deed = DEEDS.get(word)
    reply = deed(turn, rest) if deed is not None else None
    if reply is not None:
        return reply
    tally(turn.connection, "forged-tap")
    return Reply(toast=turn.t("old-button"))


def _entry(turn: Turn) -> list[Button]:
    return [Button(turn.t("compose-title"), "j:l:0")] if writer(turn) is not None else []


def _list(turn: Turn, rest: list[str]) -> Reply | None:
    role = writer(turn)
    if role is None or not rest or not rest[0].isdigit():
        return None
    t, page = turn.t, int(rest[0])
    inside = notices_of(turn.connection, places_of(turn), page, roles=ROLES.get(role.role, ()))
    buttons = [Button(t("compose-new"), "j:new")]
    asked = [] if page else [one for one in waiting_notices(turn.connection) if may_confirm(turn, one)]
    buttons += [Button(_name(turn, one, "🤝"), f"j:v:{one.id}") for one in asked]
    there = [one for one in inside[:PAGE] if one.id not in {other.id for other in asked}]
    buttons += [Button(_name(turn, one), f"j:v:{one.id}") for one in there]
    buttons += [Button(t("page-before"), f"j:l:{page - 1}")] if page else []
    buttons += [Button(t("page-next"), f"j:l:{page + 1}")] if len(inside) > PAGE else []
    text = t("compose-list" if inside or asked else "compose-none")
    lines = [_line(turn, one) for one in (*asked, *there)]
    return Reply(
        edit=Screen("\n\n".join([text, *lines]), column([*buttons, Button(t("label-back"), "u:all")]))
    )


def _line(turn: Turn, notice: Notice) -> str:
    """A notice in the list's text, with the state it is in."""
    title = shortened(title_of(turn.t, notice), LONGEST_TITLE)
    state = turn.t(f"compose-state-{notice.state}")
    return turn.t.html("compose-line", number=str(notice.id), title=title, state=state)


def _name(turn: Turn, notice: Notice, sign: str = "") -> str:
    """A notice on its button, in one line of a phone: the sign of its state and its title."""
    sign = sign or turn.t(f"compose-state-{notice.state}").partition(" ")[0]
    return f"{sign} {shortened(f'№ {notice.id} · {title_of(turn.t, notice)}', LINE)}"


def _view(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:v:N[:below]`: a notice as it is; below a message whose words are to stay, as the reason of a refusal."""
    notice = found(turn, rest)
    if notice is None:
        return Reply(toast=turn.t("old-button")) if writer(turn) is not None else None
    if may_confirm(turn, notice):
        return show(confirming_screen(turn, notice))
    if not may_watch(turn, notice):
        asked = needs_second(notice.recipients, notice.audience) and may_have_confirmed(turn, notice)
        return settled_before(turn) if asked else None
    before = notice.state in (WRITTEN, WAITING, SCHEDULED)
    screen = preview(turn, notice) if before else going_screen(turn, notice)
    return show(screen) if rest[1:] == ["below"] else Reply(edit=screen)


union.ENTRIES.append(_entry)
DEEDS["l"] = _list
DEEDS["v"] = _view
