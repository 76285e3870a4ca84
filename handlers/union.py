"""The Union's list of what waits: people to confirm, texts and photos to release, voice messages, remarks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

from bot.role_names import role_name
from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from handlers.cards import card, day, line, listed
from handlers.conversation import draw
from handlers.desk import begin_own
from handlers.scope import CONFIRM, READ, WORKING, may_act, places_of, workplace
from storage.audit import record, record_look
from storage.deliveries import deliver
from storage.drafts import draft_of, drop_draft
from storage.problem_lists import (
    Problem,
    photos_of,
    problem_by_id,
    problems_flagged,
    problems_to_release,
    voices_to_write_down,
    waiting_problems,
)
from storage.raising import release_problem, settle_flags, withhold_problem
from storage.roles import NoSuchRole, Role, confirm_role, end_role, find_role, role_by_id, unconfirmed
from storage.solutions import waiting_solutions
from storage.updates import tally

WORD = "transcript"
MOST_PEOPLE = 10
LISTS: Mapping[str, Callable[..., list[Problem]]] = {
    "texts": problems_to_release,
    "voices": voices_to_write_down,
    "flagged": problems_flagged,
}


ENTRIES: list[Callable[[Turn], list[Button]]] = []
"""What else stands in the workspace: each feature enters a function that gives its buttons, none where it has no say."""

WAITING: list[Callable[[Turn], bool]] = []
"""What else may wait for this person: without any of it the workspace says that nothing does."""


def may(turn: Turn) -> bool:
    """Whether the person works for the Union and was confirmed."""
    role = turn.role("union", "admin")
    return role is not None and role.confirmed


def union(turn: Turn) -> Reply:
    """`/union`: what waits."""
    if turn.role(*WORKING) is None:
        return show(Screen(turn.t("not-allowed")))
    return show(_workspace(turn) if workplace(turn) is not None else Screen(turn.t("invitation-waits")))


def _waiting(turn: Turn) -> list[Role]:
    """The people to confirm in the scope of this person of the Union."""
    return [role for role in unconfirmed(turn.connection) if may_act(turn, role.territory, CONFIRM)]


def _counts(turn: Turn) -> tuple[tuple[str, int], ...]:
    """What waits by list; a partner has none of these lists."""
    if not may(turn):
        return ()
    releases, voices, flags = waiting_problems(turn.connection, places_of(turn))
    return ("people", len(_waiting(turn))), ("texts", releases), ("voices", voices), ("flagged", flags)


def _workspace(turn: Turn) -> Screen:
    t = turn.t
    counts = _counts(turn)
    buttons = [Button(t(f"union-{word}", n=t.number(n)), f"u:{word}") for word, n in counts]
    buttons += [button for entry in ENTRIES for button in entry(turn)]
    waits = any(n for _, n in counts) or waiting_solutions(turn.connection)
    waits = waits or any(one(turn) for one in WAITING)
    text = t("union-title") if waits else f"{t('union-title')}\n{t('union-nothing')}"
    return Screen(text, column(buttons))


def tapped(turn: Turn) -> Reply:
    """`u:…`: a list, a page of one, or what to do with one entry."""
    what = turn.received.data.split(":")[1:] or [""]
    if what[0] == "all" and workplace(turn) is not None:
        return Reply(edit=_workspace(turn))
    if not may(turn) or not _in_scope(turn, what):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    if what == ["people"]:
        return Reply(edit=_people(turn))
    if what[0] in LISTS:
        page = int(what[1]) if len(what) > 1 and what[1].isdigit() else 0
        return Reply(edit=_list(turn, what[0], page))
    if len(what) == 2 and what[1].isdigit() and what[0] in _DEEDS:
        with suppress(NoSuchRole):
            return _DEEDS[what[0]](turn, int(what[1]))
    return Reply(toast=turn.t("old-button"))


def _in_scope(turn: Turn, what: list[str]) -> bool:
    """Whether the person or the problem of a tap lies in this person's scope; lists are limited by themselves."""
    if len(what) != 2 or not what[1].isdigit() or what[0] in LISTS:
        return True
    if what[0] in ("confirm", "refuse", "refuse-yes"):
        role = find_role(turn.connection, int(what[1]))
        return role is not None and may_act(turn, role.territory, CONFIRM)
    problem = problem_by_id(turn.connection, int(what[1]))
    return problem is None or may_act(turn, problem.territory, READ)


def _people(turn: Turn) -> Screen:
    t = turn.t
    waiting = _waiting(turn)[:MOST_PEOPLE]
    lines = [t("union-people-title") if waiting else t("union-nothing")]
    buttons: list[tuple[Button, ...]] = []
    for n, role in enumerate(waiting, 1):
        lines.append(f"{n}. {_person(turn, role)}")
        confirm = Button(f"{n}. {t('union-confirm')}", f"u:confirm:{role.id}")
        buttons.append((confirm, Button(f"{n}. {t('union-refuse')}", f"u:refuse:{role.id}")))
    return Screen("\n\n".join(lines), (*buttons, (Button(t("label-back"), "u:all"),)))


def _person(turn: Turn, role: Role) -> str:
    t = turn.t
    text: str = t.html(
        "union-person",
        role=_role_name(turn, role),
        community=turn.world.label_with_above(role.territory, t),
        phone=role.phone or "—",
        date=t.date(role.since.astimezone(turn.world.zone).date(), "short"),
    )
    section = turn.world.indicators.group_by_code.get(role.section)
    return (
        text
        if section is None
        else f"{text}\n{t.html('union-person-section', section=t.name(section.names))}"
    )


def _role_name(turn: Turn, role: Role) -> str:
    return role_name(turn.world.register, turn.t, role.role, role.territory)


def _confirm(turn: Turn, number: int) -> Reply:
    role = role_by_id(turn.connection, number)
    if not confirm_role(turn.connection, number, turn.person.id, turn.now):
        return Reply(toast=turn.t("union-done-before"), edit=_people(turn))
    _tell(turn, role, "confirmed")
    return Reply(toast=_settled(turn, role, "union-confirmed"), edit=_people(turn))


def _refuse(turn: Turn, number: int) -> Reply:
    t = turn.t
    role = role_by_id(turn.connection, number)
    text = _settled(turn, role, "union-refuse-ask")
    buttons = rows(Button(t("union-refuse"), f"u:refuse-yes:{number}"), Button(t("label-back"), "u:people"))
    return Reply(edit=Screen(t.escape(text), buttons))


def _refuse_yes(turn: Turn, number: int) -> Reply:
    role = role_by_id(turn.connection, number)
    if role.confirmed or not end_role(turn.connection, number, turn.now):
        return Reply(toast=turn.t("union-done-before"), edit=_people(turn))
    _tell(turn, role, "refused")
    return Reply(toast=_settled(turn, role, "union-refused"), edit=_people(turn))


def _settled(turn: Turn, role: Role, words: str) -> str:
    community = turn.world.label(role.territory, turn.t)
    return turn.t(words, role=_role_name(turn, role), community=community)


def _tell(turn: Turn, role: Role, what: str) -> None:
    record(turn.connection, f"role {what}", f"role {role.id}", turn.now, by=turn.person.id, became=role.role)
    args = {"role": role.role.replace("_", "-"), "territory": role.territory}
    deliver(turn.connection, f"role {role.id} {what}", [role.person], f"role-{what}", args, turn.now)


def _list(turn: Turn, word: str, page: int) -> Screen:
    t = turn.t
    found = LISTS[word](turn.connection, page, places_of(turn))

    def worded(one: Problem) -> str:
        return line(turn, one, day(turn, one), before=f"{one.number} · ")

    title = t(f"union-{word}-title") if found else t("union-nothing")
    back = Button(t("label-back"), "u:all")
    return listed(
        turn, title, found, page, worded, "u:voice" if word == "voices" else "u:one", f"u:{word}", back
    )


def _one(turn: Turn, number: int) -> Reply:
    problem = problem_by_id(turn.connection, number)
    if problem is None:
        return Reply(toast=turn.t("old-button"))
    t = turn.t
    record_look(turn.connection, problem.territory, "problem", turn.person.id, turn.now)
    photos = tuple(photos_of(turn.connection, number, released=False))
    words = problem.words + (
        f"\n{t('problem-edit-solution')}: {problem.solution}" if problem.solution else ""
    )
    waits = problem.release == "waiting"
    text = f"{card(turn, problem, words)}\n\n{t('union-release-ask' if waits else 'union-flagged-ask')}"
    buttons = column(_choices(turn, problem, photos))
    return Reply(screens=(Screen(text, buttons, photos=photos, voice=problem.voice),))


def _choices(turn: Turn, problem: Problem, photos: tuple[str, ...]) -> list[Button]:
    t, number = turn.t, problem.id
    if problem.release != "waiting":
        return [Button(t("union-hide"), f"u:withhold:{number}"), Button(t("union-keep"), f"u:keep:{number}")]
    buttons = [Button(t("union-release"), f"u:all_out:{number}")]
    buttons += [Button(t("union-release-text"), f"u:text_out:{number}")] if photos else []
    edited = Button(t("union-release-edited"), f"u:edit:{number}")
    return [*buttons, edited, Button(t("union-withhold"), f"u:withhold:{number}")]


def _out(turn: Turn, number: int, *, photos: bool) -> Reply:
    problem = problem_by_id(turn.connection, number)
    if problem is None or not release_problem(turn.connection, number, problem.words, photos=photos):
        return Reply(toast=turn.t("union-done-before"))
    became = "text and photos" if photos else "text"
    record(
        turn.connection, "problem released", f"problem {number}", turn.now, by=turn.person.id, became=became
    )
    return _next(turn, "texts", turn.t("union-released", number=problem.number))


def _withhold(turn: Turn, number: int) -> Reply:
    problem = problem_by_id(turn.connection, number)
    if problem is None:
        return Reply(toast=turn.t("union-done-before"))
    if withhold_problem(turn.connection, number):
        record(turn.connection, "problem withheld", f"problem {number}", turn.now, by=turn.person.id)
    settle_flags(turn.connection, number, turn.now)
    return _next(turn, "texts", turn.t("union-withheld", number=problem.number))


def _keep(turn: Turn, number: int) -> Reply:
    problem = problem_by_id(turn.connection, number)
    settle_flags(turn.connection, number, turn.now)
    return _next(turn, "flagged", turn.t("union-kept", number=problem.number if problem is not None else ""))


def _next(turn: Turn, word: str, toast: str) -> Reply:
    return Reply(toast=toast, remove=True, screens=(_list(turn, word, 0),))


def _write(turn: Turn, number: int) -> Reply:
    """Begin to write: what a voice message says, or a text without what must not be seen."""
    problem = problem_by_id(turn.connection, number)
    if problem is None or (problem.words and problem.release != "waiting"):
        return Reply(toast=turn.t("union-done-before"))
    record_look(turn.connection, problem.territory, "problem", turn.person.id, turn.now)
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, {"problem": number})))


_DEEDS: Mapping[str, Callable[[Turn, int], Reply]] = {
    "confirm": _confirm,
    "refuse": _refuse,
    "one": _one,
    "refuse-yes": _refuse_yes,
    "voice": _write,
    "edit": _write,
    "all_out": lambda turn, number: _out(turn, number, photos=True),
    "text_out": lambda turn, number: _out(turn, number, photos=False),
    "withhold": _withhold,
    "keep": _keep,
}
