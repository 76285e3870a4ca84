"""Reading xlsx files row by row in little memory: cells as text, numbers and days, nothing of them ever executed."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Any
from xml.parsers import expat

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from domain.spreadsheet import Cell, Merged, Row, Sheet, cell_name, is_empty

LARGEST_UNPACKED = 250 * 1024 * 1024
LARGEST_STRINGS = 40 * 1024 * 1024
LARGEST_PLAN = 4 * 1024 * 1024
MOST_PARTS = 2000
MOST_COLUMNS = 1000
MOST_MERGED = 20_000
CHUNK = 64 * 1024
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
ZIP_ERRORS = (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, OSError, EOFError)
DATE, PERCENT = "date", "percent"


class UnreadableFile(Exception):
    """A file that is no table we can read; `reason` says why in a word, `detail` where."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.detail = detail


class Workbook:
    """An open xlsx. Raises UnreadableFile: not-a-table, macros, unpacks-too-large, and while rows are read, formula."""

    def __init__(self, path: Path) -> None:
        try:
            self._packed = zipfile.ZipFile(path)
            self._check_parts()
            self._strings: list[str] | None = None
            self._plan()
        except ZIP_ERRORS as error:
            raise UnreadableFile("not-a-table", type(error).__name__) from error
        except KeyError as error:
            raise UnreadableFile("not-a-table", "xlsx") from error

    def _check_parts(self) -> None:
        parts = self._packed.infolist()
        names = {part.filename.lower() for part in parts}
        if any("vbaproject" in name or name.startswith("xl/macrosheets") for name in names):
            raise UnreadableFile("macros")
        strings = sum(part.file_size for part in parts if part.filename.lower().endswith("sharedstrings.xml"))
        too_large = sum(part.file_size for part in parts) > LARGEST_UNPACKED or strings > LARGEST_STRINGS
        if too_large or len(parts) > MOST_PARTS:
            raise UnreadableFile("unpacks-too-large")
        if "xl/workbook.xml" not in names:
            raise UnreadableFile("not-a-table", "xlsx")

    def _plan(self) -> None:
        """Read which sheets there are, and which styles mean a day or a percentage."""
        targets = {
            one.get("Id", ""): one.get("Target", "")
            for _, one in self._elements("xl/_rels/workbook.xml.rels", "Relationship")
        }
        self.parts: list[tuple[str, str]] = []
        self._epoch = date(1899, 12, 30)
        for tag, one in self._elements("xl/workbook.xml", "sheet", "workbookPr"):
            if tag == "workbookPr" and one.get("date1904") in ("1", "true"):
                self._epoch = date(1904, 1, 1)
            target = targets.get(next((one[key] for key in one if key.endswith(" id")), ""), "")
            if tag == "sheet" and target and one.get("state", "visible") == "visible":
                part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                self.parts.append((one.get("name", ""), part))
        self._styles = self._read_styles()

    def _read_styles(self) -> list[str]:
        if "xl/styles.xml" not in self._packed.namelist():
            return []
        formats = dict(BUILTIN_FORMATS)
        kinds: list[str] = []
        inside = False
        for tag, one in self._elements("xl/styles.xml", "numFmt", "cellXfs", "cellStyles", "xf"):
            if tag == "numFmt":
                formats[int(one.get("numFmtId", "0"))] = one.get("formatCode", "")
            elif tag == "xf" and inside:
                code = formats.get(int(one.get("numFmtId", "0")), "General")
                kinds.append(DATE if is_date_format(code) else PERCENT if "%" in code else "")
            elif tag != "xf":
                inside = tag == "cellXfs"
        return kinds

    def _elements(self, part: str, *tags: str) -> Iterator[tuple[str, dict[str, str]]]:
        """The elements of a small part with these names, with their attributes."""
        if self._packed.getinfo(part).file_size > LARGEST_PLAN:
            raise UnreadableFile("unpacks-too-large", part)
        found: list[tuple[str, dict[str, str]]] = []

        def start(name: str, attributes: dict[str, str]) -> None:
            tag = name.rpartition(" ")[2]
            if tag in tags:
                found.append((tag, attributes))

        parser = _parser(start)
        self._feed(part, parser)
        return iter(found)

    def _chunks(self, part: str) -> Iterator[bytes]:
        try:
            with self._packed.open(part) as packed:
                while chunk := packed.read(CHUNK):
                    yield chunk
        except (*ZIP_ERRORS, KeyError) as error:
            raise UnreadableFile("not-a-table", type(error).__name__) from error

    def _feed(self, part: str, parser: Any) -> None:
        for chunk in self._chunks(part):
            _parse(parser, chunk)
        _parse(parser, b"", last=True)

    def sheets(self) -> list[Sheet]:
        """The sheets that can be seen, in their order; rows come only as they are asked for."""
        return [Sheet(name, self._rows(part), partial(self._merged, part)) for name, part in self.parts]

    def _merged(self, part: str) -> tuple[Merged, ...]:
        found: list[Merged] = []
        rest = b""
        for chunk in self._chunks(part):
            window = rest + chunk
            for one in MERGED.finditer(window):
                first, last = int(one[2]), int(one[4])
                found.append(Merged(first, last, f"{one[1].decode()}{first}:{one[3].decode()}{last}"))
            rest = window[window.rfind(b"<") :] if window.rfind(b"<") > window.rfind(b">") else b""
            if len(found) > MOST_MERGED or len(rest) > CHUNK:
                raise UnreadableFile("merged")
        return tuple(found)

    def _rows(self, part: str) -> Iterator[Row]:
        if self._strings is None:
            self._strings = self._read_strings()
        reader = _Cells(self._strings, self._styles, self._epoch)
        parser = _parser(reader.start, reader.end, reader.text)
        for chunk in self._chunks(part):
            _parse(parser, chunk)
            yield from reader.taken()
        _parse(parser, b"", last=True)

    def _read_strings(self) -> list[str]:
        part = next((name for name in self._packed.namelist() if name.lower() == "xl/sharedstrings.xml"), "")
        if not part:
            return []
        strings = _Strings()
        parser = _parser(strings.start, strings.end, strings.text)
        self._feed(part, parser)
        return strings.found

    def close(self) -> None:
        """Close the file."""
        self._packed.close()


def _parser(
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> Any:
    """An XML parser that knows no entities of a file's own."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = _no_entities
    return parser


def _no_entities(*declared: object) -> None:
    raise UnreadableFile("not-a-table", "entities")


def _parse(parser: Any, chunk: bytes, *, last: bool = False) -> None:
    try:
        parser.Parse(chunk, last)
    except expat.ExpatError as error:
        raise UnreadableFile("not-a-table", "xml") from error


class _Strings:
    """Gathers the texts that cells point at, without how they are to be pronounced."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._taking = False
        self._phonetic = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "si":
            self._parts = []
        elif tag == "rPh":
            self._phonetic = True
        self._taking = tag == "t" and not self._phonetic

    def text(self, text: str) -> None:
        if self._taking:
            self._parts.append(text)

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        self._taking = False
        if tag == "rPh":
            self._phonetic = False
        elif tag == "si":
            self.found.append("".join(self._parts))


class _Cells:
    """Gathers the rows of a sheet as they end."""

    def __init__(self, strings: list[str], styles: list[str], epoch: date) -> None:
        self._strings = strings
        self._styles = styles
        self._epoch = epoch
        self._found: list[Row] = []
        self._number = 0
        self._cells: list[Cell] = []
        self._column = 0
        self._kind = ""
        self._style = ""
        self._parts: list[str] = []
        self._taking = False

    def taken(self) -> list[Row]:
        """The rows gathered since the last time."""
        found, self._found = self._found, []
        return found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self._column = _column(attributes["r"]) if "r" in attributes else len(self._cells)
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._parts = []
        elif tag in ("v", "t"):
            self._taking = True
        elif tag == "row":
            number = attributes.get("r", "")
            self._number = int(number) if number.isdigit() else self._number + 1
            self._cells = []
        elif tag == "f":
            raise UnreadableFile("formula", cell_name(self._number, self._column))

    def text(self, text: str) -> None:
        if self._taking:
            self._parts.append(text)

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag in ("v", "t"):
            self._taking = False
        elif tag == "c":
            self._put()
        elif tag == "row" and not all(is_empty(cell) for cell in self._cells):
            self._found.append((self._number, self._cells))

    def _put(self) -> None:
        if self._parts and self._column < MOST_COLUMNS:
            self._cells.extend([None] * (self._column - len(self._cells)))
            self._cells[self._column :] = [self._value("".join(self._parts))]

    def _value(self, text: str) -> Cell:
        try:
            if self._kind == "s":
                return self._strings[int(text)]
            if self._kind == "n":
                return self._number_of(text)
            if self._kind == "d":
                return date.fromisoformat(text[:10])
        except (ValueError, IndexError, InvalidOperation, OverflowError):
            return text
        return {"0": "FALSE", "1": "TRUE"}.get(text, text) if self._kind == "b" else text

    def _number_of(self, text: str) -> Cell:
        number = Decimal(format(float(text), ".15g"))
        kind = self._styles[int(self._style)] if self._style and int(self._style) < len(self._styles) else ""
        if kind == DATE and number >= 1:
            return self._epoch + timedelta(days=int(number))
        return f"{format((number * 100).normalize(), 'f')}%" if kind == PERCENT else number


def _column(name: str) -> int:
    index = 0
    for letter in name:
        if letter.isdigit():
            break
        index = index * 26 + ord(letter) - 64
    return index - 1
