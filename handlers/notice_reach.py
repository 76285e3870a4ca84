"""How many a notice would reach, when it would really go, and what keeps it from going as it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.notice_screens import missing_languages, notice_screen
from bot.turn import Turn
from domain.notice_form import MOST_UNITS, NEEDED, units
from domain.notice_times import goes_at
from domain.notices import Audience
from domain.places import COUNTRY, REGION
from locales import texts
from storage.audience import count_by_language
from storage.notices import Notice
from storage.questions import questions_of

LEAVE_OUT = "leave-out"
FEWEST = 5
"""A notice to those who answered, reported or backed something goes to no fewer, or it would tell who they are."""
BLOCKERS: list[Callable[[Turn, Notice], str]] = []
"""What else keeps a notice from going: each feature enters a function that says why, in words ("" when it may)."""


@dataclass(frozen=True)
class Reach:
    """How many a notice would reach now, by language, and how many it would leave without words, by theirs."""

    counts: Mapping[str, int]
    missing: Mapping[str, int]

    @property
    def total(self) -> int:
        """How many would get it."""
        return sum(self.counts.values())


def reach(turn: Turn, notice: Notice) -> Reach:
    """Count a notice's audience; those it leaves out for want of words are neither reached nor drawn for a sample.

    One that would single people out is not counted.
    """
    readers, audience = notice.readers, notice.audience
    if singles_out(turn, audience):
        return Reach({}, {})
    if readers is None:
        found = _count(turn, notice, audience)
        return Reach(found, missing_languages(notice, found))
    everybody = _count(turn, notice, replace(audience, sample=0))
    missing = missing_languages(notice, everybody)
    if audience.sample:
        return Reach(_count(turn, notice, audience, readers), missing)
    return Reach({language: n for language, n in everybody.items() if language in readers}, missing)


def singles_out(turn: Turn, audience: Audience) -> bool:
    """Whether it is for those who took part in something within less than a region.

    By adding one village after another and looking when the number told changes, it could be found who took part.
    """
    levels = (turn.world.register.by_code[code].level for code in audience.territories)
    narrow = any(level not in (COUNTRY, REGION) for level in levels)
    return bool(audience.took_part) and not audience.got and narrow


def _count(
    turn: Turn, notice: Notice, audience: Audience, readers: Collection[str] | None = None
) -> dict[str, int]:
    register, now = turn.world.register, turn.now
    return count_by_language(turn.connection, register, audience, now, danger=notice.danger, readers=readers)


def blockers(turn: Turn, notice: Notice, reached: Reach) -> list[str]:
    """Why a notice cannot go as it is, in words."""
    t = turn.t
    found = [t(f"compose-block-words-{one}") for one in NEEDED if one not in notice.texts]
    questions = questions_of(turn.connection, notice.id)
    found += [
        t(f"compose-block-long-{one}")
        for one in notice.texts
        if units(notice_screen(turn.world, texts(one), notice, questions).text) > MOST_UNITS
    ]
    undecided = notice.for_missing not in notice.texts and notice.for_missing != LEAVE_OUT
    if reached.missing and undecided:
        found.append(t("compose-block-missing"))
    elif singles_out(turn, notice.audience):
        found.append(t("compose-block-narrow"))
    elif notice.audience.took_part and not notice.audience.got and reached.total < FEWEST:
        found.append(t("compose-block-few", n=FEWEST))
    elif not reached.total:
        found.append(t("compose-block-nobody"))
    found += _dates(turn, notice)
    return [*found, *(why for blocker in BLOCKERS if (why := blocker(turn, notice)))]


def _dates(turn: Turn, notice: Notice) -> list[str]:
    if notice.closes_at is None:
        return []
    opens = max(really_goes_at(turn, notice), notice.opens_at or notice.made_at)
    return [turn.t("compose-block-closes")] if notice.closes_at <= opens else []


def really_goes_at(turn: Turn, notice: Notice) -> datetime:
    """When a notice would go if it were sent now, in the zone where people live."""
    zone, now = turn.world.zone, turn.now
    meant = max(now, notice.send_at) if notice.send_at is not None else now
    return goes_at(meant.astimezone(zone), turn.world.calendar, danger=notice.danger)
