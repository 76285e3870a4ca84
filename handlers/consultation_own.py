"""One's own answers to a consultation: seeing, changing and taking them back, and not taking part after all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.screens import Button, Reply, Rows, Screen, column, rows, show
from bot.turn import Turn
from domain.consultation_form import answers_of
from domain.consultations import WORD
from domain.draft import Unfinished
from domain.forms import REVIEW
from handlers.consultation_open import is_over, owner_of, ready
from handlers.consultation_screens import intro, notice_words, said_lines
from handlers.conversation import draw
from handlers.desk import begin, leave
from storage.consultations import forget_reminder, given_by, take_back
from storage.drafts import draft_of, drop_draft
from storage.notices import Notice
from storage.questions import questions_of


def front(turn: Turn, notice: Notice) -> Screen:
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


def change_answers(turn: Turn, notice: Notice) -> Reply:
    """`z:again:N`: the review of what was answered, to change it."""
    blocked = ready(turn, notice)
    if blocked is not None:
        return blocked
    given = given_by(turn.connection, notice.id, turn.person.id)
    if given is None:
        return show(front(turn, notice))
    me = turn.person.id
    desk = begin(turn, WORD, owner_of(notice.id, me), me, {"notice": notice.id})
    if not desk.draft.answers:
        kept = replace(desk.draft, answers=answers_of(given.values, me, given.at.isoformat()))
        desk.stored = turn.save(desk.stored, kept.leave(me, Unfinished(REVIEW)))
    return show(draw(desk))


def _ask_take_back(turn: Turn, notice: Notice) -> Reply:
    """`z:drop:N`: whether to take one's answers back."""
    if given_by(turn.connection, notice.id, turn.person.id) is None or is_over(turn, notice):
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
    if is_over(turn, notice):
        return Reply(toast=turn.t("consultation-closed-toast"), alert=True)
    _drop_own(turn, notice)
    if not take_back(turn.connection, notice.id, turn.person.id, turn.now):
        return Reply(toast=turn.t("old-button"))
    return Reply(edit=Screen(turn.t("consultation-taken-back"), again_button(turn, notice)))


def again_button(turn: Turn, notice: Notice) -> Rows:
    """The way to the questions."""
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
    blocked = ready(turn, notice)
    return blocked if blocked is not None else Reply(edit=front(turn, notice))


DEEDS: Mapping[str, Callable[[Turn, Notice], Reply]] = {
    "again": change_answers,
    "see": _see,
    "drop": _ask_take_back,
    "gone": _take_back,
    "leave": _leave_out,
}
"""What a word with a notice's number leads to."""
