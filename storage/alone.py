"""One serving process a SQLite file: a lock of the operating system beside it, gone with whoever held it.

Short commands do not take it and run beside the server; processes on PostgreSQL may be several.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from storage.failures import AlreadyServed

ENDING = ".running"


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Be the only one who serves a database. Raises AlreadyServed, or OSError where no file can be made.

    An address that names no SQLite file is left to whoever opens it.
    """
    path = _file_of(url)
    if path is None:
        yield
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(path.name + ENDING).open("ab") as file:
        try:
            _lock(file)
        except OSError:
            raise AlreadyServed("is served by another process already") from None
        yield


def _file_of(url: str) -> Path | None:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        return None
    if address.get_backend_name() != "sqlite" or not address.database or address.database == ":memory:":
        return None
    return Path(address.database)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        """By `lockf`, which a forked process that makes documents does not inherit."""
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
