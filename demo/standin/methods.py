"""The Bot API's methods as functions of what the stand-in remembers: check, do, and the result Telegram gives."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from demo.standin.limits import Limits
from demo.standin.markup import parse, units
from demo.standin.refusals import NOT_MODIFIED, OLD_QUERY, Refusal, bad_request
from demo.standin.state import Chat, Memory

API: dict[str, list[str]] = {
    name: fields.split()
    for name, fields in json.loads((Path(__file__).parent / "api.json").read_text()).items()
}
LONGEST_TEXT, LONGEST_CAPTION, LONGEST_ANSWER = 4096, 1024, 200
QUERY_SECONDS = 900.0
LARGEST_DOWN, LARGEST_UP = 20 * 1024 * 1024, 50 * 1024 * 1024
Params = dict[str, Any]


class Methods:
    """The methods on one memory. `tell` passes what changed on to the page."""

    def __init__(self, memory: Memory, limits: Limits, tell: Callable[[str, int, Params], None]) -> None:
        self.memory = memory
        self.limits = limits
        self.tell = tell

    def check(self, method: str, params: Params) -> None:
        """Raise the refusal of an unknown method, an unknown parameter or a missing one."""
        if method not in API:
            raise Refusal(404, "Not Found")
        known = {field.rstrip("!"): field.endswith("!") for field in API[method]}
        for name in params:
            if name not in known:
                raise bad_request(f'unknown parameter "{name}"')
        for name, required in known.items():
            if required and params.get(name) in (None, ""):
                if name == "text":
                    raise bad_request("message text is empty")
                raise bad_request(f'parameter "{name}" is required')

    def do(self, method: str, params: Params) -> Any:
        """Do a checked call. Raises Refusal."""
        function = getattr(self, f"_{method}", None)
        if function is None:
            raise Refusal(501, f"Not Implemented: the stand-in knows {method} but does not do it")
        return function(params)

    def chat(self, params: Params) -> Chat:
        """The chat of a call, if the bot may write there."""
        try:
            number = int(params["chat_id"])
        except ValueError:
            raise bad_request("chat not found") from None
        chat = self.memory.chats.get(number)
        if chat is None:
            raise bad_request("chat not found")
        if chat.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        return chat

    def _getMe(self, params: Params) -> Params:
        extra = {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }
        return {**self.memory.bot, **extra}

    def _text(self, params: Params, name: str, most: int) -> tuple[str, list[Params]]:
        raw = str(params.get(name) or "")
        if str(params.get("parse_mode") or "").lower() == "html":
            text, entities = parse(raw)
        else:
            text, entities = raw, []
        text = text.rstrip()
        if units(text) > most:
            raise bad_request("message is too long" if name == "text" else "message caption is too long")
        return text, entities

    def _markup(self, params: Params) -> Params | None:
        markup = params.get("reply_markup")
        if markup is None:
            return None
        markup = json.loads(markup) if isinstance(markup, str) else markup
        buttons = [button for row in markup.get("inline_keyboard", []) for button in row]
        if len(buttons) > 100:
            raise bad_request("reply markup is too long")
        for button in buttons:
            data = button.get("callback_data")
            if data is not None and not 1 <= len(data.encode()) <= 64:
                raise bad_request("BUTTON_DATA_INVALID")
            if not button.get("text"):
                raise bad_request(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
                )
        return dict(markup)

    def _new(self, chat: Chat, content: Params, markup: Params | None) -> Params:
        self.limits.take(chat.person.id)
        number = next(chat.numbers)
        message = {
            "message_id": number,
            "from": self.memory.bot,
            "chat": chat.person.chat(),
            "date": int(time.time()),
            **content,
        }
        if markup is not None and "inline_keyboard" in markup:
            message["reply_markup"] = markup
        elif markup is not None:
            chat.reply_keyboard = markup if markup.get("keyboard") else None
            self.tell("keyboard", chat.person.id, {"reply_keyboard": chat.reply_keyboard})
        chat.messages[number] = message
        chat.typing_until = 0.0
        self.tell("message", chat.person.id, {"message": chat.view(message)})
        return message

    def _sendMessage(self, params: Params) -> Params:
        chat = self.chat(params)
        text, entities = self._text(params, "text", LONGEST_TEXT)
        if not text:
            raise bad_request("message text is empty")
        content: Params = {"text": text}
        return self._new(
            chat, {**content, "entities": entities} if entities else content, self._markup(params)
        )

    def _caption(self, params: Params) -> Params:
        text, entities = self._text(params, "caption", LONGEST_CAPTION)
        content: Params = {"caption": text} if text else {}
        return {**content, "caption_entities": entities} if entities else content

    def _media(self, value: Any, kind: str) -> Params:
        """A file of a call as Telegram describes it: sent along, or known by its id."""
        if isinstance(value, dict):
            content, name, mime = value["content"], value["name"], value["mime"]
            if len(content) > LARGEST_UP:
                raise Refusal(413, "Request Entity Too Large")
            if not content:
                raise bad_request("file must be non-empty")
            width, height = _size(content) if kind == "photo" else (0, 0)
            if kind == "photo" and not width:
                raise bad_request("IMAGE_PROCESS_FAILED")
            file = self.memory.keep(content, name, mime, width, height)
        else:
            known = self.memory.files.get(str(value))
            if known is None:
                raise bad_request("wrong file identifier/HTTP URL specified")
            file = known
        described: Params = {
            "file_id": file.id,
            "file_unique_id": file.unique,
            "file_size": len(file.content),
        }
        if kind == "photo":
            return {**described, "width": file.width, "height": file.height}
        if kind == "voice":
            return {**described, "duration": 1, "mime_type": file.mime or "audio/ogg"}
        return {**described, "file_name": file.name, "mime_type": file.mime}

    def _sendPhoto(self, params: Params) -> Params:
        chat = self.chat(params)
        content = {"photo": [self._media(params["photo"], "photo")], **self._caption(params)}
        return self._new(chat, content, self._markup(params))

    def _sendDocument(self, params: Params) -> Params:
        chat = self.chat(params)
        content = {"document": self._media(params["document"], "document"), **self._caption(params)}
        return self._new(chat, content, self._markup(params))

    def _sendVoice(self, params: Params) -> Params:
        chat = self.chat(params)
        content = {"voice": self._media(params["voice"], "voice"), **self._caption(params)}
        return self._new(chat, content, self._markup(params))

    def _sendMediaGroup(self, params: Params) -> list[Params]:
        chat = self.chat(params)
        media = json.loads(params["media"]) if isinstance(params["media"], str) else params["media"]
        if not 2 <= len(media) <= 10:
            raise bad_request("wrong number of messages to send in a media group")
        group = str(time.time_ns())
        made = []
        for one in media:
            name = str(one["media"]).removeprefix("attach://")
            photo = [self._media(params["files"].get(name, one["media"]), "photo")]
            made.append(
                self._new(chat, {"photo": photo, "media_group_id": group, **self._caption(one)}, None)
            )
        return made

    def _sendLocation(self, params: Params) -> Params:
        location = {"latitude": float(params["latitude"]), "longitude": float(params["longitude"])}
        return self._new(self.chat(params), {"location": location}, self._markup(params))

    def _message(self, chat: Chat, params: Params, words: str) -> Params:
        message = chat.messages.get(int(params.get("message_id") or 0))
        if message is None:
            raise bad_request(words)
        if not message["from"].get("is_bot"):
            raise bad_request("message can't be edited")
        return message

    def _edited(self, chat: Chat, message: Params, content: Params, params: Params) -> Params:
        markup = self._markup(params)
        changed = {
            key: value
            for key, value in message.items()
            if key not in ("reply_markup", "entities", "edit_date")
        }
        changed |= content
        if markup is not None and markup.get("inline_keyboard"):
            changed["reply_markup"] = markup
        before = {key: value for key, value in message.items() if key != "edit_date"}
        if changed == before:
            raise bad_request(NOT_MODIFIED)
        message.clear()
        message.update({**changed, "edit_date": int(time.time())})
        self.tell("edit", chat.person.id, {"message": chat.view(message)})
        return message

    def _editMessageText(self, params: Params) -> Params:
        chat = self.chat(params)
        message = self._message(chat, params, "message to edit not found")
        text, entities = self._text(params, "text", LONGEST_TEXT)
        if not text:
            raise bad_request("message text is empty")
        if "text" not in message:
            raise bad_request("there is no text in the message to edit")
        return self._edited(
            chat, message, {"text": text, "entities": entities} if entities else {"text": text}, params
        )

    def _editMessageReplyMarkup(self, params: Params) -> Params:
        chat = self.chat(params)
        message = self._message(chat, params, "message to edit not found")
        kept = {"entities": message["entities"]} if "entities" in message else {}
        return self._edited(chat, message, kept, params)

    def _editMessageCaption(self, params: Params) -> Params:
        chat = self.chat(params)
        message = self._message(chat, params, "message to edit not found")
        return self._edited(chat, message, self._caption(params), params)

    def _deleteMessage(self, params: Params) -> bool:
        chat = self.chat(params)
        number = int(params["message_id"])
        if chat.messages.pop(number, None) is None:
            raise bad_request("message to delete not found")
        self.tell("delete", chat.person.id, {"message_id": number})
        return True

    def _answerCallbackQuery(self, params: Params) -> bool:
        query = self.memory.queries.get(str(params["callback_query_id"]))
        if units(str(params.get("text") or "")) > LONGEST_ANSWER:
            raise bad_request("MESSAGE_TOO_LONG")
        if query is None or query["answered"] or time.time() - query["at"] > QUERY_SECONDS:
            raise bad_request(OLD_QUERY)
        query["answered"] = True
        told = {"callback_query_id": params["callback_query_id"], "text": params.get("text") or ""}
        self.tell(
            "callback_answer",
            query["chat"],
            {**told, "show_alert": params.get("show_alert") in (True, "true")},
        )
        return True

    def _sendChatAction(self, params: Params) -> bool:
        chat = self.chat(params)
        chat.typing_until = time.time() + 5
        self.tell("typing", chat.person.id, {"seconds": 5})
        return True

    def _getFile(self, params: Params) -> Params:
        file = self.memory.files.get(str(params["file_id"]))
        if file is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if len(file.content) > LARGEST_DOWN:
            raise bad_request("file is too big")
        described = {"file_id": file.id, "file_unique_id": file.unique, "file_size": len(file.content)}
        return {**described, "file_path": f"media/{file.id}"}

    def _getChat(self, params: Params) -> Params:
        return {**self.chat(params).person.chat(), "accent_color_id": 0, "max_reaction_count": 0}

    def _setMyCommands(self, params: Params) -> bool:
        scope = _json(params.get("scope")) or {"type": "default"}
        commands = _json(params["commands"])
        if any(not 1 <= len(one["description"]) <= 256 for one in commands):
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        if scope["type"] == "chat" and int(scope["chat_id"]) in self.memory.chats:
            self.memory.chats[int(scope["chat_id"])].commands = commands
            self.tell("commands", int(scope["chat_id"]), {"commands": commands})
        else:
            self.memory.commands[str(params.get("language_code") or "")] = commands
        return True

    def _getMyCommands(self, params: Params) -> list[dict[str, str]]:
        return self.memory.commands.get(str(params.get("language_code") or ""), [])

    def _remember(self, params: Params) -> bool:
        self.memory.texts.update(params)
        return True

    _setMyDescription = _setMyShortDescription = _setMyName = _setChatMenuButton = _remember


def _json(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) and value else value


def _size(content: bytes) -> tuple[int, int]:
    import io

    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content)) as image:
            return image.size
    except (UnidentifiedImageError, OSError):
        return 0, 0
