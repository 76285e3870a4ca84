"""The commands that let people in: links that give a role, and roles that wait for confirmation."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.settings import Settings
from commands.doing import Language, Refused, ask_bot_name, do, write

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
    from storage.role_commands import invite_role, revoke_link

    async def work(settings: Settings) -> str:
        if revoke:
            if not await write(settings, revoke_link, revoke):
                raise Refused("there is no such link")
            return "revoked"
        if role is None:
            raise Refused("--role is missing")
        name = await ask_bot_name(settings)
        if file is not None:
            return await _invite_many(settings, role, file, out, name)
        made = await write(settings, invite_role, role, territory, section, lang or "", body, subjects)
        if made.problem:
            raise Refused(made.problem)
        return _link(name, made.token)

    typer.echo(do(work))


def _link(bot_name: str, token: str) -> str:
    return f"https://t.me/{bot_name}?start=r_{token}"


async def _invite_many(settings: Settings, role: str, file: Path, out: Path, bot_name: str) -> str:
    """Check a list, write its files, and only then make the links: what cannot be written lets nobody in."""
    from reports.invitations import Letter, Sender, files
    from storage.invitations import LINK_DAYS
    from storage.reading import UnreadableFile, read_rows
    from storage.role_commands import check_invitations, make_invitations

    _empty(out)
    try:
        checked, cycle, now = await write(settings, check_invitations, read_rows(file), role)
    except UnreadableFile as error:
        raise Refused(f"{file.name}: {error}") from None
    if checked.refused:
        lines = "\n".join(f"line {number}: {reason}" for number, reason in checked.refused)
        raise Refused(f"nothing was made\n{lines}")
    letters = [
        Letter(
            one.territory, one.names, one.above, one.role, one.language, _link(bot_name, one.token), one.kind
        )
        for one in checked.invitees
    ]
    until = (now + timedelta(days=LINK_DAYS)).astimezone(settings.zone).date()
    sender = Sender(cycle.year, until, settings.union_phone, not cycle.decree, cycle.invented)
    _save(out, files(letters, sender))
    try:
        await write(settings, make_invitations, checked.invitees)
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


def confirm(
    role: Annotated[
        int | None, typer.Argument(help="Number of the role; none lists those that wait.")
    ] = None,
) -> None:
    """List roles that wait for confirmation, or confirm one."""
    from storage.role_commands import confirm_one, list_unconfirmed

    async def work(settings: Settings) -> list[str]:
        if role is None:
            return await write(settings, list_unconfirmed)
        if not await write(settings, confirm_one, role):
            raise Refused(f"role {role} does not wait for confirmation")
        return [f"confirmed: {role}"]

    typer.echo("\n".join(do(work)) or "nobody waits")
