"""What may not be done in a stage says when it will be; in a quiet period no opinion is asked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.calendar import QUIET, SpecialDays
from domain.cycle import (
    ALLOWED,
    COLLECTION,
    DISCUSSION,
    INDICATOR_REVIEW,
    REPORT,
    RESPONSE,
    STAGES,
    VERIFICATION,
)
from locales import LANGUAGES, texts
from storage.days import add_special_days
from storage.drafts import draft_by_id
from storage.people import person_by_telegram
from storage.submissions import answers
from tests.playing import START, Country

KARAKOL = "41702410000010"


@pytest.fixture
def country():
    return Country()


def at_stage(country, stage):
    """The country with its year in another stage."""
    country.world = replace(country.world, cycle=replace(country.world.cycle, stage=stage), remembered={})


def quieten(country, days=10):
    today = START.date()
    country.run(add_special_days, SpecialDays(today, today + timedelta(days=days), QUIET, "аза күтүү"))
    country.refresh()


WORDS = {
    "ru": {
        INDICATOR_REVIEW: "Откроется: 1 февраля 2027 года",
        DISCUSSION: "Сбор и проверка показателей за 2026 год завершены",
        REPORT: "завершены",
        RESPONSE: "завершены",
    },
    "ky": {
        INDICATOR_REVIEW: "Ачылышы: 2027-жылдын 1-февралы",
        DISCUSSION: "чогултуу жана текшерүү аяктады",
        REPORT: "аяктады",
        RESPONSE: "аяктады",
    },
}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("stage", WORDS["ru"])
def test_indicators_out_of_their_time_say_when_it_is(country, stage, language):
    head = country.head(1, KARAKOL, language=language)
    at_stage(country, stage)
    head.say("/indicators")
    assert WORDS[language][stage] in head.text
    assert head.last.buttons == {}


@pytest.mark.parametrize("stage", [COLLECTION, VERIFICATION])
def test_late_ones_may_still_answer_while_it_is_checked(country, stage):
    head = country.head(1, KARAKOL)
    at_stage(country, stage)
    assert "1 / " in head.say("/indicators").tap("Начать").text


def test_a_number_typed_after_the_time_is_answered_and_changes_nothing(country):
    head = country.head(1, KARAKOL).say("/indicators").tap("Начать")
    old = head.last
    number = country.run(person_by_telegram, 1).active_draft
    before = country.run(draft_by_id, number)
    at_stage(country, DISCUSSION)
    head.say("1245")
    assert "завершены" in head.text
    for data in old.buttons.values():
        head.tap_data(data, old.id)
        assert "завершены" in head.text
    assert country.run(draft_by_id, number) == before


def test_the_start_screens_old_buttons_say_so_too(country):
    head = country.head(1, KARAKOL).say("/indicators")
    at_stage(country, REPORT)
    head.tap("Начать")
    assert "завершены" in head.text


def test_every_deed_has_words_for_before_and_after():
    for deed, stages in ALLOWED.items():
        for language in LANGUAGES:
            t = texts(language)
            assert t(f"deed-{deed}-over", year="2026")
            assert stages[0] == STAGES[0] or t(f"deed-{deed}-from", year="2026", date="1")


def private_keys(country):
    return {one.code for one in country.world.indicators.indicators if one.private}


def asked(country, head):
    """The questions that the person is led through, each skipped."""
    keys = []
    while True:
        found = country.run(person_by_telegram, head.telegram)
        if found.shown_question in ("review", "") or found.shown_question in keys:
            return keys
        keys.append(found.shown_question)
        head.tap_data(
            next(d for d in head.last.buttons.values() if d.endswith((":skip", ":no"))), head.last.id
        )
        reasons = [d for d in head.last.buttons.values() if d.endswith(":skip.no-data")]
        if reasons:
            head.tap_data(reasons[0], head.last.id)
        going_on = [label for label in head.last.buttons if label == "Продолжить"]
        if going_on and not head.last.screen.shown:
            head.tap("Продолжить")


def test_in_a_quiet_period_no_opinion_is_asked_and_afterwards_it_is(country):
    quieten(country)
    head = country.head(1, KARAKOL).say("/indicators")
    assert "период тишины" in head.text
    assert "12 февраля 2027 года" in head.text
    head.tap("Начать")
    keys = asked(country, head)
    assert len(keys) > 20
    assert not private_keys(country).intersection(keys)
    assert "opinions" not in keys
    country.world = replace(country.world, offset=country.world.offset + timedelta(days=12), remembered={})
    head.say("/indicators")
    assert "период тишины" not in head.text
    head.tap("Продолжить")
    assert "Теперь нужно Ваше мнение" in head.text


def test_an_opinion_given_before_a_quiet_period_is_sent_in_it(country):
    head = country.head(1, KARAKOL).say("/indicators").tap("Начать")
    while "Теперь нужно Ваше мнение" not in head.text:
        head.tap_data(next(d for d in head.last.buttons.values() if d.endswith(":skip")), head.last.id)
        reasons = [d for d in head.last.buttons.values() if d.endswith(":skip.no-data")]
        if reasons:
            head.tap_data(reasons[0], head.last.id)
        if "Продолжить" in head.last.buttons and not head.last.screen.shown:
            head.tap("Продолжить")
    head.tap("Продолжить").tap("2 ")
    quieten(country)
    head.say("/indicators").tap("Продолжить").tap("Отправить").tap("Отправить")
    assert "Получено" in head.text
    sent = country.run(lambda connection: connection.execute(answers.select()).all())
    assert [row.text for row in sent if row.indicator in private_keys(country)] == ["2"]
