"""The word a role goes by: who leads a city or a town is its mayor."""

from __future__ import annotations

HEAD = "head"
MAYORAL = frozenset({"republican_city", "oblast_city", "rayon_town"})
"""Kinds of territories that a mayor leads."""


def role_word(role: str, kind: str = "") -> str:
    """The word of a role in `locales`, as in "role-…", in a territory of a kind ("" where none is known)."""
    return "mayor" if role == HEAD and kind in MAYORAL else role.replace("_", "-")
