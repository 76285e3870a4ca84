"""Answering a consultation: by its button or link, question by question, with a review, a receipt and a way back.

What may be answered, and by whom, is asked again at every step: a consultation closes, people move and lose roles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot.screens import Button, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.consultations import (
    CLOSED,
    NOT_YET,
    OPEN,
    WORD,
    Asked,
    Facts,
    answers_of,
    counted_in,
    form_of,
    values_of,
)
from domain.draft import Unfinished
from domain.forms import REVIEW, Form
from handlers import consultation_editing, consultation_sharing
from handlers.cards import shortened
from handlers.consent import needs_consent
from handlers.consultation_screens import CLOSED_ENTRIES, ask, intro, notice_words, said_lines
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin, enter, finish, leave
from handlers.menu import menu
from handlers.purposes import LINKED
from storage.consultations import (
    QuestionsChanged,
    forget_reminder,
    given_by,
    questions_of,
    save_answers,
    stands,
    take_back,
)
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.notices import NoSuchNotice, Notice, notice_by_id
from storage.taking_part import PLACE, why_not_asked
from storage.updates import tally

LONGEST_NAME = 60


def found(turn: Turn, number: int) -> Notice | None:
    """The notice with this number, or None."""
    try:
        return notice_by_id(turn.connection, number)
    except NoSuchNotice:
        return None


def owner_of(notice: int, person: int) -> str:
    """Whose a draft of answers is."""
    return f"notice:{notice}:person:{person}"


def community(turn: Turn) -> str:
    """The community in which this person's answers count now."""
    person = turn.person
    return counted_in(person.territory, person.territory_before, person.territory_since, turn.now)


Refusal: TypeAlias = tuple[str, Mapping[str, str]]
"""Why somebody cannot answer: the key of a message with its arguments."""


def _why(turn: Turn, notice: Notice) -> Refusal | None:
    t, state = turn.t, stands(turn.connection, notice, turn.now)
    if state == CLOSED:
        mine = given_by(turn.connection, notice.id, turn.person.id) is not None
        return ("consultation-closed-mine" if mine else "consultation-closed"), {}
    if state != OPEN:
        when = notice.opens_at
        if state == NOT_YET and when is not None and when > turn.now:
            day = t.date(when.astimezone(turn.world.zone).date(), "label")
            return "consultation-opens", {"date": day}
        return f"consultation-{state}", {}
    register, place = turn.world.register, community(turn)
    reason = why_not_asked(turn.connection, register, notice.audience, turn.person.id, place, turn.now)
    if not reason:
        return None
    moved = reason == PLACE and place != turn.person.territory
    key = "consultation-not-for-moved" if moved else f"consultation-not-for-{reason}"
    return key, {"community": turn.world.label(place, t)}


def why_not(turn: Turn, notice: Notice) -> Screen | None:
    """Why this person cannot answer a consultation now, in words; None when they can."""
    refused = _why(turn, notice)
    if refused is None:
        return None
    over = _over(turn, notice)
    buttons = [button for entry in CLOSED_ENTRIES for button in entry(turn, notice)] if over else []
    return Screen(turn.t.html(refused[0], **refused[1]), column(buttons))


def linked(turn: Turn, rest: str) -> Reply:
    """`/start c_N`, after language, consent and place: what the consultation is about, with the way to answer."""
    notice = found(turn, int(rest)) if rest.isdigit() and len(rest) < 10 else None
    if notice is None:
        return show(Screen(turn.t("consultation-none")), menu(turn))
    missing = needs_consent(turn, f"{WORD}:{notice.id}")
    if missing is not None:
        return missing
    refused = why_not(turn, notice)
    return show(refused or _front(turn, notice))


def _front(turn: Turn, notice: Notice) -> Screen:
    """The consultation, or what this person has answered to it."""
    t, questions = turn.t, questions_of(turn.connection, notice.id)
    given = given_by(turn.connection, notice.id, turn.person.id)
    if given is None:
        return intro(turn, notice, questions, Button(t("consultation-answer"), f"z:begin:{notice.id}"))
    title = notice_words(notice, t.language)[1].title
    lines: list[str] = [t.html("consultation-yours", title=title), *said_lines(t, questions, given.values)]
    lines.append(t.html("consultation-counted", community=turn.world.label(given.territory, t)))
    buttons = (
        Button(t("consultation-change"), f"z:again:{notice.id}"),
        Button(t("consultation-take-back"), f"z:drop:{notice.id}"),
    )
    return Screen("\n".join(lines), column(buttons))


def _ready(turn: Turn, notice: Notice) -> Reply | None:
    """What stands in the way of answering, or None."""
    missing = needs_consent(turn, f"{WORD}:{notice.id}")
    if missing is not None:
        return missing
    refused = why_not(turn, notice)
    return show(refused) if refused is not None else None


def begin_answers(turn: Turn, notice: Notice) -> Reply:
    """`z:begin:N`: the first question, or where the person stopped; who has answered sees what they said."""
    blocked = _ready(turn, notice)
    if blocked is not None:
        return blocked
    owner = owner_of(notice.id, turn.person.id)
    begun = draft_of(turn.connection, WORD, owner) is not None
    if not begun and given_by(turn.connection, notice.id, turn.person.id) is not None:
        return show(_front(turn, notice))
    desk = begin(turn, WORD, owner, turn.person.id, {"notice": notice.id})
    return show(draw(desk).above(turn.t("resumed") if desk.draft.answers else ""))


def change_answers(turn: Turn, notice: Notice) -> Reply:
    """`z:again:N`: the review of what was answered, to change it."""
    blocked = _ready(turn, notice)
    if blocked is not None:
        return blocked
    given = given_by(turn.connection, notice.id, turn.person.id)
    if given is None:
        return begin_answers(turn, notice)
    me = turn.person.id
    desk = begin(turn, WORD, owner_of(notice.id, me), me, {"notice": notice.id})
    if not desk.draft.answers:
        kept = replace(desk.draft, answers=answers_of(given.values, me, given.at.isoformat()))
        desk.stored = turn.save(desk.stored, kept.leave(me, Unfinished(REVIEW)))
    return show(draw(desk))


def _ask_take_back(turn: Turn, notice: Notice) -> Reply:
    """`z:drop:N`: whether to take one's answers back."""
    if given_by(turn.connection, notice.id, turn.person.id) is None or _over(turn, notice):
        return Reply(toast=turn.t("old-button"))
    t = turn.t
    yes = Button(t("consultation-take-back-yes"), f"z:gone:{notice.id}")
    return Reply(
        edit=Screen(
            t("consultation-take-back-ask"), column([yes, Button(t("cancel-no"), f"z:see:{notice.id}")])
        )
    )


def _take_back(turn: Turn, notice: Notice) -> Reply:
    """`z:gone:N`: take one's answers back; what was closed is counted and stays."""
    if _over(turn, notice):
        return Reply(toast=turn.t("consultation-closed-toast"), alert=True)
    _drop_own(turn, notice)
    if not take_back(turn.connection, notice.id, turn.person.id, turn.now):
        return Reply(toast=turn.t("old-button"))
    return Reply(edit=Screen(turn.t("consultation-taken-back"), _again_button(turn, notice)))


def _over(turn: Turn, notice: Notice) -> bool:
    return stands(turn.connection, notice, turn.now) == CLOSED


def _again_button(turn: Turn, notice: Notice) -> tuple[tuple[Button, ...], ...]:
    return rows(Button(turn.t("consultation-answer"), f"z:begin:{notice.id}"))


def _drop_own(turn: Turn, notice: Notice) -> bool:
    """Delete this person's unsent answers to a consultation; False when there were none."""
    stored = draft_of(turn.connection, WORD, owner_of(notice.id, turn.person.id))
    if stored is None:
        return False
    if turn.person.active_draft == stored.id:
        leave(turn)
    drop_draft(turn.connection, stored.id)
    return True


def _leave_out(turn: Turn, notice: Notice) -> Reply:
    """`z:leave:N`: somebody who began does not take part; what they began is deleted."""
    if not _drop_own(turn, notice):
        return Reply(toast=turn.t("old-button"))
    forget_reminder(turn.connection, notice.id, turn.person.id)
    return Reply(edit=Screen(turn.t("consultation-left")))


def _see(turn: Turn, notice: Notice) -> Reply:
    """`z:see:N`: the consultation, or what one answered."""
    blocked = _ready(turn, notice)
    return blocked if blocked is not None else Reply(edit=_front(turn, notice))


def _fix(turn: Turn, notice: Notice) -> Reply:
    """`z:fix:N`: which answer to change."""
    stored = draft_of(turn.connection, WORD, owner_of(notice.id, turn.person.id))
    blocked = _ready(turn, notice)
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


def number_of(stored: StoredDraft) -> int:
    """The number of the notice that a draft answers."""
    return int(str(stored.draft.context["notice"]))


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
    refused = ("consultation-none", {}) if notice is None else _why(turn, notice)
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
    blocked = _ready(turn, notice)
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
    return Reply(remove=True, screens=(thanks(turn, notice),))


def thanks(turn: Turn, notice: Notice) -> Screen:
    """The receipt."""
    return Screen(
        turn.t("consultation-thanks"), rows(Button(turn.t("consultation-change"), f"z:again:{notice.id}"))
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
    return Reply(edit=Screen(desk.turn.t("consultation-paused"), _again_button(desk.turn, _notice(desk))))


def _name(desk: Desk, key: str) -> str:
    """The current question in short, for a quotation."""
    question = desk.question
    return "" if question is None else shortened(_label(desk.turn.t.language, question.about), LONGEST_NAME)


DEEDS: Mapping[str, Callable[[Turn, Notice], Reply]] = {
    "begin": begin_answers,
    "again": change_answers,
    "see": _see,
    "fix": _fix,
    "drop": _ask_take_back,
    "gone": _take_back,
    "leave": _leave_out,
}
"""What a word with a notice's number leads to, for anybody."""


def tapped(turn: Turn) -> Reply:
    """`z:…`: a button of a consultation, or of its editing."""
    word, *rest = turn.received.data.partition(":")[2].split(":")
    notice = found(turn, int(rest[0])) if rest and rest[0].isdigit() else None
    if word in DEEDS and len(rest) == 1 and notice is not None:
        return DEEDS[word](turn, notice)
    for more in (consultation_editing.DEEDS, consultation_sharing.DEEDS):
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
