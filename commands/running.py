"""The commands that serve people: the bot itself, and the demo on this machine."""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Annotated

import typer

from bot.settings import Settings
from commands.doing import Refused, do


def run() -> None:
    """Serve people: by webhook when WEBHOOK_URL is set, else by long polling."""
    from bot.running import CannotRun, serve

    async def work(settings: Settings) -> None:
        from handlers.wiring import set_general_commands, wire
        from scheduler.running import start_scheduler

        try:
            await serve(settings, wire, start_scheduler, set_general_commands)
        except CannotRun as error:
            raise Refused(str(error)) from None

    if sys.platform == "win32":
        do(work)
        return
    import uvloop

    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    do(work)


def demo(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the chat page; 0 lets the machine choose.")
    ] = 8600,
) -> None:
    """Try everything on this machine: an invented country, and a stand-in for Telegram with a chat page."""
    from demo.running import run_demo

    try:
        run_demo(port)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else str(error)
        typer.echo(f"el-unu: --port {port}: {why}", err=True)
        raise typer.Exit(1) from None
