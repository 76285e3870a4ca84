"""A community as the Union sees it: how far it is, who is responsible, and what may be done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from bot.role_names import role_name
from bot.screens import Button, Screen, rows
from bot.turn import Turn
from domain.completeness import Responsible, Standing
from domain.cycle import ANSWER
from domain.draft import Draft
from domain.forms import Form, Progress, progress
from domain.questionnaire import WORD, questionnaire
from handlers.cards import shortened
from handlers.scope import APPOINT, ENTER, EXTEND, LOOK, PHONES, REMIND, acting_as, may_act
from storage.drafts import StoredDraft, draft_by_id, draft_of
from storage.invitations import open_invitations

MOST_PEOPLE = 8

COMMUNITY_ENTRIES: list[Callable[[Turn, str, Standing | None], list[Button]]] = []
"""What else stands under a community: each feature enters a function that gives its buttons."""


def office_draft(turn: Turn, code: str) -> StoredDraft | None:
    """The draft of a community's questionnaire of the year, or None when it was not begun."""
    return draft_of(turn.connection, WORD, f"{code}:{turn.world.year}")


def office_draft_by_id(turn: Turn, number: str) -> StoredDraft | None:
    """The draft of a community's questionnaire of the year with this number, or None."""
    stored = draft_by_id(turn.connection, int(number)) if number.isdigit() else None
    if stored is None or stored.draft.form != WORD or not stored.owner.endswith(f":{turn.world.year}"):
        return None
    return stored


def office_form(turn: Turn, stored: StoredDraft | None) -> Form:
    """The whole form of an office, as its head has it."""
    rest = stored is not None and bool(stored.draft.context.get("rest"))
    return questionnaire(turn.world.indicators, rest=rest)


def done_in(turn: Turn, stored: StoredDraft | None) -> Progress:
    """How far an office's draft is."""
    return progress(office_form(turn, stored), stored.draft if stored is not None else Draft(WORD))


def community(turn: Turn, code: str, standing: Standing | None) -> Screen:
    """The page of a community; one that is not expected (it was dissolved in mid-year) only says so."""
    t, world = turn.t, turn.world
    name = t.html("workspace-community", community=world.label_with_above(code, t), year=str(world.year))
    back = Button(t("label-back"), f"v:t:{world.register.parent(code)}:0")
    if standing is None:
        return Screen(f"{name}\n{dissolved(turn, code)}", rows(back))
    people = standing.people[:MOST_PEOPLE]
    lines = [name, *_state(turn, standing), ""]
    lines += [_person(turn, standing, n, one) for n, one in enumerate(people, 1)]
    lines += [] if people else [t("workspace-nobody")]
    lines += _links(turn, code)
    buttons = [*_deeds(turn, code, standing)]
    buttons += [button for more in COMMUNITY_ENTRIES for button in more(turn, code, standing)]
    buttons.append(back if _above_is_mine(turn, code) else Button(t("label-back"), "u:all"))
    return Screen("\n".join(lines), rows(*buttons))


def _above_is_mine(turn: Turn, code: str) -> bool:
    role = acting_as(turn, code, LOOK)
    return role is not None and role.territory != code


def dissolved(turn: Turn, code: str) -> str:
    """That a community is not expected to answer, and which one is in its place."""
    t, after = turn.t, turn.world.register.successor(code)
    if after is None:
        return t("workspace-not-expected")
    return t.html("workspace-dissolved", community=turn.world.label_with_above(after, t))


def _state(turn: Turn, one: Standing) -> list[str]:
    t = turn.t
    when = one.last_on if one.state == "accepted" else one.received_on
    lines = [
        t.html(f"workspace-state-{one.state}", date=t.date(when, "label") if when is not None else ""),
        t("workspace-answered", answered=t.number(one.answered), asked=t.number(one.asked)),
        t(
            "workspace-extended" if one.extended else "workspace-due",
            date=t.date(one.deadline, "label"),
        ),
    ]
    if one.returns:
        lines.append(t("workspace-returns", n=t.number(one.returns)))
    if one.unconfirmed:
        lines.append(t.html("workspace-unconfirmed", reason=shortened(one.unconfirmed, 200)))
    if one.former:
        names = ", ".join(turn.world.label(code, t) for code in one.former)
        lines.append(t.html("workspace-former", communities=names))
    stored = office_draft(turn, one.territory)
    if stored is not None:
        done = done_in(turn, stored)
        lines.append(t("workspace-draft", done=t.number(done.done), total=t.number(done.total)))
    return lines


def _person(turn: Turn, standing: Standing, number: int, one: Responsible) -> str:
    """Who it is by role; the phone number was promised to the Union alone."""
    t = turn.t
    confirmed = t("workspace-confirmed" if one.confirmed else "workspace-waits")
    seen = t.date(one.seen_on, "short") if one.seen_on is not None else "—"
    phone = one.phone if may_act(turn, standing.territory, PHONES) and one.phone else ""
    line = t.html(
        "workspace-person",
        n=t.number(number),
        role=role_name(turn.world.register, t, one.role, standing.territory),
        confirmed=confirmed if one.reachable else t("workspace-unreachable"),
        date=seen,
    )
    return f"{line} · {t.escape(phone)}" if phone else line


def _links(turn: Turn, code: str) -> list[str]:
    t, zone = turn.t, turn.world.zone
    return [
        t.html(
            "workspace-link-waits",
            role=role_name(turn.world.register, t, one.role, code),
            date=t.date(one.expires_at.astimezone(zone).date(), "short"),
        )
        for one in open_invitations(turn.connection, code, turn.now)
        if one.role != "section"
    ]


def _deeds(turn: Turn, code: str, standing: Standing) -> list[Button]:
    t = turn.t
    open_now = turn.world.cycle.allows(ANSWER)
    buttons: list[Button] = []
    if open_now and may_act(turn, code, REMIND):
        buttons.append(Button(t("workspace-remind"), f"v:r:{code}"))
    if open_now and may_act(turn, code, EXTEND):
        buttons.append(Button(t("workspace-extend"), f"v:e:{code}"))
    if open_now and may_act(turn, code, ENTER):
        buttons.append(Button(t("workspace-enter"), f"v:p:{code}"))
    if may_act(turn, code, APPOINT):
        buttons.append(Button(t("workspace-people"), f"v:w:{code}"))
    return buttons


def is_expected(turn: Turn, code: str) -> bool:
    """Whether a community is expected to answer for the year; one dissolved before its end is not."""
    register = turn.world.register
    known = register.by_code.get(code)
    return known is not None and known.has_lsg and known.valid_on(date(turn.world.year, 12, 31))
