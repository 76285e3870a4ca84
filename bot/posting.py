"""Posting one screen: which calls of the Bot API it takes, and how a file is sent whose number Telegram knows."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, InputMediaPhoto, Message
from telegram.error import BadRequest

from bot.markup import buttons, words_body
from bot.network import AiohttpRequest
from bot.screens import Screen
from storage.files import FileStore

HTML: dict[str, Any] = {"parse_mode": "HTML"}


def messages_of(screen: Screen) -> int:
    """How many messages a screen is for Telegram's limits."""
    return 1 if screen.document or screen.picture else 1 + bool(screen.voice) + len(screen.photos)


class Poster:
    """Posts screens, each once, without a second try. Raises what the Bot API answers, FileNotFoundError."""

    def __init__(self, bot: Bot, request: AiohttpRequest, files: FileStore) -> None:
        self._bot = bot
        self._request = request
        self._files = files
        self._uploaded: dict[str, str] = {}
        self._uploading: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def post(self, chat: int, screen: Screen, *, paid: bool = False) -> int:
        """Send a screen; the number of the message that has its words."""
        how: dict[str, Any] = {"allow_paid_broadcast": True} if paid else {}
        if screen.attached:
            return (await self._post_attached(chat, screen, how)).message_id
        if screen.document or screen.picture:
            return (await self._post_file(chat, screen, how)).message_id
        if screen.voice:
            await self._bot.send_voice(chat, await self._bytes(screen.voice), **how)
        if len(screen.photos) == 1:
            await self._bot.send_photo(chat, await self._bytes(screen.photos[0]), **how)
        elif screen.photos:
            album = [InputMediaPhoto(await self._bytes(name)) for name in screen.photos]
            await self._bot.send_media_group(chat, album, **how)
        url = f"{self._bot.base_url}/sendMessage"
        said = await self._request.call(url, words_body(chat, screen, paid=paid))
        return int(said["message_id"])

    async def _post_file(self, chat: int, screen: Screen, how: Mapping[str, Any]) -> Message:
        bound = {"caption": screen.text, "reply_markup": buttons(screen), **HTML, **how}
        if screen.picture:
            return await self._bot.send_photo(chat, screen.picture, **bound)
        return await self._bot.send_document(chat, screen.document, filename=screen.filename, **bound)

    async def _post_attached(self, chat: int, screen: Screen, how: Mapping[str, Any]) -> Message:
        """Send a kept file by the id Telegram gave it, or, if it has none or knows it no longer, by its bytes."""
        name = screen.attached
        known = self._uploaded.get(name)
        if known is not None:
            try:
                return await self._attach(chat, screen, known, how)
            except BadRequest as error:
                if "file" not in error.message.lower():
                    raise
                if self._uploaded.get(name) == known:
                    del self._uploaded[name]
        async with self._uploading.setdefault(name, asyncio.Lock()):
            file = self._uploaded.get(name) or await self._bytes(name)
            message = await self._attach(chat, screen, file, how)
            sent = message.document or (message.photo[-1] if message.photo else None)
            if sent is not None:
                self._uploaded[name] = sent.file_id
        return message

    async def _attach(self, chat: int, screen: Screen, file: bytes | str, how: Mapping[str, Any]) -> Message:
        bound = {"caption": screen.text, "reply_markup": buttons(screen), **HTML, **how}
        if screen.attached_as == "picture":
            return await self._bot.send_photo(chat, file, **bound)
        name = None if isinstance(file, str) else screen.filename
        return await self._bot.send_document(chat, file, filename=name, **bound)

    async def _bytes(self, name: str) -> bytes:
        return await asyncio.to_thread(self._files.path(name).read_bytes)
