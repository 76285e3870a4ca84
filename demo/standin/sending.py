"""The methods by which a bot says something new."""

from __future__ import annotations

import time
from typing import Any

from demo.standin.api import Params, Upload
from demo.standin.desk import Desk
from demo.standin.media import sent_media
from demo.standin.refusals import Refusal, bad_request
from demo.standin.state import Chat

FILES_SENT = ("photo", "video", "voice", "document", "video_note")
ACTIONS = frozenset(
    {"typing", "choose_sticker", "find_location", "record_video", "record_voice", "record_video_note"}
) | {f"upload_{kind}" for kind in FILES_SENT}
TYPING_SECONDS = 5
ALBUM = range(2, 11)
COPIED = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "photo",
    "document",
    "voice",
    "location",
    "contact",
)


def send_message(desk: Desk, params: Params) -> Params:
    """`sendMessage`."""
    content = desk.text(params)
    return desk.send(desk.chat(params), content, params)


def send_photo(desk: Desk, params: Params) -> Params:
    """`sendPhoto`."""
    return _send_file(desk, params, "photo")


def send_document(desk: Desk, params: Params) -> Params:
    """`sendDocument`."""
    return _send_file(desk, params, "document")


def send_voice(desk: Desk, params: Params) -> Params:
    """`sendVoice`."""
    return _send_file(desk, params, "voice")


def _send_file(desk: Desk, params: Params, kind: str) -> Params:
    caption = desk.caption(params)
    chat = desk.chat(params)
    media = sent_media(desk.memory, params[kind], kind, params.get("duration", 1))
    return desk.send(chat, {kind: media, **caption}, params)


def send_media_group(desk: Desk, params: Params) -> list[Params]:
    """`sendMediaGroup`, of photos or of documents."""
    media = params["media"]
    if len(media) not in ALBUM:
        words = "too few" if len(media) < ALBUM.start else "too many"
        raise bad_request(f"{words} messages to send as an album")
    chat = desk.chat(params)
    if len({one.get("type") for one in media}) > 1 and any(one.get("type") == "document" for one in media):
        raise bad_request("document can't be mixed with other media types")
    contents = [_album_entry(desk, one) for one in media]
    desk.limits.take(chat.person.id, len(contents), paid=bool(params.get("allow_paid_broadcast")))
    group = str(time.time_ns())
    return [desk.post(chat, {**content, "media_group_id": group}) for content in contents]


def _album_entry(desk: Desk, one: Params) -> Params:
    kind = str(one.get("type"))
    if kind not in ("photo", "document"):
        raise Refusal(501, f"Not Implemented: the stand-in has no {kind} in albums")
    return {kind: sent_media(desk.memory, one["media"], kind), **desk.caption(one)}


def send_location(desk: Desk, params: Params) -> Params:
    """`sendLocation`."""
    location = {"latitude": params["latitude"], "longitude": params["longitude"]}
    if abs(location["latitude"]) > 90 or abs(location["longitude"]) > 180:
        raise bad_request("wrong location specified")
    return desk.send(desk.chat(params), {"location": location}, params)


def send_chat_action(desk: Desk, params: Params) -> bool:
    """`sendChatAction`: «typing» for five seconds or until the next message."""
    if params["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = desk.chat(params)
    chat.typing_until = time.time() + TYPING_SECONDS
    desk.tell("typing", chat.person.id, lambda: {"seconds": TYPING_SECONDS})
    return True


def copy_message(desk: Desk, params: Params) -> Params:
    """`copyMessage`; only the number of the copy is told."""
    message = _original(desk, params, "message to copy not found")
    content = _content(message)
    if "caption" in params and "text" not in message:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= desk.caption(params)
    return {"message_id": desk.send(desk.chat(params), content, params)["message_id"]}


def forward_message(desk: Desk, params: Params) -> Params:
    """`forwardMessage`."""
    message = _original(desk, params, "message to forward not found")
    origin = {"type": "user", "sender_user": message["from"], "date": message["date"]}
    return desk.send(desk.chat(params), {**_content(message), "forward_origin": origin}, {})


def _original(desk: Desk, params: Params, not_found: str) -> Params:
    source: Chat = desk.known_chat(params, "from_chat_id")
    return desk.message(source, params, not_found)


def _content(message: Params) -> Params:
    return {name: message[name] for name in COPIED if name in message}


def attached(params: Params, files: dict[str, Upload]) -> Params:
    """The parameters with every `attach://name` in them, however deep, replaced by the file of that name."""
    if not files:
        return params
    return {name: _with_files(value, files) for name, value in params.items()}


def _with_files(value: Any, files: dict[str, Upload]) -> Any:
    if isinstance(value, str) and value.startswith("attach://"):
        return files.get(value.removeprefix("attach://"), value)
    if isinstance(value, list):
        return [_with_files(one, files) for one in value]
    if isinstance(value, dict):
        return {name: _with_files(one, files) for name, one in value.items()}
    return value
