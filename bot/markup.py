"""From our buttons and keys to Telegram's."""

from __future__ import annotations

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


def _button(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(button.text, url=button.url)
    return InlineKeyboardButton(button.text, callback_data=button.data)


def _key(key: Key) -> KeyboardButton:
    return KeyboardButton(
        key.text, request_location=key.location or None, request_contact=key.contact or None
    )
