"""The kenesh, played: reading before sending, its remark, and its own answers with the community's or after them."""

from decimal import Decimal

import pytest

from domain.draft import Answer, Draft
from domain.review import Actor
from storage.accepting import accept, lock_accepted
from storage.audit import audit, looks
from storage.cases import read_cases, sending_of, standing_of
from storage.checking import remarks, remarks_of
from storage.drafts import begin_draft, draft_of
from storage.people import person_by_telegram
from storage.submissions import NewAnswer, submit
from storage.updates import tally_of
from tests.playing import Country

HOME, OTHER = "41702205805000", "41702205807000"
NUMBERS = iter(range(20_000, 30_000))


@pytest.fixture
def country():
    return Country()


def council(country, language="ru", **more):
    return country.head(next(NUMBERS), HOME, "kenesh", language=language, **more)


def sent(country, **numbers):
    given = [NewAnswer(code, None, country.world.now, number=Decimal(n)) for code, n in numbers.items()]
    country.run(submit, HOME, 2026, given, by=None, role=None, now=country.world.now)


def drafted(country, **values):
    """What the head has filled in so far."""
    at = country.world.now.isoformat()
    answers = {code: Answer(value, 1, at) for code, value in values.items()}
    country.run(begin_draft, Draft("indicators", answers=answers), f"{HOME}:2026", None, country.world.now)


def standing(country, code):
    return country.run(standing_of, 2026, [HOME])[HOME].get(code)


def rows(country, table):
    return country.run(lambda connection: connection.execute(table.select()).all())


def read_all(person):
    """The text of every section, one after another."""
    person.tap("Прочитать по разделам")
    texts = [person.text]
    while any(text.startswith("Следующие") for text in person.last.buttons):
        person.tap("Следующие")
        texts.append(person.text)
    return "\n".join(texts).replace("\u00a0", " ")


def test_the_kenesh_reads_what_is_about_to_be_sent_without_opinions(country):
    drafted(country, DEM02="1000", WAT01="1200", QLT01="1", QLT06="Тайный текст", DIV01="Орех")
    person = council(country).say("/indicators")
    assert "Ещё не отправлено" in person.text
    assert "больше, чем" in person.text
    everything = read_all(person)
    assert "Домохозяйства с водопроводом: 1 200 домохозяйств" in everything
    assert "Орех" in everything
    assert "Тайный" not in everything
    assert "госполитики" not in everything
    assert {(row.territory, row.what) for row in rows(country, looks)} == {(HOME, "kenesh")}


def test_what_was_sent_is_read_under_what_is_being_changed(country):
    sent(country, DEM02=1000, WAT01=400)
    drafted(country, WAT01="500")
    everything = read_all(council(country).say("/indicators"))
    assert "Домохозяйства с водопроводом: 500" in everything
    assert "Все домохозяйства: 1 000" in everything


def test_a_remark_travels_with_what_is_sent(country):
    sent(country, WAT01=400)
    person = council(country, "ky").say("/indicators").tap("Эскертүү жазуу")
    person.say("Жол боюнча сан <так> эмес").tap("Жөнөтүү")
    assert "Эскертүү сакталды" in person.text
    assert country.run(remarks_of, 2026) == {HOME: "Жол боюнча сан <так> эмес"}
    person.tap("Артка")
    assert "«Жол боюнча" in person.text
    checker = country.head(next(NUMBERS), "41700000000000", "union")
    checker.say("/union").tap("Проверить ответы").tap_data(f"b:c:{HOME}", checker.last.id)
    assert "Замечание кенеша: «Жол боюнча сан <так" in checker.text
    whats = [(row.what, row.subject) for row in rows(country, audit) if row.what == "kenesh remarked"]
    assert whats == [("kenesh remarked", f"{HOME}:2026")]


def test_its_answers_wait_for_the_community_and_go_with_it(country):
    person = council(country).say("/indicators").tap("Вопросы кенешу: 0 / 1")
    assert "Сколько женщин среди депутатов" in person.text
    person.say("7").tap("Отправить")
    assert "уйдут вместе" in person.text
    assert country.run(sending_of, 2026, HOME) is None
    somebody = country.head(next(NUMBERS), HOME)
    who = country.run(person_by_telegram, somebody.telegram).id
    at = country.world.now.isoformat()
    asked = [one.code for one in country.world.indicators.indicators if one.core and one.respondent == "head"]
    answers = {code: Answer(None, who, at, skipped="no-data") for code in asked}
    country.run(begin_draft, Draft("indicators", answers=answers), f"{HOME}:2026", None, country.world.now)
    somebody.say("/indicators").tap("Продолжить")
    if "Ваше мнение" in somebody.text:
        somebody.tap("Пропустить")
    somebody.tap("Отправить").tap("Отправить")
    assert "Получено" in somebody.text
    assert standing(country, "GEN01").number == 7


def test_its_answers_are_added_to_what_was_sent_before_and_looked_at_again(country):
    sent(country, WAT01=400)
    one = country.run(sending_of, 2026, HOME)
    looked = one.submission, one.answer
    country.run(accept, HOME, 2026, looked, Actor("union"), None, country.world.now)
    person = council(country).say("/indicators").tap("Вопросы кенешу").say("7").tap("Отправить")
    assert "добавлены" in person.text
    after = country.run(sending_of, 2026, HOME)
    assert (after.submission, after.review) == (one.submission, "corrected")
    assert (standing(country, "GEN01").number, standing(country, "GEN01").review) == (7, "corrected")


def test_an_answer_changed_after_it_was_ready_does_not_go_by_itself(country):
    person = council(country).say("/indicators").tap("Вопросы кенешу").say("7").tap("Отправить")
    person.say("/indicators").tap("Вопросы кенешу: 1 / 1").tap("✏️").say("8")
    assert not country.run(draft_of, "kenesh", f"{HOME}:2026").draft.context["ready"]
    person.tap("Отправить")
    assert country.run(draft_of, "kenesh", f"{HOME}:2026").draft.context["ready"]


def test_its_missing_answer_is_flagged_only_where_there_is_a_kenesh(country):
    sent(country, WAT01=400)
    assert country.run(read_cases, 2026, [HOME])[HOME].asked == {"head"}
    council(country)
    assert country.run(read_cases, 2026, [HOME])[HOME].asked == {"head", "kenesh"}


def test_a_question_about_its_own_value_goes_to_the_kenesh_and_not_to_the_head(country):
    person, somebody = council(country), country.head(next(NUMBERS), HOME)
    sent(country, WAT01=400, GEN01=70)
    checker = country.head(next(NUMBERS), "41700000000000", "union")
    checker.tap_data(f"b:c:{HOME}", 1).tap_data(f"b:r:{HOME}:GEN01", 1).tap("Спросить так: 1")
    somebody.tap_data(f"e:r:{HOME}", 1)
    assert "вопросов от союза мсу сейчас нет" in somebody.toast.lower()
    person.say("/indicators").tap("Вопросы Союза МСУ: 1")
    assert "Ваш ответ: 70" in person.text
    person.say("7")
    assert "Все ответы получены" in person.text
    assert standing(country, "GEN01").number == 7


def test_who_is_not_confirmed_reads_and_writes_but_sends_nothing(country):
    sent(country, WAT01=400)
    person = council(country, confirmed=False).say("/indicators").tap("Написать замечание").say("Так не было")
    person.tap("Отправить")
    assert "когда Союз МСУ подтвердит" in person.text
    assert rows(country, remarks) == []
    person.say("/indicators").tap("Вопросы кенешу").say("7").tap("Отправить")
    assert "когда Союз МСУ подтвердит" in person.text
    assert standing(country, "GEN01") is None


def test_what_is_locked_takes_no_remark_and_no_answer(country):
    sent(country, WAT01=400)
    one = country.run(sending_of, 2026, HOME)
    looked = one.submission, one.answer
    country.run(accept, HOME, 2026, looked, Actor("union"), None, country.world.now)
    country.run(lock_accepted, 2026, [HOME], Actor("union"), None, country.world.now)
    person = council(country).say("/indicators").tap("Написать замечание").say("Так не было").tap("Отправить")
    assert "закрыты" in person.text
    person.say("/indicators").tap("Вопросы кенешу").say("7").tap("Отправить")
    assert "закрыты" in person.text
    assert rows(country, remarks) == []
    assert standing(country, "GEN01") is None


def test_a_kenesh_sees_no_other_community(country):
    person = council(country)
    before = country.run(tally_of, "forged-tap")
    for verb in ("h", "s", "m", "k"):
        person.tap_data(f"e:{verb}:{OTHER}", 1)
        assert "устарела" in person.toast
    stranger = country.settled(next(NUMBERS), HOME)
    for data in (f"e:h:{HOME}", "e", "e:", "e:s", f"e:x:{HOME}"):
        stranger.tap_data(data, 1)
        assert "устарела" in stranger.toast
    assert country.run(tally_of, "forged-tap") == before + 9
