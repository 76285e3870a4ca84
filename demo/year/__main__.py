"""The process that plays a year in the place of the running program; a line of JSON tells of each day."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from datetime import date, datetime

from bot.logs import set_up_logs
from bot.program import open_program
from bot.settings import read_settings
from demo.year.agenda import Year, do_day, end_of
from demo.year.playing import Game
from handlers.wiring import wire
from scheduler.delivering import DeliveryWorker
from scheduler.making import DocumentMaker
from storage.cycles import read_cycles


def tell(now: datetime, word: str, begun: date, until: date) -> None:
    """Say how far the year is, on one line."""
    done = (now.date() - begun).days / max(1, (until - begun).days)
    print(json.dumps({"now": now.isoformat(), "word": word, "done": round(done, 3)}), flush=True)


async def main() -> None:
    """Play until two weeks before the end of the next collection."""
    settings = read_settings()
    set_up_logs(settings)
    program = await open_program(settings)
    wire(program)
    await program.open()
    maker = DocumentMaker()
    game = Game(program, DeliveryWorker(program, maker.screen))
    try:
        year = Year(game)
        await year.find()
        begun = game.today
        until = end_of(await game.run(read_cycles), begun)
        while game.today < until:
            await game.day()
            word = await do_day(year)
            tell(game.now, word, begun, until)
        await game.sent()
    finally:
        maker.close()
        with contextlib.suppress(Exception):
            await program.close()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
