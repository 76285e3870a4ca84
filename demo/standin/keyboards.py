"""The buttons under a message and the keyboard in place of the person's own, as Telegram accepts them."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from demo.standin.markup import address
from demo.standin.refusals import Refusal, bad_request

Markup = dict[str, Any]
MOST_BUTTONS = 100
LONGEST_DATA = 64
START = re.compile(r"[A-Za-z0-9_-]{0,64}")
ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)
PRIVATE_ONLY = ("request_contact", "request_location", "request_poll")


def read_markup(markup: Markup | None, *, private: bool = True) -> Markup | None:
    """A checked `reply_markup`. Raises Refusal.

    Stricter than Telegram in one thing: a link that starts a bot with a payload which Telegram's apps would drop
    (over 64 of `A-Za-z0-9_-`) is refused with START_PARAM_INVALID.
    """
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        for button in _buttons(markup["inline_keyboard"], "inline keyboard"):
            _check_inline(button)
    elif "keyboard" in markup:
        for button in _buttons(markup["keyboard"], "keyboard"):
            _check_key(button, private)
    elif not ({"remove_keyboard", "force_reply"} & set(markup)):
        raise bad_request("object expected as reply markup" if markup else "reply markup is empty")
    return markup


def _buttons(rows: Any, kind: str) -> list[Any]:
    if not isinstance(rows, list):
        raise bad_request(f"can't parse {kind}: Field must be of type Array")
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f"can't parse {kind}: Row must be an Array")
    buttons = [button for row in rows for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return buttons


def _check_inline(button: Any) -> None:
    if not isinstance(button, dict):
        raise _unreadable("KeyboardButton must be an Object")
    if "text" not in button:
        raise _unreadable('Can\'t find field "text"')
    if not any(_acts(button, name) for name in ACTIONS):
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    if not str(button["text"]).strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if len(str(button.get("callback_data") or "").encode()) > LONGEST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if button.get("url"):
        _check_link(str(button["url"]))


def _acts(button: Markup, name: str) -> bool:
    """Whether a button does that; an empty query to switch to is one, other empty values are none."""
    return name in button and (button[name] not in (None, "") or name.startswith("switch_"))


def _unreadable(words: str) -> Refusal:
    return bad_request(f"can't parse inline keyboard button: {words}")


def _check_link(written: str) -> None:
    if not address(written):
        why = "Unsupported URL protocol" if "://" in written else "Wrong HTTP URL"
        raise bad_request(f"inline keyboard button URL '{written}' is invalid: {why}")
    parts = urlsplit(written)
    payloads = parse_qs(parts.query).get("start", []) if parts.hostname == "t.me" else []
    if not all(START.fullmatch(payload) for payload in payloads):
        raise bad_request("START_PARAM_INVALID")


def _check_key(button: Any, private: bool) -> None:
    text = button.get("text") if isinstance(button, dict) else button
    if not isinstance(text, str):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not text.strip():
        raise bad_request("keyboard button text is empty")
    for name in PRIVATE_ONLY if isinstance(button, dict) and not private else ():
        if button.get(name):
            what = name.removeprefix("request_").replace("contact", "phone number")
            raise bad_request(f"{what} can be requested in private chats only")
