"""The discussion of an indicator set: its first screen, and what each button of it leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.screens import Button, Reply, Screen, column, show
from bot.turn import Turn
from domain.cycle import INDICATOR_REVIEW
from domain.proposal_form import WORD
from domain.proposals import DISCUSSED, MOVES, NEW
from handlers import coming_rows, coming_set, indicator_set, proposal_making, proposal_words
from handlers.consent import needs_place
from handlers.indicator_set import later, reviewed, year_of
from handlers.proposal_cards import card, listed, may_answer, may_freeze, seen_by
from handlers.union import ENTRIES, WAITING
from storage.drafts import drafts_of_person
from storage.proposal_lists import (
    SEEN,
    count_proposals,
    proposal_by_id,
    proposals_of_person,
    proposals_of_year,
)
from storage.updates import tally

ANSWERED = SEEN - DISCUSSED


def talk(turn: Turn) -> Reply:
    """The first screen of the discussion; when there is none, when the next one begins."""
    missing = needs_place(turn, "talk")
    return missing if missing is not None else show(_front(turn))


def _front(turn: Turn) -> Screen:
    t, cycle, year = turn.t, reviewed(turn), year_of(turn)
    n = count_proposals(turn.connection, year, DISCUSSED)
    buttons = [Button(t("proposals-see-set"), "p:g:0")]
    if cycle is None:
        text = later(turn)
    else:
        text = t(
            "proposals-front", year=str(year), date=t.date(cycle.spans[INDICATOR_REVIEW][1], "label"), n=n
        )
        buttons.append(Button(t("proposals-new"), f"p:new:{NEW}"))
    mine = count_proposals(turn.connection, year, MOVES, by=turn.person.id)
    answered = count_proposals(turn.connection, year, ANSWERED)
    buttons += [Button(t("proposals-open", n=n), "p:o:0")] if n else []
    buttons += [Button(t("proposals-answered", n=answered), "p:d:0")] if answered else []
    buttons += [Button(t("proposals-mine", n=mine), "p:mine:0")] if mine else []
    return Screen(text, column([*buttons, *_begun(turn), *entry(turn)]))


def _begun(turn: Turn) -> list[Button]:
    found = [one for one in drafts_of_person(turn.connection, turn.person.id) if one.draft.form == WORD]
    return [Button(f"📝 {turn.t('proposal-go-on')}", f"d:{one.id}") for one in found[:3]]


def _unanswered(turn: Turn) -> int:
    """How many proposals wait for this person's answer."""
    return count_proposals(turn.connection, year_of(turn), DISCUSSED) if may_answer(turn) else 0


def entry(turn: Turn) -> list[Button]:
    """In the workspace: the proposals that wait for an answer, and the coming set."""
    if not may_answer(turn):
        return []
    t, year, n = turn.t, year_of(turn), _unanswered(turn)
    buttons = [Button(t("proposals-to-answer", n=n), "p:w:0")] if n else []
    if may_freeze(turn) and reviewed(turn) is not None:
        buttons.append(Button(t("coming-open", year=str(year)), "p:set"))
    return buttons


def _page(title: str, leads: str, *, states: frozenset[str] = DISCUSSED) -> Callable[[Turn, int], Reply]:
    def shown(turn: Turn, page: int) -> Reply:
        found = proposals_of_year(turn.connection, year_of(turn), page, states=states)
        return Reply(edit=listed(turn, turn.t(title), found, page, leads))

    return shown


def _mine(turn: Turn, page: int) -> Reply:
    found = proposals_of_person(turn.connection, turn.person.id, year_of(turn), page)
    return Reply(edit=listed(turn, turn.t("proposals-mine-title"), found, page, "p:mine"))


def _to_answer(turn: Turn, page: int) -> Reply:
    if not may_answer(turn):
        return _forged(turn)
    found = proposals_of_year(turn.connection, year_of(turn), page)
    return Reply(edit=listed(turn, turn.t("proposals-to-answer-title"), found, page, "p:w"))


def _one(turn: Turn, number: int) -> Reply:
    found = proposal_by_id(turn.connection, number)
    if found is None or not seen_by(turn, found):
        return Reply(toast=turn.t("old-button"))
    return Reply(screens=(card(turn, found),))


def _forged(turn: Turn) -> Reply:
    tally(turn.connection, "forged-tap")
    return Reply(toast=turn.t("old-button"))


def _shown(turn: Turn, screen: Screen | None) -> Reply:
    return Reply(toast=turn.t("old-button")) if screen is None else Reply(edit=screen)


BY_NUMBER: Mapping[str, Callable[[Turn, int], Reply]] = {
    "g": lambda turn, page: Reply(edit=indicator_set.sections(turn, page)),
    "o": _page("proposals-open-title", "p:o"),
    "d": _page("proposals-answered-title", "p:d", states=ANSWERED),
    "w": _to_answer,
    "mine": _mine,
    "v": _one,
    "up": proposal_words.support,
    "row": coming_rows.begin_row,
    "amendment": coming_rows.begin_amendment,
}
"""What a word with one number leads to."""

BY_WORD_AND_NUMBER: Mapping[str, Callable[[Turn, str, int], Reply]] = {
    "s": lambda turn, code, page: _shown(turn, indicator_set.section(turn, code, page)),
    "say": proposal_words.say,
    "a": proposal_words.answering,
}
"""What a word with another and a number leads to."""

BY_WORDS: Mapping[str, Callable[..., Reply]] = {
    "front": lambda turn: Reply(edit=_front(turn)),
    "i": lambda turn, code: _shown(turn, indicator_set.page_of(turn, code)),
    "new": proposal_making.begin_proposal,
    "ask": proposal_making.ask_about,
    "change": proposal_making.change,
    "set": coming_set.shown,
    "freeze": coming_set.ask_freeze,
    "freeze-yes": coming_set.freeze,
}
"""What a word with so many others as its function takes leads to."""

WORDS_AFTER = {"front": (0,), "i": (1,), "new": (1, 2), "ask": (2,), "change": (0,)}


def tapped(turn: Turn) -> Reply:
    """`p:…`: a button of the discussion."""
    word, *rest = turn.received.data.partition(":")[2].split(":")
    if word in BY_NUMBER and len(rest) == 1 and rest[0].isdigit():
        return BY_NUMBER[word](turn, int(rest[0]))
    if word in BY_WORD_AND_NUMBER and len(rest) == 2 and rest[1].isdigit():
        return BY_WORD_AND_NUMBER[word](turn, rest[0], int(rest[1]))
    if word in BY_WORDS and len(rest) in WORDS_AFTER.get(word, (0,)):
        return BY_WORDS[word](turn, *rest)
    return _forged(turn)


ENTRIES.append(entry)
WAITING.append(lambda turn: _unanswered(turn) > 0)
