"""Answering a consultation: by its button or link, question by question, with a review, a receipt and a way back.

What may be answered, and by whom, is asked again at every step: a consultation closes, people move and lose roles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.consultation_form import Facts, form_of, values_of
from domain.consultations import WORD, Asked
from domain.forms import Form
from handlers import consultation_editing, consultation_looking, consultation_own, consultation_sharing
from handlers.cards import shortened
from handlers.consent import needs_consent
from handlers.consultation_open import community, found, number_of, owner_of, ready, why, why_not
from handlers.consultation_own import again_button, front
from handlers.consultation_screens import ask, notice_words, said_lines
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin, enter, finish, leave
from handlers.menu import menu
from handlers.purposes import LINKED
from storage.consultations import QuestionsChanged, forget_reminder, given_by, save_answers
from storage.drafts import StoredDraft, draft_of
from storage.notices import Notice, notice_by_id
from storage.questions import questions_of
from storage.updates import tally

LONGEST_NAME = 60


def linked(turn: Turn, rest: str) -> Reply:
    """`/start c_N`, after language, consent and place: what the consultation is about, with the way to answer."""
    notice = found(turn, int(rest)) if rest.isdigit() and len(rest) < 10 else None
    if notice is None:
        return show(Screen(turn.t("consultation-none")), menu(turn))
    missing = needs_consent(turn, f"{WORD}:{notice.id}")
    if missing is not None:
        return missing
    refused = why_not(turn, notice)
    return show(refused or front(turn, notice))


def begin_answers(turn: Turn, notice: Notice) -> Reply:
    """`z:begin:N`: the first question, or where the person stopped; who has answered sees what they said."""
    blocked = ready(turn, notice)
    if blocked is not None:
        return blocked
    owner = owner_of(notice.id, turn.person.id)
    begun = draft_of(turn.connection, WORD, owner) is not None
    if not begun and given_by(turn.connection, notice.id, turn.person.id) is not None:
        return show(front(turn, notice))
    desk = begin(turn, WORD, owner, turn.person.id, {"notice": notice.id})
    return show(draw(desk).above(turn.t("resumed") if desk.draft.answers else ""))


def _fix(turn: Turn, notice: Notice) -> Reply:
    """`z:fix:N`: which answer to change."""
    stored = draft_of(turn.connection, WORD, owner_of(notice.id, turn.person.id))
    blocked = ready(turn, notice)
    if stored is None or blocked is not None:
        return blocked or Reply(toast=turn.t("old-button"))
    t = turn.t
    desk = begin(turn, WORD, stored.owner, turn.person.id)
    buttons = [
        desk.button(f"{n}. {shortened(_label(t.language, one.about), LONGEST_NAME)}", "go", one.key)
        for n, one in enumerate(desk.form.questions, 1)
    ]
    back = desk.button(t("label-back"), "again")
    return Reply(edit=Screen(t("problem-edit"), column([*buttons, back])))


def _label(language: str, asked: Asked) -> str:
    return asked.in_language(language)[1].label


def _notice(desk: Desk) -> Notice:
    return notice_by_id(desk.turn.connection, number_of(desk.stored))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return form_of(questions_of(turn.connection, number_of(stored)))


def _facts(turn: Turn, stored: StoredDraft) -> Facts:
    return Facts({key: one.value for key, one in stored.draft.answers.items()})


def _closed(turn: Turn) -> str:
    """Why nothing may be answered any more: it closed, was stopped, or is not for this person by now."""
    stored = turn.active_draft()
    if stored is None or stored.draft.form != WORD:
        return ""
    notice = found(turn, number_of(stored))
    refused = ("consultation-none", {}) if notice is None else why(turn, notice)
    return "" if refused is None else str(turn.t(refused[0], **refused[1]))


def _asked(desk: Desk) -> Sequence[Asked]:
    return [one.about for one in desk.form.questions]


def _review(desk: Desk) -> Screen:
    t, turn, notice = desk.turn.t, desk.turn, _notice(desk)
    title = notice_words(notice, t.language)[1].title
    lines: list[str] = [t.html("consultation-review", title=title)]
    lines += said_lines(t, _asked(desk), values_of(desk.draft.answers))
    lines += ["", t.html("consultation-counted", community=turn.world.label(community(turn), t))]
    if community(turn) != turn.person.territory:
        lines.append(t("consultation-counted-before"))
    buttons = rows(
        desk.button(t("label-send"), "send"),
        Button(t("label-change"), f"z:fix:{notice.id}"),
        desk.button(t("label-cancel"), "cancel"),
    )
    return Screen("\n".join(lines), buttons)


def _send(desk: Desk) -> Reply:
    turn, notice = desk.turn, _notice(desk)
    blocked = ready(turn, notice)
    if blocked is not None:
        return blocked
    keys = {one.key for one in desk.form.questions}
    values = {key: one for key, one in values_of(desk.draft.answers).items() if key in keys}
    try:
        save_answers(
            turn.connection, notice.id, turn.person.id, community(turn), turn.t.language, values, turn.now
        )
    except QuestionsChanged:
        desk.__dict__.pop("form", None)
        return show(draw(desk).above(turn.t("consultation-changed")))
    finish(desk)
    return Reply(remove=True, screens=(thanks(turn, notice.id),))


def thanks(turn: Turn, notice: int) -> Screen:
    """The receipt."""
    return Screen(
        turn.t("consultation-thanks"), rows(Button(turn.t("consultation-change"), f"z:again:{notice}"))
    )


def _cancelled(desk: Desk) -> Reply:
    turn, notice = desk.turn, _notice(desk)
    forget_reminder(turn.connection, notice.id, turn.person.id)
    finish(desk)
    kept = given_by(turn.connection, notice.id, turn.person.id) is not None
    words = turn.t("consultation-unchanged" if kept else "cancelled")
    return Reply(edit=Screen(words), screens=(menu(turn),))


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    return Reply(edit=Screen(desk.turn.t("consultation-paused"), again_button(desk.turn, _notice(desk))))


def _name(desk: Desk, key: str) -> str:
    """The current question in short, for a quotation."""
    question = desk.question
    return "" if question is None else shortened(_label(desk.turn.t.language, question.about), LONGEST_NAME)


DEEDS: Mapping[str, Callable[[Turn, Notice], Reply]] = {
    "begin": begin_answers,
    "fix": _fix,
    **consultation_own.DEEDS,
}
"""What a word with a notice's number leads to, for anybody."""


def tapped(turn: Turn) -> Reply:
    """`z:…`: a button of a consultation, or of its editing."""
    word, *rest = turn.received.data.partition(":")[2].split(":")
    notice = found(turn, int(rest[0])) if rest and rest[0].isdigit() else None
    if word in DEEDS and len(rest) == 1 and notice is not None:
        return DEEDS[word](turn, notice)
    for more in (consultation_editing.DEEDS, consultation_looking.DEEDS, consultation_sharing.DEEDS):
        reply = more[word](turn, rest) if word in more else None
        if reply is not None:
            return reply
    tally(turn.connection, "forged-tap")
    return Reply(toast=turn.t("old-button"))


LINKED[WORD] = linked
enter(
    Conversation(
        WORD,
        _form,
        ask,
        _review,
        _send,
        _cancelled,
        _paused,
        facts=_facts,
        help=_name,
        closed=_closed,
    )
)
