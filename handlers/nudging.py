"""Reminding a community's people by hand: once a day at most, with a button that opens the very next question."""

from __future__ import annotations

from bot.screens import Reply
from bot.turn import Turn
from domain.completeness import Standing
from domain.cycle import ANSWER
from domain.draft import Draft
from domain.questionnaire import WORD, minutes
from domain.reminders import TO_OFFICES
from handlers.scope import REMIND, may_act
from handlers.workspace import DEEDS, show_community, standings_in
from handlers.workspace_community import done_in, is_expected, office_draft, office_form
from storage.audit import record
from storage.deliveries import deliver, queued_since, was_queued
from storage.drafts import StoredDraft, begin_draft
from storage.locks import hold_draft

REMINDED = ("head", "deputy")
"""Those who may fill everything; a colleague with one section hears from the head."""


def _nudge(turn: Turn, rest: list[str]) -> Reply | None:
    code = rest[0] if rest else ""
    if not may_act(turn, code, REMIND) or not is_expected(turn, code):
        return None
    standing = next(one for one in standings_in(turn, code) if one.territory == code)
    what = f"nudge {code} {turn.world.year} {turn.today}"
    problem = _hindrance(turn, standing, what)
    if problem:
        return Reply(toast=turn.t(problem), alert=True)
    args, answering = _args(turn, standing), _answering(standing)
    for person in _people(standing):
        said = {**args, "returned": person in answering}
        deliver(turn.connection, what, [person], "nudge", said, turn.now)
    record(turn.connection, "office reminded", f"{code}:{turn.world.year}", turn.now, by=turn.person.id)
    return show_community(turn, code, turn.t("nudge-sent"))


def _people(standing: Standing) -> list[int]:
    return list(dict.fromkeys(one.person for one in standing.people if one.role in REMINDED))


def _answering(standing: Standing) -> set[int]:
    """Those who are to answer what the Union asks about, before all else."""
    heads = {one.person for one in standing.people if one.role == REMINDED[0] and one.confirmed}
    return heads if standing.returns else set()


def _hindrance(turn: Turn, standing: Standing, what: str) -> str:
    """Why nothing is said: a message's name, or ""."""
    if not turn.world.cycle.allows(ANSWER):
        return "workspace-closed"
    if not any(one.role in REMINDED and one.reachable for one in standing.people):
        return "nudge-nobody"
    if was_queued(turn.connection, what):
        return "nudge-today-already"
    local = turn.now.astimezone(turn.world.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    if queued_since(turn.connection, _people(standing), TO_OFFICES, midnight):
        return "nudge-scheduled-today"
    stored = office_draft(turn, standing.territory)
    done = done_in(turn, stored)
    nothing_open = done.done == done.total
    return "nudge-nothing-owed" if standing.received and nothing_open and not standing.returns else ""


def _args(turn: Turn, standing: Standing) -> dict[str, object]:
    stored = _draft(turn, standing.territory)
    done = done_in(turn, stored)
    return {
        "territory": standing.territory,
        "draft": stored.id,
        "n": done.total - done.done,
        "minutes": minutes(office_form(turn, stored), stored.draft),
        "date": standing.deadline.isoformat(),
    }


def _draft(turn: Turn, code: str) -> StoredDraft:
    """The office's draft, begun if nobody has: the button needs its number."""
    stored = office_draft(turn, code)
    if stored is not None:
        return stored
    owner = f"{code}:{turn.world.year}"
    hold_draft(turn.connection, WORD, owner)
    return office_draft(turn, code) or begin_draft(turn.connection, Draft(WORD), owner, None, turn.now)


DEEDS["r"] = _nudge
