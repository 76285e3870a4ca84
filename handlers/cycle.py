"""The year as the Union sees it: its stage, its plan, the decree, quiet periods; moving it on, and the way to the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from bot.years import span_words, stage_name
from domain.calendar import QUIET
from domain.cycle import STAGES, Cycle
from domain.plan import BEGINS, ENDS, NotMoved, may_move, moved_back, moved_on
from handlers import budget_summary, cycle_dates, cycle_days, cycle_decree
from handlers.stages import why_not
from handlers.union import ENTRIES
from handlers.year_offices import is_administrator, plans_the_year
from storage.cycles import cycle_of, read_cycles
from storage.days import read_calendar, special_days_from
from storage.locks import hold_year
from storage.updates import tally
from storage.year_changes import change_stage, lacks_its_set

MOST_DAYS = 12


def entry(turn: Turn) -> list[Button]:
    """The button of the workspace that opens the current year."""
    if not plans_the_year(turn):
        return []
    return [Button(turn.t("cycle-entry", year=str(turn.world.year)), f"c:y:{turn.world.year}")]


ENTRIES.append(entry)


def tapped(turn: Turn) -> Reply:
    """`c:<word>:…`: a year's screen, or what is done with it."""
    word, *rest = turn.received.data.split(":")[1:] or [""]
    if word == "sum":
        return budget_summary.tapped(turn, rest)
    if not plans_the_year(turn):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    if word in ("del", "delyes"):
        return cycle_days.removing(turn, word, rest)
    cycle = cycle_of(turn.connection, int(rest[0])) if rest and rest[0].isdigit() else None
    if cycle is None or word not in _DEEDS:
        return Reply(toast=turn.t("old-button"))
    return _DEEDS[word](turn, cycle, rest[1:])


def year_screen(turn: Turn, cycle: Cycle) -> Screen:
    """The whole year on one screen."""
    t = turn.t
    lines = [
        t.html("cycle-title", year=str(cycle.year)),
        t.html("cycle-stage", stage=stage_name(t, cycle.stage)),
        t.html("cycle-decree", decree=cycle.decree) if cycle.decree else t("cycle-trial"),
        "",
        *_plan_lines(turn, cycle),
        t("cycle-budget", date=t.date(cycle.budget_summary_by, "label")),
        *_days_lines(turn),
    ]
    return Screen("\n".join(lines), column(_buttons(turn, cycle)))


def _plan_lines(turn: Turn, cycle: Cycle) -> list[str]:
    t = turn.t
    here = STAGES.index(cycle.stage)
    marks = {True: "✅", False: "▫️"}
    return [
        f"{'▶️' if n == here else marks[n < here]} {t.escape(stage_name(t, stage))}\n"
        f"    {span_words(t, cycle.spans[stage])}"
        for n, stage in enumerate(STAGES)
    ]


def _days_lines(turn: Turn) -> list[str]:
    t = turn.t
    kept = special_days_from(turn.connection, turn.today)
    quiet = any(one.days.kind == QUIET and one.days.holds(turn.today) for one in kept)
    lines = ["", t("cycle-days")] if kept else []
    lines += [f"• {cycle_days.days_words(turn, one.days)}" for one in kept[:MOST_DAYS]]
    return [*lines, *([t("cycle-quiet-now")] if quiet else [])]


def _buttons(turn: Turn, cycle: Cycle) -> list[Button]:
    t, year = turn.t, cycle.year
    buttons = [
        Button(t("cycle-change-dates"), f"c:dates:{year}"),
        Button(t("cycle-special-days"), f"c:days:{year}"),
        Button(t("cycle-set-decree"), f"c:decree:{year}"),
    ]
    if cycle.next_stage is not None:
        name = stage_name(t, cycle.next_stage)
        buttons.append(Button(t("cycle-next-stage", stage=name), f"c:next:{year}:{cycle.stage}"))
    if is_administrator(turn) and STAGES.index(cycle.stage):
        name = stage_name(t, STAGES[STAGES.index(cycle.stage) - 1])
        buttons.append(Button(t("cycle-back-stage", stage=name), f"c:back:{year}:{cycle.stage}"))
    others = [one.year for one in read_cycles(turn.connection) if one.year != year]
    buttons += [Button(t("cycle-entry", year=str(one)), f"c:y:{one}") for one in others[-2:]]
    return [*buttons, Button(t("label-back"), "u:all")]


def _year(turn: Turn, cycle: Cycle, rest: list[str]) -> Reply:
    return Reply(edit=year_screen(turn, cycle))


def _dates(turn: Turn, cycle: Cycle, rest: list[str]) -> Reply:
    """The dates that are still ahead."""
    t = turn.t
    buttons = [
        Button(_edge_words(turn, cycle, stage, edge), f"c:date:{cycle.year}:{stage}:{edge}")
        for stage in STAGES
        for edge in (BEGINS, ENDS)
        if may_move(cycle, stage, edge, turn.today)
    ]
    text = t("cycle-which-date") if buttons else t("cycle-no-date")
    return Reply(edit=Screen(text, column([*buttons, Button(t("label-back"), f"c:y:{cycle.year}")])))


def _edge_words(turn: Turn, cycle: Cycle, stage: str, edge: str) -> str:
    t = turn.t
    day = cycle.spans[stage][edge == ENDS]
    return t(f"cycle-edge-{edge}", stage=stage_name(t, stage), date=t.date(day, "short"))


def _stage_asked(turn: Turn, cycle: Cycle, rest: list[str]) -> Reply:
    """What moving the stage by hand will do."""
    word = turn.received.data.split(":")[1]
    found = _moved(turn, cycle, word, rest)
    if isinstance(found, Reply):
        return found
    t, first = turn.t, found.spans[found.stage]
    text: str = t.html(
        f"cycle-{word}-ask",
        year=str(cycle.year),
        stage=stage_name(t, found.stage),
        was=stage_name(t, cycle.stage),
        date=t.date(first[1], "label"),
    )
    if lacks_its_set(turn.connection, found):
        text = f"{text}\n\n{t.html('cycle-not-frozen', year=str(cycle.year))}"
    yes = Button(t("cycle-move-yes"), f"c:{word}yes:{cycle.year}:{cycle.stage}")
    return Reply(edit=Screen(text, column([yes, Button(t("label-back"), f"c:y:{cycle.year}")])))


def _stage_moved(turn: Turn, cycle: Cycle, rest: list[str]) -> Reply:
    """Move the stage by hand."""
    hold_year(turn.connection, cycle.year)
    fresh = cycle_of(turn.connection, cycle.year) or cycle
    word = turn.received.data.split(":")[1].removesuffix("yes")
    found = _moved(turn, fresh, word, rest)
    if isinstance(found, Reply):
        return found
    local = turn.now.astimezone(turn.world.zone)
    if not change_stage(turn.connection, fresh, found, by=turn.person.id, now=local):
        return Reply(toast=turn.t("cycle-changed-meanwhile"), edit=year_screen(turn, fresh))
    name = stage_name(turn.t, found.stage)
    return Reply(toast=turn.t("cycle-moved", stage=name), edit=year_screen(turn, found))


def _moved(turn: Turn, cycle: Cycle, word: str, rest: list[str]) -> Cycle | Reply:
    """The cycle after the move, or what to say: nobody but an administrator goes back."""
    if word == "back" and not is_administrator(turn):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("cycle-back-forbidden"), alert=True)
    if rest[:1] != [cycle.stage]:
        return Reply(toast=turn.t("cycle-changed-meanwhile"), edit=year_screen(turn, cycle))
    calendar = read_calendar(turn.connection)
    found = moved_on(cycle, turn.today) if word == "next" else moved_back(cycle, turn.today, calendar)
    return Reply(toast=why_not(turn.t, found), alert=True) if isinstance(found, NotMoved) else found


_DEEDS: Mapping[str, Callable[[Turn, Cycle, list[str]], Reply]] = {
    "y": _year,
    "dates": _dates,
    "date": cycle_dates.begin_date,
    "days": cycle_days.days,
    "add": cycle_days.begin_days,
    "decree": cycle_decree.begin_decree,
    "next": _stage_asked,
    "back": _stage_asked,
    "nextyes": _stage_moved,
    "backyes": _stage_moved,
}
