"""The command about dead letters: updates that could not be dealt with."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

import typer

from bot.settings import Settings
from commands.doing import Refused, do

WAIT_SECONDS = 15.0
LOOK_SECONDS = 0.5


def dead(
    again: Annotated[str, typer.Option(help="Number of a letter to run again, or all.")] = "",
    drop: Annotated[int | None, typer.Option(help="Number of a letter to drop.")] = None,
    why: Annotated[str, typer.Option(help="With --drop: the reason.")] = "",
    show: Annotated[
        int | None, typer.Option(help="Number of a letter to look at; who wrote it is left out.")
    ] = None,
) -> None:
    """List dead letters, look at one, run one or all again (the running bot does it), or drop one."""
    if again and again != "all" and not again.isdigit():
        raise typer.BadParameter("--again takes a number or all")
    if drop is not None and not why.strip():
        raise typer.BadParameter("--drop needs a reason: --why")
    for line in do(lambda settings: _done(settings, again, drop, why.strip(), show)):
        typer.echo(line)


async def _done(settings: Settings, again: str, drop: int | None, why: str, show: int | None) -> list[str]:
    from storage.engine import open_store

    settings.ready_folder()
    store = await open_store(settings.store_url)
    try:
        if show is not None:
            return await _shown(store, show)
        if drop is not None:
            return await _dropped(store, drop, why)
        return await (_again(store, again) if again else _listed(store))
    finally:
        await store.close()


async def _listed(store: Any) -> list[str]:
    from storage.letters import letters

    found = await store.read(letters)
    return [
        f"{one.id}\t{one.at:%Y-%m-%d %H:%M}\t{one.kind}\t{one.why}\tfailed again {one.tries} times"
        + ("\twaits to be run" if one.asked else "")
        for one in found
    ] or ["there are none"]


async def _shown(store: Any, number: int) -> list[str]:
    from storage.clock import real_time
    from storage.letters import show_letter

    letter = await store.write(show_letter, number, None, real_time())
    if letter is None:
        raise Refused(f"there is no letter {number}")
    return [f"{letter.at:%Y-%m-%d %H:%M} {letter.why}", letter.anonymous]


async def _dropped(store: Any, number: int, why: str) -> list[str]:
    from storage.clock import real_time
    from storage.letters import drop_letter

    if not await store.write(drop_letter, number, why, None, real_time()):
        raise Refused(f"there is no letter {number}, or it is about to be run")
    return [f"dropped: {number}"]


async def _again(store: Any, which: str) -> list[str]:
    from storage.clock import real_time
    from storage.letters import ask_again, letters

    found = await store.read(letters)
    wanted = [one for one in found if which == "all" or one.id == int(which)]
    if not wanted and which != "all":
        raise Refused(f"there is no letter {which}")
    await store.write(ask_again, [one.id for one in wanted], None, real_time())
    waiting = {one.id: one.tries for one in wanted}
    lines: list[str] = []
    for _ in range(int(WAIT_SECONDS / LOOK_SECONDS)):
        lines += await _ended(store, waiting)
        if not waiting:
            break
        await asyncio.sleep(LOOK_SECONDS)
    return [*lines, *(f"{number}: will be run as soon as the bot runs" for number in waiting)]


async def _ended(store: Any, waiting: dict[int, int]) -> list[str]:
    """How letters ended, which are taken out of those that wait; each has the number of its failures before."""
    from storage.letters import letter_by_id

    lines = []
    for number, tries in list(waiting.items()):
        letter = await store.read(letter_by_id, number)
        if letter is not None and letter.tries == tries:
            continue
        lines.append(f"{number}: done" if letter is None else f"{number}: failed again: {letter.why}")
        del waiting[number]
    return lines
