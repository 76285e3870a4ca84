"""What came of a consultation in a few words, as plain text: what stands under the picture and in the chat.

It reads the suppressed table only. Shares are of all who took part in a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from domain.places import COUNTRY
from domain.results import FEW, Area, Question, Result, Step, marked
from domain.suppression import Shown
from domain.tally import CHOICE, COUNTED_ONLY, MANY, NONE, NUMBER, SAID, SCALE, YES, Asked
from locales import Texts, capital, texts

LONGEST_LABEL, LONGEST_OPTION = 200, 80


def cut_text(text: str, most: int) -> str:
    """A text on one line, of at most so many letters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"


def cell_name(question: Question, cell: str, t: Texts) -> str:
    """An answer in words: an option's own, a point of the scale with its word, or that there was none."""
    if cell in (NONE, SAID):
        return t("result-cell-none" if cell == NONE else "result-cell-said")
    wording, values = question.wording(t.language), question.asked.values
    place = values.index(cell) if cell in values else -1
    words = wording.options[place] if 0 <= place < len(wording.options) else ""
    if question.asked.kind == SCALE:
        return f"{cell} {words}".strip()
    return words or cell


def answers_name(question: Question, cells: Sequence[str], t: Texts, most: int = LONGEST_OPTION) -> str:
    """One or several answers in quotation marks: «A», «B» or «C»."""
    named = [
        t("result-quoted", what=cut_text(cell_name(question, cell, t), most)) if cell != NONE
        else t("result-cell-none")
        for cell in cells
    ]  # fmt: skip
    if len(named) == 1:
        return named[0]
    return t("result-either", first=", ".join(named[:-1]), last=named[-1])


def percent(share: Fraction, t: Texts) -> str:
    """A share in whole percent."""
    return t.percent(Decimal(share.numerator) / Decimal(share.denominator))


def place_line(result: Result, code: str, t: Texts) -> str:
    """How many took part in a place, beside its population where that is known."""
    figures = result.figures[code]
    name = place_name(result, code, t)
    if figures.population is None:
        return t("result-place", place=name, n=figures.shown.n)
    return t("result-place-population", place=name, n=figures.shown.n, population=figures.population)


def place_name(result: Result, code: str, t: Texts) -> str:
    """A place's name, as a line or a cell begins with it; the country's is how one speaks of it."""
    area = result.areas.get(code)
    if area is None:
        return code
    return t("result-whole-country") if area.level == COUNTRY else capital(t.name(area.names))


@dataclass(frozen=True)
class Leading:
    """What most of a place said to a question, as far as it is told: a cut, some of its answers, and their number.

    `certain` tells that no other answer can have been given more often.
    """

    key: str
    cells: tuple[str, ...]
    n: int
    certain: bool


def leading(shown: Shown, asked: Asked) -> Leading | None:
    """The answer to a choice, a scale or a question with many that leads in a place; None where none is told."""
    if asked.kind == MANY:
        known = [(n, option) for option in asked.values if (n := marked(shown, asked, option)) is not None]
        if not known:
            return None
        n, option = max(known, key=lambda one: one[0])
        return Leading(f"{asked.key}.{option}", (YES,), n, certain=False)
    blocks = [one for one in shown.cuts.get(asked.key, ()) if set(one.cells) - {NONE}]
    if asked.kind not in (CHOICE, SCALE) or len(shown.cuts.get(asked.key, ())) < 2:
        return None
    largest = max(blocks, key=lambda one: one.n)
    alone = [one for one in blocks if len(one.cells) == 1]
    best = max(alone, key=lambda one: one.n, default=largest)
    return Leading(asked.key, best.cells, best.n, certain=best is largest and len(best.cells) == 1)


def headline(result: Result, code: str, question: Question, t: Texts) -> str:
    """What most of a place answered to a question; "" where that is not shown."""
    figures = result.figures.get(code)
    if figures is None:
        return ""
    shown, asked = figures.shown, question.asked
    if asked.kind == NUMBER:
        return _median(shown, question, t)
    if asked.kind in COUNTED_ONLY:
        n = said(shown, asked.key)
        return "" if n is None else t("result-said", n=n)
    found = leading(shown, asked)
    if found is None:
        return ""
    cells = (found.key.partition(".")[2],) if asked.kind == MANY else found.cells
    what, share = answers_name(question, cells, t), percent(Fraction(found.n, shown.n), t)
    if asked.kind == MANY:
        return t("result-marked", what=what, share=share)
    return t("result-most" if found.certain else "result-these", what=what, share=share)


def said(shown: Shown, key: str) -> int | None:
    """How many answered a question; None where that is not shown."""
    return next((one.n for one in shown.cuts.get(key, ()) if one.cells == (SAID,)), None)


def _median(shown: Shown, question: Question, t: Texts) -> str:
    middle = shown.medians.get(question.asked.key)
    if middle is None:
        return ""
    unit = question.wording(t.language).unit
    return t("result-median", value=f"{t.number(middle)} {unit}".strip())


def question_lines(result: Result, path: Sequence[Area], question: Question, t: Texts) -> list[str]:
    """A question with what the nearest place answered that may be shown, and the same answers in those above."""
    shown_at = next((n for n, area in enumerate(path) if headline(result, area.code, question, t)), None)
    if shown_at is None:
        return [t("result-question-hidden")]
    code = path[shown_at].code
    first = headline(result, code, question, t)
    lines = [first if shown_at == 0 else t("result-of-place", place=place_name(result, code, t), what=first)]
    found = leading(result.figures[code].shown, question.asked)
    above = []
    for area in path[shown_at + 1 :]:
        share = result.share(area.code, found.key, found.cells) if found is not None else None
        if share is not None:
            above.append(
                t("result-share-of", place=place_name(result, area.code, t), share=percent(share, t))
            )
    return [*lines, " · ".join(above)] if above else lines


def result_words(result: Result, code: str, t: Texts, most: int = 1000) -> str:
    """What came of a consultation for somebody of a community, in at most so many letters.

    Of many questions the first ones are told; the others stand in the picture and the pages.
    """
    path = result.path(code)
    head = [t("result-title", title=cut_text(result.title(t.language), LONGEST_LABEL))]
    foot = [t("result-few")] if is_few(result, code) else []
    foot += [t("result-accounts"), t("result-next")] if not result.steps else [t("result-accounts")]
    if not result.figures:
        return "\n".join([*head, t("result-too-few-at-all"), *foot[-1:]])
    if code in result.figures:
        head.append(place_line(result, code, t))
    else:
        head += [t("result-too-small"), *_next_place(result, path, t)]
    told: list[str] = []
    for number, question in enumerate(result.questions, 1):
        label = cut_text(question.wording(t.language).label, LONGEST_LABEL)
        lines = ["", t("result-question", number=number, label=label)] if len(result.questions) > 1 else []
        lines += question_lines(result, path, question, t)
        more = [t("result-more")] if number < len(result.questions) else []
        if len("\n".join([*head, *told, *lines, *more, "", *foot])) > most:
            told.append(t("result-more"))
            break
        told += lines
    between = [""] if len(result.questions) > 1 else []
    return "\n".join([*head, *told, *between, *foot])


def _next_place(result: Result, path: Sequence[Area], t: Texts) -> list[str]:
    """How many took part in the nearest place that is shown."""
    return next(([place_line(result, area.code, t)] for area in path if area.code in result.figures), [])


def is_few(result: Result, code: str) -> bool:
    """Whether too few answered in a place (or in the nearest shown one above it) to speak for its people."""
    nearest = next((area.code for area in result.path(code) if area.code in result.figures), None)
    return nearest is None or result.figures[nearest].shown.n < FEW


def step_lines(result: Result, t: Texts) -> list[str]:
    """What was decided and done since, with the reasons."""
    lines = []
    for step in result.steps:
        words = step.wording(t.language)
        lines.append(t(f"result-told-{step.kind}", date=t.date(step.on, "label"), what=step_told(step, t)))
        if words.get("why"):
            lines.append(t("result-why", why=words["why"]))
    return lines


def step_told(step: Step, t: Texts) -> str:
    """What was decided or done, marked when it is not in the reader's language."""
    told, language = step.wording(t.language).get("what", ""), step.language_for(t.language)
    return told if language == t.language else f"{t(f'result-other-language-{language}')} {told}"


def make_step(job: tuple[Result, Step], language: str) -> tuple[bytes, str]:
    """The words of a decision or a step for those who took part; there is no file to them."""
    result, step = job
    t = texts(language)
    words = step.wording(language)
    title = cut_text(result.title(language), LONGEST_LABEL)
    lines = [t(f"step-{step.kind}", title=title), step_told(step, t)]
    lines += [t("result-why", why=words["why"])] if words.get("why") else []
    return b"", "\n".join(lines)
