"""What a person did, without Telegram: the input of every conversation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

TAP, TEXT, PHOTO, VOICE, FILE, PDF, LOCATION, CONTACT, OTHER = (
    "tap",
    "text",
    "photo",
    "voice",
    "file",
    "pdf",
    "location",
    "contact",
    "other",
)


@dataclass(frozen=True)
class Event:
    """One thing a person did.

    `message` is the id of their message, or of the message whose button they tapped. A tap names the
    `question` and the draft `version` its button was drawn for, and its `choice`. `file` is the SHA-256 under
    which a photo, a voice message, a table or a PDF is kept, `name` the name of the table or PDF,
    `sheet` what a table says that is a questionnaire of ours (see `storage.sheet_reading`). `problem` says why it is not
    kept ("not-an-image", "not-a-pdf", "too-large", "not-fetched"). `own` tells whether a contact is the sender's. Latitude and
    longitude are in degrees.
    """

    kind: str
    message: int = 0
    text: str = ""
    question: str = ""
    version: int = 0
    choice: str = ""
    file: str = ""
    name: str = ""
    problem: str = ""
    seconds: int = 0
    album: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    phone: str = ""
    own: bool = False
    sheet: Mapping[str, Any] | None = None
