"""What a checker writes: a question about a value, or the reason why a level is excepted."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column
from bot.turn import Turn
from domain.forms import Form
from domain.reasons import reason
from handlers import checking_levels, checking_page
from handlers.checkers import checker_roles, is_open, may_open, not_now
from handlers.checking_returns import WORD, ask
from handlers.desk import Conversation, Desk, NotAllowed, enter, finish
from handlers.indicator_words import short_name
from handlers.reasons import ask_reason, review_reason
from handlers.return_words import given_words, known_of
from storage.drafts import StoredDraft

FORM = Form(WORD, (reason(longest=600),))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


def _may(turn: Turn, stored: StoredDraft) -> frozenset[str] | None:
    if stored.person != turn.person.id or not checker_roles(turn):
        raise NotAllowed
    return None


def _context(desk: Desk) -> tuple[str, str, int]:
    """The unit, the indicator ("" for a level), and the last answer that was seen."""
    context = desk.draft.context
    return str(context["territory"]), str(context.get("indicator", "")), int(str(context.get("looked", 0)))


def _ask(desk: Desk) -> Screen:
    turn, t = desk.turn, desk.turn.t
    territory, code, _ = _context(desk)
    if not code:
        return ask_reason(desk, t.html("levels-reason-ask", place=turn.world.label(territory, t)))
    indicator = turn.world.indicators.by_code[code]
    standing = known_of(turn, territory, turn.world.year).standing.get(code)
    text = t.html(
        "checking-write-ask",
        community=turn.world.label(territory, t),
        what=short_name(t, indicator),
        value=given_words(turn, indicator, standing),
    )
    return ask_reason(desk, text)


def _review(desk: Desk) -> Screen:
    return review_reason(desk, desk.turn.t.escape(str(desk.draft.value("words"))))


def _send(desk: Desk) -> Reply:
    turn = desk.turn
    territory, code, looked = _context(desk)
    words = str(desk.draft.value("words"))
    if not is_open(turn):
        return Reply(toast=not_now(turn), alert=True)
    finish(desk)
    if not code:
        return checking_levels.excepted(turn, territory, words)
    closed = may_open(turn, territory)
    if closed is not None:
        return closed
    why = ask(turn, territory, code, words, looked)
    back = Button(turn.t("label-back"), f"b:c:{territory}")
    if why == "changed":
        said = Screen(turn.t("checking-no-changed"))
        return Reply(edit=said, screens=(checking_page.page(turn, territory, 0),))
    return Reply(edit=Screen(turn.t(f"checking-no-{why}" if why else "checking-asked-done"), column([back])))


def _left(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")))


enter(
    Conversation(
        WORD,
        _form,
        _ask,
        _review,
        _send,
        _left,
        _left,
        may=_may,
        help=lambda desk, key: desk.turn.t("checking-choose-value"),
    )
)
