"""The head sees who looked at the community's unpublished data: when, in which role, at what; never a name."""

from __future__ import annotations

from bot.role_names import role_name
from bot.screens import Button, Reply, Screen, rows
from bot.turn import Turn
from handlers.offices import Office, office_of
from handlers.workspace import DEEDS
from storage.looks import Look, looks_at

SEEING = ("head", "deputy")
MOST = 20


def looked_button(turn: Turn, office: Office) -> list[Button]:
    """The button on the start screen of the questionnaire, for those who answer for the whole community."""
    return [Button(turn.t("looks-title"), f"v:l:{office.territory}")] if office.role.role in SEEING else []


def _looks(turn: Turn, rest: list[str]) -> Reply | None:
    office = office_of(turn, rest[0] if rest else "")
    if office is None or office.role.role not in SEEING:
        return None
    t = turn.t
    found = looks_at(turn.connection, office.territory, MOST)
    lines: list[str] = [t.html("looks-head", community=turn.world.label(office.territory, t))]
    lines += dict.fromkeys(_line(turn, one) for one in found)
    lines.append(t("looks-why") if found else t("looks-none"))
    back = Button(t("label-back"), f"o:{office.territory}")
    return Reply(edit=Screen("\n".join(lines), rows(back)))


def _line(turn: Turn, one: Look) -> str:
    t, world = turn.t, turn.world
    word = one.what.replace(" ", "-")
    place = world.label(one.territory, t) if one.territory and one.territory != world.register.root else ""
    role = role_name(world.register, t, one.role, one.territory) if one.role else t("look-somebody")
    return t.html(
        "looks-line",
        date=t.moment(one.at.astimezone(world.zone)),
        who=f"{role} ({place})" if place else role,
        what=t(f"look-{word}") if t.has(f"look-{word}") else t("look-other"),
    )


DEEDS["l"] = _looks
