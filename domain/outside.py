"""What a person said outside any conversation, kept until they say whether it is a problem."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from domain.events import Event

MOST = 8


def add_outside(kept: str, event: Event) -> str:
    """What was kept, with this event behind it; the oldest goes when there is too much."""
    said = [*_read(kept), {key: value for key, value in asdict(event).items() if value}]
    return json.dumps(said[-MOST:], ensure_ascii=False)


def read_outside(kept: str) -> list[Event]:
    """The events that were kept, the oldest first."""
    return [Event(**one) for one in _read(kept)]


def _read(kept: str) -> list[dict[str, Any]]:
    return list(json.loads(kept)) if kept else []
