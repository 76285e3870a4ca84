"""From our buttons and keys to Telegram's, and a message of words as the body of its call."""

from __future__ import annotations

from functools import lru_cache

import orjson
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.screens import Button, Key, Screen


def buttons(screen: Screen) -> InlineKeyboardMarkup | None:
    """The buttons under a message, or None."""
    if not screen.rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in screen.rows])


def keyboard(screen: Screen) -> InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None:
    """What comes with a new message: buttons, keys in place of the keyboard, or the removal of those."""
    if screen.keys:
        keys = [[_key(key) for key in row] for row in screen.keys]
        return ReplyKeyboardMarkup(keys, resize_keyboard=True, one_time_keyboard=True)
    return buttons(screen) or (ReplyKeyboardRemove() if screen.remove_keys else None)


def words_body(chat: int, screen: Screen, *, paid: bool = False) -> bytes:
    """The JSON with which `sendMessage` says a screen's text, buttons and keys to a chat."""
    return b'{"chat_id":%d,%b' % (chat, _words(screen, paid))


@lru_cache(maxsize=16)
def _words(screen: Screen, paid: bool) -> bytes:
    """What is the same for everybody who is told the same, written once."""
    call: dict[str, object] = {"text": screen.text, "parse_mode": "HTML"}
    markup = keyboard(screen)
    if markup is not None:
        call["reply_markup"] = markup.to_dict()
    if paid:
        call["allow_paid_broadcast"] = True
    return orjson.dumps(call)[1:]


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.text, url=button.url)
    return InlineKeyboardButton(button.text, callback_data=button.data)


def _key(key: Key) -> KeyboardButton:
    return KeyboardButton(
        key.text, request_location=key.location or None, request_contact=key.contact or None
    )
