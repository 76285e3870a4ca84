"""What people do in their chats, as updates for the bot."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from demo.standin.delivery import Deliveries
from demo.standin.methods import _size
from demo.standin.state import Chat, Memory

Json = dict[str, Any]
MIMES = {"photo": "image/jpeg", "voice": "audio/ogg", "document": "application/octet-stream"}


class Inbox:
    """Turns what a person does into a message in the chat and an update on its way."""

    def __init__(
        self, memory: Memory, deliveries: Deliveries, tell: Callable[[str, int, Json], None]
    ) -> None:
        self._memory = memory
        self._deliveries = deliveries
        self._tell = tell

    def _message(self, chat: Chat, content: Json, *, quiet: bool = False) -> Json:
        number = next(chat.numbers)
        message = {
            "message_id": number,
            "from": chat.person.user(),
            "chat": chat.person.chat(),
            "date": int(time.time()),
            **content,
        }
        chat.messages[number] = message
        self._tell("message", chat.person.id, {"message": chat.view(message)})
        if not quiet:
            self._deliveries.add(chat.person.id, "message", message)
        return message

    def send(self, chat: Chat, values: Json) -> Json:
        """Send words, a location, a contact, or something the bot has no use for."""
        if "edit" in values:
            return self._edit(chat, int(values["edit"]), str(values["text"]))
        message = self._message(chat, self._content(chat, values))
        if chat.reply_keyboard is not None and chat.reply_keyboard.get("one_time_keyboard"):
            chat.reply_keyboard = None
            self._tell("keyboard", chat.person.id, {"reply_keyboard": None})
        return {"message_id": message["message_id"]}

    def _content(self, chat: Chat, values: Json) -> Json:
        forwarded: Json = {}
        if values.get("forward"):
            origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": int(time.time())}
            forwarded = {"forward_origin": origin}
        if "text" in values:
            return {**_text(str(values["text"])), **forwarded}
        if "location" in values:
            return {"location": {name: float(values["location"][name]) for name in ("latitude", "longitude")}}
        if "contact" in values:
            return {"contact": dict(values["contact"]), **forwarded}
        described = {"file_id": "x", "file_unique_id": "y", "width": 512, "height": 512}
        if values.get("sticker"):
            extra = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"}
            return {"sticker": {**described, **extra}}
        if values.get("video"):
            return {"video": {**described, "duration": 3}}
        if values.get("poll"):
            return {"poll": _poll()}
        raise ValueError("nothing to send")

    def _edit(self, chat: Chat, number: int, text: str) -> Json:
        message = chat.messages[number]
        message.update(_text(text), edit_date=int(time.time()))
        self._tell("edit", chat.person.id, {"message": chat.view(message)})
        self._deliveries.add(chat.person.id, "edited_message", message)
        return {"message_id": number}

    def send_files(self, chat: Chat, parts: list[tuple[str, str, str, bytes]]) -> Json:
        """Send photos (several are an album), documents or a voice message, with a caption."""
        values = {name: content.decode() for name, filename, _, content in parts if not filename}
        files = [(name, filename, kind, content) for name, filename, kind, content in parts if filename]
        group = {"media_group_id": str(time.time_ns())} if len(files) > 1 else {}
        numbers = []
        for n, (name, filename, kind, content) in enumerate(files):
            described = self._file(name, filename, kind, content, values)
            caption = {"caption": values["caption"]} if n == 0 and values.get("caption") else {}
            numbers.append(self._message(chat, {**described, **caption, **group})["message_id"])
        return {"message_ids": numbers}

    def _file(self, name: str, filename: str, kind: str, content: bytes, values: Json) -> Json:
        width, height = _size(content) if name == "photo" else (0, 0)
        file = self._memory.keep(content, filename, kind or MIMES.get(name, ""), width, height)
        described: Json = {"file_id": file.id, "file_unique_id": file.unique, "file_size": len(content)}
        if name == "photo":
            sizes = [(max(1, width // part), max(1, height // part)) for part in (8, 2, 1)]
            return {"photo": [{**described, "width": w, "height": h} for w, h in sizes]}
        if name == "voice":
            return {
                "voice": {**described, "duration": int(values.get("duration") or 1), "mime_type": file.mime}
            }
        return {"document": {**described, "file_name": filename, "mime_type": file.mime}}

    def tap(self, chat: Chat, values: Json) -> Json:
        """Tap a button of a message: by its data, or by its place."""
        number = int(values["message_id"])
        message = chat.messages.get(number)
        data = values.get("data")
        if data is None and message is not None:
            rows = message["reply_markup"]["inline_keyboard"]
            data = rows[int(values["row"])][int(values["column"])]["callback_data"]
        query = self._memory.new_query(chat.person.id, number, str(data))
        shown = message or {"message_id": number, "chat": chat.person.chat(), "date": 0}
        content = {
            "id": query,
            "from": chat.person.user(),
            "message": shown,
            "chat_instance": str(chat.person.id),
            "data": str(data),
        }
        self._deliveries.add(chat.person.id, "callback_query", content)
        return {"callback_query_id": query}

    def block(self, chat: Chat, blocked: bool) -> Json:
        """Block the bot, or let it in again."""
        chat.blocked = blocked
        member = {"user": self._memory.bot}
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        until = {"until_date": 0}
        content = {
            "chat": chat.person.chat(),
            "from": chat.person.user(),
            "date": int(time.time()),
            "old_chat_member": {**member, "status": old, **(until if old == "kicked" else {})},
            "new_chat_member": {**member, "status": new, **(until if new == "kicked" else {})},
        }
        self._deliveries.add(chat.person.id, "my_chat_member", content)
        return {"ok": True}


def _text(text: str) -> Json:
    if not text.startswith("/"):
        return {"text": text}
    length = len(text.split()[0])
    return {"text": text, "entities": [{"type": "bot_command", "offset": 0, "length": length}]}


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
    }
