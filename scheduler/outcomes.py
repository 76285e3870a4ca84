"""What Telegram's refusals mean for a delivery; the order of the cases follows the library's class tree."""

from __future__ import annotations

from datetime import datetime, timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.network import NotSent, seconds_of
from storage.deliveries import (
    BLOCKED,
    DEACTIVATED,
    FAILED,
    NO_ANSWER,
    OTHER_SIDE,
    QUEUED,
    REFUSED,
    UNKNOWN,
    Delivery,
)
from storage.settling import Outcome

MOST_ATTEMPTS = 5
TOKEN_SECONDS = 60.0


def pause_after(attempts: int) -> timedelta:
    """How long to wait after a failure of the other side: 10 seconds, then twice as long each time."""
    return timedelta(seconds=10 * 2 ** max(0, attempts - 1))


def hold_for(error: TelegramError) -> float:
    """For how many seconds a refusal concerns all deliveries, and not only the one that met it."""
    if isinstance(error, RetryAfter):
        return seconds_of(error)
    return TOKEN_SECONDS if isinstance(error, InvalidToken) else 0.0


def is_trouble(error: TelegramError) -> bool:
    """Whether the other side fails or cannot be reached, whatever is sent."""
    known = (BadRequest, TimedOut)
    return isinstance(error, NotSent) or (isinstance(error, NetworkError) and not isinstance(error, known))


def given_back(delivery: Delivery, now: datetime) -> Outcome:
    """A delivery that was marked as on the wire and never put there."""
    return Outcome(delivery, delivery.attempts + 1, QUEUED, until=now)


def outcome_of(delivery: Delivery, error: TelegramError, now: datetime) -> Outcome:
    """How a delivery ended whose sending met an error."""
    attempt = delivery.attempts + 1
    if hold := hold_for(error):
        why = "too many requests" if isinstance(error, RetryAfter) else "token refused"
        return Outcome(delivery, attempt, QUEUED, why, until=now + timedelta(seconds=hold))
    if isinstance(error, Forbidden):
        why = DEACTIVATED if "deactivated" in error.message else BLOCKED
        return Outcome(delivery, attempt, FAILED, f"{why}: {error.message}", unreachable=True)
    if isinstance(error, ChatMigrated) and attempt < MOST_ATTEMPTS:
        return Outcome(delivery, attempt, QUEUED, "chat moved", until=now, moved_to=error.new_chat_id)
    if isinstance(error, BadRequest):
        return Outcome(delivery, attempt, FAILED, f"{REFUSED}: {error.message}")
    if is_trouble(error):
        if attempt >= MOST_ATTEMPTS and not isinstance(error, NotSent):
            return Outcome(delivery, attempt, FAILED, f"{OTHER_SIDE}: {error.message}")
        until = now + pause_after(min(attempt, 6))
        return Outcome(delivery, attempt, QUEUED, error.message, until=until)
    if isinstance(error, TimedOut):
        return Outcome(delivery, attempt, UNKNOWN, f"{NO_ANSWER}: {error.message}")
    return Outcome(delivery, attempt, FAILED, f"{REFUSED}: {type(error).__name__}")
