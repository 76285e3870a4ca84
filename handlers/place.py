"""One's place: choosing it, changing it, and what the screens of that look like."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.screens import Button, Key, Reply, Screen, column, rows, show
from bot.turn import Turn
from domain.consultations import moved_before
from domain.forms import Form, Question
from domain.place_form import Facts, read_place
from handlers.conversation import draw
from handlers.desk import Conversation, Desk, begin_own, enter, finish
from handlers.menu import menu
from handlers.purposes import go_on
from storage.drafts import StoredDraft, draft_of, drop_draft

WORD = "place"
PAGE = 8


def territory(turn: Turn) -> Reply:
    """`/territory`: change one's place; a draft begun before waits meanwhile."""
    return choose_place(turn, "")


def choose_place(turn: Turn, purpose: str) -> Reply:
    """Ask for one's place and then go on with the purpose."""
    before = draft_of(turn.connection, WORD, f"person:{turn.person.id}")
    resume = turn.person.active_draft
    if before is not None:
        if resume == before.id:
            kept = before.draft.context.get("resume")
            resume = int(str(kept)) if kept else None
        drop_draft(turn.connection, before.id)
    desk = begin_own(turn, WORD, {"purpose": purpose, "resume": resume})
    return show(draw(desk))


def settle(turn: Turn, code: str) -> None:
    """Make a community the person's own, and note where they were settled before."""
    person = turn.person
    before, since = moved_before(
        person.territory, person.territory_before, person.territory_since, code, turn.now
    )
    turn.change(territory=code, territory_since=since, territory_before=before)


def chosen_words(turn: Turn, code: str) -> str:
    """That a place is chosen, and how to change it."""
    return turn.t.html("place-chosen", community=turn.world.label(code, turn.t))


def facts(turn: Turn, stored: StoredDraft) -> Facts:
    """The register as choosing a place needs it."""
    register, today = turn.world.register, turn.today

    def nearest(latitude: float, longitude: float) -> str | None:
        if register.is_abroad(latitude, longitude):
            return None
        found = register.nearest(latitude, longitude)
        return None if found is None else found.code

    return Facts(
        find=lambda query: [match.code for match in turn.world.places.search(query)],
        nearest=nearest,
        chosen=lambda code: register.may_choose(code, today),
        successor=register.successor,
        known=lambda code: code in register.by_code,
        root=register.root,
    )


def ask(desk: Desk) -> Screen:
    """The question for one's place, or what half an answer to it needs."""
    kind = desk.partial.get("kind", "")
    return _HALVES[kind](desk, desk.partial) if kind in _HALVES else _plain(desk)


def _plain(desk: Desk, *, before: str = "") -> Screen:
    t = desk.turn.t
    keys = ((Key(t("key-i-am-here"), location=True),), (Key(t("label-choose-from-list")),))
    return Screen(before or t("place-ask"), keys=keys)


def with_district(desk: Desk, code: str) -> str:
    """A community with its district, as a suggestion shows it."""
    return desk.turn.world.label_with_above(code, desk.turn.t)


def _found(desk: Desk, partial: Any) -> Screen:
    t = desk.turn.t
    buttons = [desk.button(with_district(desk, code), f"c.{code}") for code in partial["codes"]]
    none = desk.button(t("place-none-of-these"), "none")
    lines = [t.html("place-suggestions", query=partial["query"]), *_villages(desk, partial)]
    return Screen("\n".join(lines), column([*buttons, none]))


def _villages(desk: Desk, partial: Any) -> list[str]:
    """Which village a suggestion was found by: people know their village, and may not know its community."""
    world, t = desk.turn.world, desk.turn.t
    found = [one for one in world.places.search(partial["query"]) if one.code in partial["codes"]]
    return [
        t.html("place-village", village=world.label(one.via, t), community=world.label(one.code, t))
        for one in found
        if one.via != one.code
    ]


def _nothing(desk: Desk, partial: Any) -> Screen:
    t = desk.turn.t
    buttons = column([desk.button(t("label-choose-from-list"), "list")])
    return Screen(t.html("place-nothing-found", query=partial["query"]), buttons)


def _abroad(desk: Desk, partial: Any) -> Screen:
    return _plain(desk, before=desk.turn.t("place-abroad"))


def _near(desk: Desk, partial: Any) -> Screen:
    t = desk.turn.t
    code = partial["code"]
    text = t.html(
        "place-near", community=desk.turn.world.label(code, t), district=desk.turn.world.above_label(code, t)
    )
    buttons = rows(desk.button(t("label-yes"), f"c.{code}"), desk.button(t("place-choose-another"), "none"))
    return Screen(text, buttons)


def _merged(desk: Desk, partial: Any) -> Screen:
    t = desk.turn.t
    old, new = desk.turn.world.label(partial["old"], t), desk.turn.world.label(partial["code"], t)
    buttons = rows(desk.button(t("label-yes"), f"c.{partial['code']}"), desk.button(t("label-back"), "none"))
    return Screen(t.html("place-merged", old=old, new=new), buttons)


def _list(desk: Desk, partial: Any) -> Screen:
    t = desk.turn.t
    at, page = partial["at"], int(partial["page"])
    inside = desk.turn.world.register.choices(at, desk.turn.today, t.language)
    shown = inside[page * PAGE : (page + 1) * PAGE]
    buttons = [_entry(desk, code, at) for code in shown]
    buttons += [desk.button(t("page-before"), f"l.{at}.{page - 1}")] if page else []
    buttons += [desk.button(t("page-next"), f"l.{at}.{page + 1}")] if len(inside) > (page + 1) * PAGE else []
    back = f"l.{desk.turn.world.register.parent(at)}.0" if at != desk.turn.world.register.root else "none"
    title = t(f"place-list-{desk.turn.world.register.choice_level(at)}")
    return Screen(title, column([*buttons, desk.button(t("label-back"), back)]))


def _entry(desk: Desk, code: str, at: str) -> Button:
    register, t = desk.turn.world.register, desk.turn.t
    leaf = register.may_choose(code, desk.turn.today) and (
        code == at or not register.choices(code, desk.turn.today)
    )
    return desk.button(desk.turn.world.label(code, t), f"c.{code}" if leaf else f"l.{code}.0")


_HALVES = {
    "found": _found,
    "nothing": _nothing,
    "abroad": _abroad,
    "near": _near,
    "merged": _merged,
    "list": _list,
}


def _form(turn: Turn, stored: StoredDraft) -> Form:
    return Form(WORD, (Question("place", read_place, keyboard=True),))


def _answered(desk: Desk, key: str) -> None:
    settle(desk.turn, str(desk.draft.value("place")))


def _between(desk: Desk, key: str) -> Screen | None:
    return _finished(desk).screens[-1]


def _finished(desk: Desk) -> Reply:
    turn, context = desk.turn, desk.draft.context
    finish(desk)
    if context.get("resume"):
        turn.change(active_draft=int(str(context["resume"])))
        return show(_resumed(turn))
    return go_on(turn, str(context.get("purpose") or ""))


def _resumed(turn: Turn) -> Screen:
    from handlers.desk import active_desk

    desk = active_desk(turn)
    if desk is None:
        return menu(turn)
    if "territory" in desk.draft.context and "where" not in desk.draft.answers:
        moved = {**desk.draft.context, "territory": turn.person.territory}
        desk.stored = turn.save(desk.stored, replace(desk.draft, context=moved))
    return draw(desk).above(turn.t("resumed"))


def _left(desk: Desk) -> Reply:
    turn, resume = desk.turn, desk.draft.context.get("resume")
    finish(desk)
    turn.change(active_draft=int(str(resume)) if resume else None)
    return show(_resumed(turn))


enter(
    Conversation(
        WORD,
        _form,
        ask,
        lambda desk: menu(desk.turn),
        _finished,
        _left,
        _left,
        facts=facts,
        echo=lambda desk, key: chosen_words(desk.turn, str(desk.draft.value("place"))),
        answered=_answered,
        between=_between,
    )
)
