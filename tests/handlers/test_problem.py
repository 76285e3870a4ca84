"""Problems, played from the first tap to the answer."""

import pytest

from domain.problems import MOVES
from storage.deliveries import deliveries
from storage.people import person_by_telegram
from storage.problems import problem_photos, problems
from tests.playing import Country

KARAKOL = "41702410000010"


@pytest.fixture(scope="module")
def country():
    return Country()


def rows(country, table, *where):
    return country.run(lambda connection: connection.execute(table.select().where(*where)).all())


def raise_one(person, words="На верхней улице две недели нет воды", category="Питьевая"):
    person.say("/problem").tap("💧").tap(category).say(words).tap("Пропустить").say("Вся территория")
    if "Похожее" in person.text:
        person.tap("Нет, у меня")
    return person.tap("Пропустить").tap("Отправить")


def number_of(person):
    import re

    return re.search(r"\d\d-\d{5}", person.text)[0]


def test_a_problem_goes_from_chat_to_the_row(country):
    person = country.settled(1, KARAKOL)
    person.say("/problem").tap("💧").tap("Питьевая").say("Воды нет уже месяц").photo("a" * 64)
    person.photo("b" * 64).tap("Готово").location(42.49, 78.39).tap("Нет, не")
    if "Похожее" in person.text:
        person.tap("Нет, у меня")
    person.say("Новый насос").tap("Отправить")
    row = rows(country, problems, problems.c.number == number_of(person))[0]
    assert (row.words, row.solution, row.latitude, row.point_shared) == (
        "Воды нет уже месяц",
        "Новый насос",
        42.49,
        False,
    )
    photos = rows(country, problem_photos, problem_photos.c.problem == row.id)
    assert [photo.file for photo in photos] == ["a" * 64, "b" * 64]


def test_a_problem_alike_is_backed_instead(country):
    first = raise_one(country.settled(11, KARAKOL), "Трубу прорвало, течёт", "Канализация")
    number = number_of(first)
    second = country.settled(12, KARAKOL)
    second.say("/problem").tap("💧").tap("Канализация").say("Течёт канализация у нас").tap("Пропустить")
    second.say("Вся территория")
    assert "Похожее уже есть" in second.text
    second.tap("1 —").tap("Да")
    assert "Поддержали: 1" in second.text
    assert (
        len(
            rows(
                country,
                problems,
                problems.c.category == rows(country, problems, problems.c.number == number)[0].category,
            )
        )
        == 1
    )


def test_reporter_and_supporters_hear_each_change_once(country):
    reporter = raise_one(country.settled(21, KARAKOL), "Фонари не горят совсем")
    number = number_of(reporter)
    head = country.head(22, KARAKOL)
    row = rows(country, problems, problems.c.number == number)[0]
    head.tap_data(f"h:{row.id}:confirmed", 1).say("Посмотрели, сделаем").tap("Отправить")
    head.tap_data(f"h:{row.id}:fixed", 1).say("Починили вчера").tap("Отправить")
    told = rows(country, deliveries, deliveries.c.kind == "problem-changed")
    person = country.run(person_by_telegram, 21)
    mine = [row for row in told if row.person == person.id]
    assert len(mine) == len({row.what for row in mine}) == 2
    reporter.say("/my").tap(number)
    assert number in reporter.text


def test_work_of_officials_never_reaches_the_head_or_the_neighbours(country):
    officials = [code for code, matter in country.world.matters.items() if matter.seen_by == "union"]
    assert officials
    name = country.world.matters[officials[0]].names["ru"]
    person = country.settled(31, KARAKOL)
    menu = country.world.matters[officials[0]].menu
    person.say("/problem").tap_data(
        next(data for data in person.last.buttons.values() if data.endswith(f":{menu}")), person.last.id
    )
    person.tap(name[:18])
    assert "только Союз МСУ" in "\n".join(message.text for message in person.messages)
    person.say("Просили денег за справку").tap("Пропустить").say("Вся территория").tap("Пропустить").tap(
        "Отправить"
    )
    row = rows(country, problems, problems.c.number == number_of(person))[0]
    assert [
        one
        for one in rows(country, deliveries, deliveries.c.kind == "problem-new")
        if f"problem {row.id} " in one.what
    ] == []
    head = country.head(32, KARAKOL)
    head.tap_data(f"h:{row.id}", 1)
    assert "устарела" in head.toast
    neighbour = country.settled(33, KARAKOL)
    neighbour.tap_data(f"n:{row.id}", 1)
    assert "устарела" in neighbour.toast


def test_neighbours_see_no_words_before_they_are_released(country):
    reporter = raise_one(country.settled(41, KARAKOL), "Секретные слова о насосе")
    row = rows(country, problems, problems.c.number == number_of(reporter))[0]
    neighbour = country.settled(42, KARAKOL)
    neighbour.tap_data(f"n:{row.id}", 1)
    assert "Секретные" not in neighbour.text
    union = country.head(43, "41700000000000", "union")
    union.say("/union").tap_data(f"u:text_out:{row.id}", union.last.id)
    neighbour.tap_data(f"n:{row.id}", 1)
    assert "Секретные" in neighbour.text


def test_a_voice_message_goes_to_the_union_and_the_head_gets_its_words(country):
    person = country.settled(51, KARAKOL)
    person.say("/problem").tap("💧").tap("Питьевая").voice("c" * 64, 12).tap("Продолжить").tap("Пропустить")
    person.say("Вся территория")
    if "Похожее" in person.text:
        person.tap("Нет, у меня")
    person.tap("Пропустить").tap("Отправить")
    row = rows(country, problems, problems.c.number == number_of(person))[0]
    head = country.head(52, KARAKOL)
    head.tap_data(f"h:{row.id}", 1)
    assert "устарела" in head.toast
    union = country.head(53, "41700000000000", "union")
    union.say("/union").tap_data(f"u:voice:{row.id}", union.last.id)
    assert union.last.screen.voice == "c" * 64
    union.say("Соседи просят починить колонку").tap("Готово")
    head.tap_data(f"h:{row.id}", 1)
    assert "Соседи просят починить колонку" in head.text
    assert head.last.screen.voice == ""


def test_what_is_said_outside_becomes_a_problem_after_one_tap(country):
    person = country.settled(61, KARAKOL)
    person.say("У нас третий день нет воды").tap("Да").tap("💧").tap("Питьевая")
    assert "фото" in person.text
    stored = country.run(lambda connection: person_by_telegram(connection, 61))
    assert stored.outside == ""


def test_every_state_may_be_reached_and_named(country):
    person = country.settled(71, KARAKOL)
    del person
    from locales import LANGUAGES, texts

    for state in MOVES:
        for language in LANGUAGES:
            assert texts(language)(f"state-{state.replace('_', '-')}")
