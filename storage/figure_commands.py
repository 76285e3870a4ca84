"""What the command line does with figures of bodies: read a file outside of any transaction, load it, take it back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from domain.asking import Asking, asked_of
from domain.supply import Figure, RefusedLine, Scope
from locales import texts
from storage.asking import read_asking
from storage.commands import clock_time
from storage.cycles import current_cycle
from storage.figure_tables import Task, Understood, understood_rows
from storage.files import FileStore
from storage.reference import read_register
from storage.reference_indicators import read_indicator_set
from storage.refused_lines import place_label, refused_csv
from storage.schema import Connection
from storage.supplying import Load, load_by_id, load_figures, load_of_file, undo_load

MOST_SHOWN = 20


class CannotAsk(Exception):
    """Why a command about figures cannot be done, in one line."""


def reading_task(connection: Connection, path: Path, folder: Path, source: str, year: int | None) -> Task:
    """The task of reading a file; `source` is the body's code. Raises CannotAsk for a body nobody knows."""
    now = clock_time(connection)
    indicators = read_indicator_set(connection, current_cycle(connection, now.date()).year)
    if source and source not in indicators.bodies:
        raise CannotAsk(f"there is no body {source}: it is one of {', '.join(indicators.bodies)}")
    register = read_register(connection)
    return Task(path, folder, register, indicators, now.year, Scope(), source, year)


def hash_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def keep_file(data_dir: Path, path: Path) -> str:
    """Keep a file as it was handed in, so that its figures can be traced; its name there."""
    return FileStore(data_dir).keep(path.read_bytes())


def loaded_before(connection: Connection, file: str) -> Load | None:
    """The load of this very file that still counts, or None."""
    return load_of_file(connection, file)


def load_understood(connection: Connection, understood: Understood, file: str, name: str) -> Load:
    """Load what was understood of a file."""
    bodies = understood.summary.bodies
    body = next(iter(bodies)) if len(bodies) == 1 else ""
    now = clock_time(connection)
    rows = understood_rows(understood.rows)
    return load_figures(connection, rows, body=body, file=file, name=name, by=None, now=now)


def undo(connection: Connection, number: int) -> str:
    """Take a load back. Raises CannotAsk when there is none or it was taken back before."""
    load = load_by_id(connection, number)
    if load is None:
        raise CannotAsk(f"there is no load {number}")
    if not undo_load(connection, number, None, clock_time(connection)):
        raise CannotAsk(f"load {number} was taken back before")
    return f"load {number} taken back: {load.lines} figures count no longer"


def preview_lines(task: Task, understood: Understood) -> Iterator[str]:
    """What was understood of a file, line by line, for the operator."""
    one = understood.summary
    yield f"shape: {one.shape}" + (f", sheet {one.sheet}" if one.sheet else "")
    if one.other_sheets:
        yield f"sheets not read: {', '.join(one.other_sheets)}"
    yield f"columns: {', '.join(one.columns)}"
    yield f"body: {', '.join(sorted(one.bodies)) or '-'}; years: {', '.join(map(str, sorted(one.years))) or '-'}"
    yield f"territories {len(one.territories)}, indicators {len(one.indicators)}, values {one.values}"
    told = (
        (one.without, "cells without a value"),
        (one.repeated, "equal repetitions"),
        (one.dated, "years written as dates"),
        (one.of_others, "values that another body usually supplies"),
    )
    yield from (f"{n} {words}" for n, words in told if n)
    yield from (f"taken times: {column}" for column in one.scaled)
    if one.unusual:
        yield f"{one.unusual} outside the usual range, such as {_shown(task, one.examples[0])}"
    yield from refused_lines(task, understood)


def refused_lines(task: Task, understood: Understood) -> Iterator[str]:
    """The first refused lines, and how many there are."""
    for one in understood.refused[:MOST_SHOWN]:
        yield f"line {one.line}: {one.cell}: {one.reason} {one.about}{_candidates(task, one)}".rstrip()
    yield f"refused {understood.summary.refused}"


def _candidates(task: Task, one: RefusedLine) -> str:
    names = [f"{code} {place_label(task.register, code, texts('en'))}" for code in one.codes]
    return f" ({'; '.join(names)})" if names else ""


def _shown(task: Task, one: Figure) -> str:
    return (
        f"{one.cell}: {one.indicator} {place_label(task.register, one.territory, texts('en'))}: {one.number}"
    )


def refused_file(task: Task, understood: Understood) -> bytes:
    """The refused lines as a CSV."""
    return refused_csv(understood.refused, understood.summary.refused, task.register, texts("en"))


def asking_of(connection: Connection, body: str, territory: str, year: int, phone: str) -> Asking:
    """What a letter is made from. Raises CannotAsk for what is not known, or where there is nothing to ask."""
    register, indicators = read_register(connection), read_indicator_set(connection, year)
    if territory not in register.by_code:
        raise CannotAsk(f"there is no territory {territory}")
    if body not in indicators.bodies or not asked_of(indicators, body):
        known = [code for code in indicators.bodies if asked_of(indicators, code)]
        raise CannotAsk(f"there is nothing to ask {body} for: a letter may go to {', '.join(known)}")
    on = clock_time(connection).date()
    return read_asking(
        connection, register, indicators, body=body, territory=territory, year=year, on=on, phone=phone
    )
