"""The command that says how the bot is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import typer

from bot.settings import Settings
from commands.doing import do, write
from domain.soundness import (
    BACKUP_NEVER,
    BACKUP_OLD,
    DISK_LOW,
    LETTERS,
    MOST_SLOW,
    NO_LEADER,
    NO_PROCESS,
    QUEUE_OLD,
    SILENT,
    UNKNOWN,
    State,
    concerns,
    slowest,
)

WRONG = {
    NO_PROCESS: "no process runs",
    NO_LEADER: "no process leads: nothing is sent and nothing happens by the clock",
    SILENT: "a process has fallen silent",
    QUEUE_OLD: "a delivery has waited for more than ten minutes",
    UNKNOWN: "of deliveries of today nobody knows how they ended",
    LETTERS: "there are dead letters: python main.py dead",
    BACKUP_NEVER: "there was never a backup",
    BACKUP_OLD: "the last backup is older than two days",
    DISK_LOW: "the disk is nearly full",
}
MEGABYTE = 1024**2


def check() -> None:
    """Say how the bot is: stored, queue, failures, dead letters, processes, backup, disk, slowest; exit code 1 if wrong."""

    async def work(settings: Settings) -> tuple[list[str], State, datetime]:
        found: tuple[list[str], State, datetime] = await write(
            settings, _read, settings.zone, settings.data_dir
        )
        return found

    lines, state, now = do(work)
    for line in [*lines, *_lines(state, now)]:
        typer.echo(line)
    wrong = concerns(state, now)
    for word in wrong:
        typer.echo(f"wrong: {WRONG[word]}")
    if wrong:
        raise typer.Exit(1)


def _read(connection: Any, zone: Any, folder: Path) -> tuple[list[str], State, datetime]:
    from storage.clock import real_time
    from storage.commands import clock_time, state_of_store
    from storage.soundness import read_state

    now = clock_time(connection)
    morning = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return state_of_store(connection), read_state(connection, now, morning, folder), real_time()


def _lines(state: State, now: datetime) -> Iterator[str]:
    day = state.day
    reasons = ", ".join(f"{word} {n}" for word, n in day.reasons)
    yield f"queue: {state.waiting} waiting, the oldest due for {state.queue_age.total_seconds():.0f} s"
    yield f"today: sent {day.sent}, failed {day.failed}, unknown {day.unknown}" + (
        f" ({reasons})" if reasons else ""
    )
    yield f"dead letters: {state.dead_letters}"
    if not state.replicas:
        yield "processes: none"
    for one in state.replicas:
        silent = "" if one.alive(now) else f", silent for {(now - one.seen_at).total_seconds():.0f} s"
        yield f"process {one.name}: since {one.started_at:%Y-%m-%d %H:%M}{', leads' * one.leads}{silent}"
        rate, p95 = one.facts.get("updates_per_second", 0), one.facts.get("p95_seconds", 0)
        yield f"process {one.name}: {rate} updates/s, p95 {p95} s"
    backup = f"{state.backup_at:%Y-%m-%d %H:%M} UTC" if state.backup_at is not None else "never"
    yield f"backup: {backup}"
    yield f"database: {state.database_bytes // MEGABYTE} MB"
    yield f"disk: {state.disk_free // MEGABYTE} of {state.disk_total // MEGABYTE} MB free"
    yield from (f"slowest: {_slow(one)}" for one in slowest(state, now)[:MOST_SLOW])


def _slow(one: Any) -> str:
    return (
        f"{one.get('verb')} {one.get('table')}: {one.get('count')} times,"
        f" {one.get('mean')} s on average, {one.get('longest')} s at the longest"
    )
