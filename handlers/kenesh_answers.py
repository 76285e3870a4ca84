"""The kenesh's own questions, which a head is never asked: its answers go with the community's, or after them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from bot.screens import Button, Reply, Screen, rows, show
from bot.turn import Turn
from domain.draft import LATER
from domain.forms import Form
from handlers import indicator_screens
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, NotAllowed, begin, enter, leave
from handlers.indicator_review import TRAVELLING, new_answer
from handlers.indicator_values import phone, territory_of, worded
from handlers.indicator_words import short_name
from handlers.kenesh_reading import WORD, kenesh_role, own_form
from handlers.offices import Office, facts_of
from storage.drafts import StoredDraft, draft_of
from storage.returning import send_own
from storage.submissions import NewAnswer


def begin_own_answers(turn: Turn, territory: str) -> Reply:
    """Sit down at the kenesh's own questions."""
    if not own_form(turn).questions:
        return Reply(toast=turn.t("old-button"))
    return show(draw(begin(turn, WORD, f"{territory}:{turn.world.year}", None)))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return own_form(turn)


def _facts(turn: Turn, stored: StoredDraft) -> Any:
    territory, _, year = stored.owner.partition(":")
    return facts_of(turn, territory, int(year))


def _may(turn: Turn, stored: StoredDraft) -> frozenset[str] | None:
    territory, _, year = stored.owner.partition(":")
    if int(year) != turn.world.year or kenesh_role(turn, territory) is None:
        raise NotAllowed
    return None


def _answered(desk: Desk, key: str) -> None:
    """What was changed has to be sent anew."""
    if desk.draft.context.get("ready"):
        context = {**desk.draft.context, "ready": False}
        desk.stored = desk.turn.save(desk.stored, replace(desk.draft, context=context))


def _review(desk: Desk) -> Screen:
    t = desk.turn.t
    lines = [t.html("kenesh-own-review", community=desk.turn.world.label(territory_of(desk), t))]
    buttons = []
    for question in desk.form.relevant(desk.draft):
        answer = desk.draft.answers[question.key]
        value = (
            t(f"checking-skipped-{answer.skipped}")
            if answer.skipped
            else worded(desk, question.about, answer.value)
        )
        lines.append(t.html("kenesh-line", name=short_name(t, question.about), value=value))
        buttons.append(desk.button(f"✏️ {short_name(t, question.about)}", "go", question.key))
    buttons.append(desk.button(t("label-send"), "send"))
    return Screen("\n".join(lines), rows(*buttons))


def _given(stored: StoredDraft, form: Form) -> Iterable[NewAnswer]:
    for question in form.relevant(stored.draft):
        answer = stored.draft.answers.get(question.key)
        if answer is not None and answer.skipped != LATER:
            yield new_answer(question, answer)


def _send(desk: Desk) -> Reply:
    turn, t, territory = desk.turn, desk.turn.t, territory_of(desk)
    role = kenesh_role(turn, territory)
    if role is None or not role.confirmed:
        return show(Screen(t("send-waits-for-union", phone=phone(turn))))
    given = tuple(_given(desk.stored, desk.form))
    why = send_own(turn.connection, territory, turn.world.year, given, turn.person.id, turn.now)
    if why == "locked":
        return Reply(edit=Screen(t("kenesh-locked")))
    turn.save(desk.stored, replace(desk.draft, context={**desk.draft.context, "ready": True}))
    leave(turn)
    back = rows(Button(t("label-back"), f"e:h:{territory}"))
    return Reply(edit=Screen(t("kenesh-own-waits" if why else "kenesh-own-sent"), back))


def travelling(turn: Turn, office: Office) -> tuple[NewAnswer, ...]:
    """The kenesh's answers that are ready to go with what the community sends."""
    stored = draft_of(turn.connection, WORD, office.owner)
    if stored is None or not stored.draft.context.get("ready"):
        return ()
    return tuple(_given(stored, own_form(turn)))


TRAVELLING.append(travelling)


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    back = rows(Button(desk.turn.t("label-back"), f"e:h:{territory_of(desk)}"))
    return Reply(edit=Screen(desk.turn.t("kenesh-own-paused"), back))


enter(
    Conversation(
        WORD,
        _form,
        indicator_screens.ask,
        _review,
        _send,
        _paused,
        _paused,
        facts=_facts,
        may=_may,
        echo=indicator_screens.echo,
        answered=_answered,
        help=indicator_screens.help_on,
    )
)
