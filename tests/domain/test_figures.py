"""Understanding tables of figures: shapes, titles, names, numbers, years, and what is refused with which word."""

from datetime import date
from decimal import Decimal

import pytest

from domain.columns import NotUnderstood
from domain.figure_cells import Unfit, read_value, read_year
from domain.figures import Known, read_figures, settle
from domain.indicators import Body, Group, Indicator, IndicatorSet
from domain.places import Alias, Lineage, Register, Territory
from domain.spreadsheet import Merged, Sheet
from domain.supply import Figure, Scope

COUNTRY, OBLAST, KOCHKOR, UZGEN = "41700000000000", "41704000000000", "41704235000000", "41706255000000"
TOWN, SUU_K, SUU_U, TAMGA, GONE = (f"4170{n}000000001" for n in range(5))


def territory(code, parent, level, kind, ky, ru, en, lsg=True, valid_to=None):
    return Territory(code, parent, level, kind, lsg, {"ky": ky, "ru": ru, "en": en}, valid_to=valid_to)


REGISTER = Register(
    (
        territory(COUNTRY, "", "country", "country", "Кыргызстан", "Кыргызстан", "Kyrgyzstan", False),
        territory(
            OBLAST,
            COUNTRY,
            "region",
            "oblast",
            "Нарын облусу",
            "Нарынская область",
            "Naryn Region",
            False,
        ),
        territory(
            KOCHKOR,
            OBLAST,
            "district",
            "rayon",
            "Кочкор району",
            "Кочкорский район",
            "Kochkor District",
            False,
        ),
        territory(
            UZGEN, OBLAST, "district", "rayon", "Өзгөн району", "Узгенский район", "Uzgen District", False
        ),
        territory(
            TOWN,
            UZGEN,
            "community",
            "rayon_town",
            "Кара-Суу шаары",
            "город Кара-Суу",
            "Kara-Suu Town",
        ),
        territory(
            SUU_K,
            KOCHKOR,
            "community",
            "aiyl_aimak",
            "Кара-Суу айыл аймагы",
            "Кара-Суйский айылный аймак",
            "Kara-Suu Aiyl Aimak",
        ),
        territory(
            SUU_U,
            UZGEN,
            "community",
            "aiyl_aimak",
            "Кара-Суу айыл аймагы",
            "Карасуйский айылный аймак",
            "Kara-Suu Aiyl Aimak",
        ),
        territory(
            TAMGA,
            KOCHKOR,
            "community",
            "aiyl_aimak",
            "Тамга айыл аймагы",
            "Тамгинский айылный аймак",
            "Tamga Aiyl Aimak",
        ),
        territory(
            GONE,
            KOCHKOR,
            "community",
            "aiyl_aimak",
            "Өткөн айыл аймагы",
            "Прежний айылный аймак",
            "Gone Aiyl Aimak",
            valid_to=date(2025, 7, 1),
        ),
    ),
    (Alias(TAMGA, "Тосор"),),
    (Lineage(GONE, TAMGA),),
)


def indicator(code, kind="integer", body="nsc", group="g", private=False, names=None, most=None):
    return Indicator(
        code,
        group,
        True,
        private,
        "head",
        "confirm",
        body,
        kind,
        "",
        "end",
        "",
        Decimal(1),
        most,
        "",
        (),
        names or {"ky": f"{code} ky", "ru": f"{code} ru"},
    )


INDICATORS = IndicatorSet(
    2026,
    (
        indicator(
            "DEM01",
            names={"ky": "Туруктуу калк", "ru": "Постоянное население", "en": "Residents"},
            most=Decimal(100_000),
        ),
        indicator("BUD02", "money", "minfin", names={"ky": "Киреше", "ru": "Доходы, всего", "en": "Revenue"}),
        indicator(
            "LND01", "decimal", "land", group="land", names={"ky": "Айдоо", "ru": "Пашня", "en": "Land"}
        ),
        indicator("PCT01", "percent", ""),
        indicator("QLT01", "decimal", "", private=True),
        indicator("TXT01", "text", ""),
    ),
    (Group("g", {"ru": "Г"}), Group("land", {"ru": "Земля"})),
    {},
    {
        "nsc": Body("nsc", {"ky": "Улуттук статистика комитети", "ru": "Нацстатком"}),
        "minfin": Body("minfin", {"ky": "Каржы министрлиги", "ru": "Министерство финансов"}),
        "land": Body("land", {"ky": "Жер кызматы", "ru": "Земельная служба"}),
    },
)
KNOWN = Known(REGISTER, INDICATORS, 2027)


def sheet(*rows, name="", merged=()):
    return Sheet(name, iter(enumerate(rows, 1)), lambda: merged)


def understood(*rows, body="nsc", year=2026, scope=None, merged=()):
    """The figures as (territory, indicator, year, number) and the refusals as (line, cell, reason), with the summary."""
    reading = read_figures([sheet(*rows, merged=merged)], KNOWN, scope or Scope(), body=body, year=year)
    found = list(reading.lines())
    figures = [one for one in found if isinstance(one, Figure)]
    refused = [one for one in found if not isinstance(one, Figure)]
    settled = list(settle(figures, reading.conflicts))
    taken = [one for one in settled if isinstance(one, Figure)]
    refused += [one for one in settled if not isinstance(one, Figure)]
    return (
        [(one.territory, one.indicator, one.year, one.number) for one in taken],
        [(one.line, one.cell, one.reason) for one in refused],
        reading.summary,
    )


LONG = ("territory", "indicator", "year", "value")
ONE = [(TAMGA, "DEM01", 2026, Decimal(1200))]


@pytest.mark.parametrize(
    "rows",
    [
        [LONG, (TAMGA, "DEM01", "2026", "1200")],
        [("value", "year", "indicator", "code"), ("1 200", Decimal(2026), "dem01", Decimal(TAMGA))],
        [
            ("Территория", "Показатель", "Год", "Значение"),
            ("Тамга", "Постоянное население", "2026 г.", "1200"),
        ],
        [("Аймак", "Көрсөткүч", "Жыл", "Саны"), ("Тамга айыл аймагы", "Туруктуу калк", "2026-жыл", "1 200")],
        [("Territory", "Indicator", "Year", "Value"), ("Tamga", "Residents", "2026", "1,200")],
        [("код", "название", "DEM01"), (TAMGA, "Тамгинский айылный аймак", Decimal(1200))],
        [("Аймак", "Туруктуу калк"), ("Тамга", "1200")],
        [("Сведения за 2026 год",), (), ("Аймак", "DEM01 Постоянное население, чел."), ("Тосор", "1200")],
        [("№", "Аймак", "Год", "DEM01", "Примечание"), ("1", "Тамга", "2026", "1200", "итоги")],
        [("Аймак", "Год", "DЕМ01 калк"), ("Тамга", "2026", "1200")],
        [("Аймак", "Постоянное население, 2026 г."), ("Тамга", "1200")],
        [("Аймак", "DEM01, тыс."), ("Тамга", "1,2")],
    ],
)
def test_a_table_is_understood_in_any_order_and_language(rows):
    figures, refused, _ = understood(*rows)
    assert (figures, refused) == (ONE, [])


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ((TOWN, "", ""), TOWN),
        (("г. Кара-Суу", "", ""), TOWN),
        (("Кара-Суу шаары", "", ""), TOWN),
        (("Kara-Suu Town", "", ""), TOWN),
        (("Кара-Суу", "Кочкорский район", ""), SUU_K),
        (("Кара-Суу айыл аймагы", "Узгенский р-н", ""), SUU_U),
        (("Кара-Суу а/а", "Өзгөн", "Нарын облусу"), SUU_U),
        (("Кара-Суу (Кочкор району)", "", ""), SUU_K),
        (("Кара-Суу, Кочкор", "", ""), SUU_K),
        (("Карасуйский айылный аймак", "", ""), SUU_U),
        (("тосор", "", ""), TAMGA),
    ],
)
def test_a_community_is_known_by_code_and_by_name(cells, code):
    titles = ("территория", "район", "область", "показатель", "год", "значение")
    figures, refused, _ = understood(titles, (*cells, "DEM01", "2026", "5"))
    assert (figures, refused) == ([(code, "DEM01", 2026, Decimal(5))], [])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Кара-Суу", "ambiguous-territory"),
        ("Кара-Суу айыл аймагы", "ambiguous-territory"),
        ("Атлантида", "unknown-territory"),
        ("41799999999999", "unknown-code"),
        ("Кочкор району", "not-a-community"),
        (KOCHKOR, "not-a-community"),
        ("Итого по области", "not-a-community"),
        ("", "no-territory"),
        ("4,17024E+13", "unknown-territory"),
        ("Прежний", "dissolved"),
        ("Тамга (Узгенский район)", "not-there"),
    ],
)
def test_a_community_that_is_not_one_is_refused_with_its_reason(name, reason):
    figures, refused, _ = understood(LONG, (name, "DEM01", "2026", "5"))
    assert figures == []
    assert [one[2] for one in refused] == [reason]


def test_an_ambiguous_name_comes_with_its_candidates():
    reading = read_figures([sheet(LONG, ("Кара-Суу", "DEM01", "2026", "5"))], KNOWN, Scope(), body="nsc")
    assert next(reading.lines()).codes == (TOWN, SUU_K, SUU_U)


def test_a_code_that_a_spreadsheet_rounded_is_named_so():
    _, refused, _ = understood(("code", "DEM01"), ("4,17024E+13", "5"))
    assert refused == [(2, "A2", "code-rounded")]


def test_a_code_beside_the_name_of_another_community_is_refused():
    _, refused, _ = understood(("code", "name", "DEM01"), (TAMGA, "Карасуйский", "5"))
    assert refused == [(2, "A2", "names-differ")]


def test_a_dissolved_community_counts_for_the_years_it_was_there():
    figures, _, _ = understood(LONG, ("Прежний", "DEM01", "2024", "5"))
    assert figures == [(GONE, "DEM01", 2024, Decimal(5))]


@pytest.mark.parametrize(
    ("cell", "kind", "value"),
    [
        ("1 245", "integer", "1245"),
        ("1\u00a0245\u00a0300", "integer", "1245300"),
        ("12,5", "decimal", "12.5"),
        ("12.50", "decimal", "12.5"),
        (Decimal("12.5"), "decimal", "12.5"),
        (Decimal("1E+3"), "integer", "1000"),
        ("3 млн", "money", "3000000"),
        ("12,5%", "percent", "12.5"),
        ("100", "percent", "100"),
        ("—", "integer", None),
        ("н/д", "decimal", None),
        ("  ", "integer", None),
        (None, "integer", None),
        ("0", "integer", "0"),
    ],
)
def test_numbers_are_read_as_people_write_them(cell, kind, value):
    found = read_value(cell, indicator("XXX01", kind))
    assert found == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("cell", "kind", "reason"),
    [
        ("-5", "integer", "negative"),
        (Decimal(-5), "integer", "negative"),
        ("101", "percent", "over-hundred"),
        (Decimal("100.5"), "percent", "over-hundred"),
        ("12%", "integer", "percent-sign"),
        ("много", "integer", "not-a-number"),
        ("5,5", "integer", "not-whole"),
        (Decimal("5.5"), "integer", "not-whole"),
        ("1,234", "decimal", "two-readings"),
        ("нет", "integer", "unclear-nothing"),
        ("5 6", "integer", "two-numbers"),
        (date(2026, 5, 1), "integer", "date-for-number"),
        ("9" * 30, "integer", "too-long"),
        ('=HYPERLINK("x")', "integer", "not-a-number"),
        ("#REF!", "integer", "not-a-number"),
    ],
)
def test_what_cannot_be_a_value_is_refused(cell, kind, reason):
    with pytest.raises(Unfit) as refused:
        read_value(cell, indicator("XXX01", kind))
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("cell", "year", "dated"),
    [
        (Decimal(2026), 2026, False),
        ("2026", 2026, False),
        ("2026 год", 2026, False),
        ("2026-жыл", 2026, False),
        (date(2026, 1, 1), 2026, True),
        (date(2026, 12, 31), 2026, True),
        ("01.01.2026", 2026, True),
        ("2026-12-31 00:00:00", 2026, True),
    ],
)
def test_years_are_read_as_numbers_and_as_dates(cell, year, dated):
    assert read_year(cell) == (year, dated)


@pytest.mark.parametrize(
    "cell", [date(2026, 6, 15), "15.06.2026", "май", Decimal("2026.5"), Decimal(46023), None, ""]
)
def test_what_is_no_year_is_refused(cell):
    with pytest.raises(Unfit):
        read_year(cell)


def test_dates_for_years_are_counted():
    _, _, summary = understood(LONG, (TAMGA, "DEM01", date(2026, 12, 31), "5"))
    assert (summary.dated, summary.years) == (1, {2026})


@pytest.mark.parametrize(
    ("year", "reason"), [("2031", "wrong-year"), ("1900", "wrong-year"), ("", "no-year")]
)
def test_a_year_that_cannot_be_is_refused(year, reason):
    assert understood(LONG, (TAMGA, "DEM01", year, "5"))[1] == [(2, "C2", reason)]


def test_two_rows_for_one_cell_are_both_refused_unless_equal():
    figures, refused, summary = understood(
        LONG,
        (TAMGA, "DEM01", "2026", "5"),
        (TAMGA, "DEM01", "2026", "5,0"),
        (TOWN, "DEM01", "2026", "7"),
        (TOWN, "DEM01", "2026", "8"),
        (TOWN, "DEM01", "2025", "8"),
    )
    assert figures == [(TAMGA, "DEM01", 2026, Decimal(5)), (TOWN, "DEM01", 2025, Decimal(8))]
    assert refused == [(4, "D4", "two-rows"), (5, "D5", "two-rows")]
    assert summary.repeated == 1


def test_a_value_outside_the_usual_range_is_only_warned_of():
    figures, refused, summary = understood(LONG, (TAMGA, "DEM01", "2026", "5000000"))
    assert len(figures) == 1
    assert refused == []
    assert (summary.unusual, summary.examples[0].territory) == (1, TAMGA)


def test_opinions_and_texts_are_refused():
    _, refused, _ = understood(LONG, (TAMGA, "QLT01", "2026", "5"), (TAMGA, "TXT01", "2026", "да"))
    assert [one[2] for one in refused] == ["private", "not-numeric"]


def test_a_wide_table_refuses_single_cells_and_unknown_columns():
    figures, refused, summary = understood(
        ("Аймак", "DEM01", "PCT01", "Погода"),
        ("Тамга", "5", "120", "ясно"),
        ("Кара-Суу", "6", "7", ""),
        (TOWN, "—", "50", ""),
    )
    assert figures == [(TAMGA, "DEM01", 2026, Decimal(5)), (TOWN, "PCT01", 2026, Decimal(50))]
    assert refused == [
        (1, "D1", "unknown-column"),
        (2, "C2", "over-hundred"),
        (3, "A3", "ambiguous-territory"),
    ]
    assert summary.without == 1


def test_a_wide_table_may_hold_several_years():
    figures, _, summary = understood(("Аймак", "DEM01 2025", "DEM01 2026"), ("Тамга", "5", "6"), year=None)
    assert figures == [(TAMGA, "DEM01", 2025, Decimal(5)), (TAMGA, "DEM01", 2026, Decimal(6))]
    assert summary.years == {2025, 2026}


def test_thousands_named_in_a_title_are_taken_times_and_said():
    figures, _, summary = understood(("Аймак", "Доходы, всего, тыс. сом"), ("Тамга", "12,5"), body="minfin")
    assert figures == [(TAMGA, "BUD02", 2026, Decimal(12500))]
    assert summary.scaled == ("Доходы, всего, тыс. сом × 1000",)


def test_bodies_come_from_the_column_or_from_who_supplies():
    titles = (*LONG, "Орган")
    figures, refused, summary = understood(
        titles,
        (TAMGA, "DEM01", "2026", "5", "Нацстатком"),
        (TAMGA, "BUD02", "2026", "5", "minfin"),
        (TAMGA, "LND01", "2026", "5", "Минкосмос"),
        body="",
    )
    assert len(figures) == 2
    assert refused == [(4, "E4", "unknown-body")]
    assert summary.bodies == {"nsc", "minfin"}


SCOPE = Scope("land", KOCHKOR, frozenset({"land"}))


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ((TOWN, "LND01", "2026", "5", ""), "outside-territory"),
        ((TAMGA, "DEM01", "2026", "5", ""), "outside-subjects"),
        ((TAMGA, "LND01", "2026", "5", "nsc"), "other-body"),
    ],
)
def test_lines_outside_of_what_a_person_may_supply_are_refused(row, reason):
    figures, refused, _ = understood((*LONG, "body"), row, scope=SCOPE, body="")
    assert (figures, [one[2] for one in refused]) == ([], [reason])


def test_what_another_body_supplies_is_refused_to_a_body_and_counted_for_the_union():
    row = (TAMGA, "BUD02", "2026", "5")
    assert understood(LONG, row, scope=Scope("land"))[1][0][2] == "of-another-body"
    assert understood(LONG, row, body="land")[2].of_others == 1


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([("Привет", "мир"), ("1", "2")], "no-table"),
        ([], "no-table"),
        ([("Аймак", "Погода"), ("Тамга", "5")], "no-table"),
        ([("год", "год", "код", "показатель", "значение")], "two-columns"),
    ],
)
def test_a_table_that_is_none_is_named_so(rows, reason):
    with pytest.raises(NotUnderstood) as refused:
        understood(*rows)
    assert refused.value.reason == reason


def test_what_is_not_said_anywhere_is_asked_for():
    row = (TAMGA, "5")
    for body, year, reason in (("", 2026, "no-body"), ("nsc", None, "no-year")):
        with pytest.raises(NotUnderstood) as refused:
            understood(("code", "DEM01"), row, body=body, year=year)
        assert refused.value.reason == reason


def test_the_first_sheet_with_a_table_is_read_and_the_others_are_named():
    sheets = [
        sheet(("Как заполнять",), name="Помощь"),
        sheet(("code", "DEM01"), (TAMGA, "5"), name="Данные"),
        sheet(("code", "DEM01"), (TAMGA, "6"), name="Старое"),
    ]
    reading = read_figures(sheets, KNOWN, Scope(), body="nsc", year=2026)
    assert [one.number for one in reading.lines()] == [5]
    assert (reading.summary.sheet, reading.summary.other_sheets) == ("Данные", ("Помощь", "Старое"))


def test_merged_cells_are_harmless_in_captions_and_refused_elsewhere():
    rows = [("Сведения",), ("code", "DEM01"), (TAMGA, "5"), (TOWN, "6"), ("", "7"), ("Примечание",)]
    merged = (Merged(1, 1, "A1:B1"), Merged(4, 5, "A4:A5"), Merged(6, 6, "A6:B6"))
    figures, refused, _ = understood(*rows, merged=merged)
    assert [one[0] for one in figures] == [TAMGA]
    assert refused == [(4, "A4", "merged"), (5, "A5", "merged")]
    with pytest.raises(NotUnderstood) as whole:
        understood(*rows, merged=(Merged(2, 3, "B2:B3"),))
    assert (whole.value.reason, whole.value.detail) == ("merged", "B2:B3")
