"""`/consult`: the consultations somebody may take part in, those that are over, and the public log of what was sent."""

from __future__ import annotations

from collections.abc import Callable

from bot.notice_audience import audience_words, count_words, title_of
from bot.notice_screens import sender
from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.notices import SENT
from handlers.cards import shortened
from handlers.notice_scope import DEEDS
from storage.audience import KIND
from storage.notice_lists import (
    PAGE,
    answered_by,
    coming_consultations,
    is_for,
    notices_sent,
    open_consultations,
    past_consultations,
    with_figures,
)
from storage.notices import Notice

MOST_OPEN, MOST_PAST = 10, 5
UNMUTE = "j:unmute:0"
FEW = 5
"""Counts of people below this are not told."""

RESULTS: list[Callable[[Turn, Notice], Button]] = []
"""What opens the result of a consultation; the feature that makes results enters it."""


def consult(turn: Turn) -> Reply:
    """`/consult`: what is open for me, what came of earlier ones."""
    return show(_consult(turn))


def _mine(turn: Turn, found: list[Notice]) -> list[Notice]:
    world, person = turn.world, turn.person.id
    return [one for one in found if is_for(turn.connection, world.register, one, person, turn.now)]


def _consult(turn: Turn) -> Screen:
    t = turn.t
    mine = _mine(turn, open_consultations(turn.connection, turn.now))[:MOST_OPEN]
    done = answered_by(turn.connection, turn.person.id, [one.id for one in mine])
    lines = [t("consult-open") if mine else _nothing(turn)]
    buttons = []
    for n, one in enumerate(mine, 1):
        lines.append(_line(turn, n, one, answered=one.id in done))
        name = "consult-change" if one.id in done else "consult-answer"
        buttons.append(Button(f"{n}. {t(name)}", f"z:begin:{one.id}"))
    past = _mine(turn, past_consultations(turn.connection, turn.now, MOST_PAST)) if RESULTS else []
    if past:
        lines += [t("consult-past"), *_too_few(turn, past)]
        buttons += [RESULTS[0](turn, one) for one in past]
    muted = not mine and KIND in turn.person.muted
    buttons += [Button(t("consult-invite-again"), UNMUTE)] if muted else []
    return Screen("\n\n".join(lines), column([*buttons, Button(t("consult-log"), "j:log:0")]))


def _line(turn: Turn, n: int, notice: Notice, *, answered: bool) -> str:
    t = turn.t
    until = (
        notice.closes_at.astimezone(turn.world.zone).date() if notice.closes_at is not None else turn.today
    )
    mark = f"\n{t('consult-answered')}" if answered else ""
    title = shortened(title_of(t, notice), 120)
    return f"{n}. {t.html('consult-one', title=title, date=t.date(until, 'short'))}{mark}"


def _too_few(turn: Turn, past: list[Notice]) -> list[str]:
    """Of which of the past ones no figure can be shown."""
    shown = with_figures(turn.connection, [one.id for one in past])
    few = [shortened(title_of(turn.t, one), 120) for one in past if one.id not in shown]
    return [turn.t.html("consult-past-few", title=title) for title in few]


def _nothing(turn: Turn) -> str:
    """That nothing is open, and when something will be."""
    coming = _mine(turn, coming_consultations(turn.connection, turn.now))
    times = [at for one in coming if (at := one.opens_at or one.send_at) is not None]
    if not times:
        return str(turn.t("consult-none-muted" if KIND in turn.person.muted else "consult-none"))
    day = min(times).astimezone(turn.world.zone).date()
    return str(turn.t("consult-none-until", date=turn.t.date(day, "label")))


def _log(turn: Turn, rest: list[str]) -> Reply | None:
    """`j:log:<page>`: who sent what to how many and when; no person's name."""
    if not rest or not rest[0].isdigit():
        return None
    t, page = turn.t, int(rest[0])
    inside = notices_sent(turn.connection, page)
    lines = [t("consult-log-title") if inside else t("consult-log-none")]
    lines += [_logged(turn, one) for one in inside[:PAGE]]
    buttons = [Button(t("page-before"), f"j:log:{page - 1}")] if page else []
    buttons += [Button(t("page-next"), f"j:log:{page + 1}")] if len(inside) > PAGE else []
    return Reply(edit=Screen("\n\n".join(lines), column([*buttons, Button(t("label-back"), "j:consult")])))


def _logged(turn: Turn, notice: Notice) -> str:
    t, world = turn.t, turn.world
    at = notice.started_at or notice.made_at
    few = 0 < notice.recipients < FEW and not notice.audience.took_part
    return str(
        t.html(
            "consult-logged",
            date=t.date(at.astimezone(world.zone).date(), "label"),
            who=sender(world, t, notice),
            place=world.label(notice.territory, t),
            title=shortened(title_of(t, notice), 120),
            audience=audience_words(world, t, notice.audience),
            n=t("consult-log-few") if few else count_words(t, notice.audience, notice.recipients),
        )
        + (f"\n{t('compose-state-' + notice.state)}" if notice.state != SENT else "")
    )


DEEDS["log"] = _log
DEEDS["consult"] = lambda turn, rest: Reply(edit=_consult(turn))
