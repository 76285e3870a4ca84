"""Files that come back as a table: what is opened, what is refused before it is opened, and what a cell says."""

import io
import time
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from reports.workbook import make_sheet
from storage.handouts import read_handout
from storage.sheet_reading import MOST_ROWS, read_sheet
from tests.playing import Country

KARAKOL = "41702410000010"


@pytest.fixture(scope="module")
def content():
    country = Country()
    handout = country.run(
        read_handout,
        country.world.register,
        country.world.indicators,
        country.world.cycle,
        KARAKOL,
        country.world.now.date(),
        phone="",
        bot_name="b",
    )
    return make_sheet(handout, "ru")


def repacked(content, change=lambda name, data: data, more=()):
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            new.writestr(part.filename, change(part.filename, old.read(part)))
        for name, data in more:
            new.writestr(name, data)
    return target.getvalue()


def with_sheet(content, xml):
    """The same workbook with other cells in its sheet of questions."""
    return repacked(content, lambda name, data: xml if name == "xl/worksheets/sheet1.xml" else data)


def foreign():
    target = io.BytesIO()
    Workbook().save(target)
    return target.getvalue()


def many_parts():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for number in range(5000):
            packed.writestr(f"{number}", b"")
    return target.getvalue()


NOT_OURS = {
    "empty": b"",
    "words": b"code;value\nDEM01;5\n",
    "no archive at all": b"PK\x03\x04 but nothing more",
    "somebody else's workbook": foreign(),
    "a thousand parts": many_parts(),
}


@pytest.mark.parametrize("content", NOT_OURS.values(), ids=list(NOT_OURS))
def test_what_the_program_did_not_make_is_not_opened(content):
    assert read_sheet(content) is None


def test_a_table_fresh_from_the_program_says_nothing_new(content):
    read = read_sheet(content)
    assert (read["problem"], read["about"]["territory"], read["about"]["year"]) == ("", KARAKOL, "2026")
    assert {row["answer"][0] for row in read["rows"]} == {""}
    assert len(read["rows"]) == 31


def test_macros_are_refused(content):
    more = [("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")]
    assert read_sheet(repacked(content, more=more))["problem"] == "macros"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(content):
    bomb = with_sheet(content, b"<worksheet>" + b" " * (400 * 1024 * 1024))
    assert len(bomb) < 2 * 1024 * 1024
    begun = time.perf_counter()
    assert read_sheet(bomb)["problem"] == "too-large"
    assert time.perf_counter() - begun < 1


def test_a_billion_laughs_are_refused(content):
    entities = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    xml = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">' + entities + b"]><worksheet>&a11;</worksheet>"
    )
    assert read_sheet(with_sheet(content, xml))["problem"] == "broken"


def test_a_damaged_table_is_refused(content):
    assert read_sheet(with_sheet(content, b"<worksheet><sheetData><row"))["problem"] == "broken"


def test_a_million_rows_are_refused_in_a_moment(content):
    rows = b"".join(b'<row r="%d"/>' % number for number in range(1, 1_000_001))
    xml = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    begun = time.perf_counter()
    assert read_sheet(with_sheet(content, xml + rows + b"</sheetData></worksheet>"))["problem"] == "too-large"
    assert time.perf_counter() - begun < 1


def changed(content, change):
    book = load_workbook(io.BytesIO(content))
    change(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_one_cell_far_below_is_too_many_rows_and_takes_no_time(content):
    def far(book):
        book.worksheets[0].cell(1_048_576, 1, "x")

    begun = time.perf_counter()
    assert read_sheet(changed(content, far))["problem"] == "too-many-rows"
    assert time.perf_counter() - begun < 2
    assert MOST_ROWS < 1_048_576


def test_columns_that_were_moved_are_found_by_their_titles(content):
    def wider(book):
        book.worksheets[0].insert_cols(2)
        book.worksheets[0].insert_rows(1)

    read = read_sheet(changed(content, wider))
    assert (read["problem"], read["rows"][0]["code"], read["rows"][0]["row"]) == ("", "DEM01", 7)


def test_a_column_that_is_gone_is_a_changed_layout(content):
    assert read_sheet(changed(content, lambda book: book.worksheets[0].delete_cols(8)))["problem"] == "layout"


CELLS = {
    "a whole number": (84500, None, ["number", "84500"]),
    "a fraction": (1.2, None, ["number", "1.2"]),
    "a large number": (150_000_000_000.0, None, ["number", "150000000000"]),
    "shown in percent": (0.455, "0.0%", ["percent", "45.5"]),
    "a date": (46000, "dd.mm.yyyy", ["date", ""]),
    "a time": (0.5, "hh:mm", ["date", ""]),
    "yes": (True, None, ["other", ""]),
    "a formula": ("=SUM(A1:A2)", None, ["formula", ""]),
    "words": (" 1 245 ", None, ["text", "1 245"]),
    "only spaces": ("   ", None, ["", ""]),
}


@pytest.mark.parametrize(("value", "shown", "read"), CELLS.values(), ids=list(CELLS))
def test_a_cell_is_read_as_what_it_shows(content, value, shown, read):
    def put(book):
        cell = book.worksheets[0].cell(6, 8, value)
        if shown:
            cell.number_format = shown

    assert read_sheet(changed(content, put))["rows"][0]["answer"] == read
