"""What stands on every screen of the questionnaire: whose it is, values with their units, names of sections."""

from __future__ import annotations

from decimal import Decimal

from bot.turn import Turn
from domain.indicators import Indicator
from domain.ways import CHAT
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
    """The text under the way it comes by, unless that is the chat, and under the community's name where it is needed.

    It is for a person who answers for more than one, or enters for somebody else.
    """
    t, way, code = desk.turn.t, desk.seat.way, territory_of(desk)
    mark = "" if way == CHAT else f"📝 {t(f'way-{way}')}\n"
    office = office_of(desk.turn, code)
    if office is not None and office.alone:
        return f"{mark}{text}"
    world = desk.turn.world
    community = world.label(code, t) if office is not None else world.label_with_above(code, t)
    return f"{mark}<b>{t.escape(community)}</b>\n{text}"


def body_name(turn: Turn, code: str) -> str:
    """The name of a body that supplies figures."""
    known = turn.world.indicators.bodies.get(code)
    return turn.t.name(known.names) if known is not None else code


def group_name(desk: Desk, code: str) -> str:
    """A section's name."""
    return desk.turn.t.name(desk.turn.world.indicators.group_by_code[code].names)


def unit_of(desk: Desk, indicator: Indicator, value: Decimal | int | None = None) -> str:
    """An indicator's unit: the word that goes with a value, or the plural as a heading."""
    return unit_word(desk.turn, indicator, value)


def unit_word(turn: Turn, indicator: Indicator, value: Decimal | int | None = None) -> str:
    """The same, away from a questionnaire."""
    unit = turn.world.indicators.units.get(indicator.unit)
    if unit is None:
        return ""
    forms = unit.forms[turn.t.language]
    if value is None:
        return forms.get("many") or forms["other"]
    return turn.t.quantity(value, forms).removeprefix(turn.t.number(value)).strip()


def worded(desk: Desk, indicator: Indicator, value: object, *, unit: bool = True) -> str:
    """A value as people write it: a number with its unit, an option's name, or the text itself (shortened)."""
    return value_words(desk.turn, indicator, value, unit=unit)


def value_words(turn: Turn, indicator: Indicator, value: object, *, unit: bool = True) -> str:
    """The same, away from a questionnaire."""
    t = turn.t
    if indicator.numeric:
        number = value if isinstance(value, Decimal) else Decimal(str(value))
        if indicator.type == "percent":
            return f"{t.number(number)}%"
        word = unit_word(turn, indicator, number) if unit else ""
        return f"{t.number(number)} {word}".strip()
    for option in indicator.options:
        if option.value == value:
            return t.name(option.names)
    words = str(value)
    return words if len(words) <= 80 else f"{words[:80]}…"
