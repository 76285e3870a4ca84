"""The command that moves everything from SQLite to PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from bot.settings import DATABASE, Settings
from commands.doing import Refused, do

if TYPE_CHECKING:
    from pathlib import Path

    from storage.moving import Proof


def move(to: Annotated[str, typer.Option(help="An empty PostgreSQL: postgresql+asyncpg://…")]) -> None:
    """Copy the whole SQLite database to an empty PostgreSQL, and prove that both hold the same; the bot must be stopped."""
    from storage.alone import alone
    from storage.engine import open_store, sqlite_file
    from storage.failures import CannotCopy, StorageError
    from storage.moving import Differs
    from storage.moving import move as move_rows

    async def work(settings: Settings) -> list[Proof]:
        path = sqlite_file(settings.store_url)
        if path is None:
            raise Refused(f"{settings.store_variable}: the move begins at SQLite")
        if not DATABASE.fullmatch(to) or not to.startswith("postgresql"):
            raise Refused("--to must begin with postgresql+asyncpg://")
        with alone(settings.store_url):
            return await copied(path)

    async def copied(path: Path) -> list[Proof]:
        try:
            store = await open_store(to, migrate=False)
            try:
                return await store.write(move_rows, path, lambda table: typer.echo(f"  {table}", err=True))
            finally:
                await store.close()
        except Differs as error:
            _show(error.proofs)
            raise Refused(str(error)) from None
        except CannotCopy as error:
            raise Refused(str(error)) from None
        except StorageError as error:
            raise Refused(f"--to: {error}") from None

    _show(do(work))
    typer.echo("both hold the same; now set DATABASE_URL, keep DATA_DIR with its files, and start")


def _show(proofs: list[Proof]) -> None:
    typer.echo(f"{'table':28} {'rows':>10} {'rows there':>10}  digest")
    for proof in proofs:
        digests = proof.here.digest[:12] + ("" if proof.same else f" is {proof.there.digest[:12]} there")
        typer.echo(f"{proof.table:28} {proof.here.rows:>10} {proof.there.rows:>10}  {digests}")
