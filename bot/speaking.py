"""Saying what was decided, after the commit: in order for each person, with Telegram's refusals taken by name."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import structlog
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.budget import Budget
from bot.markup import buttons
from bot.network import AiohttpRequest, NoAnswer, seconds_of
from bot.others import Others
from bot.posting import HTML, Poster, messages_of
from bot.screens import Reply, Screen
from storage.engine import Store
from storage.failures import DatabaseAway
from storage.files import FileStore
from storage.people import remember_shown, remember_unreachable

log = structlog.get_logger(__name__)

ALBUM_SECONDS = 0.8
HOLD_SECONDS = 1.0
"""How long an acknowledgement waits for its reply, where another process may take the next update of the chat."""

TRIES = 7
LONGEST_PAUSE = 5.0


class Speaker:
    """Sends replies. Those of one person go one after another, those of different people side by side.

    `replica` is this process's number when others may answer the same people.
    """

    def __init__(
        self,
        bot: Bot,
        request: AiohttpRequest,
        store: Store,
        budget: Budget,
        files: FileStore,
        replica: str = "",
    ) -> None:
        self._others = Others(store, replica)
        self._bot = bot
        self._poster = Poster(bot, request, files)
        self._store = store
        self.budget = budget
        self._last: dict[int, asyncio.Task[None]] = {}
        self._albums: dict[tuple[int, str], Reply] = {}
        self.commands: Callable[[int], Awaitable[None]] | None = None

    def say(self, chat: int, reply: Reply, tap: str = "", tapped: int = 0) -> None:
        """Say a reply behind all that was said to this person before; does not wait for it.

        `tap` is the callback query still to be answered, `tapped` the message whose button was tapped.
        """
        if reply.album:
            self._gather(chat, reply)
        else:
            self._follow(chat, self._say(chat, reply, tap, tapped))

    def _gather(self, chat: int, reply: Reply) -> None:
        key = (chat, reply.album)
        waiting = key in self._albums
        self._albums[key] = reply
        if not waiting:
            self._follow(chat, self._say_album(key))

    async def _say_album(self, key: tuple[int, str]) -> None:
        await asyncio.sleep(ALBUM_SECONDS)
        reply = self._albums.pop(key)
        if await self._others.leave_album(key[0], reply):
            await self._say(key[0], reply, "", 0)

    def _follow(self, chat: int, saying: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(self._after(self._last.get(chat), saying))
        self._last[chat] = task
        task.add_done_callback(lambda done: self._forget(chat, done))

    async def _after(self, last: asyncio.Task[None] | None, saying: Coroutine[Any, Any, None]) -> None:
        if last is not None and not last.done():
            await asyncio.wait([last])
        try:
            await saying
        except TelegramError as error:
            log.warning("reply not delivered", error=type(error).__name__)
        except DatabaseAway:
            log.warning("what was shown could not be noted")

    def _forget(self, chat: int, done: asyncio.Task[None]) -> None:
        if self._last.get(chat) is done:
            del self._last[chat]
        if not done.cancelled() and done.exception() is not None:
            log.error("saying failed", exc_info=done.exception())

    async def before_next(self, chat: int) -> None:
        """See to it that the next update of a chat, which another process may take, is answered after this one."""
        if chat in self._last:
            gathers = any(key[0] == chat for key in self._albums)
            await self._others.let_follow(chat, self._last[chat], 0.0 if gathers else HOLD_SECONDS)

    async def finish(self) -> None:
        """Wait until everything has been said."""
        while self._last:
            await asyncio.wait(list(self._last.values()))
        await self._others.finish()

    async def _say(self, chat: int, reply: Reply, tap: str, tapped: int) -> None:
        if tap:
            await self._answer(tap, reply)
        if reply.behind:
            await self._others.let_end(chat, reply.behind)
        await self._change_tapped(chat, reply, tapped)
        for screen in reply.screens:
            await self.send(chat, screen)
        if reply.commands and self.commands is not None:
            await self.commands(chat)

    async def _answer(self, tap: str, reply: Reply) -> None:
        """Answer a tap. It only stops a spinning wheel, so a failure holds nothing else up."""
        try:
            await self._bot.answer_callback_query(
                tap, reply.toast[:200] or None, show_alert=reply.alert or None
            )
        except TelegramError as error:
            log.info("tap not answered", error=type(error).__name__)

    async def _change_tapped(self, chat: int, reply: Reply, tapped: int) -> None:
        if not tapped:
            screens = (reply.edit,) if reply.edit is not None and not reply.screens else ()
            for screen in screens:
                await self.send(chat, screen)
        elif reply.edit is not None:
            await self._edit(chat, tapped, reply.edit)
        elif reply.remove:
            await self._remove(chat, tapped)

    async def _edit(self, chat: int, message: int, screen: Screen) -> None:
        def call() -> Awaitable[Any]:
            return self._bot.edit_message_text(
                screen.text, chat, message, reply_markup=buttons(screen), **HTML
            )

        try:
            await self._persist(call, harmless=True)
        except BadRequest as error:
            if "not modified" not in error.message.lower():
                await self.send(chat, screen)
                return
        except TelegramError as error:
            log.warning("message not changed", error=type(error).__name__)
            return
        await self._note(chat, screen, message)

    async def revise(self, chat: int, message: int, screen: Screen) -> bool:
        """Change a message that was said unasked; False when it is not there any more. Raises TelegramError."""
        try:
            await self._bot.edit_message_text(
                screen.text, chat, message, reply_markup=buttons(screen), **HTML
            )
        except BadRequest as error:
            return "not modified" in error.message.lower()
        return True

    async def _remove(self, chat: int, message: int) -> None:
        try:
            await self._bot.delete_message(chat, message)
        except TelegramError as error:
            log.info("message not removed", error=type(error).__name__)

    async def send(self, chat: int, screen: Screen) -> int:
        """Send one screen as a new message and note the question it shows; its message id, 0 when blocked."""
        await self.budget.reply(messages_of(screen))
        try:
            number: int = await self._persist(lambda: self._poster.post(chat, screen))
        except Forbidden:
            await self._store.write(remember_unreachable, chat)
            return 0
        await self._note(chat, screen, number)
        return number

    async def post(self, chat: int, screen: Screen, *, paid: bool = False) -> int:
        """Send one screen once, without a second try; its message id. Raises what the Bot API answers.

        `paid` lets it count among those that Telegram is paid for.
        """
        number = await self._poster.post(chat, screen, paid=paid)
        await self._note(chat, screen, number)
        return number

    async def _note(self, chat: int, screen: Screen, message: int) -> None:
        if screen.shown is not None:
            await self._store.write(remember_shown, chat, screen.shown, message)

    async def _persist(self, call: Callable[[], Awaitable[Any]], *, harmless: bool = False) -> Any:
        """Make a call again while Telegram asks to wait, fails on its side (5xx) or cannot be reached.

        What may have been done although no answer came is repeated only when that is `harmless`.
        """
        for turn in range(TRIES - 1):
            try:
                return await call()
            except RetryAfter as error:
                pause = seconds_of(error)
                await self.budget.hold(pause)
            except BadRequest:
                raise
            except NetworkError as error:
                if isinstance(error, NoAnswer) and not harmless:
                    raise
                pause = min(LONGEST_PAUSE, 0.3 * 2**turn)
            await asyncio.sleep(pause)
        return await call()
