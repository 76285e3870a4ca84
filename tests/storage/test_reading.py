"""Reading files that people hand in, and the ones that are refused: each with its word, none read to the end in vain."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook

from storage import reading, spreadsheets
from storage.reading import UnreadableFile, open_table, read_rows

SHEET = "xl/worksheets/sheet1.xml"


def workbook(*rows, change=None):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(content, **parts):
    """The same xlsx with parts replaced or added; a part's name has a dash for every slash."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            if one.filename not in parts:
                new.writestr(one.filename, old.read(one.filename))
        for name, body in parts.items():
            new.writestr(name, body)
    return out.getvalue()


@pytest.fixture
def kept(tmp_path):
    def keep(content, name="table.xlsx"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return keep


def rows_of(path):
    with open_table(path) as sheets:
        return [(number, list(cells)) for number, cells in sheets[0].rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1251", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_is_read_in_every_usual_encoding_and_with_every_separator(kept, encoding, separator):
    text = f"Аймак{separator}Саны\r\nТамга{separator}12\r\n"
    assert rows_of(kept(text.encode(encoding), "t.csv")) == [(1, ["Аймак", "Саны"]), (2, ["Тамга", "12"])]


def test_a_decimal_comma_does_not_part_the_cells_of_a_semicolon_table(kept):
    content = "Сведения, за 2026 год\nАймак;Саны\nТамга;1,5\nАк-Суу;2,5\n".encode()
    assert rows_of(kept(content, "t.csv"))[2] == (3, ["Тамга", "1,5"])


def test_an_xlsx_gives_texts_numbers_days_and_percentages(kept):
    def styled(book):
        book.active["D1"].number_format = "0.0%"
        book.active["E1"].number_format = "dd.mm.yyyy"

    row = ["Тамга", 12, 0.1, 0.125, datetime(2026, 12, 31), None, "  ", True]  # noqa: DTZ001
    cells = rows_of(kept(workbook(row, change=styled)))[0][1]
    assert cells[:5] == ["Тамга", Decimal(12), Decimal("0.1"), "12.5%", date(2026, 12, 31)]


def test_empty_rows_are_passed_over_and_lines_keep_their_numbers(kept):
    assert rows_of(kept(workbook(["a"], [], [None], ["b"]))) == [(1, ["a"]), (4, ["b"])]


def test_hidden_sheets_are_not_shown(kept):
    def more(book):
        book.create_sheet("Hidden").sheet_state = "hidden"
        book.create_sheet("Second")

    with open_table(kept(workbook(["a"], change=more))) as sheets:
        assert [one.name for one in sheets] == ["Sheet", "Second"]


def test_merged_cells_are_named(kept):
    content = workbook(["a", "b"], ["c", "d"], change=lambda book: book.active.merge_cells("A1:A2"))
    with open_table(kept(content)) as sheets:
        assert [(one.first, one.last, one.name) for one in sheets[0].merged()] == [(1, 2, "A1:A2")]
    with pytest.raises(UnreadableFile, match="merged A1:A2"):
        read_rows(kept(content))


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY c "&a;&a;&a;&a;">]>'
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    b'<c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>'
)
BAD = {
    "empty": (b"", "empty"),
    "only blanks": (b"\xef\xbb\xbf \r\n\t", "empty"),
    "50 MB": (b"a" * 50 * 1024 * 1024, "too-large"),
    "not a text": (b"\x89PNG\r\n\0\0\0", "not-a-table"),
    "an old or locked xls": (b"\xd0\xcf\x11\xe0" + b"x" * 100, "old-excel"),
    "a broken zip": (b"PK\3\4" + b"x" * 100, "not-a-table"),
    "another zip": (repacked(workbook(["a"]))[:0] + b"PK\5\6" + b"\0" * 18, "not-a-table"),
    "macros": (repacked(workbook(["a"]), **{"xl/vbaProject.bin": b"x"}), "macros"),
    "a formula": (workbook(["a"], ["=1+1"]), "formula"),
    "entities": (repacked(workbook(["a"]), **{SHEET: ENTITIES}), "not-a-table"),
    "cut off": (repacked(workbook(["a"]), **{SHEET: ENTITIES[-120:-60]}), "not-a-table"),
    "an unclosed quotation": (b'a,b\n"x,' + b"y" * 200_000, "not-a-table"),
}


@pytest.mark.parametrize(("content", "reason"), BAD.values(), ids=list(BAD))
def test_a_bad_file_is_refused_with_its_reason(kept, content, reason):
    with pytest.raises(UnreadableFile) as refused:
        rows_of(kept(content))
    assert refused.value.reason == reason


def test_a_formula_is_named_by_its_cell(kept):
    with pytest.raises(UnreadableFile, match="formula B2"):
        rows_of(kept(workbook(["a", "b"], [1, "=SUM(A1:A2)"])))


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(UnreadableFile, match="missing"):
        rows_of(tmp_path / "nothing.csv")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(kept):
    bomb = repacked(workbook(["a"]), **{SHEET: b" " * (spreadsheets.LARGEST_UNPACKED + 1)})
    assert len(bomb) < 1_000_000
    with pytest.raises(UnreadableFile) as refused:
        rows_of(kept(bomb))
    assert refused.value.reason == "unpacks-too-large"


def test_a_bomb_of_texts_is_refused_before_it_is_unpacked(kept):
    texts = b" " * (spreadsheets.LARGEST_STRINGS + 1)
    with pytest.raises(UnreadableFile) as refused:
        rows_of(kept(repacked(workbook(["a"]), **{"xl/sharedStrings.xml": texts})))
    assert refused.value.reason == "unpacks-too-large"


def test_a_million_rows_are_refused_in_little_time(kept):
    content = b"a,b\n" * 1_000_000
    assert len(content) < reading.LARGEST_BYTES
    with pytest.raises(UnreadableFile) as refused:
        for _ in rows_of(kept(content, "t.csv")):
            pass
    assert (refused.value.reason, refused.value.detail) == ("too-many-rows", str(reading.MOST_ROWS))


def test_a_row_that_reaches_to_the_last_column_stays_narrow(kept):
    def far(book):
        book.active.cell(1, 16_384, "x")

    assert rows_of(kept(workbook(["a"], change=far))) == [(1, ["a"])]


def test_reference_lines_are_read_by_their_titles(kept):
    content = workbook(["Code", "Lat", "Since"], ["417", 42.5, date(2026, 1, 1)], ["418", 42, None])
    assert read_rows(kept(content)) == [
        (2, {"code": "417", "lat": "42.5", "since": "2026-01-01"}),
        (3, {"code": "418", "lat": "42", "since": ""}),
    ]
