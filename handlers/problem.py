"""Raising a problem: from the first word to the receipt, or to backing one that is there already."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.screens import Button, Reply, Screen, rows, show
from bot.turn import Turn
from domain.draft import Answer, Draft
from domain.events import PHOTO, TEXT, VOICE, Event
from domain.forms import Form
from domain.outside import add_outside, read_outside
from domain.problem_form import FORM, WORD, Facts
from handlers import problem_review, problem_screens
from handlers.consent import needs_consent
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin_own, enter, finish, leave
from handlers.menu import menu
from handlers.problem_review import category_of, territory_of
from storage.drafts import StoredDraft
from storage.raising import similar

CITY_METRES = 6000.0


def problem(turn: Turn) -> Reply:
    """`/problem`: go on with one's draft or begin a new one."""
    missing = needs_consent(turn, "problem")
    if missing is not None:
        return missing
    desk = begin_own(turn, WORD, {"territory": turn.person.territory})
    begun = turn.t("resumed") if desk.draft.answers else ""
    return show(draw(desk).above(begun))


def problem_from_words(turn: Turn) -> Reply:
    """What was said outside any flow becomes the draft of a problem, after one tap on yes (and consent, if missing)."""
    missing = needs_consent(turn, "said")
    if missing is not None:
        return missing
    desk = begin_own(turn, WORD, {"territory": turn.person.territory})
    said = read_outside(turn.person.outside)
    desk.stored = turn.save(desk.stored, _taken(desk.draft, said, turn))
    turn.change(outside="")
    return Reply(remove=True, screens=(draw(desk),))


def _taken(draft: Draft, said: list[Event], turn: Turn) -> Draft:
    """The draft with words, voice and photos that were said outside as answers; what it holds already is kept."""
    before, pictures = draft.value("what"), draft.value("photos")
    written = [str(before["words"])] if isinstance(before, dict) and before.get("words") else []
    words = "\n".join([*written, *(event.text for event in said if event.text)])
    voices = [event for event in said if event.kind == VOICE and event.file]
    photos = list(pictures) if isinstance(pictures, list) else []
    photos += [event.file for event in said if event.kind == PHOTO and event.file]
    given: dict[str, Any] = {}
    what: dict[str, Any] = dict(before) if isinstance(before, dict) else {}
    what |= {"words": words} if words else {}
    what |= {"voice": voices[-1].file, "seconds": voices[-1].seconds} if voices else {}
    if what:
        given["what"] = what
    if photos:
        given["photos"] = list(dict.fromkeys(photos))[:5]
    for key, value in given.items():
        draft = draft.put(key, Answer(value, turn.person.id, turn.now.isoformat()))
    return draft


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return FORM


def _facts(turn: Turn, stored: StoredDraft) -> Facts:
    """What the questions need to know, for this draft's category and community."""
    register = turn.world.register
    categories = {code: matter.menu for code, matter in turn.world.matters.items()}
    own = territory_of(turn, stored)

    def community_at(latitude: float, longitude: float) -> str | None:
        found = register.nearest(latitude, longitude)
        if found is None or found.metres > CITY_METRES or not register.by_code[found.code].has_lsg:
            return None
        return None if found.code == own else found.code

    def alike(latitude: float | None, longitude: float | None, territory: str | None) -> list[int]:
        point = None if latitude is None or longitude is None else (latitude, longitude)
        category = category_of(stored)
        if category is None or not turn.world.matters[category].near:
            return []
        return similar(turn.connection, category, territory or own, point)

    return Facts(categories, community_at, register.is_abroad, alike)


def _answered(desk: Desk, key: str) -> None:
    """An answer to "is it this one?" that names one is settled by the review, which backs it."""
    if key == "category":
        code = category_of(desk.stored)
        if code is not None and "where" in desk.draft.answers and not desk.turn.world.matters[code].near:
            where = desk.draft.answers["where"]
            value = {**where.value, "similar": []} if isinstance(where.value, dict) else where.value
            draft = desk.draft.without("similar").put("where", replace(where, value=value))
            desk.stored = desk.turn.save(desk.stored, draft)


def _cancelled(desk: Desk) -> Reply:
    finish(desk)
    return Reply(edit=Screen(desk.turn.t("cancelled")), screens=(menu(desk.turn),))


def _paused(desk: Desk) -> Reply:
    leave(desk.turn)
    return Reply(edit=Screen(desk.turn.t("problem-paused")))


def tapped(turn: Turn) -> Reply:
    """`w:…`: the review's own buttons, and yes or no to words said outside."""
    what = turn.received.data.partition(":")[2]
    if what == "yes":
        return problem_from_words(turn)
    if what == "no":
        turn.change(outside="")
        return Reply(edit=Screen(turn.t("outside-no")))
    return problem_review.tapped(turn, what)


def offer(turn: Turn) -> Reply:
    """Words, a voice message or a photo outside any flow: kept, and one question what to do with it."""
    kept = turn.event.kind in (TEXT, VOICE, PHOTO) and not turn.event.problem
    if not kept:
        key = f"photo-{turn.event.problem}" if turn.event.problem else "outside-unknown"
        return show(Screen(turn.t(key)))
    turn.change(outside=add_outside(turn.person.outside, turn.event))
    t = turn.t
    buttons = rows(Button(t("label-yes"), "w:yes"), Button(t("label-no"), "w:no"))
    return replace(show(Screen(t("outside-ask"), buttons)), album=turn.event.album)


enter(
    Conversation(
        WORD,
        _form,
        problem_screens.ask,
        problem_review.review,
        problem_review.send,
        _cancelled,
        _paused,
        facts=_facts,
        echo=problem_screens.echo,
        answered=_answered,
        help=problem_screens.help_on,
    )
)
