"""What people do in their chats, as messages there and as updates on their way to the bot."""

from __future__ import annotations

import time
from typing import Any

from demo.standin.delivery import Deliveries
from demo.standin.desk import Tell
from demo.standin.keyboards import START
from demo.standin.media import describe, keep_photo
from demo.standin.state import Chat, Group, Memory, Someone

Json = dict[str, Any]
Part = tuple[str, str, str, bytes]
"""Of a form: name, file name ("" for a plain value), MIME type, content."""
VOICE, DOCUMENT = "audio/ogg", "application/octet-stream"
USELESS: dict[str, Json] = {
    "sticker": {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"},
    "video": {"duration": 3},
}


class Inbox:
    """Turns what a person does into a message in the chat and an update on its way."""

    def __init__(self, memory: Memory, deliveries: Deliveries, tell: Tell) -> None:
        self._memory = memory
        self._deliveries = deliveries
        self._tell = tell

    def _message(self, chat: Chat, sender: Someone, content: Json) -> Json:
        message = self._memory.post(chat, sender.user(), content)
        self._tell("message", chat.person.id, lambda: {"message": chat.view(message)})
        self._deliver(chat, "message", message)
        return message

    def _deliver(self, chat: Chat, kind: str, content: Json) -> None:
        """Queue an update; from somebody who blocked the bot nothing comes."""
        if not chat.blocked:
            self._deliveries.add(chat.person.id, kind, content)

    def _sender(self, chat: Chat, values: Json) -> Someone:
        if isinstance(chat.person, Someone):
            return chat.person
        return self._memory.people[int(values.get("from") or chat.person.members[0])]

    def send(self, chat: Chat, values: Json) -> Json:
        """Send words, a location, a contact, or something the bot has no use for. Raises ValueError when it is nothing."""
        if "edit" in values:
            return self._edit(chat, int(values["edit"]), str(values["text"]))
        message = self._message(chat, self._sender(chat, values), self._content(values))
        if chat.reply_keyboard is not None and chat.reply_keyboard.get("one_time_keyboard"):
            chat.reply_keyboard = None
            self._tell("keyboard", chat.person.id, lambda: {"reply_keyboard": None})
        return {"message_id": message["message_id"]}

    def _content(self, values: Json) -> Json:
        forwarded = _forwarded() if values.get("forward") else {}
        if "start" in values:
            return _text(_start(str(values["start"])))
        if "text" in values:
            return {**_text(str(values["text"])), **forwarded}
        if "location" in values:
            return {"location": {name: float(values["location"][name]) for name in ("latitude", "longitude")}}
        if "contact" in values:
            return {"contact": dict(values["contact"]), **forwarded}
        if values.get("poll"):
            return {"poll": _poll(), **forwarded}
        for kind, extra in USELESS.items():
            if values.get(kind):
                file = self._memory.keep(b"\0", kind, DOCUMENT)
                known = {"file_id": file.id, "file_unique_id": file.unique, "width": 512, "height": 512}
                return {kind: {**known, **extra}, **forwarded}
        raise ValueError("nothing to send")

    def _edit(self, chat: Chat, number: int, text: str) -> Json:
        old = chat.messages[number]
        if old["from"].get("is_bot"):
            raise ValueError("only one's own messages are edited")
        words = _text(text) if "text" in old else {"caption": text}
        kept = {name: value for name, value in old.items() if name != "entities"}
        message = chat.messages[number] = {**kept, **words, "edit_date": int(time.time())}
        self._tell("edit", chat.person.id, lambda: {"message": chat.view(message)})
        self._deliver(chat, "edited_message", message)
        return {"message_id": number}

    def send_files(self, chat: Chat, parts: list[Part]) -> Json:
        """Send photos (several are an album), documents or a voice message, with a caption under the first."""
        values = {name: content.decode() for name, filename, _, content in parts if not filename}
        files = [part for part in parts if part[1]]
        if not files:
            raise ValueError("no file to send")
        group = {"media_group_id": str(time.time_ns())} if len(files) > 1 else {}
        captions = [values.get("caption", "")] + [""] * len(files)
        numbers = []
        for part, caption in zip(files, captions, strict=False):
            content = {**self._file(part, values), **({"caption": caption} if caption else {}), **group}
            numbers.append(self._message(chat, self._sender(chat, values), content)["message_id"])
        return {"message_ids": numbers}

    def _file(self, part: Part, values: Json) -> Json:
        name, filename, mime, content = part
        if name == "photo":
            return {"photo": keep_photo(self._memory, content, filename)}
        if name == "voice":
            file = self._memory.keep(content, filename, mime or VOICE, kind="voice")
            return {"voice": describe(file, "voice", int(values.get("duration") or 1))}
        if name == "document":
            file = self._memory.keep(content, filename, mime or DOCUMENT)
            return {"document": describe(file, "document")}
        raise ValueError(f"no way to send a {name}")

    def tap(self, chat: Chat, values: Json) -> Json:
        """Tap a button of a message by its data (which may be forged) or by its place."""
        number = int(values["message_id"])
        message = chat.messages.get(number)
        data = values.get("data")
        if data is None:
            rows = chat.messages[number]["reply_markup"]["inline_keyboard"]
            data = rows[int(values["row"])][int(values["column"])]["callback_data"]
        query = self._memory.new_query(chat.person.id, number, str(data))
        content = {
            "id": query,
            "from": self._sender(chat, values).user(),
            "message": message or {"message_id": number, "chat": chat.person.chat(), "date": 0},
            "chat_instance": str(chat.person.id),
            "data": str(data),
        }
        self._deliver(chat, "callback_query", content)
        return {"callback_query_id": query}

    def block(self, chat: Chat, blocked: bool) -> Json:
        """Block the bot, or let it in again; it is told, once."""
        if chat.blocked == blocked or not isinstance(chat.person, Someone):
            return {"ok": True}
        chat.blocked = blocked
        states = [
            {"user": self._memory.bot, "status": "member"},
            {"user": self._memory.bot, "status": "kicked", "until_date": 0},
        ]
        content = {
            "chat": chat.person.chat(),
            "from": chat.person.user(),
            "date": int(time.time()),
            "old_chat_member": states[not blocked],
            "new_chat_member": states[blocked],
        }
        self._deliveries.add(chat.person.id, "my_chat_member", content)
        self._tell("state", chat.person.id, dict)
        return {"ok": True}

    def upgrade(self, chat: Chat) -> Json:
        """Make a supergroup of a group; both chats say so. Raises ValueError for what is none."""
        group = chat.person
        if not isinstance(group, Group) or group.supergroup or group.upgraded_to:
            raise ValueError("only a group is upgraded")
        sender = self._sender(chat, {})
        upgraded = self._memory.upgrade(group)
        self._message(chat, sender, {"migrate_to_chat_id": upgraded.id})
        fresh = self._memory.chats[upgraded.id]
        self._message(fresh, sender, {"migrate_from_chat_id": group.id})
        return {"id": upgraded.id}


def _start(payload: str) -> str:
    if not START.fullmatch(payload):
        raise ValueError("a start payload is up to 64 of A-Za-z0-9_-")
    return f"/start {payload}".rstrip()


def _text(text: str) -> Json:
    if not text.startswith("/"):
        return {"text": text}
    length = len(text.split()[0])
    return {"text": text, "entities": [{"type": "bot_command", "offset": 0, "length": length}]}


def _forwarded() -> Json:
    origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": int(time.time())}
    return {"forward_origin": origin}


def _poll() -> Json:
    options = [{"text": word, "voter_count": 0, "persistent_id": word} for word in ("A", "B")]
    return {
        "id": "1",
        "question": "?",
        "options": options,
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
