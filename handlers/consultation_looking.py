"""What a notice asks, screen by screen as a citizen will see it; nothing is kept of what is tapped.

For whoever may write the notice, and for the second person who is asked to confirm it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.screens import Button, Reply, Screen
from bot.taps import read_form_tap
from bot.turn import Turn
from domain.consultations import WORD, Asked
from domain.draft import Answer, Draft
from handlers.consultation_editing import questions_screen
from handlers.consultation_screens import ask, intro
from handlers.desk import CONVERSATIONS, Desk
from handlers.notice_confirming import confirming_screen
from handlers.notice_scope import found, may_confirm, may_write
from locales import LANGUAGES
from storage.drafts import StoredDraft
from storage.notices import Notice
from storage.questions import questions_of


def _look(turn: Turn, rest: list[str]) -> Reply | None:
    """`z:look:N:<language>:<place>`: the introduction, then each question; any button leads to the next."""
    notice = found(turn, rest)
    if notice is None or len(rest) != 3 or rest[1] not in LANGUAGES or not rest[2].isdigit():
        return None
    if not (may_write(turn, notice) or may_confirm(turn, notice)):
        return Reply(toast=turn.t("old-button")) if turn.role("union", "partner") else None
    questions, place = questions_of(turn.connection, notice.id), int(rest[2])
    if not questions or place > len(questions):
        return Reply(edit=_over(turn, notice))
    screen = _shown(_as_citizen(turn, rest[1]), notice, questions, place)
    out = Button(turn.t("questions-preview-out"), _at(notice, rest[1], len(questions) + 1))
    text = f"<i>{turn.t('questions-preview-mark')}</i>\n\n{screen.text}"
    return Reply(edit=Screen(text, (*screen.rows, (out,))))


def _over(turn: Turn, notice: Notice) -> Screen:
    """Where somebody came from: what is to be confirmed, or what may be changed."""
    return confirming_screen(turn, notice) if may_confirm(turn, notice) else questions_screen(turn, notice)


def _at(notice: Notice, language: str, place: int) -> str:
    return f"z:look:{notice.id}:{language}:{place}"


def _as_citizen(turn: Turn, language: str) -> Turn:
    """The same turn of somebody who reads this language and has begun nothing."""
    reader = replace(turn.person, language=language, active_draft=None, shown_draft=None)
    return Turn(turn.connection, turn.world, turn.received, reader)


def _shown(reader: Turn, notice: Notice, questions: Sequence[Asked], place: int) -> Screen:
    ahead = _at(notice, reader.t.language, place + 1)
    if place == 0:
        return intro(reader, notice, questions, Button(reader.t("consultation-answer"), ahead))
    screen = ask(_desk(reader, notice, [one.key for one in questions[: place - 1]]))
    leads = {
        "back": _at(notice, reader.t.language, place - 1),
        "cancel": _at(notice, reader.t.language, len(questions) + 1),
    }
    rows = tuple(tuple(_leading(one, leads, ahead) for one in row) for row in screen.rows)
    return Screen(screen.text, (*rows, (Button("▶️", ahead),)))


def _desk(reader: Turn, notice: Notice, passed: Sequence[str]) -> Desk:
    """A desk at a draft that is stored nowhere, at the question after those passed."""
    nothing = Answer(None, reader.person.id, reader.now.isoformat(), skipped="dont-know")
    draft = Draft(WORD, answers=dict.fromkeys(passed, nothing), context={"notice": notice.id})
    return Desk(reader, StoredDraft(0, "", draft), CONVERSATIONS[WORD])


def _leading(button: Button, leads: Mapping[str, str], ahead: str) -> Button:
    tap = read_form_tap(button.data)
    return Button(button.text, leads.get(tap.choice, ahead) if tap is not None else ahead)


DEEDS: Mapping[str, Callable[[Turn, list[str]], Reply | None]] = {"look": _look}
"""What a word of a tap leads to, with what stands behind it; None is what its person may not do."""
