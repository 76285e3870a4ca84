"""Twenty numbers on a region's PDF, recomputed by SQL that knows nothing of the report, and traced to who said them."""

import io
import re
import sqlite3
from decimal import Decimal

import pytest
from pypdf import PdfReader
from sqlalchemy import create_engine

from locales import texts
from reports import make_report
from storage.evidence import read_evidence
from storage.reference import read_matters, read_register
from storage.reference_indicators import read_indicator_set
from tests.ready import write_file

REGION = "41702000000000"
SUMS = (
    "DEM01",
    "DEM02",
    "BUD01",
    "BUD02",
    "BUD03",
    "BUD06",
    "BUD07",
    "WAT01",
    "SAN01",
    "EDU01",
    "EDU02",
    "CAP01",
    "CAP05",
    "CAP06",
)
SHARES = (
    ("WAT01", "DEM02"),
    ("SAN01", "DEM02"),
    ("BUD03", "BUD02"),
    ("EDU02", "EDU01"),
    ("CAP02", "CAP01"),
    ("CAP06", "CAP05"),
)

STANDING = """
WITH RECURSIVE inside(code) AS (
    SELECT code FROM territories WHERE code = :region
    UNION SELECT t.code FROM territories t JOIN inside i ON t.parent_code = i.code
), last AS (
    SELECT MAX(a.id) AS id FROM answers a JOIN inside i ON i.code = a.territory JOIN territories t ON t.code = a.territory
    WHERE a.year = 2026 AND t.has_lsg = 1 GROUP BY a.territory, a.indicator
)
SELECT a.territory, a.number, a.answered_by, a.answered_at, a.way, s.number AS receipt
FROM answers a JOIN last l ON l.id = a.id JOIN submissions s ON s.id = a.submission
WHERE a.indicator = :code AND a.number IS NOT NULL
"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    path = tmp_path_factory.mktemp("country") / "c.sqlite3"
    write_file(path, "invented")
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        indicators = read_indicator_set(connection, 2026)
        evidence = read_evidence(
            connection, read_register(connection), indicators, read_matters(connection), REGION, 2026
        )
    engine.dispose()
    document = make_report(evidence, "ru")
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(document)).pages)
    plain = sqlite3.connect(path)
    yield plain, re.sub(r"\s+", " ", text.replace("\u00a0", " "))
    plain.close()


def standing(database, code):
    return database.execute(STANDING, {"region": REGION, "code": code}).fetchall()


@pytest.mark.parametrize("code", SUMS)
def test_a_sum_on_the_page_is_the_sum_in_the_rows(filled, code):
    database, text = filled
    rows = standing(database, code)
    total = sum(Decimal(row[1]) for row in rows)
    assert f"{texts('ru').number(int(total))}".replace("\u00a0", " ") in text
    assert f"{len(rows)} из 62" in text


@pytest.mark.parametrize(("part", "whole"), SHARES)
def test_a_share_on_the_page_is_sum_over_sum_of_those_who_gave_both(filled, part, whole):
    database, text = filled
    above = {row[0]: Decimal(row[1]) for row in standing(database, part)}
    below = {row[0]: Decimal(row[1]) for row in standing(database, whole)}
    both = above.keys() & below.keys()
    share = sum(above[one] for one in both) / sum(below[one] for one in both)
    total = f"{texts('ru').number(int(sum(above.values())))}"
    assert f"{total} {texts('ru').percent(share)} · {len(above)} из 62".replace("\u00a0", " ") in text


@pytest.mark.parametrize("code", SUMS)
def test_each_number_is_traced_to_person_time_way_and_receipt(filled, code):
    database, _ = filled
    for _, _, person, when, way, receipt in standing(database, code):
        assert database.execute("SELECT COUNT(*) FROM people WHERE id = ?", (person,)).fetchone() == (1,)
        assert when.startswith("202")
        assert way in ("chat", "spreadsheet", "phone", "paper")
        assert receipt.startswith("2026-")
