"""Two cycles in a row, played in chat by three communities, with a merger and a changed set between them.

On 1 July 2027 the first community and four tenths of the second become a new one; the second goes on with the rest. The
set of 2027 counts households in another way, splits one indicator, makes one of two, and takes one out. Every
series in the report of 2027 is worked out by hand below.
"""

from datetime import datetime
from decimal import Decimal

import pytest

from domain.review import ACCEPTED, LOCKED
from domain.series import MERGED, NEW, REDEFINED, SPLIT
from reports.figures import Figures
from storage.cases import sending_of
from storage.coming_set import freeze_set
from storage.evidence import read_evidence
from storage.reading import read_rows
from storage.reference_indicators import frozen_at, load_indicators
from storage.reference_places import load_territories
from storage.seeding import SHIPPED
from storage.series import told_links
from tests.handlers.phoning import fill
from tests.ready import write_file
from tests.year.stored import StoredCountry
from tests.year.test_ledger import EVE, ROOT

DISTRICT = "41702205000000"
FIRST, SECOND, THIRD, JOINED = "41702205805000", "41702205807000", "41702205812000", "41702205899999"
D = Decimal

GIVEN_2026 = {
    FIRST: {"DEM01": "1000", "DEM02": "210", "ROA01": "12", "ENE02": "6", "BAL01": "2", "LAW01": "3"},
    SECOND: {"DEM01": "500", "DEM02": "100", "ROA01": "8", "ENE02": "2", "BAL01": "0", "LAW01": "1"},
    THIRD: {"DEM01": "2000", "DEM02": "400", "ROA01": "20", "ENE02": "10", "BAL01": "1", "LAW01": "1"},
}
GIVEN_2027 = {
    JOINED: {"DEM01": "1250", "DEM02": "300", "ROA01": "16", "ENE02": "8", "LAW02": "5", "SAN04": "50"},
    SECOND: {"DEM01": "310", "DEM02": "80", "ROA01": "5", "ENE02": "2", "LAW02": "1", "SAN04": "10"},
    THIRD: {"DEM01": "2100", "DEM02": "500", "ROA01": "20", "ENE02": "11", "LAW02": "2", "SAN04": "90"},
}

LAST = {
    # The whole of the first and four tenths of the second: 1000 + 0.4 · 500; 12 + 0.4 · 8; 6 + 0.4 · 2.
    JOINED: {"DEM01": D(1200), "ROA01": D("15.2"), "ENE02": D("6.8")},
    # What is left of the second: 0.6 · 500; 0.6 · 8; 0.6 · 2.
    SECOND: {"DEM01": D(300), "ROA01": D("4.8"), "ENE02": D("1.2")},
    # Nothing happened to the third.
    THIRD: {"DEM01": D(2000), "ROA01": D(20), "ENE02": D(10)},
    # The district lost nobody and counts nobody twice: 1000 + 500 + 2000; 12 + 8 + 20; 6 + 2 + 10.
    DISTRICT: {"DEM01": D(3500), "ROA01": D(40), "ENE02": D(18)},
}
"""What the report of 2027 says of 2026."""

NOW = {
    JOINED: {"DEM01": D(1250), "ROA01": D(16), "ENE02": D(8)},
    SECOND: {"DEM01": D(310), "ROA01": D(5), "ENE02": D(2)},
    THIRD: {"DEM01": D(2100), "ROA01": D(20), "ENE02": D(11)},
    # 1250 + 310 + 2100; 16 + 5 + 20; 8 + 2 + 11.
    DISTRICT: {"DEM01": D(3660), "ROA01": D(41), "ENE02": D(21)},
}

LIT = {
    # Lit streets among all: 6.8 of 15.2 km before, 8 of 16 km now.
    JOINED: (D("6.8") / D("15.2"), D("0.5")),
    # 18 of 40 km before, 21 of 41 km now: sums over sums, not the mean of shares.
    DISTRICT: (D("0.45"), D(21) / D(41)),
}

BREAKS = {"DEM02": REDEFINED, "SAN01": REDEFINED, "SAN04": SPLIT, "LAW02": MERGED}


def at(year, month, day):
    return datetime(year, month, day, 9, tzinfo=EVE.tzinfo)


def until(country, moment):
    """Let the time pass until about this moment, and the clock's jobs run."""
    country.hours(round((moment - country.world.now).total_seconds() / 3600))


def merger(connection):
    """The first community ends, the new one begins with the first and four tenths of the second."""
    lines = [line for _, line in read_rows(SHIPPED / "territories.csv")]
    first = next(line for line in lines if line["code"] == FIRST)
    names = {"name_ky": "Биримдик айыл аймагы", "name_ru": "Биримдикский айылный аймак"}
    dated = {"valid_from": "2027-07-01", "predecessors": f"{FIRST}; {SECOND}*0.4"}
    joined = {**first, **names, **dated, "code": JOINED}
    report = load_territories(connection, [(2, {**first, "valid_to": "2027-07-01"}), (3, joined)])
    assert report.refused == []


def changed_set(connection):
    """The set of 2027 as a file of the whole set says it."""
    lines = {line["code"]: line for _, line in read_rows(SHIPPED / "indicators.csv")}
    lines["DEM02"] = {**lines["DEM02"], "name_ru": "Дома, также пустые", "map": "redefined"}
    lines["SAN04"] = {**lines["SAN01"], "code": "SAN04", "name_ru": "Платят за вывоз", "map": "split:SAN01"}
    joined = {"code": "LAW02", "name_ru": "Решения и обязанности", "map": "merged:BAL01+LAW01"}
    lines["LAW02"] = {**lines["LAW01"], **joined}
    gone = [lines.pop(code) for code in ("BAL01", "LAW01", "CAP10")]
    rows = [
        *({"map": "", **line} for line in lines.values()),
        *({"code": one["code"], "map": "retired"} for one in gone),
    ]
    assert load_indicators(connection, list(enumerate(rows, 2)), 2027).refused == []


def answer(country, heads, given):
    """Every head fills the questionnaire and sends it."""
    for home, values in given.items():
        head = heads[home].say("/indicators").tap("Начать")
        fill(country, head, home, values)
        head.tap("Отправить").tap("Отправить")


def accept(union, homes):
    for home in homes:
        union.say("/union").tap("Проверить ответы").tap_data(f"b:c:{home}", union.last.id)
        union.tap("✅ Принять")


def reviews(country, year, homes):
    return {country.run(sending_of, year, home).review for home in homes}


def figures_of(country, territory):
    world = country.world
    evidence = country.run(read_evidence, world.register, world.indicators, world.matters, territory, 2027)
    return Figures(evidence)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def played(request, tmp_path_factory):
    """Both years, played once an engine."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("two") / "test.sqlite3"
        write_file(path, "seeded")
        yield from play(f"sqlite+aiosqlite:///{path}")
    else:
        databases = request.getfixturevalue("databases")
        yield from play(databases.url(databases.make("seeded")))


def play(url):
    country = StoredCountry(url=url, start=EVE)
    union = country.head(9, ROOT, "union")
    heads = {home: country.head(n, home) for n, home in enumerate(GIVEN_2026, 1)}
    country.run(freeze_set, 2026, None, country.world.now)
    until(country, at(2027, 2, 10))
    answer(country, heads, GIVEN_2026)
    accept(union, GIVEN_2026)
    assert reviews(country, 2026, GIVEN_2026) == {ACCEPTED}
    until(country, at(2027, 11, 10))
    assert reviews(country, 2026, GIVEN_2026) == {LOCKED}
    country.run(merger)
    country.run(changed_set)
    country.refresh()
    union.say("/union").tap("📏 Список: 2027 год").tap("🔒").tap("🔒")
    until(country, at(2028, 1, 20))
    heads[JOINED] = country.head(5, JOINED)
    answer(country, heads, GIVEN_2027)
    accept(union, GIVEN_2027)
    yield country
    country.close()


def test_the_set_frozen_in_chat_holds_where_each_indicator_comes_from(played):
    assert played.run(frozen_at, 2027) is not None
    links = {(one.code, one.old_code, one.kind) for one in played.run(told_links, 2027) if one.kind != "same"}
    assert links == {
        ("DEM02", "DEM02", "redefined"),
        ("SAN04", "SAN01", "split"),
        ("SAN01", "SAN01", "redefined"),
        ("LAW02", "BAL01", "merged"),
        ("LAW02", "LAW01", "merged"),
        ("", "CAP10", "retired"),
    }


def test_everybody_was_accepted_in_the_second_cycle_and_the_ended_community_was_not_asked(played):
    assert reviews(played, 2027, GIVEN_2027) == {ACCEPTED}
    assert played.run(sending_of, 2027, FIRST) is None
    assert FIRST not in {one.code for one in played.world.register.expected(at(2027, 12, 31).date())}


@pytest.mark.parametrize("territory", list(LAST))
def test_both_years_of_a_series_are_those_worked_out_by_hand(played, territory):
    figures = figures_of(played, territory)
    lines = {code: figures.line(figures.known[code]) for code in LAST[territory]}
    assert {code: line.last for code, line in lines.items()} == LAST[territory]
    assert {code: line.value for code, line in lines.items()} == NOW[territory]


def test_a_change_and_a_share_follow_the_people_that_were_passed_over(played):
    joined, district = figures_of(played, JOINED), figures_of(played, DISTRICT)
    # 1250 of 1200 is a twenty-fourth more; 3660 of 3500 is 160 of 3500 more.
    assert joined.line(joined.known["DEM01"]).change == D(1250) / D(1200) - 1
    assert district.line(district.known["DEM01"]).change == D(3660) / D(3500) - 1
    assert district.line(district.known["DEM01"]).n_both == 3
    for figures, territory in ((joined, JOINED), (district, DISTRICT)):
        share = figures.share("ENE02", "ROA01")
        assert (share.last, share.value) == LIT[territory]


@pytest.mark.parametrize("territory", [JOINED, THIRD, DISTRICT])
def test_what_means_something_else_has_no_last_year_and_says_so(played, territory):
    figures = figures_of(played, territory)
    lines = {code: figures.line(figures.known[code]) for code in BREAKS}
    assert {code: (line.last, line.change) for code, line in lines.items()} == dict.fromkeys(
        BREAKS, (None, None)
    )
    assert {code: figures.evidence.breaks[code] for code in BREAKS} == BREAKS
    assert not {"BAL01", "LAW01", "CAP10"} & set(figures.known)
    assert NEW not in figures.evidence.breaks.values()
