"""The questionnaire's form as it is asked now: the core set, the rest where it was asked for, opinions unless it is quiet."""

from __future__ import annotations

from bot.turn import Turn
from domain import questionnaire
from domain.forms import Form
from domain.ways import CHAT, way_of
from storage.drafts import StoredDraft


def form_of(turn: Turn, stored: StoredDraft | None) -> Form:
    """The form of a draft. In a quiet period, and of whoever enters for somebody else, opinions are not asked."""
    rest = stored is not None and bool(stored.draft.context.get("rest"))
    own = stored is None or way_of(stored.draft, turn.person.id) == CHAT
    return _form(turn, rest=rest, private=own and not turn.world.calendar.is_quiet(turn.today))


def whole_form_of(turn: Turn, stored: StoredDraft) -> Form:
    """The form with all its questions: opinions given before a quiet period are sent in it too."""
    return _form(turn, rest=bool(stored.draft.context.get("rest")), private=True)


def _form(turn: Turn, *, rest: bool, private: bool) -> Form:
    key = f"questionnaire {rest} {private}"
    if key not in turn.world.remembered:
        built = questionnaire.questionnaire(turn.world.indicators, rest=rest, private=private)
        turn.world.remembered[key] = built
    form: Form = turn.world.remembered[key]
    return form
