"""How the questions about a proposal look."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.matters import matter_name
from bot.screens import Button, Screen, column, rows
from domain.proposal_form import SUPPLIERS, offered, title_of
from domain.proposals import AMEND, DISCUSSED, NEW, alike
from handlers.desk import Desk
from handlers.indicator_set import set_of
from handlers.indicator_words import short_name
from handlers.problem_screens import GROUPS
from storage.proposal_lists import proposal_by_id

MOST_MEASURED = 2


def kind_of(desk: Desk) -> str:
    """What kind of proposal is written."""
    return str(desk.draft.context["kind"])


def _ends(desk: Desk, *first: Button) -> tuple[Button, ...]:
    t = desk.turn.t
    return (*first, desk.button(t("label-back"), "back"), desk.button(t("label-cancel"), "cancel"))


def ask(desk: Desk) -> Screen:
    question = desk.question
    if question is None:
        raise ValueError("there is no question to ask")
    special = _SCREENS.get(question.key)
    if special is not None:
        return special(desk)
    t, kind = desk.turn.t, kind_of(desk)
    text = t(f"proposal-ask-{question.key}-{kind}") if question.key == "why" else t("proposal-ask-unit")
    skip = [desk.button(t("label-skip"), "skip")] if question.skips else []
    return Screen(about(desk, text), rows(*_ends(desk, *skip)))


def about(desk: Desk, text: str) -> str:
    """The question under the name of the indicator that is to be amended or retired."""
    indicator = set_of(desk.turn).by_code.get(str(desk.draft.context["code"]))
    t = desk.turn.t
    return text if indicator is None else f"<b>{t.escape(short_name(t, indicator))}</b>\n{text}"


def _what(desk: Desk) -> Screen:
    t = desk.turn.t
    words = "proposal-ask-change" if kind_of(desk) == AMEND else "proposal-ask-what"
    return Screen(about(desk, t(words)), rows(desk.button(t("label-cancel"), "cancel")))


def _similar(desk: Desk) -> Screen:
    t, connection = desk.turn.t, desk.turn.connection
    lines, buttons = [t("proposal-similar")], []
    found = [proposal_by_id(connection, number) for number in offered(desk.draft.answers)]
    there = [one for one in found if one is not None and one.state in DISCUSSED]
    for n, one in enumerate(there, 1):
        words = t.html(
            "proposal-similar-one", n=n, title=one.title, supporters=one.supporters, objectors=one.objectors
        )
        lines.append(words)
        buttons.append(desk.button(t("proposal-this-one", n=n), f"b.{one.id}"))
    return Screen("\n".join(lines), column([*buttons, desk.button(t("proposal-similar-none"), "none")]))


def _supplier(desk: Desk) -> Screen:
    t = desk.turn.t
    taps = [desk.button(t(f"proposal-supplier-{one}"), one) for one in SUPPLIERS]
    return Screen(t("proposal-ask-supplier"), column([*taps, *_ends(desk)]))


def _matter(desk: Desk) -> Screen:
    t, matters, group = desk.turn.t, desk.turn.world.matters, desk.partial.get("group")
    if group is None:
        buttons = [desk.button(t(f"menu-{word}"), word) for word in GROUPS]
        return Screen(
            t("proposal-ask-matter"), column([*buttons, *_ends(desk, desk.button(t("label-skip"), "skip"))])
        )
    inside = [code for code, matter in matters.items() if matter.menu == group]
    buttons = [desk.button(matter_name(t, matters, code), code) for code in inside]
    return Screen(t("problem-category"), column([*buttons, desk.button(t("label-back"), "back")]))


_SCREENS: Mapping[str, Callable[[Desk], Screen]] = {
    "what": _what,
    "similar": _similar,
    "supplier": _supplier,
    "matter": _matter,
}


def echo(desk: Desk, key: str) -> str:
    """After the first words: indicators of the set that measure nearly the same already."""
    if key != "what" or kind_of(desk) != NEW:
        return ""
    t, turn = desk.turn.t, desk.turn
    names = [(one.code, name) for one in set_of(turn).indicators for name in one.names.values()]
    found = alike(title_of(desk.draft.answers), names, MOST_MEASURED)
    known = set_of(turn).by_code
    lines = [t.html("proposal-measured", name=t.name(known[code].names)) for code in found]
    return "\n".join(lines)
