"""Files by the hash of what is in them, safe on the disk before any row points at them."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Collection
from pathlib import Path


class FileStore:
    """The folder `files` of a data directory; every file's name is the SHA-256 of its bytes."""

    def __init__(self, data_dir: Path) -> None:
        self.folder = data_dir / "files"
        self.folder.mkdir(parents=True, exist_ok=True)

    def keep(self, content: bytes) -> str:
        """Write bytes to the disk and give their name; the same bytes are kept once."""
        name = hashlib.sha256(content).hexdigest()
        if not self.path(name).exists():
            self._write(self.path(name), content)
        return name

    def path(self, name: str) -> Path:
        """Where a file is."""
        return self.folder / name

    def _write(self, path: Path, content: bytes) -> None:
        with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        os.replace(part.name, path)  # noqa: PTH105
        _sync_folder(self.folder)

    def sweep(self, used: Collection[str], older_than_seconds: float = 86_400) -> int:
        """Delete files that nothing points at any more; the number of those deleted."""
        before = time.time() - older_than_seconds
        gone = [
            path for path in self.folder.iterdir() if path.name not in used and path.stat().st_mtime < before
        ]
        for path in gone:
            path.unlink()
        return len(gone)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
