"""Last year's value in the questionnaire, played: of merged communities, and of an indicator that means something else."""

from decimal import Decimal

import pytest

from storage.reading import read_rows
from storage.reference_indicators import load_indicators
from storage.reference_places import load_territories
from storage.seeding import SHIPPED
from storage.submissions import NewAnswer, submit
from tests.playing import Country

DISTRICT, NEW = "41702205000000", "41702205899999"


def merged(connection, now):
    """Two communities passed into one on 1 January 2026; the set of 2026 counts households in another way."""
    lines = [line for _, line in read_rows(SHIPPED / "territories.csv") if line["parent_code"] == DISTRICT]
    old = [line for line in lines if line["has_lsg"] == "Y"][:2]
    codes = [line["code"] for line in old]
    ended = [(n, {**line, "valid_to": "2026-01-01"}) for n, line in enumerate(old, 2)]
    new = {**old[0], "code": NEW, "valid_from": "2026-01-01", "predecessors": f"{codes[0]}; {codes[1]}*0.4"}
    assert load_territories(connection, [*ended, (4, new)]).refused == []
    told = {"DEM02": {"map": "redefined", "name_ky": "Үйлөр", "name_ru": "Дома, также пустые"}}
    rows = [
        (n, {**line, "map": "", **told.get(line["code"], {})})
        for n, line in read_rows(SHIPPED / "indicators.csv")
    ]
    assert load_indicators(connection, rows, 2026).refused == []
    for code, people in zip(codes, (1000, 500), strict=True):
        given = [
            NewAnswer(one, None, now, number=Decimal(value))
            for one, value in (("DEM01", people), ("DEM02", people // 5))
        ]
        submit(connection, code, 2025, given, by=None, role=None, now=now)


@pytest.mark.parametrize(
    ("language", "words", "began", "otherwise", "unchanged"),
    [
        ("ru", "За 2025 год: 1 200", "Начать", "За 2025 год считали иначе", "Без изменений"),
        ("ky", "2025-жылы: 1 200", "Баштоо", "2025-жылы башкача эсептелген", "Өзгөргөн жок"),
    ],
)
def test_the_sum_of_the_merged_is_offered_and_what_breaks_is_said(
    language, words, began, otherwise, unchanged
):
    country = Country()
    country.run(merged, country.world.now)
    country.refresh()
    head = country.head(1, NEW, language=language).say("/indicators").tap(began)
    assert words in head.text.replace("\xa0", " ")
    head.tap(unchanged)
    assert otherwise in head.text
    assert not [text for text in head.last.buttons if text.startswith(unchanged)]
    assert "Дома, также пустые" in head.text or "Үйлөр" in head.text
