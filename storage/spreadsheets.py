"""Reading xlsx files row by row in little memory: cells as text, numbers and days, nothing of them ever executed."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from domain.spreadsheet import Merged, Row, Sheet
from storage.spreadsheet_cells import DATE, PERCENT, Cells, Strings, UnreadableFile, new_parser, parse

LARGEST_UNPACKED = 250 * 1024 * 1024
LARGEST_STRINGS = 40 * 1024 * 1024
LARGEST_PLAN = 4 * 1024 * 1024
MOST_PARTS = 2000
MOST_MERGED = 20_000
CHUNK = 64 * 1024
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
ZIP_ERRORS = (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, OSError, EOFError)


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
        from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

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

        parser = new_parser(start)
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
            parse(parser, chunk)
        parse(parser, b"", last=True)

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
        reader = Cells(self._strings, self._styles, self._epoch)
        parser = new_parser(reader.start, reader.end, reader.text)
        for chunk in self._chunks(part):
            parse(parser, chunk)
            yield from reader.taken()
        parse(parser, b"", last=True)

    def _read_strings(self) -> list[str]:
        part = next((name for name in self._packed.namelist() if name.lower() == "xl/sharedstrings.xml"), "")
        if not part:
            return []
        strings = Strings()
        parser = new_parser(strings.start, strings.end, strings.text)
        self._feed(part, parser)
        return strings.found

    def close(self) -> None:
        """Close the file."""
        self._packed.close()
