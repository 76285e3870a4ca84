"""The running program: store, bot, speaker and receiver put together, and the one way a handler meets an update."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any
from uuid import uuid4

import structlog
from telegram import Bot, Update
from telegram.ext import Application, ApplicationBuilder

from bot.budget import make_budget, most_in_flight
from bot.letters import run_letters
from bot.measuring import keep_measured
from bot.media import keep_media
from bot.network import AiohttpRequest
from bot.receiving import Dispatcher, Receiver, slip
from bot.screens import Reply, Screen, show
from bot.settings import Settings
from bot.speaking import Speaker
from bot.turn import Handler, Received, take_turn
from bot.updates import read_update
from bot.world import World, read_world
from locales import texts
from storage.clock import real_time, start_clock
from storage.cycles import begin_years
from storage.drafts import StaleDraft
from storage.engine import Store, open_store
from storage.failures import DatabaseAway
from storage.files import FileStore
from storage.people import person_by_telegram
from storage.schema import Connection
from storage.seeding import seed_reference

log = structlog.get_logger(__name__)

STALE_TRIES = 6
CONNECTIONS = 64
FINISH_SECONDS = 10.0
WORLD_SECONDS = 1.0

Callback = Callable[[Update, Any], Coroutine[Any, Any, None]]


class Program:
    """Everything a running bot consists of. `open` makes it, `close` ends it in order."""

    def __init__(self, settings: Settings, store: Store, files: FileStore) -> None:
        self.settings = settings
        self.store = store
        self.files = files
        self.holder = uuid4().hex
        """The number of this process among those on the same database."""
        self.leads = False
        """Whether clock and deliveries are this process's."""
        self.serving = False
        """Whether updates are taken here: neither before the start is done nor from the moment the end begins."""
        self.budget = make_budget(settings, store)
        self.request = AiohttpRequest(CONNECTIONS + most_in_flight(self.budget.rates))
        self.application: Application[Any, Any, Any, Any, Any, Any] = _application(settings, self.request)
        self.bot: Bot = self.application.bot
        several = store.dialect == "postgresql" and bool(settings.webhook_url)
        replica = self.holder if several else ""
        self.speaker = Speaker(self.bot, self.request, store, self.budget, files, replica)
        self.receiver = Receiver(self.application, store, self.speaker)
        self.receiver.apologize = self._apologize
        self.redraw: Handler = lambda turn: Reply()
        self._world: World | None = None
        self._watch: asyncio.Task[None] | None = None
        self._beside: list[asyncio.Task[None]] = []

    @property
    def world(self) -> World:
        """The world as last read. Raises RuntimeError before `open`."""
        if self._world is None:
            raise RuntimeError("the program is not open")
        return self._world

    async def open(self) -> None:
        """Meet the Bot API and read the world. Raises what the Bot API answers, such as InvalidToken."""
        await self.application.initialize()
        await self.store.write(first_start, self.settings)
        await self.refresh()
        self._watch = asyncio.create_task(self._keep_fresh())
        self._beside = [asyncio.create_task(one) for one in (keep_measured(self), run_letters(self))]

    async def refresh(self) -> None:
        """Read the world again where it has changed."""
        phone, name = self.settings.union_phone, self.bot.username
        self._world = await self.store.read(
            read_world,
            self.settings.zone,
            phone,
            name,
            self.files.folder,
            self._world,
            self.budget.rates.deliveries.rate,
        )

    async def _keep_fresh(self) -> None:
        while True:
            await asyncio.sleep(WORLD_SECONDS)
            try:
                await self.refresh()
            except DatabaseAway:
                log.warning("world not refreshed: database away")
            except Exception as error:
                log.error("world not refreshed", exc_info=error)

    async def close(self) -> None:
        """Say what is still to be said (for so long at most), then close connections and store."""
        if self._watch is not None:
            self._watch.cancel()
        for task in self._beside:
            task.cancel()
        await asyncio.gather(*self._beside, return_exceptions=True)
        try:
            await asyncio.wait_for(self.speaker.finish(), FINISH_SECONDS)
        except TimeoutError:
            log.warning("not everything could be said before the end")
        await self.application.shutdown()
        await self.request.shutdown()
        await self.store.close()

    async def _apologize(self, chat: int) -> Reply:
        """What somebody hears whose update could not be dealt with."""
        person = await self.store.read(person_by_telegram, chat)
        language = person.language if person is not None else ""
        return show(Screen(texts(language or "ky")("our-failure")))

    def taking(self, handler: Handler) -> Callback:
        """The library's callback for a handler of ours: fetch what came along, run the turn, pass the reply on."""

        async def callback(update: Update, context: Any) -> None:
            received = read_update(update)
            if received is not None:
                event = await keep_media(update, received.event, self.files)
                whole = replace(received, event=event, letter=slip.get().letter)
                slip.get().reply = reply = await self.take(whole, handler)
                if reply.files_gone:
                    await asyncio.to_thread(self.files.drop, reply.files_gone)

        return callback

    async def take(self, received: Received, handler: Handler) -> Reply:
        """Run one turn as a transaction, again when somebody else saved the same draft meanwhile.

        Raises DatabaseAway when that goes on and on: the update is not acknowledged and comes again.
        """
        for _ in range(STALE_TRIES):
            try:
                return await self.store.write(take_turn, self.world, received, handler, self.redraw)
            except StaleDraft:
                log.info("draft was saved by somebody else, once more", update=received.update_id)
        raise DatabaseAway("others save the same draft all the time")


def first_start(connection: Connection, settings: Settings) -> None:
    """Bring the shipped reference data in where there is none, and set the clock going."""
    seed_reference(connection)
    offset = start_clock(connection, settings.clock_start, real_time())
    begin_years(connection, (real_time() + offset).astimezone(settings.zone).date())


def _application(settings: Settings, request: AiohttpRequest) -> Application[Any, Any, Any, Any, Any, Any]:
    builder = (
        ApplicationBuilder()
        .application_class(Dispatcher)
        .token(settings.token)
        .base_url(f"{settings.bot_api_url}/bot")
        .base_file_url(f"{settings.bot_api_url}/file/bot")
        .request(request)
        .get_updates_request(request)
        .updater(None)
        .job_queue(None)
    )
    application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
    return application


async def open_program(settings: Settings) -> Program:
    """The program on an open store, not yet speaking to the Bot API. Raises WrongSettings or StorageError."""
    settings.ready_folder()
    store = await open_store(settings.store_url, serving=True)
    return Program(settings, store, FileStore(settings.data_dir))
