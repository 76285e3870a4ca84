"""Эл үнү: the command line, and the one place where everything is put together."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Literal, TypeVar

import typer

from bot.settings import Settings, WrongSettings, read_settings
from storage.failures import StorageError

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="The bot of the Annual Report.",
)
T = TypeVar("T")

Language = Literal["ky", "ru", "en"]
Role = Literal[
    "head",
    "deputy",
    "kenesh",
    "union",
    "partner",
    "state_body",
    "cso",
    "president_office",
    "admin",
    "section",
]


PLACES = ("territories", "villages")


class Refused(Exception):
    """Why a command cannot be done, in one line for the operator."""


def _do(work: Callable[[Settings], Awaitable[T]]) -> T:
    """Run a command; whatever the operator can mend is one line and exit code 1."""
    try:
        settings = read_settings()
        try:
            return asyncio.run(work(settings))  # type: ignore[arg-type]
        except StorageError as error:
            raise Refused(f"{settings.store_variable}: {error}") from None
    except (WrongSettings, Refused) as error:
        typer.echo(f"el-unu: {error}", err=True)
    except OSError as error:
        typer.echo(f"el-unu: {error.strerror or error}: {error.filename or ''}", err=True)
    raise typer.Exit(1)


@cli.command()
def run() -> None:
    """Serve people: by webhook when WEBHOOK_URL is set, else by long polling."""
    from bot.running import CannotRun, serve

    async def work(settings: Settings) -> None:
        from handlers.wiring import set_general_commands, wire
        from scheduler.running import start_scheduler

        try:
            await serve(settings, wire, start_scheduler, set_general_commands)
        except CannotRun as error:
            raise Refused(str(error)) from None

    if sys.platform == "win32":
        _do(work)
        return
    import uvloop

    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    _do(work)


@cli.command()
def demo(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the chat page; 0 lets the machine choose.")
    ] = 8600,
) -> None:
    """Try everything on this machine: an invented country, and a stand-in for Telegram with a chat page."""
    from demo.running import run_demo

    try:
        run_demo(port)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else str(error)
        typer.echo(f"el-unu: --port {port}: {why}", err=True)
        raise typer.Exit(1) from None


@cli.command()
def invite(
    role: Annotated[Role | None, typer.Option(help="The role to give.")] = None,
    territory: Annotated[str, typer.Option(help="Code of the territory.")] = "",
    lang: Annotated[Language | None, typer.Option(help="Language to begin in.")] = None,
    section: Annotated[str, typer.Option(help="For a section: code of the group of indicators.")] = "",
    body: Annotated[str, typer.Option(help="For a state body: its code.")] = "",
    subjects: Annotated[str, typer.Option(help="For a state body: groups of indicators, by commas.")] = "",
    revoke: Annotated[str, typer.Option(help="A link to revoke, with the role it gave.")] = "",
    file: Annotated[
        Path | None, typer.Option("--from", help="Many at once: a CSV or xlsx with code or name, role, lang.")
    ] = None,
    out: Annotated[
        Path, typer.Option(help="With --from: a new folder for links, QR codes and pages to print.")
    ] = Path("invitations"),
) -> None:
    """Print a one-time link that gives a role, make many from a file, or revoke one."""
    from storage.commands import invite_role, revoke_link

    async def work(settings: Settings) -> str:
        if revoke:
            if not await _write(settings, revoke_link, revoke):
                raise Refused("there is no such link")
            return "revoked"
        if role is None:
            raise Refused("--role is missing")
        name = await _bot_name(settings)
        if file is not None:
            return await _invite_many(settings, role, file, out, name)
        made = await _write(settings, invite_role, role, territory, section, lang or "", body, subjects)
        if made.problem:
            raise Refused(made.problem)
        return _link(name, made.token)

    typer.echo(_do(work))


def _link(bot_name: str, token: str) -> str:
    return f"https://t.me/{bot_name}?start=r_{token}"


async def _invite_many(settings: Settings, role: str, file: Path, out: Path, bot_name: str) -> str:
    """Check a list, write its files, and only then make the links: what cannot be written lets nobody in."""
    from reports.invitations import Letter, Sender, files
    from storage.commands import check_invitations, make_invitations
    from storage.reading import UnreadableFile, read_rows
    from storage.roles import LINK_DAYS

    _empty(out)
    try:
        checked, cycle, now = await _write(settings, check_invitations, read_rows(file), role)
    except UnreadableFile as error:
        raise Refused(f"{file.name}: {error}") from None
    if checked.refused:
        lines = "\n".join(f"line {number}: {reason}" for number, reason in checked.refused)
        raise Refused(f"nothing was made\n{lines}")
    letters = [
        Letter(one.territory, one.names, one.above, one.role, one.language, _link(bot_name, one.token))
        for one in checked.invitees
    ]
    until = (now + timedelta(days=LINK_DAYS)).astimezone(settings.zone).date()
    sender = Sender(cycle.year, until, settings.union_phone, not cycle.decree, cycle.invented)
    _save(out, files(letters, sender))
    try:
        await _write(settings, make_invitations, checked.invitees)
    except BaseException:
        shutil.rmtree(out)
        raise
    return f"{len(letters)} links: {out / 'links.csv'}, {out / 'invitations.pdf'}, {out / 'qr'}"


def _empty(folder: Path) -> None:
    """Refuse a folder that holds something."""
    if folder.exists() and any(folder.iterdir()):
        raise Refused(f"{folder} is not empty: links cannot be made again, so nothing is written over")


def _save(folder: Path, content: dict[str, bytes]) -> None:
    """Write files into a folder that only its owner may open: whoever has a link gets in."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, made in content.items():
        target = folder / name
        target.parent.mkdir(mode=0o700, exist_ok=True)
        target.write_bytes(made)


@cli.command()
def confirm(
    role: Annotated[
        int | None, typer.Argument(help="Number of the role; none lists those that wait.")
    ] = None,
) -> None:
    """List roles that wait for confirmation, or confirm one."""
    from storage.commands import confirm_one, list_unconfirmed

    async def work(settings: Settings) -> list[str]:
        if role is None:
            return await _write(settings, list_unconfirmed)
        if not await _write(settings, confirm_one, role):
            raise Refused(f"role {role} does not wait for confirmation")
        return [f"confirmed: {role}"]

    typer.echo("\n".join(_do(work)) or "nobody waits")


@cli.command()
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
        typer.echo(_do(lambda settings: _undo_figures(settings, undo)))
        return
    if file is None:
        raise typer.BadParameter("name a file")
    if what == "figures":
        _load_figures(file, source, year, refused, dry_run=dry_run, again=again)
        return

    async def work(settings: Settings) -> Any:
        from storage.reading import UnreadableFile

        try:
            return await _write(settings, load_file, what, file, year, options)
        except UnreadableFile as error:
            raise Refused(f"{file.name} cannot be read: {error}") from None

    report = _do(work)
    for one in report.refused:
        typer.echo(f"line {one.line}: {one.code}: {one.reason} {one.about}".rstrip(), err=True)
    counts = f"new {len(report.new)}, changed {len(report.changed)}, the same {len(report.unchanged)}"
    typer.echo(f"{counts}, refused {len(report.refused)}" + ("" if report.done else ": nothing was changed"))
    if not report.done:
        raise typer.Exit(1)


async def _undo_figures(settings: Settings, number: int) -> str:
    from storage.figure_commands import CannotAsk, undo

    try:
        return await _write(settings, undo, number)
    except CannotAsk as error:
        raise Refused(str(error)) from None


def _load_figures(
    file: Path, source: str, year: int | None, refused: Path | None, *, dry_run: bool, again: bool
) -> None:
    """Say what was understood of a file, write its refused lines beside it, and load the rest."""
    from domain.columns import NotUnderstood
    from storage import figure_commands as commands
    from storage.figure_tables import read_table
    from storage.reading import UnreadableFile

    async def work(settings: Settings, folder: Path) -> None:
        try:
            task = await _write(settings, commands.reading_task, file, folder, source, year)
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
        before = await _write(settings, commands.loaded_before, name)
        if before is not None and not again:
            typer.confirm(f"this very file is load {before.id} already; load it again?", abort=True)
        commands.keep_file(settings.data_dir, file)
        load = await _write(settings, commands.load_understood, understood, name, file.name)
        typer.echo(f"load {load.id}: {load.lines} figures")

    with TemporaryDirectory() as folder:
        _do(lambda settings: work(settings, Path(folder)))


@cli.command()
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
            asking = await _write(settings, asking_of, body, territory, year, settings.union_phone)
        except CannotAsk as error:
            raise Refused(str(error)) from None
        out.mkdir(parents=True, exist_ok=True)
        stem = f"el-unu-{body}-{year}-{territory}-{lang}"
        made = {"pdf": make_letter(asking, lang), "xlsx": make_letter_table(asking, lang)}
        for ending, content in made.items():
            (out / f"{stem}.{ending}").write_bytes(content)
        return [out / f"{stem}.{ending}" for ending in made]

    for path in _do(work):
        typer.echo(path)


@cli.command()
def freeze(
    year: Annotated[int, typer.Option(min=2000, max=2100, help="The year whose set of indicators it is.")],
    yes: Annotated[bool, typer.Option("--yes", help="Freeze it; without this it is only shown.")] = False,
) -> None:
    """Show the coming set of indicators, or freeze it: a frozen set never changes."""
    from storage.commands import freeze_year

    frozen = _do(lambda settings: _write(settings, freeze_year, year, yes))
    for line in frozen.lines:
        typer.echo(line)
    if frozen.problem:
        typer.echo(f"el-unu: {frozen.problem}", err=True)
        raise typer.Exit(1)
    typer.echo("frozen" if frozen.done else "to freeze it, give --yes")


@cli.command()
def report(
    territory: Annotated[str, typer.Option(help="Code of a community, district, region or the country.")],
    year: Annotated[int, typer.Option(min=2000, max=2100, help="The year described.")],
    lang: Annotated[Language, typer.Option(help="Language of the report.")] = "ky",
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path(),
) -> None:
    """Write the PDF of a territory's report."""

    async def work(settings: Settings) -> Path:
        from reports import make_report
        from storage.commands import evidence_of

        evidence = await _write(settings, evidence_of, territory, year)
        if evidence is None:
            raise Refused(f"there is no territory {territory}")
        out.mkdir(parents=True, exist_ok=True)
        target = out / f"el-unu-{year}-{territory}-{lang}.pdf"
        target.write_bytes(make_report(evidence, lang))
        return target

    typer.echo(_do(work))


@cli.command()
def sheet(
    territory: Annotated[str, typer.Option(help="Code of a community.")],
    year: Annotated[int, typer.Option(help="The year described.")],
    lang: Annotated[Language, typer.Option(help="Language of the table.")] = "ky",
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path(),
) -> None:
    """Write a community's questionnaire as a table (xlsx) that can be filled and sent back in chat."""
    from reports.workbook import make_sheet

    _hand_out(territory, year, lang, out, "table.xlsx", make_sheet)


@cli.command()
def paper(
    territory: Annotated[str, typer.Option(help="Code of a community.")],
    year: Annotated[int, typer.Option(help="The year described.")],
    lang: Annotated[Language, typer.Option(help="Language of the form.")] = "ky",
    out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path(),
) -> None:
    """Write a community's questionnaire as a paper form (PDF) with the QR code that opens its entry."""
    from reports.paper import make_paper

    _hand_out(territory, year, lang, out, "form.pdf", make_paper)


def _hand_out(
    territory: str, year: int, lang: str, out: Path, file: str, make: Callable[[Any, str], bytes]
) -> None:
    """Write one file of a community's questionnaire; `file` is its word and ending."""
    from locales import texts
    from storage.commands import handout_of

    async def work(settings: Settings) -> Any:
        phone = settings.union_phone or texts(lang)("phone-later")
        bot_name = await _bot_name(settings) if file.endswith(".pdf") else ""
        handout = await _write(settings, handout_of, territory, year, phone, bot_name)
        if handout is None:
            raise Refused(f"there is no community {territory} that is asked about {year}")
        return handout

    handout = _do(work)
    out.mkdir(parents=True, exist_ok=True)
    word, _, kind = file.partition(".")
    target = out / f"el-unu-{word}-{year}-{territory}-{lang}.{kind}"
    target.write_bytes(make(handout, lang))
    typer.echo(target)


async def _bot_name(settings: Settings) -> str:
    """The bot's name, which its links need. Raises Refused."""
    from telegram import Bot
    from telegram.error import InvalidToken, TelegramError

    try:
        async with Bot(settings.token, f"{settings.bot_api_url}/bot") as bot:
            return bot.username
    except InvalidToken:
        raise Refused("BOT_TOKEN: the Bot API does not know this token") from None
    except TelegramError as error:
        raise Refused(f"BOT_API_URL: no answer from the Bot API ({error.message})") from None


@cli.command()
def clock(step: Annotated[str, typer.Argument(help="How far to move the clock: +1d, +6h or +30m.")]) -> None:
    """Move the program's clock forward; it never goes back."""
    from storage.clock import move_clock

    units = {"d": "days", "h": "hours", "m": "minutes"}
    number, unit = step[1:-1], step[-1:]
    if not re.fullmatch(r"\+[0-9]+[dhm]", step):
        raise typer.BadParameter("write it as +1d, +6h or +30m")

    async def work(settings: Settings) -> timedelta:
        try:
            return await _write(settings, move_clock, timedelta(**{units[unit]: int(number)}))
        except (ValueError, OverflowError):
            raise Refused("the clock goes no farther than a century") from None

    typer.echo(f"offset {_do(work)}")


@cli.command()
def check() -> None:
    """Say how the database is: people, drafts, submissions, deliveries, dead letters, forged taps, the clock."""
    from storage.commands import state_of_store

    for line in _do(lambda settings: _write(settings, state_of_store)):
        typer.echo(line)


async def _write(settings: Settings, fn: Callable[..., T], *args: Any) -> T:
    """Run one transaction on the store of the settings."""
    from storage.clock import real_time, start_clock
    from storage.engine import open_store
    from storage.seeding import seed_reference

    settings.ready_folder()
    store = await open_store(settings.store_url)
    try:
        await store.write(seed_reference)
        await store.write(start_clock, settings.clock_start, real_time())
        return await store.write(fn, *args)
    finally:
        await store.close()


if __name__ == "__main__":
    cli()
