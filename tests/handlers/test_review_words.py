"""How the review words what does not fit together."""

from datetime import datetime
from decimal import Decimal

import pytest

from domain.draft import Answer
from domain.questionnaire import questionnaire
from storage.drafts import draft_of, save_draft
from storage.submissions import NewAnswer, submit
from tests.playing import START, Country

KARAKOL = "41702410000010"


@pytest.fixture(scope="module")
def reviewed():
    """A head whose last year is known, at the review of a year in which much has changed."""
    country = Country()
    head = country.head(700, KARAKOL)
    before = {"DEM01": "2766", "SOC01": "73", "WAT01": "5000"}
    now = {"DEM01": "1234", "SOC01": "20", "WAT01": "50"}

    def last_year(connection):
        at = datetime.fromisoformat("2026-02-01T09:00+06:00")
        given = [NewAnswer(code, 1, at, number=Decimal(value)) for code, value in before.items()]
        submit(connection, KARAKOL, 2025, given, by=1, role=None, now=at)

    country.run(last_year)
    head.say("/indicators").tap("Начать")

    def fill(connection):
        stored = draft_of(connection, "indicators", f"{KARAKOL}:2026")
        draft = stored.draft
        for question in questionnaire(country.world.indicators).questions:
            said = now.get(question.key)
            answer = Answer(said, 1, START.isoformat(), skipped="" if said else "no-data")
            draft = draft.put(question.key, answer)
        save_draft(connection, stored, draft, country.world.now)

    country.run(fill)
    return head.say("/indicators").tap("Продолжить").text.replace("\xa0", " ")


@pytest.mark.parametrize(
    "line",
    [
        "Постоянное население (1 234): за 2025 год было 2 766.",
        "в 3,6 раза меньше, чем за 2025 год.",
        "за 2025 год было 5 000.",
    ],
)
def test_a_change_is_told_as_a_ratio_and_a_huge_one_by_last_years_value(reviewed, line):
    assert line in reviewed
