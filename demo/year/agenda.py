"""What is done on which day of a year: a table of deeds by stage, and the days on which communities answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from demo.country.cast import CAST
from demo.country.filling import COORDINATOR, FIRST_HEAD, PER_REGION
from demo.year import answering, deeds
from demo.year.playing import Game, Player
from domain.cycle import COLLECTION, DISCUSSION, INDICATOR_REVIEW, REPORT, STAGES, VERIFICATION, Cycle
from storage.cases import sendings
from storage.cycles import read_cycles
from storage.people import person_by_telegram
from storage.roles import holders
from storage.schema import Connection

CHAT, TABLE, PHONE, PAPER = "chat", "table", "phone", "paper"
WAYS = (CHAT, TABLE, CHAT, PHONE, CHAT, TABLE, CHAT, PAPER)
"""How communities answer, in turn."""

LAST_DAYS = 14
"""So many days before the end of a collection all have answered who do; there the play ends, too."""

KENESHES = 5
REGION = next(iter(PER_REGION))


@dataclass
class Year:
    """The communities whose people were invented, with their heads; those of the cast are left to the cast."""

    game: Game
    heads: dict[str, Player] = field(default_factory=dict)

    @property
    def union(self) -> Player:
        """The Union's invented coordinator."""
        return self.game.player(COORDINATOR)

    async def find(self) -> None:
        """Find the communities that the play may answer for."""
        for place, telegram in (await self.game.run(_invented, self.game)).items():
            self.heads[place] = self.game.player(telegram)

    async def sent(self) -> list[str]:
        """The communities of the play that have sent something for the year that is asked about."""
        year = self.game.program.world.year
        return [one.territory for one in await self.game.run(sendings, year, list(self.heads))]

    @property
    def councils(self) -> list[str]:
        """The communities whose kenesh is asked to read."""
        return sorted(self.heads)[:KENESHES]


def _invented(connection: Connection, game: Game) -> dict[str, int]:
    cast = {person_by_telegram(connection, one.id) for one in CAST}
    theirs = {one.id for one in cast if one is not None}
    roles = holders(connection, "head", game.now)
    kept = {one.territory for one in roles if one.person in theirs}
    numbers = {
        person.id: telegram
        for telegram in range(FIRST_HEAD, FIRST_HEAD + 100)
        if (person := person_by_telegram(connection, telegram)) is not None
    }
    return {
        one.territory: numbers[one.person]
        for one in roles
        if one.person in numbers and one.territory not in kept
    }


async def answer(year: Year, cycle: Cycle) -> None:
    """Some communities answer: so many that all have done so two weeks before the end."""
    game, sent = year.game, set(await year.sent())
    left = [place for place in sorted(year.heads) if place not in sent]
    days = max(1, (cycle.closes_on - game.today).days - LAST_DAYS)
    if not left or (len(left) < days and game.today.toordinal() % (days // len(left))):
        return
    for place in left[: -(-len(left) // days)]:
        await _one_answers(year, place)


async def _one_answers(year: Year, place: str) -> None:
    game, way = year.game, WAYS[sorted(year.heads).index(place) % len(WAYS)]
    if place in year.councils:
        await deeds.remark(game, place, year.councils.index(place))
    if way == PHONE:
        await answering.by_phone(game, year.union, place)
    else:
        by = {CHAT: answering.by_chat, TABLE: answering.by_table, PAPER: answering.on_paper}[way]
        await by(game, year.heads[place], place)


Deed = Callable[[Year, Cycle], Awaitable[None]]


async def _check(year: Year, cycle: Cycle) -> None:
    await deeds.correct_all(year.game, year.heads, 3)
    await deeds.ask_back(year.game, year.union, list(year.heads))
    await deeds.accept(year.game, year.union, year.heads, 4)


async def _finish_checking(year: Year, cycle: Cycle) -> None:
    await deeds.correct_all(year.game, year.heads, 0)
    await deeds.accept(year.game, year.union, year.heads, 0)


ONCE: Mapping[str, tuple[tuple[int, str, Deed], ...]] = {
    INDICATOR_REVIEW: (
        (3, "proposed", lambda year, cycle: deeds.propose_all(year.game, cycle.year)),
        (12, "supported", lambda year, cycle: deeds.support_all(year.game, cycle.year)),
        (30, "answered", lambda year, cycle: deeds.answer_all(year.game, year.union, cycle.year)),
        (40, "frozen", lambda year, cycle: deeds.freeze(year.game, year.union)),
        (45, "links", lambda year, cycle: deeds.issue_links(year.game, year.union, year.councils)),
    ),
    COLLECTION: (
        (
            21,
            "figures",
            lambda year, cycle: deeds.load_state_figures(year.game, cycle.year, list(year.heads)),
        ),
        *((day, "checked", _check) for day in range(24, 85, 10)),
    ),
    VERIFICATION: (
        (4, "checked", _finish_checking),
        (8, "levels", lambda year, cycle: _levels(year)),
    ),
    DISCUSSION: (
        (5, "discussed", lambda year, cycle: deeds.discuss(year.game)),
        (20, "marked", lambda year, cycle: deeds.mark(year.game, year.union, sorted(year.heads)[::3])),
    ),
}
"""Deeds by stage: on which of its days, as what the page tells it, and what is done."""


async def _levels(year: Year) -> None:
    await deeds.settle_levels(year.game, year.union, REGION, await year.sent())


async def do_day(year: Year) -> str:
    """Do all that belongs to today; the word of what the page is to tell."""
    game, told = year.game, ""
    for cycle in await game.run(read_cycles):
        told = told or cycle.stage if cycle.stage != STAGES[-1] else told
        begins = cycle.spans[cycle.stage][0]
        for day, word, deed in ONCE.get(cycle.stage, ()):
            if begins + timedelta(days=day - 1) == game.today:
                await deed(year, cycle)
                told = word
                await game.program.refresh()
        if cycle.stage == COLLECTION and cycle.year == game.program.world.year:
            await answer(year, cycle)
            told = told if told not in (REPORT, INDICATOR_REVIEW) else COLLECTION
    return told


def end_of(cycles: tuple[Cycle, ...], today: date) -> date:
    """Until when a year is played: two weeks before the end of the next collection that has not begun yet."""
    later = [one for one in cycles if one.spans[COLLECTION][0] > today]
    if later:
        return later[0].closes_on - timedelta(days=LAST_DAYS)
    last = max(cycles, key=lambda one: one.year)
    first = last.spans[COLLECTION]
    return date(last.year + 2, 3, 15) - timedelta(days=LAST_DAYS) if first[0] <= today else first[1]
