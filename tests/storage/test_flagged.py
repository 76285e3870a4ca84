"""Every flag on the sample country, found again by SQL that knows nothing of the program's rules."""

import re
import sqlite3
from collections import Counter, defaultdict
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import create_engine

from domain.flags import flags
from domain.peers import Community, Peers
from domain.places import REGION
from storage.cases import read_cases, read_numbers, sendings
from storage.figures import figures
from storage.reference import read_register
from storage.reference_indicators import read_indicator_set
from storage.submissions import NewAnswer, standing_answers, submit
from tests.ready import write_file

NOW = datetime(2027, 2, 20, tzinfo=UTC)
SPOILED = (
    {"WAT01": lambda was: was["DEM02"] + 40, "BUD04": lambda was: was["BUD02"]},
    {"DEM02": lambda was: was["DEM01"] // 20, "ROA01": lambda was: was["ROA01"] * 3},
    {"DEM01": lambda was: was["DEM01"] * 2, "BUD01": lambda was: Decimal(900_000)},
    {
        "CAP04": lambda was: Decimal(0),
        "CAP10": lambda was: was["CAP10"] * 4,
        "GEN01": lambda was: Decimal(70),
    },
    {"SOC01": lambda was: was["SOC01"] + 300, "EDU01": lambda was: was["EDU01"] * Decimal("1.2") // 1},
)
"""What is spoiled in one community after another, so that every kind of flag is there."""


def spoil(connection, territories):
    for territory, changes in zip(territories, SPOILED, strict=False):
        was = {
            code: one.number
            for code, one in standing_answers(connection, territory, 2026).items()
            if one.number is not None
        }
        given = [
            NewAnswer(code, None, NOW, number=change(was), comment="Так и есть")
            for code, change in changes.items()
            if code == "GEN01" or code in was
        ]
        submit(connection, territory, 2026, given, by=None, role=None, now=NOW)
    body = {
        "territory": territories[0],
        "year": 2026,
        "indicator": "CAP05",
        "number": Decimal(0),
        "body": "x",
    }
    connection.execute(figures.insert(), [{**body, "loaded_at": NOW}])


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    path = tmp_path_factory.mktemp("flagged") / "c.sqlite3"
    write_file(path, "invented")
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        register, known = read_register(connection), read_indicator_set(connection, 2026)
        expected = register.expected(date(2026, 12, 31))
        inside = [one.code for one in expected]
        spoil(connection, [one.territory for one in sendings(connection, 2026, inside)][5:])
        places = [Community(one.code, one.kind, register.at_level(one.code, REGION)) for one in expected]
        peers = Peers(known.indicators, places, read_numbers(connection, 2026))
        sent = [one.territory for one in sendings(connection, 2026, inside)]
        cases = read_cases(connection, 2026, sent)
        found = {code: flags(known.indicators, cases[code], peers) for code in sent}
    engine.dispose()
    plain = sqlite3.connect(path)
    plain.execute(STANDING)
    plain.execute(
        "CREATE TEMP TABLE asked AS SELECT * FROM indicators WHERE year = (SELECT MAX(year) FROM indicators)"
    )
    yield plain, found
    plain.close()


STANDING = """
CREATE TEMP TABLE said AS
SELECT a.territory, a.year, a.indicator, a.number, a.text, a.comment
FROM answers a WHERE NOT EXISTS (
    SELECT 1 FROM answers b WHERE b.territory = a.territory AND b.year = a.year
    AND b.indicator = a.indicator AND b.id > a.id)
"""

SENT = "(SELECT DISTINCT territory FROM submissions WHERE year = 2026)"


def of_kind(found, kind):
    return {
        (code, flag.check or flag.codes[0])
        for code, flags in found.items()
        for flag in flags
        if flag.kind == kind
    }


def checks(database):
    """Every check of the set once: its text without spaces around."""
    rows = database.execute("SELECT checks FROM asked WHERE checks <> ''").fetchall()
    return sorted({one.strip() for (cell,) in rows for one in cell.split(";") if one.strip()})


def as_sql(expression):
    """A chain of comparisons as SQL over one row a community, `c`; a missing value or a zero below gives NULL."""
    named = re.sub(r"(prev\.)?([A-Z]{3}\d{2})", lambda m: f'"{"p" if m[1] else "n"}{m[2]}"', expression)
    parts = re.split(r"(<=|>=|==|!=|<|>)", named)
    pairs = [f"({parts[n]} {parts[n + 1]} {parts[n + 2]})" for n in range(0, len(parts) - 2, 2)]
    return " AND ".join(pairs)


def wide(codes):
    columns = ", ".join(
        f"MAX(CASE WHEN indicator = '{code}' AND year = {year} THEN CAST(number AS REAL) END) AS \"{mark}{code}\""
        for code in codes
        for mark, year in (("n", 2026), ("p", 2025))
    )
    return f"SELECT territory, {columns} FROM said GROUP BY territory"


@pytest.mark.parametrize(("sign", "kind"), [("!", "contradiction"), ("?", "unlikely")])
def test_checks_that_do_not_hold(country, sign, kind):
    database, found = country
    expected = set()
    for check in checks(database):
        if check[0] == sign:
            codes = sorted(set(re.findall(r"[A-Z]{3}\d{2}", check)))
            query = f"SELECT territory FROM ({wide(codes)}) c WHERE territory IN {SENT} AND NOT ({as_sql(check[1:])})"
            expected |= {(code, check) for (code,) in database.execute(query)}
    assert expected
    assert of_kind(found, kind) == expected


def test_values_out_of_the_usual_range(country):
    database, found = country
    query = f"""
    SELECT s.territory, s.indicator FROM said s JOIN asked i ON i.code = s.indicator
    WHERE s.year = 2026 AND s.territory IN {SENT} AND i.private = 0 AND s.number IS NOT NULL
    AND (CAST(s.number AS REAL) < CAST(i.usual_min AS REAL) OR CAST(s.number AS REAL) > CAST(i.usual_max AS REAL))
    """
    expected = set(database.execute(query))
    assert expected
    assert of_kind(found, "range") == expected


def test_jumps_against_last_year(country):
    database, found = country
    query = f"""
    SELECT n.territory, n.indicator FROM said n JOIN said p ON p.territory = n.territory AND p.indicator = n.indicator
    WHERE n.year = 2026 AND p.year = 2025 AND n.territory IN {SENT} AND CAST(p.number AS REAL) > 0
    AND n.number IS NOT NULL AND (CAST(n.number AS REAL) >= 3 * CAST(p.number AS REAL)
    OR 3 * CAST(n.number AS REAL) <= CAST(p.number AS REAL))
    """
    expected = set(database.execute(query))
    assert len(expected) > 2
    assert of_kind(found, "jump") == expected


COMPARABLE = """
CREATE TEMP TABLE comparable AS
WITH RECURSIVE up(code, above) AS (
    SELECT code, code FROM territories
    UNION SELECT u.code, t.parent_code FROM up u JOIN territories t ON t.code = u.above WHERE t.parent_code <> ''
), lies AS (
    SELECT u.code, u.above AS region FROM up u JOIN territories t ON t.code = u.above WHERE t.level = 'region'
)
SELECT s.territory, t.kind, l.region, s.indicator,
    CASE WHEN i."of" <> '' THEN CAST(s.number AS REAL) / CAST(w.number AS REAL)
         WHEN i.type = 'money' THEN CAST(s.number AS REAL) / CAST(d.number AS REAL)
         ELSE 1000 * CAST(s.number AS REAL) / CAST(d.number AS REAL) END AS x
FROM said s JOIN asked i ON i.code = s.indicator
JOIN territories t ON t.code = s.territory AND t.has_lsg = 1 LEFT JOIN lies l ON l.code = s.territory
LEFT JOIN said w ON w.territory = s.territory AND w.year = 2026 AND w.indicator = i."of"
LEFT JOIN said d ON d.territory = s.territory AND d.year = 2026 AND d.indicator = 'DEM01'
WHERE s.year = 2026 AND s.number IS NOT NULL AND i.private = 0 AND s.indicator <> 'DEM01'
"""

OUTLIERS = f"""
WITH near AS (
    SELECT m.territory, m.indicator, m.x AS own, o.x FROM comparable m
    JOIN comparable o ON o.indicator = m.indicator AND o.kind = m.kind AND o.region = m.region
    AND o.territory <> m.territory WHERE m.x IS NOT NULL AND o.x IS NOT NULL
), far AS (
    SELECT m.territory, m.indicator, m.x AS own, o.x FROM comparable m
    JOIN comparable o ON o.indicator = m.indicator AND o.kind = m.kind AND o.territory <> m.territory
    WHERE m.x IS NOT NULL AND o.x IS NOT NULL
), enough AS (
    SELECT territory, indicator FROM near GROUP BY territory, indicator HAVING COUNT(*) >= 5
), peers AS (
    SELECT * FROM near WHERE (territory, indicator) IN (SELECT * FROM enough)
    UNION ALL
    SELECT * FROM far WHERE (territory, indicator) NOT IN (SELECT * FROM enough) AND (territory, indicator) IN
        (SELECT territory, indicator FROM far GROUP BY territory, indicator HAVING COUNT(*) >= 5)
), ranked AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY territory, indicator ORDER BY x) AS r,
    COUNT(*) OVER (PARTITION BY territory, indicator) AS n FROM peers
), middle AS (
    SELECT territory, indicator, AVG(x) AS med FROM ranked WHERE r IN ((n + 1) / 2, (n + 2) / 2)
    GROUP BY territory, indicator
), apart AS (
    SELECT p.territory, p.indicator, p.own, m.med, ABS(p.x - m.med) AS d FROM peers p
    JOIN middle m ON m.territory = p.territory AND m.indicator = p.indicator
), aranked AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY territory, indicator ORDER BY d) AS r,
    COUNT(*) OVER (PARTITION BY territory, indicator) AS n FROM apart
), spread AS (
    SELECT territory, indicator, own, med, AVG(CASE WHEN r IN ((n + 1) / 2, (n + 2) / 2) THEN d END) AS mad,
    AVG(d) AS mean FROM aranked GROUP BY territory, indicator
)
SELECT territory, indicator,
    CASE WHEN mad > 0 THEN 0.6745 * (own - med) / mad WHEN mean > 0 THEN (own - med) / (1.253314 * mean) END AS z, mad
FROM spread WHERE territory IN {SENT}
"""


def test_outliers_among_peers(country):
    database, found = country
    database.execute(COMPARABLE)
    rows = database.execute(OUTLIERS).fetchall()
    scores = {(territory, code): z for territory, code, z, _ in rows if z is not None}
    expected = {key for key, z in scores.items() if abs(z) >= 3}
    assert len(expected) > 20
    assert any(mad == 0 and z is not None for _, _, z, mad in rows)
    assert of_kind(found, "outlier") == expected
    for code, flagged in found.items():
        for flag in flagged:
            if flag.kind == "outlier":
                assert float(flag.compared.score) == pytest.approx(scores[code, flag.codes[0]])


def test_differences_to_the_bodies_figures(country):
    database, found = country
    query = f"""
    SELECT s.territory, s.indicator FROM said s JOIN figures f ON f.territory = s.territory AND f.year = s.year
    AND f.indicator = s.indicator WHERE s.year = 2026 AND s.territory IN {SENT} AND s.number IS NOT NULL
    AND f.id = (SELECT MAX(g.id) FROM figures g WHERE g.territory = f.territory AND g.year = f.year
    AND g.indicator = f.indicator)
    AND CAST(s.number AS REAL) <> CAST(f.number AS REAL)
    AND ABS(CAST(s.number AS REAL) - CAST(f.number AS REAL)) > 0.05 * ABS(CAST(f.number AS REAL))
    """
    expected = set(database.execute(query))
    assert expected
    assert of_kind(found, "differs") == expected


def test_missing_core_values(country):
    database, found = country
    query = f"""
    SELECT t.territory, i.code FROM {SENT} t JOIN asked i
    WHERE i.core = 1 AND i.private = 0 AND i.respondent = 'head' AND NOT EXISTS (
        SELECT 1 FROM said s WHERE s.territory = t.territory AND s.year = 2026 AND s.indicator = i.code
        AND (s.number IS NOT NULL OR s.text IS NOT NULL))
    """
    expected = set(database.execute(query))
    assert expected
    assert of_kind(found, "missing") == expected


def test_comments_to_read(country):
    database, found = country
    query = f"""
    SELECT s.territory, s.indicator FROM said s JOIN asked i ON i.code = s.indicator
    WHERE s.year = 2026 AND s.territory IN {SENT} AND s.comment <> '' AND i.private = 0
    """
    expected = set(database.execute(query))
    assert expected
    assert of_kind(found, "comment") == expected


def test_no_share_of_the_country_exceeds_the_whole_unless_it_is_flagged(country):
    database, found = country
    query = f"""
    SELECT s.territory, s.indicator FROM said s JOIN asked i ON i.code = s.indicator
    JOIN said w ON w.territory = s.territory AND w.year = s.year AND w.indicator = i."of"
    WHERE s.year = 2026 AND s.territory IN {SENT} AND CAST(s.number AS REAL) > CAST(w.number AS REAL)
    """
    flagged = defaultdict(set)
    for code, ones in found.items():
        for one in ones:
            if one.kind in ("contradiction", "unlikely", "outlier"):
                flagged[code].update(one.codes)
    over = [(code, name) for code, name in database.execute(query) if not name.startswith("BUD")]
    assert over
    assert all(name in flagged[code] for code, name in over)


def test_flags_come_by_importance(country):
    from domain.review import KINDS

    _, found = country
    for ones in found.values():
        assert [one.kind for one in ones] == sorted((one.kind for one in ones), key=KINDS.index)
    counted = Counter(one.kind for ones in found.values() for one in ones)
    assert set(counted) == set(KINDS)
