"""What the stand-in remembers: people, groups, their chats with the messages, files, the calls made, and the faults asked for."""

from __future__ import annotations

import itertools
import secrets
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from demo.standin.shown import show

FIRST_PERSON = 5_100_000_000
FIRST_GROUP, FIRST_SUPERGROUP = -4_100_000_000, -1_002_100_000_000
MOST_QUERIES = 50_000
Json = dict[str, Any]


@dataclass
class Someone:
    """A person who may talk to the bot. `deactivated` ones have deleted their account; only `listed` ones are on the page."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    phone: str = ""
    language_code: str = ""
    note: str = ""
    listed: bool = True
    deactivated: bool = field(default=False, init=False)

    def user(self) -> Json:
        """As Telegram shows them to a bot."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if getattr(self, name):
                user[name] = getattr(self, name)
        return user

    def chat(self) -> Json:
        """Their private chat."""
        user = self.user()
        return {name: user[name] for name in user if name not in ("is_bot", "language_code")} | {
            "type": "private"
        }

    def shown(self) -> Json:
        """As the page shows them."""
        return {name: value for name, value in vars(self).items() if name not in ("listed", "deactivated")}


@dataclass
class Group:
    """A group, or the supergroup that one was upgraded to."""

    id: int
    title: str
    members: tuple[int, ...] = ()
    upgraded_to: int = 0
    supergroup: bool = False

    def chat(self) -> Json:
        """As Telegram shows it."""
        return {"id": self.id, "title": self.title, "type": "supergroup" if self.supergroup else "group"}


@dataclass
class File:
    """Bytes that were sent, by either side; `kind` is photo, voice or document."""

    id: str
    unique: str
    content: bytes
    name: str
    mime: str
    width: int = 0
    height: int = 0
    kind: str = "document"


@dataclass
class Chat:
    """One chat with the bot. A message in it is replaced, never changed, so that what was handed out stays as it was."""

    person: Someone | Group
    messages: dict[int, Json] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    reply_keyboard: Json | None = None
    blocked: bool = False
    typing_until: float = 0.0
    menu_button: Json | None = None

    @property
    def private(self) -> bool:
        """Whether it is a chat with one person."""
        return isinstance(self.person, Someone)

    def view(self, message: Json) -> Json:
        """A message for the page: with safe HTML, and where its file is."""
        text = message.get("text") or message.get("caption") or ""
        entities = message.get("entities") or message.get("caption_entities") or []
        shown: Json = {**message, "html": show(text, entities)}
        if not message["from"].get("is_bot"):
            shown["outgoing"] = True
        media = message.get("document") or message.get("voice") or (message.get("photo") or [None])[-1]
        if media:
            shown["file_url"] = f"/control/files/{media['file_id']}"
        return shown


@dataclass
class Fault:
    """Something that shall go wrong with the next calls of a method; "*" is every method."""

    method: str
    kind: str
    count: int = 1
    retry_after: int = 1
    seconds: float = 30.0

    def strikes(self, method: str) -> bool:
        """Whether a call of the method is struck."""
        return self.count > 0 and self.method.lower() in ("*", method.lower())


class Memory:
    """Everything the stand-in remembers of one bot.

    `ledger` is how many calls are kept (None: all), `history` how many messages of a chat (None: all).
    """

    def __init__(self, ledger: int | None = 20_000, history: int | None = None) -> None:
        self.bot: Json = {
            "id": 700_000_001,
            "is_bot": True,
            "first_name": "Эл үнү",
            "username": "el_unu_bot",
        }
        self.people: dict[int, Someone] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.calls: deque[Json] = deque(maxlen=ledger)
        self.faults: list[Fault] = []
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.queries: dict[str, Json] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self.menu_button: Json = {"type": "commands"}
        self.history = history
        self._call_numbers = itertools.count(1)
        self._query_numbers = itertools.count(1)
        self._people_numbers = itertools.count(FIRST_PERSON)
        self._group_numbers = itertools.count(FIRST_GROUP, -1)
        self._supergroup_numbers = itertools.count(FIRST_SUPERGROUP, -1)

    def add_person(self, values: Json) -> Someone:
        """Make somebody known; without an id they get one."""
        number = int(values.get("id") or next(self._people_numbers))
        names = ("last_name", "username", "phone", "language_code", "note")
        known = {name: str(values.get(name) or "") for name in names}
        listed = bool(values.get("listed", True))
        someone = Someone(number, str(values.get("first_name") or f"#{number}"), **known, listed=listed)
        self.people[number] = someone
        self.chats[number] = Chat(someone)
        return someone

    def add_group(self, title: str, members: tuple[int, ...]) -> Group:
        """Make a group with the bot in it."""
        group = Group(next(self._group_numbers), title, members)
        self.chats[group.id] = Chat(group)
        return group

    def upgrade(self, group: Group) -> Group:
        """Make a supergroup of a group; its number changes."""
        upgraded = Group(next(self._supergroup_numbers), group.title, group.members, supergroup=True)
        self.chats[upgraded.id] = Chat(upgraded)
        group.upgraded_to = upgraded.id
        return upgraded

    def keep(
        self, content: bytes, name: str, mime: str, width: int = 0, height: int = 0, kind: str = "document"
    ) -> File:
        """Keep a file."""
        number = f"F{secrets.token_urlsafe(18)}"
        file = File(number, secrets.token_urlsafe(9), content, name, mime, width, height, kind)
        self.files[number] = file
        return file

    def post(self, chat: Chat, sender: Json, content: Json) -> Json:
        """Put a message into a chat; the next number is its own."""
        number = next(chat.numbers)
        message = {
            "message_id": number,
            "from": sender,
            "chat": chat.person.chat(),
            "date": int(time.time()),
            **content,
        }
        chat.messages[number] = message
        if self.history is not None and len(chat.messages) > self.history:
            del chat.messages[next(iter(chat.messages))]
        return message

    def note(self, method: str, params: Json, answer: Json, chat: int | None) -> Json:
        """Write a call into the ledger."""
        result = answer.get("result")
        call = {
            "n": next(self._call_numbers),
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
        number = f"{next(self._query_numbers):016d}"
        asked = {"chat": chat, "message": message, "data": data, "answered": False, "at": time.time()}
        self.queries[number] = asked
        if len(self.queries) > MOST_QUERIES:
            del self.queries[next(iter(self.queries))]
        return number

    def fault_for(self, method: str) -> Fault | None:
        """The fault that strikes this call, used up by it."""
        for fault in self.faults:
            if fault.strikes(method):
                fault.count -= 1
                self.faults = [one for one in self.faults if one.count > 0]
                return fault
        return None
