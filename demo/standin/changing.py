"""The methods by which a bot changes or removes what was said, answers taps, and fetches files and chats."""

from __future__ import annotations

import time

from demo.standin.api import Params
from demo.standin.desk import Desk
from demo.standin.markup import units
from demo.standin.media import LARGEST_DOWN, described, path_of, sent_media
from demo.standin.refusals import OLD_QUERY, Refusal, bad_request
from demo.standin.state import Chat

TO_EDIT, TO_DELETE = "message to edit not found", "message to delete not found"
LONGEST_ANSWER = 200
QUERY_SECONDS = 900.0
DELETABLE_SECONDS = 48 * 3600
MOST_DELETED = 100
GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


def _own(desk: Desk, params: Params) -> tuple[Chat, Params]:
    """The chat and the bot's own message that a call is to change."""
    if "inline_message_id" in params:
        raise Refusal(501, "Not Implemented: the stand-in has no inline messages")
    chat = desk.chat(params)
    message = desk.message(chat, params, TO_EDIT)
    if message["from"].get("id") != desk.memory.bot["id"]:
        raise bad_request("message can't be edited")
    return chat, message


def edit_message_text(desk: Desk, params: Params) -> Params:
    """`editMessageText`."""
    content = desk.text(params)
    chat, message = _own(desk, params)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return desk.change(chat, message, content, params)


def edit_message_caption(desk: Desk, params: Params) -> Params:
    """`editMessageCaption`."""
    content = desk.caption(params, "MEDIA_CAPTION_TOO_LONG")
    chat, message = _own(desk, params)
    if not {"photo", "document", "voice"} & set(message):
        raise bad_request("there is no caption in the message to edit")
    return desk.change(chat, message, content, params)


def edit_message_reply_markup(desk: Desk, params: Params) -> Params:
    """`editMessageReplyMarkup`; without buttons they are taken away."""
    chat, message = _own(desk, params)
    names = ("text", "entities", "caption", "caption_entities")
    return desk.change(chat, message, {name: message[name] for name in names if name in message}, params)


def edit_message_media(desk: Desk, params: Params) -> Params:
    """`editMessageMedia`, to a photo or a document."""
    media = params["media"]
    kind = str(media.get("type"))
    if kind not in ("photo", "document"):
        raise Refusal(501, f"Not Implemented: the stand-in does not change to {kind}")
    caption = desk.caption(media, "MEDIA_CAPTION_TOO_LONG")
    chat, message = _own(desk, params)
    sent = sent_media(desk.memory, media["media"], kind)
    rest = {name: value for name, value in message.items() if name not in ("photo", "document", "voice")}
    chat.messages[message["message_id"]] = rest
    return desk.change(chat, rest, {kind: sent, **caption}, params)


def delete_message(desk: Desk, params: Params) -> bool:
    """`deleteMessage`: any message of the last 48 hours."""
    chat = desk.chat(params)
    message = desk.message(chat, params, TO_DELETE)
    if time.time() - message["date"] > DELETABLE_SECONDS:
        raise bad_request("message can't be deleted for everyone")
    _remove(desk, chat, message["message_id"])
    return True


def delete_messages(desk: Desk, params: Params) -> bool:
    """`deleteMessages`; those that are not there are passed over."""
    numbers = params["message_ids"]
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    chat = desk.chat(params)
    for number in numbers:
        if number in chat.messages:
            _remove(desk, chat, number)
    return True


def _remove(desk: Desk, chat: Chat, number: int) -> None:
    del chat.messages[number]
    desk.tell("delete", chat.person.id, lambda: {"message_id": number})


def answer_callback_query(desk: Desk, params: Params) -> bool:
    """`answerCallbackQuery`: once for each tap, and soon."""
    text = params.get("text", "")
    if units(text) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query = desk.memory.queries.get(params["callback_query_id"])
    if query is None or query["answered"] or time.time() - query["at"] > QUERY_SECONDS:
        raise bad_request(OLD_QUERY)
    query["answered"] = True
    told = {
        "callback_query_id": params["callback_query_id"],
        "text": text,
        "show_alert": params.get("show_alert", False),
    }
    desk.tell("callback_answer", query["chat"], lambda: told)
    return True


def get_file(desk: Desk, params: Params) -> Params:
    """`getFile`: where a file may be fetched, up to 20 MB."""
    file = desk.memory.files.get(params["file_id"])
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > LARGEST_DOWN:
        raise bad_request("file is too big")
    return {**described(file), "file_path": path_of(file)}


def get_chat(desk: Desk, params: Params) -> Params:
    """`getChat`."""
    chat = desk.known_chat(params)
    extra = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": GIFTS}
    return {**chat.person.chat(), **extra}
