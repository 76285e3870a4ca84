"""How the questions about a notice look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.notice_audience import role_words, title_of
from bot.screens import Button, Screen, column, rows
from domain.notice_form import DEEDS, LONGEST_TITLE, ON_MORNING, SAMPLES
from domain.notice_times import next_morning
from handlers.desk import Desk
from handlers.notice_earlier import earlier
from storage.notices import NoSuchNotice, notice_by_id

PAGE = 10
"""Units on a page: all regions with the two cities, and the way up, fit on a phone."""


def ask(desk: Desk) -> Screen:
    """The current question."""
    question = desk.question
    if question is None:
        raise ValueError("there is no question to ask")
    screen = _SCREENS.get(question.section, _words)(desk)
    before = earlier(desk)
    return replace(screen, text=f"{screen.text}\n\n{before}") if before else screen


def _ends(desk: Desk, *first: Button) -> tuple[Button, ...]:
    t, question = desk.turn.t, desk.question
    skip = [desk.button(t("label-skip"), "skip")] if question is not None and question.skips else []
    keys = [one.key for one in desk.form.relevant(desk.draft)]
    at_first = question is None or not keys or keys[0] == question.key
    back = [] if at_first else [desk.button(t("label-back"), "back")]
    answered = question is not None and desk.answer(question.key) is not None
    keep = [desk.button(t("compose-keep"), "keep")] if answered else []
    return (*first, *keep, *skip, *back, desk.button(t("label-cancel"), "cancel"))


def _words(desk: Desk) -> Screen:
    """A title or a body in one language."""
    t, question = desk.turn.t, desk.question
    key = "" if question is None else question.key
    kind, _, language = key.partition("_")
    name = t(f"compose-in-{language}")
    text = t("compose-ask-title", language=name, most=LONGEST_TITLE)
    if kind == "body":
        text = t("compose-ask-body", language=name)
    if desk.draft.context.get("corrects") and key == "title_ky":
        text = f"{t('compose-correction-begun', number=str(desk.draft.context['corrects']))}\n\n{text}"
    return Screen(f"{t.escape(text)}{_now_reads(desk, kind, language)}", rows(*_ends(desk)))


def _now_reads(desk: Desk, kind: str, language: str) -> str:
    """What a notice that is being changed says now, to be copied with a tap and mended."""
    number = desk.draft.context.get("notice")
    if not number or desk.answer(f"{kind}_{language}") is not None:
        return ""
    words = notice_by_id(desk.turn.connection, int(str(number))).texts.get(language)
    if words is None:
        return ""
    t = desk.turn.t
    return f"\n\n{t('compose-now-reads')}\n<code>{t.escape(words.title if kind == 'title' else words.body)}</code>"


def _file(desk: Desk) -> Screen:
    return Screen(desk.turn.t("compose-ask-file"), rows(*_ends(desk)))


def _territories(desk: Desk) -> Screen:
    turn, t = desk.turn, desk.turn.t
    register, partial = turn.world.register, desk.partial
    root = desk.facts.root
    at, page = str(partial.get("at", root)), int(partial.get("page", 0))
    chosen: list[str] = list(partial.get("chosen", []))
    inside = register.choices(at, turn.today, t.language)
    buttons = []
    if at == root:
        buttons.append(desk.button(t("compose-all-places", place=turn.world.label(root, t)), "all"))
    else:
        buttons.append(_marked(desk, at, chosen, t("compose-whole", place=turn.world.label(at, t))))
    for code in inside[page * PAGE : (page + 1) * PAGE]:
        deeper = code != at and bool(register.choices(code, turn.today))
        name = turn.world.label(code, t)
        mark = "☑ " if code in chosen else ""
        buttons.append(
            desk.button(f"{mark}{name} ▸", f"l.{code}.0") if deeper else _marked(desk, code, chosen, name)
        )
    buttons += [desk.button(t("page-before"), f"l.{at}.{page - 1}")] if page else []
    buttons += [desk.button(t("page-next"), f"l.{at}.{page + 1}")] if len(inside) > (page + 1) * PAGE else []
    buttons += [desk.button(t("compose-up"), f"l.{register.parent(at)}.0")] if at != root else []
    buttons += [desk.button(t("label-done"), "done")] if chosen else []
    names = ", ".join(turn.world.label(code, t) for code in chosen[:30]) or "—"
    text = t.html("compose-ask-territories", chosen=names)
    return Screen(text, column([*buttons, *_ends(desk)]))


def _marked(desk: Desk, code: str, chosen: list[str], name: str) -> Button:
    return desk.button(f"{'☑' if code in chosen else '☐'} {name}", f"t.{code}")


def _several(desk: Desk, text: str, everything: str, name: Callable[[str], str]) -> Screen:
    t, question = desk.turn.t, desk.question
    chosen = list(desk.partial.get("chosen", []))
    options = () if question is None else question.options
    marks = [desk.button(f"{'☑' if one in chosen else '☐'} {name(one)}", f"t.{one}") for one in options]
    done = [desk.button(t("label-done"), "done")] if chosen else []
    return Screen(text, column([desk.button(everything, "all"), *marks, *done, *_ends(desk)]))


def _roles(desk: Desk) -> Screen:
    t = desk.turn.t
    return _several(desk, t("compose-ask-roles"), t("compose-everybody"), lambda one: role_words(t, one))


def _languages(desk: Desk) -> Screen:
    t = desk.turn.t
    return _several(
        desk, t("compose-ask-languages"), t("compose-all-languages"), lambda one: t(f"compose-language-{one}")
    )


def _part(desk: Desk) -> Screen:
    t, turn = desk.turn.t, desk.turn
    if desk.partial.get("kind") == "which":
        buttons = []
        for number in desk.facts.asked:
            try:
                title = title_of(t, notice_by_id(turn.connection, number))
            except NoSuchNotice:
                continue
            buttons.append(desk.button(f"{number} · {title[:40]}", f"c.{number}"))
        return Screen(t("compose-ask-which"), column([*buttons, desk.button(t("label-back"), "back")]))
    buttons = [desk.button(t("compose-part-any"), "any")]
    buttons += [desk.button(t(f"compose-part-{one}"), one) for one in DEEDS]
    buttons += [desk.button(t("compose-part-earlier"), "which")] if desk.facts.asked else []
    return Screen(t("compose-ask-part"), column([*buttons, *_ends(desk)]))


def _sample(desk: Desk) -> Screen:
    t = desk.turn.t
    some = [desk.button(t("compose-some", n=t.number(int(one))), one) for one in SAMPLES]
    return Screen(
        t("compose-ask-sample"), column([desk.button(t("compose-all"), "all"), *some, *_ends(desk)])
    )


def _danger(desk: Desk) -> Screen:
    t = desk.turn.t
    if desk.partial.get("kind") == "sure":
        yes, no = desk.button(t("compose-danger-yes"), "yes"), desk.button(t("label-no"), "no")
        return Screen(t("compose-danger-sure"), column([yes, no]))
    no, yes = desk.button(t("compose-danger-no"), "no"), desk.button(t("compose-danger-yes"), "yes")
    return Screen(t("compose-ask-danger"), column([no, yes, *_ends(desk)]))


def _when(desk: Desk) -> Screen:
    t = desk.turn.t
    if desk.partial.get("kind") == "waits":
        meant = datetime.fromisoformat(str(desk.partial["meant"]))
        really = datetime.fromisoformat(str(desk.partial["really"]))
        text = t("compose-waits", meant=t.moment(meant), really=t.moment(really))
        yes = desk.button(t("compose-waits-yes", moment=t.moment(really)), "later")
        return Screen(text, column([yes, desk.button(t("label-back"), "back")]))
    now = desk.button(t("compose-now"), "now")
    morning = next_morning(desk.facts.now)
    tomorrow = desk.button(t("compose-tomorrow"), f"{ON_MORNING}{morning:%d.%m.%Y}")
    text = t("compose-ask-when", example=f"{morning:%d.%m.%Y %H:%M}")
    return Screen(text, column([now, tomorrow, *_ends(desk)]))


_SCREENS: Mapping[str, Callable[[Desk], Screen]] = {
    "file": _file,
    "territories": _territories,
    "roles": _roles,
    "languages": _languages,
    "part": _part,
    "sample": _sample,
    "danger": _danger,
    "when": _when,
}
