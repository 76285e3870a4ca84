"""Whether somebody is among those a consultation asks: by the community they count in, and by the roles they hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from domain.notices import CITIZEN, Audience
from domain.places import Register
from storage.roles import roles_of

PLACE, ROLE = "place", "role"
"""Why somebody is not asked: they count in another community, or it is for others than them."""


def why_not_asked(
    connection: Connection, register: Register, audience: Audience, person: int, community: str, now: datetime
) -> str:
    """Why a consultation is not for somebody who counts in `community`: place or role; "" when it is for them.

    A role counts where it holds, whatever community its holder lives in. Languages and samples do not shut anybody
    out: they say only who is told.
    """
    held = [one for one in roles_of(connection, person, now) if one.confirmed]
    here = _inside(register, audience.territories, community)
    mine = [one.role for one in held if _inside(register, audience.territories, one.territory)]
    if not audience.roles:
        return "" if here or mine else PLACE
    if any(word in audience.roles for word in mine):
        return ""
    if CITIZEN in audience.roles and not held:
        return "" if here else PLACE
    return ROLE


def _inside(register: Register, territories: Sequence[str], code: str) -> bool:
    """Whether a unit is one of these or lies in one; any does where there is no limit."""
    if not territories:
        return True
    if code not in register.by_code:
        return False
    return code in territories or any(one.code in territories for one in register.ancestors(code))
