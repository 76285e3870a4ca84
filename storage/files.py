"""Files by the hash of what is in them, safe on the disk before any row points at them."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Collection, Iterable
from pathlib import Path

from storage.failures import DatabaseAway


class FileStore:
    """The folder `files` of a data directory; every file's name is the SHA-256 of its bytes."""

    def __init__(self, data_dir: Path) -> None:
        self.folder = data_dir / "files"
        self.folder.mkdir(parents=True, exist_ok=True)

    def keep(self, content: bytes) -> str:
        """Write bytes to the disk and give their name; the same bytes are kept once.

        Raises DatabaseAway when the disk takes nothing: what came with them is then not acknowledged either.
        """
        name = hashlib.sha256(content).hexdigest()
        path = self.path(name)
        try:
            if path.exists():
                os.utime(path)
            else:
                self._write(path, content)
        except OSError as error:
            raise DatabaseAway(f"files cannot be written: {error.strerror or error}") from error
        return name

    def path(self, name: str) -> Path:
        """Where a file is."""
        return self.folder / name

    def _write(self, path: Path, content: bytes) -> None:
        with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as part:
            try:
                part.write(content)
                part.flush()
                os.fsync(part.fileno())
            except OSError:
                Path(part.name).unlink(missing_ok=True)
                raise
        os.replace(part.name, path)  # noqa: PTH105
        _sync_folder(self.folder)

    def drop(self, names: Iterable[str]) -> None:
        """Delete files at once, as somebody who is forgotten may expect; nothing may point at them any more."""
        for name in names:
            self.path(name).unlink(missing_ok=True)

    def sweep(self, used: Collection[str], older_than_seconds: float = 3600) -> int:
        """Delete files that nothing points at any more; the number of those deleted."""
        before = time.time() - older_than_seconds
        gone = [
            path for path in self.folder.iterdir() if path.name not in used and path.stat().st_mtime < before
        ]
        for path in gone:
            path.unlink()
        return len(gone)


def adopt(path: Path) -> str:
    """Take a finished file in under the name of its bytes, in the folder it lies in, and give that name."""
    with path.open("r+b") as file:
        name = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
    path.replace(path.with_name(name))
    _sync_folder(path.parent)
    return name


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
