"""The commands that write a backup and bring one back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings
from commands.doing import do


def backup(file: Annotated[Path, typer.Argument(help="The file to write; it must not exist.")]) -> None:
    """Write database and files of this moment into one file, also while the bot runs."""
    from storage.backups import Backup, note_backup, write_backup
    from storage.engine import open_store
    from storage.files import FileStore

    async def work(settings: Settings) -> Backup:
        settings.ready_folder()
        store = await open_store(settings.store_url)
        try:
            made = await store.read(write_backup, FileStore(settings.data_dir), file)
            await store.write(note_backup, made, file.name)
        finally:
            await store.close()
        return made

    made = do(work)
    typer.echo(f"{file}: {made.rows} rows, {made.files} files, {made.at.isoformat(timespec='seconds')}")
    if made.missing:
        typer.echo(f"{made.missing} files were not there any more")


def restore(file: Annotated[Path, typer.Argument(help="A file that `backup` has written.")]) -> None:
    """Bring a backup into an empty database and its files into DATA_DIR; check that all of it arrived."""
    from storage.alone import alone
    from storage.backups import Backup, restore_backup
    from storage.engine import open_store
    from storage.files import FileStore

    async def work(settings: Settings) -> Backup:
        settings.ready_folder()
        with alone(settings.store_url):
            store = await open_store(settings.store_url, migrate=False)
            try:
                return await store.write(restore_backup, FileStore(settings.data_dir), file)
            finally:
                await store.close()

    made = do(work)
    typer.echo(
        f"restored: {made.rows} rows, {made.files} files, as of {made.at.isoformat(timespec='seconds')}"
    )
