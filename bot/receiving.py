"""Receiving updates: parsed one by one, in order for each person, acknowledged only after their commit.

The library's application dispatches; what a handler decided is said afterwards. An update that cannot be dealt with
goes to the dead letters with its reason, so that nobody has to wait behind it.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakValueDictionary

import structlog
from telegram import Update
from telegram.constants import ChatType
from telegram.ext import Application

from bot import metrics
from bot.screens import NOTHING, Reply
from bot.speaking import Speaker
from storage.clock import real_time
from storage.engine import Store
from storage.failures import DatabaseAway
from storage.letters import Letter, keep_letter, letter_by_id, take_letter
from storage.updates import bury, claim

log = structlog.get_logger(__name__)


@dataclass
class Slip:
    """What the handlers of one update want said; `letter` is the dead letter that is run again, 0 for none."""

    reply: Reply = field(default=NOTHING)
    letter: int = 0


slip: ContextVar[Slip] = ContextVar("slip")


class NotTaking(Exception):
    """The program is about to end and takes nothing any more; another process will, or the next one here."""


class Dispatcher(Application[Any, Any, Any, Any, Any, Any]):
    """The library's application, letting out what a handler raises instead of swallowing it."""

    async def process_error(self, update: object, error: Exception, *args: Any, **kwargs: Any) -> bool:
        """Raise, so that an update is never acknowledged by mistake."""
        raise error


async def _say_nothing(chat: int) -> Reply:
    return NOTHING


def _private_chat(raw: Mapping[str, Any]) -> int:
    """The private chat that a message came from, also one that is not understood; 0 when there is none."""
    query = raw.get("callback_query")
    message = query.get("message") if isinstance(query, Mapping) else raw.get("message")
    chat = message.get("chat") if isinstance(message, Mapping) else None
    number = chat.get("id") if isinstance(chat, Mapping) and chat.get("type") == ChatType.PRIVATE else 0
    return number if isinstance(number, int) else 0


class Receiver:
    """Takes raw updates. `receive` returns when the update is committed or buried; only then may it be acknowledged.

    `apologize` words what the person of a private chat hears whose update failed and was buried.
    """

    apologize: Callable[[int], Awaitable[Reply]] = staticmethod(_say_nothing)

    def __init__(
        self, application: Application[Any, Any, Any, Any, Any, Any], store: Store, speaker: Speaker
    ) -> None:
        self._application = application
        self._store = store
        self._speaker = speaker
        self._lanes: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._taking = True
        self._under_way = 0
        self._at_rest = asyncio.Event()
        self._at_rest.set()

    async def receive(self, raw: Mapping[str, Any], *, in_response: bool = False) -> dict[str, Any] | None:
        """Deal with one update. Raises DatabaseAway when it could not be kept, NotTaking when that was not tried.

        With `in_response` the answer to a tap is given back as a method call for the webhook's own response.
        """
        if not self._taking:
            raise NotTaking
        self._under_way += 1
        self._at_rest.clear()
        try:
            answer = await self._receive(raw, in_response)
            if in_response:
                await self._speaker.before_next(_private_chat(raw))
            return answer
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._at_rest.set()

    async def stop_taking(self) -> None:
        """Take nothing more, and wait until what was taken is committed or given up."""
        self._taking = False
        await self._at_rest.wait()

    async def _receive(self, raw: Mapping[str, Any], in_response: bool) -> dict[str, Any] | None:
        begun = time.perf_counter()
        try:
            update = Update.de_json(dict(raw), self._application.bot)
            person = update.effective_user.id if update.effective_user else 0
        except Exception as error:
            await self._bury(raw, f"not understood: {type(error).__name__}")
            chat = _private_chat(raw)
            if chat:
                self._speaker.say(chat, await self.apologize(chat))
            return None
        async with self._lanes.setdefault(person, asyncio.Lock()):
            answer = await self._process(raw, update, in_response)
        metrics.note_update(time.perf_counter() - begun)
        return answer

    async def _process(
        self, raw: Mapping[str, Any], update: Update, in_response: bool
    ) -> dict[str, Any] | None:
        waiting = Slip()
        slip.set(waiting)
        try:
            await self._application.process_update(update)
        except DatabaseAway:
            metrics.updates.labels("away").inc()
            raise
        except Exception as error:
            log.error("update failed", update=update.update_id, error=type(error).__name__, exc_info=error)
            await self._bury(raw, f"{type(error).__name__}: {error}")
            chat = _private_chat(raw)
            waiting.reply = await self.apologize(chat) if chat else NOTHING
        else:
            metrics.updates.labels("done").inc()
        return self._speak(update, waiting.reply, in_response)

    async def again(self, letter: Letter) -> bool:
        """Run a dead letter once more; False when it failed again and stays, with its new reason.

        Raises DatabaseAway: the letter is as it was then.
        """
        try:
            update = Update.de_json(json.loads(letter.body), self._application.bot)
            person = update.effective_user.id if update.effective_user else 0
        except Exception as error:
            await self._store.write(keep_letter, letter.id, f"not understood: {type(error).__name__}")
            return False
        async with self._lanes.setdefault(person, asyncio.Lock()):
            if await self._store.read(letter_by_id, letter.id) is None:
                return False
            return await self._process_again(letter, update)

    async def _process_again(self, letter: Letter, update: Update) -> bool:
        waiting = Slip(letter=letter.id)
        slip.set(waiting)
        try:
            await self._application.process_update(update)
            await self._store.write(take_letter, letter.id, real_time())
        except DatabaseAway:
            raise
        except Exception as error:
            log.error(
                "dead letter failed again", letter=letter.id, error=type(error).__name__, exc_info=error
            )
            await self._store.write(keep_letter, letter.id, f"{type(error).__name__}: {error}")
            return False
        chat = update.effective_chat.id if update.effective_chat else 0
        if chat and waiting.reply is not NOTHING:
            self._speaker.say(chat, waiting.reply)
        return True

    def _speak(self, update: Update, reply: Reply, in_response: bool) -> dict[str, Any] | None:
        query = update.callback_query
        chat = update.effective_chat.id if update.effective_chat else 0
        if not chat:
            return None
        if query is None:
            if reply is not NOTHING:
                self._speaker.say(chat, reply)
            return None
        tapped = query.message.message_id if query.message is not None else 0
        self._speaker.say(chat, reply, "" if in_response else query.id, tapped)
        return _tap_answer(query.id, reply) if in_response else None

    async def _bury(self, raw: Mapping[str, Any], reason: str) -> None:
        metrics.updates.labels("dead").inc()
        number = raw.get("update_id") if isinstance(raw.get("update_id"), int) else None
        log.error("dead letter", update=number, reason=reason.partition(":")[0])
        await self._store.write(_bury, number, reason, json.dumps(raw))


def _bury(connection: Any, number: int | None, reason: str, body: str) -> None:
    if number is None or claim(connection, number, real_time()):
        bury(connection, number, reason, body, real_time())


def _tap_answer(query: str, reply: Reply) -> dict[str, Any]:
    answer: dict[str, Any] = {"method": "answerCallbackQuery", "callback_query_id": query}
    if reply.toast:
        answer |= {"text": reply.toast[:200], "show_alert": reply.alert}
    return answer
