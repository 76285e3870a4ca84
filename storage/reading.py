"""Reading tables that people hand in: CSV and xlsx, within bounds, every cell as its text."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

LARGEST_BYTES = 20 * 1024 * 1024
LARGEST_UNPACKED = 300 * 1024 * 1024
MOST_ROWS = 200_000

Line = tuple[int, dict[str, str]]
"""A line's number in the file (from 1) with its cells by column name."""


class UnreadableFile(Exception):
    """A file that is no table we can read; `reason` says why in a word, `detail` where."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.detail = detail


def read_rows(path: Path) -> list[Line]:
    """The lines of a CSV (UTF-8 or windows-1251, comma or semicolon) or of an xlsx's first sheet.

    Raises UnreadableFile: missing, empty, too-large, not-a-table, formula, no-header, column-twice,
    too-many-rows.
    """
    if not path.is_file():
        raise UnreadableFile("missing", path.name)
    if path.stat().st_size > LARGEST_BYTES:
        raise UnreadableFile("too-large", path.name)
    content = path.read_bytes()
    if not content.strip():
        raise UnreadableFile("empty", path.name)
    cells = _xlsx(content) if content.startswith(b"PK") else _csv(content)
    return _named(cells)


def _csv(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    first = text.partition("\n")[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    except csv.Error as error:
        raise UnreadableFile("not-a-table", str(error)) from error


def _decoded(content: bytes) -> str:
    if b"\0" in content:
        raise UnreadableFile("not-a-table")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1251", "replace")


def _xlsx(content: bytes) -> Iterator[list[str]]:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
                raise UnreadableFile("too-large")
        book = load_workbook(io.BytesIO(content), read_only=True)
    except UnreadableFile:
        raise
    except Exception as error:  # What a reader makes of a broken workbook is not to be listed.
        raise UnreadableFile("not-a-table", type(error).__name__) from error
    try:
        if not book.worksheets:
            raise UnreadableFile("not-a-table")
        for number, row in enumerate(book.worksheets[0].iter_rows(), 1):
            for cell in row:
                if cell.data_type == "f":
                    raise UnreadableFile("formula", f"{cell.coordinate}")
            if number > MOST_ROWS:
                raise UnreadableFile("too-many-rows", str(MOST_ROWS))
            yield [_text(cell.value) for cell in row]
    except (SyntaxError, KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise UnreadableFile("not-a-table", type(error).__name__) from error
    finally:
        book.close()


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _named(cells: Iterable[list[str]]) -> list[Line]:
    header: list[str] | None = None
    lines: list[Line] = []
    for number, row in enumerate(cells, 1):
        if not any(cell.strip() for cell in row):
            continue
        if header is None:
            header = [cell.strip().lower() for cell in row]
            continue
        if len(lines) >= MOST_ROWS:
            raise UnreadableFile("too-many-rows", str(MOST_ROWS))
        padded = [cell.strip() for cell in row] + [""] * len(header)
        lines.append((number, dict(zip(header, padded, strict=False))))
    if header is None or not any(header):
        raise UnreadableFile("no-header")
    twice = {name for name in header if name and header.count(name) > 1}
    if twice:
        raise UnreadableFile("column-twice", ", ".join(sorted(twice)))
    return lines
