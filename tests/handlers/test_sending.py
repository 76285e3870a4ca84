"""Sending the questionnaire and correcting it: nothing is overwritten, and who said what stays known."""

import json
from decimal import Decimal

import pytest

from domain.questionnaire import questionnaire
from storage.audit import audit
from storage.clock import real_time
from storage.drafts import drafts
from storage.figures import figures
from storage.people import person_by_telegram
from storage.submissions import answers, standing_answers, submissions
from tests.playing import Country

PLACE = "41702205807000"


@pytest.fixture
def country():
    return Country()


def rows(country, table):
    return country.run(lambda connection: connection.execute(table.select().order_by(table.c.id)).all())


def filled(country, telegram, **values):
    """Answer the core set in the draft of the place: these values, the rest without data."""
    person = country.run(person_by_telegram, telegram)
    questions = questionnaire(country.world.indicators).questions
    now = country.world.now.isoformat()

    def fill(connection):
        row = connection.execute(drafts.select().where(drafts.c.owner == f"{PLACE}:2026")).one()
        data = json.loads(row.data)
        for question in questions:
            given = {"value": values.get(question.key), "by": person.id, "at": now, "version": 0}
            skipped = {} if question.key in values or question.key == "opinions" else {"skipped": "no-data"}
            data["answers"][question.key] = {**given, **skipped}
        data["answers"]["opinions"]["value"] = "no"
        connection.execute(drafts.update().where(drafts.c.id == row.id).values(data=json.dumps(data)))

    country.run(fill)


def test_a_correction_is_appended_and_the_first_answer_stays(country):
    head = country.head(1, PLACE)
    head.say("/indicators").tap("Начать")
    filled(country, 1, DEM01="5000")
    head.say("/indicators").tap("Продолжить").tap("Отправить").tap("Отправить")
    assert "2026-0001" in head.text
    first = rows(country, answers)
    assert len(first) == len({row.indicator for row in first})
    head.tap("Исправить").tap("✅ Население").tap("Заполнить").say("5100")
    head.say("/indicators").tap("Продолжить").tap("Отправить").tap("Отправить")
    assert "2026-0002" in head.text
    after = rows(country, answers)
    assert after[: len(first)] == first
    assert [(row.indicator, row.number, row.submission) for row in after[len(first) :]] == [
        ("DEM01", Decimal(5100), 2)
    ]
    person = country.run(person_by_telegram, 1)
    assert (after[-1].answered_by, after[-1].way) == (person.id, "chat")
    assert country.run(standing_answers, PLACE, 2026)["DEM01"].number == 5100
    told = [(row.what, row.became) for row in rows(country, audit) if row.what.startswith("submission")]
    assert told == [("submission sent", "2026-0001"), ("submission corrected", "2026-0002")]


def test_who_answers_a_question_that_a_colleague_has_answered_since_is_asked(country):
    head, deputy = country.head(1, PLACE), country.head(2, PLACE, "deputy")
    head.say("/indicators").tap("Начать")
    deputy.say("/indicators").tap("Начать")
    deputy.say("5000")
    head.say("700")
    assert "700" in head.text
    assert "Да" in head.last.buttons
    draft = json.loads(rows(country, drafts)[0].data)
    assert {key: one["value"] for key, one in draft["answers"].items()} == {"DEM01": "5000"}
    head.tap("Нет")
    head.say("1500")
    draft = json.loads(rows(country, drafts)[0].data)
    assert {key: one["value"] for key, one in draft["answers"].items()} == {"DEM01": "5000", "DEM02": "1500"}


def test_the_figure_of_a_body_is_shown_and_confirmed_or_answered_otherwise(country):
    def load(connection):
        values = {
            "territory": PLACE,
            "year": 2026,
            "indicator": "DEM01",
            "number": Decimal(6543),
            "body": "nsc",
        }
        connection.execute(figures.insert(), {**values, "loaded_at": real_time()})

    country.run(load)
    head = country.head(1, PLACE)
    head.say("/indicators").tap("Начать")
    assert "6 543" in head.text.replace("\xa0", " ")
    head.tap("У нас иначе").say("7000")
    draft = json.loads(rows(country, drafts)[0].data)
    assert draft["answers"].get("DEM01", {}).get("value") in (None, "7000")
    assert rows(country, submissions) == []
