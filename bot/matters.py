"""The categories of problems as chats name them: in few words, where the report has their full names."""

from __future__ import annotations

from collections.abc import Mapping

from domain.evidence import Matter
from locales import Texts


def matter_name(t: Texts, matters: Mapping[str, Matter], code: str) -> str:
    """A category in few words; one the program has no words for keeps its full name."""
    key = code.lower()
    return t(f"matter-{key}") if t.has(f"matter-{key}") else t.name(matters[code].names)
