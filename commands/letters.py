"""The command that writes the letter to a body that is asked for its figures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings
from commands.doing import Language, Refused, do, write


def letter(
    body: Annotated[str, typer.Option(help="Code of the body that is asked.")],
    territory: Annotated[str, typer.Option(help="Code of a region or the country.")],
    year: Annotated[int, typer.Option(help="The year described.")],
    lang: Annotated[Language, typer.Option(help="Language of the letter.")] = "ky",
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path(),
) -> None:
    """Write the letter that asks a body for its figures (PDF), and the empty table (xlsx)."""

    async def work(settings: Settings) -> list[Path]:
        from reports.letter import make_letter
        from reports.letter_table import make_letter_table
        from storage.figure_commands import CannotAsk, asking_of

        try:
            asking = await write(settings, asking_of, body, territory, year, settings.union_phone)
        except CannotAsk as error:
            raise Refused(str(error)) from None
        out.mkdir(parents=True, exist_ok=True)
        stem = f"el-unu-{body}-{year}-{territory}-{lang}"
        made = {"pdf": make_letter(asking, lang), "xlsx": make_letter_table(asking, lang)}
        for ending, content in made.items():
            (out / f"{stem}.{ending}").write_bytes(content)
        return [out / f"{stem}.{ending}" for ending in made]

    for path in do(work):
        typer.echo(path)
