"""The worker that sends deliveries: it leases rows, keeps to budget and quiet times, and writes how each ended."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

import structlog
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot import metrics
from bot.network import NotSent, seconds_of
from bot.program import Program
from bot.screens import Screen
from domain.calendar import Calendar
from storage.deliveries import (
    FAILED,
    QUIET_PERIOD,
    SENT,
    UNKNOWN,
    Delivery,
    count_by_state,
    lease,
    postpone,
    settle,
    start_sending,
)
from storage.failures import DatabaseAway
from storage.people import migrate_chat, remember_unreachable

log = structlog.get_logger(__name__)

BATCH = 50
LEASE_SECONDS = 120
IDLE_SECONDS = 0.3
QUIET_FROM, QUIET_UNTIL = time(22), time(8)
MOST_ATTEMPTS = 5
CHAT_SECONDS = 1.0

Maker = Callable[[Program, Delivery], Awaitable[Screen]]


def quiet_until(now: datetime, zone: ZoneInfo) -> datetime | None:
    """When the quiet hours that `now` lies in end; None outside of them."""
    local = now.astimezone(zone)
    if QUIET_UNTIL <= local.time() < QUIET_FROM:
        return None
    day = local.date() + timedelta(days=1 if local.time() >= QUIET_FROM else 0)
    return datetime.combine(day, QUIET_UNTIL, zone).astimezone(UTC)


def quiet_period_until(now: datetime, zone: ZoneInfo, calendar: Calendar) -> datetime | None:
    """When the quiet period that `now` lies in is over: 8 o'clock of the day after it; None outside of one."""
    today = now.astimezone(zone).date()
    after = calendar.after_quiet(today)
    return None if after == today else datetime.combine(after, QUIET_UNTIL, zone).astimezone(UTC)


def postponed_until(
    delivery: Delivery, now: datetime, zone: ZoneInfo, calendar: Calendar
) -> tuple[datetime, str] | None:
    """Until when a delivery has to wait, and why ("" for the night); None when it may go out now.

    Danger to life and what was asked for just now never wait. In a quiet period nothing else goes to citizens.
    """
    if delivery.danger or delivery.urgent:
        return None
    period = None if delivery.in_office else quiet_period_until(now, zone, calendar)
    if period is not None:
        return period, QUIET_PERIOD
    night = quiet_until(now, zone)
    return None if night is None else (night, "")


def pause_after(attempts: int) -> timedelta:
    """How long to wait after a failure of the other side: 10 seconds, then twice as long each time."""
    return timedelta(seconds=10 * 2 ** max(0, attempts - 1))


class DeliveryWorker:
    """Sends what is due. `make` words a delivery as a screen."""

    def __init__(self, program: Program, make: Maker) -> None:
        self._program = program
        self._make = make
        self._said: dict[int, float] = {}

    async def run(self) -> None:
        """Work until cancelled; a database that is away is waited for."""
        while True:
            try:
                busy = await self.work_once()
            except DatabaseAway:
                log.warning("deliveries wait: database away")
                busy = False
            except Exception as error:
                log.error("deliveries wait", exc_info=error)
                busy = False
            if not busy:
                await asyncio.sleep(IDLE_SECONDS)

    async def work_once(self) -> bool:
        """Send one batch; False when nothing was due."""
        store, now = self._program.store, self._program.world.now
        batch = await store.write(lease, now, BATCH, LEASE_SECONDS)
        for delivery in batch:
            await self._one(delivery)
        metrics.queued.set((await store.read(count_by_state)).get("queued", 0) if batch else 0)
        return bool(batch)

    async def _one(self, delivery: Delivery) -> None:
        store, world = self._program.store, self._program.world
        waits = postponed_until(delivery, world.now, world.zone, world.calendar)
        if waits is not None:
            await store.write(postpone, delivery.id, *waits)
            return
        try:
            screen = await self._make(self._program, delivery)
        except DatabaseAway:
            raise
        except Exception as error:
            log.error("delivery could not be made", delivery=delivery.id, kind=delivery.kind, exc_info=error)
            await self._end(delivery, FAILED, f"not made: {type(error).__name__}")
            return
        await self._pace(delivery.telegram_id)
        await self._program.budget.take()
        if await store.write(start_sending, delivery.id):
            await self._send(delivery, screen)

    async def _pace(self, chat: int) -> None:
        waited = monotonic() - self._said.get(chat, 0.0)
        if waited < CHAT_SECONDS:
            await asyncio.sleep(CHAT_SECONDS - waited)
        self._said[chat] = monotonic()
        if len(self._said) > 10_000:
            self._said = {one: at for one, at in self._said.items() if monotonic() - at < CHAT_SECONDS}

    async def _send(self, delivery: Delivery, screen: Screen) -> None:
        try:
            message = await self._program.speaker.post(delivery.telegram_id, screen)
        except TelegramError as error:
            await self._failed(delivery, error)
        except FileNotFoundError as error:
            await self._end(delivery, FAILED, f"not made: {type(error).__name__}")
        else:
            await self._end(delivery, SENT, message=message)

    async def _failed(self, delivery: Delivery, error: TelegramError) -> None:
        """Write what a refusal means for the row; the order of the cases follows the library's class tree."""
        store, now = self._program.store, self._program.world.now
        if isinstance(error, RetryAfter):
            seconds = seconds_of(error)
            self._program.budget.hold(seconds)
            await store.write(postpone, delivery.id, now + timedelta(seconds=seconds), "too many requests")
        elif isinstance(error, Forbidden):
            await store.write(remember_unreachable, delivery.telegram_id)
            await self._end(delivery, FAILED, error.message)
        elif isinstance(error, ChatMigrated):
            await store.write(migrate_chat, delivery.telegram_id, error.new_chat_id)
            await store.write(postpone, delivery.id, now, "chat moved")
        elif isinstance(error, BadRequest):
            await self._end(delivery, FAILED, error.message)
        elif isinstance(error, NotSent) or (
            isinstance(error, NetworkError) and not isinstance(error, TimedOut)
        ):
            await self._again(delivery, error)
        elif isinstance(error, TimedOut):
            await self._end(delivery, UNKNOWN, error.message)
        else:
            await self._end(delivery, FAILED, type(error).__name__)

    async def _again(self, delivery: Delivery, error: TelegramError) -> None:
        attempts = delivery.attempts + 1
        if attempts >= MOST_ATTEMPTS and not isinstance(error, NotSent):
            await self._end(delivery, FAILED, error.message)
            return
        until = self._program.world.now + pause_after(min(attempts, 6))
        await self._program.store.write(postpone, delivery.id, until, error.message)

    async def _end(self, delivery: Delivery, state: str, error: str = "", message: int | None = None) -> None:
        metrics.deliveries.labels(state).inc()
        now = self._program.world.now
        await self._program.store.write(settle, delivery.id, state, now=now, message=message, error=error)
