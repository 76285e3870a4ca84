"""Who gets to see which part of a problem, which ones are alike, and what is kept on the way to sending."""

import re

import pytest

from storage.people import person_by_telegram
from storage.problems import problem_photos, problem_supporters, problems
from storage.raising import NewProblem, raise_problem, similar
from storage.roles import confirm_role, roles_of
from tests.playing import Country, Person

KARAKOL, OTHER = "41702410000010", "41702205805000"
HERE = (42.4900, 78.3900)


@pytest.fixture
def country():
    return Country()


def rows(country, table):
    return country.run(lambda connection: connection.execute(table.select()).all())


def at_where(country, telegram, words="Нет воды уже месяц"):
    person = country.settled(telegram, KARAKOL)
    return person.say("/problem").tap("💧").tap("Питьевая").say(words).tap("Пропустить")


def sent(person):
    if "Похожее" in person.text:
        person.tap("Нет, у меня")
    return person.tap("Пропустить").tap("Отправить")


def raised(country, category="WATR", territory=KARAKOL, point=None):
    """A problem in the table; its row number."""
    latitude, longitude = point or (None, None)
    problem = NewProblem(territory, category, "Слова", latitude=latitude, longitude=longitude)
    return country.run(raise_problem, problem, None, country.world.now)[0]


def alike(country, point=None, territory=KARAKOL):
    return country.run(similar, "WATR", territory, point)


def north(metres):
    return (HERE[0] + metres / 111_195, HERE[1])


@pytest.mark.parametrize(("metres", "found"), [(0, True), (245, True), (255, False)])
def test_problems_within_250_metres_are_alike(country, metres, found):
    number = raised(country, point=north(metres))
    assert alike(country, HERE) == ([number] if found else [])


@pytest.mark.parametrize(("metres", "found"), [(245, True), (255, False)])
def test_a_border_between_communities_does_not_matter_to_what_is_near(country, metres, found):
    number = raised(country, territory=OTHER, point=(HERE[0], HERE[1] + metres / (111_195 * 0.7374)))
    assert alike(country, HERE) == ([number] if found else [])
    assert alike(country) == []


def test_without_two_points_the_community_decides(country):
    without, far = raised(country), raised(country, point=north(5000))
    assert alike(country, HERE) == [without]
    assert sorted(alike(country)) == sorted([without, far])
    assert alike(country, territory=OTHER) == []


def test_only_open_problems_of_the_same_category_are_alike(country):
    raised(country, "ROAD")
    closed, withheld = raised(country), raised(country)

    def change(connection):
        connection.execute(problems.update().where(problems.c.id == closed).values(state="fixed"))
        connection.execute(problems.update().where(problems.c.id == withheld).values(release="withheld"))

    country.run(change)
    assert alike(country) == []


def test_a_problem_that_was_not_offered_cannot_be_backed(country):
    hidden = raised(country, territory=OTHER)
    offered = raised(country)
    person = at_where(country, 1).say("Вся территория")
    data = next(data for data in person.last.buttons.values() if f":b.{offered}" in data)
    person.tap_data(data.replace(f"b.{offered}", f"b.{hidden}"), person.last.id)
    sent(person) if "Пропустить" in person.last.buttons else person.tap("Отправить")
    assert rows(country, problem_supporters) == []


@pytest.mark.parametrize(("answer", "shown"), [("Да", True), ("Нет", False)])
def test_the_head_sees_the_point_only_if_the_sender_ticked_it(country, answer, shown):
    person = at_where(country, 1).location(*HERE)
    person.tap(answer)
    sent(person)
    row = rows(country, problems)[0]
    head = country.head(2, KARAKOL)
    head.tap_data(f"h:{row.id}", 1)
    assert ("42.49" in head.text) == shown
    for other in (country.settled(3, KARAKOL), country.head(4, "41700000000000", "union")):
        other.tap_data(f"{'u:one' if other.telegram == 4 else 'n'}:{row.id}", 1)
        assert "42.49" not in other.text


def test_every_answer_may_be_changed_before_sending(country):
    person = at_where(country, 1).say("Вся территория").say("Новый насос")
    person.tap("Изменить").tap("Что случилось").say("Воды нет второй месяц")
    person.tap("Изменить").tap("Место").say("Верхняя улица")
    person.tap("За другого").tap("Да")
    person.tap("Отправить")
    (row,) = rows(country, problems)
    assert (row.words, row.place, row.solution, row.for_other) == (
        "Воды нет второй месяц",
        "Верхняя улица",
        "Новый насос",
        True,
    )
    assert re.search(r"27-\d{5}", person.text)


def test_a_sending_that_telegram_repeats_gives_the_receipt_again_and_no_second_problem(country):
    person = sent(at_where(country, 1).say("Вся территория"))
    receipt = person.text
    received, handler = person.last_update
    person.receive(received, handler)
    assert person.text == receipt
    assert len(rows(country, problems)) == 1


def test_more_than_five_photos_are_not_taken(country):
    person = country.settled(1, KARAKOL)
    person.say("/problem").tap("💧").tap("Питьевая").say("Нет воды уже месяц")
    for letter in "abcdef":
        person.photo(letter * 64)
    assert "5" in person.text
    person.tap("Готово").say("Вся территория")
    sent(person)
    assert [row.file[0] for row in rows(country, problem_photos)] == list("abcde")


def test_words_said_before_consent_become_the_draft_after_it(country):
    person = Person(country, 1).say("/start").tap("Русский").tap("Пока")
    person.say("У нас третий день нет воды").tap("Да")
    person.tap("Даю").say("Каракол").tap("город Каракол")
    person.tap("💧").tap("Питьевая")
    person.tap("Пропустить").say("Вся территория")
    sent(person)
    assert [row.words for row in rows(country, problems)] == ["У нас третий день нет воды"]


def test_words_said_without_consent_are_not_kept_when_it_is_refused(country):
    person = Person(country, 1).say("/start").tap("Русский").tap("Пока")
    person.say("У нас третий день нет воды").tap("Да").tap("Пока")
    assert country.run(person_by_telegram, 1).outside == ""
    assert rows(country, problems) == []


def test_words_said_outside_join_a_draft_that_waits(country):
    person = country.settled(1, KARAKOL)
    person.say("/problem").tap("💧").tap("Питьевая").say("Нет воды уже месяц").photo("a" * 64).tap("Готово")
    from storage.people import change

    known = country.run(person_by_telegram, 1)
    country.run(change, known.id, active_draft=None)
    person.say("И насос сгорел вчера").photo("b" * 64).tap("Да")
    person.say("Вся территория")
    sent(person)
    assert [row.words for row in rows(country, problems)] == ["Нет воды уже месяц\nИ насос сгорел вчера"]
    assert [row.file[0] for row in rows(country, problem_photos)] == ["a", "b"]


def test_words_and_a_voice_message_said_outside_both_reach_the_union(country):
    person = country.settled(1, KARAKOL)
    person.say("У нас третий день нет воды").voice("c" * 64, 7).tap("Да")
    person.tap("💧").tap("Питьевая").tap("Пропустить").say("Вся территория")
    person.tap("Пропустить")
    assert "У нас третий день нет воды" in person.text
    assert "7" in person.text
    person.tap("Отправить")
    (row,) = rows(country, problems)
    assert (row.words, row.voice) == ("У нас третий день нет воды", "c" * 64)
    union = country.head(4, "41700000000000", "union")
    union.tap_data(f"u:one:{row.id}", 1)
    assert union.last.screen.voice == "c" * 64
    head = country.head(2, KARAKOL)
    head.tap_data(f"h:{row.id}", 1)
    assert "третий день" in head.text
    assert head.last.screen.voice == ""


def test_without_consent_one_may_look_and_not_write(country):
    number = raised(country)
    person = Person(country, 1).say("/start").tap("Русский").tap("Пока")
    for words in ("/near", "/report", "/my", "/help", "/privacy"):
        person.say(words)
        assert "согласие" not in person.last.buttons
    person.say("/problem")
    assert any(label.startswith("Даю") for label in person.last.buttons)
    person.tap("Пока")
    person.tap_data(f"n:too:{number}", 1)
    assert rows(country, problem_supporters) == []


def test_an_answer_to_citizens_waits_until_the_union_has_confirmed_the_head(country):
    number = raised(country)
    head = country.head(2, KARAKOL, confirmed=False)
    head.tap_data(f"h:{number}:confirmed", 1).say("Посмотрели, сделаем").tap("Отправить")
    assert [row.state for row in rows(country, problems)] == ["new"]
    role = country.run(lambda connection: roles_of(connection, 1, country.world.now)[0])
    country.run(confirm_role, role.id, None, country.world.now)
    head.tap("Отправить")
    assert [row.state for row in rows(country, problems)] == ["confirmed"]


def test_a_colleague_with_one_section_handles_no_problems(country):
    number = raised(country)
    colleague = country.head(2, KARAKOL, "section", section="drinking_water").say("/start")
    assert not [
        label for label in colleague.last.buttons if "роблемы" in label and "рядом" not in label.lower()
    ]
    for data in (f"h:{number}", f"h:{number}:confirmed", f"h:p:{KARAKOL}:0", "m:problems"):
        colleague.tap_data(data, 1)
        assert "устарела" in colleague.toast
