"""Backups: database and files of one moment in one file, the same from SQLite and PostgreSQL, restored into either.

The file is a zip: `about.json` (version of the tables, what each holds), a JSON line a row for each table, and the kept
files. It holds everything people said, so only its owner may read it.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Table

from storage import migrate
from storage.clock import real_time
from storage.copying import (
    Content,
    Sum,
    Values,
    from_plain,
    go_on_from,
    insert_rows,
    is_empty,
    last_numbers,
    plain,
    read_rows,
    steady,
    tables,
)
from storage.failures import CannotCopy
from storage.files import FileStore
from storage.files_used import used_files
from storage.replicas import upkeep
from storage.schema import Connection

FORMAT = 1
ABOUT = "about.json"
PASSING = frozenset({"replicas", "sayings"})
"""Tables about processes that run now; they are left out."""


@dataclass(frozen=True)
class Backup:
    """What a backup holds."""

    at: datetime
    revision: str
    rows: int
    files: int
    missing: int = 0


def write_backup(connection: Connection, files: FileStore, target: Path) -> Backup:
    """Write a backup; `target` appears only when it is whole. Raises CannotCopy when there is something already."""
    if target.exists():
        raise CannotCopy(f"{target} exists already: nothing is written over")
    steady(connection)
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as raw:
            with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
                backup = _write(connection, files, archive)
            raw.flush()
            os.fsync(raw.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return backup


def _write(connection: Connection, files: FileStore, archive: zipfile.ZipFile) -> Backup:
    at, revision, contents = real_time(), migrate.revision_of(connection), {}
    for table in tables():
        if table.name in PASSING:
            continue
        passed = Sum()
        with archive.open(f"tables/{table.name}.jsonl", "w", force_zip64=True) as lines:
            for row in passed.over(read_rows(connection, table)):
                lines.write(json.dumps(plain(row), ensure_ascii=False).encode() + b"\n")
        contents[table.name] = passed.content
    kept, missing = _write_files(files, sorted(used_files(connection)), archive)
    about = {
        "format": FORMAT,
        "at": at.isoformat(),
        "revision": revision,
        "tables": {name: asdict(content) for name, content in contents.items()},
        "last": last_numbers(connection),
        "files": kept,
        "missing": missing,
    }
    archive.writestr(ABOUT, json.dumps(about))
    return Backup(at, revision, sum(content.rows for content in contents.values()), len(kept), len(missing))


def _write_files(files: FileStore, names: list[str], archive: zipfile.ZipFile) -> tuple[list[str], list[str]]:
    """Write the kept files; those that were deleted meanwhile, because somebody was forgotten, are named."""
    kept, missing = [], []
    for name in names:
        try:
            archive.write(files.path(name), f"files/{name}", zipfile.ZIP_STORED)
            kept.append(name)
        except FileNotFoundError:
            missing.append(name)
    return kept, missing


def note_backup(connection: Connection, backup: Backup, file: str) -> None:
    """Note that a backup was written, for those who watch over it."""
    connection.execute(upkeep.delete().where(upkeep.c.what == "backup"))
    connection.execute(upkeep.insert(), {"what": "backup", "at": backup.at, "detail": file})


def restore_backup(connection: Connection, files: FileStore, source: Path) -> Backup:
    """Bring a backup into an empty database, and its files into their folder; inside one transaction.

    Raises CannotCopy when the database is not empty, or the backup is none, damaged or of a later program.
    """
    if not is_empty(connection):
        raise CannotCopy("the database is not empty: a backup is restored into an empty one")
    try:
        with zipfile.ZipFile(source) as archive:
            return _restore(connection, files, archive)
    except (zipfile.BadZipFile, json.JSONDecodeError, KeyError, EOFError) as error:
        raise CannotCopy(f"{source.name} is no whole backup ({type(error).__name__})") from error


def _restore(connection: Connection, files: FileStore, archive: zipfile.ZipFile) -> Backup:
    about = json.loads(archive.read(ABOUT))
    if about["format"] != FORMAT:
        raise CannotCopy("the backup was written by a later program")
    migrate.upgrade(connection, about["revision"])
    rows = 0
    for table in tables():
        content = about["tables"].get(table.name)
        if content is None:
            continue
        connection.execute(table.delete())
        passed = Sum()
        insert_rows(connection, table, passed.over(_lines(archive, table)))
        if passed.content != Content(**content):
            raise CannotCopy(f"table {table.name} of the backup is damaged")
        rows += passed.content.rows
    go_on_from(connection, about["last"])
    for name in about["files"]:
        if files.keep(archive.read(f"files/{name}")) != name:
            raise CannotCopy(f"file {name} of the backup is damaged")
    migrate.upgrade(connection)
    connection.execute(upkeep.delete().where(upkeep.c.what == "restore"))
    connection.execute(upkeep.insert(), {"what": "restore", "at": real_time(), "detail": about["at"]})
    at = datetime.fromisoformat(about["at"])
    return Backup(at, about["revision"], rows, len(about["files"]), len(about["missing"]))


def _lines(archive: zipfile.ZipFile, table: Table) -> Iterator[Values]:
    with archive.open(f"tables/{table.name}.jsonl") as lines:
        for line in lines:
            yield from_plain(table, cast("dict[str, Any]", json.loads(line)))
