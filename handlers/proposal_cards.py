"""Proposals as lists and cards: what anybody may see and do, and what the Union and its partners may answer."""

from __future__ import annotations

from bot.matters import matter_name
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.proposal_form import SUPPLIERS
from domain.proposals import (
    ACCEPTED,
    AMEND,
    DISCUSSED,
    MOVES,
    NEW,
    OBJECT,
    REJECTED,
    SIDES,
    SUPPORT,
    WITHHELD,
)
from handlers.cards import shortened
from handlers.indicator_set import proposal_button, reviewed, set_of, subject
from storage.proposal_lists import PAGE, Proposal, reasons_of, side_of
from storage.reference_indicators import frozen_at

ANSWERING = ("union", "admin", "partner")
MOST_REASONS = 5
LONGEST_REASON = 200


def may_answer(turn: Turn, proposal: Proposal | None = None) -> bool:
    """Whether a person may answer proposals, or this one: a partner with subjects only those of its sections."""
    for role in turn.roles:
        if role.role not in ANSWERING or not role.confirmed:
            continue
        indicator = set_of(turn).by_code.get(proposal.code) if proposal is not None else None
        if proposal is None or not role.subjects or (indicator and indicator.group in role.subjects):
            return True
    return False


def may_freeze(turn: Turn) -> bool:
    """Whether a person may change and freeze a set: the Union's for the whole country, or an administrator."""
    root = turn.world.register.root
    return any(
        role.confirmed and (role.role == "admin" or (role.role == "union" and role.territory == root))
        for role in turn.roles
    )


def answers_to(turn: Turn, proposal: Proposal) -> list[str]:
    """The answers a person may give to a proposal now; nothing enters a frozen set any more."""
    if not may_answer(turn, proposal):
        return []
    frozen = frozen_at(turn.connection, proposal.year) is not None
    return [state for state in MOVES[proposal.state] if not (frozen and state == ACCEPTED)]


def seen_by(turn: Turn, proposal: Proposal | None) -> bool:
    """Whether a person may see a proposal: one that is withheld only its author and those who answer."""
    if proposal is None:
        return False
    own = proposal.proposed_by == turn.person.id
    return proposal.state != WITHHELD or own or may_answer(turn, proposal)


def listed(turn: Turn, title: str, found: list[Proposal], page: int, leads: str) -> Screen:
    """A page of proposals as buttons."""
    t = turn.t
    buttons = [proposal_button(turn, one) for one in found[:PAGE]]
    if page:
        buttons.append(Button(t("page-before"), f"{leads}:{page - 1}"))
    if len(found) > PAGE:
        buttons.append(Button(t("page-next"), f"{leads}:{page + 1}"))
    text = title if found or page else f"{title}\n{t('proposals-none')}"
    return Screen(text, column([*buttons, Button(t("label-back"), "p:front")]))


def card(turn: Turn, proposal: Proposal) -> Screen:
    """A proposal with what may be done about it."""
    lines = [
        _head(turn, proposal),
        *_body(turn, proposal),
        _counts(turn, proposal),
        *_answered(turn, proposal),
    ]
    return Screen("\n".join(lines), column(_buttons(turn, proposal)))


def _head(turn: Turn, proposal: Proposal) -> str:
    t = turn.t
    return str(
        t.html(
            "proposal-card",
            number=proposal.number,
            kind=t(f"proposal-kind-{proposal.kind}"),
            state=t(f"proposal-state-{proposal.state}"),
            subject=subject(turn, proposal),
        )
    )


def _body(turn: Turn, proposal: Proposal) -> list[str]:
    t, matters = turn.t, turn.world.matters
    supplied = proposal.supplier
    given = (
        ("change", proposal.title if proposal.kind == AMEND else ""),
        ("why", shortened(proposal.why, 900)),
        ("unit", proposal.unit),
        ("supplier", t(f"proposal-supplier-{supplied}") if supplied in SUPPLIERS else supplied),
        ("matter", matter_name(t, matters, proposal.matter) if proposal.matter in matters else ""),
    )
    return [t.html(f"proposal-shown-{word}", text=text) for word, text in given if text]


def _counts(turn: Turn, proposal: Proposal) -> str:
    t = turn.t
    counts = t("proposal-counts", supporters=proposal.supporters, objectors=proposal.objectors)
    mine = side_of(turn.connection, proposal.id, turn.person.id)
    if proposal.proposed_by == turn.person.id:
        return f"\n{counts}\n{t('proposal-yours')}"
    return f"\n{counts}\n{t(f'proposal-side-{mine}')}" if mine else f"\n{counts}"


def _answered(turn: Turn, proposal: Proposal) -> list[str]:
    """The answer with its reason, the minority opinion of a rejected one, and, for who answers, what people say."""
    t = turn.t
    lines: list[str] = []
    if proposal.reason:
        lines.append(t.html("proposal-answer", text=shortened(proposal.reason, 900)))
    sides = SIDES if answers_to(turn, proposal) else (SUPPORT,) if proposal.state == REJECTED else ()
    for side in sides:
        reasons = reasons_of(turn.connection, proposal.id, side)
        title = "minority" if proposal.state == REJECTED else side
        lines += [f"\n{t(f'proposal-reasons-{title}')}"] if reasons else []
        lines += [f"• {t.escape(shortened(one, LONGEST_REASON))}" for one in reasons[-MOST_REASONS:]]
    return lines


def _buttons(turn: Turn, proposal: Proposal) -> list[Button]:
    t, key = turn.t, proposal.id
    cycle = reviewed(turn)
    buttons: list[Button] = []
    discussed = proposal.state in DISCUSSED and cycle is not None and cycle.year == proposal.year
    if discussed and proposal.proposed_by != turn.person.id:
        mine = side_of(turn.connection, key, turn.person.id)
        buttons += [] if mine == SUPPORT else [Button(t("proposal-support"), f"p:up:{key}")]
        buttons += [] if mine == OBJECT else [Button(t("proposal-object"), f"p:say:{OBJECT}:{key}")]
    buttons += [Button(t(f"proposal-do-{one}"), f"p:a:{one}:{key}") for one in answers_to(turn, proposal)]
    if proposal.state == ACCEPTED and may_freeze(turn) and frozen_at(turn.connection, proposal.year) is None:
        forms = {NEW: "row", AMEND: "amendment"}
        waits = proposal.kind in forms and not (proposal.kind == NEW and proposal.code)
        buttons += [Button(t("proposal-enter"), f"p:{forms[proposal.kind]}:{key}")] if waits else []
    if proposal.kind != NEW and proposal.code in set_of(turn).by_code:
        buttons.append(Button(t("proposal-indicator"), f"p:i:{proposal.code}"))
    return [*buttons, Button(t("proposals-all"), "p:o:0")]
