"""How a returned table looks before it is taken over."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from bot.screens import Button, Rows, Screen
from domain.draft import Answer
from domain.sheets import CHANGE, OPEN, REFUSED, Line
from handlers.desk import Desk
from handlers.indicator_values import headed, worded
from locales import Texts
from reports.wording import SKIP_WORDS, short_name

if TYPE_CHECKING:
    from handlers.sheet_review import Returned

MOST_OPEN = 5
CAPS = (12, 8, 5, 3)
"""How many lines of a kind are shown; fewer where long words would not fit into a message."""
LONGEST_MESSAGE = 3800
LONGEST_VALUE = 40


def overview(found: Returned) -> Screen:
    """What changes (old and new), what must be confirmed, what is refused and why; take over or cancel."""
    t, desk = found.turn.t, found.desk
    waiting = found.waiting[:MOST_OPEN]
    text = next(
        (one for one in (_text(found, cap) for cap in CAPS) if len(one) <= LONGEST_MESSAGE),
        _text(found, 1),
    )
    number = found.stored.id
    rows: list[tuple[Button, ...]] = []
    for place, line in enumerate(waiting, 1):
        rows += _choices(desk, number, place, line)
    taking = len(found.taking)
    if taking:
        rows.append((Button(t("sheet-take", n=t.number(taking)), f"t:take:{number}:{found.seal}"),))
    rows.append((Button(t("label-cancel"), f"t:drop:{number}"),))
    return Screen(headed(desk, text), tuple(rows))


def _choices(desk: Desk, number: int, place: int, line: Line) -> Rows:
    t = desk.turn.t
    said = [
        Button(f"{place} — {_reading(desk, line, reading)}", f"t:pick:{number}:{line.code}:{choice}")
        for choice, reading in enumerate(line.readings)
    ]
    leave = Button(f"{place} — {t('sheet-leave')}", f"t:pick:{number}:{line.code}:no")
    return tuple((button,) for button in (*said, leave))


def _reading(desk: Desk, line: Line, reading: str) -> str:
    if line.answer is not None and line.answer.skipped:
        return _answer(desk, line.code, line.answer)
    return _value(desk, line.code, reading)


def _text(found: Returned, cap: int) -> str:
    t, lines = found.turn.t, found.lines
    taking = found.taking
    left = sum(1 for line in lines if line.what == OPEN and found.chosen.get(line.code) == "no")
    parts: list[str] = [t.html("sheet-read", n=t.number(len(taking)))]
    if not lines:
        parts.append(t("sheet-nothing-new"))
    parts += _capped(t, [f"• {_change(found.desk, line, answer)}" for line, answer in taking], cap)
    waiting = found.waiting
    if waiting:
        parts.append(f"\n{t('sheet-open')}")
        shown = [_open(found.desk, place, line) for place, line in enumerate(waiting[:MOST_OPEN], 1)]
        parts += _capped(t, [*shown, *([""] * (len(waiting) - len(shown)))], len(shown))
    if left:
        parts.append(t("sheet-left", n=t.number(left)))
    refused = [_refused(found.desk, line) for line in lines if line.what == REFUSED]
    if refused:
        parts.append(f"\n{t('sheet-refused')}")
        parts += _capped(t, refused, cap)
    return "\n".join(parts)


def _capped(t: Texts, lines: list[str], cap: int) -> list[str]:
    rest = len(lines) - cap
    return [*lines[:cap], t("sheet-more", n=t.number(rest))] if rest > 0 else lines


def _change(desk: Desk, line: Line, answer: Answer) -> str:
    t = desk.turn.t
    name = _name(desk, line.code)
    comment = t.html("sheet-comment", comment=_short(answer.comment)) if answer.comment else ""
    now = _answer(desk, line.code, answer)
    if line.was is None:
        text: str = t.html("sheet-new", name=name, value=now)
    elif line.what == CHANGE and _answer(desk, line.code, line.was) == now:
        text = t.html("sheet-same", name=name, value=now)
    else:
        text = t.html("sheet-changed", name=name, was=_answer(desk, line.code, line.was), value=now)
    return f"{text} {comment}".rstrip()


def _open(desk: Desk, place: int, line: Line) -> str:
    t = desk.turn.t
    said = " / ".join(_reading(desk, line, one) for one in line.readings)
    name, number = _name(desk, line.code), t.number(place)
    if line.newer and line.was is not None:
        was = _answer(desk, line.code, line.was)
        return t.html("sheet-newer", n=number, name=name, value=said, was=was)
    word = "sheet-unusual" if line.unusual else "sheet-doubt"
    return t.html(word, n=number, name=name, value=said)


def _refused(desk: Desk, line: Line) -> str:
    t = desk.turn.t
    why = t(line.reason, **line.args)
    return t.html("sheet-refused-row", row=str(line.row), name=_name(desk, line.code), why=why)


def _name(desk: Desk, code: str) -> str:
    indicator = desk.turn.world.indicators.by_code.get(code)
    return short_name(desk.turn.t, indicator) if indicator is not None else code or "—"


def _answer(desk: Desk, code: str, answer: Answer) -> str:
    if answer.skipped:
        return desk.turn.t(SKIP_WORDS.get(answer.skipped, "label-skip"))
    return _value(desk, code, answer.value)


def _value(desk: Desk, code: str, value: object) -> str:
    indicator = desk.turn.world.indicators.by_code[code]
    shown = Decimal(str(value)) if indicator.numeric else value
    return _short(worded(desk, indicator, shown))


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_VALUE else f"{words[:LONGEST_VALUE].rstrip()}…"


def taken_over(desk: Desk, taken: int, still_open: int) -> Screen:
    """How many answers were taken over, and how many questions are still open."""
    t = desk.turn.t
    text = t("sheet-taken", n=t.number(taken))
    if not still_open:
        return Screen(headed(desk, text))
    text = f"{text}\n{t('sheet-still-open', n=t.number(still_open))}"
    return Screen(headed(desk, text), ((desk.button(t("label-continue"), "next"),),))
