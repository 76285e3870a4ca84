"""Two short conversations: a reason for one's voice on a proposal, and the answer of the Union or a partner to one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.screens import Button, Reply, Screen, rows, show
from bot.turn import Turn
from domain.forms import Form, Question
from domain.proposal_form import LONGEST, SHORTEST, words_between
from domain.proposals import DISCUSSED, OBJECT, SIDES, SUPPORT
from handlers.consent import needs_consent
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin_own, enter, finish, leave
from handlers.indicator_set import later, reviewed
from handlers.menu import menu
from handlers.proposal_cards import answers_to, card
from storage.deliveries import deliver
from storage.drafts import draft_of, drop_draft
from storage.proposal_lists import Proposal, concerned_by, proposal_by_id
from storage.proposing import answer, told_as, voice
from storage.updates import tally

VOICE, ANSWER = "proposal-voice", "proposal-answer"
FORM_OF = {
    word: Form(word, (Question("text", words_between(SHORTEST, LONGEST)),)) for word in (VOICE, ANSWER)
}


def discussed(turn: Turn, proposal: Proposal | None) -> bool:
    """Whether people may be for or against a proposal now."""
    cycle = reviewed(turn)
    now = proposal is not None and cycle is not None and cycle.year == proposal.year
    return now and proposal is not None and proposal.state in DISCUSSED


def support(turn: Turn, number: int) -> Reply:
    """`p:up:<id>`: be for a proposal, at once; a reason may follow."""
    missing = needs_consent(turn, "talk")
    if missing is not None:
        return missing
    proposal = proposal_by_id(turn.connection, number)
    if not discussed(turn, proposal):
        return Reply(toast=_over(turn))
    if not voice(turn.connection, number, turn.person.id, SUPPORT, turn.now):
        return Reply(toast=turn.t("proposal-own"))
    return Reply(edit=_backed(turn, number))


def _backed(turn: Turn, number: int) -> Screen:
    t = turn.t
    found = proposal_by_id(turn.connection, number)
    n = found.supporters if found is not None else 0
    why = Button(t("proposal-add-reason"), f"p:say:{SUPPORT}:{number}")
    return Screen(t("proposal-backed", n=n), rows(why, Button(t("proposals-all"), "p:o:0")))


def _over(turn: Turn) -> str:
    return later(turn) if reviewed(turn) is None else str(turn.t("proposal-over"))


def say(turn: Turn, side: str, number: int) -> Reply:
    """`p:say:<side>:<id>`: write why one is for or against a proposal; an objection needs it."""
    missing = needs_consent(turn, "talk")
    if missing is not None:
        return missing
    proposal = proposal_by_id(turn.connection, number)
    if side not in SIDES:
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    if not discussed(turn, proposal) or proposal is None:
        return Reply(toast=_over(turn))
    if proposal.proposed_by == turn.person.id:
        return Reply(toast=turn.t("proposal-own"))
    return _begin(turn, VOICE, {"proposal": number, "number": proposal.number, "side": side})


def answering(turn: Turn, state: str, number: int) -> Reply:
    """`p:a:<state>:<id>`: begin the reason of an answer."""
    proposal = proposal_by_id(turn.connection, number)
    if proposal is None or state not in answers_to(turn, proposal):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    context = {"proposal": number, "number": proposal.number, "state": state, "was": proposal.state}
    return _begin(turn, ANSWER, context)


def _begin(turn: Turn, word: str, context: dict[str, Any]) -> Reply:
    before = draft_of(turn.connection, word, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, word, context)))


def _number(desk: Desk) -> str:
    return str(desk.draft.context["number"])


def _ask_voice(desk: Desk) -> Screen:
    t, side = desk.turn.t, str(desk.draft.context["side"])
    text = t(f"proposal-why-{side}", number=_number(desk))
    return Screen(text, rows(desk.button(t("label-cancel"), "drop")))


def _ask_answer(desk: Desk) -> Screen:
    t, state = desk.turn.t, str(desk.draft.context["state"])
    text = t("proposal-answer-ask", number=_number(desk), state=t(f"proposal-state-{state}"))
    return Screen(text, rows(desk.button(t("label-cancel"), "drop")))


def _review(desk: Desk) -> Screen:
    t, context = desk.turn.t, desk.draft.context
    state = context.get("state")
    words = t(f"proposal-state-{state}") if state else t(f"proposal-side-{context['side']}")
    text = t.html(
        "proposal-words-review", number=_number(desk), what=words, text=str(desk.draft.value("text"))
    )
    send, edit = desk.button(t("label-send"), "send"), desk.button(t("label-change"), "go", "text")
    return Screen(text, rows(send, edit, desk.button(t("label-cancel"), "drop")))


def _said(desk: Desk) -> Reply:
    turn, context = desk.turn, desk.draft.context
    number, side = int(str(context["proposal"])), str(context["side"])
    proposal, text = proposal_by_id(turn.connection, number), str(desk.draft.value("text"))
    finish(desk)
    done = discussed(turn, proposal) and voice(turn.connection, number, turn.person.id, side, turn.now, text)
    found = proposal_by_id(turn.connection, number)
    if not done or found is None:
        return Reply(edit=Screen(_over(turn)))
    words = turn.t("proposal-objected" if side == OBJECT else "proposal-reason-kept")
    return Reply(edit=Screen(words), screens=(card(turn, found),))


def _answered(desk: Desk) -> Reply:
    """Store the answer if nobody was quicker, and tell the author and those for it, each once."""
    turn, context = desk.turn, desk.draft.context
    number, state = int(str(context["proposal"])), str(context["state"])
    proposal, text = proposal_by_id(turn.connection, number), str(desk.draft.value("text"))
    finish(desk)
    if proposal is None or state not in answers_to(turn, proposal) or proposal.state != context["was"]:
        shown = (card(turn, proposal),) if proposal is not None else ()
        return Reply(edit=Screen(turn.t("union-done-before")), screens=shown)
    if not answer(turn.connection, proposal, state, text, turn.person.id, turn.now):
        return Reply(edit=Screen(turn.t("union-done-before")))
    args = {"id": number, "number": proposal.number}
    people = concerned_by(turn.connection, number)
    deliver(turn.connection, told_as(number, state), people, "proposal-answered", args, turn.now)
    found = proposal_by_id(turn.connection, number) or proposal
    done = turn.t("proposal-answered-now", number=proposal.number, n=len(people))
    return Reply(edit=Screen(done), screens=(card(turn, found),))


def _left(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")))


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    return show(menu(desk.turn))


def _talk(word: str, ask: Callable[[Desk], Screen], send: Callable[[Desk], Reply]) -> None:
    enter(
        Conversation(
            word,
            lambda turn, stored: FORM_OF[word],
            ask,
            _review,
            send,
            _left,
            _paused,
            help=lambda desk, key: desk.turn.t("proposal-words-name"),
        )
    )


_talk(VOICE, _ask_voice, _said)
_talk(ANSWER, _ask_answer, _answered)
