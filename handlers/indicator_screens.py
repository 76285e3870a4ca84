"""How the questions of the indicator questionnaire look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.screens import Button, Reply, Rows, Screen, column, rows
from bot.turn import Turn
from domain.draft import LATER, Draft, Unfinished
from domain.forms import Question, Seat, current, progress
from domain.indicators import Indicator
from domain.questionnaire import OPINIONS
from domain.steps import EXPLAIN, SKIP
from handlers.conversation import draw
from handlers.desk import Desk
from handlers.offices import office_of


def phone(turn: Turn) -> str:
    """The Union's telephone number, or that it will be made known."""
    return turn.world.union_phone or turn.t("phone-later")


def territory_of(desk: Desk) -> str:
    """The community a questionnaire is about."""
    return desk.stored.owner.partition(":")[0]


def year_of(desk: Desk) -> int:
    """The year a questionnaire is about."""
    return int(desk.stored.owner.partition(":")[2])


def headed(desk: Desk, text: str) -> str:
    """The text under the community's name, where the person answers for more than one."""
    office = office_of(desk.turn, territory_of(desk))
    if office is None or office.alone:
        return text
    return f"<b>{desk.turn.t.escape(desk.turn.world.label(office.territory, desk.turn.t))}</b>\n{text}"


def group_name(desk: Desk, code: str) -> str:
    """A section's name."""
    return desk.turn.t.name(desk.turn.world.indicators.group_by_code[code].names)


def unit_of(desk: Desk, indicator: Indicator, value: Decimal | int | None = None) -> str:
    """An indicator's unit: the word that goes with a value, or the plural as a heading."""
    unit = desk.turn.world.indicators.units.get(indicator.unit)
    if unit is None:
        return ""
    forms = unit.forms[desk.turn.t.language]
    if value is None:
        return forms.get("many") or forms["other"]
    return desk.turn.t.quantity(value, forms).removeprefix(desk.turn.t.number(value)).strip()


def worded(desk: Desk, indicator: Indicator, value: object, *, unit: bool = True) -> str:
    """A value as people write it: a number with its unit, an option's name, or the text itself (shortened)."""
    t = desk.turn.t
    if indicator.numeric:
        number = value if isinstance(value, Decimal) else Decimal(str(value))
        if indicator.type == "percent":
            return f"{t.number(number)}%"
        return f"{t.number(number)} {unit_of(desk, indicator, number)}".strip() if unit else t.number(number)
    for option in indicator.options:
        if option.value == value:
            return t.name(option.names)
    words = str(value)
    return words if len(words) <= 80 else f"{words[:80]}…"


def ask(desk: Desk) -> Screen:
    """The current question, or what half an answer to it needs."""
    question = desk.question
    if question is None:
        raise ValueError("there is no question to ask")
    kind = desk.partial.get("kind", "")
    if kind in _HALVES:
        return _HALVES[kind](desk, question)
    if question.key == OPINIONS:
        return _opinions(desk)
    return _question(desk, question)


def _question(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    indicator: Indicator = question.about
    lines = [
        _heading(desk, question),
        f"<b>{t.html(f'ask-{indicator.code.lower()}', year=str(year_of(desk)))}</b>",
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
    return f"{when}, {unit}" if unit else when


def _known(desk: Desk, indicator: Indicator) -> list[str]:
    t = desk.turn.t
    lines: list[str] = []
    given = desk.answer(indicator.code)
    if given is not None and not given.skipped:
        lines.append(t.html("question-given-now", value=worded(desk, indicator, given.value)))
    if indicator.code in desk.facts.figures and indicator.mode == "confirm":
        number, body = desk.facts.figures[indicator.code]
        known = desk.turn.world.indicators.bodies.get(body)
        name = t.name(known.names) if known is not None else body
        lines.append(t.html("question-body-figure", body=name, value=worded(desk, indicator, number)))
    if indicator.private:
        return lines
    previous = desk.facts.previous.get(indicator.code)
    last = str(year_of(desk) - 1)
    if previous is None:
        return [*lines, t("question-no-previous", year=last)]
    unit = indicator.type == "percent"
    return [
        *lines,
        t.html("question-previous", year=last, value=worded(desk, indicator, previous, unit=unit)),
    ]


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
    if indicator.mode == "confirm" and question.key in desk.facts.figures and given is None:
        return rows(desk.button(t("label-yes"), "agree"), desk.button(t("figure-differs"), "differ"))
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


def _skipping(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    reasons = [desk.button(t(_REASONS[reason]), f"skip.{reason}") for reason in question.skips]
    return Screen(headed(desk, t("skip-why")), rows(*reasons, desk.button(t("label-back"), "back")))


_REASONS = {"no-data": "label-no-data", "not-ours": "label-not-applicable", LATER: "label-later"}


def _doubt(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    readings = [Decimal(one) for one in desk.partial["readings"]]
    text = t.html("two-readings", text=str(desk.partial["typed"]))
    buttons = [
        desk.button(t("two-readings-more" if one > 999 else "two-readings-less", value=t.number(one)), str(n))
        for n, one in enumerate(readings)
    ]
    return Screen(headed(desk, text), column(buttons))


def _money(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    readings = [Decimal(one) for one in desk.partial["readings"]]
    buttons = [desk.button(t("money-som", value=t.number(one)), str(n)) for n, one in enumerate(readings)]
    return Screen(headed(desk, t("som-or-thousand")), column(buttons))


def _unusual(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    indicator: Indicator = question.about
    text = t.html(
        "out-of-range",
        value=worded(desk, indicator, Decimal(desk.partial["value"])),
        min=t.number(indicator.usual_min or Decimal(0)),
        max=t.number(indicator.usual_max or Decimal(0)),
    )
    buttons = column([desk.button(t("right-because"), "yes")])
    return Screen(headed(desk, text), buttons)


def _explaining(desk: Desk, question: Question) -> Screen:
    t = desk.turn.t
    text = f"{t.escape(t(f'short-{question.key.lower()}'))}\n{t('reason-ask')}"
    return Screen(headed(desk, text), rows(desk.button(t("label-back"), "next")))


def _differing(desk: Desk, question: Question) -> Screen:
    plain = _question(desk, question)
    kept = tuple(
        row for row in plain.rows if not any(button.data.endswith((":agree", ":differ")) for button in row)
    )
    return replace(plain, text=f"{plain.text}\n\n{desk.turn.t('figure-yours')}", rows=kept)


_HALVES = {
    SKIP: _skipping,
    "doubt": _doubt,
    "money": _money,
    "unusual": _unusual,
    EXPLAIN: _explaining,
    "other": _differing,
}


def echo(desk: Desk, key: str) -> str:
    """An answer as it was taken, with last year's beside it."""
    t = desk.turn.t
    question = desk.form.question(key)
    answer = desk.answer(key)
    if question is None or answer is None or question.about is None:
        return ""
    indicator: Indicator = question.about
    name = t(f"short-{key.lower()}")
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
    if key == "name":
        question = desk.question
        known = question is not None and question.about is not None
        return desk.turn.t(f"short-{question.key.lower()}") if known and question is not None else "…"
    return desk.turn.t.html(f"help-{key.lower()}", year=str(year_of(desk)))


def between(desk: Desk, key: str) -> Screen | None:
    """The pause between two sections, when an answer was the last of its own."""
    question, following = desk.form.question(key), desk.question
    if question is None or following is None or question.section == following.section or desk.partial:
        return None
    if following.key == OPINIONS or key == OPINIONS:
        return None
    if any(one.section == question.section for one in _open(desk)):
        return None
    t = desk.turn.t
    waiting = sum(1 for one in _open(desk) if one.section == following.section)
    text = t.html(
        "section-done",
        section=group_name(desk, question.section),
        next=group_name(desk, following.section),
        n=t.number(waiting),
    )
    buttons = rows(desk.button(t("label-continue"), "next"), desk.button(t("pause"), "pause"))
    return Screen(headed(desk, text), buttons)


def _open(desk: Desk) -> list[Question]:
    return [one for one in desk.form.relevant(desk.draft, desk.sections) if one.key not in desk.draft.answers]


def sections(desk: Desk) -> Screen:
    """The sections with how far each is."""
    t = desk.turn.t
    codes = list(dict.fromkeys(one.section for one in desk.form.relevant(desk.draft, desk.sections)))
    buttons = []
    for code in codes:
        done = progress(desk.form, desk.draft, frozenset({code}))
        mark = "✅ " if done.done == done.total else ""
        buttons.append(
            Button(f"{mark}{group_name(desk, code)} {done.done}/{done.total}", f"q:{desk.stored.id}:s.{code}")
        )
    if not desk.draft.context.get("rest") and desk.sections is None:
        buttons.append(Button(t("questionnaire-rest"), f"q:{desk.stored.id}:rest"))
    return Screen(headed(desk, t("questionnaire-sections-ask")), column(buttons))


def first_of(desk: Desk, section: str) -> str | None:
    """The key to begin a section with: its first open question, else its first."""
    inside = frozenset({section}) if desk.sections is None else desk.sections & {section}
    seat = Seat(0, "", inside)
    found = current(desk.form, Draft(desk.draft.form, answers=desk.draft.answers), seat)
    if found is not None:
        return found.key
    return next((one.key for one in desk.form.relevant(desk.draft, inside)), None)


def tapped(desk: Desk, what: str) -> Reply:
    """Do what a button of the start screen or of the sections says."""
    from handlers import indicator_links

    turn = desk.turn
    if what == "sections":
        return Reply(edit=sections(desk))
    if what == "rest":
        return _with_rest(desk)
    if what.startswith("s."):
        return Reply(edit=indicator_links.section(desk, what[2:]))
    if what.startswith("g."):
        return indicator_links.give(desk, what[2:])
    turn.change(active_draft=desk.stored.id)
    if what.startswith("f."):
        return _fill(desk, what[2:])
    resumed = progress(desk.form, desk.draft, desk.sections).done > 0
    return Reply(remove=True, screens=(draw(desk).above(turn.t("resumed") if resumed else ""),))


def _fill(desk: Desk, section: str) -> Reply:
    key = first_of(desk, section)
    if key is None:
        return Reply(toast=desk.turn.t("old-button"))
    draft = desk.draft.leave(desk.turn.person.id, Unfinished(key))
    desk.stored = desk.turn.save(desk.stored, draft)
    return Reply(remove=True, screens=(draw(desk),))


def _with_rest(desk: Desk) -> Reply:
    draft = replace(desk.draft, context={**desk.draft.context, "rest": True})
    desk.stored = desk.turn.save(desk.stored, draft)
    desk.__dict__.pop("form", None)
    return Reply(edit=sections(desk))
