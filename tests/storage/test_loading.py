"""Loading territories, villages and indicators: every bad line is named, and one of them keeps the whole file out."""

import csv
import io
import zipfile

import pytest
from openpyxl import Workbook
from sqlalchemy import event, select

from storage import reference_tables as tables
from storage.reading import UnreadableFile, read_rows
from storage.reference import read_register
from storage.reference_indicators import load_indicators, read_indicator_set
from storage.reference_places import load_territories, load_villages
from storage.seeding import SHIPPED
from tests.ready import memory

KARAKOL, DISTRICT, REGION, VILLAGE = "41702410000010", "41702205000000", "41702000000000", "41702205805010"


@pytest.fixture(scope="module")
def seeded():
    engine = memory("seeded")
    yield engine
    engine.dispose()


@pytest.fixture
def connection(seeded):
    """The shipped reference data, as it was before once the test is over."""
    with seeded.connect() as opened:
        event.listen(seeded, "commit", _never)
        yield opened
        event.remove(seeded, "commit", _never)
        opened.rollback()


def _never(connection):
    raise AssertionError("a load does not commit")


def shipped(name):
    return read_rows(SHIPPED / f"{name}.csv")


def everything(connection):
    """All reference data, to see that nothing has changed."""
    return {
        table.name: sorted(map(str, connection.execute(select(table)).all()))
        for table in (
            tables.territories,
            tables.territory_aliases,
            tables.territory_lineage,
            tables.indicators,
            tables.indicator_options,
            tables.reference_revision,
        )
    }


def unit(code="41702205899999", **values):
    plain = {
        "code": code,
        "parent_code": DISTRICT,
        "level": "community",
        "kind": "aiyl_aimak",
        "has_lsg": "Y",
        "name_ky": "Жаңы айыл аймагы",
        "name_ru": "Новый айылный аймак",
    }
    return {**plain, **values}


def test_the_shipped_files_change_nothing_when_they_are_loaded_again(connection):
    before = everything(connection)
    for load, name in ((load_territories, "territories"), (load_villages, "villages")):
        report = load(connection, shipped(name))
        assert (report.new, report.changed, report.refused) == ([], [], [])
    report = load_indicators(connection, shipped("indicators"), 2020, shipped("options"))
    assert (len(report.unchanged), report.changed, report.refused) == (77, [], [])
    assert everything(connection) == before


def test_what_is_new_changed_and_the_same_is_told_apart(connection):
    same = next(line for _, line in shipped("territories") if line["code"] == DISTRICT)
    renamed = next(line for _, line in shipped("territories") if line["code"] == KARAKOL)
    lines = [(2, same), (3, {**renamed, "name_ky": "Каракол шаары (жаңы)"}), (4, unit())]
    report = load_territories(connection, lines)
    assert (report.unchanged, report.changed, report.new) == ([DISTRICT], [KARAKOL], ["41702205899999"])
    assert read_register(connection).by_code[KARAKOL].names["ky"] == "Каракол шаары (жаңы)"


@pytest.mark.parametrize(
    ("line", "reason", "about"),
    [
        (unit(""), "no-code", ""),
        (unit("4170 2205"), "wrong-code", ""),
        (unit("4" * 21), "wrong-code", ""),
        (unit("код"), "wrong-code", ""),
        (unit(VILLAGE), "other-level", "village"),
        (unit(level="rayon"), "unknown-level", "rayon"),
        (unit(parent_code="1"), "no-parent", "1"),
        (unit(parent_code=""), "wrong-level", ""),
        (unit(level="district"), "wrong-level", DISTRICT),
        (unit(name_ky=""), "no-name", "ky"),
        (unit(name_ky="", name_ru=" "), "no-name", "ky, ru"),
        (unit(name_ru="я" * 301), "too-long", "name_ru"),
        (unit(has_lsg="maybe"), "wrong-value", "maybe is neither Y nor N"),
        (unit(has_lsg=""), "wrong-value", " is neither Y nor N"),
        (unit(lat="north"), "wrong-value", "could not convert string to float: 'north'"),
        (unit(lat="nan"), "wrong-value", "nan is no coordinate"),
        (unit(lon="181"), "wrong-value", "181 is no coordinate"),
        (unit(population="-5"), "wrong-value", "-5 is no population"),
        (unit(population="9999999999"), "wrong-value", "9999999999 is no population"),
        (unit(valid_from="2027-13-01"), "wrong-value", "month must be in 1..12"),
        (
            unit(valid_from="2027-01-01", valid_to="2026-01-01"),
            "wrong-value",
            "2026-01-01 is not after 2027-01-01",
        ),
        (unit(KARAKOL, level="community", parent_code=KARAKOL), "cycle", ""),
        (unit(REGION, level="community", parent_code=DISTRICT), "wrong-level", f"{DISTRICT} lies in it"),
        (unit(predecessors="123"), "unknown-predecessor", "123"),
        (unit(predecessors="41702205899999"), "cycle", "41702205899999"),
        (unit(predecessors=f"{KARAKOL}*2"), "wrong-value", f"{KARAKOL}*2"),
        (unit(aliases="я" * 201), "too-long", "aliases"),
    ],
)
def test_a_bad_line_of_territories_is_named_and_changes_nothing(connection, line, reason, about):
    before = everything(connection)
    report = load_territories(connection, [(2, unit("41702205888888")), (7, line)])
    assert (7, reason, about) in [(one.line, one.reason, one.about) for one in report.refused]
    assert not report.done
    assert everything(connection) == before


def test_the_second_line_of_a_code_is_refused_also_when_the_first_was(connection):
    report = load_territories(connection, [(2, unit(level="x")), (3, unit())])
    assert [(one.line, one.reason) for one in report.refused] == [(2, "unknown-level"), (3, "duplicate")]


def test_a_merger_brings_successor_dates_and_other_names(connection):
    old = [line for _, line in shipped("territories") if line["parent_code"] == DISTRICT][:2]
    ended = [(n, {**line, "valid_to": "2027-01-01"}) for n, line in enumerate(old, 2)]
    codes = [line["code"] for line in old]
    merged = unit(
        valid_from="2027-01-01", predecessors=f"{codes[0]}; {codes[1]}*0.4", aliases="Ак-Жаңы; Новая Жизнь"
    )
    report = load_territories(connection, [*ended, (9, merged)])
    assert report.refused == []
    register = read_register(connection)
    assert [register.successor(code) for code in codes] == [merged["code"]] * 2
    assert {line.weight for line in register.lineage if line.successor == merged["code"]} == {1.0, 0.4}
    assert {alias.name for alias in register.aliases if alias.code == merged["code"]} == {
        "Ак-Жаңы",
        "Новая Жизнь",
    }
    assert load_territories(connection, [*ended, (9, merged)]).changed == []
    again = load_territories(connection, [(2, {**merged, "aliases": "Ак-Жаңы; Үчүнчү"})])
    assert (again.changed, again.new) == ([merged["code"]], [])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"code": "1", "parent_code": "2", "name_ru": "Село"}, "no-parent"),
        ({"code": "1", "parent_code": VILLAGE, "name_ru": "Село"}, "no-parent"),
        ({"code": "1", "parent_code": DISTRICT}, "no-name"),
        ({"code": "1", "parent_code": DISTRICT, "name_ru": "с" * 301}, "too-long"),
        ({"code": KARAKOL, "parent_code": DISTRICT, "name_ru": "Село"}, "other-level"),
        ({"code": "а б", "parent_code": DISTRICT, "name_ru": "Село"}, "wrong-code"),
        ({"parent_code": DISTRICT, "name_ru": "Село"}, "no-code"),
        ({"code": "99", "parent_code": DISTRICT, "name_ru": "Село"}, "duplicate"),
    ],
)
def test_a_bad_line_of_villages_is_named_and_changes_nothing(connection, line, reason):
    before = everything(connection)
    good = {"code": "99", "parent_code": DISTRICT, "name_ru": "Хорошее"}
    report = load_villages(connection, [(2, good), (5, line)])
    assert [(one.line, one.reason) for one in report.refused] == [(5, reason)]
    assert everything(connection) == before


def indicator(code="DEM90", **values):
    line = dict(next(line for _, line in shipped("indicators") if line["code"] == "DEM02"))
    return {**line, "code": code, "of": "", "checks": "", **values}


WRONG_INDICATORS = [
    ({"code": "dem1"}, "wrong-code", ""),
    ({"code": "DEM001"}, "wrong-code", ""),
    ({"name_ky": ""}, "no-name", "ky"),
    ({"group": "fun"}, "unknown-group", "fun"),
    ({"type": "number"}, "unknown-type", "number"),
    ({"respondent": "king"}, "unknown-respondent", "king"),
    ({"mode": "guess"}, "unknown-mode", "guess"),
    ({"unit": "parsecs"}, "unknown-unit", "parsecs"),
    ({"body": "nasa"}, "unknown-body", "nasa"),
    ({"mode": "confirm", "body": ""}, "no-body", ""),
    ({"type": "choice"}, "no-options", ""),
    ({"of": "DEM77"}, "unknown-of", "DEM77"),
    ({"usual_min": "few"}, "wrong-value", "few"),
    ({"usual_min": "9", "usual_max": "3"}, "wrong-value", "usual_min is above usual_max"),
    ({"usual_max": "Infinity"}, "wrong-value", "Infinity"),
    ({"core": "yes"}, "wrong-value", "core yes"),
    ({"private": ""}, "wrong-value", "private "),
    ({"as_of": "always"}, "wrong-value", "as_of always"),
    ({"direction": "up"}, "wrong-value", "direction up"),
    ({"checks": "DEM90 > 1"}, "wrong-check", "DEM90 > 1: a check begins with ! or ? at 0"),
    ({"checks": "!DEM90 <= 5; !DEM90 >"}, "wrong-check", "!DEM90 >: something is missing at 8"),
    ({"checks": "!open('x') == 1"}, "wrong-check", "!open('x') == 1: unexpected \"open('x') \" at 1"),
    ({"checks": "!DEM90 <= DEM77"}, "unknown-code", "DEM77"),
    ({"checks": "?DEM90 <= prev.DEM77"}, "unknown-code", "prev.DEM77"),
    ({"checks": "!" + "(" * 5000 + "1"}, "wrong-check", None),
    ({"name_ru": "я" * 501}, "too-long", "name_ru"),
]


@pytest.mark.parametrize(("values", "reason", "about"), WRONG_INDICATORS)
def test_a_bad_line_of_indicators_is_named_and_changes_nothing(connection, values, reason, about):
    before = everything(connection)
    report = load_indicators(connection, [*shipped("indicators"), (200, {**indicator(), **values})], 2027)
    found = [(one.line, one.reason, one.about if about is not None else None) for one in report.refused]
    assert found == [(200, reason, about)]
    assert everything(connection) == before


def test_a_set_of_a_new_year_is_that_of_the_file_and_leaves_the_old_one(connection):
    old = len(read_indicator_set(connection, 2026).indicators)
    report = load_indicators(connection, [*shipped("indicators"), (99, indicator())], 2027)
    assert (report.refused, len(report.new)) == ([], 78)
    assert [len(read_indicator_set(connection, year).indicators) for year in (2026, 2027)] == [old, old + 1]


def test_a_file_of_one_indicator_leaves_the_options_of_the_others(connection):
    report = load_indicators(connection, [(2, indicator("DEM02"))], 2020)
    assert report.changed == ["DEM02"]
    assert all(one.options for one in read_indicator_set(connection, 2026).indicators if one.type == "choice")


def test_a_new_choice_comes_with_its_options(connection):
    choice = indicator("DEM91", type="choice", unit="", usual_min="", usual_max="")
    worded = [
        (n, {"indicator": "DEM91", "value": value, "name_ky": value, "name_ru": value})
        for n, value in enumerate(("yes", "no"), 2)
    ]
    report = load_indicators(connection, [*shipped("indicators"), (99, choice)], 2027, worded)
    assert report.refused == []
    assert [one.value for one in read_indicator_set(connection, 2027).by_code["DEM91"].options] == [
        "yes",
        "no",
    ]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"value": "Да!"}, "wrong-option"),
        ({"value": "no"}, "duplicate"),
        ({"name_ky": ""}, "no-name"),
        ({"name_ru": "я" * 301}, "too-long"),
    ],
)
def test_a_bad_option_is_named(connection, values, reason):
    good = {"indicator": "DEM91", "value": "no", "name_ky": "x", "name_ru": "x"}
    choice = indicator("DEM91", type="choice", unit="", usual_min="", usual_max="")
    worded = [(2, good), (3, {**good, "value": "yes", **values})]
    report = load_indicators(connection, [*shipped("indicators"), (99, choice)], 2027, worded)
    assert [(one.line, one.reason) for one in report.refused] == [(3, reason)]


def test_a_frozen_set_is_refused_whole(connection):
    connection.execute(tables.indicator_sets.insert(), {"year": 2027, "frozen_at": _now()})
    report = load_indicators(connection, shipped("indicators"), 2027)
    assert [(one.reason, one.about) for one in report.refused] == [("frozen", "2027")]


def _now():
    from storage.clock import real_time

    return real_time()


def as_csv(rows, encoding="utf-8", delimiter=","):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def as_xlsx(rows):
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


ROWS = [
    ["Code", "parent_code", "name_ru"],
    [41702205899999, DISTRICT, "Өзгөн; «село»"],
    ["", "", ""],
    ["x", "y", "z"],
]


def with_broken_sheet():
    """A workbook whose first sheet ends in the middle of a tag."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(as_xlsx([["code"], ["1"]]))) as good, zipfile.ZipFile(out, "w") as broken:
        for name in good.namelist():
            content = good.read(name)
            broken.writestr(name, content[:-90] if name.endswith("sheet1.xml") else content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [as_csv(ROWS), as_csv(ROWS, "utf-8-sig", ";"), as_xlsx(ROWS)],
    ids=["csv", "semicolons with a mark", "xlsx"],
)
def test_csv_and_xlsx_are_read_alike(tmp_path, content):
    (tmp_path / "file").write_bytes(content)
    assert read_rows(tmp_path / "file") == [
        (2, {"code": "41702205899999", "parent_code": DISTRICT, "name_ru": "Өзгөн; «село»"}),
        (4, {"code": "x", "parent_code": "y", "name_ru": "z"}),
    ]


def test_windows_1251_is_read(tmp_path):
    (tmp_path / "file").write_bytes(as_csv([["code", "name_ru"], ["1", "Село"]], "windows-1251"))
    assert read_rows(tmp_path / "file") == [(2, {"code": "1", "name_ru": "Село"})]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"\0\1\2", "not-a-table"),
        (b'a,b\n"x', "not-a-table"),
        (b",,\n", "no-header"),
        (b"code,code\n1,2\n", "column-twice"),
        (b"PK\3\4 is no workbook", "not-a-table"),
        (as_xlsx(ROWS)[:-200], "not-a-table"),
        (as_xlsx([["code"], ["=1+1"]]), "formula"),
        (with_broken_sheet(), "not-a-table"),
    ],
    ids=range(10),
)
def test_what_is_no_table_says_why(tmp_path, content, reason):
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(UnreadableFile) as caught:
        read_rows(tmp_path / "file")
    assert caught.value.reason == reason
