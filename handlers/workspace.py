"""Who has it in hand: from the country down to a community, how many are expected, received, on time and accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.completeness import Count, Standing, roll_up
from domain.place_names import kyrgyz_key
from handlers.scope import LOOK, may_act, workplace
from handlers.union import ENTRIES
from handlers.workspace_community import community
from storage.audit import record_look
from storage.completeness import read_completeness
from storage.deliveries import deliver
from storage.looks import record_looks_of_day
from storage.updates import tally

PAGE = 8
MARKS = {"accepted": "✅", "received": "🟢", "late": "🟡", "returned": "↩️", "missing": "⬜"}

DEEDS: dict[str, Callable[[Turn, list[str]], Reply | None]] = {}
"""What the words after `v:` lead to; each feature enters its own. None: it may not be done, and the tap is counted."""


@dataclass(frozen=True)
class _Line:
    """A unit of a list: its code, its name, its count; `standing` when it is a community."""

    code: str
    name: str
    count: Count
    standing: Standing | None


def entry(turn: Turn) -> list[Button]:
    """The button in the Union's workspace."""
    role = workplace(turn)
    return [] if role is None else [Button(turn.t("workspace-title"), f"v:t:{role.territory}:0")]


ENTRIES.append(entry)


def tapped(turn: Turn) -> Reply:
    """`v:…`: a level, a community, or something done there; whatever may not be done is counted."""
    word, *rest = turn.received.data.split(":")[1:] or [""]
    deed = DEEDS.get(word)
    reply = None if deed is None else deed(turn, rest)
    if reply is None:
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    return reply


def standings_in(turn: Turn, code: str) -> tuple[Standing, ...]:
    """How far the communities of a unit are."""
    world = turn.world
    inside = "" if code == world.register.root else code
    return read_completeness(
        turn.connection, world.register, world.indicators, world.cycle, turn.now, world.zone, inside
    )


def _level(turn: Turn, rest: list[str]) -> Reply | None:
    code, page = (*rest, "", "0")[0], (*rest[1:], "0")[0]
    if not may_act(turn, code, LOOK) or not page.isdigit():
        return None
    if turn.world.register.by_code[code].has_lsg:
        return show_community(turn, code)
    return Reply(edit=level(turn, code, int(page)))


def level(turn: Turn, code: str, page: int) -> Screen:
    """A page of the units directly inside one, with their counts, by name."""
    t, register = turn.t, turn.world.register
    found = standings_in(turn, code)
    lines = _lines(turn, code, found)
    page = min(page, max(0, (len(lines) - 1) // PAGE))
    shown = lines[page * PAGE : (page + 1) * PAGE]
    total = roll_up(found, register.root)[register.root]
    text: list[str] = [
        t.html(
            "workspace-level",
            place=turn.world.label(code, t),
            year=str(turn.world.year),
            date=t.date(turn.world.cycle.closes_on, "label"),
            **_numbers(turn, total),
        )
    ]
    text += [
        "\n" + t.html("workspace-line", place=one.name, **_numbers(turn, one.count))
        for one in shown
        if one.standing is None
    ]
    if any(one.standing is not None for one in shown):
        text += ["", t("workspace-legend")]
    buttons = [_button(turn, one) for one in shown] + _pages(turn, code, page, len(lines))
    return Screen("\n".join(text), column(buttons))


def _numbers(turn: Turn, count: Count) -> dict[str, str]:
    return {
        "expected": turn.t.number(count.expected),
        "received": turn.t.number(count.received),
        "ontime": turn.t.number(count.on_time),
        "accepted": turn.t.number(count.accepted),
    }


def _lines(turn: Turn, code: str, found: Sequence[Standing]) -> list[_Line]:
    """The units to choose from inside one: those without self-government that hold communities, and communities."""
    world, t = turn.world, turn.t
    counts = roll_up(found, world.register.root)
    lines: dict[str, _Line] = {}
    for one in found:
        path = [*(above.code for above in world.register.ancestors(one.territory)), one.territory]
        below = path[path.index(code) + 1 :]
        step = next((unit for unit in below if not world.register.by_code[unit].has_lsg), one.territory)
        own = step == one.territory
        count = Count().with_one(one) if own else counts[step]
        lines[step] = _Line(step, world.label(step, t), count, one if own else None)
    key = kyrgyz_key if t.language == "ky" else str.lower
    return sorted(lines.values(), key=lambda line: (key(line.name), line.code))


def _button(turn: Turn, line: _Line) -> Button:
    t = turn.t
    if line.standing is None:
        part = f"{t.number(line.count.received)}/{t.number(line.count.expected)}"
        return Button(f"{line.name} · {part}", f"v:t:{line.code}:0")
    part = f"{t.number(line.standing.answered)}/{t.number(line.standing.asked)}"
    return Button(f"{MARKS[line.standing.state]} {line.name} · {part}", f"v:c:{line.code}")


def _pages(turn: Turn, code: str, page: int, n: int) -> list[Button]:
    t = turn.t
    buttons = [Button(t("page-before"), f"v:t:{code}:{page - 1}")] if page else []
    buttons += [Button(t("page-next"), f"v:t:{code}:{page + 1}")] if (page + 1) * PAGE < n else []
    buttons += [button for more in LEVEL_ENTRIES for button in more(turn, code)]
    buttons.append(Button(t("workspace-table"), f"v:f:{code}"))
    role = workplace(turn)
    here = role is None or role.territory == code
    return [
        *buttons,
        Button(t("label-back"), "u:all" if here else f"v:t:{turn.world.register.parent(code)}:0"),
    ]


LEVEL_ENTRIES: list[Callable[[Turn, str], list[Button]]] = []
"""What else stands under a region or district: each feature enters a function that gives its buttons."""


def _community(turn: Turn, rest: list[str]) -> Reply | None:
    return show_community(turn, rest[0]) if rest and may_act(turn, rest[0], LOOK) else None


def show_community(turn: Turn, code: str, toast: str = "") -> Reply:
    """A community's page in place of the tapped message; the look is noted for its head to see."""
    record_look(turn.connection, code, "state", turn.person.id, turn.now)
    found = next((one for one in standings_in(turn, code) if one.territory == code), None)
    return Reply(toast=toast, edit=community(turn, code, found))


def _table(turn: Turn, rest: list[str]) -> Reply | None:
    """The same as a table: made outside the conversation, and sent when it is there."""
    if not rest or not may_act(turn, rest[0], LOOK):
        return None
    inside = [one.territory for one in standings_in(turn, rest[0])]
    morning = turn.now.astimezone(turn.world.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    record_looks_of_day(turn.connection, inside, "table", turn.person.id, turn.now, morning)
    args = {"territory": rest[0], "year": turn.world.year, "language": turn.t.language}
    what = f"completeness {turn.received.update_id}"
    deliver(turn.connection, what, [turn.person.id], "completeness", args, turn.now, urgent=True)
    return Reply(toast=turn.t("chat-report-making"))


DEEDS.update({"t": _level, "c": _community, "f": _table})
