"""Files of figures read whole: what is understood lies in a file, what is refused comes back as one."""

import csv
import io
import re
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from domain.columns import NotUnderstood
from domain.places import Register
from domain.supply import Scope
from locales import texts
from storage.figure_tables import Task, read_table, understood_rows
from storage.reading import UnreadableFile
from storage.reference import read_register
from storage.reference_indicators import read_indicator_set
from storage.refused_lines import refused_csv
from tests.ready import memory

ROOT = Path(__file__).parent.parent.parent
KARAKOL, TAMGA = "41702410000010", "41702210862000"


@pytest.fixture(scope="module")
def reference():
    engine = memory("seeded")
    with engine.begin() as connection:
        return read_register(connection), read_indicator_set(connection, 2026)


@pytest.fixture
def read(reference, tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()

    def reading(content, *, body="nsc", year=2026, scope=None):
        path = tmp_path / "table"
        path.write_bytes(content)
        understood = read_table(Task(path, folder, *reference, 2027, scope or Scope(), body, year))
        return understood, list(understood_rows(understood.rows))

    return reading


def test_a_windows_1251_table_with_decimal_commas_is_understood(read):
    text = "Код;Аймак;LND01;DEM01\r\n" + f"{TAMGA};Тамга;1 204,5;5 200\r\n{KARAKOL};;—;84000\r\n"
    understood, rows = read(text.encode("windows-1251"), body="land")
    assert [(one.territory, one.indicator, one.number) for one in rows] == [
        (TAMGA, "LND01", Decimal("1204.5")),
        (TAMGA, "DEM01", Decimal(5200)),
        (KARAKOL, "DEM01", Decimal(84000)),
    ]
    assert (understood.summary.values, understood.summary.without, understood.summary.of_others) == (3, 1, 2)


def test_conflicting_cells_are_taken_out_and_counted_as_refused(read):
    text = f"code,indicator,year,value\n{TAMGA},DEM01,2026,5\n{KARAKOL},DEM01,2026,6\n{TAMGA},DEM01,2026,7\n"
    understood, rows = read(text.encode())
    assert [one.territory for one in rows] == [KARAKOL]
    assert [(one.line, one.reason) for one in understood.refused] == [(2, "two-rows"), (4, "two-rows")]
    assert (understood.summary.values, understood.summary.refused) == (1, 2)


def test_an_ambiguous_name_gives_its_candidates_in_the_file(read, reference):
    understood, _ = read("Аймак,DEM01\nКара-Суу,5\n".encode())
    table = refused_csv(understood.refused, 1, reference[0], texts("ky")).decode("utf-8-sig")
    titles, line = csv.reader(io.StringIO(table), delimiter=";")
    assert titles == ["Сап", "Уяча", "Эмне үчүн алынган жок", "Жазылганы", "Мүмкүн болгон аймактар"]
    assert line[:2] == ["2", "A2"]
    assert line[4].count(";") == 5
    assert "41706226600010 Кара-Суу шаары (Кара-Суу району)" in line[4]


def reasons(pattern, *files):
    found = (re.findall(pattern, (ROOT / name).read_text()) for name in files)
    return {reason for inside in found for reason in inside}


def test_every_reason_has_its_words_in_every_language():
    lines = reasons(
        r'(?:Unfit|Refusal)\(\s*"([a-z-]+)"|"([a-z-]+)" (?:if|else)',
        *("domain/figure_cells.py", "domain/figure_names.py", "domain/figure_lines.py", "domain/numbers.py"),
    )
    lines = {one or other for one, other in lines} | {
        "two-rows",
        "unknown-column",
        "two-numbers",
        "not-a-number",
    }
    files = {"missing", "empty", "too-large", "two-columns"} | reasons(
        r'(?:UnreadableFile|NotUnderstood)\("([a-z-]+)"',
        *(
            "domain/figures.py",
            "domain/columns.py",
            "storage/spreadsheets.py",
            "storage/spreadsheet_cells.py",
            "storage/reading.py",
        ),
    )
    assert len(lines) > 30
    assert len(files) > 10
    for language in ("ky", "ru", "en"):
        t = texts(language)
        assert {one for one in lines if not t.has(f"figures-refused-{one}")} == set()
        asked = {"no-body", "no-year", "no-header", "column-twice"}
        assert {one for one in files - asked if not t.has(f"figures-file-{one}")} == set()


def test_words_that_look_like_a_formula_come_back_as_text(read, reference):
    understood, _ = read(b'code,DEM01\n"=HYPERLINK(""http://x"")",5\n')
    table = refused_csv(understood.refused, 1, reference[0], texts("ru")).decode("utf-8-sig")
    assert "'=HYPERLINK" in table


@pytest.mark.parametrize(
    ("content", "error", "reason"),
    [
        (b"", UnreadableFile, "empty"),
        (b"a,b\n1,2\n", NotUnderstood, "no-table"),
    ],
)
def test_a_file_that_cannot_be_read_leaves_nothing_behind(read, tmp_path, content, error, reason):
    with pytest.raises(error) as refused:
        read(content)
    assert refused.value.reason == reason
    assert list((tmp_path / "files").iterdir()) == []


def test_a_formula_far_below_refuses_the_whole_file_and_leaves_nothing_behind(read, tmp_path):
    book = Workbook()
    book.active.append(["code", "DEM01"])
    for _ in range(3000):
        book.active.append([TAMGA, 5])
    book.active.append([KARAKOL, "=B2*2"])
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(UnreadableFile, match="formula B3002"):
        read(out.getvalue())
    assert list((tmp_path / "files").iterdir()) == []


def test_a_scope_is_kept_to(read):
    scope = Scope("education", "41702000000000", frozenset({"education"}))
    lines = f"code,EDU01,DEM01\n{TAMGA},5,6\n41711000000000,7,\n"
    understood, rows = read(lines.encode(), scope=scope, body="")
    assert [(one.indicator, one.body) for one in rows] == [("EDU01", "education")]
    assert [one.reason for one in understood.refused] == ["outside-subjects", "outside-territory"]


def test_of_very_many_refused_lines_some_are_told_and_all_are_counted(read, reference):
    understood, _ = read(("code,DEM01\n" + "Марс,5\n" * 5000).encode())
    assert (len(understood.refused), understood.summary.refused) == (2000, 5000)
    assert isinstance(reference[0], Register)
    assert "3\u00a0000" in refused_csv(understood.refused, 5000, reference[0], texts("ru")).decode(
        "utf-8-sig"
    )
