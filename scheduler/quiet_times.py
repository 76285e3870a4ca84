"""When a delivery waits: at night for everybody, in a quiet period for citizens, and never for danger to life."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.calendar import Calendar
from domain.notice_times import NIGHT_FROM, NIGHT_UNTIL
from storage.deliveries import QUIET_PERIOD, Delivery


def quiet_until(now: datetime, zone: ZoneInfo) -> datetime | None:
    """When the quiet hours that `now` lies in end; None outside of them."""
    local = now.astimezone(zone)
    if NIGHT_UNTIL <= local.time() < NIGHT_FROM:
        return None
    day = local.date() + timedelta(days=1 if local.time() >= NIGHT_FROM else 0)
    return datetime.combine(day, NIGHT_UNTIL, zone).astimezone(UTC)


def quiet_period_until(now: datetime, zone: ZoneInfo, calendar: Calendar) -> datetime | None:
    """When the quiet period that `now` lies in is over: 8 o'clock of the day after it; None outside of one."""
    today = now.astimezone(zone).date()
    after = calendar.after_quiet(today)
    return None if after == today else datetime.combine(after, NIGHT_UNTIL, zone).astimezone(UTC)


def notices_rest(now: datetime, zone: ZoneInfo, calendar: Calendar) -> bool:
    """Whether no notice goes out to anybody, danger to life apart: at night and in quiet periods."""
    return quiet_until(now, zone) is not None or quiet_period_until(now, zone, calendar) is not None


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
