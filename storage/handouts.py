"""Reading what a questionnaire outside the chat is made from."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from domain.cycle import Cycle
from domain.draft import Draft
from domain.handout import Handout, asked_outside, paper_link
from domain.indicators import IndicatorSet
from domain.places import Register
from domain.questionnaire import WORD, Facts
from storage.deadlines import deadline_of
from storage.drafts import draft_of
from storage.figures import figures_of
from storage.schema import Connection
from storage.series import earlier_values


def read_facts(
    connection: Connection, register: Register, indicators: IndicatorSet, territory: str, year: int
) -> Facts:
    """What is known beforehand of a community: last year's values as they carry over, and the bodies' figures."""
    found = earlier_values(connection, register, indicators, territory, year, year - 1)
    previous = {code: one.value for code, one in found.items() if one.value is not None and not one.mark}
    breaks = {code: one.mark for code, one in found.items() if one.mark}
    return Facts(previous, figures_of(connection, territory, year), breaks)


def read_handout(
    connection: Connection,
    register: Register,
    indicators: IndicatorSet,
    cycle: Cycle,
    territory: str,
    today: date,
    *,
    phone: str,
    bot_name: str,
    sections: Collection[str] = (),
) -> Handout | None:
    """The handout of a community for a cycle; None when there is no such community."""
    place = register.by_code.get(territory)
    if place is None or not place.has_lsg:
        return None
    stored = draft_of(connection, WORD, f"{territory}:{indicators.year}")
    draft = stored.draft if stored is not None else Draft(WORD)
    asked = asked_outside(indicators, rest=bool(draft.context.get("rest")), sections=sections)
    return Handout(
        territory,
        place.names,
        register.by_code[register.parent(territory)].names,
        indicators.year,
        indicators,
        asked,
        read_facts(connection, register, indicators, territory, indicators.year),
        {one.code: draft.answers[one.code] for one in asked if one.code in draft.answers},
        draft.version,
        today,
        deadline_of(connection, territory, cycle),
        not cycle.decree,
        cycle.invented,
        phone,
        paper_link(bot_name, territory, indicators.year),
    )
