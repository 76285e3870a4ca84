"""Long polling: the next offset is asked for only when the whole batch is committed or buried."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog
from telegram import Bot
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.network import seconds_of
from bot.receiving import Receiver
from storage.failures import DatabaseAway

log = structlog.get_logger(__name__)

WAIT_SECONDS = 25
BATCH = 100
ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]


class Poller:
    """Asks Telegram for updates, a batch at a time."""

    def __init__(self, bot: Bot, receiver: Receiver) -> None:
        self._bot = bot
        self._receiver = receiver
        self._offset = 0

    async def run(self) -> None:
        """Ask until cancelled. Raises InvalidToken when the token is no good."""
        while True:
            try:
                batch = await self._ask()
                await self._receive(batch)
            except InvalidToken:
                raise
            except RetryAfter as error:
                await asyncio.sleep(seconds_of(error))
            except TelegramError as error:
                log.warning("updates not fetched", error=type(error).__name__)
                await asyncio.sleep(1)

    async def _ask(self) -> list[dict[str, Any]]:
        asked = {"offset": self._offset, "timeout": WAIT_SECONDS, "limit": BATCH, "allowed_updates": ALLOWED}
        data = RequestData([RequestParameter.from_input(name, value) for name, value in asked.items()])
        url = f"{self._bot.base_url}/getUpdates"
        answer: Any = await self._bot.request.post(url, data, read_timeout=WAIT_SECONDS + 10)
        return list(answer)

    async def _receive(self, batch: list[dict[str, Any]]) -> None:
        waiting = batch
        while waiting:
            ends = await asyncio.gather(
                *(self._receiver.receive(raw) for raw in waiting), return_exceptions=True
            )
            waiting = [raw for raw, end in zip(waiting, ends, strict=True) if isinstance(end, DatabaseAway)]
            for end in ends:
                if isinstance(end, BaseException) and not isinstance(end, DatabaseAway):
                    raise end
            if waiting:
                log.warning("database away, batch waits", updates=len(waiting))
                await asyncio.sleep(1)
        if batch:
            self._offset = max(raw["update_id"] for raw in batch) + 1
