"""Series over two years on both engines: a merger and a redefined indicator between them, worked out by hand.

In 2026 Ак-Суу has 1 000 people and 210 households, Бору-Добо 500 and 90; on 1 January 2027 they pass into one new
community, Бору-Добо with four tenths. The set of 2027 counts households in another way, takes one indicator out and
splits one in two.
"""

from decimal import Decimal
from io import BytesIO

from pypdf import PdfReader

from domain.series import REDEFINED, SPLIT, Earlier
from reports import make_report
from reports.figures import Figures
from storage.clock import real_time
from storage.evidence import read_evidence
from storage.reading import read_rows
from storage.reference import read_matters, read_register
from storage.reference_indicators import load_indicators, read_indicator_set
from storage.reference_places import load_territories
from storage.seeding import SHIPPED
from storage.series import earlier_values, links_into
from storage.submissions import NewAnswer, submit

NOW = real_time()
DISTRICT, NEW = "41702205000000", "41702205899999"
D = Decimal


def merged(connection):
    """The two communities, and the one they pass into."""
    lines = [line for _, line in read_rows(SHIPPED / "territories.csv") if line["parent_code"] == DISTRICT]
    first, second = [line for line in lines if line["has_lsg"] == "Y"][:2]
    ended = [(n, {**line, "valid_to": "2027-01-01"}) for n, line in enumerate((first, second), 2)]
    new = {
        **first,
        "code": NEW,
        "name_ky": "Жаңы айыл аймагы",
        "name_ru": "Новый айылный аймак",
        "valid_from": "2027-01-01",
        "predecessors": f"{first['code']}; {second['code']}*0.4",
    }
    report = load_territories(connection, [*ended, (4, new)])
    assert report.refused == []
    return first["code"], second["code"]


def redefined(connection):
    """The set of 2027: DEM02 means something else, SAN02 is gone, LND02 was split off from LND01."""
    lines = [
        (n, {**line, "map": {"DEM02": "redefined", "LND02": "split:LND01"}.get(line["code"], "")})
        for n, line in read_rows(SHIPPED / "indicators.csv")
        if line["code"] != "SAN02"
    ]
    report = load_indicators(connection, lines, 2027)
    assert report.refused == []


def given(**values):
    return [
        NewAnswer(code, None, NOW, number=D(value)) if not isinstance(value, str) else text(code, value)
        for code, value in values.items()
    ]


def text(code, value):
    return NewAnswer(code, None, NOW, text=value)


def told(connection, first, second):
    one = given(DEM01=1000, DEM02=210, BUD02=5_000_000, BUD03=2_000_000, SAN02=3, LND01=100, DIV01="Кол")
    two = given(DEM01=500, DEM02=90, BUD02=2_000_000, BUD03=500_000, SAN02=2)
    submit(connection, first, 2026, one, by=None, role=None, now=NOW)
    submit(connection, second, 2026, two, by=None, role=None, now=NOW)
    submit(connection, NEW, 2027, given(DEM01=1250, DEM02=400), by=None, role=None, now=NOW)


def play(connection):
    first, second = merged(connection)
    redefined(connection)
    told(connection, first, second)
    return first, second


def indicators_of(evidence):
    return evidence.indicators.by_code


async def test_a_merger_and_a_redefined_indicator_give_the_series_worked_out_by_hand(seeded_store):
    await seeded_store.write(play)

    def look(connection):
        register = read_register(connection)
        indicators = read_indicator_set(connection, 2027)
        return earlier_values(connection, register, indicators, NEW, 2027, 2026)

    found = await seeded_store.read(look)
    assert found == {
        "DEM01": Earlier(D(1200)),
        "DEM02": Earlier(D(246), REDEFINED),
        "BUD02": Earlier(D(5_800_000)),
        "BUD03": Earlier(D(2_200_000)),
        "LND02": Earlier(None, SPLIT),
        "LND01": Earlier(None, REDEFINED),
    }


async def test_the_report_of_2027_holds_last_years_answers_of_the_merged_community(seeded_store):
    await seeded_store.write(play)

    def look(connection):
        register = read_register(connection)
        indicators = read_indicator_set(connection, 2027)
        return read_evidence(connection, register, indicators, read_matters(connection), NEW, 2027)

    evidence = await seeded_store.read(look)
    rows = {(row.territory, row.year, row.indicator): row.number or row.text for row in evidence.answers}
    assert rows == {
        (NEW, 2026, "DEM01"): D(1200),
        (NEW, 2026, "BUD02"): D(5_800_000),
        (NEW, 2026, "BUD03"): D(2_200_000),
        (NEW, 2027, "DEM01"): D(1250),
        (NEW, 2027, "DEM02"): D(400),
    }
    assert evidence.breaks == {"DEM02": REDEFINED, "LND01": REDEFINED, "LND02": SPLIT}
    figures = Figures(evidence)
    assert figures.share("BUD03", "BUD02").last == D(2_200_000) / D(5_800_000)
    households = figures.line(indicators_of(evidence)["DEM02"])
    assert (households.value, households.last, households.change) == (D(400), None, None)
    pages = PdfReader(BytesIO(make_report(evidence, "ru"))).pages
    assert "считали иначе" in "".join(page.extract_text() for page in pages).replace("\n", " ")


async def test_before_the_merger_nothing_is_touched(seeded_store):
    first, _second = await seeded_store.write(play)

    def look(connection):
        register = read_register(connection)
        indicators = read_indicator_set(connection, 2026)
        submit(connection, first, 2025, given(DEM01=900), by=None, role=None, now=NOW)
        evidence = read_evidence(connection, register, indicators, read_matters(connection), first, 2026)
        values = earlier_values(connection, register, indicators, first, 2026, 2025)
        return evidence, values, links_into(connection, 2026)

    evidence, values, links = await seeded_store.write(look)
    assert links is None
    assert values == {"DEM01": Earlier(D(900))}
    inside = [row for row in evidence.answers if row.territory == first and row.year == 2026]
    assert len(inside) == 7
    assert evidence.breaks == {}


async def test_a_value_the_new_community_gave_for_the_year_before_goes_before_the_sum(seeded_store):
    await seeded_store.write(play)

    def look(connection):
        submit(connection, NEW, 2026, given(DEM01=1234), by=None, role=None, now=NOW)
        register = read_register(connection)
        indicators = read_indicator_set(connection, 2027)
        evidence = read_evidence(connection, register, indicators, read_matters(connection), NEW, 2027)
        numbers = [r.number for r in evidence.answers if (r.year, r.indicator) == (2026, "DEM01")]
        return earlier_values(connection, register, indicators, NEW, 2027, 2026)["DEM01"], numbers

    assert await seeded_store.write(look) == (Earlier(D(1234)), [D(1234)])
