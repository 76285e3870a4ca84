"""How long the figures of bodies take from a spreadsheet into the database, and how much memory grows over it."""

from __future__ import annotations

import io
import itertools
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook
from sqlalchemy import Connection, create_engine

from benchmarks.whole import ROOT
from domain.indicators import IndicatorSet
from domain.places import Register
from domain.supply import Scope
from storage.clock import real_time
from storage.figure_tables import Task, read_table, understood_rows
from storage.reference import read_register
from storage.reference_indicators import read_indicator_set
from storage.seeding import seed_reference
from storage.supplying import load_figures
from storage.tables import metadata

FEW, MANY = 30_000, 300_000
YEARS = range(2014, 2027)
WARM = 1000
SHEET = "xl/worksheets/sheet1.xml"


def _cells(register: Register, indicators: IndicatorSet) -> Iterable[tuple[str, str, int]]:
    """Every cell there may be: year by year, all indicators of all communities."""
    codes = [one.code for one in register.territories if one.has_lsg]
    numeric = [one.code for one in indicators.indicators if one.numeric and not one.private]
    return ((place, code, year) for year in YEARS for code in numeric for place in codes)


def _write(path: Path, cells: Iterable[tuple[str, str, int]]) -> None:
    """A spreadsheet with a row a figure, written without keeping it in memory."""
    empty = io.BytesIO()
    Workbook().save(empty)
    with zipfile.ZipFile(empty) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != SHEET:
                new.writestr(name, old.read(name))
        with new.open(SHEET, "w") as sheet:
            sheet.write(
                b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            )
            titles = [
                f'<c t="inlineStr"><is><t>{one}</t></is></c>'
                for one in ("code", "indicator", "year", "value")
            ]
            sheet.write(f"<row>{''.join(titles)}</row>".encode())
            for n, (place, code, year) in enumerate(cells):
                texts = "".join(f'<c t="inlineStr"><is><t>{one}</t></is></c>' for one in (place, code))
                sheet.write(f"<row>{texts}<c><v>{year}</v></c><c><v>{n % 97}</v></c></row>".encode())
            sheet.write(b"</sheetData></worksheet>")


def _load(connection: Connection, task: Task) -> int:
    understood = read_table(task)
    rows = understood_rows(understood.rows)
    load = load_figures(connection, rows, body="nsc", file="", name="", by=None, now=real_time())
    return load.lines


def _megabytes() -> float:
    """The most memory this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(folder: Path) -> None:
    """In a process of its own: load a small table to be warm, then the large one; print figures, seconds, growth."""
    engine = create_engine(f"sqlite:///{folder / 'store.sqlite3'}")
    with engine.begin() as connection:
        register, indicators = read_register(connection), read_indicator_set(connection, 2026)
        tasks = [
            Task(folder / name, folder, register, indicators, 2027, Scope(), "nsc")
            for name in ("warm.xlsx", "all.xlsx")
        ]
        _load(connection, tasks[0])
        before, begun = _megabytes(), time.perf_counter()
        lines = _load(connection, tasks[1])
    print(lines, time.perf_counter() - begun, _megabytes() - before)


def measure(count: int) -> tuple[float, float]:
    """Seconds and megabytes of growth for so many figures, from the file to the commit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with create_engine(f"sqlite:///{folder / 'store.sqlite3'}").begin() as connection:
            metadata.create_all(connection)
            seed_reference(connection)
            register, indicators = read_register(connection), read_indicator_set(connection, 2026)
        _write(folder / "warm.xlsx", itertools.islice(_cells(register, indicators), WARM))
        _write(folder / "all.xlsx", itertools.islice(_cells(register, indicators), count))
        command = [sys.executable, "-m", "benchmarks.importing", name]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    if int(done[0]) != count:
        raise RuntimeError(f"{done[0]} of {count} figures were loaded")
    return float(done[1]), float(done[2])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
