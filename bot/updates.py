"""From the library's update to our event: the one place that knows what Telegram's messages look like."""

from __future__ import annotations

import re
import unicodedata

from telegram import Document, Message, Update

from bot.turn import Received
from domain.events import CONTACT, FILE, LOCATION, OTHER, PDF, PHOTO, TAP, TEXT, VOICE, Event

COMMAND = re.compile(r"/([a-z_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)
CONTROL = {code: None for code in range(32) if chr(code) not in "\n\t"} | {0x7F: None}
BIDI = {
    ord(mark): None for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff"
}
MARKS = re.compile(r"((?:[^\W\d_]|.)[\u0300-\u036f]{2})[\u0300-\u036f]+")


def clean(text: str) -> str:
    """A person's words without control characters, direction marks and stacked accents, composed (NFC)."""
    composed = unicodedata.normalize("NFC", text.translate(CONTROL | BIDI))
    return MARKS.sub(r"\1", composed).encode("utf-8", "ignore").decode().strip()


def read_update(update: Update) -> Received | None:
    """What a private chat's update says, or None when it is nothing a person said to the bot there."""
    user = update.effective_user
    chat = update.effective_chat
    if user is None or user.is_bot or chat is None or chat.type != "private":
        return None
    if update.callback_query is not None:
        query = update.callback_query
        message = query.message.message_id if query.message is not None else 0
        return Received(update.update_id, user.id, Event(TAP, message), data=query.data or "")
    if update.edited_message is not None:
        return Received(update.update_id, user.id, Event(OTHER, update.edited_message.message_id))
    if update.message is None:
        return None
    return _message(update.update_id, user.id, update.message)


def _message(update_id: int, user: int, message: Message) -> Received:
    event = _event(message, user)
    found = COMMAND.fullmatch(event.text) if event.kind == TEXT and event.text.startswith("/") else None
    if found is None:
        return Received(update_id, user, event)
    return Received(update_id, user, event, found[1].lower(), (found[2] or "").strip())


def _event(message: Message, user: int) -> Event:
    number = message.message_id
    if message.text is not None:
        return Event(TEXT, number, clean(message.text))
    words = clean(message.caption or "")
    if message.photo:
        return Event(PHOTO, number, words, album=message.media_group_id or "")
    if message.document is not None and is_table(message.document.file_name or ""):
        return Event(FILE, number, words, name=clean(message.document.file_name or "")[-100:])
    if message.document is not None and is_pdf(message.document):
        return Event(PDF, number, words, name=clean(message.document.file_name or "")[-100:])
    if message.document is not None:
        return Event(PHOTO, number, words, album=message.media_group_id or "")
    if message.voice is not None:
        return Event(VOICE, number, words, seconds=_seconds(message.voice.duration))
    if message.location is not None:
        here = message.location
        return Event(LOCATION, number, latitude=here.latitude, longitude=here.longitude)
    if message.contact is not None:
        own = message.contact.user_id == user and message.forward_origin is None
        return Event(CONTACT, number, phone=clean(message.contact.phone_number), own=own)
    return Event(OTHER, number, words)


def is_table(name: str) -> bool:
    """Whether a file's name says that it is a table: one we read, or one whose sender hears why we do not."""
    return name.lower().endswith((".xlsx", ".csv", ".xlsm", ".xls"))


def is_pdf(document: Document) -> bool:
    """Whether a file says of itself that it is a PDF; its bytes are looked at when it is fetched."""
    return document.mime_type == "application/pdf" or (document.file_name or "").lower().endswith(".pdf")


def _seconds(duration: object) -> int:
    return int(duration.total_seconds()) if hasattr(duration, "total_seconds") else int(duration)  # type: ignore[call-overload]
