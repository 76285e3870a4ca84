"""Who waits for the Union's confirmation: a person and their role, confirmed or refused, and told of it."""

from __future__ import annotations

from bot.role_names import role_name
from bot.screens import Button, Reply, Screen, rows
from bot.turn import Turn
from handlers.scope import CONFIRM, may_act
from storage.audit import record
from storage.deliveries import deliver
from storage.roles import Role, confirm_role, end_role, role_by_id, unconfirmed

MOST_AT_ONCE = 10


def unconfirmed_here(turn: Turn) -> list[Role]:
    """The people to confirm in the scope of this person of the Union."""
    return [role for role in unconfirmed(turn.connection) if may_act(turn, role.territory, CONFIRM)]


def people_to_confirm(turn: Turn) -> Screen:
    """Those who wait, some at once, each with a yes and a no."""
    t = turn.t
    waiting = unconfirmed_here(turn)[:MOST_AT_ONCE]
    lines = [t("union-people-title") if waiting else t("union-nothing")]
    buttons: list[tuple[Button, ...]] = []
    for n, role in enumerate(waiting, 1):
        lines.append(f"{n}. {_person(turn, role)}")
        yes = Button(f"{n}. {t('union-confirm')}", f"u:confirm:{role.id}")
        buttons.append((yes, Button(f"{n}. {t('union-refuse')}", f"u:refuse:{role.id}")))
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


def confirm(turn: Turn, number: int) -> Reply:
    """Say that a role is in the right hands. Raises NoSuchRole."""
    role = role_by_id(turn.connection, number)
    if not confirm_role(turn.connection, number, turn.person.id, turn.now):
        return Reply(toast=turn.t("union-done-before"), edit=people_to_confirm(turn))
    _tell(turn, role, "confirmed")
    return Reply(toast=_settled(turn, role, "union-confirmed"), edit=people_to_confirm(turn))


def refuse(turn: Turn, number: int) -> Reply:
    """Ask whether a role is really to be refused. Raises NoSuchRole."""
    t = turn.t
    role = role_by_id(turn.connection, number)
    text = _settled(turn, role, "union-refuse-ask")
    buttons = rows(Button(t("union-refuse"), f"u:refuse-yes:{number}"), Button(t("label-back"), "u:people"))
    return Reply(edit=Screen(t.escape(text), buttons))


def refuse_for_good(turn: Turn, number: int) -> Reply:
    """End a role that was never confirmed. Raises NoSuchRole."""
    role = role_by_id(turn.connection, number)
    if role.confirmed or not end_role(turn.connection, number, turn.now):
        return Reply(toast=turn.t("union-done-before"), edit=people_to_confirm(turn))
    _tell(turn, role, "refused")
    return Reply(toast=_settled(turn, role, "union-refused"), edit=people_to_confirm(turn))


def _settled(turn: Turn, role: Role, words: str) -> str:
    community = turn.world.label(role.territory, turn.t)
    return turn.t(words, role=_role_name(turn, role), community=community)


def _tell(turn: Turn, role: Role, what: str) -> None:
    record(turn.connection, f"role {what}", f"role {role.id}", turn.now, by=turn.person.id, became=role.role)
    args = {"role": role.role.replace("_", "-"), "territory": role.territory}
    deliver(turn.connection, f"role {role.id} {what}", [role.person], f"role-{what}", args, turn.now)
