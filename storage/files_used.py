"""Which files rows and drafts still point at."""

from __future__ import annotations

import re

from sqlalchemy import select

from storage.drafts import drafts
from storage.problems import problem_photos, problems
from storage.schema import Connection

HASH = re.compile(r"[0-9a-f]{64}")


def used_files(connection: Connection) -> frozenset[str]:
    """The names of all files that are pointed at."""
    photos = {row[0] for row in connection.execute(select(problem_photos.c.file))}
    voices = {row[0] for row in connection.execute(select(problems.c.voice)) if row[0]}
    drafted = {name for row in connection.execute(select(drafts.c.data)) for name in HASH.findall(row[0])}
    return frozenset(photos | voices | drafted)
