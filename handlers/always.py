"""What is there in every place of a conversation: words without a command, help, cancel, and what is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.screens import Reply, Screen, show
from bot.turn import Turn
from domain import notice_form, questionnaire
from domain.events import FILE, PDF, PHOTO, TEXT, VOICE
from handlers import consultation, indicator_review, indicators, problem, problem_review
from handlers.conversation import cancel_question, converse, draw
from handlers.desk import active_desk, leave
from handlers.getting_in import start
from handlers.menu import menu
from handlers.offices import offices_of
from handlers.tables import table_sent
from storage.consultations import last_answered
from storage.problem_lists import last_raised
from storage.submissions import last_submission

JUST = timedelta(minutes=3)


def words(turn: Turn) -> Reply:
    """Anything that is neither a command nor a tap: an answer where one is awaited, else perhaps a problem.

    A PDF is awaited with a notice only; anywhere else it is a file that is no picture.
    """
    if turn.event.kind == FILE and turn.person.language:
        return table_sent(turn)
    desk = active_desk(turn)
    if turn.event.kind == PDF and (desk is None or desk.draft.form != notice_form.WORD):
        no_picture = replace(turn.event, kind=PHOTO, problem="not-an-image", file="")
        turn.received = replace(turn.received, event=no_picture)
    if desk is not None:
        return converse(desk, turn.event)
    if not turn.person.language:
        return start(turn)
    if turn.event.kind in (TEXT, VOICE, PHOTO):
        return problem.offer(turn)
    return show(Screen(turn.t("outside-unknown")), menu(turn))


def redraw(turn: Turn) -> Reply:
    """An update that was dealt with before: the person sees where they are."""
    desk = active_desk(turn)
    if desk is not None:
        return show(draw(desk))
    sent = _just_sent(turn)
    if sent is not None:
        return show(sent)
    return show(menu(turn)) if turn.person.language else start(turn)


def _just_sent(turn: Turn) -> Screen | None:
    """The receipt of what the person has just sent, which may not have reached them."""
    since = turn.now - JUST
    raised = last_raised(turn.connection, turn.person.id, since)
    if raised is not None:
        return problem_review.receipt(turn, raised.number, raised.category)
    answered = last_answered(turn.connection, turn.person.id, since)
    if answered is not None:
        return consultation.thanks(turn, answered)
    for office in offices_of(turn):
        sent = last_submission(turn.connection, office.territory, office.year)
        if office.may_send and sent is not None and sent.sent_at >= since:
            screen = indicator_review.receipt(indicators.desk_of(turn, office), sent.number)
            leave(turn)
            return screen
    return None


def cancel(turn: Turn) -> Reply:
    """`/cancel`: ask whether to stop; nothing is stopped in silence, and figures are only put aside."""
    desk = active_desk(turn)
    if desk is None:
        return show(Screen(turn.t("cancel-nothing")), menu(turn))
    if desk.draft.form == questionnaire.WORD:
        return desk.conversation.paused(desk)
    return show(cancel_question(desk))


def help_(turn: Turn) -> Reply:
    """`/help`."""
    phone = turn.world.union_phone or turn.t("phone-later")
    return show(Screen(turn.t.html("help", phone=phone)))


def edited(turn: Turn) -> Reply:
    """A message that was changed after it was sent: what counts is what was said first."""
    return show(Screen(turn.t("edited-message")))


def unknown(turn: Turn) -> Reply:
    """A command there is not."""
    return show(Screen(turn.t("unknown-command")), menu(turn)) if turn.person.language else start(turn)
