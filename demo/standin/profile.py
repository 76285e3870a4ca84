"""The methods by which a bot describes itself: its commands, menu button, name and descriptions, by scope and language."""

from __future__ import annotations

import re
from functools import partial

from demo.standin.api import Params
from demo.standin.desk import Desk
from demo.standin.refusals import bad_request
from demo.standin.state import Chat, Memory, Someone

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")
MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
BROAD_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


def get_me(desk: Desk, params: Params) -> Params:
    """`getMe`."""
    extra = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return {**desk.memory.bot, **extra}


def set_my_commands(desk: Desk, params: Params) -> bool:
    """`setMyCommands`."""
    commands = params["commands"] or []
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        _check_command(one)
    desk.memory.commands[_place(desk, params)] = commands
    _tell(desk)
    return True


def _check_command(one: Params) -> None:
    if not COMMAND.fullmatch(str(one.get("command", "")).removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(one.get("description", ""))) <= LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def delete_my_commands(desk: Desk, params: Params) -> bool:
    """`deleteMyCommands`."""
    desk.memory.commands.pop(_place(desk, params), None)
    _tell(desk)
    return True


def get_my_commands(desk: Desk, params: Params) -> list[Params]:
    """`getMyCommands`: of exactly this scope and language."""
    return desk.memory.commands.get(_place(desk, params), [])


def _place(desk: Desk, params: Params) -> tuple[str, str]:
    """The key of a scope and a language."""
    language = params.get("language_code", "")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    scope = params.get("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind in CHAT_SCOPES:
        return f"{kind}:{desk.known_chat(scope).person.id}", language
    if kind not in BROAD_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return str(kind), language


def commands_for(memory: Memory, chat: Chat) -> list[Params]:
    """The commands a chat's menu shows: the narrowest scope first, and in it the person's language first."""
    someone = chat.person
    language = someone.language_code[:2] if isinstance(someone, Someone) else ""
    broad = "all_private_chats" if chat.private else "all_group_chats"
    for scope in (f"chat:{someone.id}", broad, "default"):
        for spoken in dict.fromkeys((language, "")):
            if (scope, spoken) in memory.commands:
                return memory.commands[scope, spoken]
    return []


def _tell(desk: Desk) -> None:
    for number, chat in desk.memory.chats.items():
        desk.tell("commands", number, partial(_commands_shown, desk.memory, chat))


def _commands_shown(memory: Memory, chat: Chat) -> Params:
    return {"commands": commands_for(memory, chat)}


def set_chat_menu_button(desk: Desk, params: Params) -> bool:
    """`setChatMenuButton`, for one chat or for all."""
    button = params.get("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: Unsupported type specified")
    if "chat_id" in params:
        desk.known_chat(params).menu_button = button
    else:
        desk.memory.menu_button = button
    return True


def get_chat_menu_button(desk: Desk, params: Params) -> Params:
    """`getChatMenuButton`."""
    chosen = desk.known_chat(params).menu_button if "chat_id" in params else None
    return chosen or desk.memory.menu_button


def set_my_name(desk: Desk, params: Params) -> bool:
    """`setMyName`, up to 64 characters."""
    return _set_text(desk, params, "name", 64)


def set_my_description(desk: Desk, params: Params) -> bool:
    """`setMyDescription`, up to 512 characters."""
    return _set_text(desk, params, "description", 512)


def set_my_short_description(desk: Desk, params: Params) -> bool:
    """`setMyShortDescription`, up to 120 characters."""
    return _set_text(desk, params, "short_description", 120)


def _set_text(desk: Desk, params: Params, name: str, most: int) -> bool:
    text = params.get(name, "")
    if len(text) > most:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    desk.memory.texts[name, params.get("language_code", "")] = text
    return True


def get_my_name(desk: Desk, params: Params) -> Params:
    """`getMyName`."""
    return {"name": _text(desk, params, "name")["name"] or desk.memory.bot["first_name"]}


def get_my_description(desk: Desk, params: Params) -> Params:
    """`getMyDescription`."""
    return _text(desk, params, "description")


def get_my_short_description(desk: Desk, params: Params) -> Params:
    """`getMyShortDescription`."""
    return _text(desk, params, "short_description")


def _text(desk: Desk, params: Params, name: str) -> Params:
    texts = desk.memory.texts
    return {name: texts.get((name, params.get("language_code", "")), texts.get((name, ""), ""))}
