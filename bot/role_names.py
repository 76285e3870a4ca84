"""What a role is called in a territory."""

from __future__ import annotations

from domain.places import Register
from domain.role_words import role_word
from locales import Texts


def role_name(register: Register, t: Texts, role: str, territory: str = "") -> str:
    """A role's name in a territory."""
    place = register.by_code.get(territory)
    return t(f"role-{role_word(role, place.kind if place is not None else '')}")
