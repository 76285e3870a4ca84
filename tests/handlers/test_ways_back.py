"""Ways out of a screen, and screens that say what they are about."""

import pytest

from locales import texts
from storage.problems import problems
from tests.playing import Country

KARAKOL = "41702410000010"
OSH = "41721000000000"


@pytest.fixture(scope="module")
def country():
    return Country()


def started(country, telegram, role="head", **values):
    return country.head(telegram, KARAKOL, role=role, **values).say("/indicators").tap("Начать")


@pytest.mark.parametrize("typed", ["7", "999999999"])
def test_an_unusual_value_can_be_left_without_giving_it(country, typed):
    head = started(country, 600 + len(typed), role="deputy").say(typed)
    assert "похоже на ошибку" in head.text
    head.tap("Назад")
    assert "Сколько человек" in head.text


def test_the_sections_lead_back_to_the_start(country):
    head = country.head(611, KARAKOL).say("/indicators")
    start = head.text
    head.tap("Разделы").tap("Назад")
    assert head.text == start


def test_who_thinks_better_of_being_erased_sees_the_whole_choice_again(country):
    person = country.settled(612, KARAKOL).say("/privacy")
    choices = person.last.buttons
    person.tap("Удалить вместе").tap("Нет")
    assert person.last.buttons == choices


def test_only_offices_are_asked_about_notices_of_new_problems(country):
    name = texts("ru")("notify-new-problems")
    citizen, head = country.settled(613, KARAKOL).say("/notify"), country.head(614, KARAKOL).say("/notify")
    assert [name in " ".join(one.last.buttons) for one in (citizen, head)] == [False, True]


def test_a_list_shows_day_and_supporters_however_long_the_category(country):
    person = country.settled(615, KARAKOL)
    person.say("/problem").tap("🏫").tap("Больница").say("Скорая не едет уже час").tap("Пропустить")
    person.say("Вся территория").tap("Пропустить").tap("Отправить").say("/near")
    assert "Больница, ФАП, скорая · 1 февраля · 👥 0" in person.last.buttons


def test_a_problem_begun_before_the_place_was_changed_goes_to_the_new_place(country):
    person = country.settled(616, KARAKOL)
    person.say("/problem").tap("💧").tap("Питьевая").say("/territory").say("Ош").tap("город Ош")
    person.say("Воды нет третий день").tap("Пропустить").say("Вся территория")
    if "Похожее" in person.text:
        person.tap("Нет, у меня")
    person.tap("Пропустить").tap("Отправить")
    row = country.run(lambda connection: connection.execute(problems.select().order_by(problems.c.id.desc())))
    assert row.first().territory == OSH


def test_after_an_answer_the_head_can_go_on_with_the_next_problem(country):
    reporter = country.settled(617, KARAKOL)
    reporter.say("/problem").tap("🗑").tap("Мусор").say("Мусор не вывозят с осени").tap("Пропустить")
    reporter.say("Вся территория").tap("Пропустить").tap("Отправить")
    head = country.head(618, KARAKOL).say("/start").tap("Проблемы").tap("🔔").tap("Рассмотрена")
    head.say("Посмотрели, вывезем").tap("Отправить").tap("Проблемы")
    assert "Город Каракол: проблемы" in head.text


def test_a_suggestion_found_by_its_village_names_the_village(country):
    person = country.settled(619, KARAKOL).say("/territory").say("Пристань-Пржевальск")
    assert "• Пристань-Пржевальск — город Каракол" in person.text


def test_a_new_language_leads_back_to_the_draft(country):
    person = country.settled(620, KARAKOL).say("/problem").tap("💧").tap("Питьевая")
    person.say("/language").tap("English")
    assert texts("en")("problem-what").splitlines()[0] in person.text


def test_cancelling_the_questionnaire_only_puts_it_aside(country):
    head = started(country, 621).say("5000").say("/cancel")
    assert "Сохранено: 1 / 38" in head.text


def test_cancelling_a_change_of_place_leads_back_to_the_draft(country):
    person = country.settled(622, KARAKOL).say("/problem").tap("💧").tap("Питьевая").say("/territory")
    person.say("/cancel")
    assert "проблем" not in person.text
    person.tap("Да")
    assert "Что случилось?" in person.text


def test_a_colleague_with_one_section_sees_neither_problems_nor_the_time_of_all_questions(country):
    colleague = country.head(623, KARAKOL, role="section", section="demography").say("/start")
    assert "Проблемы" not in colleague.last.buttons
    number = country.run(lambda connection: connection.execute(problems.select()).first().id)
    colleague.tap_data(f"h:{number}", 1)
    assert colleague.toast == texts("ru")("old-button")
    assert "около 1 мин." in colleague.say("/indicators").text
