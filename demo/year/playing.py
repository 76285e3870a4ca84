"""The program while the year is played: its days, and the invented people who take turns with it."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Concatenate, ParamSpec, TypeVar

from bot.program import Program
from bot.screens import Reply, Screen
from bot.taps import read_form_tap
from bot.turn import Handler, Received, take_turn
from demo.country.beginning import START
from domain.events import FILE, TAP, TEXT, Event
from handlers import always, wiring
from scheduler.clockwork import Clockwork
from scheduler.delivering import DeliveryWorker
from storage.clock import move_clock
from storage.deliveries import count_by_state
from storage.people import Shown, change, person_by_telegram, remember_shown
from storage.schema import Connection
from storage.sheet_reading import read_sheet

P = ParamSpec("P")
T = TypeVar("T")

UPDATES = itertools.count(10**12)
"""Numbers of updates far above those that the stand-in gives."""

WAITS = 600


class CannotPlay(Exception):
    """What was shown is not what the play expects; the message says who saw what."""


@dataclass
class Game:
    """The program with its worker, and the people who were let talk."""

    program: Program
    worker: DeliveryWorker
    people: dict[int, Player] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day it is where the people live."""
        return self.now.date()

    @property
    def now(self) -> datetime:
        """The time of the program's clock where the people live."""
        world = self.program.world
        return world.now.astimezone(world.zone)

    async def day(self) -> None:
        """Let a day pass: the clock, its jobs, and what is due to be sent."""
        await self.program.store.write(move_clock, timedelta(days=1))
        await self.program.refresh()
        await Clockwork(self.program).run_all()
        await self.program.refresh()
        await self.sent()

    async def sent(self) -> None:
        """Wait until all that is due has been sent."""
        for _ in range(WAITS):
            if not (await self.program.store.read(count_by_state)).get("queued"):
                return
            if not await self.worker.work_once():
                await asyncio.sleep(0.05)

    async def run(self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a function of a connection as one transaction of the program's store."""
        return await self.program.store.write(fn, *args, **kwargs)

    def player(self, telegram: int) -> Player:
        """One of the invented people."""
        return self.people.setdefault(telegram, Player(self, telegram))


@dataclass
class Player:
    """Somebody invented who talks with the program; no message ever reaches them."""

    game: Game
    telegram: int
    screen: Screen = field(default_factory=lambda: Screen(""))
    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    async def say(self, words: str) -> Player:
        """Type something; a command goes to its handler."""
        if words.startswith("/"):
            word, _, payload = words[1:].partition(" ")
            return await self._do(
                wiring.COMMANDS[word], Event(TEXT, next(self.numbers), words), command=word, payload=payload
            )
        return await self._do(always.words, Event(TEXT, next(self.numbers), words))

    async def send_table(self, content: bytes, name: str) -> Player:
        """Send a table."""
        file = self.game.program.files.keep(content)
        sheet = read_sheet(content)
        return await self._do(
            always.words, Event(FILE, next(self.numbers), file=file, name=name, sheet=sheet)
        )

    async def tap(self, data: str) -> Player:
        """Tap a button by its data."""
        return await self._do(wiring.tapped, Event(TAP, next(self.numbers)), data=data)

    async def tap_begins(self, begin: str) -> Player:
        """Tap the button of the last screen whose data begins so. Raises CannotPlay when there is none."""
        found = next((one for one in self.buttons if one.startswith(begin)), None)
        if found is None:
            raise CannotPlay(f"{self.telegram} sees no {begin}: {self.screen.text[:200]} {self.buttons}")
        return await self.tap(found)

    async def choose(self, choice: str) -> Player:
        """Tap the form's button of this choice. Raises CannotPlay when there is none."""
        if choice not in self.choices:
            raise CannotPlay(f"{self.telegram} sees no {choice}: {self.screen.text[:200]} {self.buttons}")
        return await self.tap(self.choices[choice])

    @property
    def buttons(self) -> list[str]:
        """The data of the last screen's buttons."""
        return [button.data for row in self.screen.rows for button in row]

    @property
    def choices(self) -> dict[str, str]:
        """The choices of the last screen's form, with the data of their buttons."""
        taps = ((read_form_tap(data), data) for data in self.buttons)
        return {tap.choice: data for tap, data in taps if tap is not None}

    @property
    def question(self) -> str:
        """The key of the question on the last screen, "" when it is none."""
        taps = [tap for data in self.buttons if (tap := read_form_tap(data)) is not None]
        return taps[0].question if taps else ""

    async def _do(
        self, handler: Handler, event: Event, command: str = "", payload: str = "", data: str = ""
    ) -> Player:
        program = self.game.program
        received = Received(next(UPDATES), self.telegram, event, command, payload, data)
        reply = await program.store.write(_turn, program.world, received, handler)
        screen = reply.screens[-1] if reply.screens else reply.edit
        if screen is not None:
            self.screen = screen
            if screen.shown is not None:
                await program.store.write(self._shown, screen.shown, next(self.numbers))
        return self

    def _shown(self, connection: Connection, shown: Shown, message: int) -> None:
        remember_shown(connection, self.telegram, shown, message)


def _turn(connection: Connection, world: Any, received: Received, handler: Handler) -> Reply:
    """A turn of somebody invented, who stays out of reach."""
    reply = take_turn(connection, world, received, handler, always.redraw)
    person = person_by_telegram(connection, received.telegram_id)
    if person is not None:
        change(connection, person.id, unreachable_since=START)
    return reply
