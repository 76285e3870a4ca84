"""A one-time link: who it is for, the holder's own phone number, and the role it gives."""

from __future__ import annotations

import phonenumbers

from bot.role_names import role_name
from bot.screens import Key, Reply, Screen, rows, show
from bot.turn import Turn
from domain.events import CONTACT, TAP, Event
from domain.forms import Answers, Form, Question, Read, Refused, Value
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin_own, enter, finish
from handlers.menu import menu
from handlers.scope import coordinators
from storage.audit import record
from storage.deliveries import deliver
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.invitations import accept_invitation, invitation_by_id, let_go

WORD = "role"


def begin_role(turn: Turn, invitation: int) -> Reply:
    """Ask the holder of a link whether it is them."""
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    desk = begin_own(turn, WORD, {"invitation": invitation})
    return show(draw(desk))


def _yes_no(question: Question, event: Event, partial: object, facts: object) -> Read:
    if event.kind == TAP and event.choice in ("yes", "no"):
        return Value(event.choice)
    return Refused("expected-choice")


def _phone(question: Question, event: Event, partial: object, facts: object) -> Read:
    if event.kind != CONTACT:
        return Refused("expected-contact")
    if not event.own:
        return Refused("invitation-phone-foreign")
    number = _international(event.phone)
    return Value(number) if number else Refused("invitation-phone-foreign")


def _international(text: str) -> str:
    """A phone number as +996…, read as one of Kyrgyzstan unless it says otherwise; "" when it is none."""
    plus = text if text.startswith(("+", "0")) else f"+{text}"
    try:
        number = phonenumbers.parse(plus, "KG")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _is_me(answers: Answers) -> bool:
    return "you" not in answers or answers["you"].value == "yes"


FORM = Form(WORD, (Question("you", _yes_no), Question("phone", _phone, when=_is_me, keyboard=True)))


def _ask(desk: Desk) -> Screen:
    t = desk.turn.t
    if desk.question is not None and desk.question.key == "phone":
        return Screen(t("invitation-phone"), keys=((Key(t("invitation-phone-key"), contact=True),),))
    invitation = invitation_by_id(desk.turn.connection, int(str(desk.draft.context["invitation"])))
    if invitation is None:
        return Screen(t("link-closed", phone=desk.turn.world.union_phone or t("phone-later")))
    section = desk.turn.world.indicators.group_by_code.get(invitation.section)
    role = role_name(desk.turn.world.register, t, invitation.role, invitation.territory)
    body = desk.turn.world.indicators.bodies.get(invitation.body)
    role = f"{role} ({t.name(body.names)})" if body is not None else role
    community = desk.turn.world.label(invitation.territory, t)
    if section is not None:
        text = t.html("invitation-section", section=t.name(section.names), community=community)
    else:
        text = t.html("invitation-opened", role=role, community=community)
    return Screen(text, rows(desk.button(t("invitation-yes"), "yes"), desk.button(t("invitation-no"), "no")))


def _between(desk: Desk, key: str) -> Screen | None:
    if desk.question is not None:
        return None
    return _refused(desk) if desk.draft.value("you") == "no" else _accepted(desk)


def _refused(desk: Desk) -> Screen:
    """It was not for them: whoever it is for may open it."""
    number = int(str(desk.draft.context["invitation"]))
    let_go(desk.turn.connection, number, desk.turn.person.id)
    finish(desk)
    return menu(desk.turn).above(desk.turn.t("invitation-declined"))


def _accepted(desk: Desk) -> Screen:
    turn, t = desk.turn, desk.turn.t
    number = int(str(desk.draft.context["invitation"]))
    phone = str(desk.draft.value("phone"))
    finish(desk)
    invitation = invitation_by_id(turn.connection, number)
    if invitation is None or not invitation.open_to(turn.person.id, turn.now):
        return Screen(t("link-closed", phone=turn.world.union_phone or t("phone-later")))
    role = accept_invitation(turn.connection, invitation, turn.person.id, phone, turn.now)
    record(turn.connection, "role accepted", f"role {role.id}", turn.now, by=turn.person.id, became=role.role)
    vars(turn).pop("roles", None)
    turn.menu_changed = True
    turn.change(acting_role=role.id, territory=turn.person.territory or _own_place(turn, role.territory))
    union = coordinators(turn, role.territory)
    deliver(turn.connection, f"role {role.id} waits", union, "role-waits", {}, turn.now)
    return menu(turn).above(t("invitation-section-taken" if role.role == "section" else "invitation-waits"))


def _own_place(turn: Turn, territory: str) -> str:
    return territory if turn.world.register.may_choose(territory, turn.today) else ""


def _echo(desk: Desk, key: str) -> str:
    return desk.turn.t("invitation-phone-kept") if key == "phone" else ""


def _left(desk: Desk) -> Reply:
    finish(desk)
    return show(menu(desk.turn))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        lambda desk: menu(desk.turn),
        _left,
        _left,
        _left,
        echo=_echo,
        between=_between,
    )
)
