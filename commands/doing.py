"""How a command is done: settings, one transaction on the store, and what an operator can mend as one line."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Literal, TypeVar

import typer

from bot.settings import Settings, WrongSettings, read_settings
from storage.failures import StorageError

T = TypeVar("T")

Language = Literal["ky", "ru", "en"]


class Refused(Exception):
    """Why a command cannot be done, in one line for the operator."""


def do(work: Callable[[Settings], Awaitable[T]]) -> T:
    """Run a command; whatever the operator can mend is one line and exit code 1."""
    try:
        settings = read_settings()
        try:
            return asyncio.run(work(settings))  # type: ignore[arg-type]
        except StorageError as error:
            raise Refused(f"{settings.store_variable}: {error}") from None
    except (WrongSettings, Refused) as error:
        typer.echo(f"el-unu: {error}", err=True)
    except OSError as error:
        typer.echo(f"el-unu: {error.strerror or error}: {error.filename or ''}", err=True)
    raise typer.Exit(1)


async def write(settings: Settings, fn: Callable[..., T], *args: Any) -> T:
    """Run one transaction on the store of the settings."""
    from storage.clock import real_time, start_clock
    from storage.engine import open_store
    from storage.seeding import seed_reference

    settings.ready_folder()
    store = await open_store(settings.store_url)
    try:
        await store.write(seed_reference)
        await store.write(start_clock, settings.clock_start, real_time())
        return await store.write(fn, *args)
    finally:
        await store.close()


async def ask_bot_name(settings: Settings) -> str:
    """The bot's name, which its links need. Raises Refused."""
    from telegram import Bot
    from telegram.error import InvalidToken, TelegramError

    try:
        async with Bot(settings.token, f"{settings.bot_api_url}/bot") as bot:
            return bot.username
    except InvalidToken:
        raise Refused("BOT_TOKEN: the Bot API does not know this token") from None
    except TelegramError as error:
        raise Refused(f"BOT_API_URL: no answer from the Bot API ({error.message})") from None
