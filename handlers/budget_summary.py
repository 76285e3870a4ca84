"""Asking for the summary for the budget: of a region or the country, from the end of checking on."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.cycle import SUMMARISE
from domain.places import REGION
from handlers.marking import in_scope
from handlers.stages import closed
from handlers.union import ENTRIES, may
from storage.audit import record
from storage.deliveries import deliver
from storage.updates import tally


def entry(turn: Turn) -> list[Button]:
    """The button of the workspace once the figures are checked."""
    allowed = turn.world.cycle.allows(SUMMARISE)
    return [Button(turn.t("budget-summary-entry"), "c:sum")] if allowed else []


ENTRIES.append(entry)


def tapped(turn: Turn, rest: list[str]) -> Reply:
    """`c:sum` asks for which territory, `c:sum:<code>` queues the document."""
    t = turn.t
    if not may(turn):
        tally(turn.connection, "forged-tap")
        return Reply(toast=t("old-button"))
    why = closed(turn, SUMMARISE)
    if why:
        return Reply(edit=Screen(t.escape(why), column([Button(t("label-back"), "u:all")])))
    if not rest:
        return Reply(edit=_choice(turn))
    if rest[0] not in _codes(turn):
        tally(turn.connection, "forged-tap")
        return Reply(toast=t("old-button"))
    return _queue(turn, rest[0])


def _codes(turn: Turn) -> list[str]:
    register = turn.world.register
    codes = [register.root, *(one.code for one in register.territories if one.level == REGION)]
    return [code for code in codes if in_scope(turn, code)]


def _choice(turn: Turn) -> Screen:
    t, cycle = turn.t, turn.world.cycle
    buttons = [Button(turn.world.label(code, t), f"c:sum:{code}") for code in _codes(turn)]
    text = t.html("budget-summary-ask", year=str(cycle.year), date=t.date(cycle.budget_summary_by, "label"))
    return Screen(text, column([*buttons, Button(t("label-back"), "u:all")]))


def _queue(turn: Turn, code: str) -> Reply:
    year, now = turn.world.year, turn.now
    args = {"territory": code, "year": year, "language": turn.t.language}
    what = f"budget-summary {turn.received.update_id}"
    deliver(turn.connection, what, [turn.person.id], "budget-summary", args, now, urgent=True)
    subject = f"cycle {year} {code}"
    record(turn.connection, "budget summary issued", subject, now, by=turn.person.id)
    making = turn.t("chat-report-making")
    return Reply(toast=making, screens=(Screen(making),))
