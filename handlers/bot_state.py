"""How the bot is, for the Union's national people and administrators: in words, with what gives reason to worry first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot import metrics
from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.soundness import MOST_SLOW, State, concerns, slowest
from handlers.union import ENTRIES
from handlers.year_offices import plans_the_year
from storage.clock import real_time
from storage.soundness import read_state
from storage.updates import tally

GIGABYTE = 1024**3
KEPT = timedelta(seconds=5)

AREAS: Mapping[str, tuple[str, ...]] = {
    "people": ("people", "roles", "invitations"),
    "drafts": ("drafts",),
    "answers": ("answers", "submissions", "returns", "remarks", "figures", "levels", "extensions"),
    "problems": (
        "problems",
        "problem_changes",
        "problem_flags",
        "problem_photos",
        "problem_supporters",
        "solutions",
    ),
    "deliveries": ("deliveries", "budgets"),
    "notices": ("notices", "notice_texts", "notice_questions", "notice_steps", "consultation_answers"),
    "proposals": ("proposals", "proposal_voices"),
}
"""What a statement is about, in the words of a coordinator, by the table it names first; anything else is "rest"."""

DEEDS: dict[str, Callable[[Turn, list[str]], Reply | None]] = {}
"""What the words after `i:` lead to; each feature enters its own. None: it may not be done, and the tap is counted."""


def entry(turn: Turn) -> list[Button]:
    """The button of the workspace."""
    return [Button(turn.t("operations-entry"), "i:s")] if plans_the_year(turn) else []


ENTRIES.append(entry)


def tapped(turn: Turn) -> Reply:
    """`i:…`: how the bot is, its dead letters, who looked at a community; whatever may not be done is counted."""
    word, *rest = turn.received.data.split(":")[1:] or [""]
    deed = DEEDS.get(word)
    reply = None if deed is None else deed(turn, rest)
    if reply is None:
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    return reply


def _shown(turn: Turn, rest: list[str]) -> Reply | None:
    return Reply(edit=state_screen(turn)) if plans_the_year(turn) else None


def state_screen(turn: Turn) -> Screen:
    """Everything on one screen."""
    t, now = turn.t, real_time()
    state = _state(turn, now)
    worries = concerns(state, now)
    lines: list[str] = [t.html("operations-title", date=_moment(turn, now)), ""]
    lines.append(t("operations-worry") if worries else t("operations-well"))
    lines += [_worry(turn, word, state) for word in worries]
    for part in (_processes, _queue, _store, _slow):
        lines += ["", *part(turn, state, now)]
    buttons = [Button(t("operations-refresh"), "i:s")]
    if state.dead_letters:
        buttons.append(Button(t("operations-letters", n=t.number(state.dead_letters)), "i:l:0"))
    return Screen("\n".join(lines), column([*buttons, Button(t("label-back"), "u:all")]))


def forget_state(turn: Turn) -> None:
    """Let the screen be read anew: something on it was just changed."""
    turn.world.remembered.pop("bot state", None)


def _state(turn: Turn, now: datetime) -> State:
    """What is known; asked again within a few seconds it is not read again."""
    kept = turn.world.remembered.get("bot state")
    if kept is not None and timedelta() <= now - kept[0] < KEPT:
        found: State = kept[1]
        return found
    morning = turn.now.astimezone(turn.world.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    state = read_state(turn.connection, turn.now, morning, turn.world.files)
    turn.world.remembered["bot state"] = now, state
    return state


def _worry(turn: Turn, word: str, state: State) -> str:
    t = turn.t
    values = {
        "unknown": {"n": t.number(state.day.unknown)},
        "letters": {"n": t.number(state.dead_letters)},
        "queue-old": {"time": span_words(turn, state.queue_age)},
        "backup-old": {"date": _moment(turn, state.backup_at) if state.backup_at is not None else ""},
        "disk-low": {"size": size_words(turn, state.disk_free)},
    }
    return f"• {t.html(f'concern-{word}', **values.get(word, {}))}"


def _processes(turn: Turn, state: State, now: datetime) -> Iterator[str]:
    t = turn.t
    yield t("operations-processes")
    if not state.replicas:
        yield t.html("operations-one", date=_moment(turn, metrics.STARTED))
        yield from _speed(turn, metrics.facts())
    for one in state.replicas:
        if not one.alive(now):
            yield t.html("operations-silent", name=one.name, date=_moment(turn, one.seen_at))
            continue
        words = "operations-leads" if one.leads else "operations-runs"
        yield t.html(words, name=one.name, date=_moment(turn, one.started_at))
        yield from _speed(turn, one.facts)


def _speed(turn: Turn, facts: Mapping[str, Any]) -> Iterator[str]:
    seconds = facts.get("p95_seconds")
    if seconds:
        yield turn.t("operations-speed", seconds=turn.t.number(seconds, 2))


def _queue(turn: Turn, state: State, now: datetime) -> Iterator[str]:
    t, day = turn.t, state.day
    yield t("operations-queue")
    yield t("operations-waiting", n=t.number(state.waiting))
    if state.queue_age:
        yield t("operations-oldest", time=span_words(turn, state.queue_age))
    counts = {"sent": day.sent, "failed": day.failed, "unknown": day.unknown}
    yield t("operations-today", **{word: t.number(n) for word, n in counts.items()})
    for word, n in day.reasons:
        yield f"    – {t(f'reason-{word}', n=t.number(n))}"
    yield t("operations-letters", n=t.number(state.dead_letters))


def _store(turn: Turn, state: State, now: datetime) -> Iterator[str]:
    t = turn.t
    yield t("operations-store")
    if state.backup_at is None:
        yield t("operations-no-backup")
    else:
        yield t("operations-backup", date=_moment(turn, state.backup_at))
    yield t("operations-size", size=size_words(turn, state.database_bytes))
    yield t("operations-disk", free=size_words(turn, state.disk_free))


def _slow(turn: Turn, state: State, now: datetime) -> Iterator[str]:
    t = turn.t
    found = slowest(state, now, metrics.facts()["slowest"])
    if not found:
        return
    yield t("operations-slow")
    for (area, deed), alike in list(_by_area(found).items())[:MOST_SLOW]:
        n = sum(one["count"] for one in alike)
        yield t(
            "operations-slow-line",
            area=t(f"area-{area}"),
            deed=t(f"operations-{deed}"),
            mean=_milliseconds(turn, sum(one["mean"] * one["count"] for one in alike) / n),
            longest=_milliseconds(turn, max(one["longest"] for one in alike)),
            n=t.number(n),
        )


def _by_area(found: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], list[Mapping[str, Any]]]:
    """Statements by what they are about and whether they read or write: a coordinator tells no others apart."""
    alike: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for one in found:
        area = next((word for word, tables in AREAS.items() if one["table"] in tables), "rest")
        deed = "reading" if one["verb"] == "select" else "writing"
        alike.setdefault((area, deed), []).append(one)
    return alike


def _milliseconds(turn: Turn, seconds: float) -> str:
    return turn.t.number(round(seconds * 1000))


def _moment(turn: Turn, moment: datetime) -> str:
    return turn.t.moment(moment.astimezone(turn.world.zone))


def span_words(turn: Turn, span: timedelta) -> str:
    """How long something lasts, in the largest unit of which there are two."""
    minutes = int(span.total_seconds()) // 60
    for word, size in (("days", 60 * 24), ("hours", 60)):
        if minutes >= 2 * size:
            return turn.t(f"span-{word}", n=turn.t.number(minutes // size))
    return turn.t("span-minutes", n=turn.t.number(minutes))


def size_words(turn: Turn, size: int) -> str:
    """A number of bytes in gigabytes, or in megabytes when it is less than one."""
    if size >= GIGABYTE:
        return turn.t("size-gigabytes", n=turn.t.number(size / GIGABYTE, 1))
    return turn.t("size-megabytes", n=turn.t.number(round(size / 1024**2)))


DEEDS["s"] = _shown
