"""The Union takes out a community's questionnaire, as a table or on paper, in the language it is wanted in."""

from __future__ import annotations

from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.forms import Form, Question
from domain.place_form import read_place
from handlers import place, union
from handlers.assisting import may_assist
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin_own, enter, finish
from handlers.menu import menu
from locales import LANGUAGES, texts
from storage.drafts import StoredDraft, draft_of, drop_draft
from storage.updates import tally

WORD = "handout"


def entry(turn: Turn) -> list[Button]:
    """The button in the Union's workspace."""
    return [Button(turn.t("handout-button"), "t:u")]


union.ENTRIES.append(entry)


def begin(turn: Turn) -> Reply:
    """Ask for which community."""
    if not union.may(turn):
        tally(turn.connection, "forged-tap")
        return Reply(toast=turn.t("old-button"))
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    if before is not None:
        drop_draft(turn.connection, before.id)
    return show(draw(begin_own(turn, WORD)))


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return Form(WORD, (Question("place", read_place, keyboard=True),))


def _chosen(desk: Desk, key: str) -> Screen:
    return _files(desk).screens[0]


def _files(desk: Desk) -> Reply:
    """The kinds and languages to choose from, for a community of one's own territory."""
    turn, t = desk.turn, desk.turn.t
    code = str(desk.draft.value("place"))
    finish(desk)
    if not may_assist(turn, code):
        return show(Screen(t("handout-not-yours"), column([Button(t("label-back"), "u:all")])))
    buttons = [
        Button(t(f"handout-{word}", language=texts(language)("language-name")), f"t:{kind}:{code}:{language}")
        for kind, word in (("x", "table"), ("p", "paper"))
        for language in LANGUAGES
    ]
    return show(
        Screen(t.html("handout-which", community=turn.world.label_with_above(code, t)), column(buttons))
    )


def _left(desk: Desk) -> Reply:
    finish(desk)
    return show(menu(desk.turn))


enter(
    Conversation(
        WORD,
        _form,
        place.ask,
        lambda desk: menu(desk.turn),
        _files,
        _left,
        _left,
        facts=place.facts,
        echo=lambda desk, key: desk.turn.world.label(str(desk.draft.value("place")), desk.turn.t),
        between=_chosen,
    )
)
