"""How the questions of the indicator questionnaire look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.screens import Button, Rows, Screen, column, rows
from domain.forms import Question
from domain.indicators import Indicator
from domain.questionnaire import OPINIONS, differs
from handlers.desk import Desk
from handlers.indicator_halves import HALVES
from handlers.indicator_values import body_name, group_name, headed, unit_of, worded, year_of
from handlers.indicator_words import help_of, question_of, short_name


def ask(desk: Desk) -> Screen:
    """The current question, or what half an answer to it needs."""
    question = desk.question
    if question is None:
        raise ValueError("there is no question to ask")
    half = HALVES.get(desk.partial.get("kind", ""))
    if half is not None:
        return half(desk, question)
    if desk.partial.get("kind") == "other":
        return _differing(desk, question)
    if question.key == OPINIONS:
        return _opinions(desk)
    return _question(desk, question)


def _question(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    indicator: Indicator = question.about
    lines = [
        _heading(desk, question),
        f"<b>{question_of(t, indicator, year_of(desk))}</b>",
    ]
    measure = _measure(desk, indicator)
    lines += [measure] if measure else []
    lines += _known(desk, indicator)
    buttons = _values(desk, question) + rows(
        *([] if indicator.private else [desk.button(t("label-help"), "help")]),
        desk.button(t("would-not-say") if indicator.private else t("label-skip"), "skip"),
        desk.button(t("label-back"), "back"),
        desk.button(t("pause"), "pause"),
    )
    return Screen(headed(desk, "\n".join(lines)), buttons, remove_keys=False)


def _heading(desk: Desk, question: Question) -> str:
    t = desk.turn.t
    keys = [one.key for one in desk.form.relevant(desk.draft, desk.sections) if one.key != OPINIONS]
    place = keys.index(question.key) + 1 if question.key in keys else 1
    section = t.escape(group_name(desk, question.section))
    return f"{t.number(place)} / {t.number(len(keys))} · {section}"


def _measure(desk: Desk, indicator: Indicator) -> str:
    t = desk.turn.t
    if not indicator.numeric:
        return ""
    year = year_of(desk)
    when = (
        t.date(date(year, 12, 31), "dative")
        if indicator.as_of == "end"
        else t("question-during-year", year=str(year))
    )
    unit = unit_of(desk, indicator)
    words = f"{when}, {unit}" if unit else when
    return f"{words[:1].upper()}{words[1:]}"


def _known(desk: Desk, indicator: Indicator) -> list[str]:
    t = desk.turn.t
    lines: list[str] = []
    given = desk.answer(indicator.code)
    if given is not None and not given.skipped:
        lines.append(t.html("question-given-now", value=worded(desk, indicator, given.value)))
    if not indicator.private:
        lines.append(_previous(desk, indicator))
    if indicator.code in desk.facts.figures and indicator.mode == "confirm":
        number, body = desk.facts.figures[indicator.code]
        name = body_name(desk.turn, body)
        lines.append(t.html("question-body-figure", body=name, value=worded(desk, indicator, number)))
        lines += [t("question-body-agree")] if _to_confirm(desk, indicator) else []
    return lines


def _to_confirm(desk: Desk, indicator: Indicator) -> bool:
    """Whether a body's figure waits for yes or no: it is shown, and is not what was answered."""
    if indicator.mode != "confirm" or indicator.code not in desk.facts.figures:
        return False
    given = desk.answer(indicator.code)
    return given is None or given.skipped != "" or differs(indicator, Decimal(str(given.value)), desk.facts)


def _previous(desk: Desk, indicator: Indicator) -> str:
    t = desk.turn.t
    previous = desk.facts.previous.get(indicator.code)
    last = str(year_of(desk) - 1)
    if indicator.code in desk.facts.breaks:
        return t("question-counted-otherwise", year=last)
    if previous is None:
        return t("question-no-previous", year=last)
    value = worded(desk, indicator, previous, unit=indicator.type == "percent")
    return t.html("question-previous", year=last, value=value)


def _values(desk: Desk, question: Question) -> Rows:
    t = desk.turn.t
    indicator: Indicator = question.about
    buttons: list[Button] = []
    given = desk.answer(question.key)
    if given is not None:
        buttons.append(desk.button(t("question-keep"), "keep"))
    if question.options:
        names = {option.value: t.name(option.names) for option in indicator.options}
        scale = indicator.type == "scale"
        buttons += [desk.button(f"{v} {names[v]}" if scale else names[v], v) for v in question.options]
        return column(buttons)
    if _to_confirm(desk, indicator):
        two = rows(desk.button(t("label-yes"), "agree"), desk.button(t("figure-differs"), "differ"))
        return column(buttons) + two
    previous = desk.facts.previous.get(question.key)
    if previous is not None and given is None:
        if indicator.numeric:
            value = worded(desk, indicator, previous, unit=indicator.type == "percent")
            buttons.append(desk.button(t("question-no-change", value=value), "same"))
        else:
            buttons.append(desk.button(t("label-no-change"), "same"))
    return column(buttons)


def _opinions(desk: Desk) -> Screen:
    t = desk.turn.t
    buttons = rows(desk.button(t("label-continue"), "yes"), desk.button(t("label-skip"), "no"))
    return Screen(headed(desk, t("opinions-notice")), buttons)


def _differing(desk: Desk, question: Question) -> Screen:
    plain = _question(desk, question)
    kept = tuple(
        row for row in plain.rows if not any(button.data.endswith((":agree", ":differ")) for button in row)
    )
    return replace(plain, text=f"{plain.text}\n\n{desk.turn.t('figure-yours')}", rows=kept)


def echo(desk: Desk, key: str) -> str:
    """An answer as it was taken, with last year's beside it."""
    t = desk.turn.t
    question = desk.form.question(key)
    answer = desk.answer(key)
    if question is None or answer is None or question.about is None:
        return ""
    indicator: Indicator = question.about
    name = short_name(t, indicator)
    if answer.skipped:
        return t.html("echo-skipped", name=name)
    value = worded(desk, indicator, answer.value)
    previous = desk.facts.previous.get(key)
    if previous is None or not indicator.numeric:
        return t.html("echo", name=name, value=value)
    before = worded(desk, indicator, previous, unit=False)
    return t.html("echo-with-previous", name=name, value=value, year=str(year_of(desk) - 1), previous=before)


def help_on(desk: Desk, key: str) -> str:
    """What to count and why; for the word "name" the short name of the current question."""
    question = desk.question if key == "name" else desk.form.question(key)
    if question is None or question.about is None:
        return "…"
    t = desk.turn.t
    return short_name(t, question.about) if key == "name" else help_of(t, question.about, year_of(desk))
