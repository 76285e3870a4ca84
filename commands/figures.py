"""Figures of bodies from a file: look, load what is good, write what was refused, take a load back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from bot.settings import Settings
from commands.doing import Refused, do, write


async def undo_load(settings: Settings, number: int) -> str:
    from storage.figure_commands import CannotAsk, undo

    try:
        return await write(settings, undo, number)
    except CannotAsk as error:
        raise Refused(str(error)) from None


def load_figures(
    file: Path, source: str, year: int | None, refused: Path | None, *, dry_run: bool, again: bool
) -> None:
    """Say what was understood of a file, write its refused lines beside it, and load the rest."""
    from domain.columns import NotUnderstood
    from storage import figure_commands as commands
    from storage.figure_tables import read_table
    from storage.reading import UnreadableFile

    async def work(settings: Settings, folder: Path) -> None:
        try:
            task = await write(settings, commands.reading_task, file, folder, source, year)
            understood = read_table(task)
        except commands.CannotAsk as error:
            raise Refused(str(error)) from None
        except (UnreadableFile, NotUnderstood) as error:
            hint = {"no-body": ": say --source", "no-year": ": say --year"}.get(error.reason, "")
            raise Refused(f"{file.name}: {error}{hint}") from None
        for line in commands.preview_lines(task, understood):
            typer.echo(line)
        if understood.refused:
            target = refused or file.with_name(f"{file.stem}-refused.csv")
            target.write_bytes(commands.refused_file(task, understood))
            typer.echo(f"refused lines: {target}")
        if not understood.summary.values:
            raise Refused(f"{file.name}: nothing to load")
        if dry_run:
            typer.echo("nothing was loaded")
            return
        name = commands.hash_of(file)
        before = await write(settings, commands.loaded_before, name)
        if before is not None and not again:
            typer.confirm(f"this very file is load {before.id} already; load it again?", abort=True)
        commands.keep_file(settings.data_dir, file)
        load = await write(settings, commands.load_understood, understood, name, file.name)
        typer.echo(f"load {load.id}: {load.lines} figures")

    with TemporaryDirectory() as folder:
        do(lambda settings: work(settings, Path(folder)))
