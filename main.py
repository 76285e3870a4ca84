"""Эл үнү: the command line, and the one place where everything is put together."""

import typer

from commands import (
    backups,
    check,
    consultation,
    dead,
    freezing,
    inviting,
    keeping,
    letters,
    loading,
    move,
    papers,
    running,
)

COMMANDS = (
    running.run,
    running.demo,
    inviting.invite,
    inviting.confirm,
    loading.load,
    letters.letter,
    freezing.freeze,
    papers.report,
    papers.reports,
    papers.sheet,
    papers.paper,
    consultation.consultation,
    keeping.clock,
    check.check,
    dead.dead,
    backups.backup,
    backups.restore,
    move.move,
)

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="The bot of the Annual Report.",
)
for command in COMMANDS:
    cli.command()(command)


if __name__ == "__main__":
    cli()
