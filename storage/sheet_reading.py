"""Reading a questionnaire that comes back as a workbook: within bounds, cell by cell, with nothing calculated.

Only what the program itself made is opened: it is known by its hidden sheet. What the cells mean is `domain.sheets`'.
"""

from __future__ import annotations

import io
import json
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

HIDDEN = "el-unu"
LARGEST_UNPACKED = 8 * 1024 * 1024
MOST_PARTS = 300
MOST_ROWS = 400
MOST_COLUMNS = 60
LONGEST_CELL = 1600
LONGEST_FACT = 8000
END = b"PK\x05\x06"
NAMED = re.compile(rf"""name=["']{HIDDEN}["']""".encode())

Read = dict[str, Any]
"""What a workbook of ours says, as JSON: `problem` (a word, or ""), `about` (its hidden facts) and `rows`, each with
its number, its code and the cells answer, skip and comment as [kind, text]."""


def read_sheet(content: bytes) -> Read | None:
    """What a workbook of ours says; None for any other file.

    Problems: macros, too-large, broken, too-many-rows, layout.
    """
    if not content.startswith(b"PK") or not _few_parts(content):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if not _ours(packed):
                return None
            if any(part.filename.lower().endswith("vbaproject.bin") for part in packed.infolist()):
                return _problem("macros")
            if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
                return _problem("too-large")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return None
    try:
        return _read(content)
    except Exception:  # whatever a broken workbook makes the library raise
        return _problem("broken")


def _problem(word: str) -> Read:
    return {"problem": word, "about": {}, "rows": []}


def _few_parts(content: bytes) -> bool:
    """Whether the archive's own list is short, told before anything is read of it."""
    end = content.rfind(END, max(0, len(content) - 65_557))
    if end < 0 or end + 12 > len(content):
        return False
    parts: int = struct.unpack_from("<H", content, end + 10)[0]
    return parts <= MOST_PARTS


def _ours(packed: zipfile.ZipFile) -> bool:
    try:
        part = packed.getinfo("xl/workbook.xml")
    except KeyError:
        return False
    return part.file_size <= LARGEST_UNPACKED and NAMED.search(packed.read(part)) is not None


def _read(content: bytes) -> Read:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    if HIDDEN not in book.sheetnames:
        return _problem("broken")
    about = _about(book[HIDDEN])
    titles = _titles(about)
    for sheet in book.worksheets:
        if sheet.title == HIDDEN:
            continue
        found = _header(sheet, titles)
        if found is not None and sheet.max_row > MOST_ROWS:
            return {**_problem("too-many-rows"), "about": about}
        if found is not None:
            return {"problem": "", "about": about, "rows": list(_rows(sheet, *found))}
    return {**_problem("layout"), "about": about}


def _about(sheet: Any) -> dict[str, str]:
    pairs = sheet.iter_rows(min_row=1, max_row=min(sheet.max_row, MOST_ROWS), max_col=2, values_only=True)
    return {str(key): str(value or "")[:LONGEST_FACT] for key, value in pairs if key is not None}


def _titles(about: Mapping[str, str]) -> dict[str, str]:
    try:
        titles = json.loads(about.get("columns", ""))
    except ValueError:
        return {}
    return titles if isinstance(titles, dict) else {}


def _header(sheet: Any, titles: Mapping[str, str]) -> tuple[int, dict[str, int]] | None:
    """The row of the header and the column of each title; None where they are not all there."""
    width = min(sheet.max_column, MOST_COLUMNS)
    for row in range(1, min(sheet.max_row, 20) + 1):
        words = {str(sheet.cell(row, column).value or "").strip(): column for column in range(1, width + 1)}
        columns = {key: words[title] for key, title in titles.items() if title in words}
        if len(columns) == len(titles) and {"code", "answer", "skip", "comment"} <= set(columns):
            return row, columns
    return None


def _rows(sheet: Any, header: int, columns: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    merged = [(one.min_row, one.max_row, one.min_col, one.max_col) for one in sheet.merged_cells.ranges]
    for row in range(header + 1, sheet.max_row + 1):
        cells = {
            key: ["merged", ""] if _inside(row, column, merged) else _cell(sheet.cell(row, column))
            for key, column in columns.items()
        }
        code = cells.pop("code")[1]
        if code or any(kind for kind, _ in cells.values()):
            yield {"row": row, "code": code, **cells}


def _inside(row: int, column: int, merged: list[tuple[int, int, int, int]]) -> bool:
    return any(top <= row <= bottom and left <= column <= right for top, bottom, left, right in merged)


def _cell(cell: Any) -> list[str]:
    """A cell as [kind, text]; the kind is empty for an empty one."""
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return ["", ""]
    if cell.data_type == "f":
        return ["formula", ""]
    if cell.data_type == "e":
        return ["error", ""]
    if isinstance(value, date | time | timedelta):
        return ["date", ""]
    if isinstance(value, bool):
        return ["other", ""]
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), cell.number_format)
    return ["text", str(value).strip()[:LONGEST_CELL]]


def _number(value: Decimal, shown: str) -> list[str]:
    """A number digit by digit; what is shown in percent is what the person sees."""
    percent = "%" in shown
    digits = format((value * 100 if percent else value).normalize() + 0, "f")
    return ["percent" if percent else "number", digits]
