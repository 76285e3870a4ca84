"""Reading tables that people hand in: CSV and xlsx, within bounds, row by row, so that memory does not grow with them."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from domain.spreadsheet import Row, Sheet, is_empty, text_of
from storage.spreadsheet_cells import UnreadableFile
from storage.spreadsheets import Workbook

__all__ = ["Line", "UnreadableFile", "open_table", "read_rows"]

LARGEST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 400_000
MOST_LINES = 200_000
"""How many lines of reference data are read; they are kept, unlike figures."""

SNIFFED = 20
CHUNK = 1024 * 1024
OLD_EXCEL = b"\xd0\xcf\x11\xe0"

Line = tuple[int, dict[str, str]]
"""A line's number in the file (from 1) with its cells by column name."""


@contextmanager
def open_table(path: Path) -> Iterator[list[Sheet]]:
    """The sheets of a CSV (UTF-8, UTF-16 or windows-1251; comma, semicolon or tab) or of an xlsx.

    Raises UnreadableFile: missing, empty, too-large, old-excel, macros, unpacks-too-large, not-a-table; and while rows
    are read: formula, merged, too-many-rows.
    """
    if not path.is_file():
        raise UnreadableFile("missing", path.name)
    size = path.stat().st_size
    if size > LARGEST_BYTES:
        raise UnreadableFile("too-large", path.name)
    with path.open("rb") as file:
        start = file.read(4096)
    if not start.strip(b" \r\n\t\xef\xbb\xbf") and size <= len(start):
        raise UnreadableFile("empty", path.name)
    if start.startswith(OLD_EXCEL):
        raise UnreadableFile("old-excel")
    if not start.startswith(b"PK"):
        yield [Sheet("", _capped(_csv(path)))]
        return
    book = Workbook(path)
    try:
        yield [Sheet(one.name, _capped(one.rows), one.merged) for one in book.sheets()]
    finally:
        book.close()


def _capped(rows: Iterator[Row]) -> Iterator[Row]:
    for n, row in enumerate(rows):
        if n >= MOST_ROWS:
            raise UnreadableFile("too-many-rows", str(MOST_ROWS))
        yield row


def _csv(path: Path) -> Iterator[Row]:
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="", errors="replace") as text:
        separator = _separator(list(islice(text, SNIFFED)))
        text.seek(0)
        try:
            yield from enumerate(csv.reader(text, delimiter=separator, strict=True), 1)
        except csv.Error as error:
            raise UnreadableFile("not-a-table", str(error)) from error


def _encoding(path: Path) -> str:
    """How a text is written: what its first bytes say, else UTF-8 where all of it is, else windows-1251."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        if file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
        file.seek(0)
        utf8 = True
        while chunk := file.read(CHUNK):
            if b"\0" in chunk:
                raise UnreadableFile("not-a-table")
            utf8 = utf8 and _decodes(decoder, chunk)
    return "utf-8-sig" if utf8 and _decodes(decoder, b"", final=True) else "windows-1251"


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _separator(lines: list[str]) -> str:
    """What stands between the cells: the mark that most lines hold, a semicolon before a comma."""
    counts = {mark: sum(mark in line for line in lines) for mark in ("\t", ";", ",")}
    return max(counts, key=lambda mark: counts[mark]) if any(counts.values()) else ","


def read_rows(path: Path) -> list[Line]:
    """The lines of a file's first sheet by its titles, all cells as text. Raises UnreadableFile as `open_table`,
    also no-header.
    """
    with open_table(path) as sheets:
        if not sheets:
            raise UnreadableFile("no-header")
        merged = sheets[0].merged()
        if merged:
            raise UnreadableFile("merged", merged[0].name)
        return _named(sheets[0].rows)


def _named(rows: Iterator[Row]) -> list[Line]:
    header: list[str] | None = None
    lines: list[Line] = []
    for number, cells in rows:
        if all(is_empty(cell) for cell in cells):
            continue
        row = [
            "" if cell is None else cell.strip() if isinstance(cell, str) else text_of(cell) for cell in cells
        ]
        if header is None:
            header = [title.lower() for title in row]
            continue
        if len(lines) >= MOST_LINES:
            raise UnreadableFile("too-many-rows", str(MOST_LINES))
        padded = row + [""] * len(header)
        lines.append((number, dict(zip(header, padded, strict=False))))
    if header is None or not any(header):
        raise UnreadableFile("no-header")
    twice = {name for name in header if name and header.count(name) > 1}
    if twice:
        raise UnreadableFile("column-twice", ", ".join(sorted(twice)))
    return lines
