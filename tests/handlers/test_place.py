"""Finding one's place: by any spelling, by location, or down the list; changed at any time without losing a draft."""

import pytest

from locales import LANGUAGES, texts
from storage.people import people, person_by_telegram
from storage.problems import problems
from tests.playing import Country, Person

KARAKOL, BISHKEK, OSH = "41702410000010", "41711000000000", "41721000000000"


@pytest.fixture(scope="module")
def country():
    return Country()


def at_place(country, telegram, language="Русский"):
    return (
        Person(country, telegram)
        .say("/start")
        .tap(language)
        .tap("Даю" if language == "Русский" else "Макулмун")
    )


def place_of(country, telegram):
    return country.run(person_by_telegram, telegram).territory


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Каракол", "город Каракол"),
        ("karakol", "город Каракол"),
        ("каракл", "город Каракол"),
        ("Өзгөн", "город Узген"),
        ("узген", "город Узген"),
        ("O‘zgan", "город Узген"),
        ("Novqat", "город Ноокат"),
        ("Джалал-Абад", "город Манас"),
        ("Исфана", "город Раззаков"),
        ("Рыбачье", "город Балыкчы"),
        ("Фрунзе", "город Бишкек"),
        ("Ош", "город Ош"),
        ("чолпон ата", "город Чолпон-Ата"),
        ("айыл Челпек", "Челпекский айылный аймак"),
        ("Нововознесеновка", "айылный аймак Боз-Учук"),
    ],
)
def test_a_place_is_found_however_it_is_written(country, typed, first):
    found = country.world.places.search(typed)
    assert country.world.label(found[0].code, texts("ru")) == first


def test_every_suggestion_shows_its_district(country):
    person = at_place(country, 1).say("Кара-Суу")
    names = [label for label in person.last.buttons if "Кара-Суу" in label]
    assert len(names) >= 4
    assert len({name.partition(", ")[2] for name in names}) == len(names)


def test_a_village_leads_to_its_community(country):
    person = at_place(country, 2).say("Ак-Булун")
    person.tap("Ак-Булунский айылный аймак, Тюпский")
    assert "Ак-Булунский" in country.world.label(place_of(country, 2), texts("ru"))


def test_what_is_not_found_offers_the_list(country):
    person = at_place(country, 3).say("Абракадабра")
    assert "Абракадабра" in person.text
    person.tap("Выбрать из списка")
    assert any("область" in label for label in person.last.buttons)


def test_a_community_that_was_taken_in_leads_to_its_successor(country):
    line = country.world.register.lineage[0]
    old = country.world.label(line.predecessor, texts("ru"))
    person = at_place(country, 4).say(old)
    after = country.world.label(line.successor, texts("ru"))
    person.tap(old)
    assert after in person.text
    person.tap("Да")
    assert place_of(country, 4) == line.successor


def test_here_leads_to_the_nearest_district_or_city_and_abroad_to_ones_own_choice(country):
    person = at_place(country, 5).location(42.8746, 74.5698)
    assert "Бишкек" in person.text
    person.tap("Да")
    assert place_of(country, 5) == BISHKEK
    rural = at_place(country, 6).location(42.60, 78.60)
    assert sum("аймак" in label for label in rural.last.buttons) == 8
    abroad = at_place(country, 7).location(55.75, 37.62)
    assert place_of(country, 7) == ""
    abroad.say("Каракол").tap("город Каракол")
    assert place_of(country, 7) == KARAKOL


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_leads_to_every_community_in_pages_of_eight(country, language):
    register, today = country.world.register, country.world.now.date()
    found, waiting = set(), [register.root]
    while waiting:
        at = waiting.pop()
        for code in register.choices(at, today, language):
            if register.may_choose(code, today):
                found.add(code)
            waiting.append(code)
    assert found == {one.code for one in register.expected(today)}
    assert {BISHKEK, OSH} <= set(register.choices(register.root, today, language))
    assert KARAKOL in register.choices("41702000000000", today, language)


def test_pages_turn_and_lead_down_to_a_community(country):
    person = at_place(country, 8).say("Выбрать из списка")
    person.tap("Иссык-Кульская").tap("Ак-Суйский")
    assert len([label for label in person.last.buttons if "аймак" in label]) == 8
    person.tap("Следующие")
    last = [label for label in person.last.buttons if "аймак" in label]
    assert 1 <= len(last) <= 8
    person.tap("◀️").tap("Следующие").tap(last[0])
    assert country.world.label(place_of(country, 8), texts("ru")) == last[0]


def test_the_place_changes_and_the_draft_waits(country):
    person = country.settled(9, KARAKOL)
    person.say("/problem").tap("💧").tap("Питьевая").say("Нет воды уже месяц")
    person.say("/territory").say("Ош").tap("город Ош")
    assert place_of(country, 9) == OSH
    assert "Продолжаем" in person.text
    person.tap("Пропустить").say("Вся территория").tap("Пропустить").tap("Отправить")
    rows = country.run(lambda connection: connection.execute(problems.select()).all())
    assert [row.words for row in rows] == ["Нет воды уже месяц"]


def test_a_deep_link_keeps_its_purpose_through_language_consent_and_place(country):
    person = (
        Person(country, 10)
        .say("/start problem")
        .tap("Русский")
        .tap("Даю")
        .say("Каракол")
        .tap("город Каракол")
    )
    assert any(label.startswith("💧") for label in person.last.buttons)


def test_consent_is_stored_with_its_version_and_a_new_text_asks_again(country, monkeypatch):
    from handlers import consent, getting_in

    at_place(country, 11).say("Каракол").tap("город Каракол")
    row = country.run(
        lambda connection: connection.execute(people.select().where(people.c.telegram_id == 11)).one()
    )
    assert (row.consent_version, row.consent_at is not None) == (consent.CONSENT_VERSION, True)
    for module in (consent, getting_in):
        monkeypatch.setattr(module, "CONSENT_VERSION", "2030-01")
    person = Person(country, 11).say("/problem")
    assert any(label.startswith("Даю") for label in person.last.buttons)
    assert "https://t.me/el_unu_bot?start=privacy" in str(person.last.screen.text)
