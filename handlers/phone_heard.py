"""What the head does with answers entered by phone: looks at them, and confirms and sends them with one tap."""

from __future__ import annotations

from dataclasses import replace

from bot.screens import Button, Reply, Screen, rows, show
from bot.turn import Turn
from domain.indicators import Indicator
from handlers import indicator_review
from handlers.by_phone import newest, told
from handlers.desk import Desk, NotAllowed, desk_at
from handlers.indicator_values import headed, worded
from handlers.indicator_words import short_name
from handlers.offices import office_of
from handlers.workspace import DEEDS
from handlers.workspace_community import office_draft_by_id
from storage.audit import record

LINES = 30


def _desk(turn: Turn, rest: list[str]) -> Desk | None:
    """The head's desk at the draft of a tap; None for anybody else."""
    stored = office_draft_by_id(turn, rest[0] if rest else "")
    if stored is None:
        return None
    office = office_of(turn, stored.owner.partition(":")[0])
    if office is None or not office.may_send:
        return None
    try:
        return desk_at(turn, stored)
    except NotAllowed:
        return None


def _look(turn: Turn, rest: list[str]) -> Reply | None:
    desk = _desk(turn, rest)
    return None if desk is None else show(*entered(desk))


def entered(desk: Desk) -> list[Screen]:
    """All values that came by phone, and the way to confirm or mend them."""
    t = desk.turn.t
    lines: list[str] = []
    for key in told(desk.draft):
        question = desk.form.question(key)
        if question is not None and question.about is not None:
            indicator: Indicator = question.about
            value = worded(desk, indicator, desk.draft.value(key))
            lines.append(t.html("entered-line", name=short_name(t, indicator), value=value))
    parts = [lines[at : at + LINES] for at in range(0, len(lines), LINES)] or [[t("phone-nothing")]]
    buttons = rows(*confirm_buttons(desk))
    title = headed(desk, t("entered-title"))
    screens = [Screen("\n".join([title, *part])) for part in parts]
    return [*screens[:-1], replace(screens[-1], text=f"{screens[-1].text}\n{t('entered-ask')}", rows=buttons)]


def confirm_buttons(desk: Desk) -> list[Button]:
    """Confirm and send, or correct."""
    t, number = desk.turn.t, desk.stored.id
    return [
        Button(t("entered-confirm"), f"v:y:{number}:{newest(desk.draft)}"),
        Button(t("correct"), f"q:{number}:sections"),
    ]


def _confirm(turn: Turn, rest: list[str]) -> Reply | None:
    """Send in the community's name what the head was shown; what has changed since is shown first."""
    desk = _desk(turn, rest)
    if desk is None or len(rest) != 2 or not rest[1].isdigit():
        return None
    version = newest(desk.draft)
    if desk.draft.context.get("heard") == version:
        number = str(desk.draft.context["sent"])
        return Reply(toast=turn.t("entered-before"), screens=(indicator_review.receipt(desk, number),))
    if version != int(rest[1]):
        return Reply(toast=turn.t("entered-changed"), alert=True, screens=tuple(entered(desk)))
    hindrance = indicator_review.hindered(desk)
    if hindrance is not None:
        return hindrance
    context = {**desk.draft.context, "heard": version}
    desk.stored = turn.save(desk.stored, replace(desk.draft, context=context))
    record(turn.connection, "phone entry confirmed", desk.stored.owner, turn.now, by=turn.person.id)
    return indicator_review.send(desk)


DEEDS.update({"b": _look, "y": _confirm})
