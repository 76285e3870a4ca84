"""Asking for a report as PDF: of one's community, district, region or the country, made outside the conversation."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from handlers.consent import needs_place
from handlers.offices import offices_of
from storage.audit import record_look
from storage.deliveries import deliver
from storage.submissions import last_submission


def report(turn: Turn) -> Reply:
    """`/report`: which territory."""
    missing = needs_place(turn, "report")
    if missing is not None:
        return missing
    return show(Screen(turn.t("chat-report-choose"), column(_choices(turn))))


def _choices(turn: Turn) -> list[Button]:
    world = turn.world
    codes = [office.territory for office in offices_of(turn)] or [turn.person.territory]
    above = [one.code for code in codes for one in reversed(world.register.ancestors(code))]
    every = list(dict.fromkeys([*codes, *above]))
    return [Button(world.label(code, turn.t), f"r:{code}") for code in every]


def tapped(turn: Turn) -> Reply:
    """`r:<territory>`: queue the report; it comes as soon as it is made."""
    code = turn.received.data.partition(":")[2]
    one = turn.world.register.by_code.get(code)
    if one is None or one.level == "village":
        return Reply(toast=turn.t("old-button"))
    return queue_report(turn, code)


def queue_report(turn: Turn, code: str) -> Reply:
    """Queue the report of a territory; it comes as soon as it is made."""
    one = turn.world.register.by_code[code]
    year = turn.world.year
    if one.has_lsg and last_submission(turn.connection, code, year) is not None:
        record_look(turn.connection, code, "report", turn.person.id, turn.now)
    args = {"territory": code, "year": year, "language": turn.t.language}
    what = f"report {turn.received.update_id}"
    deliver(turn.connection, what, [turn.person.id], "report", args, turn.now, urgent=True)
    return Reply(toast=turn.t("chat-report-making"), screens=(Screen(turn.t("chat-report-making")),))
