"""Entering for somebody else: who may, and sitting down at a community's questionnaire under another way."""

from __future__ import annotations

from bot.turn import Turn
from domain.questionnaire import WORD
from domain.ways import with_way
from handlers.desk import Desk, desk_at, opened
from handlers.offices import office_of
from handlers.scope import ENTER, may_act
from storage.audit import record


def may_assist(turn: Turn, territory: str) -> bool:
    """Whether the person may enter for this community without being of its office: see `handlers.scope`."""
    one = turn.world.register.by_code.get(territory)
    return one is not None and one.has_lsg and may_act(turn, territory, ENTER)


def may_enter(turn: Turn, territory: str) -> bool:
    """Whether the person may enter what is written on paper or said by phone: of the office, or of the Union."""
    return office_of(turn, territory) is not None or may_assist(turn, territory)


def sit_down(turn: Turn, territory: str, way: str) -> Desk:
    """Sit a person who may enter down at the questionnaire of the year, with the mark of a way."""
    stored = opened(turn, WORD, f"{territory}:{turn.world.year}", None)
    stored = turn.save(stored, with_way(stored.draft, turn.person.id, way))
    turn.change(active_draft=stored.id)
    record(turn.connection, f"{way} entry begun", stored.owner, turn.now, by=turn.person.id)
    return desk_at(turn, stored)
