"""What a notice asks, as its author sees it: the questions in order, each in all languages, the days, the preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.screens import Button, Reply, Screen, column, rows
from bot.turn import Turn
from domain.consultation_form import minutes
from domain.consultations import MOST_QUESTIONS, Asked
from handlers import consultation_days, consultation_question
from handlers.cards import shortened
from handlers.consultation_scope import languages_of, to_edit_question
from handlers.notice_scope import to_write
from locales import Texts, texts
from storage.notices import Notice
from storage.questions import Frozen, questions_of, remove_question, swap_question, why_frozen

LONGEST_NAME = 30


def questions_screen(turn: Turn, notice: Notice) -> Screen:
    """What a notice asks and when it opens and closes, with what may be changed of it."""
    t, questions = turn.t, questions_of(turn.connection, notice.id)
    frozen = why_frozen(turn.connection, notice)
    lines: list[str] = [t("questions-title")]
    lines += [_line(t, n, one) for n, one in enumerate(questions, 1)]
    lines += [t("questions-none")] if not questions else [t("questions-minutes", minutes=minutes(questions))]
    lines += ["", *consultation_days.days_lines(turn, notice)]
    lines += ["", t(f"questions-frozen-{frozen}")] if frozen else []
    buttons = [
        Button(f"{n}. {shortened(_label(t, one), LONGEST_NAME)}", f"z:q:{one.id}")
        for n, one in enumerate(questions, 1)
    ]
    if not frozen:
        full = len(questions) >= MOST_QUESTIONS
        buttons += [] if full else [Button(t("questions-add"), f"z:new:{notice.id}")]
        buttons += [Button(t("questions-days"), f"z:when:{notice.id}")] if questions else []
    looks = [
        Button(t("questions-preview", language=texts(one)("language-name")), f"z:look:{notice.id}:{one}:0")
        for one in languages_of(notice)
        if questions
    ]
    return Screen("\n".join(lines), column([*buttons, *looks, Button(t("label-back"), f"j:v:{notice.id}")]))


def _label(t: Texts, asked: Asked) -> str:
    return asked.in_language(t.language)[1].label


def _line(t: Texts, number: int, asked: Asked) -> str:
    kind = t(f"question-kind-{asked.kind}")
    return t.html("questions-line", n=number, label=shortened(_label(t, asked), 120), kind=kind)


def _edit(turn: Turn, rest: list[str]) -> Reply | None:
    notice = to_write(turn, rest)
    return None if notice is None else Reply(edit=questions_screen(turn, notice))


def _card(turn: Turn, rest: list[str]) -> Reply | None:
    found = to_edit_question(turn, rest)
    return None if found is None else Reply(edit=_question_screen(turn, *found))


def _question_screen(turn: Turn, notice: Notice, number: int) -> Screen:
    """One question in every language it has, with what may be done to it."""
    t, questions = turn.t, questions_of(turn.connection, notice.id)
    place = [one.id for one in questions].index(number)
    asked = questions[place]
    lines: list[str] = [f"{place + 1}. {t(f'question-kind-{asked.kind}')}"]
    lines += [_in(t, language, asked) for language in languages_of(notice)]
    lines += consultation_question.spec_lines(t, asked)
    lines.append(t("question-may-skip" if asked.optional else "question-must"))
    back = Button(t("label-back"), f"z:edit:{notice.id}")
    if why_frozen(turn.connection, notice):
        return Screen("\n\n".join(lines), column([back]))
    moves = [Button("⬆️", f"z:up:{number}")] if place else []
    moves += [Button("⬇️", f"z:down:{number}")] if place < len(questions) - 1 else []
    change, cut = (
        Button(t("label-change"), f"z:change:{number}"),
        Button(t("question-remove"), f"z:cut:{number}"),
    )
    return Screen("\n\n".join(lines), (*((tuple(moves),) if moves else ()), *rows(change, cut, back)))


def _in(t: Texts, language: str, asked: Asked) -> str:
    """A question in one language; that it is missing, where it is."""
    name = texts(language)("language-name")
    words = asked.words.get(language)
    if words is None:
        return t.html("question-missing", language=name)
    lines: list[str] = [f"{t.escape(name)}: <b>{t.escape(words.label)}</b>"]
    lines += [t.escape(words.help)] if words.help else []
    lines += [f"• {t.escape(one)}" for one in words.options]
    lines += [t.html("consultation-unit", unit=words.unit)] if words.unit else []
    return "\n".join(lines)


def _moving(step: int) -> Callable[[Turn, list[str]], Reply | None]:
    def move(turn: Turn, rest: list[str]) -> Reply | None:
        found = to_edit_question(turn, rest)
        if found is None:
            return None
        notice, number = found
        try:
            swap_question(turn.connection, notice.id, number, step, turn.person.id, turn.now)
        except Frozen as frozen:
            return _frozen(turn, notice, frozen)
        return Reply(edit=_question_screen(turn, notice, number))

    return move


def _frozen(turn: Turn, notice: Notice, frozen: Frozen) -> Reply:
    return Reply(
        toast=turn.t(f"questions-frozen-{frozen.reason}"), alert=True, edit=questions_screen(turn, notice)
    )


def _ask_cut(turn: Turn, rest: list[str]) -> Reply | None:
    found = to_edit_question(turn, rest)
    if found is None:
        return None
    t, (notice, number) = turn.t, found
    asked = next(one for one in questions_of(turn.connection, notice.id) if one.id == number)
    buttons = [
        Button(t("question-remove-yes"), f"z:cutyes:{number}"),
        Button(t("label-back"), f"z:q:{number}"),
    ]
    return Reply(edit=Screen(t.html("question-remove-ask", label=_label(t, asked)), column(buttons)))


def _cut(turn: Turn, rest: list[str]) -> Reply | None:
    found = to_edit_question(turn, rest)
    if found is None:
        return None
    notice, number = found
    try:
        remove_question(turn.connection, notice.id, number, turn.person.id, turn.now)
    except Frozen as frozen:
        return _frozen(turn, notice, frozen)
    return Reply(toast=turn.t("question-removed"), edit=questions_screen(turn, notice))


DEEDS: Mapping[str, Callable[[Turn, list[str]], Reply | None]] = {
    "edit": _edit,
    "q": _card,
    "up": _moving(-1),
    "down": _moving(1),
    "cut": _ask_cut,
    "cutyes": _cut,
    "new": consultation_question.begin_new,
    "change": consultation_question.begin_change,
    "when": consultation_days.begin_days,
}
"""What a word of a tap leads to, with what stands behind it; None is what its person may not do."""
