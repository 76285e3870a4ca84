"""What a role is called: who leads a city or a town is its mayor."""

from __future__ import annotations

from domain.places import Register
from locales import Texts

HEAD = "head"
MAYORAL = frozenset({"republican_city", "oblast_city", "rayon_town"})
"""Kinds of territories that a mayor leads."""


def role_name(register: Register, t: Texts, role: str, territory: str = "") -> str:
    """A role's name in a territory."""
    place = register.by_code.get(territory)
    if role == HEAD and place is not None and place.kind in MAYORAL:
        return t("role-mayor")
    return t(f"role-{role.replace('_', '-')}")
