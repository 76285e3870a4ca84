"""Which files rows and drafts still point at."""

from __future__ import annotations

import re

from sqlalchemy import Column, select

from storage.drafts import drafts
from storage.figure_loads import figure_loads
from storage.notices import consultation_answers, notices
from storage.people import people
from storage.problems import problem_photos, problems
from storage.schema import Connection

HASH = re.compile(r"[0-9a-f]{64}")


def used_files(connection: Connection) -> frozenset[str]:
    """The names of all files that are pointed at."""
    photos = {row[0] for row in connection.execute(select(problem_photos.c.file))}
    voices = {row[0] for row in connection.execute(select(problems.c.voice)) if row[0]}
    loaded = {row[0] for row in connection.execute(select(figure_loads.c.file)) if row[0]}
    sent = {row[0] for row in connection.execute(select(notices.c.file)) if row[0]}
    return frozenset(photos | voices | loaded | sent | _said(connection))


def _said(connection: Connection) -> set[str]:
    """The names of files in what is written down but in no column of their own."""
    return _written(connection, drafts.c.data, people.c.outside, consultation_answers.c.answers)


def _written(connection: Connection, *columns: Column[str]) -> set[str]:
    """The names of files that stand in JSON."""
    texts = (row[0] for column in columns for row in connection.execute(select(column).where(column != "")))
    return {name for text in texts for name in HASH.findall(text)}


def files_of(connection: Connection, person: int) -> frozenset[str]:
    """The files in what a person raised, has begun, answered to consultations, or said outside of any conversation."""
    mine = problems.c.raised_by == person
    photos = (
        select(problem_photos.c.file).join(problems, problems.c.id == problem_photos.c.problem).where(mine)
    )
    pointed = (photos, select(problems.c.voice).where(mine, problems.c.voice != ""))
    written = (
        select(drafts.c.data).where(drafts.c.person == person),
        select(people.c.outside).where(people.c.id == person),
        select(consultation_answers.c.answers).where(consultation_answers.c.person == person),
    )
    names = {row[0] for query in pointed for row in connection.execute(query)}
    texts = (row[0] for query in written for row in connection.execute(query))
    return frozenset(names | {name for text in texts for name in HASH.findall(text)})
