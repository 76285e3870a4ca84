"""The kenesh: reads what is about to be sent in the community's name, remarks on it, and answers what is its own."""

from __future__ import annotations

from bot.screens import Reply, show
from bot.turn import Turn
from handlers import indicators, returned
from handlers.kenesh_answers import begin_own_answers
from handlers.kenesh_reading import home, kenesh_role, section
from handlers.kenesh_remark import begin_remark
from storage.audit import record_look
from storage.updates import tally


def kenesh(turn: Turn) -> Reply:
    """The kenesh's screen, of the one community or the one they act in."""
    role = kenesh_role(turn)
    if role is None:
        return Reply(toast=turn.t("not-allowed"))
    record_look(turn.connection, role.territory, "kenesh", turn.person.id, turn.now)
    return show(home(turn, role.territory))


def without_office(turn: Turn) -> Reply | None:
    """`/indicators` of somebody who holds no office but sits in a kenesh."""
    return kenesh(turn) if kenesh_role(turn) is not None else None


indicators.WITHOUT_OFFICE.append(without_office)


def tapped(turn: Turn) -> Reply:
    """`e:<verb>:<community>[:<page>]`: the Union's questions to a community, and everything of the kenesh."""
    verb, territory, page = [*turn.received.data.split(":")[1:], "", "", ""][:3]
    if verb == "r":
        return returned.opened(turn, territory)
    role = kenesh_role(turn, territory) if territory else None
    if role is None:
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    if verb == "m":
        return begin_remark(turn, territory)
    if verb == "k":
        return begin_own_answers(turn, territory)
    if verb not in ("h", "s"):
        return Reply(toast=turn.t("old-button"))
    record_look(turn.connection, territory, "kenesh", turn.person.id, turn.now)
    turn.change(acting_role=role.id)
    number = int(page) if page.isdigit() else 0
    return Reply(edit=home(turn, territory) if verb == "h" else section(turn, territory, number))
