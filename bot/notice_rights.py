"""Who may change a notice and who may watch it go, by the roles they hold."""

from __future__ import annotations

from collections.abc import Iterable

from domain.places import Register
from storage.notices import Notice
from storage.roles import Role

WORKING = ("union", "admin", "partner")
"""The roles that have a workspace."""


def organisation(role: str) -> str:
    """The organisation a role's holder works for."""
    return "partner" if role == "partner" else "union"


def writes(register: Register, roles: Iterable[Role], notice: Notice) -> bool:
    """Whether one of the roles may change and send a notice: of the same organisation, in a place that holds its own."""
    return _has(register, roles, notice, {organisation(notice.role)})


def watches(register: Register, roles: Iterable[Role], notice: Notice) -> bool:
    """Whether one of the roles may see how a notice goes, hold and stop it: its organisation, and the Union above."""
    return _has(register, roles, notice, {organisation(notice.role), "union"})


def _has(register: Register, roles: Iterable[Role], notice: Notice, organisations: set[str]) -> bool:
    return any(
        role.confirmed
        and role.role in WORKING
        and organisation(role.role) in organisations
        and register.lies_in(notice.territory, role.territory)
        for role in roles
    )
