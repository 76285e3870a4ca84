"""Proposing something for the indicator set: the guided form, what is like it already, the review and the receipt."""

from __future__ import annotations

from dataclasses import replace

from bot.matters import matter_name
from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.draft import Json
from domain.forms import Form
from domain.proposal_form import FORMS, SUPPLIERS, WORD, Facts, backed, title_of
from domain.proposals import AMEND, DISCUSSED, MOST_DISCUSSED, NEW, RETIRE, SUPPORT, alike
from handlers.cards import shortened
from handlers.consent import needs_consent
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, active_desk, begin, enter, finish, leave
from handlers.indicator_set import later, proposal_button, reviewed, set_of
from handlers.menu import menu
from handlers.proposal_screens import about, ask, echo, kind_of
from storage.drafts import StoredDraft
from storage.proposal_lists import count_proposals, proposal_by_id, proposals_of_year, proposed_titles
from storage.proposing import NewProposal, propose, voice


def ask_about(turn: Turn, kind: str, code: str) -> Reply:
    """`p:ask:<kind>:<code>`: what is proposed about an indicator already, before somebody begins the same."""
    t, cycle = turn.t, reviewed(turn)
    if cycle is None or kind not in (AMEND, RETIRE) or code not in set_of(turn).by_code:
        return Reply(toast=t("old-button") if cycle is not None else later(turn))
    same = [one for one in proposals_of_year(turn.connection, cycle.year, 0, code=code) if one.kind == kind]
    if not same:
        return begin_proposal(turn, kind, code)
    buttons = [proposal_button(turn, one) for one in same]
    none = Button(t("proposal-similar-none"), f"p:new:{kind}:{code}")
    return Reply(edit=Screen(t("proposal-similar"), column([*buttons, none])))


def begin_proposal(turn: Turn, kind: str, code: str = "") -> Reply:
    """`p:new…`: go on with one's proposal of this kind, or begin it."""
    missing = needs_consent(turn, "talk")
    if missing is not None:
        return missing
    cycle = reviewed(turn)
    known = (kind == NEW and not code) or (kind in (AMEND, RETIRE) and code in set_of(turn).by_code)
    if cycle is None or not known:
        return Reply(toast=turn.t("old-button")) if cycle is not None else show(Screen(later(turn)))
    owner = f"person:{turn.person.id}" + (f":{kind}:{code}" if code else "")
    context: dict[str, Json] = {"kind": kind, "code": code, "year": cycle.year}
    desk = begin(turn, WORD, owner, turn.person.id, context)
    if desk.draft.context != context:
        desk.stored = turn.save(desk.stored, replace(desk.draft, context=context))
    return show(draw(desk).above(turn.t("resumed") if desk.draft.answers else ""))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORMS[str(stored.draft.context["kind"])]


def _facts(turn: Turn, stored: StoredDraft) -> Facts:
    year, kind = int(str(stored.draft.context["year"])), stored.draft.context["kind"]

    def similar(title: str) -> list[int]:
        return alike(title, proposed_titles(turn.connection, year)) if kind == NEW else []

    return Facts({code: matter.menu for code, matter in turn.world.matters.items()}, similar)


def _review(desk: Desk) -> Screen:
    t, draft = desk.turn.t, desk.draft
    if backed(draft.answers) is not None:
        other = desk.button(t("proposal-similar-none"), "go", "similar")
        return Screen(t("proposal-back-ask"), rows(desk.button(t("label-yes"), "send"), other))
    matters, supplier, matter = desk.turn.world.matters, draft.value("supplier"), draft.value("matter")
    given = (
        ("change" if kind_of(desk) == AMEND else "what", title_of(draft.answers)),
        ("why", shortened(str(draft.value("why") or ""), 900)),
        ("unit", str(draft.value("unit") or "")),
        ("supplier", t(f"proposal-supplier-{supplier}") if supplier in SUPPLIERS else str(supplier or "")),
        ("matter", matter_name(t, matters, str(matter)) if matter in matters else ""),
    )
    lines = [t("proposal-review", kind=t(f"proposal-kind-{kind_of(desk)}"))]
    lines += [t.html(f"proposal-shown-{word}", text=text) for word, text in given if text]
    buttons = rows(
        desk.button(t("label-send"), "send"),
        Button(t("label-change"), "p:change"),
        desk.button(t("label-cancel"), "cancel"),
    )
    return Screen(about(desk, "\n".join([*lines, "", t("proposal-readers")])), buttons)


def change(turn: Turn) -> Reply:
    """`p:change`: which answer to change."""
    desk = active_desk(turn)
    if desk is None or desk.stored.draft.form != WORD or desk.question is not None:
        return Reply(toast=turn.t("old-button"))
    t = turn.t
    keys = [one.key for one in desk.form.relevant(desk.draft) if one.key != "similar"]
    buttons = [desk.button(t(f"proposal-edit-{key}"), "go", key) for key in keys]
    back = desk.button(t("label-back"), "again")
    return Reply(edit=Screen(t("problem-edit"), rows(*buttons, back)))


def _send(desk: Desk) -> Reply:
    turn, draft = desk.turn, desk.draft
    cycle, year = reviewed(turn), int(str(draft.context["year"]))
    if cycle is None or cycle.year != year:
        leave(turn)
        return Reply(edit=Screen(later(turn)))
    number = backed(draft.answers)
    if number is not None:
        return _back(desk, number)
    if count_proposals(turn.connection, year, DISCUSSED, by=turn.person.id) >= MOST_DISCUSSED:
        return show(Screen(turn.t("proposal-enough", most=MOST_DISCUSSED)))
    made = propose(turn.connection, _new(desk), turn.person.id, turn.now)
    finish(desk)
    t = turn.t
    buttons = (Button(t("proposal-open"), f"p:v:{made.id}"), Button(t("proposals-all"), "p:o:0"))
    text = t.html("proposal-receipt", number=made.number)
    return Reply(remove=True, screens=(Screen(text, rows(*buttons)),))


def _back(desk: Desk, number: int) -> Reply:
    turn = desk.turn
    done = voice(turn.connection, number, turn.person.id, SUPPORT, turn.now)
    finish(desk)
    found = proposal_by_id(turn.connection, number)
    if not done or found is None:
        return Reply(edit=Screen(turn.t("proposal-over")))
    button = Button(turn.t("proposal-open"), f"p:v:{number}")
    return Reply(edit=Screen(turn.t("proposal-backed", n=found.supporters), rows(button)))


def _new(desk: Desk) -> NewProposal:
    draft, context = desk.draft, desk.draft.context
    return NewProposal(
        int(str(context["year"])),
        kind_of(desk),
        str(context["code"]),
        title_of(draft.answers),
        str(draft.value("why") or ""),
        str(draft.value("unit") or ""),
        str(draft.value("supplier") or ""),
        str(draft.value("matter") or ""),
    )


def _cancelled(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")), screens=(menu(desk.turn),))


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    return Reply(edit=Screen(desk.turn.t("proposal-paused")))


def _name(desk: Desk, key: str) -> str:
    question = desk.question
    return "" if question is None else str(desk.turn.t(f"proposal-edit-{question.key}"))


enter(
    Conversation(WORD, _form, ask, _review, _send, _cancelled, _paused, facts=_facts, echo=echo, help=_name)
)
