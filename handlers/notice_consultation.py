"""What a notice's screens offer of the consultation in it: its questions, ways to share it, what came of it."""

from __future__ import annotations

from bot.notice_audience import title_of
from bot.screens import Button
from bot.turn import Turn
from domain.notices import STOPPED
from handlers import consult, notice_reach
from handlers.cards import shortened
from handlers.consultation_screens import CLOSED_ENTRIES
from handlers.notice_scope import EXTRAS, may_write
from storage.notice_sending import OPEN_TO_CHANGE
from storage.notices import Notice
from storage.questions import questions_of, why_not_ready

LONGEST_TITLE = 40


def _consultation(turn: Turn, notice: Notice) -> list[Button]:
    """The way to the questions of a notice, to share it while it is open, and to its result afterwards."""
    t, n = turn.t, len(questions_of(turn.connection, notice.id))
    if notice.closed_at is not None:
        return [Button(t("compose-result"), f"s:show:{notice.id}")]
    if not may_write(turn, notice):
        return []
    if not n and notice.state not in OPEN_TO_CHANGE:
        return []
    name = t("compose-questions", n=n) if n else t("compose-add-questions")
    buttons = [Button(name, f"z:edit:{notice.id}")]
    shared = n and notice.state != STOPPED
    return [*buttons, Button(t("compose-share"), f"z:share:{notice.id}")] if shared else buttons


def _not_ready(turn: Turn, notice: Notice) -> str:
    """Why the questions of a notice keep it from going, in words."""
    why = why_not_ready(turn.connection, notice)
    return turn.t(why) if why else ""


def _result(turn: Turn, notice: Notice) -> Button:
    """The way to what came of a consultation that is over."""
    return Button(f"📊 {shortened(title_of(turn.t, notice), LONGEST_TITLE)}", f"s:show:{notice.id}")


EXTRAS.append(_consultation)
notice_reach.BLOCKERS.append(_not_ready)
consult.RESULTS.append(_result)
CLOSED_ENTRIES.append(lambda turn, notice: [_result(turn, notice)])
