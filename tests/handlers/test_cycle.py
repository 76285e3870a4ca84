"""The year as the Union changes it, played: dates, special days, the decree, stages."""

import json
from datetime import date, datetime, timedelta

import pytest

from bot.notices import NOTICES
from bot.years import stage_name
from domain.cycle import COLLECTION, INDICATOR_REVIEW, RESPONSE, STAGES, VERIFICATION
from locales import LANGUAGES, texts
from scheduler.reminding import remind
from scheduler.years import advance_years, begin_year
from storage.audit import audit
from storage.coming_set import freeze_set
from storage.cycles import cycle_of, move_stage, plan_stages
from storage.days import special_days
from storage.deliveries import deliveries
from storage.people import change, person_by_telegram
from storage.roles import roles
from storage.updates import tally_of
from tests.playing import START, ZONE, Country

KARAKOL, BALYKCHY = "41702410000010", "41702420000010"
NATION = "41700000000000"


@pytest.fixture
def country():
    return Country()


@pytest.fixture
def union(country):
    return country.head(1, NATION, "union")


def rows(country, table, *where):
    return country.run(lambda connection: connection.execute(table.select().where(*where)).all())


def cycle(country, year=2026):
    return country.run(cycle_of, year)


def opened(person):
    return person.say("/union").tap("📅")


def at_date(person, label):
    return opened(person).tap("Изменить даты").tap(label)


def begun_before(country):
    """Let the collection have begun some days ago."""
    plan = dict(cycle(country).spans)
    country.run(plan_stages, 2026, plan | {COLLECTION: (date(2027, 1, 20), date(2027, 4, 9))})


def test_the_year_shows_its_stage_its_plan_and_its_days(union):
    opened(union)
    for words in (
        "Цикл за 2026 год",
        "Сейчас: Сбор показателей",
        "Указа нет: пробный год",
        "1 февраля 2027 года – 9 апреля 2027 года",
        "31 октября 2027 года",
        "Срок сводки для бюджета: 1 июня 2027 года",
        "день без сроков (Орозо айт и Нооруз)",
    ):
        assert words in union.text


def test_the_year_in_kyrgyz(country):
    union = country.head(1, NATION, "union", language="ky").say("/union").tap("📅")
    assert "Азыркы этап: Көрсөткүчтөрдү чогултуу" in union.text
    union.tap("Даталарды өзгөртүү").tap("Көрсөткүчтөрдү чогултуу · аягы").say("2027-жылдын 16-апрели")
    assert "2027-жылдын 16-апрели" in union.text
    assert "Текшерүү" in union.text
    union.tap("Ырастоо")
    assert "Даталар өзгөрдү" in "\n".join(one.text for one in union.messages)
    assert cycle(country).closes_on == date(2027, 4, 16)


def test_a_changed_date_shows_what_it_moves_and_tells_those_concerned_once(country, union):
    heads = [country.head(n, KARAKOL, role) for n, role in ((2, "head"), (3, "deputy"), (4, "kenesh"))]
    country.settled(5, KARAKOL)
    at_date(union, "Сбор показателей · конец").say("16 апреля")
    assert "📅 16 апреля 2027 года" in union.text
    assert "Проверка" in union.text
    assert rows(country, deliveries) == []
    union.tap("Подтвердить")
    assert cycle(country).closes_on == date(2027, 4, 16)
    assert cycle(country).spans[VERIFICATION][0] == date(2027, 4, 17)
    told = rows(country, deliveries, deliveries.c.kind == "plan-changed")
    people = [country.run(person_by_telegram, one.telegram).id for one in (union, *heads)]
    assert sorted(row.person for row in told) == sorted(people)
    changed = rows(country, audit, audit.c.what == "dates changed")
    assert [row.subject.split()[-1] for row in changed] == [COLLECTION, VERIFICATION, "discussion", "report"]
    assert (changed[0].was, changed[0].became) == ("2027-02-01 – 2027-04-09", "2027-02-01 – 2027-04-16")


def test_what_is_said_to_those_concerned_can_be_worded(country, union):
    at_date(union, "Сбор показателей · конец").say("16 апреля").tap("Подтвердить")
    begun_before(country)
    opened(union).tap("▶️ Начать сейчас").tap("Да, продолжить")
    for row in rows(country, deliveries):
        for language in ("ky", "ru", "en"):
            screen = NOTICES[row.kind](country.world, texts(language), json.loads(row.args))
            assert "2026" in str(screen.text)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31.01.2027", "Этот день уже прошёл"),
        ("29.02.2027", "Такого дня нет"),
        ("завтра", "Дату прочитать не удалось"),
        ("😀", "Дату прочитать не удалось"),
        ("01.02.2030", "Слишком далеко"),
        ("30.10.2027", "Не помещается"),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_its_reason_and_asked_again(country, union, typed, said):
    before = cycle(country)
    at_date(union, "Сбор показателей · конец").say(typed)
    assert said in union.text
    assert "Последний день сейчас: 9 апреля 2027 года" in union.text
    assert cycle(country) == before


def test_a_stage_cannot_begin_inside_the_one_before(country, union):
    at_date(union, "Проверка · начало").say("5.04.2027")
    assert "Ещё идёт предыдущий этап: «Сбор показателей»" in union.text


def test_a_deadline_on_a_day_that_takes_none_goes_to_the_next(country, union):
    at_date(union, "Сбор показателей · конец").say("20 марта")
    assert "день без сроков" in union.text
    assert "Срок сдвинут: 25 марта 2027 года" in union.text
    union.tap("Подтвердить")
    assert cycle(country).closes_on == date(2027, 3, 25)


def test_what_has_begun_or_is_over_is_not_offered(union):
    opened(union).tap("Изменить даты")
    labels = list(union.last.buttons)
    assert not [
        one for one in labels if one.startswith(("Обсуждение показателей", "Сбор показателей · начало"))
    ]
    assert [one for one in labels if one.startswith("Сбор показателей · конец")]


def test_a_plan_that_changed_meanwhile_is_shown_again_before_it_counts(country, union):
    at_date(union, "Сбор показателей · конец").say("16 апреля")
    plan = dict(cycle(country).spans)
    plan[RESPONSE] = (plan[RESPONSE][0], date(2027, 12, 30))
    country.run(plan_stages, 2026, plan)
    union.tap("Подтвердить")
    assert "За это время что-то изменилось" in union.toast
    assert cycle(country).closes_on == date(2027, 4, 9)
    union.tap("Подтвердить")
    assert cycle(country).closes_on == date(2027, 4, 16)
    assert cycle(country).spans[RESPONSE][1] == date(2027, 12, 30)


def test_an_old_confirmation_does_nothing_twice(country, union):
    at_date(union, "Сбор показателей · конец").say("16 апреля")
    data = union.last.buttons["Подтвердить"]
    union.tap("Подтвердить")
    told = len(rows(country, deliveries))
    union.tap_data(data, 1)
    assert "устарела" in union.toast
    assert len(rows(country, deliveries)) == told


def test_a_quiet_period_is_added_and_shifts_what_lies_in_it(country, union):
    opened(union).tap("Особые дни").tap("➕").tap("период тишины").say("5.04.2027").say("28 апреля")
    union.say("Референдум")
    assert "период тишины (Референдум)" in union.text
    assert "Срок сдвинут: 29 апреля 2027 года" in union.text
    union.tap("Подтвердить")
    row = rows(country, special_days, special_days.c.why == "Референдум")[0]
    assert (row.first, row.last, row.kind) == (date(2027, 4, 5), date(2027, 4, 28), "quiet")
    assert cycle(country).closes_on == date(2027, 4, 29)
    assert len(rows(country, audit, audit.c.what == "special days added")) == 1
    assert len(rows(country, deliveries, deliveries.c.kind == "plan-changed")) == 1


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("10.05.2027", "9.05.2027", "Последний день раньше первого"),
        ("20.01.2027", "31.01.2027", "Эти дни уже прошли"),
        ("1.06.2027", "1.12.2027", "Слишком долго"),
        ("1.06.2027", "31.06.2027", "Такого дня нет"),
    ],
)
def test_days_that_cannot_be_are_refused(union, first, last, said):
    opened(union).tap("Особые дни").tap("➕").tap("период тишины").say(first).say(last)
    assert said in union.text


def test_special_days_are_removed_after_a_question(country, union):
    before = len(rows(country, special_days))
    opened(union).tap("Особые дни").tap("1 — Убрать")
    assert len(rows(country, special_days)) == before
    union.tap("Да, убрать")
    assert len(rows(country, special_days)) == before - 1
    assert len(rows(country, audit, audit.c.what == "special days removed")) == 1


def test_the_decree_ends_the_trial_year_and_may_be_taken_back(country, union):
    opened(union).tap("Указ").say("x").say("Указ № 5 от 10 января 2027 года").tap("Подтвердить")
    assert cycle(country).decree == "Указ № 5 от 10 января 2027 года"
    assert "Указ: Указ № 5" in union.text
    union.tap("Указ").tap("Указа нет").tap("Подтвердить")
    assert cycle(country).decree == ""
    changes = rows(country, audit, audit.c.what == "decree set")
    assert [(row.was, row.became) for row in changes] == [
        ("", "Указ № 5 от 10 января 2027 года"),
        ("Указ № 5 от 10 января 2027 года", ""),
    ]


def test_a_stage_is_moved_on_by_hand_and_told_once(country, union):
    head = country.head(2, KARAKOL)
    begun_before(country)
    opened(union).tap("▶️ Начать сейчас: Проверка")
    ask = union.last.buttons["Да, продолжить"]
    union.tap("Да, продолжить")
    here = cycle(country)
    assert here.stage == VERIFICATION
    assert here.spans[COLLECTION][1] == date(2027, 1, 31)
    assert here.spans[VERIFICATION][0] == date(2027, 2, 1)
    union.tap_data(ask, union.last.id)
    assert cycle(country).stage == VERIFICATION
    told = rows(country, deliveries, deliveries.c.kind == "stage-moved")
    assert len(told) == 2
    assert country.run(person_by_telegram, head.telegram).id in {row.person for row in told}


def test_who_is_reminded_at_the_opening_hears_of_the_stage_only_then(country, union):
    country.head(2, KARAKOL)
    mute = country.head(3, BALYKCHY)
    country.head(4, KARAKOL, "kenesh")

    def prepare(connection):
        connection.execute(roles.update().values(since=START - timedelta(days=1)))
        change(connection, person_by_telegram(connection, mute.telegram).id, muted="reminder")

    country.run(prepare)
    country.run(move_stage, 2026, COLLECTION, INDICATOR_REVIEW)
    early = START.replace(hour=1)
    country.run(advance_years, early)
    country.run(remind, START.replace(hour=10))
    told = {}
    for row in rows(country, deliveries):
        told.setdefault(row.person, []).append(row.kind)
    numbers = {one: country.run(person_by_telegram, one).id for one in (2, 3, 4)}
    assert told[numbers[2]] == ["reminder"]
    assert told[numbers[3]] == ["stage-moved"]
    assert told[numbers[4]] == ["stage-moved"]


@pytest.mark.parametrize("frozen", [True, False])
def test_beginning_collection_by_hand_warns_of_a_set_that_is_not_frozen(country, union, frozen):
    country.run(move_stage, 2026, COLLECTION, INDICATOR_REVIEW)
    plan = dict(cycle(country).spans)
    spans = {
        INDICATOR_REVIEW: (date(2027, 1, 10), date(2027, 2, 9)),
        COLLECTION: (date(2027, 2, 10), date(2027, 4, 9)),
    }
    country.run(plan_stages, 2026, plan | spans)
    if frozen:
        country.run(freeze_set, 2026, None, country.world.now)
    country.refresh()
    opened(union).tap_data(f"c:next:2026:{INDICATOR_REVIEW}", union.last.id)
    assert "Сегодня начинается: Сбор" in union.text
    assert ("Список показателей за 2026 год не утверждён" in union.text) is not frozen


def test_a_stage_that_began_today_is_not_moved_on_yet(country, union):
    opened(union).tap("▶️ Начать сейчас")
    assert "началось только сегодня" in union.toast
    assert cycle(country).stage == COLLECTION


def test_only_an_administrator_goes_back(country, union):
    country.run(move_stage, 2026, COLLECTION, VERIFICATION)
    opened(union)
    assert not [one for one in union.last.buttons if one.startswith("◀️ Открыть")]
    union.tap_data(f"c:backyes:2026:{VERIFICATION}", union.last.id)
    assert cycle(country).stage == VERIFICATION
    assert country.run(tally_of, "forged-tap") == 1
    admin = country.head(9, NATION, "admin")
    opened(admin).tap("◀️ Открыть снова: Сбор").tap("Да, продолжить")
    assert cycle(country).stage == COLLECTION
    assert len(rows(country, audit, audit.c.what == "stage moved")) == 1


TAPS = [
    "c:y:2026",
    "c:dates:2026",
    "c:add:2026",
    "c:nextyes:2026:collection",
    "c:delyes:1:2026",
    "c:decree:2026",
]


@pytest.mark.parametrize("data", TAPS)
@pytest.mark.parametrize("who", ["citizen", "head", "regional", "waiting"])
def test_nobody_else_opens_or_changes_the_year(country, data, who):
    make = {
        "citizen": lambda: country.settled(2, KARAKOL),
        "head": lambda: country.head(3, KARAKOL),
        "regional": lambda: country.head(4, "41702000000000", "union"),
        "waiting": lambda: country.head(5, NATION, "union", confirmed=False),
    }
    before = cycle(country), len(rows(country, special_days))
    person = make[who]()
    person.tap_data(data, 1)
    assert "устарела" in person.toast
    assert (cycle(country), len(rows(country, special_days))) == before
    assert country.run(tally_of, "forged-tap") == 1


@pytest.mark.parametrize(
    "data",
    [
        "c:",
        "c:y:x",
        "c:y:1999",
        "c:date:2026:collection",
        "c:date:2026:nothing:ends",
        "c:del:1",
        "c:del:x:y",
        "c:z:2026",
    ],
)
def test_broken_taps_are_refused(union, data):
    union.tap_data(data, 1)
    assert "устарела" in union.toast


def test_the_union_sees_the_next_year_once_the_clock_has_opened_it(country, union):
    country.run(begin_year, datetime(2027, 11, 1, 0, 5, tzinfo=ZONE))
    country.run(begin_year, datetime(2027, 11, 1, 0, 15, tzinfo=ZONE))
    assert len(rows(country, deliveries, deliveries.c.kind == "year-begun")) == 1
    union.tap_data("c:y:2027", 1)
    assert "Цикл за 2027 год" in union.text
    assert "Обсуждение показателей" in union.text


def test_every_stage_has_its_words():
    for language in LANGUAGES:
        for stage in STAGES:
            assert stage_name(texts(language), stage)
            assert texts(language)(f"about-{stage.replace('_', '-')}")
