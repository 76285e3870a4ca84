"""The command that shows or freezes the coming set of indicators."""

from __future__ import annotations

from typing import Annotated

import typer

from commands.doing import do, write


def freeze(
    year: Annotated[int, typer.Option(min=2000, max=2100, help="The year whose set of indicators it is.")],
    yes: Annotated[bool, typer.Option("--yes", help="Freeze it; without this it is only shown.")] = False,
) -> None:
    """Show the coming set of indicators, or freeze it: a frozen set never changes."""
    from storage.commands import freeze_year

    frozen = do(lambda settings: write(settings, freeze_year, year, yes))
    for line in frozen.lines:
        typer.echo(line)
    if frozen.problem:
        typer.echo(f"el-unu: {frozen.problem}", err=True)
        raise typer.Exit(1)
    typer.echo("frozen" if frozen.done else "to freeze it, give --yes")
