"""How a consultation looks to who answers it: what it is about, its questions, what was answered, and why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from bot.screens import Button, Screen, column, rows
from bot.turn import Turn
from domain.consultation_form import marked, minutes
from domain.consultations import CHOICE, MANY, MOST_PHOTOS, NUMBER, PICTURES, SCALE, WORDS, Asked
from domain.draft import Json
from domain.forms import Question
from handlers.cards import shortened
from handlers.desk import Desk
from locales import Markup, Texts, texts
from storage.notices import Notice, Words

LONGEST_SAID = 100
LONGEST_BODY = 2500

CLOSED_ENTRIES: list[Callable[[Turn, Notice], list[Button]]] = []
"""What leads on from a consultation that is over, such as its result: each feature enters a function."""


def notice_words(notice: Notice, language: str) -> tuple[str, Words]:
    """What a notice says in a language, with the language it is then in: its own, else the one chosen instead."""
    for one in (language, notice.for_missing, "ky", "ru", *notice.texts):
        if one in notice.texts:
            return one, notice.texts[one]
    return language, Words("")


def other_language(t: Texts, shown: str) -> str:
    """That something is shown in another language than the reader's, or "" when it is in theirs."""
    name = texts(shown)("language-name") if shown else ""
    return "" if shown == t.language else t("consultation-other-language", language=name)


def deadline(turn: Turn, notice: Notice, t: Texts) -> str:
    """The last day of a consultation in words; a dash while there is none."""
    if notice.closes_at is None:
        return "—"
    return t.date(notice.closes_at.astimezone(turn.world.zone).date(), "label")


def who(turn: Turn, notice: Notice, t: Texts) -> str:
    """Who asks: the Union, or a partner organisation of some place."""
    if notice.role != "partner":
        return t("consultation-who-union")
    return t("consultation-who-partner", territory=turn.world.label(notice.territory, t))


def intro(turn: Turn, notice: Notice, questions: Sequence[Asked], *buttons: Button) -> Screen:
    """What a consultation is about, how long it takes and until when."""
    t = turn.t
    shown, words = notice_words(notice, t.language)
    lines: list[str] = [
        t.html("consultation-head", who=who(turn, notice, t)),
        f"<b>{t.escape(words.title)}</b>",
    ]
    lines += [t.escape(shortened(words.body, LONGEST_BODY))] if words.body else []
    lines += [other] if (other := other_language(t, shown)) else []
    about = t.html(
        "consultation-about", n=len(questions), minutes=minutes(questions), date=deadline(turn, notice, t)
    )
    lines += [about, t("consultation-nameless")]
    if not turn.world.cycle.decree:
        lines.append(t("purpose-trial-year"))
    if notice.invented or turn.world.cycle.invented:
        lines.append(t("invented"))
    return Screen("\n".join(lines), column(buttons))


def ask(desk: Desk) -> Screen:
    """The current question."""
    question = desk.question
    if question is None:
        raise ValueError("there is no question to ask")
    return _SCREENS[question.about.kind](desk, question)


def asked_text(t: Texts, asked: Asked, number: int, total: int) -> str:
    """A question with where it stands, and what helps to answer it."""
    shown, words = asked.in_language(t.language)
    lines: list[str] = [f"{t.number(number)} / {t.number(total)}", f"<b>{t.escape(words.label)}</b>"]
    lines += [t.escape(words.help)] if words.help else []
    lines += [other] if (other := other_language(t, shown)) else []
    return "\n".join(lines)


def _text(desk: Desk, asked: Asked, *more: str) -> str:
    keys = [one.key for one in desk.form.questions]
    return "\n".join([asked_text(desk.turn.t, asked, keys.index(asked.key) + 1, len(keys)), *more])


def option(t: Texts, asked: Asked, value: int) -> str:
    """An option of a choice, or a step of a scale with its number."""
    _, words = asked.in_language(t.language)
    if asked.kind != SCALE:
        return words.options[value]
    place = value - int(asked.spec["min"])
    named = f" {words.options[place]}" if place < len(words.options) else ""
    return f"{value}{named}"


def _ends(desk: Desk, question: Question, *first: Button) -> tuple[Button, ...]:
    """The ways past a question: not to know, not to say; back and out."""
    t = desk.turn.t
    skips = [desk.button(t(f"consultation-{word}"), f"skip.{word}") for word in question.skips]
    keys = [one.key for one in desk.form.questions]
    back = [desk.button(t("label-back"), "back")] if keys.index(question.key) else []
    return (*first, *skips, *back, desk.button(t("label-cancel"), "cancel"))


def _choice(desk: Desk, question: Question) -> Screen:
    t, asked = desk.turn.t, question.about
    taps = [desk.button(option(t, asked, one), str(one)) for one in asked.values]
    return Screen(_text(desk, asked), (*column(taps), *rows(*_ends(desk, question))))


def _scale(desk: Desk, question: Question) -> Screen:
    t, asked = desk.turn.t, question.about
    taps = [desk.button(option(t, asked, one), str(one)) for one in asked.values]
    _, words = asked.in_language(t.language)
    if words.options:
        return Screen(_text(desk, asked), (*column(taps), *rows(*_ends(desk, question))))
    laid = tuple(tuple(taps[n : n + 5]) for n in range(0, len(taps), 5))
    return Screen(_text(desk, asked, t("consultation-scale-unnamed")), (*laid, *rows(*_ends(desk, question))))


def _many(desk: Desk, question: Question) -> Screen:
    t, asked = desk.turn.t, question.about
    found = marked(question, desk.partial, desk.facts)
    taps = [
        desk.button(f"{'☑' if one in found else '☐'} {option(t, asked, one)}", f"t{one}")
        for one in asked.values
    ]
    done = desk.button(t("label-done"), "done")
    text = _text(desk, asked, t("consultation-many"))
    return Screen(text, (*column(taps), *rows(*_ends(desk, question, done))))


def _number(desk: Desk, question: Question) -> Screen:
    t, asked = desk.turn.t, question.about
    if desk.partial.get("kind") == "doubt":
        readings = [
            desk.button(t.number(Decimal(one)), str(n)) for n, one in enumerate(desk.partial["readings"])
        ]
        text = t.html("consultation-which-number", typed=str(desk.partial["typed"]))
        return Screen(_text(desk, asked, text), rows(*readings, desk.button(t("label-back"), "back")))
    _, words = asked.in_language(t.language)
    low, high = asked.spec.get("min"), asked.spec.get("max")
    more: list[str] = [t.html("consultation-unit", unit=words.unit)] if words.unit else []
    more += [t("consultation-between", min=_end(t, low), max=_end(t, high))] if low is not None else []
    return Screen(_text(desk, asked, *more, t("expected-number")), rows(*_ends(desk, question)))


def _end(t: Texts, value: Json) -> str:
    return t.number(Decimal(str(value)))


def _words(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    text = _text(desk, question.about, t("consultation-write"))
    return Screen(text, rows(*_ends(desk, question)))


def _photos(desk: Desk, question: Question) -> Screen:
    t, asked = desk.turn.t, question.about
    files = desk.partial.get("files", [])
    if files:
        text = _text(desk, asked, t("problem-photos-received", n=t.number(len(files))))
        done, clear = desk.button(t("label-done"), "done"), desk.button(t("photos-remove"), "clear")
        return Screen(text, rows(done, clear))
    most = int(asked.spec.get("most", MOST_PHOTOS))
    text = _text(desk, asked, t("consultation-send-photos", most=most))
    return Screen(text, rows(*_ends(desk, question)))


_SCREENS: Mapping[str, Callable[[Desk, Question], Screen]] = {
    CHOICE: _choice,
    SCALE: _scale,
    MANY: _many,
    NUMBER: _number,
    WORDS: _words,
    PICTURES: _photos,
}


def said(t: Texts, asked: Asked, value: Json) -> str:
    """An answer in a few words."""
    if isinstance(value, dict):
        return t(f"consultation-{value['skipped']}")
    if asked.kind in (CHOICE, SCALE):
        return option(t, asked, int(str(value)))
    if asked.kind == MANY and isinstance(value, list):
        return "; ".join(option(t, asked, int(str(one))) for one in value)
    if asked.kind == PICTURES and isinstance(value, list):
        return t("consultation-photos", n=len(value))
    _, words = asked.in_language(t.language)
    shown = t.number(Decimal(str(value))) if asked.kind == NUMBER else value
    return f"{shown} {words.unit}".rstrip()


def said_lines(t: Texts, questions: Sequence[Asked], values: Mapping[str, Json]) -> list[str]:
    """Every question with the answer given to it, as HTML."""
    lines: list[str] = []
    for number, one in enumerate(questions, 1):
        if one.key not in values:
            continue
        _, words = one.in_language(t.language)
        answer = shortened(said(t, one, values[one.key]), LONGEST_SAID)
        label: Markup = t.escape(shortened(words.label, LONGEST_SAID))
        lines.append(f"{number}. {label}\n— {t.escape(answer)}")
    return lines
