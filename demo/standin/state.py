"""What the stand-in remembers: people, chats with their messages, files, the calls made, and the faults asked for."""

from __future__ import annotations

import itertools
import secrets
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from demo.standin.markup import show

FIRST_PERSON = 5_100_000_000


@dataclass
class Someone:
    """A person who may talk to the bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    phone: str = ""
    language_code: str = ""
    note: str = ""

    def user(self) -> dict[str, Any]:
        """As Telegram shows them to a bot."""
        user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if getattr(self, name):
                user[name] = getattr(self, name)
        return user

    def chat(self) -> dict[str, Any]:
        """Their private chat."""
        return {
            key: value
            for key, value in {**self.user(), "type": "private"}.items()
            if key not in ("is_bot", "language_code")
        }


@dataclass
class File:
    """Bytes that were sent, by either side."""

    id: str
    unique: str
    content: bytes
    name: str
    mime: str
    width: int = 0
    height: int = 0


@dataclass
class Chat:
    """One private chat."""

    person: Someone
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    reply_keyboard: dict[str, Any] | None = None
    blocked: bool = False
    typing_until: float = 0.0
    commands: list[dict[str, str]] | None = None

    def view(self, message: dict[str, Any]) -> dict[str, Any]:
        """A message for the page: with safe HTML, and where its file is."""
        text = message.get("text") or message.get("caption") or ""
        entities = message.get("entities") or message.get("caption_entities") or []
        shown: dict[str, Any] = {**message, "html": show(text, entities)}
        if not message["from"].get("is_bot"):
            shown["outgoing"] = True
        media = message.get("document") or message.get("voice") or (message.get("photo") or [None])[-1]
        if media:
            shown["file_url"] = f"/control/files/{media['file_id']}"
        return shown


@dataclass
class Fault:
    """Something that shall go wrong with the next calls of a method."""

    method: str
    kind: str
    count: int
    retry_after: int = 1
    seconds: float = 30.0


class Memory:
    """Everything the stand-in remembers of one bot."""

    def __init__(self, ledger: int = 20_000) -> None:
        self.bot = {"id": 700_000_001, "is_bot": True, "first_name": "Эл үнү", "username": "el_unu_bot"}
        self.people: dict[int, Someone] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.calls: deque[dict[str, Any]] = deque(maxlen=ledger)
        self.call_numbers = itertools.count(1)
        self.faults: list[Fault] = []
        self.update_faults: dict[str, int] = {}
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.queries: dict[str, dict[str, Any]] = {}
        self.texts: dict[str, Any] = {}
        self._person_numbers = itertools.count(FIRST_PERSON)
        self._queries = itertools.count(1)

    def add_person(self, values: dict[str, Any]) -> Someone:
        """Make somebody known; without an id they get one."""
        number = int(values.get("id") or next(self._person_numbers))
        known = {
            name: str(values.get(name) or "")
            for name in ("last_name", "username", "phone", "language_code", "note")
        }
        someone = Someone(number, str(values.get("first_name") or f"#{number}"), **known)
        self.people[number] = someone
        self.chats[number] = Chat(someone)
        return someone

    def keep(self, content: bytes, name: str, mime: str, width: int = 0, height: int = 0) -> File:
        """Keep a file."""
        unique = secrets.token_urlsafe(9)
        file = File(f"F{secrets.token_urlsafe(18)}", unique, content, name, mime, width, height)
        self.files[file.id] = file
        return file

    def note(
        self, method: str, params: dict[str, Any], answer: dict[str, Any], chat: int | None
    ) -> dict[str, Any]:
        """Write a call into the ledger."""
        result = answer.get("result")
        call = {
            "n": next(self.call_numbers),
            "at": time.time(),
            "method": method,
            "params": params,
            "ok": answer["ok"],
            "error_code": answer.get("error_code"),
            "description": answer.get("description"),
            "chat_id": chat,
            "message_id": result.get("message_id") if isinstance(result, dict) else None,
        }
        self.calls.append(call)
        return call

    def new_query(self, chat: int, message: int, data: str) -> str:
        """Remember a tap that waits for its answer."""
        number = f"{next(self._queries):016d}"
        self.queries[number] = {
            "chat": chat,
            "message": message,
            "data": data,
            "answered": False,
            "at": time.time(),
        }
        return number

    def fault_for(self, method: str) -> Fault | None:
        """The fault that strikes this call, used up by it."""
        for fault in self.faults:
            if fault.method in ("*", method) and fault.count > 0:
                fault.count -= 1
                if fault.count == 0:
                    self.faults.remove(fault)
                return fault
        return None
