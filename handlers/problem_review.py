"""The review of a problem, its edit menu, its sending and its receipt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.matters import matter_name
from bot.screens import Button, Reply, Screen, column, rows
from bot.turn import Turn
from domain.problem_form import WORD
from handlers.conversation import draw
from handlers.desk import Desk, active_desk, finish
from storage.audit import record
from storage.deliveries import deliver
from storage.drafts import StoredDraft
from storage.raising import NewProblem, back_problem, raise_problem, supporters_count
from storage.roles import holders

EDITABLE = ("category", "what", "photos", "where", "solution")
LONGEST_SHOWN = 700
OTHER = "OTHR"
"""The category of what fits no other."""


def category_of(stored: StoredDraft) -> str | None:
    """The category chosen, or None."""
    value = stored.draft.value("category")
    return None if value is None else str(value)


def territory_of(turn: Turn, stored: StoredDraft) -> str:
    """The community a problem is about: that of the place if it lies in another, else the person's own."""
    where = stored.draft.value("where")
    if isinstance(where, dict) and where.get("territory"):
        return str(where["territory"])
    return str(stored.draft.context.get("territory") or turn.person.territory)


def community_name(turn: Turn, territory: str) -> str:
    """A community's name in the person's language."""
    return turn.world.label(territory, turn.t)


def place_of_problem(desk: Desk) -> str:
    """The place in words: as typed, the whole community, or that a point was sent."""
    t, where = desk.turn.t, desk.draft.value("where")
    community = community_name(desk.turn, territory_of(desk.turn, desk.stored))
    if not isinstance(where, dict):
        return community
    if where.get("words"):
        return f"{community}, {where['words']}"
    return f"{community}, {t('problem-point')}" if where.get("latitude") is not None else community


def _what(desk: Desk) -> str:
    t, what = desk.turn.t, desk.draft.value("what")
    if not isinstance(what, dict):
        return ""
    words = str(what.get("words") or "")
    said = [words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"] if words else []
    if what.get("voice"):
        said.append(t("problem-voice", seconds=t.number(int(str(what["seconds"])))))
    return "\n".join(said)


def review(desk: Desk) -> Screen:
    """All answers, who will read them, and what may be done."""
    backed = _backed(desk)
    t = desk.turn.t
    if backed is not None:
        return Screen(
            t("problem-back-ask"), rows(desk.button(t("label-yes"), "send"), _edit_button(desk, "other"))
        )
    code, matters = category_of(desk.stored) or OTHER, desk.turn.world.matters
    photos, solution = desk.draft.value("photos"), desk.draft.value("solution")
    text: str = t.html(
        "problem-review",
        category=matter_name(t, matters, code),
        text=_what(desk),
        photos=t.number(len(photos) if isinstance(photos, list) else 0),
        place=place_of_problem(desk),
        solution=str(solution)[:LONGEST_SHOWN] if solution else t("nothing"),
        readers=t("readers-union" if matters[code].seen_by == "union" else "readers-head-and-union"),
    )
    if desk.draft.context.get("for_other"):
        text += "\n" + t("problem-for-other-mark")
    buttons = (
        (desk.button(t("label-send"), "send"),),
        *rows(
            Button(t("label-change"), "w:edit"),
            Button(t("problem-for-other"), "w:other"),
            desk.button(t("label-cancel"), "cancel"),
        ),
    )
    return Screen(text, buttons, remove_keys=True)


def _edit_button(desk: Desk, what: str) -> Button:
    return desk.button(desk.turn.t("problem-similar-none"), "go", "similar")


def _backed(desk: Desk) -> int | None:
    """The problem the person backs instead, one of those that were offered; None when they raise their own."""
    value, where = desk.draft.value("similar"), desk.draft.value("where")
    offered = where.get("similar") if isinstance(where, dict) else None
    named = {f"b.{number}": int(str(number)) for number in (offered if isinstance(offered, list) else ())}
    return named.get(value) if isinstance(value, str) else None


def tapped(turn: Turn, what: str) -> Reply:
    """The edit menu, and for whom the problem is raised."""
    desk = active_desk(turn)
    if desk is None or desk.stored.draft.form != WORD or desk.question is not None:
        return Reply(toast=turn.t("old-button"))
    t = turn.t
    if what == "edit":
        buttons = [desk.button(t(f"problem-edit-{key}"), "go", key) for key in EDITABLE]
        back = desk.button(t("label-back"), "again")
        return Reply(edit=Screen(t("problem-edit"), rows(*buttons, back)))
    if what == "other":
        choices = [
            Button(t("problem-for-other-yes"), "w:other.yes"),
            Button(t("problem-for-other-no"), "w:other.no"),
        ]
        return Reply(edit=Screen(t("problem-for-other-ask"), column(choices)))
    context: dict[str, Any] = {**desk.draft.context, "for_other": what == "other.yes"}
    desk.stored = turn.save(desk.stored, replace(desk.draft, context=context))
    return Reply(edit=draw(desk))


def send(desk: Desk) -> Reply:
    """Store the problem, or one's voice for another one; tell the head; give the receipt."""
    backed = _backed(desk)
    return _raise(desk) if backed is None else _back(desk, backed)


def _back(desk: Desk, problem: int) -> Reply:
    turn = desk.turn
    back_problem(turn.connection, problem, turn.person.id, turn.now)
    finish(desk)
    n = turn.t.number(supporters_count(turn.connection, problem))
    return Reply(edit=Screen(turn.t("problem-backed", n=n)))


def _raise(desk: Desk) -> Reply:
    turn = desk.turn
    problem = _new_problem(desk)
    key, number = raise_problem(turn.connection, problem, turn.person.id, turn.now)
    record(turn.connection, "problem raised", f"problem {key}", turn.now, became="new")
    if turn.world.matters[problem.category].seen_by == "head" and problem.words:
        tell_head(turn, key, number, problem.category, problem.territory)
    finish(desk)
    return Reply(remove=True, screens=(receipt(turn, number, problem.category),))


def _new_problem(desk: Desk) -> NewProblem:
    draft = desk.draft
    what, where, photos = draft.value("what"), draft.value("where"), draft.value("photos")
    said = what if isinstance(what, dict) else {}
    place = where if isinstance(where, dict) else {}
    latitude, longitude = place.get("latitude"), place.get("longitude")
    return NewProblem(
        territory_of(desk.turn, desk.stored),
        category_of(desk.stored) or OTHER,
        words=str(said.get("words") or ""),
        voice=str(said.get("voice") or ""),
        voice_seconds=int(str(said.get("seconds") or 0)),
        photos=tuple(str(file) for file in photos) if isinstance(photos, list) else (),
        place=str(place.get("words") or ""),
        latitude=float(str(latitude)) if latitude is not None else None,
        longitude=float(str(longitude)) if longitude is not None else None,
        point_shared=draft.value("share") == "yes",
        solution=str(draft.value("solution") or ""),
        for_other=bool(draft.context.get("for_other")),
    )


def tell_head(turn: Turn, key: int, number: str, category: str, territory: str) -> None:
    """Let the heads of a community know of a new problem."""
    heads = [role.person for role in holders(turn.connection, "head", turn.now, territory)]
    args = {"id": key, "number": number, "category": category, "territory": territory}
    deliver(turn.connection, f"problem {key} new", heads, "problem-new", args, turn.now)


def receipt(turn: Turn, number: str, category: str) -> Screen:
    """That a problem was received, with its number."""
    t = turn.t
    officials = turn.world.matters[category].seen_by == "union"
    text = t.html("receipt-problem-union" if officials else "receipt-problem", number=number)
    buttons = column([Button(t("label-my-reports"), "m:my"), Button(t("problem-again"), "m:problem")])
    return Screen(text, buttons)
