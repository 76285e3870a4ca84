"""What is done in a year besides answering: proposals, links, figures of state bodies, checking, discussion, marks."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from demo.country.filling import FIRST_CITIZEN, FIRST_HEAD
from demo.country.settling import settled
from demo.country.words import QUESTIONS
from demo.year.answering import settle, values_of
from demo.year.playing import Game, Player
from demo.year.words import EXCEPTED, PROPOSALS, REDEFINED, REMARK, SOLUTION_WORDS
from domain.problems import RELEASED
from domain.proposals import ACCEPTED, AMEND, DISCUSSED
from domain.review import RETURNED, TO_CHECK
from storage.cases import sendings
from storage.coming_set import coming_line, enter_line
from storage.figure_commands import load_understood, reading_task
from storage.figure_tables import read_table
from storage.invitations import accept_invitation, invitation_of, invite, open_invitation
from storage.people import person_by_telegram
from storage.problem_lists import problems_discussed
from storage.proposal_lists import proposals_of_year
from storage.proposing import NewProposal, propose
from storage.roles import holders
from storage.schema import Connection
from storage.solutions import SOLUTION, propose_solution, settle_solution

FIRST_KENESH = FIRST_HEAD + 200
CITIZENS = 40
BODY = "nsc"
"""Whose figures are loaded: the statistical committee's."""


async def propose_all(game: Game, year: int) -> None:
    """Citizens propose indicators, amend one and want one gone; what an earlier year settled is not asked for again."""
    for number, (kind, code, title, why, _, _) in enumerate(PROPOSALS):
        by = await game.run(person_by_telegram, FIRST_CITIZEN + number)
        line = await game.run(coming_line, year, code) if code else {}
        if by is not None and line is not None and line.get("name_ky") != REDEFINED["name_ky"]:
            await game.run(propose, NewProposal(year, kind, code, title, why), by.id, game.now)


async def support_all(game: Game, year: int) -> None:
    """Neighbours are for what was proposed, each with one tap."""
    for number in await game.run(_open_proposals, year):
        for voice in range(3 + number % 5):
            await game.player(FIRST_CITIZEN + 20 + voice).tap(f"p:up:{number}")


def _open_proposals(connection: Connection, year: int) -> list[int]:
    return [one.id for one in proposals_of_year(connection, year, 0, states=DISCUSSED)]


async def answer_all(game: Game, union: Player, year: int) -> None:
    """The Union answers each with its reason; an accepted amendment is entered as redefined."""
    for proposal in await game.run(proposals_of_year, year, 0, states=DISCUSSED):
        told = next((one for one in PROPOSALS if (one[0], one[3]) == (proposal.kind, proposal.why)), None)
        if told is None:
            continue
        await union.tap(f"p:a:{told[4]}:{proposal.id}")
        await union.say(told[5])
        await union.choose("send")
        if (proposal.kind, told[4]) == (AMEND, ACCEPTED):
            await game.run(_redefine, year, proposal.code, game)


def _redefine(connection: Connection, year: int, code: str, game: Game) -> None:
    line = coming_line(connection, year, code)
    if line is not None:
        enter_line(connection, year, {**line, **REDEFINED, "map": "redefined"}, None, game.now)


async def freeze(game: Game, union: Player) -> None:
    """The Union freezes the set of the coming year."""
    await union.tap("p:freeze-yes")


async def issue_links(game: Game, union: Player, places: Sequence[str]) -> None:
    """Chairs of keneshes get links, use them, and the Union confirms."""
    for number, place in enumerate(places):
        role = await game.run(_use_link, place, FIRST_KENESH + number, union.telegram, game)
        if role is not None:
            await union.tap(f"u:confirm:{role}")


def _use_link(connection: Connection, place: str, telegram: int, union: int, game: Game) -> int | None:
    by = person_by_telegram(connection, union)
    if by is None or holders(connection, "kenesh", game.now, place):
        return None
    person = settled(connection, telegram, "ky", place, game.now)
    invitation = invitation_of(connection, invite(connection, "kenesh", place, game.now, invited_by=by.id))
    if invitation is None or not open_invitation(connection, invitation, person, game.now):
        return None
    return accept_invitation(connection, invitation, person, "+996700000000", game.now).id


async def load_state_figures(game: Game, year: int, places: Sequence[str]) -> None:
    """The statistical committee's table is loaded as a file."""
    asked = [
        one.code
        for one in game.program.world.indicators.indicators
        if one.body == BODY and one.respondent == "head" and one.numeric
    ]
    lines = [";".join(("territory", *asked))]
    for place in places:
        values = values_of(game, place, year)
        lines.append(";".join((place, *(str(values[code]) for code in asked))))
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{BODY}-{year}.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        task = await game.run(reading_task, path, Path(folder), BODY, year)
        understood = await asyncio.to_thread(read_table, task)
        file = game.program.files.keep(path.read_bytes())
        await game.run(load_understood, understood, file, path.name)


async def remark(game: Game, place: str, number: int) -> None:
    """The chair of a kenesh adds a remark to what is sent."""
    chair = game.player(FIRST_KENESH + number)
    await chair.tap(f"e:m:{place}")
    if "drop" in chair.choices:
        await chair.say(REMARK)
        await chair.choose("send")


async def ask_back(game: Game, union: Player, places: Sequence[str]) -> None:
    """The Union returns a value of every fourth community it looks at, in the words of the button or its own."""
    waiting = await game.run(sendings, game.program.world.year, list(places))
    for number, one in enumerate(one for one in waiting if one.review in TO_CHECK and not one.settled):
        if number % 4:
            continue
        await union.tap(f"b:r:{one.territory}:DEM02")
        ready = [data for data in union.buttons if data.startswith("b:q:")]
        if number % 8 and ready:
            await union.tap(ready[0])
        elif any(data.startswith("b:w:") for data in union.buttons):
            await union.tap_begins("b:w:")
            await union.say(QUESTIONS[number % len(QUESTIONS)])
            await union.choose("send")


async def correct_all(game: Game, heads: dict[str, Player], kept: int) -> None:
    """Heads settle what they are asked; the last `kept` questions still wait."""
    found = await game.run(sendings, game.program.world.year, list(heads))
    asked = [one.territory for one in found if one.review == RETURNED]
    for place in asked[: max(0, len(asked) - kept)]:
        await settle(game, heads[place], place)


async def accept(game: Game, union: Player, heads: dict[str, Player], kept: int) -> None:
    """The Union accepts all without flags at once, and the others one by one but for the last `kept`."""
    await union.tap("b:kk")
    found = await game.run(sendings, game.program.world.year, list(heads))
    waiting = [one for one in found if one.review in TO_CHECK]
    for one in waiting[: max(0, len(waiting) - kept)]:
        await union.tap(f"b:a:{one.territory}:{one.submission}:{one.answer}")


async def settle_levels(game: Game, union: Player, region: str, sent: Sequence[str]) -> None:
    """In one region whoever sent nothing is excepted with a reason, and each district and the region accepted."""
    world = game.program.world
    inside = world.register.expected(game.today, region)
    for one in inside:
        if one.code not in sent:
            await union.tap(f"b:vx:{one.code}")
            if union.choices:
                await union.say(EXCEPTED)
                await union.choose("send")
    districts = dict.fromkeys(world.register.parent(one.code) for one in inside)
    for code in (*(one for one in districts if one != region), region):
        await union.tap(f"b:va:{code}")


async def discuss(game: Game) -> None:
    """Citizens back problems of their district and bring solutions; the Union lets these out."""
    for number in range(CITIZENS):
        player = game.player(FIRST_CITIZEN + number)
        person = await game.run(person_by_telegram, player.telegram)
        if person is None:
            continue
        for problem in (await game.run(_discussed, game, [person.territory]))[:2]:
            await player.tap(f"g:b:{problem}")
            if number % 5 == 0:
                words = SOLUTION_WORDS[number % len(SOLUTION_WORDS)]
                await game.run(_suggest, problem, words, person.id, game)


def _discussed(connection: Connection, game: Game, places: Sequence[str]) -> list[int]:
    near = [code for code, matter in game.program.world.matters.items() if matter.near]
    return [one.id for one in problems_discussed(connection, places, near, 0)]


def _suggest(connection: Connection, problem: int, words: str, by: int, game: Game) -> None:
    number = propose_solution(connection, problem, SOLUTION, words, by, game.now)
    settle_solution(connection, number, RELEASED, words)


async def mark(game: Game, union: Player, places: Sequence[str]) -> None:
    """The best of each community go into the report."""
    for place in places:
        for problem in (await game.run(_discussed, game, [place]))[:1]:
            await union.tap(f"g:mk:{problem}")
