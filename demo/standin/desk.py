"""What every method needs: the chat of a call if the bot may write there, texts within their limits, posting and changing."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from demo.standin.api import Params
from demo.standin.keyboards import read_markup
from demo.standin.limits import Limits
from demo.standin.markup import Entity, parse, trimmed, units
from demo.standin.refusals import NOT_MODIFIED, Refusal, bad_request, blocked, deactivated, missing
from demo.standin.state import Chat, Group, Memory

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
TOLD_LATER = Callable[[], dict[str, Any]]
Tell = Callable[[str, int, TOLD_LATER], None]
"""Passes news on to the page: kind, chat, and what makes the rest when somebody looks."""
CHANGED_BY_AN_EDIT = frozenset(
    {"reply_markup", "entities", "edit_date", "text", "caption", "caption_entities"}
)


class Desk:
    """The memory of one bot as its methods see it."""

    def __init__(self, memory: Memory, limits: Limits, tell: Tell) -> None:
        self.memory = memory
        self.limits = limits
        self.tell = tell

    def known_chat(self, params: Params, name: str = "chat_id") -> Chat:
        """The chat of a call. Raises the refusal of one that is not there or was upgraded."""
        try:
            chat = self.memory.chats.get(int(params[name]))
        except KeyError:
            raise missing(name) from None
        except ValueError:
            chat = None
        if chat is None:
            raise bad_request("chat not found")
        if isinstance(chat.person, Group) and chat.person.upgraded_to:
            words = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refusal(400, words, migrate_to_chat_id=chat.person.upgraded_to)
        return chat

    def chat(self, params: Params) -> Chat:
        """The chat of a call, if the bot may write there."""
        chat = self.known_chat(params)
        if not isinstance(chat.person, Group) and chat.person.deactivated:
            raise deactivated()
        if chat.blocked:
            raise blocked()
        return chat

    def message(self, chat: Chat, params: Params, not_found: str) -> Params:
        """A message of a chat. Raises the refusal in the words given."""
        number = params.get("message_id", 0)
        if number <= 0:
            raise missing("message_id")
        message = chat.messages.get(number)
        if message is None:
            raise bad_request(not_found)
        return message

    def text(self, params: Params) -> Params:
        """The words of a call as `text` and `entities`."""
        if not params.get("text"):
            raise missing("text")
        text, entities = _words(params, "text", "entities")
        if not text:
            raise bad_request("text must be non-empty")
        if units(text) > LONGEST_TEXT:
            raise bad_request("message is too long")
        return {"text": text, "entities": entities} if entities else {"text": text}

    def caption(self, params: Params, too_long: str = "message caption is too long") -> Params:
        """The words below a file as `caption` and `caption_entities`; nothing when there are none."""
        text, entities = _words(params, "caption", "caption_entities")
        if units(text) > LONGEST_CAPTION:
            raise bad_request(too_long)
        content: Params = {"caption": text} if text else {}
        return {**content, "caption_entities": entities} if entities else content

    def send(self, chat: Chat, content: Params, params: Params) -> Params:
        """Post a message of the bot, within the limits. Returns it."""
        markup = read_markup(params.get("reply_markup"), private=chat.private)
        content = {**content, **self._replied(chat, params)}
        self.limits.take(chat.person.id, paid=bool(params.get("allow_paid_broadcast")))
        return self.post(chat, content, markup)

    def post(self, chat: Chat, content: Params, markup: Params | None = None) -> Params:
        """Post a message that was counted already."""
        if markup is not None and "inline_keyboard" in markup:
            content = {**content, "reply_markup": markup}
        elif markup is not None:
            self._keyboard(chat, markup)
        message = self.memory.post(chat, self.memory.bot, content)
        chat.typing_until = 0.0
        self.tell("message", chat.person.id, lambda: {"message": chat.view(message)})
        return message

    def _replied(self, chat: Chat, params: Params) -> Params:
        reply = params.get("reply_parameters") or {}
        if not reply:
            return {}
        message = chat.messages.get(int(reply.get("message_id") or 0))
        if message is not None:
            return {
                "reply_to_message": {name: message[name] for name in message if name != "reply_to_message"}
            }
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")

    def _keyboard(self, chat: Chat, markup: Params) -> None:
        if "force_reply" in markup:
            return
        chat.reply_keyboard = markup if markup.get("keyboard") else None
        shown = chat.reply_keyboard
        self.tell("keyboard", chat.person.id, lambda: {"reply_keyboard": shown})

    def change(self, chat: Chat, message: Params, content: Params, params: Params) -> Params:
        """Replace a message's words and buttons. Returns the new one; raises when nothing is different."""
        markup = read_markup(params.get("reply_markup"), private=chat.private)
        if markup is not None and "inline_keyboard" not in markup:
            raise bad_request("inline keyboard expected")
        changed = {name: value for name, value in message.items() if name not in CHANGED_BY_AN_EDIT} | content
        if markup is not None and any(markup["inline_keyboard"]):
            changed["reply_markup"] = markup
        if changed == {name: value for name, value in message.items() if name != "edit_date"}:
            raise bad_request(NOT_MODIFIED)
        changed["edit_date"] = int(time.time())
        chat.messages[message["message_id"]] = changed
        self.tell("edit", chat.person.id, lambda: {"message": chat.view(changed)})
        return changed


def _words(params: Params, name: str, entities_name: str) -> tuple[str, list[Entity]]:
    raw = params.get(name) or ""
    mode = (params.get("parse_mode") or "").lower()
    if mode == "html":
        return trimmed(*parse(raw))
    if mode in ("markdown", "markdownv2"):
        raise Refusal(501, f"Not Implemented: the stand-in reads HTML and not {params['parse_mode']}")
    if mode:
        raise bad_request("unsupported parse_mode")
    return trimmed(raw, _given_entities(raw, params.get(entities_name) or []))


def _given_entities(text: str, entities: list[Entity]) -> list[Entity]:
    length = units(text)
    for one in entities:
        start, end = int(one.get("offset", 0)), int(one.get("offset", 0)) + int(one.get("length", 0))
        if start < 0:
            raise bad_request(f"receive an entity with incorrect offset {start}")
        if start >= length:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {start}")
        if end > length:
            words = f"entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}"
            raise bad_request(words)
    return entities
