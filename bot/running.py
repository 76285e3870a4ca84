"""Running: the program opened, its web site listening, updates coming in, until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import structlog
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.listening import CannotListen, listen, make_site
from bot.logs import set_up_logs
from bot.network import seconds_of
from bot.polling import ALLOWED, Poller
from bot.program import Program, open_program
from bot.settings import Settings
from storage.alone import alone
from storage.failures import DatabaseAway

log = structlog.get_logger(__name__)

API_TRIES = 30
CONNECTIONS = 40
TAKING_SECONDS = 10.0


class CannotRun(Exception):
    """Why the program does not start, in one line."""


Stop = Callable[[], Awaitable[None]]


async def serve(
    settings: Settings,
    wire: Callable[[Program], None],
    start_scheduler: Callable[[Program], Stop],
    introduce: Callable[[Program], Awaitable[None]],
) -> None:
    """Serve until SIGTERM or SIGINT.

    Raises CannotRun, DatabaseAway when there is no database at the start, or AlreadyServed.
    """
    set_up_logs(settings)
    settings.token  # noqa: B018
    settings.ready_folder()
    with alone(settings.store_url):
        program = await open_program(settings)
        wire(program)
        try:
            await _serve(program, start_scheduler, introduce)
        finally:
            await program.close()


async def _serve(
    program: Program,
    start_scheduler: Callable[[Program], Stop],
    introduce: Callable[[Program], Awaitable[None]],
) -> None:
    settings = program.settings
    stopped = _stop_signal()
    if not await _meet(program, stopped):
        return
    by_webhook = bool(settings.webhook_url)
    path = urlsplit(settings.webhook_url).path
    site = make_site(
        program.receiver if by_webhook else None,
        path,
        settings.secret,
        lambda: _healthy(program),
        lambda: program.budget.used(),
    )
    try:
        runner = await listen(site, settings.listen_host, settings.listen_port)
    except CannotListen as error:
        raise CannotRun(str(error)) from None
    stop_scheduler = start_scheduler(program)
    serving = asyncio.create_task(_be_posted(program) if by_webhook else _poll(program))
    work = [asyncio.create_task(stopped.wait()), asyncio.create_task(_introduce(program, introduce)), serving]
    _leave_alone_what_stays()
    program.serving = True
    log.info("serving", mode="webhook" if by_webhook else "polling", listen=settings.listen)
    try:
        await _until_first_end(work[0], serving)
    finally:
        program.serving = False
        await asyncio.gather(_take_no_more(program), stop_scheduler())
        for task in work:
            task.cancel()
        await asyncio.gather(*work, return_exceptions=True)
        await runner.cleanup()
        log.info("stopped")


def _leave_alone_what_stays() -> None:
    """Modules, tables and texts stay to the end: looking for garbage among them would only stop everything else."""
    gc.collect()
    gc.freeze()


async def _take_no_more(program: Program) -> None:
    """Let what was taken be committed; what comes now is refused, so that it goes to another process."""
    try:
        await asyncio.wait_for(program.receiver.stop_taking(), TAKING_SECONDS)
    except TimeoutError:
        log.warning("not every update could be dealt with before the end; what was not comes again")


async def _until_first_end(*tasks: asyncio.Task[object]) -> None:
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        error = task.exception()
        if isinstance(error, InvalidToken):
            raise CannotRun("BOT_TOKEN: the Bot API does not know this token") from None
        if error is not None:
            raise error


def _stop_signal() -> asyncio.Event:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stopped.set)
    return stopped


async def _meet(program: Program, stopped: asyncio.Event) -> bool:
    """Meet the Bot API, waiting for it when it cannot be reached; False when told to stop meanwhile."""
    for turn in range(API_TRIES):
        try:
            await program.open()
        except InvalidToken:
            raise CannotRun("BOT_TOKEN: the Bot API does not know this token") from None
        except TelegramError as error:
            if turn == API_TRIES - 1:
                raise CannotRun(f"BOT_API_URL: no answer from the Bot API ({error.message})") from None
            log.warning("Bot API not reached, trying again", error=type(error).__name__)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stopped.wait(), min(10, 0.2 * 2**turn))
            if stopped.is_set():
                return False
        else:
            break
    return True


async def _poll(program: Program) -> None:
    """Receive by long polling, for which there may be no webhook."""
    await _insist(program.bot.delete_webhook)
    await Poller(program.bot, program.receiver).run()


async def _be_posted(program: Program) -> None:
    """Receive by webhook, once Telegram knows of it. Raises CannotRun when Telegram refuses the address."""
    settings = program.settings

    def set_webhook() -> Awaitable[bool]:
        return program.bot.set_webhook(
            settings.webhook_url,
            secret_token=settings.secret,
            max_connections=CONNECTIONS,
            allowed_updates=ALLOWED,
        )

    try:
        await _insist(set_webhook)
    except BadRequest as error:
        raise CannotRun(f"WEBHOOK_URL: {error.message}") from None
    await asyncio.Event().wait()


async def _insist(call: Callable[[], Awaitable[object]]) -> None:
    """Make a call until it is done. Raises BadRequest and InvalidToken."""
    while True:
        try:
            await call()
        except BadRequest:
            raise
        except RetryAfter as error:
            await asyncio.sleep(seconds_of(error))
        except NetworkError as error:
            log.warning("Bot API not reached, trying again", error=type(error).__name__)
            await asyncio.sleep(1)
        else:
            return


async def _introduce(program: Program, introduce: Callable[[Program], Awaitable[None]]) -> None:
    try:
        await introduce(program)
    except TelegramError as error:
        log.warning("command menu not set", error=type(error).__name__)
    except Exception as error:
        log.error("command menu not set", exc_info=error)


async def _healthy(program: Program) -> bool:
    """Whether updates may be sent here: not while starting or stopping, and not without the database."""
    if not program.serving:
        return False
    try:
        await program.store.read(lambda connection: connection.exec_driver_sql("SELECT 1").scalar())
    except DatabaseAway:
        return False
    return True
