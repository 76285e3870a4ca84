"""Every entry of the program in one place: commands, buttons and words, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import BotCommand, BotCommandScopeChat, Message, Update
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler, filters

from bot.program import Program
from bot.screens import Reply, Screen, show
from bot.taps import numbers_fit
from bot.turn import Handler, Turn
from domain.poster import consultation_link
from handlers import (
    always,
    bot_state,
    checking,
    checking_words,
    consult,
    consultation,
    consultation_results,
    consultation_steps,
    consultation_words,
    cycle,
    dead_letters,
    discussion,
    extending,
    figures,
    getting_in,
    handing_out,
    indicators,
    invitation,
    kenesh,
    look_log,
    menu,
    my,
    near,
    notice_consultation,
    notice_received,
    notice_writing,
    notices,
    nudging,
    phone_heard,
    phone_unheard,
    place,
    problem,
    problem_answers,
    proposals,
    reminders,
    report,
    settings,
    sheets,
    transcripts,
    union,
    workspace,
    workspace_people,
)
from handlers.conversation import form_tapped, old_button
from handlers.purposes import PURPOSES
from locales import LANGUAGES, texts
from storage.people import person_by_telegram, remember_reachable, remember_unreachable
from storage.updates import tally

COMMANDS: dict[str, Handler] = {
    "start": getting_in.start,
    "problem": problem.problem,
    "my": my.my,
    "near": near.near,
    "indicators": indicators.indicators,
    "consult": consult.consult,
    "report": report.report,
    "territory": place.territory,
    "language": settings.language,
    "notify": settings.notify,
    "privacy": settings.privacy,
    "help": always.help_,
    "cancel": always.cancel,
    "union": union.union,
}

TAPS: dict[str, Handler] = {
    "a": form_tapped,
    "q": indicators.office_tapped,
    "o": indicators.office_chosen,
    "m": menu.menu_tapped,
    "w": problem.tapped,
    "my": my.tapped,
    "d": my.draft_tapped,
    "n": near.tapped,
    "p": proposals.tapped,
    "h": problem_answers.tapped,
    "k": reminders.tapped,
    "u": union.tapped,
    "r": report.tapped,
    "t": sheets.tapped,
    "v": workspace.tapped,
    "l": settings.language_tapped,
    "y": settings.notify_tapped,
    "x": settings.privacy_tapped,
    "f": figures.tapped,
    "b": checking.tapped,
    "e": kenesh.tapped,
    "c": cycle.tapped,
    "g": discussion.tapped,
    "s": consultation_results.tapped,
    "j": notices.tapped,
    "i": bot_state.tapped,
    "z": consultation.tapped,
}
"""What the letters before the first colon of a button's data lead to."""

GONE = ("kicked", "left")
"""What a private chat's membership is once its person has blocked the bot."""

MODULES = (
    invitation,
    transcripts,
    handing_out,
    extending,
    nudging,
    phone_heard,
    phone_unheard,
    workspace_people,
    checking_words,
    consultation_steps,
    consultation_words,
    notice_consultation,
    notice_received,
    notice_writing,
    dead_letters,
    look_log,
)
"""Features that only enter a conversation, or what their buttons lead to."""


def tapped(turn: Turn) -> Reply:
    """Lead a tap to its feature; a button that this program cannot have drawn is counted and refused."""
    data = turn.received.data
    handler = TAPS.get(data.partition(":")[0])
    if handler is None or not numbers_fit(data, turn.world.register.by_code):
        tally(turn.connection, "forged-tap")
        return old_button(turn)
    return handler(turn)


def enter_words() -> None:
    """Let the menu and the purposes know what their words lead to."""
    menu.MENU.update({word: handler for word, handler in COMMANDS.items() if word != "start"})
    menu.MENU.update({"settings": settings.settings, "problems": problem_answers.problems})
    menu.MENU["talk"] = PURPOSES["talk"] = proposals.talk
    PURPOSES["said"] = problem.problem_from_words
    menu.MENU.update({"kenesh": kenesh.kenesh})
    menu.MENU["discussion"] = discussion.discussion
    PURPOSES.update(
        {
            word: COMMANDS[word]
            for word in ("problem", "near", "my", "report", "privacy", "indicators", "consult")
        }
    )
    PURPOSES["discussion"] = discussion.discussion


def wire(program: Program) -> None:
    """Enter all handlers into the program's application."""
    enter_words()
    program.redraw = always.redraw
    program.speaker.commands = lambda chat: set_commands(program, chat)
    add = program.application.add_handler
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    add(CallbackQueryHandler(program.taking(tapped)))
    add(MessageHandler(private & ~filters.COMMAND, program.taking(always.words)))
    for word, handler in COMMANDS.items():
        add(CommandHandler(word, program.taking(handler), filters=private))
    add(MessageHandler(private, program.taking(always.unknown)))
    add(
        MessageHandler(
            filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE, program.taking(always.edited)
        )
    )
    add(MessageHandler(filters.ChatType.GROUPS & filters.COMMAND, _group(program)))
    add(ChatMemberHandler(_membership(program), ChatMemberHandler.MY_CHAT_MEMBER))


def _group(program: Program) -> Callable[[Update, Any], Coroutine[Any, Any, None]]:
    """In a group only the link to the private chat, in all languages."""

    async def callback(update: Update, context: Any) -> None:
        if update.effective_chat is not None:
            link = private_link(str(program.bot.username), update.effective_message)
            lines = [texts(language)("only-private", link=link) for language in LANGUAGES]
            program.speaker.say(update.effective_chat.id, show(Screen("\n".join(lines))))

    return callback


def private_link(bot_name: str, message: Message | None) -> str:
    """The address of the private chat; of a consultation when a command in a group names one."""
    _, _, payload = ((message.text if message is not None else None) or "").partition(" ")
    named = getting_in.CONSULTATION.fullmatch(payload.strip())
    return f"https://t.me/{bot_name}" if named is None else consultation_link(bot_name, int(named[1]))


def _membership(program: Program) -> Callable[[Update, Any], Coroutine[Any, Any, None]]:
    """Somebody blocked the bot or let it in again."""

    async def callback(update: Update, context: Any) -> None:
        changed = update.my_chat_member
        if changed is None or changed.chat.type != ChatType.PRIVATE:
            return
        note = remember_unreachable if changed.new_chat_member.status in GONE else remember_reachable
        await program.store.write(note, changed.from_user.id, program.world.now)

    return callback


async def set_commands(program: Program, chat: int) -> None:
    """Set the command menu of one person, in their language and for their role; of nobody known the general one."""
    from bot.turn import Received
    from domain.events import OTHER, Event

    def wanted(connection: Any) -> tuple[str, tuple[str, ...]] | None:
        person = person_by_telegram(connection, chat)
        if person is None:
            return None
        turn = Turn(connection, program.world, Received(0, chat, Event(OTHER)), person)
        return person.language or "ky", menu.commands_of(turn)

    found = await program.store.read(wanted)
    if found is None:
        await program.bot.delete_my_commands(BotCommandScopeChat(chat))
    else:
        t = texts(found[0])
        commands = [BotCommand(word, t(f"command-{word}")) for word in found[1]]
        await program.bot.set_my_commands(commands, BotCommandScopeChat(chat))


async def set_general_commands(program: Program) -> None:
    """Set the command menu of people who have not chosen a language yet: that of their phone, else Kyrgyz.

    Raises TelegramError.
    """
    for language in LANGUAGES:
        t = texts(language)
        commands = [BotCommand(word, t(f"command-{word}")) for word in menu.COMMANDS]
        await program.bot.set_my_commands(commands, language_code=language)
        if language == LANGUAGES[0]:
            await program.bot.set_my_commands(commands)
