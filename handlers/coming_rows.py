"""Entering what was accepted into the coming set: the row of a new indicator, or the new wording of an amended one."""

from __future__ import annotations

from bot.screens import Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.forms import Form
from domain.indicator_form import (
    AMENDMENT,
    AMENDMENT_FORM,
    CHOICES,
    ROW,
    Facts,
    amended_line,
    row_form,
    row_line,
)
from domain.proposals import ACCEPTED, AMEND, NEW
from handlers.coming_set import refusals, refused, screen, year_to_freeze
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin, enter, finish, leave
from handlers.indicator_set import set_of
from handlers.menu import menu
from storage.coming_set import coming_line, coming_set, enter_line
from storage.drafts import StoredDraft
from storage.proposal_lists import Proposal, proposal_by_id
from storage.proposing import give_code
from storage.reference_indicators import read_indicator_set, set_before


def begin_row(turn: Turn, number: int) -> Reply:
    """`p:row:<id>`: the row of a new indicator that was accepted."""
    return _begin(turn, ROW, NEW, number)


def begin_amendment(turn: Turn, number: int) -> Reply:
    """`p:amendment:<id>`: the new wording of an indicator whose amendment was accepted."""
    return _begin(turn, AMENDMENT, AMEND, number)


def _begin(turn: Turn, word: str, kind: str, number: int) -> Reply:
    proposal = _accepted(turn, kind, number)
    if proposal is None:
        return refused(turn)
    owner = f"person:{turn.person.id}:{number}"
    desk = begin(turn, word, owner, turn.person.id, {"proposal": number, "year": proposal.year})
    return show(draw(desk).above(turn.t("resumed") if desk.draft.answers else ""))


def _accepted(turn: Turn, kind: str, number: int) -> Proposal | None:
    """The accepted proposal, if this person may enter it into its set now."""
    found = proposal_by_id(turn.connection, number)
    if found is None or found.year != year_to_freeze(turn) or (found.kind, found.state) != (kind, ACCEPTED):
        return None
    return found


def _proposal(desk: Desk) -> Proposal:
    found = proposal_by_id(desk.turn.connection, int(str(desk.draft.context["proposal"])))
    if found is None:
        raise ValueError("a proposal that was accepted is there")
    return found


def _form(turn: Turn, stored: StoredDraft) -> Form:
    if stored.draft.form == AMENDMENT:
        return AMENDMENT_FORM
    held = set_of(turn)
    return row_form(tuple(held.group_by_code), tuple(held.units), tuple(held.bodies))


def _facts(turn: Turn, stored: StoredDraft) -> Facts:
    year = int(str(stored.draft.context["year"]))
    before = set_before(turn.connection, year)
    taken = set(read_indicator_set(turn.connection, before).by_code) if before is not None else set()
    coming = {one.code for one in coming_set(turn.connection, year).indicators}
    return Facts(taken, coming - taken)


def _ask(desk: Desk) -> Screen:
    t, question = desk.turn.t, desk.question
    if question is None:
        raise ValueError("there is no question to ask")
    proposal = _proposal(desk)
    asked = t(f"row-ask-{question.key.replace('_', '-')}")
    lines = [t.html("row-about", number=proposal.number, title=proposal.title), asked]
    if desk.draft.form == AMENDMENT and question.key.startswith("name"):
        line = coming_line(desk.turn.connection, proposal.year, proposal.code) or {}
        lines.append(t.html("row-now", text=line.get(question.key) or "—"))
    taps = [desk.button(_choice(desk, question.key, one), one) for one in question.options]
    ends = [desk.button(t("label-skip"), "skip")] if question.skips else []
    ends += [desk.button(t("label-back"), "back"), desk.button(t("pause"), "pause")]
    return Screen("\n".join(lines), (*column(taps), *rows(*ends, desk.button(t("label-cancel"), "cancel"))))


def _choice(desk: Desk, key: str, value: str) -> str:
    """An option of a question in words: from the reference data, else worded here."""
    t, held = desk.turn.t, set_of(desk.turn)
    if key == "group":
        return t.name(held.group_by_code[value].names)
    if key == "body":
        return t.name(held.bodies[value].names)
    if key == "unit":
        forms = held.units[value].forms[t.language]
        return forms.get("many") or forms["other"]
    return str(t(f"row-{key.replace('_', '-')}-{value.lower().replace('_', '-')}"))


def _review(desk: Desk) -> Screen:
    t, lines = desk.turn.t, []
    proposal = _proposal(desk)
    for question in desk.form.relevant(desk.draft):
        value = desk.draft.value(question.key)
        if value is None:
            continue
        shown = value["code"] if isinstance(value, dict) else value
        chosen = question.key in CHOICES or question.key in ("group", "unit", "body")
        words = _choice(desk, question.key, str(shown)) if chosen else str(shown)
        lines.append(t.html("row-line", name=t(f"row-name-{question.key.replace('_', '-')}"), value=words))
    text = "\n".join([t.html("row-about", number=proposal.number, title=proposal.title), *lines])
    back = desk.button(t("label-back"), "back")
    return Screen(
        text, rows(desk.button(t("row-enter"), "send"), back, desk.button(t("label-cancel"), "cancel"))
    )


def _send(desk: Desk) -> Reply:
    turn, draft = desk.turn, desk.draft
    word = NEW if draft.form == ROW else AMEND
    proposal = _accepted(turn, word, int(str(draft.context["proposal"])))
    if proposal is None:
        leave(turn)
        return refused(turn)
    problem = _row(desk, proposal) if draft.form == ROW else _amendment(desk, proposal)
    if problem:
        text = turn.t.html("row-refused", why=problem)
        return Reply(edit=Screen(text, rows(desk.button(turn.t("label-back"), "back"))))
    finish(desk)
    coming = coming_set(turn.connection, proposal.year)
    return Reply(edit=Screen(turn.t("row-entered")), screens=(screen(turn, coming),))


def _row(desk: Desk, proposal: Proposal) -> str:
    """Put the row into the set, unless a file brought it; why it cannot be, or ""."""
    turn, code = desk.turn, desk.draft.value("code")
    given = code if isinstance(code, dict) else {}
    if not given.get("loaded"):
        line = row_line(desk.draft.answers)
        report = enter_line(turn.connection, proposal.year, line, turn.person.id, turn.now)
        if not report.done:
            return refusals(report)
    give_code(turn.connection, proposal.id, str(given["code"]), turn.person.id, turn.now)
    return ""


def _amendment(desk: Desk, proposal: Proposal) -> str:
    turn = desk.turn
    line = coming_line(turn.connection, proposal.year, proposal.code)
    if line is None:
        return str(turn.t("row-gone", code=proposal.code))
    amended = amended_line(line, desk.draft.answers)
    report = enter_line(turn.connection, proposal.year, amended, turn.person.id, turn.now)
    return "" if report.done else refusals(report)


def _cancelled(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")), screens=(menu(desk.turn),))


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    return Reply(edit=Screen(desk.turn.t("row-paused")))


def _name(desk: Desk, key: str) -> str:
    question = desk.question
    return "" if question is None else str(desk.turn.t(f"row-name-{question.key.replace('_', '-')}"))


for _word in (ROW, AMENDMENT):
    enter(Conversation(_word, _form, _ask, _review, _send, _cancelled, _paused, facts=_facts, help=_name))
