"""The command that moves the program's clock."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated

import typer

from bot.settings import Settings
from commands.doing import Refused, do, write


def clock(step: Annotated[str, typer.Argument(help="How far to move the clock: +1d, +6h or +30m.")]) -> None:
    """Move the program's clock forward; it never goes back."""
    from storage.clock import move_clock

    units = {"d": "days", "h": "hours", "m": "minutes"}
    number, unit = step[1:-1], step[-1:]
    if not re.fullmatch(r"\+[0-9]+[dhm]", step):
        raise typer.BadParameter("write it as +1d, +6h or +30m")

    async def work(settings: Settings) -> timedelta:
        try:
            return await write(settings, move_clock, timedelta(**{units[unit]: int(number)}))
        except (ValueError, OverflowError):
            raise Refused("the clock goes no farther than a century") from None

    typer.echo(f"offset {do(work)}")
