"""The main menu, as it is for a citizen, a head, and the Union; and the commands in Telegram's own menu."""

from __future__ import annotations

from collections.abc import Callable

from bot.screens import Button, Reply, Screen, rows
from bot.turn import Handler, Turn
from domain.draft import Draft
from domain.forms import progress
from domain.questionnaire import WORD
from handlers.indicator_form import form_of
from handlers.offices import Office, handling, offices_of
from storage.deadlines import deadline_of
from storage.drafts import draft_of
from storage.problem_lists import new_for_head

OWN = (
    "problem",
    "my",
    "near",
    "consult",
    "report",
    "territory",
    "language",
    "notify",
    "privacy",
    "help",
    "cancel",
)
COMMANDS = ("start", *OWN)
OFFICE_COMMANDS = ("start", "indicators", *OWN)
UNION_COMMANDS = ("start", "union", *OWN)

ENTRIES: list[Callable[[Turn], list[Button]]] = []
"""What else stands in the menu at times: each feature enters a function that gives its buttons."""

MENU: dict[str, Handler] = {}
"""What a button of the menu leads to; each feature enters its own."""


def menu(turn: Turn) -> Screen:
    """The menu of whoever it is: in the first role they hold, else as a citizen."""
    offices = offices_of(turn)
    if offices:
        return _head(turn, offices)
    union = turn.role("union", "partner")
    return _citizen(turn, with_union=union is not None and union.confirmed)


def _citizen(turn: Turn, *, with_union: bool) -> Screen:
    t = turn.t
    place = turn.person.territory
    title = turn.world.label(place, t) if place else ""
    buttons = [Button(t("label-union-workspace"), "m:union")] if with_union else []
    buttons += [Button(t("kenesh-menu"), "m:kenesh")] if turn.role("kenesh") is not None else []
    buttons += _more(turn)
    buttons += [
        Button(t("label-raise-problem"), "m:problem"),
        Button(t("label-my-reports"), "m:my"),
        Button(t("label-near-me"), "m:near"),
        Button(t("label-consultations"), "m:consult"),
        Button(t("label-report"), "m:report"),
        *discussion(turn),
        Button(t("label-settings"), "m:settings"),
    ]
    return Screen(t.html("menu-citizen", community=title) if title else t("menu-no-place"), rows(*buttons))


def _head(turn: Turn, offices: list[Office]) -> Screen:
    t = turn.t
    parts = [_office_lines(turn, office) for office in offices]
    problems = [Button(t("menu-problems"), "m:problems")] if handling(turn) else []
    buttons = rows(
        *_more(turn),
        Button(t("label-indicators"), "m:indicators"),
        *([Button(t("kenesh-menu"), "m:kenesh")] if turn.role("kenesh") is not None else []),
        *problems,
        Button(t("label-near-me"), "m:near"),
        Button(t("label-consultations"), "m:consult"),
        Button(t("label-report"), "m:report"),
        Button(t("label-raise-problem"), "m:problem"),
        *discussion(turn),
        Button(t("label-settings"), "m:settings"),
    )
    return Screen("\n\n".join(parts), buttons)


def _more(turn: Turn) -> list[Button]:
    return [button for entry in ENTRIES for button in entry(turn)]


def discussion(turn: Turn) -> list[Button]:
    """The way to the discussion of an indicator set, while there is one."""
    return [Button(turn.t("menu-discuss-indicators"), "m:talk")] if turn.world.reviewed else []


def _office_lines(turn: Turn, office: Office) -> str:
    t = turn.t
    stored = draft_of(turn.connection, WORD, office.owner)
    form = form_of(turn, stored)
    done = progress(form, stored.draft if stored is not None else Draft(WORD), office.sections)
    text: str = t.html(
        "menu-office",
        community=turn.world.label(office.territory, t),
        year=str(office.year),
        done=t.number(done.done),
        total=t.number(done.total),
        date=t.date(deadline_of(turn.connection, office.territory, turn.world.cycle), "label"),
    )
    if office.sections is not None:
        return text
    fresh = new_for_head(turn.connection, office.territory, handled_categories(turn))
    return f"{text}\n{t('menu-new-problems', n=t.number(fresh))}"


def handled_categories(turn: Turn) -> list[str]:
    """The categories that reach a head."""
    return [code for code, matter in turn.world.matters.items() if matter.seen_by == "head"]


def menu_tapped(turn: Turn) -> Reply:
    """`m:<word>`: a button of the menu."""
    handler = MENU.get(turn.received.data.partition(":")[2])
    return handler(turn) if handler is not None else Reply(toast=turn.t("old-button"))


def commands_of(turn: Turn) -> tuple[str, ...]:
    """The commands in Telegram's menu for this person."""
    if offices_of(turn) or turn.role("kenesh") is not None:
        return OFFICE_COMMANDS
    return UNION_COMMANDS if turn.role("union", "partner") is not None else COMMANDS
