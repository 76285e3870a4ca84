"""The command that takes tables in: reference data here, figures of bodies in `commands.figures`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from bot.settings import Settings
from commands import figures
from commands.doing import Refused, do, write

PLACES = ("territories", "villages")


def load(
    what: Annotated[
        Literal["territories", "villages", "indicators", "figures"],
        typer.Argument(help="What the file holds."),
    ],
    file: Annotated[Path | None, typer.Argument(help="A CSV or xlsx file.")] = None,
    year: Annotated[
        int | None,
        typer.Option(
            min=2000, max=2100, help="The year of an indicator set, or of figures in a file without one."
        ),
    ] = None,
    options: Annotated[
        Path | None, typer.Option(help="For indicators: a file with the options of choices and scales.")
    ] = None,
    source: Annotated[str, typer.Option(help="For figures: code of the body that supplies them.")] = "",
    dry_run: Annotated[bool, typer.Option(help="For figures: only say what was understood.")] = False,
    refused: Annotated[Path | None, typer.Option(help="For figures: where to write refused lines.")] = None,
    again: Annotated[bool, typer.Option(help="For figures: load a file a second time.")] = False,
    undo: Annotated[int | None, typer.Option(help="For figures: number of a load to take back.")] = None,
) -> None:
    """Load reference data (a file with a bad line changes nothing), or figures of a body (good lines are taken)."""
    from storage.commands import load_file

    if (options is not None and what != "indicators") or (year is not None and what in PLACES):
        raise typer.BadParameter("--options is for indicators, --year for indicators and figures")
    if what == "figures" and undo is not None:
        typer.echo(do(lambda settings: figures.undo_load(settings, undo)))
        return
    if file is None:
        raise typer.BadParameter("name a file")
    if what == "figures":
        figures.load_figures(file, source, year, refused, dry_run=dry_run, again=again)
        return

    async def work(settings: Settings) -> Any:
        from storage.reading import UnreadableFile

        try:
            return await write(settings, load_file, what, file, year, options)
        except UnreadableFile as error:
            raise Refused(f"{file.name} cannot be read: {error}") from None

    report = do(work)
    for one in report.refused:
        typer.echo(f"line {one.line}: {one.code}: {one.reason} {one.about}".rstrip(), err=True)
    counts = f"new {len(report.new)}, changed {len(report.changed)}, the same {len(report.unchanged)}"
    typer.echo(f"{counts}, refused {len(report.refused)}" + ("" if report.done else ": nothing was changed"))
    if not report.done:
        raise typer.Exit(1)
