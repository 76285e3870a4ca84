"""Who may check what: the Union and its partners inside their scope, never a community they report for."""

from __future__ import annotations

from datetime import date

from bot.screens import Reply
from bot.turn import Turn
from domain.cycle import CHECK
from domain.flags import Case, Flag, flags
from domain.peers import Community, Peers
from domain.places import REGION, Territory
from domain.review import ACCEPT, CHECKERS, RECEIVED, REPORTERS, Actor, refusal
from storage.cases import Waiting, last_answer, read_cases, read_numbers, sendings
from storage.reviews import speaks_for
from storage.roles import Role
from storage.updates import tally


def checker_roles(turn: Turn) -> list[Role]:
    """The confirmed roles in which the person checks; an administrator's last."""
    mine = [role for role in turn.roles if role.role in CHECKERS and role.confirmed]
    return sorted(mine, key=lambda role: role.role == "admin")


def covers(turn: Turn, role: Role, territory: str) -> bool:
    """Whether a unit lies in a role's scope."""
    register = turn.world.register
    above = {one.code for one in register.ancestors(territory)} if territory in register.by_code else set()
    return role.territory == territory or role.territory in above


def actor(turn: Turn, deed: str, territory: str, *, state: str = RECEIVED, group: str = "") -> Actor:
    """The person as they may best do a deed in a community: in the first of their roles that allows it."""
    since = next((one.sent_at for one in sendings(turn.connection, turn.world.year, [territory])), None)
    reports = speaks_for(turn.connection, turn.person.id, territory, since)
    tried = [
        Actor(role.role, role.confirmed, covers(turn, role, territory), reports, role.subjects)
        for role in checker_roles(turn)
    ]
    allowed = [one for one in tried if not refusal(deed, state, one, group)]
    inside = [one for one in tried if one.covers]
    return (allowed or inside or [Actor("citizen")])[0]


def sees(turn: Turn, territory: str) -> bool:
    """Whether a community lies in the person's scope and is not one they report for."""
    me = actor(turn, ACCEPT, territory)
    return me.role in CHECKERS and me.covers and not me.reports_there


def may_open(turn: Turn, territory: str) -> Reply | None:
    """Why a community may not be opened by this person; None when it may. What was forged is counted."""
    if sees(turn, territory):
        return None
    mine = actor(turn, ACCEPT, territory)
    if mine.covers and mine.reports_there:
        return refused(turn, "own-community")
    tally(turn.connection, "forged-tap")
    return Reply(toast=turn.t("old-button"))


def refused(turn: Turn, why: str) -> Reply:
    """Say why something was not done."""
    return Reply(toast=turn.t(f"checking-no-{why}"), alert=True)


def is_open(turn: Turn) -> bool:
    """Whether checking goes on now; an administrator may always."""
    return turn.world.cycle.allows(CHECK) or any(role.role == "admin" for role in checker_roles(turn))


def not_now(turn: Turn) -> str:
    """When checking will be, or that its time is over."""
    begins = turn.world.cycle.allowed_from(CHECK)
    return turn.t("checking-over") if begins is None else turn.t("checking-opens", date=turn.t.date(begins))


def expected(turn: Turn, inside: str = "") -> tuple[Territory, ...]:
    """The communities of the year: those with self-government on its last day, everywhere or inside a unit."""
    return turn.world.register.expected(date(turn.world.year, 12, 31), inside)


def in_scope(turn: Turn) -> list[str]:
    """The communities the person checks, their own left out."""
    codes = dict.fromkeys(one.code for role in checker_roles(turn) for one in expected(turn, role.territory))
    own = {role.territory for role in turn.roles if role.role in REPORTERS}
    return [code for code in codes if code not in own]


def queue(turn: Turn) -> list[Waiting]:
    """The last sendings of all communities in scope, whatever their state; those that waited longest first."""
    return sendings(turn.connection, turn.world.year, in_scope(turn))


def peers(turn: Turn) -> Peers:
    """Everybody's figures, counted again when somebody has answered since."""
    newest, remembered = last_answer(turn.connection), turn.world.remembered
    found = remembered.get("peers")
    if found is None or found[0] != newest:
        register = turn.world.register
        places = [
            Community(one.code, one.kind, register.at_level(one.code, REGION)) for one in expected(turn)
        ]
        numbers = read_numbers(turn.connection, turn.world.year)
        found = newest, Peers(turn.world.indicators.indicators, places, numbers)
        remembered["peers"] = found
    known: Peers = found[1]
    return known


def subjects(turn: Turn, territory: str) -> frozenset[str]:
    """The groups of indicators the person's scope in a community is limited to; none: all."""
    limits = [role.subjects for role in checker_roles(turn) if covers(turn, role, territory)]
    return frozenset().union(*limits) if limits and all(limits) else frozenset()


def flagged(turn: Turn, territories: list[str]) -> dict[str, tuple[Case, tuple[Flag, ...]]]:
    """The cases of communities with those of their flags that lie in the person's subjects."""
    cases = read_cases(turn.connection, turn.world.year, territories)
    indicators, everybody = turn.world.indicators.indicators, peers(turn)
    return {
        code: (case, _within(turn, subjects(turn, code), flags(indicators, case, everybody)))
        for code, case in cases.items()
    }


def _within(turn: Turn, groups: frozenset[str], found: tuple[Flag, ...]) -> tuple[Flag, ...]:
    by_code = turn.world.indicators.by_code
    return tuple(one for one in found if not groups or by_code[one.codes[0]].group in groups)
