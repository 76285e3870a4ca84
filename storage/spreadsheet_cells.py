"""The XML inside of xlsx files: texts and cells gathered as they come, with no entities of a file's own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from xml.parsers import expat

from domain.spreadsheet import Cell, Row, cell_name, is_empty

MOST_COLUMNS = 1000
DATE, PERCENT = "date", "percent"


class UnreadableFile(Exception):
    """A file that is no table we can read; `reason` says why in a word, `detail` where."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.detail = detail


def new_parser(
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


def parse(parser: Any, chunk: bytes, *, last: bool = False) -> None:
    """Go on parsing. Raises UnreadableFile for what is no XML."""
    try:
        parser.Parse(chunk, last)
    except expat.ExpatError as error:
        raise UnreadableFile("not-a-table", "xml") from error


class Strings:
    """Gathers the texts that cells point at, without how they are to be pronounced."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._taking = False
        self._phonetic = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        tag = name.rpartition(" ")[2]
        if tag == "si":
            self._parts = []
        elif tag == "rPh":
            self._phonetic = True
        self._taking = tag == "t" and not self._phonetic

    def text(self, text: str) -> None:
        """Text inside of an element."""
        if self._taking:
            self._parts.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        tag = name.rpartition(" ")[2]
        self._taking = False
        if tag == "rPh":
            self._phonetic = False
        elif tag == "si":
            self.found.append("".join(self._parts))


class Cells:
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
        """An element begins."""
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
        """Text inside of an element."""
        if self._taking:
            self._parts.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
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
