"""How communities answer: in chat, by a table, over the telephone, on paper; and how they settle what is asked."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook

from demo.country.beginning import SEED, YEAR
from demo.country.numbers import invent
from demo.year.playing import CannotPlay, Game, Player
from domain.handout import Handout
from reports.workbook import HEADER, make_sheet
from scheduler.making import DOCUMENTS
from storage.submissions import last_submission

STEPS = 260
BECAUSE = "Эки жолу текшерилди, туура."
WHY_UNHEARD = "Башчы Telegram колдонбойт, телефон аркылуу ырастады."

Values = Mapping[str, Decimal | str]


def values_of(game: Game, territory: str, year: int) -> Values:
    """What a community has to say of a year."""
    world = game.program.world
    every = tuple(one for one in world.indicators.indicators if one.respondent == "head")
    kind = world.register.by_code[territory].kind
    return invent(every, kind, f"{SEED} {territory}", year, YEAR - 1)


async def by_chat(game: Game, head: Player, territory: str) -> None:
    """The head answers question by question and sends it."""
    await head.say("/indicators")
    await head.tap_begins("q:")
    await _fill(head, values_of(game, territory, game.program.world.year))
    await _send(game, head, territory)


async def by_table(game: Game, head: Player, territory: str) -> None:
    """The head fills the table and sends it back, then what is left over in chat."""
    await head.say("/indicators")
    await head.tap_begins("t:x:")
    program, world = game.program, game.program.world
    args = {"territory": territory, "language": "ky", "sections": []}
    handout: Handout = await program.store.read(DOCUMENTS["sheet"].gather, world, args)
    values = values_of(game, territory, world.year)
    await head.send_table(_filled(make_sheet(handout, "ky"), values), f"{territory}.xlsx")
    for _ in range(STEPS):
        picks = [data for data in head.buttons if data.startswith("t:pick:") and not data.endswith(":no")]
        if not picks:
            break
        await head.tap(picks[0])
    await head.tap_begins("t:take:")
    await _fill(head, values)
    await _send(game, head, territory)


async def by_phone(game: Game, union: Player, territory: str) -> None:
    """Somebody of the Union enters what the head says; a head without Telegram is sent for with a reason."""
    await union.tap(f"v:p:{territory}")
    await _fill(union, values_of(game, territory, game.program.world.year))
    await union.tap_begins("v:d:")
    if not any(one.startswith("v:s:") for one in union.buttons):
        return
    await union.tap_begins("v:s:")
    await union.say(WHY_UNHEARD)
    await union.choose("send")


async def on_paper(game: Game, head: Player, territory: str) -> None:
    """The office enters its paper form by the QR code on it."""
    year = game.program.world.year
    await head.tap(f"t:enter:{territory}:{year}")
    await _fill(head, values_of(game, territory, year))
    await _send(game, head, territory)


async def _fill(someone: Player, values: Values) -> None:
    """Answer until the review, opinions as a whole left out; what does not fit there is explained."""
    for _ in range(STEPS):
        key, choices = someone.question, someone.choices
        if "explain" in choices:
            await someone.choose("explain")
            await someone.say(BECAUSE)
        elif key == "review" or not choices:
            return
        else:
            await _step(someone, key, choices, values)
    raise CannotPlay(f"{someone.telegram} finds no end: {someone.screen.text[:200]}")


async def _step(someone: Player, key: str, choices: Mapping[str, str], values: Values) -> None:
    """Do what a screen asks for: a value, a reading, a reason, or to go on."""
    if key == "opinions":
        await someone.choose("no")
    elif "agree" in choices:
        await someone.choose("agree")
    elif "0" in choices and "help" not in choices:
        await someone.choose("0")
    elif "help" in choices:
        await _answer(someone, choices, values.get(key))
    elif "yes" in choices:
        await someone.choose("yes")
    elif "pause" in choices and "next" in choices:
        await someone.choose("next")
    else:
        await someone.say(BECAUSE)


async def _answer(someone: Player, choices: Mapping[str, str], value: Decimal | str | None) -> None:
    if isinstance(value, Decimal):
        await someone.say(f"{value:f}")
    elif value is not None and str(value) in choices:
        await someone.choose(str(value))
    else:
        await someone.choose("skip")
        if "skip.no-data" in someone.choices:
            await someone.choose("skip.no-data")


async def _send(game: Game, head: Player, territory: str) -> None:
    """Send what was filled. Raises CannotPlay when nothing came of it."""
    await head.choose("ready")
    await head.choose("send")
    if await game.run(last_submission, territory, game.program.world.year) is None:
        raise CannotPlay(f"{territory} has sent nothing: {head.screen.text[:200]}")


def _filled(content: bytes, values: Values) -> bytes:
    """The table with a community's figures in it; choices are left to the chat."""
    book = load_workbook(io.BytesIO(content))
    sheet: Any = book.worksheets[0]
    facts = {row[0].value: row[1].value for row in book["el-unu"].iter_rows(max_col=2)}
    titles = json.loads(str(facts["columns"]))
    header = [cell.value for cell in sheet[HEADER]]
    code, answer = (header.index(titles[word]) + 1 for word in ("code", "answer"))
    for row in range(HEADER + 1, sheet.max_row + 1):
        value = values.get(str(sheet.cell(row, code).value))
        if isinstance(value, Decimal):
            sheet.cell(row, answer).value = float(value)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


async def settle(game: Game, head: Player, territory: str) -> None:
    """The head answers all the Union asks: a figure is mended, anything else is right, with its reason."""
    values = values_of(game, territory, game.program.world.year)
    await head.tap(f"e:r:{territory}")
    mending = ""
    for _ in range(STEPS):
        key, choices = head.question, head.choices
        if not choices or key in ("", "review"):
            return
        value = values.get(key)
        if "right" in choices and isinstance(value, Decimal) and mending != key:
            mending = key
            await head.choose("mend")
        elif "right" in choices:
            await head.choose("right")
        elif "help" in choices and isinstance(value, Decimal):
            await head.say(f"{(value * Decimal('1.02')).quantize(Decimal(1)) + 1:f}")
        elif "0" in choices or "yes" in choices:
            await head.choose("0" if "0" in choices else "yes")
        else:
            await head.say(BECAUSE)
