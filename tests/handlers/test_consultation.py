"""Answering a consultation, played: by button and link, every kind of question, changing, taking back, and who may not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.notices import STOPPED, WRITTEN, Audience
from storage.consultations import given_by
from storage.drafts import drafts
from storage.notices import change_notice, consultation_answers
from storage.people import change, person_by_telegram
from storage.questions import change_question, questions_of
from storage.roles import end_role, roles_of
from storage.updates import tally_of
from tests.asking import BINS, HOW, PAY, SEE, WHAT, WHY, consult
from tests.playing import Country

KARAKOL, NARYN = "41702410000010", "41704400000010"
ISSYK_KUL, ROOT = "41702000000000", "41700000000000"


@pytest.fixture(scope="module")
def country():
    return Country()


@pytest.fixture
def own():
    """A country of one's own, where the clock may be moved."""
    return Country()


def later(country, **how):
    country.world = replace(country.world, offset=country.world.offset + timedelta(**how))


def given(country, notice, telegram):
    person = country.run(person_by_telegram, telegram)
    return country.run(given_by, notice, person.id)


def drafts_left(country, notice):
    found = drafts.select().where(drafts.c.owner.startswith(f"notice:{notice}:"))
    return country.run(lambda connection: connection.execute(found).all())


def begin(country, notice, telegram, place=KARAKOL, language="ru"):
    return country.settled(telegram, place, language).tap_data(f"z:begin:{notice}", 1)


def answered(country, notice, telegram, **how):
    person = begin(country, notice, telegram, **how).tap("До 50").tap("☐ Стекло").tap("Готово")
    return person.say("Потому что дорого").tap("Отправить")


def test_a_consultation_is_answered_from_the_first_question_to_the_receipt(country):
    notice = consult(country)
    person = begin(country, notice, 1)
    assert person.text.startswith("1 / 3\nСколько справедливо платить")
    assert list(person.last.buttons)[:5] == [
        "Нисколько",
        "До 50 сомов",
        "50–100 сомов",
        "Не знаю",
        "Не хочу отвечать",
    ]
    person.tap("До 50")
    assert person.text.startswith("2 / 3\nЧто вывозить?\nМожно отметить несколько.")
    person.tap("☐ Стекло").tap("☐ Зола").tap("☑ Стекло")
    assert [one for one in person.last.buttons if one[0] in "☐☑"] == ["☐ Стекло", "☐ Пластик", "☑ Зола"]
    person.tap("Готово").say("Потому что дорого")
    assert "До 50 сомов" in person.text
    assert "Каракол" in person.text
    person.tap("Отправить")
    assert person.text == "✅ Спасибо, ответ принят. До закрытия его можно изменить. Итог пришлём сюда."
    kept = given(country, notice, 1)
    assert kept.territory == KARAKOL
    assert list(kept.values.values()) == [1, [2], "Потому что дорого"]
    assert drafts_left(country, notice) == []


def test_in_kyrgyz_it_reads_as_it_should(country):
    notice = consult(country)
    person = begin(country, notice, 2, language="ky").tap("50 сомго").tap("☐ Күл")
    assert "Бир нечесин белгилесеңиз болот." in person.text
    person.tap("Даяр").tap("Айткым келбейт").tap("Жөнөтүү")
    assert person.text == (
        "✅ Рахмат, жообуңуз кабыл алынды. Талкуу жабылганча өзгөртсөңүз болот. Жыйынтыгын ушул жерге жөнөтөбүз."
    )
    assert list(given(country, notice, 2).values.values()) == [1, [2], {"skipped": "would-not-say"}]


def test_numbers_scales_and_photos_are_taken(country):
    notice = consult(country, (HOW, BINS, SEE))
    person = begin(country, notice, 3).tap("4").say("сто")
    assert "Напишите число" in person.text
    person.say("500")
    assert "от 0 до 100" in person.text
    person.say("12").photo("a" * 64).photo("b" * 64).photo("c" * 64)
    assert "не больше 2" in person.text
    person.tap("Готово").tap("Отправить")
    assert list(given(country, notice, 3).values.values()) == [4, "12", ["a" * 64, "b" * 64]]


def test_numbers_are_shown_as_people_write_them(country):
    wide = replace(BINS, spec={"min": "0", "max": "10000"})
    person = begin(country, consult(country, (wide,)), 30)
    assert "От 0 до 10\u00a0000" in person.text
    person.say("1.234")
    assert list(person.last.buttons)[:2] == ["1\u00a0234", "1,234"]
    person.tap("1,234")
    assert "— 1,234" in person.text


def test_fifteen_long_answers_fit_the_review(country):
    person = begin(country, consult(country, (WHY,) * 15), 24)
    for _ in range(15):
        person.say("<&" + "ө" * 998)
    assert "Проверьте" in person.text
    assert "15. Почему?" in person.text


def test_nothing_marked_is_no_answer(country):
    person = begin(country, consult(country, (WHAT,)), 4).tap("Готово")
    assert "хотя бы один" in person.toast


def test_a_link_leads_a_stranger_through_language_consent_and_place_to_the_consultation(country):
    notice = consult(country)
    stranger = country.settled(5, "", "")
    me = number_of(country, 5)
    country.run(lambda connection: change(connection, me, consent_version=""))
    stranger.say(f"/start c_{notice}").tap("Русский").tap("Даю").say("Каракол").tap("Каракол")
    assert "Плата за вывоз мусора" in stranger.text
    assert "Вопросов: 3" in stranger.text
    stranger.tap("Ответить")
    assert stranger.text.startswith("1 / 3")


def number_of(country, telegram):
    return country.run(person_by_telegram, telegram).id


def test_without_consent_the_button_asks_for_it_first(country):
    notice = consult(country)
    person = country.settled(6, KARAKOL)
    number = number_of(country, 6)
    country.run(lambda connection: change(connection, number, consent_version=""))
    person.tap_data(f"z:begin:{notice}", 1)
    assert "Даю согласие" in person.last.buttons
    person.tap("Даю")
    assert "Ответить" in person.last.buttons


def test_an_answer_is_changed_and_counts_once(country):
    notice = consult(country)
    person = answered(country, notice, 7).tap("Изменить ответ")
    person.tap("Изменить").tap("1.").tap("Нисколько").tap("Отправить")
    assert list(given(country, notice, 7).values.values()) == [0, [0], "Потому что дорого"]
    rows = country.run(
        lambda connection: connection.execute(
            consultation_answers.select().where(consultation_answers.c.notice == notice)
        ).all()
    )
    assert len(rows) == 1
    assert rows[0].changed_at is not None


def test_marks_of_an_earlier_answer_stand_when_it_is_changed(country):
    notice = consult(country)
    person = answered(country, notice, 8).tap("Изменить ответ").tap("Изменить").tap("2.")
    assert "☑ Стекло" in person.last.buttons
    person.tap("☐ Зола").tap("Готово").tap("Отправить")
    assert list(given(country, notice, 8).values.values())[1] == [0, 2]


def test_cancelling_a_change_leaves_the_answer(country):
    notice = consult(country)
    person = answered(country, notice, 9).tap("Изменить ответ").tap("Изменить").tap("1.").tap("Нисколько")
    person.tap("Отменить").tap("Да, удалить")
    assert next(iter(given(country, notice, 9).values.values())) == 1


def test_an_answer_is_taken_back(country):
    notice = consult(country)
    person = answered(country, notice, 10).say(f"/start c_{notice}")
    assert "Ваш ответ принят" in person.text
    person.tap("Отозвать").tap("Да, отозвать")
    assert given(country, notice, 10) is None
    person.tap("Ответить")
    assert person.text.startswith("1 / 3")


def test_a_double_tap_on_send_counts_once(country):
    notice = consult(country)
    person = begin(country, notice, 11).tap("До 50").tap("☐ Стекло").tap("Готово").tap("Не знаю")
    data, message = person.last.buttons["Отправить"], person.last.id
    person.tap_data(data, message).tap_data(data, message)
    assert "устарела" in person.toast
    assert given(country, notice, 11) is not None


def test_a_receipt_that_did_not_arrive_comes_again(country):
    notice = consult(country)
    person = answered(country, notice, 21)
    person.messages.clear()
    person.receive(*person.last_update)
    assert "Спасибо, ответ принят" in person.text
    assert given(country, notice, 21) is not None


def test_what_is_kept_and_what_goes_stands_under_privacy(country):
    notice = consult(country)
    person = answered(country, notice, 22).say("/privacy").tap("Показать")
    assert "Ваши ответы в обсуждениях: 1" in person.text
    person.say("/privacy").tap("Удалить меня")
    assert "Ответы в открытых обсуждениях удалятся" in person.text


def test_closed_stopped_and_not_yet_open_are_said(own):
    closed = consult(own, closes_at=own.world.now - timedelta(minutes=1))
    stopped, written = consult(own, state=STOPPED), consult(own, state=WRITTEN)
    soon = consult(own, opens_at=own.world.now + timedelta(days=2))
    without = consult(own, ())
    expected = {
        closed: "Это обсуждение закрыто.",
        stopped: "Союз МСУ остановил это обсуждение.",
        written: "Это обсуждение ещё не открыто. Зайдите чуть позже.",
        soon: "Это обсуждение ещё не открыто. Откроется: 3 февраля 2027 года",
        without: "В этом сообщении нет вопросов.",
    }
    person = own.settled(1, KARAKOL)
    for notice, words in expected.items():
        assert person.say(f"/start c_{notice}").text == words
    assert "Такого обсуждения нет" in person.say("/start c_999").messages[-2].text


def test_what_closes_while_somebody_answers_takes_nothing_more(own):
    notice = consult(own)
    person = begin(own, notice, 1).tap("До 50")
    later(own, days=11)
    person.tap("☐ Стекло")
    assert person.text == "Это обсуждение закрыто."
    person = answered_late(own, notice)
    assert given(own, notice, 1) is None


def answered_late(country, notice):
    return country.settled(1, KARAKOL).tap_data(f"z:begin:{notice}", 1)


def test_other_places_hear_that_it_is_not_for_them(country):
    notice = consult(country, audience=Audience(territories=(ISSYK_KUL,)))
    assert begin(country, notice, 12).text.startswith("1 / 3")
    other = begin(country, notice, 13, place=NARYN)
    assert other.text == "Это обсуждение для других территорий. Ваша: город Нарын"


def test_who_holds_none_of_the_offices_hears_that(country):
    notice = consult(country, audience=Audience(roles=("head",)))
    assert "на определённых должностях" in begin(country, notice, 14).text
    head = country.head(15, KARAKOL).tap_data(f"z:begin:{notice}", 1)
    assert head.text.startswith("1 / 3")


def test_a_role_lost_between_start_and_send_is_said(country):
    notice = consult(country, audience=Audience(roles=("head",)))
    head = country.head(16, NARYN).tap_data(f"z:begin:{notice}", 1)
    head.tap("До 50").tap("☐ Стекло").tap("Готово").tap("Не знаю")
    me = number_of(country, 16)

    def end(connection):
        for role in roles_of(connection, me, country.world.now):
            end_role(connection, role.id, country.world.now)

    country.run(end)
    head.tap("Отправить")
    assert "на определённых должностях" in head.text
    assert given(country, notice, 16) is None


def move(person, to):
    return person.say("/territory").say(to).tap(f"город {to}")


def test_for_thirty_days_after_a_move_an_answer_counts_in_the_community_before(own):
    notice, other = (
        consult(own, closes_at=own.world.now + timedelta(days=80)),
        consult(own, closes_at=own.world.now + timedelta(days=80)),
    )
    person = move(own.settled(1, KARAKOL), "Нарын")
    person.tap_data(f"z:begin:{notice}", 1).tap("До 50").tap("☐ Стекло").tap("Готово").tap("Не знаю")
    assert "После переезда не прошло 30 дней" in person.text
    person.tap("Отправить")
    assert given(own, notice, 1).territory == KARAKOL
    later(own, days=31)
    person.tap_data(f"z:begin:{other}", 1).tap("До 50").tap("☐ Стекло").tap("Готово").tap("Не знаю")
    person.tap("Отправить")
    assert given(own, other, 1).territory == NARYN


def test_who_moved_lately_is_told_why_it_is_not_for_them(own):
    notice = consult(own, audience=Audience(territories=(NARYN,)))
    person = move(own.settled(1, KARAKOL), "Нарын").tap_data(f"z:begin:{notice}", 1)
    assert "30 дней после переезда" in person.text
    assert "город Каракол" in person.text


def test_the_language_may_change_between_start_and_send(country):
    notice = consult(country)
    person = begin(country, notice, 17).tap("До 50").say("/language").tap("Кыргызча")
    assert person.text.split("\n\n")[1].startswith("2 / 3\nЭмнени чыгаруу керек?")
    person.tap("☐ Айнек").tap("Даяр").tap("Билбейм").tap("Жөнөтүү")
    row = country.run(
        lambda connection: connection.execute(
            consultation_answers.select().where(consultation_answers.c.notice == notice)
        ).one()
    )
    assert (row.language, row.territory) == ("ky", KARAKOL)


def test_words_that_a_language_lacks_come_in_another_and_this_is_said(country):
    person = begin(country, consult(country), 18, language="en")
    assert "There is no text in your language. Shown in: Кыргызча" in person.text


def test_who_takes_no_part_leaves_nothing_behind(country):
    notice = consult(country)
    person = begin(country, notice, 19).tap("До 50").tap_data(f"z:leave:{notice}", 1)
    assert "Хорошо, без Вас" in person.text
    assert drafts_left(country, notice) == []


def test_taps_on_notices_that_are_not_there_are_counted(country):
    person, before = country.settled(20, KARAKOL), country.run(tally_of, "forged-tap")
    for data in ("z:begin:999", "z:edit:1", "z:share:1", "z:", "z:cut:1", "z:look:1:ru:0", "z:poster:1:ru"):
        person.tap_data(data, 1)
        assert "устарела" in person.toast
    assert country.run(tally_of, "forged-tap") == before + 7


def test_a_question_changed_before_any_answer_is_asked_anew(own):
    notice = consult(own, (PAY,))
    person = begin(own, notice, 1).tap("До 50")

    me = number_of(own, 1)

    def change_it(connection):
        number = questions_of(connection, notice)[0].id
        change_question(connection, notice, number, WHY, me, own.world.now)

    own.run(change_it)
    person.tap("Отправить")
    assert "Почему?" in person.text
    person.say("Дорого").tap("Отправить")
    assert list(given(own, notice, 1).values.values()) == ["Дорого"]


def test_a_stopped_notice_takes_no_answer_that_was_begun(own):
    notice = consult(own)
    person = begin(own, notice, 1).tap("До 50")
    own.run(lambda connection: change_notice(connection, notice, state=STOPPED))
    assert person.tap("☐ Стекло").text == "Союз МСУ остановил это обсуждение."


def test_who_asks_is_named(country):
    notice = consult(country, role="partner", territory=ISSYK_KUL)
    person = country.settled(23, KARAKOL, "ky").say(f"/start c_{notice}")
    assert person.text.startswith("📣 Өнөктөш уюм (Ысык-Көл облусу) пикириңизди сурайт")
    other = person.say(f"/start c_{consult(country)}")
    assert other.text.startswith("📣 ЖӨБ союзу пикириңизди сурайт")
    assert "Суроолор: 3 · 2 мүнөт · мөөнөтү: 2027-жылдын 11-февралы" in other.text
    assert "Жообуңуз атыңызсыз эсептелет." in other.text
