"""Who may act for the Union, and where: the one place that says so.

A role holds in its territory and in all that lies in it. Partner organisations work as the Union does inside their
region, but confirm nobody, see no phone and read nothing that citizens said to the Union alone. State bodies supply
figures of their subjects.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.notice_rights import WORKING
from bot.turn import Turn
from domain.completeness import OFFICE
from domain.places import VILLAGE
from storage.roles import Role, holders

LOOK, REMIND, EXTEND, APPOINT, ENTER, CHECK = "look", "remind", "extend", "appoint", "enter", "check"
CONFIRM, PHONES, READ, SUPPLY = "confirm", "phones", "read", "supply"

EVERYTHING = frozenset({LOOK, REMIND, EXTEND, APPOINT, ENTER, CHECK, CONFIRM, PHONES, READ, SUPPLY})
MAY: Mapping[str, frozenset[str]] = {
    "union": EVERYTHING,
    "admin": EVERYTHING,
    "partner": frozenset({LOOK, REMIND, EXTEND, APPOINT, ENTER, CHECK}),
    "state_body": frozenset({SUPPLY}),
}
"""What each role may do in its scope, once it is confirmed."""

NOT_OWN = frozenset({CHECK})
"""What nobody may do for a community they report for themselves."""

GIVES: Mapping[str, frozenset[str]] = {
    "union": frozenset({"head", "deputy", "kenesh", "union", "partner"}),
    "admin": frozenset({"head", "deputy", "kenesh", "union", "partner"}),
    "partner": frozenset({"head", "deputy", "kenesh"}),
}
"""Which roles each may give by a link made in chat; the Union's own people only below one's own territory."""


def acting_as(turn: Turn, territory: str, deed: str, subject: str = "") -> Role | None:
    """The role in which the person may do something in a territory, or None.

    `subject` is a group of indicators, for a role whose scope is limited to some.
    """
    if deed in NOT_OWN and any(one.role in OFFICE and one.territory == territory for one in turn.roles):
        return None
    for role in turn.roles:
        allowed = role.confirmed and deed in MAY.get(role.role, ())
        in_subject = not subject or not role.subjects or subject in role.subjects
        if allowed and in_subject and turn.world.register.lies_in(territory, role.territory):
            return role
    return None


def may_act(turn: Turn, territory: str, deed: str, subject: str = "") -> bool:
    """Whether the person may do something for the Union in a territory."""
    return acting_as(turn, territory, deed, subject) is not None


def may_give(turn: Turn, territory: str, word: str) -> bool:
    """Whether the person may make a link for a role in a territory."""
    for role in turn.roles:
        if not role.confirmed or word not in GIVES.get(role.role, ()):
            continue
        inside = turn.world.register.lies_in(territory, role.territory)
        if inside and (word in OFFICE or territory != role.territory):
            return True
    return False


def workplace(turn: Turn) -> Role | None:
    """The confirmed role whose workspace the person has before them, or None."""
    role = turn.role(*WORKING)
    return role if role is not None and role.confirmed else None


def places_of(turn: Turn) -> frozenset[str] | None:
    """The units of the workspace, for lists that are limited to it; None for the whole country."""
    role = workplace(turn)
    if role is None:
        return frozenset()
    if role.territory == turn.world.register.root:
        return None
    key = f"places {role.territory}"
    if key not in turn.world.remembered:
        register = turn.world.register
        turn.world.remembered[key] = frozenset(
            one.code
            for one in register.territories
            if one.level != VILLAGE and register.lies_in(one.code, role.territory)
        )
    found: frozenset[str] = turn.world.remembered[key]
    return found


def coordinators(turn: Turn, territory: str) -> list[int]:
    """The people of the Union whose scope holds a territory."""
    register = turn.world.register
    return [
        one.person
        for one in holders(turn.connection, "union", turn.now)
        if one.confirmed and register.lies_in(territory, one.territory)
    ]
