"""The Union's list of what waits: people to confirm, texts and photos to release, voice messages, remarks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.problems import WITHHELD
from handlers.cards import card, category_name, day, listed
from handlers.conversation import draw
from handlers.desk import begin_own
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
from storage.roles import Role, confirm_role, end_role, role_by_id, unconfirmed
from storage.updates import tally

WORD = "transcript"
LISTS: Mapping[str, Callable[..., list[Problem]]] = {
    "release": problems_to_release,
    "voices": voices_to_write_down,
    "flags": problems_flagged,
}


def may(turn: Turn) -> bool:
    """Whether the person works for the Union and was confirmed."""
    role = turn.role("union", "admin")
    return role is not None and role.confirmed


def union(turn: Turn) -> Reply:
    """`/union`: what waits."""
    if turn.role("union", "admin") is None:
        return show(Screen(turn.t("not-for-you")))
    return show(_workspace(turn) if may(turn) else Screen(turn.t("union-not-confirmed")))


def _workspace(turn: Turn) -> Screen:
    t = turn.t
    releases, voices, flags = waiting_problems(turn.connection)
    counts = (
        ("people", len(unconfirmed(turn.connection))),
        ("release", releases),
        ("voices", voices),
        ("flags", flags),
    )
    buttons = [Button(f"{t('union-' + word)}: {t.number(n)}", f"u:{word}") for word, n in counts]
    text = t("union-workspace") if any(n for _, n in counts) else t("union-nothing")
    return Screen(text, column(buttons))


def tapped(turn: Turn) -> Reply:
    """`u:…`: a list, a page of one, or what to do with one entry."""
    if not may(turn):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    what = turn.received.data.split(":")[1:]
    if what == ["people"]:
        return Reply(edit=_people(turn))
    if what[0] == "all":
        return Reply(edit=_workspace(turn))
    if what[0] in LISTS:
        page = int(what[1]) if len(what) > 1 and what[1].isdigit() else 0
        return Reply(edit=_list(turn, what[0], page))
    if len(what) == 2 and what[1].isdigit() and what[0] in _DEEDS:
        return _DEEDS[what[0]](turn, int(what[1]))
    return Reply(toast=turn.t("old-button"))


def _people(turn: Turn) -> Screen:
    t = turn.t
    waiting = unconfirmed(turn.connection)[:10]
    lines = [t("union-people-title") if waiting else t("union-nothing")]
    buttons: list[tuple[Button, ...]] = []
    for n, role in enumerate(waiting, 1):
        lines.append(
            t.html(
                "union-person",
                n=t.number(n),
                role=_role_name(turn, role),
                phone=role.phone or "—",
                community=turn.world.label_with_above(role.territory, t),
            )
        )
        buttons.append(
            (
                Button(t("union-confirm", n=t.number(n)), f"u:confirm:{role.id}"),
                Button(t("union-refuse", n=t.number(n)), f"u:refuse:{role.id}"),
            )
        )
    return Screen("\n\n".join(lines), (*buttons, (Button(t("label-back"), "u:all"),)))


def _role_name(turn: Turn, role: Role) -> str:
    return turn.t(f"role-{role.role.replace('_', '-')}")


def _confirm(turn: Turn, number: int) -> Reply:
    role = role_by_id(turn.connection, number)
    if confirm_role(turn.connection, number, turn.person.id, turn.now):
        _tell(turn, role, "confirmed")
    return Reply(toast=turn.t("union-done"), edit=_people(turn))


def _refuse(turn: Turn, number: int) -> Reply:
    role = role_by_id(turn.connection, number)
    if not role.confirmed and end_role(turn.connection, number, turn.now):
        _tell(turn, role, "refused")
    return Reply(toast=turn.t("union-done"), edit=_people(turn))


def _tell(turn: Turn, role: Role, what: str) -> None:
    record(turn.connection, f"role {what}", f"role {role.id}", turn.now, by=turn.person.id, became=role.role)
    args = {"role": role.role.replace("_", "-"), "territory": role.territory}
    deliver(turn.connection, f"role {role.id} {what}", [role.person], f"role-{what}", args, turn.now)


def _list(turn: Turn, word: str, page: int) -> Screen:
    t = turn.t
    found = LISTS[word](turn.connection, page)

    def line(one: Problem) -> str:
        return f"{one.number} · {category_name(turn, one)} · {day(turn, one)}"

    title = t(f"union-{word}-title") if found else t("union-nothing")
    back = Button(t("label-back"), "u:all")
    return listed(
        turn, title, found, page, line, f"u:{'voice' if word == 'voices' else 'one'}", f"u:{word}", back
    )


def _one(turn: Turn, number: int) -> Reply:
    problem = problem_by_id(turn.connection, number)
    if problem is None:
        return Reply(toast=turn.t("old-button"))
    t = turn.t
    record_look(turn.connection, problem.territory, "problem", turn.person.id, turn.now)
    buttons = []
    if problem.release == "waiting":
        buttons = [
            Button(t("union-release-all"), f"u:all_out:{number}"),
            Button(t("union-release-text"), f"u:text_out:{number}"),
        ]
    if problem.release != WITHHELD:
        buttons.append(Button(t("union-withhold"), f"u:withhold:{number}"))
    buttons.append(Button(t("union-leave"), f"u:keep:{number}"))
    photos = tuple(photos_of(turn.connection, number, released=False))
    words = problem.words + (
        f"\n{t('problem-edit-solution')}: {problem.solution}" if problem.solution else ""
    )
    return Reply(screens=(Screen(card(turn, problem, words), column(buttons), photos=photos),))


def _out(turn: Turn, number: int, *, photos: bool) -> Reply:
    problem = problem_by_id(turn.connection, number)
    if problem is not None and release_problem(turn.connection, number, problem.words, photos=photos):
        became = "text and photos" if photos else "text"
        record(
            turn.connection,
            "problem released",
            f"problem {number}",
            turn.now,
            by=turn.person.id,
            became=became,
        )
    return Reply(toast=turn.t("union-done"), remove=True, screens=(_list(turn, "release", 0),))


def _withhold(turn: Turn, number: int) -> Reply:
    if withhold_problem(turn.connection, number):
        record(turn.connection, "problem withheld", f"problem {number}", turn.now, by=turn.person.id)
    settle_flags(turn.connection, number, turn.now)
    return Reply(toast=turn.t("union-done"), remove=True, screens=(_workspace(turn),))


def _keep(turn: Turn, number: int) -> Reply:
    settle_flags(turn.connection, number, turn.now)
    return Reply(toast=turn.t("union-done"), remove=True, screens=(_workspace(turn),))


def _voice(turn: Turn, number: int) -> Reply:
    problem = problem_by_id(turn.connection, number)
    if problem is None or not problem.voice:
        return Reply(toast=turn.t("old-button"))
    record_look(turn.connection, problem.territory, "voice", turn.person.id, turn.now)
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD, {"problem": number})))


_DEEDS: Mapping[str, Callable[[Turn, int], Reply]] = {
    "confirm": _confirm,
    "refuse": _refuse,
    "one": _one,
    "voice": _voice,
    "all_out": lambda turn, number: _out(turn, number, photos=True),
    "text_out": lambda turn, number: _out(turn, number, photos=False),
    "withhold": _withhold,
    "keep": _keep,
}
