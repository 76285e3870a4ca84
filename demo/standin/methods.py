"""The Bot API's methods as one table. What has a name in the API and none in the table is answered with 501."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from demo.standin import changing, profile, sending
from demo.standin.api import API, METHODS, Params, Upload, read_params
from demo.standin.desk import Desk
from demo.standin.refusals import Refusal

TABLE: dict[str, Callable[[Desk, Params], Any]] = {
    "getMe": profile.get_me,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendVoice": sending.send_voice,
    "sendMediaGroup": sending.send_media_group,
    "sendLocation": sending.send_location,
    "sendChatAction": sending.send_chat_action,
    "copyMessage": sending.copy_message,
    "forwardMessage": sending.forward_message,
    "editMessageText": changing.edit_message_text,
    "editMessageCaption": changing.edit_message_caption,
    "editMessageReplyMarkup": changing.edit_message_reply_markup,
    "editMessageMedia": changing.edit_message_media,
    "deleteMessage": changing.delete_message,
    "deleteMessages": changing.delete_messages,
    "answerCallbackQuery": changing.answer_callback_query,
    "getFile": changing.get_file,
    "getChat": changing.get_chat,
    "setMyCommands": profile.set_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "getMyCommands": profile.get_my_commands,
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    "setMyName": profile.set_my_name,
    "getMyName": profile.get_my_name,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
}


def method_named(written: str) -> str:
    """A method's name as the API writes it. Raises the refusal of one that is not in the API."""
    name = METHODS.get(written.lower())
    if name is None:
        raise Refusal(404, "Not Found")
    return name


def read_call(method: str, given: Params, files: dict[str, Upload]) -> Params:
    """A call's parameters as their types, with its files in place. Raises Refusal."""
    named = {**given, **{name: file for name, file in files.items() if name in API[method]}}
    params = sending.attached(named, files)
    return sending.attached(read_params(method, params), files)


def do(desk: Desk, method: str, params: Params) -> Any:
    """Do a call whose parameters were read. Raises Refusal."""
    function = TABLE.get(method)
    if function is None:
        raise Refusal(501, f"Not Implemented: the stand-in knows {method} but does not do it")
    return function(desk, params)
